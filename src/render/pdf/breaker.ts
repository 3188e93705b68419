/**
 * Where lines end: first fit, in one pass. Each line takes what fits, or one mark more when narrowing its
 * punctuation costs less than widening the line would (CLREQ: first push in, then push out).
 */
import type { Points } from '../../document/length.js';
import type { Boxes } from './boxes.js';
import type { Shape } from './shape.js';

/** The boxes of a line, from `from` up to but not including `to`. */
export interface LineRange {
  from: number;
  /** Beyond the last box that shows: spaces at the end of a line do not. */
  end: number;
  to: number;
  /** Whether the paragraph or a forced line ends here; such lines are not justified. */
  last: boolean;
}

/** Floating point error of a sum of a line's widths. */
const TOLERANCE = 0.001;

/** Breaks a paragraph into lines; `first` and `rest` are the widths of its first and its other lines. */
export function breakLines(boxes: Boxes, first: Points, rest: Points): LineRange[] {
  const lines: LineRange[] = [];
  let from = 0;
  while (from < boxes.count) {
    const line = nextLine(boxes, from, lines.length === 0 ? first : rest);
    lines.push(line);
    from = line.to;
  }
  mendLastLine(boxes, lines);
  return lines;
}

/** Width of boxes [from, end) with the outer blanks of the marks at both edges away (GB/T 15834 5.1.10). */
export function naturalWidth(boxes: Boxes, from: number, end: number): Points {
  if (end <= from) return 0;
  const sum = (boxes.start[end] as number) - (boxes.start[from] as number) - (boxes.gap[from] as number);
  return sum - blankAt(boxes, from, 'blankBefore') - blankAt(boxes, end - 1, 'blankAfter');
}

/** The blank part of a mark at the edge of a line, in points. */
export function blankAt(boxes: Boxes, at: number, side: 'blankBefore' | 'blankAfter'): Points {
  return (boxes.shapes[at] as Shape)[side] * (boxes.runs[at]?.size ?? 0);
}

/** How far boxes [from, end) can be narrowed. */
export function shrinkWithin(boxes: Boxes, from: number, end: number): Points {
  if (end - from < 2) return 0;
  return (boxes.shrinkStart[end] as number) - (boxes.shrinkStart[from + 1] as number);
}

function nextLine(boxes: Boxes, from: number, width: Points): LineRange {
  let best = 0;
  let slack = 0;
  let reach = from + 1;
  let end = from;
  for (let k = from + 1; k <= boxes.count; k++) {
    if (!isInvisible(boxes.shapes[k - 1] as Shape)) end = k;
    const over = naturalWidth(boxes, from, end) - width;
    if (over - shrinkWithin(boxes, from, end) > TOLERANCE) break;
    reach = k;
    const forced = k === boxes.count || boxes.shapes[k - 1]?.kind === 'break';
    if (!forced && !boxes.breakable[k]) continue;
    if (over > TOLERANCE && best > 0 && over >= slack) break;
    best = k;
    slack = -over;
    if (forced || over > TOLERANCE) break;
  }
  return range(boxes, from, best || reach);
}

function range(boxes: Boxes, from: number, to: number): LineRange {
  const last = to === boxes.count || boxes.shapes[to - 1]?.kind === 'break';
  return { from, end: visibleEnd(boxes, from, to), to, last };
}

function visibleEnd(boxes: Boxes, from: number, to: number): number {
  let end = to;
  while (end > from && isInvisible(boxes.shapes[end - 1] as Shape)) end--;
  return end;
}

const isInvisible = (shape: Shape): boolean => shape.kind === 'space' || shape.kind === 'break';

/** A single Han character does not make a line (CLREQ 孤字不成行): the line before gives one up. */
function mendLastLine(boxes: Boxes, lines: LineRange[]): void {
  const [before, last] = lines.slice(-2);
  if (!before || !last || before.last || countSolid(boxes, last) !== 1) return;
  for (let k = last.from - 1; k > before.from + 1 && k > last.from - 5; k--) {
    if (!boxes.breakable[k]) continue;
    lines.splice(-2, 2, range(boxes, before.from, k), range(boxes, k, last.to));
    return;
  }
}

function countSolid(boxes: Boxes, line: LineRange): number {
  let count = 0;
  for (let k = line.from; k < line.end; k++) {
    const kind = boxes.shapes[k]?.kind;
    if (kind === 'word') return 2;
    if (kind === 'han') count++;
  }
  return count;
}
