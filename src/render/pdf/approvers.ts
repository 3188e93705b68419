/** Who approved a document to a higher body, beside its number (GB/T 9704 7.2.6). */
import type { Points } from '../../document/length.js';
import { APPROVER_WIDTH, nameGap } from '../../document/spread-name.js';
import type { Approver, Approvers } from '../../document/tree.js';
import { type BlockContext, styleOf, usedSize } from './context.js';
import { inlineContext, labelRuns, spreadName, toRuns } from './inline.js';
import { baselineOf, TextLine } from './line.js';
import { labelWidth, setLabel } from './paragraph.js';
import type { Run } from './run.js';

/** Names on a line. */
const NAMES_PER_LINE = 2;

/** Lines of names, and where those of each begin. */
export interface ApproverLines {
  lines: TextLine[];
  /** Left edge of the last line. */
  lastStart: Points;
}

/** 签发人 on the right, a character in: the label, and names two on a line, each below the one above. */
export function approverLines(node: Approvers, context: BlockContext): ApproverLines {
  const style = styleOf(node, context);
  const em = usedSize(style);
  const label = labelRuns(node.label, node, inlineContext(context.fonts, context.styles, style));
  const names = node.children.map((name) => nameRuns(name, context));
  const step = Math.max(0, ...names.map(labelWidth)) + em;
  const { perLine, from } = placeOf(names.length, step, labelWidth(label), context);
  const lines = rowsOf(names, perLine).map((row, i) => {
    const line = new TextLine(node, style.linePitch, baselineOf(style.linePitch, em));
    const before = i === 0 ? setLabel({ runs: label, x: from - labelWidth(label) }) : [];
    line.segments = [...before, ...row.flatMap((runs, k) => setLabel({ runs, x: from + k * step }))];
    return line;
  });
  return { lines, lastStart: lines.length > 1 ? from : from - labelWidth(label) };
}

/** A name, one of two characters as wide as one of three. */
function nameRuns(name: Approver, context: BlockContext): Run[] {
  const { fonts, styles } = context;
  const runs = toRuns(name.children, inlineContext(fonts, styles, styleOf(name, context)));
  const gap = nameGap(name, APPROVER_WIDTH);
  return gap > 0 ? spreadName(runs, gap) : runs;
}

/**
 * How many of the names stand on a line, and where the first begins; each takes `step`, with
 * a character of white after it: the last has it at the edge.
 */
function placeOf(
  count: number,
  step: Points,
  label: Points,
  { left, right }: BlockContext,
): { perLine: number; from: Points } {
  const start = (names: number): Points => right - names * step;
  const most = Math.min(NAMES_PER_LINE, Math.max(1, count));
  const perLine = start(most) - label >= left ? most : 1;
  return { perLine, from: Math.max(left + label, start(perLine)) };
}

/** Names in rows; one row without any where there are none. */
function rowsOf<T>(names: readonly T[], perLine: number): T[][] {
  const rows: T[][] = [names.slice(0, perLine)];
  for (let i = perLine; i < names.length; i += perLine) rows.push(names.slice(i, i + perLine));
  return rows;
}
