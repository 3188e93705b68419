/** Where the parts of a chart stand, the same in every format. Places are from its top left corner. */
import { drawnKind } from '../../document/chart.js';
import type { Chart } from '../../document/tree.js';
import { layOutBars } from './bars.js';
import { layOutColumns } from './columns.js';
import { layOutPie } from './pie.js';
import { type ChartLayout, type ChartRoom, GAP, widest } from './room.js';
import { shareOf } from './scale.js';

/** Columns whose names would be turned and have more characters lie as bars. */
const MOST_TURNED = 6;

/** The layout of a chart. */
export function layOutChart(chart: Chart, room: ChartRoom): ChartLayout {
  const kind = drawnKind(chart);
  if (kind === 'pie') return layOutPie(chart, room);
  const upright = kind === 'bar' ? undefined : layOutColumns(chart, room, kind);
  if (upright && !(kind === 'column' && isCrowded(chart, upright, room))) return upright;
  return layOutBars(chart, room);
}

/** Long names are easier to read beside bars than turned below columns. */
function isCrowded({ categories }: Chart, upright: ChartLayout, room: ChartRoom): boolean {
  const long = upright.categories.turned && widest(categories, room) > MOST_TURNED * room.style.size;
  return long && categories.length * 2 * room.style.linePitch < room.height;
}

/** Whether the number of a value of a line finds room below its point. */
export function fitsBelow(value: number, { plot, scale, values }: ChartLayout): boolean {
  return shareOf(value, scale) * plot.height >= (values.turned ? values.measure : 1.4 * values.size) + GAP;
}
