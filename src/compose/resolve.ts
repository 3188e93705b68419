/** References within a document: numbers of headings and lists, ids, contents, lists of attachments. */
import { formatNumber, type NumberLevel } from '../document/numeral.js';
import type { StyleSheet } from '../document/style.js';
import { inlineText, visitNodes } from '../document/text.js';
import type { AttachmentList, Block, Contents, Document, Heading, Inline, List } from '../document/tree.js';
import type { Context, State } from './context.js';

/** An id for a heading: from its text, unique in the document. */
export function headingId(children: readonly Inline[], context: Context): string {
  const base =
    inlineText(children)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 32) || 'heading';
  let id = base;
  for (let n = 2; context.state.headingIds.has(id); n++) id = `${base}-${n}`;
  context.state.headingIds.add(id);
  return id;
}

/** Numbers the headings that are to have a number (those of the Markdown, not those with a style of their own). */
export function numberHeadings(document: Document, levels: readonly NumberLevel[]): void {
  const counts = [0, 0, 0, 0];
  visitNodes(document, (node) => {
    if (node.type === 'attachment') counts.fill(0);
    if (node.type !== 'heading' || node.number === '' || node.style) {
      if (node.type === 'heading' && node.number === '') delete node.number;
      return;
    }
    const at = node.depth - 1;
    counts[at] = (counts[at] as number) + 1;
    counts.fill(0, at + 1);
    const level = levels[at];
    if (level) node.number = formatNumber(counts[at] as number, level);
  });
}

/** Labels of list items, by the list's depth. */
export function labelLists(blocks: readonly Block[], styles: StyleSheet, depth = 0): void {
  for (const block of blocks) {
    if (block.type === 'list') labelItems(block, styles, depth);
    else if ('children' in block) labelLists(block.children.filter(isBlock), styles, depth);
  }
}

function labelItems(list: List, styles: StyleSheet, depth: number): void {
  const level = styles.listNumbers[Math.min(depth, styles.listNumbers.length - 1)] as NumberLevel;
  list.children.forEach((item, i) => {
    item.label = list.ordered ? formatNumber(list.start + i, level) : styles.bullet;
    labelLists(item.children, styles, depth + 1);
  });
}

const isBlock = (node: { type: string }): node is Block => !INLINE.has(node.type);
const INLINE = new Set([
  'text',
  'strong',
  'emphasis',
  'dotted',
  'ruby',
  'delete',
  'link',
  'captionNumber',
  'crossReference',
  'break',
  'footnote',
  'open',
  'listItem',
  'tableRow',
  'rosterItem',
  'contentsEntry',
]);

/** Fills every contents with the headings of the document. */
export function fillContents(document: Document): void {
  const headings: Heading[] = [];
  const contents: Contents[] = [];
  visitNodes(document, (node) => {
    if (node.type === 'heading') headings.push(node);
    if (node.type === 'contents') contents.push(node);
  });
  for (const each of contents) {
    each.children = headings
      .filter((heading) => heading.depth <= each.depth)
      .map((heading) => ({
        type: 'contentsEntry',
        depth: heading.depth,
        target: heading.id,
        ...(heading.number !== undefined && { number: heading.number }),
        ...(heading.origin && { origin: heading.origin }),
        children: structuredClone(heading.children),
      }));
  }
}

/** Fills the lists of attachments and numbers their marks; one alone has no number (GB/T 9704 7.3.4). */
export function fillAttachmentLists(state: State): void {
  if (state.attachments.length > 1) {
    state.attachments.forEach(
      ({ mark }, i) => void mark.children.push({ type: 'text', value: String(i + 1) }),
    );
  }
  for (const list of state.attachmentLists) list.children = attachmentItems(list, state);
}

function attachmentItems(list: AttachmentList, state: State): AttachmentList['children'] {
  return state.attachments.map(({ title }, i) => ({
    type: 'listItem',
    label: state.attachments.length > 1 ? `${i + 1}. ` : '',
    ...(list.origin && { origin: list.origin }),
    children: [
      {
        type: 'paragraph',
        style: 'attachmentList',
        ...(list.origin && { origin: list.origin }),
        children: structuredClone(title),
      },
    ],
  }));
}
