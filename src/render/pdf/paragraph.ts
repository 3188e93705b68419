/** Composes a paragraph: runs → set lines. The seam behind which another text engine can stand. */
import type { Points } from '../../document/length.js';
import type { ParagraphStyle } from '../../document/style.js';
import type { DocumentNode, Footnote } from '../../document/tree.js';
import { toBoxes } from './boxes.js';
import { breakLines, type LineRange } from './breaker.js';
import { baselineOf, type Segment, TextLine } from './line.js';
import type { Run } from './run.js';
import { setLine } from './set-line.js';

/** What hangs before the first line of an item: its runs start at `x`. */
export interface Label {
  runs: Run[];
  x: Points;
}

/** A paragraph to compose. Distances are from the left edge of the type area. */
export interface ParagraphText {
  node: DocumentNode;
  style: ParagraphStyle;
  runs: Run[];
  /** Edges between which the text stands, the style's own indents taken off already. */
  left: Points;
  right: Points;
  /** Added to `left` for the first line. */
  firstIndent: Points;
  labels?: Label[];
  /** Lines of a note that the paragraph has the mark of. */
  notes?: ReadonlyMap<Footnote, TextLine[]>;
}

/** Space between a label that reaches into the text and the text, in em. */
const LABEL_GAP = 0.25;
const TOLERANCE = 0.01;

/** The paragraph's lines; one empty line for a paragraph without text. */
export function composeParagraph(text: ParagraphText): TextLine[] {
  const em = text.style.size + text.style.tracking;
  const labels = (text.labels ?? []).map((label) => setLabel(label));
  const start = firstLineStart(text, labels, em);
  const width = (from: Points): Points => Math.max(em, text.right - from);
  const boxes = toBoxes(text.runs, width(text.left));
  const ranges = breakLines(boxes, width(start), width(text.left));
  const lines = ranges.map((range, i) => {
    const x = i === 0 ? start : text.left;
    const line = new TextLine(text.node, text.style.linePitch, baselineOf(text.style.linePitch, em));
    line.segments = setLine(boxes, range, x, width(x), text.style.align);
    line.notes = notesOf(line, text.notes);
    return line;
  });
  if (lines.length === 0)
    lines.push(new TextLine(text.node, text.style.linePitch, baselineOf(text.style.linePitch, em)));
  (lines[0] as TextLine).segments.unshift(...labels.flat());
  return lines;
}

/** Width of a label, the blank half of its last mark included. */
export const labelWidth = (runs: Run[]): Points => endOf(setLabel({ runs, x: 0 }));

/** Runs on one line whose text starts at `x`. */
export function setLabel(label: Label): Segment[] {
  const boxes = toBoxes(label.runs, Number.POSITIVE_INFINITY);
  const whole: LineRange = { from: 0, end: boxes.count, to: boxes.count, last: true };
  return boxes.count === 0 ? [] : setLine(boxes, whole, label.x, Number.POSITIVE_INFINITY, 'left');
}

/** A label that is wider than its place pushes the first line on. */
function firstLineStart(text: ParagraphText, labels: readonly Segment[][], em: Points): Points {
  const start = text.left + text.firstIndent;
  const end = endOf(labels.flat());
  return end > start + TOLERANCE ? end + LABEL_GAP * em : start;
}

function endOf(segments: readonly Segment[]): Points {
  const last = segments.at(-1);
  const shape = last?.shapes.at(-1);
  return last && shape ? (last.xs.at(-1) as Points) + shape.width * last.run.size : 0;
}

function notesOf(line: TextLine, notes?: ReadonlyMap<Footnote, TextLine[]>): TextLine[][] {
  if (!notes || notes.size === 0) return [];
  const marks = line.segments.map((segment) => segment.run.footnote);
  return [...new Set(marks)].flatMap((mark) =>
    mark && notes.get(mark) ? [notes.get(mark) as TextLine[]] : [],
  );
}
