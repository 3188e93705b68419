/** Composes a paragraph: runs → set lines. The seam behind which another text engine can stand. */
import type { Points } from '../../document/length.js';
import type { ParagraphStyle } from '../../document/style.js';
import type { DocumentNode, Footnote } from '../../document/tree.js';
import { type Breach, type Line, type LineRules, totalFit } from '../../typeset/index.js';
import { toBoxes } from './boxes.js';
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
  rules?: LineRules;
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
  const [first, rest] = [width(start), width(text.left)];
  const boxes = toBoxes(text.runs, em, Math.min(first, rest), text.rules);
  const ranges = totalFit(boxes.paragraph, { first: first / em, rest: rest / em });
  const baseline = baselineOf(text.style.linePitch, em);
  const lines = ranges.map((range, i) => {
    const x = i === 0 ? start : text.left;
    const line = new TextLine(text.node, text.style.linePitch, baseline);
    line.segments = setLine(boxes, range, { x, width: width(x), em, align: text.style.align });
    if (range.breach || range.overfull) line.breaches = breachesOf(range);
    line.notes = notesOf(line, text.notes);
    return line;
  });
  if (lines.length === 0) lines.push(new TextLine(text.node, text.style.linePitch, baseline));
  (lines[0] as TextLine).segments.unshift(...labels.flat());
  return lines;
}

/** Width of a label, the blank half of its last mark included. */
export const labelWidth = (runs: Run[]): Points => endOf(setLabel({ runs, x: 0 }));

/** Runs on one line whose text starts at `x`. */
export function setLabel({ runs, x }: Label): Segment[] {
  const em = runs[0]?.size ?? 1;
  const boxes = toBoxes(runs, em, Number.POSITIVE_INFINITY);
  const to = boxes.paragraph.count;
  const width = Number.POSITIVE_INFINITY;
  return to === 0
    ? []
    : setLine(boxes, { from: 0, end: to, to, last: true }, { x, width, em, align: 'left' });
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

const breachesOf = ({ breach, overfull }: Line): Breach[] => [
  ...(breach ? [breach] : []),
  ...(overfull ? (['margin'] as const) : []),
];

function notesOf(line: TextLine, notes?: ReadonlyMap<Footnote, TextLine[]>): TextLine[][] {
  if (!notes || notes.size === 0) return [];
  const marks = line.segments.map((segment) => segment.run.footnote);
  return [...new Set(marks)].flatMap((mark) =>
    mark && notes.get(mark) ? [notes.get(mark) as TextLine[]] : [],
  );
}
