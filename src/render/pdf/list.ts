/** Items with a label that hangs before their text: lists, timelines, the list of attachments. */
import type { Points } from '../../document/length.js';
import type { ParagraphStyle } from '../../document/style.js';
import type { Block, DocumentNode, ListItem, NodeOf, TimelineItem } from '../../document/tree.js';
import { type BlockContext, plainOf, styleNamed, usedSize } from './context.js';
import { inlineContext, labelRuns } from './inline.js';
import type { Item } from './item.js';
import { type Label, labelWidth } from './paragraph.js';
import type { Run } from './run.js';
import { inlineItem, textItem } from './text-item.js';

type ToItems = (blocks: readonly Block[], context: BlockContext) => Item[];

/**
 * Labels in the indent of the style `listItem`; a list within an item stands in that item's text. Where the
 * style has no left indent, labels run in: items are paragraphs that begin with their number (GB/T 9704 7.3.3).
 */
export function listItems(node: NodeOf<'list'>, context: BlockContext, toItems: ToItems): Item[] {
  const style = styleNamed(context, 'listItem');
  const labels = node.children.map((item) => runsOf(item.label, item, style, context));
  if (style.leftIndent === 0) return runIn(node.children, labels, style, context, toItems);
  const indent = Math.max(style.leftIndent + style.firstLineIndent, columnWidth(labels, usedSize(style)));
  return hang(node.children, labels, indent, style, context, toItems);
}

/**
 * Dates in the character style `label`, in the indent of the style `timelineItem`; the text beside them in one
 * column through all the document, so that a longer date pushes on its first line alone.
 */
export function timelineItems(node: NodeOf<'timeline'>, context: BlockContext, toItems: ToItems): Item[] {
  const style = styleNamed(context, 'timelineItem');
  const labels = node.children.map((item) => runsOf(item.label, item, style, context, 'label'));
  return hang(node.children, labels, style.leftIndent + style.firstLineIndent, style, context, toItems);
}

/**
 * 附件：two characters in, its items one below the other, and turned lines below the first character of the
 * attachment's name (GB/T 9704 7.3.4).
 */
export function attachmentListItems(
  node: NodeOf<'attachmentList'>,
  context: BlockContext,
  toItems: ToItems,
): Item[] {
  const style = styleNamed(context, 'attachmentList');
  const x = context.left + (style.leftIndent + style.firstLineIndent) * usedSize(style);
  const heading: Label = { runs: runsOf(node.label, node, style, context), x };
  const column = x + labelWidth(heading.runs);
  const labels = node.children.map((item) => runsOf(item.label, item, style, context));
  const inner = itemContext(context, style, column + Math.max(0, ...labels.map(labelWidth)));
  return node.children.flatMap((item, i) => {
    const own: Label = { runs: labels[i] as Run[], x: column };
    return labelled(item, i === 0 ? [heading, own] : [own], i, inner, toItems);
  });
}

/** Items whose labels stand at the edge and whose text stands at an indent, in characters. */
function hang(
  items: readonly (ListItem | TimelineItem)[],
  labels: readonly Run[][],
  indent: number,
  style: ParagraphStyle,
  context: BlockContext,
  toItems: ToItems,
): Item[] {
  const inner = itemContext(context, style, context.left + indent * usedSize(style));
  return items.flatMap((item, i) =>
    labelled(item, [{ runs: labels[i] as Run[], x: context.left }], i, inner, toItems),
  );
}

/** Items whose labels stand in the first line, at its indent, and whose turned lines stand at the edge. */
function runIn(
  items: readonly (ListItem | TimelineItem)[],
  labels: readonly Run[][],
  style: ParagraphStyle,
  context: BlockContext,
  toItems: ToItems,
): Item[] {
  const firstIndent = style.firstLineIndent * usedSize(style);
  const inner = { ...itemContext(context, style, context.left), plain: { style, firstIndent } };
  return items.flatMap((item, i) =>
    labelled(item, [{ runs: labels[i] as Run[], x: context.left + firstIndent }], i, inner, toItems),
  );
}

/** Characters that labels take: the widest and a quarter after it, rounded up to a half; 0 where all are empty. */
function columnWidth(labels: readonly Run[][], em: Points): number {
  const widest = Math.max(0, ...labels.map(labelWidth)) / em;
  return widest === 0 ? 0 : Math.ceil((widest + 0.25) * 2) / 2;
}

/** The context of an item's blocks. */
const itemContext = (context: BlockContext, style: ParagraphStyle, left: Points): BlockContext => ({
  ...context,
  left,
  right: context.right - style.rightIndent * usedSize(style),
  plain: { style, firstIndent: 0 },
});

/** The blocks of an item, its labels before the first. Space before the style is for the first item alone. */
function labelled(
  item: ListItem | TimelineItem,
  labels: Label[],
  index: number,
  context: BlockContext,
  toItems: ToItems,
): Item[] {
  const [first, ...rest] = item.children;
  const lead =
    first?.type === 'paragraph'
      ? textItem(first, context, { labels })
      : inlineItem(item, [], context, { labels, plain: context.plain });
  if (index > 0 && (first?.type !== 'paragraph' || plainOf(first, context))) lead.flow.before = 0;
  return [lead, ...toItems(first?.type === 'paragraph' ? rest : item.children, context)];
}

function runsOf(
  text: string,
  source: DocumentNode,
  style: ParagraphStyle,
  context: BlockContext,
  name?: 'label',
): Run[] {
  return labelRuns(text, source, inlineContext(context.fonts, context.styles, style), name);
}
