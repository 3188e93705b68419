/** The document tree as Typst markup: same text, same fonts and measures, headings numbered by Typst itself. */
import { chartRows } from '../../src/document/chart.js';
import { officialParagraphs } from '../../src/document/official.js';
import { styleName } from '../../src/document/style.js';
import { captionLabel } from '../../src/document/text.js';
import type {
  Block,
  Contents,
  Document,
  Handlers,
  Inline,
  List,
  ListItem,
  NodeOf,
  Renderer,
  Section,
  StyleSheet,
} from '../../src/index.js';
import { handle, visitNodes } from '../../src/index.js';
import { escapeSigns } from './escape.js';
import { pageRule, preamble } from './typst-preamble.js';

export const renderer: Renderer = {
  format: 'typst',
  extension: 'typ',
  async render(document, styles, { fonts }) {
    const { title, author, keywords } = document.metadata;
    const facts = `#set document(title: ${quoted(title)}, author: ${quoted(author)}, keywords: (${keywords.map((word) => `${quoted(word)}, `).join('')}))`;
    const context = { styles, targets: targets(document) };
    const sections = document.children.map((section) => sectionText(section, context));
    const text = [facts, preamble(styles, fonts), ...sections].join('\n\n');
    return { bytes: new TextEncoder().encode(`${text}\n`), messages: [] };
  },
};

interface Context {
  styles: StyleSheet;
  /** Headings that the contents list; undefined without contents. */
  targets: ReadonlySet<string> | undefined;
}

/** A string of Typst. Text of a tree has no control characters, for which JSON writes otherwise. */
const quoted = (text: string): string => JSON.stringify(text);
/** Parts of an official document on one page. */
const kept = (node: Parameters<typeof officialParagraphs>[0], context: Context): string =>
  `#block(breakable: false, width: 100%)[${blocks(officialParagraphs(node), context)}]`;

function targets(document: Document): Set<string> | undefined {
  const found: Contents[] = [];
  visitNodes(document, (node) => void (node.type === 'contents' && found.push(node)));
  return found.length === 0
    ? undefined
    : new Set(found.flatMap(({ children }) => children.map(({ target }) => target)));
}

function sectionText(section: Section, context: Context): string {
  const page = context.styles.pages[section.page] ?? context.styles.pages.body;
  const first = section.firstPageNumber;
  const text = blocks(section.children, context);
  return [
    pageRule(page),
    ...(first === undefined ? [] : [`#counter(page).update(${first})`]),
    page.verticalAlign === 'center' ? `#align(horizon)[\n${text}\n]` : text,
  ].join('\n');
}

const blocks = (nodes: readonly Block[], context: Context): string =>
  nodes.map((node) => handle(BLOCKS, node, context)).join('\n\n');

