/** Block nodes → items: one small handler for every type. */
import { inlineText } from '../../document/text.js';
import { type Block, type Handlers, handle } from '../../document/tree.js';
import { attendanceItems } from './attendance.js';
import { chartItems } from './chart.js';
import { columnsItems } from './columns.js';
import { contentsItems } from './contents.js';
import { type BlockContext, edgesOf, styleNamed, styleOf, usedSize, within } from './context.js';
import { figureItems } from './figure.js';
import type { Flow } from './flow.js';
import { bodyStart, holdForSignature, showOnFirstPage } from './hold.js';
import { imprintItems } from './imprint.js';
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
  let body = bodyStart(blocks);
  let first = -1;
  let listed = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.type === 'signature') holdForSignature(items, listed, first);
    const own = handle(handlers, block, context);
    if (i === body) {
      first = items.length;
      if (!showOnFirstPage(own)) body++;
    }
    items.push(...own);
    listed = block.type === 'attachmentList' ? own.length : 0;
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
  chart: chartItems,
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
