/** The lines of a line chart. */
import { numberText } from '../../document/chart.js';
import type { Points } from '../../document/length.js';
import type { Chart } from '../../document/tree.js';
import { fitsBelow } from '../chart/layout.js';
import { colorOf, LINE_WIDTH, MARK_SIZE } from '../chart/palette.js';
import { type ChartLayout, GAP } from '../chart/room.js';
import { shareOf } from '../chart/scale.js';
import { valueMark } from './chart-mark.js';
import type { ChartPen } from './chart-pen.js';
import type { Vector } from './pdfmake.js';
import { type Group, joined } from './set-part.js';

interface Point {
  x: Points;
  y: Points;
  value: number;
}

/** A line for each series, parted where a value is not there, and above them the marks and the numbers. */
export function linesGroup(
  { categories, series }: Chart,
  layout: ChartLayout,
  pen: ChartPen,
): Partial<Group> {
  const { plot, scale } = layout;
  const slot = plot.width / Math.max(1, categories.length);
  const points = series.map(({ values }) =>
    categories.map((_, j): Point | undefined => {
      const value = values[j] ?? undefined;
      if (value === undefined) return undefined;
      const y = plot.y + (1 - shareOf(value, scale)) * plot.height;
      return { x: plot.x + (j + 0.5) * slot, y, value };
    }),
  );
  const color = (i: number): string => colorOf(i, Number.POSITIVE_INFINITY);
  return joined(
    { vectors: points.flatMap((line, i) => strokes(line, color(i))) },
    {
      vectors: points.flatMap((line, i) =>
        line.flatMap((point) => (point ? [valueMark(i, color(i), point)] : [])),
      ),
    },
    {
      lines: categories.flatMap((_, j) =>
        numbers(
          points.flatMap((line) => line[j] ?? []),
          layout,
          pen,
        ),
      ),
    },
  );
}

function strokes(line: readonly (Point | undefined)[], color: string): Vector[] {
  const look = { type: 'line', lineWidth: LINE_WIDTH, lineColor: color, lineCap: 'round' } as const;
  return line.flatMap((to, i) => {
    const from = line[i - 1];
    return from && to ? [{ ...look, x1: from.x, y1: from.y, x2: to.x, y2: to.y }] : [];
  });
}

/** The numbers of one category: the lowest of several below its point where there is room, the others above, none on another. */
function numbers(points: readonly Point[], layout: ChartLayout, pen: ChartPen): Group['lines'] {
  const { values: fit } = layout;
  const upward = points.toSorted((a, b) => b.y - a.y);
  const away = MARK_SIZE / 2 + GAP / 2;
  const height = fit.turned ? fit.measure + GAP : (pen.style.linePitch * fit.size) / pen.style.size;
  let free = Number.POSITIVE_INFINITY;
  return upward.flatMap(({ x, y, value }, i) => {
    const text = numberText(value);
    if (i === 0 && upward.length > 1 && fitsBelow(value, layout))
      return pen.below(text, fit, { x, y: y + away });
    const bottom = Math.min(y - away, free);
    free = bottom - height;
    return pen.above(text, fit, { x, y: bottom });
  });
}
