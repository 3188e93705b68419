/** The table of contents: entries with dots up to their page numbers, which are filled in after layout. */
import type { ContentsEntry, NodeOf } from '../../document/tree.js';
import { type BlockContext, styleOf, usedSize } from './context.js';
import { inlineContext, labelRuns } from './inline.js';
import type { Item } from './item.js';
import type { TextLine } from './line.js';
import type { Run } from './run.js';
import { type FlowText, textItem } from './text-item.js';

/** Room for the page number at the end of an entry, in characters of the entry's size. */
const NUMBER_WIDTH = 3;

export function contentsItems(node: NodeOf<'contents'>, context: BlockContext): Item[] {
  const title = node.title ? [textItem(node.title, context)] : [];
  return [...title, ...node.children.map((entry) => entryItem(entry, context))];
}

function entryItem(entry: ContentsEntry, context: BlockContext): FlowText {
  const style = styleOf(entry, context);
  const right = context.right - NUMBER_WIDTH * usedSize(style);
  const item = textItem(
    entry,
    { ...context, right },
    { before: (inline) => labelRuns(entry.number ?? '', entry, inline) },
  );
  const line = item.lines.at(-1) as TextLine;
  const like = labelRuns('0', entry, inlineContext(context.fonts, context.styles, style))[0] as Run;
  line.reference = { target: entry.target, from: line.getWidth(), to: context.right, like };
  return item;
}
