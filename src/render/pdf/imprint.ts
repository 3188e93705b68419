/** The imprint, 版记 (GB/T 9704 7.4). */
import type { Points } from '../../document/length.js';
import { leadOf, typeBlock } from '../../document/profile.js';
import type { Rule } from '../../document/style.js';
import type { Imprint, ImprintPart, NodeOf } from '../../document/tree.js';
import { type BlockContext, edgesOf, styleNamed } from './context.js';
import { inlineContext, labelRuns } from './inline.js';
import type { Item } from './item.js';
import { officialItems } from './official.js';
import { labelWidth } from './paragraph.js';
import type { Vector } from './pdfmake.js';
import { type Group, groupBlock, joined, linesAt, partOf, setPart } from './set-part.js';
import { inlineItem } from './text-item.js';

/** Characters between the issuer and the date on its line, at least. */
const CELL_GAP = 1;

/** A row: its lines from x = 0 and y = 0, and its height. */
interface Row {
  part: ImprintPart;
  lines: Group['lines'];
  height: Points;
}

/**
 * Who gets copies, and who issued them when, at the foot of a page: the last rule, or without rules the last
 * characters, on the bottom edge of the type block. One higher than a page stands as plain lines.
 */
export function imprintItems(node: Imprint, context: BlockContext): Item[] {
  const rows = node.children.map((part) => rowOf(part, context));
  const { setup, area } = context;
  const block = typeBlock(setup, context.styles);
  const lead = node.ruled ? 0 : leadOf(styleNamed(context, 'imprint'));
  const height = rows.reduce((sum, row) => sum + row.height, -lead);
  if (height > block.height) return officialItems(node, context);
  const below = setup.margin.top + area.height - block.top - block.height;
  const [item, ...notes] = groupBlock(
    node,
    groupOf(node, rows, context),
    { before: 0, partHeight: height + below },
    context,
  );
  // What follows the foot of a page stands on the next.
  return [...notes, { ...item, foot: { evenPage: node.evenPage } }];
}

function groupOf(node: Imprint, rows: readonly Row[], context: BlockContext): Group {
  const group = joined();
  let y = 0;
  for (const [i, { part, lines, height }] of rows.entries()) {
    const rule = ruleAbove(part, rows[i - 1]?.part, context);
    if (node.ruled && rule) group.vectors.push(ruleAt(rule, y, context));
    group.lines.push(...lines.map((placed) => ({ ...placed, y: placed.y + y })));
    y += height;
  }
  if (node.ruled) group.vectors.push(ruleAt(context.styles.official.imprintRule, y, context));
  return group;
}

/** None between those whom the document is for and those who get copies (7.4.2). */
function ruleAbove(
  part: ImprintPart,
  before: ImprintPart | undefined,
  { styles: { official } }: BlockContext,
): Rule | undefined {
  if (!before) return official.imprintRule;
  return part.type === before.type ? undefined : official.imprintInnerRule;
}

const ruleAt = ({ color, width }: Rule, y: Points, { left, right }: BlockContext): Vector => ({
  type: 'line',
  ...{ x1: left, x2: right, y1: y, y2: y },
  lineWidth: width,
  lineColor: color,
});

const rowOf = (part: ImprintPart, context: BlockContext): Row =>
  part.type === 'imprintRecipients' ? recipientsRow(part, context) : issueRow(part, context);

/** Turned lines begin below the first character after the label's colon. */
function recipientsRow(part: NodeOf<'imprintRecipients'>, context: BlockContext): Row {
  const style = styleNamed(context, 'imprint');
  const edges = edgesOf(style, context);
  const runs = labelRuns(part.label, part, inlineContext(context.fonts, context.styles, style));
  const inner = { ...context, ...edges, left: edges.left + labelWidth(runs) };
  const { lines } = inlineItem(part, part.children, inner, {
    labels: [{ runs, x: edges.left }],
    plain: { style, firstIndent: 0 },
  });
  const set = partOf(lines);
  return { part, lines: linesAt(set, 0, 0), height: set.height };
}

/** The issuer from the left and the date from the right, on one line where they find room. */
function issueRow(part: NodeOf<'imprintIssue'>, context: BlockContext): Row {
  const style = styleNamed(context, 'imprint');
  const { left, right } = edgesOf(style, context);
  const [issuer, ...dates] = part.children.map((cell) => setPart(cell, cell.children, right - left, context));
  const wide = Math.max(0, ...dates.map(({ width }) => width)) + CELL_GAP * style.size;
  const beside = issuer !== undefined && issuer.width + wide <= right - left;
  const placed = issuer ? linesAt(issuer, left, 0) : [];
  let height = beside ? 0 : (issuer?.height ?? 0);
  for (const date of dates) {
    placed.push(...linesAt(date, right - date.width, height));
    height += date.height;
  }
  return { part, lines: placed, height: Math.max(height, issuer?.height ?? 0) };
}
