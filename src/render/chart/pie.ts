/** A pie, and its legend on the right of it. */
import { legendTexts } from '../../document/chart.js';
import type { Chart } from '../../document/tree.js';
import { legendBeside } from './legend.js';
import {
  type ChartLayout,
  type ChartRoom,
  GAP,
  HEIGHT,
  headHeight,
  LEAST_SIDE,
  widestValue,
} from './room.js';

/** The most of the width that the legend takes. */
const LEGEND = 0.45;

/** The layout of a pie. */
export function layOutPie(chart: Chart, room: ChartRoom): ChartLayout {
  const { width, style } = room;
  const { size, linePitch: pitch } = style;
  const head = headHeight(chart, room);
  const legend = legendBeside(legendTexts(chart), width * LEGEND, room);
  const label = widestValue(chart, room) + 2 * GAP;
  const height = Math.min(room.height, Math.max(HEIGHT, head + legend.height));
  const free = {
    width: width - legend.width - 2 * label - 2 * pitch,
    height: height - head - 2 * (pitch + GAP),
  };
  const diameter = Math.max(LEAST_SIDE, Math.min(free.width, free.height));
  const x = Math.max(0, (width - legend.width - 2 * pitch - diameter - 2 * label) / 2) + label;
  const middle = head + (height - head) / 2;
  const plot = { x, y: middle - diameter / 2, width: diameter, height: diameter };
  const beside = { x: x + diameter + label + 2 * pitch, y: middle - legend.height / 2 };
  return {
    kind: 'pie',
    width,
    height,
    plot,
    scale: { min: 0, max: 0, step: 0, ticks: [] },
    categories: { size, turned: false, measure: legend.width },
    values: { size, turned: false, measure: label },
    legend: { ...legend, ...beside },
    gap: 0,
  };
}
