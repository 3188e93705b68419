/** Markdown's flow content → blocks. */
import type {
  Html,
  Image,
  Heading as MarkdownHeading,
  List as MarkdownList,
  Paragraph as MarkdownParagraph,
  Table as MarkdownTable,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type { Block, Heading, Inline, ListItem, Table } from '../document/tree.js';
import { type Context, originAt, report } from './context.js';
import { blockDirective } from './directive/index.js';
import { inlines, loneImage } from './inline.js';
import { interpolate } from './interpolate.js';
import { headingId } from './resolve.js';

type Flow = Exclude<RootContent, PhrasingContent> | Html;
type BlockHandlers = { [T in Flow['type']]: (node: Extract<Flow, { type: T }>, context: Context) => Block[] };

const handlers: BlockHandlers = {
  paragraph,
  heading,
  list: (node, context) => [list(node, context)],
  table: (node, context) => [table(node, context)],
  blockquote: (node, context) => [
    {
      type: 'blockquote',
      origin: originAt(context, node.position),
      children: blocks(node.children, context),
    },
  ],
  code: (node, context) => [{ type: 'code', value: node.value, origin: originAt(context, node.position) }],
  thematicBreak: (node, context) => [{ type: 'thematicBreak', origin: originAt(context, node.position) }],
  html: (node, context) => {
    // A comment is a note to whoever edits the template.
    if (!/^<!--[\s\S]*-->$/.test(node.value))
      report(context, 'html-absent', node.position, { actual: node.value.slice(0, 40) });
    return [];
  },
  leafDirective: blockDirective,
  containerDirective: blockDirective,
  // Read where they are referred to.
  footnoteDefinition: () => [],
  definition: (node, context) => {
    report(context, 'reference-inline', node.position, { actual: node.identifier });
    return [];
  },
  yaml: () => [],
  tableRow: () => [],
  tableCell: () => [],
  listItem: () => [],
};

/** Blocks of Markdown's flow content. */
export function blocks(nodes: readonly RootContent[], context: Context): Block[] {
  return nodes.flatMap((node) => {
    const handler = handlers[node.type as Flow['type']] as (node: RootContent, context: Context) => Block[];
    return handler(node, context);
  });
}

function paragraph(node: MarkdownParagraph, context: Context): Block[] {
  const image = loneImage(node.children);
  if (image) return [figure(image, context)];
  const children = inlines(node.children, context);
  return children.length === 0
    ? []
    : [{ type: 'paragraph', origin: originAt(context, node.position), children }];
}

function figure(image: Image, context: Context): Block {
  const origin = originAt(context, image.position);
  const caption: Inline[] = image.title ? interpolate(image.title, image.position, context) : [];
  return {
    type: 'figure',
    src: image.url,
    alt: image.alt ?? '',
    origin,
    ...(caption.length > 0 && { caption: { type: 'caption', origin, children: caption } }),
  };
}

/** `#` is the document's title; `##` to `#####` are headings of depth 1 to 4. */
function heading(node: MarkdownHeading, context: Context): Block[] {
  const origin = originAt(context, node.position);
  const children = inlines(node.children, context);
  if (node.depth === 1) return [{ type: 'title', origin, children }];
  if (node.depth === 6) report(context, 'heading-depth', node.position, { actual: node.depth, expected: 5 });
  const depth = Math.min(node.depth - 1, 4) as Heading['depth'];
  return [{ type: 'heading', depth, id: headingId(children, context), origin, children }];
}

function list(node: MarkdownList, context: Context): Block {
  const children = node.children.map((item): ListItem => {
    const origin = originAt(context, item.position);
    return { type: 'listItem', label: '', origin, children: blocks(item.children, context) };
  });
  return {
    type: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    origin: originAt(context, node.position),
    children: children.filter((item) => item.children.length > 0),
  };
}

/** Columns share the width by their longest text, within bounds that keep every column readable. */
function table(node: MarkdownTable, context: Context): Table {
  const rows = node.children.map((row) =>
    row.children.map((cell) => ({ cell, children: inlines(cell.children, context) })),
  );
  const columnCount = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: columnCount }, (_, i) => ({
    align: node.align?.[i] ?? ('left' as const),
    width: Math.min(20, Math.max(3, ...rows.map((row) => textWidth(row[i]?.children ?? [])))),
  }));
  return {
    type: 'table',
    columns,
    headRows: 1,
    origin: originAt(context, node.position),
    children: rows.map((row, i) => ({
      type: 'tableRow',
      origin: originAt(context, node.children[i]?.position),
      children: columns.map((_, j) => ({
        type: 'tableCell',
        origin: originAt(context, row[j]?.cell.position ?? node.children[i]?.position),
        children: row[j]?.children ?? [],
      })),
    })),
  };
}

/** Width of inline nodes in characters: Latin ones count half. */
function textWidth(nodes: readonly Inline[]): number {
  let width = 0;
  for (const node of nodes) {
    if (node.type === 'text') for (const character of node.value) width += character < '\u0250' ? 0.5 : 1;
    else if ('children' in node && node.type !== 'footnote') width += textWidth(node.children);
  }
  return width;
}
