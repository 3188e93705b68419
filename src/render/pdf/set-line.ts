/** Sets a broken line: narrows or widens its gaps, aligns it, and gives every shape its x. */

import type { Points } from '../../document/length.js';
import type { Align } from '../../document/style.js';
import type { Boxes } from './boxes.js';
import { blankAt, type LineRange, naturalWidth, shrinkWithin } from './breaker.js';
import type { Segment } from './line.js';
import type { Run } from './run.js';
import type { Shape } from './shape.js';

/** How much of each kind of gap a line takes or gives. */
interface Fit {
  /** Share of `shrink`, 0 to 1. */
  shrink: number;
  /** Share of `elastic`, 0 to 1. */
  elastic: number;
  /** Added to every open place. */
  each: Points;
}

/** The segments of a line that starts at `x` and may be `width` wide. */
export function setLine(boxes: Boxes, line: LineRange, x: Points, width: Points, align: Align): Segment[] {
  const natural = naturalWidth(boxes, line.from, line.end);
  const fit = fitLine(boxes, line, width - natural, align);
  const free = Math.max(0, width - natural);
  const shift = align === 'center' ? free / 2 : align === 'right' ? free : 0;
  const blank = blankAt(boxes, line.from, 'blankBefore');
  const segments = place(boxes, line, x + shift - blank, fit);
  trimEdges(boxes, line, segments, blank);
  return segments;
}

/** The blanks that the edges of a line take away are no part of what is underlined or coloured. */
function trimEdges(boxes: Boxes, line: LineRange, segments: readonly Segment[], blank: Points): void {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return;
  first.x += blank;
  first.width -= blank;
  last.width -= blankAt(boxes, line.end - 1, 'blankAfter');
}

function fitLine(boxes: Boxes, line: LineRange, slack: Points, align: Align): Fit {
  const none = { shrink: 0, elastic: 0, each: 0 };
  if (slack < 0) {
    const most = shrinkWithin(boxes, line.from, line.end);
    return { ...none, shrink: most > 0 ? Math.min(1, -slack / most) : 0 };
  }
  if (align !== 'justify' || line.last) return none;
  let elastic = 0;
  let open = 0;
  for (let k = line.from + 1; k < line.end; k++) {
    elastic += boxes.elastic[k] as number;
    open += boxes.open[k] as number;
  }
  const share = elastic > 0 ? Math.min(1, slack / elastic) : 0;
  return { shrink: 0, elastic: share, each: open > 0 ? (slack - share * elastic) / open : 0 };
}

function place(boxes: Boxes, line: LineRange, x: Points, fit: Fit): Segment[] {
  const segments: Segment[] = [];
  let current: Segment | undefined;
  let at = x;
  for (let k = line.from; k < line.end; k++) {
    const run = boxes.runs[k] as Run;
    const shape = boxes.shapes[k] as Shape;
    if (k > line.from) at += gapBefore(boxes, k, fit);
    if (current?.run !== run) {
      current = { run, shapes: [], xs: [], x: at, width: 0 };
      segments.push(current);
    }
    current.shapes.push(shape);
    current.xs.push(at);
    at += shape.width * run.size;
    current.width = at - current.x;
  }
  return segments;
}

function gapBefore(boxes: Boxes, k: number, fit: Fit): Points {
  const natural = boxes.gap[k] as number;
  const narrowed = fit.shrink * (boxes.shrink[k] as number);
  return (
    natural - narrowed + fit.elastic * (boxes.elastic[k] as number) + fit.each * (boxes.open[k] as number)
  );
}
