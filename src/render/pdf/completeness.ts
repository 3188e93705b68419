/** The proof that nothing was lost between the tree and the pages. */
import type { VFileMessage } from 'vfile-message';
import { chartTexts } from '../../document/chart.js';
import { isMark } from '../../document/official.js';
import { captionLabel, visitNodes } from '../../document/text.js';
import type { Document, DocumentNode } from '../../document/tree.js';
import { message } from '../../message.js';
import type { Segment } from './line.js';
import { linesOf } from './page-number.js';
import type { PdfmakePage } from './pdfmake.js';
import type { PlaceOf } from './place.js';

/** Characters of a lost text that its message shows. */
const SHOWN = 20;

/**
 * A message for every text and picture of the document that is not on the pages, or not whole: pdfmake
 * drops what fits no page without a word. A fault of the program, not of its input.
 */
export function missingContent(
  document: Document,
  pages: readonly PdfmakePage[],
  placeOf: PlaceOf,
): VFileMessage[] {
  const texts = placedTexts(pages);
  const pictures = placedPictures(pages);
  const preprinted = preprintedNodes(document);
  const messages: VFileMessage[] = [];
  visitNodes(document, (node) => {
    if (preprinted.has(node)) return;
    const expected = textOf(node);
    const missing = visibleLength(expected) > (texts.get(node) ?? 0);
    const unseen = node.type === 'figure' && !pictures.has(node) && !texts.has(node);
    if (!missing && !unseen) return;
    const actual = node.type === 'figure' ? node.src : expected.slice(0, SHOWN);
    messages.push(message('text-placed', placeOf(node), { format: 'PDF', actual }));
  });
  return messages;
}

/** What stands on the paper already (套打) is not printed. */
function preprintedNodes(document: Document): Set<DocumentNode> {
  const nodes = new Set<DocumentNode>();
  visitNodes(document, (node) => {
    if (node.type !== 'letterhead' || !node.preprinted) return;
    for (const part of node.children) if (isMark(part)) visitNodes(part, (inner) => nodes.add(inner));
  });
  return nodes;
}

/** Characters on the pages by the node whose text they are. */
function placedTexts(pages: readonly PdfmakePage[]): Map<DocumentNode, number> {
  const placed = new Map<DocumentNode, number>();
  for (const { line } of linesOf(pages)) {
    for (const segment of line.segments) {
      const { source, ruby } = segment.run;
      placed.set(source, (placed.get(source) ?? 0) + lengthOf(segment));
      for (const run of ruby?.runs ?? []) placed.set(run.source, visibleLength(run.text));
    }
  }
  return placed;
}

const lengthOf = ({ shapes }: Segment): number =>
  shapes.reduce(
    (sum, { text }) => sum + (text.length === 1 && text > ' ' ? lengthOfUnit(text) : visibleLength(text)),
    0,
  );

const lengthOfUnit = (unit: string): number => (INVISIBLE.test(unit) ? 0 : 1);

function placedPictures(pages: readonly PdfmakePage[]): Set<unknown> {
  const pictures = pages.flatMap(({ items }) =>
    items.filter(({ type }) => type === 'image' || type === 'svg'),
  );
  return new Set(pictures.map(({ item }) => (item as { node?: DocumentNode }).node));
}

/** The characters that a node itself shows; a note shows its number in the text and before the note. */
function textOf(node: DocumentNode): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.value;
    case 'captionNumber':
      return captionLabel(node);
    case 'chart':
      return chartTexts(node).join('');
    case 'heading':
    case 'contentsEntry':
      return node.number ?? '';
    case 'listItem':
    case 'timelineItem':
      return node.label;
    case 'attendanceGroup':
    case 'imprintRecipients':
    case 'approvers':
      return node.label;
    case 'attachmentList':
      return node.children.length > 0 ? node.label : '';
    case 'footnote':
      return node.children.length > 0 ? `${node.number}${node.number}` : '';
    case 'ruby':
      return node.children.length > 0 ? node.reading : '';
    default:
      return '';
  }
}

const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u;
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu');

const visibleLength = (text: string): number => text.replace(EVERY_INVISIBLE, '').length;
