/**
 * The document tree as pandoc's Markdown: the same text, the names of our styles as custom styles. Numbers of
 * headings are text, since pandoc has no 一、（一） of its own; so are labels other than `1.` and `·`.
 */
import { chartRows } from '../../src/document/chart.js';
import { officialParagraphs } from '../../src/document/official.js';
import { styleName } from '../../src/document/style.js';
import { captionLabel, visitNodes } from '../../src/document/text.js';
import type {
  Block,
  Document,
  DocumentNode,
  Handlers,
  Inline,
  ListItem,
  Renderer,
  StyleSheet,
  TimelineItem,
} from '../../src/index.js';
import { handle } from '../../src/index.js';
import { escapeSigns } from './escape.js';

export const renderer: Renderer = {
  format: 'markdown',
  extension: 'md',
  async render(document, styles) {
    const sections = document.children.map((section) => blocks(section.children, styles));
    const text = ['---\nlang: zh-CN\n---', sections.join(`\n\n${PAGE_BREAK}\n\n`), ...notes(document)];
    return { bytes: new TextEncoder().encode(`${text.join('\n\n')}\n`), messages: [] };
  },
};

const openXml = (xml: string) => `\`\`\`{=openxml}\n${xml}\n\`\`\``;
const PAGE_BREAK = openXml('<w:p><w:r><w:br w:type="page"/></w:r></w:p>');

const blocks = (nodes: readonly Block[], styles: StyleSheet): string =>
  nodes
    .map((node) => handle(BLOCKS, node, styles))
    .filter((text) => text !== '')
    .join('\n\n');

const BLOCKS: Handlers<Block, StyleSheet, string> = {
  title: paragraph,
  heading: ({ depth, number = '', children }) =>
    `${'#'.repeat(depth)} ${escapeSigns(number)}${inlines(children)}`,
  paragraph,
  recipients: paragraph,
  list: (node, styles) => node.children.map((item) => listItem(item, styles)).join('\n\n'),
  table: (node) => {
    const [head = '', ...rows] = node.children.map(({ children }) => row(children));
    const caption = node.caption ? `\n\n: ${inlines(node.caption.children)}` : '';
    return [head, ruleRow(node.columns.map(({ align }) => align)), ...rows].join('\n') + caption;
  },
  figure: ({ src, alt, caption }) =>
    `![${caption ? inlines(caption.children) : ''}](<${src}>){alt="${alt.replace(/["\\]/g, '\\$&')}"}`,
  // pandoc has no charts: the data.
  chart: (node) => {
    const [head = [], ...rows] = chartRows(node);
    const line = (cells: readonly string[]) => `| ${cells.map(escapeSigns).join(' | ')} |`;
    const caption = node.caption ? `\n\n: ${inlines(node.caption.children)}` : '';
    return [line(head), ruleRow(head.map(() => 'left')), ...rows.map(line)].join('\n') + caption;
  },
  columns: (node, styles) => blocks(node.children, styles),
  blockquote: (node, styles) => blocks(node.children, styles).replace(/^/gm, '> '),
  code: (node) => node.value.replace(/^/gm, '    '),
  thematicBreak: () => '* * *',
  pageBreak: () => PAGE_BREAK,
  // pandoc's own, by --toc, stands at the beginning.
  contents: () => '',
  letterhead: (node, styles) => blocks(officialParagraphs(node), styles),
  signature: (node, styles) => blocks(officialParagraphs(node), styles),
  attendance: (node, styles) => blocks(officialParagraphs(node), styles),
  imprint: (node, styles) => blocks(officialParagraphs(node), styles),
  attachmentList: (node, styles) =>
    node.children
      .map((item, i) => labelled(item, (i === 0 ? node.label : '') + item.label, styles))
      .join('\n\n'),
  attachment: (node, styles) => `${PAGE_BREAK}\n\n${blocks(node.children, styles)}`,
  roster: ({ columns, children }) => {
    const rows = Array.from({ length: Math.ceil(children.length / columns) }, (_, i) =>
      row(children.slice(i * columns, (i + 1) * columns)),
    );
    const empty = `|${' |'.repeat(columns)}`;
    return [empty, ruleRow(Array.from({ length: columns }, () => 'left')), ...rows].join('\n');
  },
  timeline: (node, styles) => node.children.map((item) => labelled(item, item.label, styles)).join('\n\n'),
};

function paragraph(
  node: Extract<Block, { type: 'title' | 'paragraph' | 'recipients' }>,
  styles: StyleSheet,
): string {
  return custom(styleName(node), inlines(node.children), styles);
}

/** Text in a paragraph style; body text is pandoc's. */
function custom(name: string, text: string, styles: StyleSheet): string {
  const style = styles.paragraphs[name]?.name ?? name;
  return name === 'body' ? text : `::: {custom-style="${style}"}\n${text}\n:::`;
}

function listItem(item: ListItem, styles: StyleSheet): string {
  if (!/^(?:\d+\.|·)$/.test(item.label)) return labelled(item, item.label, styles);
  const mark = item.label === '·' ? '-' : item.label;
  return mark.padEnd(4) + blocks(item.children, styles).replaceAll('\n', '\n    ');
}

/** Blocks of an item, its label as text before the first. */
function labelled(item: ListItem | TimelineItem, label: string, styles: StyleSheet): string {
  const [first, ...rest] = item.children;
  const lead = first?.type === 'paragraph' ? first : undefined;
  const text = custom(styleName(item), escapeSigns(label) + inlines(lead?.children ?? []), styles);
  const others = blocks(lead ? rest : item.children, styles);
  return others === '' ? text : `${text}\n\n${others}`;
}

const row = (cells: readonly { children: readonly Inline[] }[]): string =>
  `| ${cells.map(({ children }) => inlines(children)).join(' | ')} |`;

const ruleRow = (aligns: readonly ('left' | 'center' | 'right')[]): string =>
  `|${aligns.map((align) => ({ left: ':--', center: ':-:', right: '--:' })[align]).join('|')}|`;

const inlines = (nodes: readonly Inline[]): string =>
  nodes.map((node) => handle(INLINES, node, undefined)).join('');

const span = (style: string) => (node: { children: readonly Inline[] }) =>
  `[${inlines(node.children)}]{custom-style="${style}"}`;

const INLINES: Handlers<Inline, undefined, string> = {
  text: (node) => escapeSigns(node.value),
  strong: span('strong'),
  emphasis: span('emphasis'),
  dotted: span('emphasis'),
  ruby: (node) => inlines(node.children),
  delete: (node) => `~~${inlines(node.children)}~~`,
  link: (node) => `[${inlines(node.children)}](<${node.url}>)`,
  captionNumber: (node) => escapeSigns(captionLabel(node)),
  crossReference: (node) => inlines(node.children),
  break: () => '`<w:r><w:br/></w:r>`{=openxml}',
  footnote: (node) => `[^${node.number}]`,
  open: span('open'),
};

/** Definitions of the notes. */
function notes(document: Document): string[] {
  const found: string[] = [];
  visitNodes(document, (node: DocumentNode) => {
    if (node.type !== 'footnote') return;
    const text = node.children.map(({ children }) => inlines(children)).join('\n\n    ');
    found.push(`[^${node.number}]: ${text}`);
  });
  return found;
}
