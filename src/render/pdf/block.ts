/** Block nodes → items: one small handler for every type. */
import { inlineText } from '../../document/text.js';
import { type Block, type Handlers, handle } from '../../document/tree.js';
import { columnsItems } from './columns.js';
import { contentsItems } from './contents.js';
import { type BlockContext, edgesOf, styleNamed, styleOf, usedSize, within } from './context.js';
import { figureItems } from './figure.js';
import type { Flow } from './flow.js';
import { attendanceItems, imprintItems } from './imprint.js';
import { inlineContext, labelRuns } from './inline.js';
import type { Item } from './item.js';
import { letterheadItems } from './letterhead.js';
import { attachmentListItems, listItems, timelineItems } from './list.js';
import { ruleItem } from './official.js';
import { composeParagraph } from './paragraph.js';
import { rosterItems } from './roster.js';
import { signatureItems } from './signature.js';
import { tableItems } from './table.js';
import { type FlowText, flowText, textItem } from './text-item.js';

/** The items of blocks, in order. */
export function toItems(blocks: readonly Block[], context: BlockContext): Item[] {
  const items: Item[] = [];
  for (const block of blocks) {
    if (block.type === 'signature') holdForSignature(items);
    items.push(...handle(handlers, block, context));
  }
  return items;
}

const handlers: Handlers<Block, BlockContext, Item[]> = {
  title: (node, context) => [textItem(node, context)],
  paragraph: (node, context) => [textItem(node, context)],
  recipients: (node, context) => [textItem(node, context)],
  heading(node, context) {
    const number = node.number ?? '';
    const item = textItem(node, context, { before: (inline) => labelRuns(number, node, inline) });
    const title = number + inlineText(node.children).replaceAll('\n', '');
    const line = item.lines[0];
    if (line) line.anchor = { id: node.id, title, level: styleOf(node, context).outlineLevel };
    return [item];
  },
  list: (node, context) => listItems(node, context, toItems),
  timeline: (node, context) => timelineItems(node, context, toItems),
  attachmentList: (node, context) => attachmentListItems(node, context, toItems),
  table: tableItems,
  figure: figureItems,
  blockquote: (node, context) => toItems(node.children, within(context, styleOf(node, context))),
  code(node, context) {
    const style = styleOf(node, context);
    const inline = inlineContext(context.fonts, context.styles, style);
    const edges = { ...edgesOf(style, context), firstIndent: style.firstLineIndent * usedSize(style) };
    const lines = node.value.split('\n').flatMap((text) => {
      const runs = labelRuns(text.replaceAll('\t', '    '), node, inline);
      return composeParagraph({ node, style, runs, ...edges });
    });
    return [flowText(node, lines, style)];
  },
  thematicBreak(node, context) {
    const { left, right } = context;
    const space = styleNamed(context, 'body').linePitch / 2;
    return [ruleItem(node, { left, right }, context.styles.tableRule, { before: space, after: space })];
  },
  pageBreak: (node) => [pageStart(node)],
  contents: contentsItems,
  letterhead: letterheadItems,
  signature: signatureItems,
  attendance: attendanceItems,
  imprint: imprintItems,
  attachment: (node, context) => [pageStart(node), ...toItems(node.children, context)],
  roster: rosterItems,
  columns: (node, context) => columnsItems(node, context, toItems),
};

/** Nothing to see, but what follows starts a page. */
function pageStart(node: Block): FlowText {
  const flow: Flow = {
    before: 0,
    after: 0,
    parts: 0,
    partHeight: 0,
    keepWithNext: false,
    keepTogether: true,
    startsPage: true,
  };
  return { text: '', node, lines: [], flow };
}

/** A signature never stands alone on a page: the last two lines before it go with it (GB/T 9704 7.3.5.5). */
function holdForSignature(items: Item[]): void {
  let lines = 0;
  for (let i = items.length - 1; i >= 0 && lines < 2; i--) {
    const { flow } = items[i] as Item;
    if (flow.startsPage) return;
    flow.keepWithNext = true;
    lines += flow.parts;
  }
}
