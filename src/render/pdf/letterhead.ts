/**
 * The head of official documents (GB/T 9704 7.2, 10): a block of lines and rules on places of their own, from the
 * top of the first page's type area. Distances of the standard count from the type block, whose upper edge is the
 * top of the first line's characters.
 */
import type { Points } from '../../document/length.js';
import { leadOf } from '../../document/profile.js';
import type { Letterhead, LetterheadPart } from '../../document/tree.js';
import { approverLines } from './approvers.js';
import { type BlockContext, styleNamed, styleOf, usedSize } from './context.js';
import { markOf } from './issuer-mark.js';
import type { Item } from './item.js';
import { letterRules } from './letter-rules.js';
import { DESCENT, type TextLine } from './line.js';
import { officialItems, ruleItem } from './official.js';
import type { Vector } from './pdfmake.js';
import { groupBlock } from './set-part.js';
import { beside, type PlacedLine, type Stack, stackLines } from './stack.js';
import { inlineItem } from './text-item.js';

/** Lines of the body between the head and what follows (GB/T 9704 7.3.1, 10.1, 10.2). */
const LINES_BELOW = 2;
/** Between lines stand 7/8 of a character (GB/T 9704 3.2, 10.1). */
const LINE_GAP = 7 / 8;

/** Everything of a head, and where it ends. */
interface Head extends Stack {
  vectors: Vector[];
}

/**
 * The head of a document as one block at the head of a page, its lines in the order of the tree; in a column, or
 * where it is higher than a page, plain lines.
 */
export function letterheadItems(node: Letterhead, context: BlockContext): Item[] {
  const { lines, vectors, bottom } = node.format === 'letter' ? letter(node, context) : head(node, context);
  if (context.inColumn || bottom > context.area.height) return plainItems(node, context);
  const group = { lines, vectors, pictures: [] };
  const [item, ...notes] = groupBlock(node, group, { before: 0, partHeight: bottom }, context);
  item.unnumbered = node.format === 'letter';
  const after = LINES_BELOW * styleNamed(context, 'body').linePitch;
  Object.assign(item.flow, { after, keepWithNext: true, startsPage: true });
  return [item, ...notes];
}

/** The parts one below the other, and the rule. */
function plainItems(node: Letterhead, context: BlockContext): Item[] {
  const items = officialItems(node, context);
  const after = LINES_BELOW * styleNamed(context, 'body').linePitch;
  if (node.format !== 'order' && !node.preprinted)
    items.push(ruleItem(node, context, context.styles.rule, { before: 0, after }));
  for (const item of items) item.flow.keepWithNext = true;
  return items;
}

/** A document, an order or minutes: the mark below the edge of the type block, the number below the mark. */
function head(node: Letterhead, context: BlockContext): Head {
  const { markTop, orderMarkTop, ruleGap } = context.styles.official;
  const lead = leadOf(styleNamed(context, 'body'));
  const top = stackLines(topLines(node, context), 0);
  const wanted = lead + (node.format === 'order' ? orderMarkTop : markTop);
  const mark = markOf(node, context, Math.max(wanted, top.bottom));
  const number = numberLines(node, context, mark.bottom);
  const lines = [...top.lines, ...(node.preprinted ? [] : mark.lines), ...number.lines];
  if (node.format === 'order') return { lines, vectors: [], bottom: number.bottom };
  const y = emBottom(number.lines) ?? mark.inkBottom;
  const { color, width } = context.styles.rule;
  const [x1, x2] = [context.left, context.right];
  const y1 = y + ruleGap + width / 2;
  const rule: Vector = { type: 'line', x1, x2, y1, y2: y1, lineWidth: width, lineColor: color };
  return { lines, vectors: node.preprinted ? [] : [rule], bottom: y + ruleGap + width };
}

/** A letter: the mark below the edge of the paper, a double rule, and below it number and marks of secrecy. */
function letter(node: Letterhead, context: BlockContext): Head {
  const { letterMarkTop, ruleGap } = context.styles.official;
  const body = styleNamed(context, 'body');
  const mark = markOf(node, context, letterMarkTop - context.setup.margin.top);
  const rules = letterRules(mark.inkBottom + ruleGap, context);
  const first = rules.bottom + LINE_GAP * usedSize(body) - leadOf(body);
  const approvers = partOf(node, 'approvers');
  const right = [
    ...partLines(partOf(node, 'documentNumber'), context, 'right'),
    ...(approvers ? approverLines(approvers, context).lines : []),
  ];
  const left = stackLines(topLines(node, context), first);
  const printed = { ...left, lines: [...left.lines, ...(node.preprinted ? [] : mark.lines)] };
  const { lines, bottom } = beside(printed, stackLines(right, first));
  const empty = bottom === first;
  return { lines, vectors: node.preprinted ? [] : rules.vectors, bottom: empty ? rules.bottom : bottom };
}

/** 份号, 密级和保密期限, 紧急程度: flush left, one below the other (7.2.1–7.2.3). */
const topLines = (node: Letterhead, context: BlockContext): TextLine[] =>
  (['copyNumber', 'classification', 'urgency'] as const).flatMap((type) =>
    partLines(partOf(node, type), context),
  );

/** The number below the mark, in the middle; beside approvers on the left, in the line of the last of them (7.2.5). */
function numberLines(node: Letterhead, context: BlockContext, markBottom: Points): Stack {
  const number = partOf(node, 'documentNumber');
  const approvers = partOf(node, 'approvers');
  const top = markBottom + styleNamed(context, 'documentNumber').before;
  if (!approvers) {
    const lines = partLines(number, context);
    return lines.length > 0 ? stackLines(lines, top) : { lines: [], bottom: markBottom };
  }
  const { lines, lastStart } = approverLines(approvers, context);
  const names = stackLines(lines, top);
  const left = partLines(number, context, 'left');
  const em = usedSize(styleNamed(context, 'documentNumber'));
  const clear = left.length === 1 && (left[0] as TextLine).getWidth() + em <= lastStart;
  const last = names.lines.at(-1) as PlacedLine;
  return beside(stackLines(left, clear ? last.y : names.bottom), names);
}

const partOf = <T extends LetterheadPart['type']>(node: Letterhead, type: T) =>
  node.children.find((part): part is Extract<LetterheadPart, { type: T }> => part.type === type);

/** The lines of a part; on the left a character in, on the right flush. */
function partLines(
  part: Exclude<LetterheadPart, { type: 'approvers' }> | undefined,
  context: BlockContext,
  align?: 'left' | 'right',
): TextLine[] {
  if (!part) return [];
  const style = styleOf(part, context);
  const leftIndent = align === 'left' ? 1 : 0;
  const options = align ? { style: { ...style, align, leftIndent, rightIndent: 0, firstLineIndent: 0 } } : {};
  return inlineItem(part, part.children, context, options).lines;
}

/** The lower edge of the characters of the lowest line. */
function emBottom(lines: readonly PlacedLine[]): Points | undefined {
  const edges = lines.map(({ line, y }) => {
    const sizes = line.segments.map(({ run }) => run.size);
    return y + line.baseline + DESCENT * Math.max(0, ...sizes);
  });
  return edges.length > 0 ? Math.max(...edges) : undefined;
}
