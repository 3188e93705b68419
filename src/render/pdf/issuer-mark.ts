/** The issuer's mark, or the marks of a joint issue with the word beside them (GB/T 9704 7.2.4). */
import type { Points } from '../../document/length.js';
import type { IssuerMark, Letterhead, MarkWord } from '../../document/tree.js';
import { type BlockContext, styleNamed, styleOf, usedSize } from './context.js';
import { TOLERANCE } from './flow.js';
import { inlineContext, spreadName, toRuns } from './inline.js';
import { baselineOf, TextLine } from './line.js';
import { labelWidth, setLabel } from './paragraph.js';
import type { Run } from './run.js';
import { inkOf, lowered, type Stack, stackLines } from './stack.js';
import { inlineItem } from './text-item.js';

/** A mark on its place, from the top of the block, and how far down its ink reaches. */
export interface Mark extends Stack {
  inkBottom: Points;
}

/** White between the marks of a joint issue and the word beside them, in em of the word. */
const WORD_GAP = 0.5;

/** The marks of a letterhead, their ink from `inkTop` on. */
export function markOf(node: Letterhead, context: BlockContext, inkTop: Points): Mark {
  const marks = node.children.filter((part) => part.type === 'issuerMark');
  const word = node.children.find((part) => part.type === 'markWord');
  const parts = word ? [...marks, word] : marks;
  if (parts.length === 0) return emptyMark(context, inkTop);
  const joint = parts.length > 1 ? jointMark(marks, word, context) : undefined;
  const lines = () => parts.flatMap((part) => inlineItem(part, part.children, context).lines);
  return onInk(joint ?? stackLines(lines(), 0), inkTop);
}

/** Where a mark would stand. */
function emptyMark(context: BlockContext, inkTop: Points): Mark {
  const style = styleNamed(context, 'issuerMark');
  const inkBottom = inkTop + usedSize(style);
  return { lines: [], inkBottom, bottom: inkBottom + (style.linePitch - usedSize(style)) / 2 };
}

/** Moves lines so that their highest ink is at `inkTop`. */
function onInk({ lines, bottom }: Stack, inkTop: Points): Mark {
  const inks = lines.flatMap(({ line, y }) => {
    const ink = inkOf(line);
    return ink ? [{ top: y + line.baseline - ink.above, bottom: y + line.baseline + ink.below }] : [];
  });
  const down = inks.length > 0 ? inkTop - Math.min(...inks.map(({ top }) => top)) : inkTop;
  return {
    lines: lowered(lines, down),
    bottom: bottom + down,
    inkBottom: inks.length > 0 ? Math.max(...inks.map((ink) => ink.bottom)) + down : bottom + down,
  };
}

/**
 * Names one below the other, spread over the width of the widest, and the word in the middle of their height.
 * Undefined where they are wider than the type area.
 */
function jointMark(
  marks: readonly IssuerMark[],
  word: MarkWord | undefined,
  context: BlockContext,
): Stack | undefined {
  const names = marks.map((mark) => runsOf(mark, context));
  const width = Math.max(0, ...names.map(labelWidth));
  const wordRuns = word ? runsOf(word, context) : [];
  const gap = word ? WORD_GAP * usedSize(styleOf(word, context)) : 0;
  const from = context.left + (context.right - context.left - width - gap - labelWidth(wordRuns)) / 2;
  if (from < context.left - TOLERANCE) return undefined;
  const lines = marks.map((mark, i) => {
    const runs = names[i] as Run[];
    return lineOf(mark, spreadOver(runs, width), from, context);
  });
  const stack = stackLines(lines, 0);
  if (!word) return stack;
  const line = lineOf(word, wordRuns, from + width + gap, context);
  return { ...stack, lines: [...stack.lines, { line, x: 0, y: (stack.bottom - line.pitch) / 2 }] };
}

function runsOf(node: IssuerMark | MarkWord, context: BlockContext): Run[] {
  const { fonts, styles } = context;
  return toRuns(node.children, inlineContext(fonts, styles, styleOf(node, context)));
}

function lineOf(node: IssuerMark | MarkWord, runs: Run[], x: Points, context: BlockContext): TextLine {
  const style = styleOf(node, context);
  const line = new TextLine(node, style.linePitch, baselineOf(style.linePitch, usedSize(style)));
  line.segments = setLabel({ runs, x });
  return line;
}

/** Space between the characters of a name, so that it fills a width (CLREQ 均排). */
function spreadOver(runs: Run[], width: Points): Run[] {
  const characters = [...runs.map(({ text }) => text).join('')].length;
  const free = width - labelWidth(runs);
  if (characters < 2 || free < TOLERANCE) return runs;
  return spreadName(runs, free / (characters - 1) / (runs[0] as Run).size);
}
