/** The values of a chart: columns, bars, lines and slices, each with its number. */
import { numberText } from '../../document/chart.js';
import type { Points } from '../../document/length.js';
import type { Chart } from '../../document/tree.js';
import { colorOf } from '../chart/palette.js';
import { type ChartLayout, GAP } from '../chart/room.js';
import { shareOf } from '../chart/scale.js';
import { linesGroup } from './chart-line.js';
import type { ChartPen } from './chart-pen.js';
import { pieGroup } from './chart-pie.js';
import type { Vector } from './pdfmake.js';
import { type Group, joined } from './set-part.js';

/** What is drawn for the values, and their numbers. */
export function seriesGroup(chart: Chart, layout: ChartLayout, pen: ChartPen): Partial<Group> {
  if (layout.kind === 'pie') return pieGroup(chart, layout, pen);
  return layout.kind === 'line' ? linesGroup(chart, layout, pen) : barsGroup(chart, layout, pen);
}

/** Columns, or bars that lie: the same turned, the first category at the top. */
function barsGroup({ categories, series }: Chart, layout: ChartLayout, pen: ChartPen): Partial<Group> {
  const { kind, plot, gap } = layout;
  const slot = (kind === 'bar' ? plot.height : plot.width) / Math.max(1, categories.length);
  const thickness = slot / (series.length + gap);
  const parts = series.flatMap(({ values }, i) =>
    values.slice(0, categories.length).map((value, j): Partial<Group> => {
      if (value === null) return {};
      const from = j * slot + (gap / 2 + i) * thickness;
      return bar(value, { from, thickness, color: colorOf(i, Number.POSITIVE_INFINITY) }, layout, pen);
    }),
  );
  return joined(...parts);
}

interface Bar {
  /** From the start of the category axis. */
  from: Points;
  thickness: Points;
  color: string;
}

function bar(
  value: number,
  { from, thickness, color }: Bar,
  layout: ChartLayout,
  pen: ChartPen,
): Partial<Group> {
  const { kind, plot, scale, values: fit } = layout;
  const text = numberText(value);
  const [zero, end] = [shareOf(0, scale), shareOf(value, scale)];
  const [low, high] = [Math.min(zero, end), Math.max(zero, end)];
  const across = from + thickness / 2;
  if (kind === 'bar') {
    const x = plot.x + low * plot.width;
    const y = plot.y + across;
    return {
      vectors: area({ x, y: plot.y + from, w: (high - low) * plot.width, h: thickness }, color),
      lines:
        value < 0
          ? pen.rightAt(text, fit, { x: x - GAP, y })
          : pen.leftAt(text, fit, { x: plot.x + high * plot.width + GAP, y }),
    };
  }
  const top = plot.y + (1 - high) * plot.height;
  const bottom = plot.y + (1 - low) * plot.height;
  const x = plot.x + across;
  return {
    vectors: area({ x: plot.x + from, y: top, w: thickness, h: bottom - top }, color),
    lines:
      value < 0
        ? pen.below(text, fit, { x, y: bottom + (fit.turned ? GAP / 2 : 0) })
        : pen.above(text, fit, { x, y: top - (fit.turned ? GAP / 2 : 0) }),
  };
}

/** Nothing is drawn for nought. */
function area(box: { x: Points; y: Points; w: Points; h: Points }, color: string): Vector[] {
  return box.w > 0 && box.h > 0 ? [{ type: 'rect', ...box, color }] : [];
}