const BLOCKS: Handlers<Block, Context, string> = {
  title: paragraph,
  heading: (node, { targets }) => {
    const number = node.number === undefined ? 'numbering: none, ' : '';
    const outlined = `outlined: ${targets?.has(node.id) ?? true}, bookmarked: true`;
    const text = `#heading(level: ${node.depth}, ${number}${outlined})[${inlines(node.children)}] #label(${quoted(node.id)})`;
    return node.style ? `#[#show heading: it => entry(${quoted(node.style)}, it)\n${text}]` : text;
  },
  paragraph,
  recipients: paragraph,
  list: (node, context) => `#within("listItem")[${list(node, context)}]`,
  table: (node, context) => {
    const rows = node.children.map(({ children }) =>
      children.map((cell) => `[${inlines(cell.children)}]`).join(', '),
    );
    const head = rows.slice(0, node.headRows).join(', ');
    const columns = `columns: (${node.columns.map(({ width }) => `${width}fr, `).join('')})`;
    const aligns = `align: (${node.columns.map(({ align }) => `${align}, `).join('')})`;
    const { color, width } = context.styles.tableRule;
    const caption = node.caption ? `#p("caption")[${inlines(node.caption.children)}]\n` : '';
    const parts = [columns, aligns, `stroke: ${width}pt + rgb("${color}")`];
    if (head) parts.push(`table.header(${head})`);
    return `${caption}#within("tableCell")[#table(${[...parts, ...rows.slice(node.headRows)].join(',\n')})]`;
  },
  figure: ({ src, alt, caption }) =>
    `#figure(image(${quoted(`/${src}`)}, alt: ${quoted(alt)}), numbering: none${caption ? `, caption: [${inlines(caption.children)}]` : ''})`,
  // Typst has no charts of its own: the data.
  chart: (node) => {
    const rows = chartRows(node);
    const cells = rows.flat().map((cell) => `[${escapeSigns(cell)}]`);
    const table = `#within("tableCell")[#table(columns: ${rows[0]?.length ?? 1}, ${cells.join(', ')})]`;
    return node.caption ? `${table}\n#p("caption")[${inlines(node.caption.children)}]` : table;
  },
  columns: (node, context) => blocks(node.children, context),
  blockquote: (node, context) => `#quote(block: true)[#within("quote")[${blocks(node.children, context)}]]`,
  code: (node) => `#raw(block: true, ${quoted(node.value)})`,
  thematicBreak: () => '#line(length: 100%)',
  pageBreak: () => '#pagebreak(weak: true)',
  contents: (node) => `${node.title ? `${paragraph(node.title)}\n` : ''}#outline(depth: ${node.depth})`,
  letterhead: (node, context) => {
    const { color, width } = context.styles.rule;
    return `${blocks(officialParagraphs(node), context)}\n#line(length: 100%, stroke: ${width}pt + rgb("${color}"))`;
  },
  signature: kept,
  attendance: kept,
  imprint: kept,
  attachmentList: (node, context) => {
    const cells = node.children.map(
      (item, i) =>
        `[${i === 0 ? escapeSigns(node.label) : ''}], [${escapeSigns(item.label)}${blocks(item.children, context)}]`,
    );
    return `#within("attachmentList")[#pad(left: 2em, grid(columns: (auto, 1fr), ${gutter('attachmentList')}, ${cells.join(', ')}))]`;
  },
  attachment: (node, context) => `#pagebreak(weak: true)\n${blocks(node.children, context)}`,
  roster: ({ columns, children }) => {
    const names = children.map((item) => `[${inlines(item.children)}]`).join(', ');
    return `#within("rosterItem")[#grid(columns: (1fr, ) * ${columns}, ${gutter('rosterItem')}, ${names})]`;
  },
  timeline: (node, context) => {
    const cells = node.children.map(
      (item) => `[#mark-label[${escapeSigns(item.label)}]], [${blocks(item.children, context)}]`,
    );
    const columns = `columns: (auto, 1fr), column-gutter: 0.5em, ${gutter('timelineItem')}`;
    return `#within("timelineItem")[#grid(${columns}, ${cells.join(',\n')})]`;
  },
};

/** Rows of a grid at the distance of paragraphs. */
const gutter = (style: string): string => `row-gutter: styles.${style}.below`;

/** Text in a style; body text, and text in items, has the style around it. */
function paragraph(node: NodeOf<'title' | 'paragraph' | 'recipients'>): string {
  const name = styleName(node);
  const text = inlines(node.children);
  return PLAIN.has(name) ? text : `#p(${quoted(name)})[${text}]`;
}

const PLAIN: ReadonlySet<string> = new Set(['body', 'listItem', 'timelineItem', 'attachmentList']);

/** Typst numbers ordered items itself; labels that are empty stay so. */
function list(node: List, context: Context): string {
  const items = node.children.map((item: ListItem) => `[${blocks(item.children, context)}]`);
  const label = node.children[0]?.label ?? '';
  if (label === '') return items.map((item) => `#block${item}`).join('\n');
  const pattern = label.replace(/\d+/, '1').replace(/[一二三四五六七八九十百]+/, '一');
  const kind = node.ordered
    ? `enum(numbering: ${quoted(pattern)}, start: ${node.start}`
    : `list(marker: [${label}]`;
  return `#${kind}, ${items.join(',\n')})`;
}

const inlines = (nodes: readonly Inline[]): string =>
  nodes.map((node) => handle(INLINES, node, undefined)).join('');

const mark = (name: string) => (node: { children: readonly Inline[] }) =>
  `#mark-${name}[${inlines(node.children)}]`;

const INLINES: Handlers<Inline, undefined, string> = {
  // One space at most lasts in markup.
  text: (node) => escapeSigns(node.value).replace(/^ | (?= )| $/g, '#" "'),
  strong: mark('strong'),
  emphasis: mark('emphasis'),
  dotted: mark('emphasis'),
  ruby: (node) => inlines(node.children),
  delete: (node) => `#strike[${inlines(node.children)}]`,
  link: (node) => {
    const target = node.url.startsWith('#') ? `label(${quoted(node.url.slice(1))})` : quoted(node.url);
    return `#link(${target})[${inlines(node.children)}]`;
  },
  captionNumber: (node) => escapeSigns(captionLabel(node)),
  crossReference: (node) => inlines(node.children),
  break: () => '#linebreak()',
  footnote: (node) => `#footnote[${node.children.map(({ children }) => inlines(children)).join('\n\n')}]`,
  open: mark('open'),
};
