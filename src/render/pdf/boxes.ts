/**
 * A paragraph as boxes: pieces that are never divided, the gaps between them, and where a line may end.
 * Widths are in points. Sums from the start of the paragraph make the width of any line one subtraction,
 * so that breaking takes time in proportion to the paragraph's length.
 */
import type { Points } from '../../document/length.js';
import { isLetter, isUnit, mayEndLine, mayStartLine } from './character.js';
import type { Run } from './run.js';
import { cutPieces, type Shape, shapeOf } from './shape.js';

/** Boxes side by side in arrays of one length; `gap`, `shrink`, `elastic` and `breakable` are of the place before. */
export interface Boxes {
  count: number;
  shapes: Shape[];
  runs: Run[];
  /** Added to the place before the box: Han to Western a quarter em, adjacent marks less half an em. */
  gap: Float64Array;
  /** How far the place before the box may be narrowed. */
  shrink: Float64Array;
  /** How far it widens before the rest of the line does: word spaces, and between Han and Western. */
  elastic: Float64Array;
  /** 1 where the place may be widened with all others. */
  open: Uint8Array;
  /** 1 where a line may begin with the box. */
  breakable: Uint8Array;
  /** Sum of gaps and widths before box k; one longer than the others. */
  start: Float64Array;
  /** Sum of `shrink` before box k. */
  shrinkStart: Float64Array;
}

/** CLREQ: a quarter em between Han and Western, at least an eighth, at most half. */
const LETTER_GAP = { natural: 0.25, shrink: 0.125, stretch: 0.25 };
/** A word space, at most half an em wide, may lose what it has above a quarter (CLREQ, order of adjustment). */
const WORD_SPACE = { least: 0.25, most: 0.5 };

/** Boxes of runs; a Western word wider than `lineWidth` is cut into characters. */
export function toBoxes(runs: readonly Run[], lineWidth: Points): Boxes {
  const shapes: Shape[] = [];
  const owners: Run[] = [];
  const splits = new Set<number>();
  for (const run of runs) {
    for (const shape of runShapes(run, lineWidth)) {
      if (shape.split) splits.add(shapes.length);
      shapes.push(shape.shape);
      owners.push(run);
    }
  }
  return measure(shapes, owners, splits);
}

function* runShapes(run: Run, lineWidth: Points): Generator<{ shape: Shape; split: boolean }> {
  if (run.lineEnd) {
    yield { shape: shapeOf(run.face, run.text, 'break'), split: false };
    return;
  }
  for (const piece of cutPieces(run.text, run.eastAsian)) {
    const shape = shapeOf(run.face, piece.text, piece.kind);
    if (piece.kind !== 'word' || shape.width * run.size <= lineWidth) yield { shape, split: false };
    else
      for (const character of piece.text) yield { shape: shapeOf(run.face, character, 'word'), split: true };
  }
}

function measure(shapes: Shape[], runs: Run[], splits: ReadonlySet<number>): Boxes {
  const count = shapes.length;
  const boxes: Boxes = {
    count,
    shapes,
    runs,
    gap: new Float64Array(count),
    shrink: new Float64Array(count),
    elastic: new Float64Array(count),
    open: new Uint8Array(count),
    breakable: new Uint8Array(count),
    start: new Float64Array(count + 1),
    shrinkStart: new Float64Array(count + 1),
  };
  for (let k = 0; k < count; k++) {
    if (k > 0) setPlace(boxes, k, splits.has(k) && splits.has(k - 1));
    const width = (shapes[k] as Shape).width * (runs[k] as Run).size;
    boxes.start[k + 1] = (boxes.start[k] as number) + (boxes.gap[k] as number) + width;
    boxes.shrinkStart[k + 1] = (boxes.shrinkStart[k] as number) + (boxes.shrink[k] as number);
  }
  return boxes;
}

/** Fills in the place between box k - 1 and box k. */
function setPlace(boxes: Boxes, k: number, split: boolean): void {
  const before = boxes.shapes[k - 1] as Shape;
  const after = boxes.shapes[k] as Shape;
  const run = boxes.runs[k] as Run;
  const size = run.size;
  const sizeBefore = (boxes.runs[k - 1] as Run).size;
  // The mark of a note stays with what it follows.
  if (run.footnote) return;
  boxes.breakable[k] = split || mayBreakBetween(before, after) ? 1 : 0;
  if (before.kind === 'break' || after.kind === 'break' || after.kind === 'space') return;
  if (before.kind === 'space') setWordSpace(boxes, k, before.width * sizeBefore, sizeBefore);
  else if (meetLetters(before, after) && !boxes.runs[k - 1]?.footnote) {
    const em = Math.max(size, sizeBefore);
    boxes.gap[k] = em * LETTER_GAP.natural;
    boxes.shrink[k] = em * LETTER_GAP.shrink;
    boxes.elastic[k] = em * LETTER_GAP.stretch;
    boxes.open[k] = 1;
  } else if (!(before.kind === 'word' && after.kind === 'word')) {
    setMarks(boxes, k, before.blankAfter * sizeBefore, after.blankBefore * size);
    boxes.open[k] = 1;
  }
}

function setWordSpace(boxes: Boxes, k: number, width: Points, size: Points): void {
  boxes.shrink[k] = Math.max(0, width - WORD_SPACE.least * size);
  boxes.elastic[k] = Math.max(0, WORD_SPACE.most * size - width);
  boxes.open[k] = 1;
}

/** Of two marks that meet, the blanks between them come to half an em; a mark beside Han may lose its own. */
function setMarks(boxes: Boxes, k: number, blankBefore: Points, blankAfter: Points): void {
  const after = (boxes.shapes[k] as Shape).kind;
  const before = (boxes.shapes[k - 1] as Shape).kind;
  const marksMeet = isMark(before) && isMark(after);
  if (marksMeet && blankBefore > 0) boxes.gap[k] = -blankBefore;
  else if (marksMeet && blankAfter > 0) boxes.gap[k] = -blankAfter;
  else boxes.shrink[k] = blankBefore + blankAfter;
}

const isMark = (kind: Shape['kind']): boolean => kind === 'open' || kind === 'close' || kind === 'stop';

/** Whether Han and a Western letter or figure meet. */
function meetLetters(before: Shape, after: Shape): boolean {
  if (before.kind === 'han' && after.kind === 'word')
    return isLetter(before.text) && isLetter(first(after.text));
  return (
    before.kind === 'word' && after.kind === 'han' && isLetter(last(before.text)) && isLetter(after.text)
  );
}

function mayBreakBetween(before: Shape, after: Shape): boolean {
  if (before.kind === 'break') return true;
  if (after.kind === 'space' || after.kind === 'break' || before.text === '\u00a0') return false;
  if (before.kind === 'space') return true;
  if (before.kind === 'word' && after.kind === 'word') return /[-/?&=_]$/.test(before.text);
  const wide = after.kind === 'ellipsis' || (after.kind === 'dash' && after.text.length > 1);
  if (!wide && !mayStartLine(first(after.text))) return false;
  if (!mayEndLine(last(before.text))) return false;
  return !isQuantity(before, after);
}

/** A number and its unit, or 第 and its number. */
function isQuantity(before: Shape, after: Shape): boolean {
  if (before.kind === 'word' && after.kind === 'han')
    return /\d$/.test(before.text) && isUnit(first(after.text));
  return before.text === '第' && after.kind === 'word' && /^\d/.test(after.text);
}

const first = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0x20);
const last = (text: string): string => text.slice(/[\ud800-\udbff][\udc00-\udfff]$/.test(text) ? -2 : -1);
