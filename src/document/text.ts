/** The text of a document tree, paragraph by paragraph. */
import { officialLines } from './official.js';
import type {
  Block,
  CaptionNumber,
  Contents,
  Document,
  DocumentNode,
  Figure,
  Inline,
  Seal,
  Table,
} from './tree.js';

/** A paragraph as a reader meets it: its number or label, and its text without styles. */
export interface TextParagraph {
  node: DocumentNode;
  label: string;
  text: string;
}

/** Every paragraph of a document in reading order; footnotes follow the paragraph that refers to them. */
export function paragraphsOf(document: Document): TextParagraph[] {
  return document.children.flatMap((section) => section.children.flatMap(blockParagraphs));
}

/** The characters of inline nodes, without footnotes; a forced line end is `\n`. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return '\n';
      if (node.type === 'captionNumber') return captionLabel(node);
      return node.type === 'footnote' ? '' : inlineText(node.children);
    })
    .join('');
}

/** A caption's number as it is printed: 图1. */
export const captionLabel = ({ label, value }: CaptionNumber): string => `${label}${value}`;

/** The child nodes of any node, captions and titles included, in reading order. */
export function childrenOf(node: DocumentNode): DocumentNode[] {
  const children: DocumentNode[] = 'children' in node ? [...node.children] : [];
  if (node.type === 'contents' && node.title) children.unshift(node.title);
  if (node.type === 'table' && node.caption) children.unshift(node.caption);
  if ((node.type === 'figure' || node.type === 'chart') && node.caption) children.push(node.caption);
  if (node.type === 'signatory' && node.seal) children.push(node.seal);
  return children;
}

/** Calls `visitor` for a node and everything below it, in reading order. */
export function visitNodes(node: DocumentNode, visitor: (node: DocumentNode) => void): void {
  visitor(node);
  for (const child of childrenOf(node)) visitNodes(child, visitor);
}

/** The document itself, or a copy of it where a node stands in several places, as contents have those of headings. */
export function withoutSharing(document: Document): Document {
  const seen = new Set<DocumentNode>();
  let count = 0;
  visitNodes(document, (node) => {
    seen.add(node);
    count++;
  });
  return seen.size === count ? document : (JSON.parse(JSON.stringify(document)) as Document);
}

/** Every node that shows a picture of a file: figures, and seals that have one. */
export function picturesOf(document: Document): ((Figure | Seal) & { src: string })[] {
  const pictures: ((Figure | Seal) & { src: string })[] = [];
  visitNodes(document, (node) => {
    if (node.type === 'figure') pictures.push(node);
    if (node.type === 'seal' && node.src !== undefined) pictures.push(node as Seal & { src: string });
  });
  return pictures;
}

function inlineParagraph(node: DocumentNode, children: readonly Inline[], label = ''): TextParagraph[] {
  return [{ node, label, text: inlineText(children) }, ...footnotes(children)];
}

function footnotes(children: readonly Inline[]): TextParagraph[] {
  return children.flatMap((child) => {
    if (child.type === 'footnote')
      return child.children.flatMap((note) => inlineParagraph(note, note.children));
    return 'children' in child ? footnotes(child.children) : [];
  });
}

/** Blocks of an item; the label goes before the first. */
function labelled(label: string, children: readonly Block[]): TextParagraph[] {
  const [first, ...rest] = children.flatMap(blockParagraphs);
  return first ? [{ ...first, label: label + first.label }, ...rest] : [];
}

function tableParagraphs(table: Table): TextParagraph[] {
  const caption = table.caption ? inlineParagraph(table.caption, table.caption.children) : [];
  return [
    ...caption,
    ...table.children.flatMap((row) => row.children.flatMap((cell) => inlineParagraph(cell, cell.children))),
  ];
}

function contentsParagraphs(contents: Contents): TextParagraph[] {
  const title = contents.title ? inlineParagraph(contents.title, contents.title.children) : [];
  return [
    ...title,
    ...contents.children.flatMap((entry) => inlineParagraph(entry, entry.children, entry.number)),
  ];
}

function blockParagraphs(block: Block): TextParagraph[] {
  switch (block.type) {
    case 'title':
    case 'paragraph':
    case 'recipients':
      return inlineParagraph(block, block.children);
    case 'heading':
      return inlineParagraph(block, block.children, block.number);
    case 'list':
    case 'timeline':
      return block.children.flatMap((item) => labelled(item.label, item.children));
    case 'attachmentList':
      return block.children.flatMap((item, i) =>
        labelled((i === 0 ? block.label : '') + item.label, item.children),
      );
    case 'roster':
      return block.children.flatMap((item) => inlineParagraph(item, item.children));
    case 'table':
      return tableParagraphs(block);
    case 'contents':
      return contentsParagraphs(block);
    case 'figure':
    case 'chart':
      return block.caption ? inlineParagraph(block.caption, block.caption.children) : [];
    case 'code':
      return block.value.split('\n').map((text) => ({ node: block, label: '', text }));
    case 'blockquote':
    case 'columns':
    case 'attachment':
      return block.children.flatMap(blockParagraphs);
    case 'letterhead':
    case 'signature':
    case 'attendance':
    case 'imprint':
      return officialLines(block).flatMap(({ node, label, children }) =>
        inlineParagraph(node, children, label),
      );
    case 'thematicBreak':
    case 'pageBreak':
      return [];
  }
}
