/** Sets a broken line: narrows or widens its places, aligns it, and gives every shape its x. */
import type { Points } from '../../document/length.js';
import type { Align } from '../../document/style.js';
import { justify, type Line } from '../../typeset/index.js';
import type { Boxes } from './boxes.js';
import type { Segment } from './line.js';
import type { Run } from './run.js';
import type { Shape } from './shape.js';

/** The measure of a line: it starts at `x` and may be `width` wide; `em` is the paragraph's size. */
export interface Place {
  x: Points;
  width: Points;
  em: Points;
  align: Align;
}

/** The segments of a line. */
export function setLine(boxes: Boxes, line: Line, { x, width, em, align }: Place): Segment[] {
  const { paragraph } = boxes;
  const slack = width - paragraph.widthOf(line.from, line.to) * em;
  justify(paragraph, line, slack / em, align === 'justify' && !line.last);
  const free = Math.max(0, slack);
  const shift = align === 'center' ? free / 2 : align === 'right' ? free : 0;
  const blank = blankAt(boxes, line.from, 'blankBefore');
  const segments = place(boxes, line, x + shift - blank, em);
  trimEdges(boxes, line, segments, blank);
  keepSpace(boxes, line, segments);
  return segments;
}

function place({ paragraph, runs }: Boxes, line: Line, x: Points, em: Points): Segment[] {
  const { boxes, gaps } = paragraph;
  const segments: Segment[] = [];
  let current: Segment | undefined;
  let at = x;
  for (let k = line.from; k < line.end; k++) {
    const run = runs[k] as Run;
    const shape = boxes[k] as Shape;
    if (k > line.from) at += (gaps[k] as number) * em;
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

/** The blanks that the edges of a line take away are no part of what is underlined or coloured. */
function trimEdges(boxes: Boxes, line: Line, segments: readonly Segment[], blank: Points): void {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return;
  first.x += blank;
  first.width -= blank;
  last.width -= blankAt(boxes, line.end - 1, 'blankAfter');
}

/** The space at which a line was broken: it takes no room, and stays in what a reader copies. */
function keepSpace({ paragraph, runs }: Boxes, line: Line, segments: readonly Segment[]): void {
  const last = segments.at(-1);
  const shape = paragraph.boxes[line.end];
  if (!last || line.end >= line.to || shape?.kind !== 'space' || runs[line.end] !== last.run) return;
  last.shapes.push(shape);
  last.xs.push(last.x + last.width);
}

/** The blank part of a mark at the edge of a line, in points. */
function blankAt({ paragraph, runs }: Boxes, at: number, side: 'blankBefore' | 'blankAfter'): Points {
  return (paragraph.boxes[at]?.[side] ?? 0) * (runs[at]?.size ?? 0);
}
