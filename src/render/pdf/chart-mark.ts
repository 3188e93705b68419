/** The marks of a chart: those of its legend, and those of the values of a line. */
import type { Points } from '../../document/length.js';
import type { Chart } from '../../document/tree.js';
import { LINE_WIDTH, MARK_SIZE, MARKS } from '../chart/palette.js';
import type { Vector } from './pdfmake.js';

const SWATCH: Points = 8;

/** The mark of a legend's entry, from its left edge in the middle of its height. */
export function legendMark(
  kind: Chart['kind'],
  index: number,
  color: string,
  { x, y }: { x: Points; y: Points },
): Vector[] {
  if (kind !== 'line') return [{ type: 'rect', x, y: y - SWATCH / 2, w: SWATCH, h: SWATCH, color }];
  const stroke: Vector = {
    type: 'line',
    x1: x - 3,
    x2: x + 11,
    y1: y,
    y2: y,
    lineWidth: LINE_WIDTH,
    lineColor: color,
  };
  return [stroke, valueMark(index, color, { x: x + 4, y })];
}

/** The mark of a value of the series `index` of a line chart. */
export function valueMark(index: number, color: string, { x, y }: { x: Points; y: Points }): Vector {
  const r = MARK_SIZE / 2;
  switch (MARKS[index % MARKS.length]) {
    case 'square':
      return { type: 'rect', x: x - r, y: y - r, w: 2 * r, h: 2 * r, color };
    case 'diamond':
      return { type: 'path', x, y, d: `M 0 ${-r} L ${r} 0 L 0 ${r} L ${-r} 0 Z`, color };
    case 'triangle':
      return { type: 'path', x, y, d: `M 0 ${-r} L ${r} ${r} L ${-r} ${r} Z`, color };
    default:
      return { type: 'ellipse', x, y, r1: r, r2: r, color };
  }
}
