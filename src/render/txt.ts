/**
 * Plain text, for diffs and for reading aloud: every paragraph with its number on a line of its own, in
 * the order of `paragraphsOf()`. It adds brackets, digits and white space, never words. UTF-8, LF.
 */
import type { VFileMessage } from 'vfile-message';
import { chartRows } from '../document/chart.js';
import { officialLines } from '../document/official.js';
import { inlineText, visitNodes } from '../document/text.js';
import {
  type Block,
  type Caption,
  type Document,
  type DocumentNode,
  type Handlers,
  handle,
  type Inline,
  type ListItem,
  type TableRow,
  type TimelineItem,
} from '../document/tree.js';
import { message } from '../message.js';
import type { Renderer } from './renderer.js';

export const renderer: Renderer = {
  format: 'txt',
  extension: 'txt',
  async render(document) {
    const lines = document.children.flatMap((section) => [GAP, ...blockLines(section.children, '')]);
    return { bytes: new TextEncoder().encode(joinLines(lines)), messages: report(document) };
  },
};

/** A line of text, or a gap; gaps side by side are one blank line. */
type Line = string | typeof GAP;
const GAP = null;

/** White space before every line of a block; quotations and nested lists deepen it. */
type Indent = string;
const STEP: Indent = '  ';

/** Between names, and between a date and what happened: two ideographic spaces, as in printed lists. */
const WIDE = '\u3000\u3000';

function joinLines(lines: readonly Line[]): string {
  const kept = lines.filter((line, i) => line !== GAP || (i > 0 && lines[i - 1] !== GAP));
  if (kept.at(-1) === GAP) kept.pop();
  return kept.map((line) => `${line ?? ''}\n`).join('');
}

const blockLines = (blocks: readonly Block[], indent: Indent): Line[] =>
  blocks.flatMap((block) => handle(BLOCKS, block, indent));

const spaced = (lines: Line[]): Line[] => [GAP, ...lines, GAP];

const BLOCKS: Handlers<Block, Indent, Line[]> = {
  title: (node, indent) => spaced(paragraph(node.children, indent)),
  heading: (node, indent) => spaced(paragraph(node.children, indent, node.number)),
  paragraph: (node, indent) => paragraph(node.children, indent),
  recipients: (node, indent) => paragraph(node.children, indent),
  list: (node, indent) => node.children.flatMap((item) => listItem(item, indent)),
  table: (node, indent) =>
    spaced([...caption(node.caption, indent), ...node.children.map((row) => indent + rowText(row))]),
  figure: (node, indent) => spaced([`${indent}[${node.alt}]`, ...caption(node.caption, indent)]),
  chart: (node, indent) =>
    spaced([
      `${indent}[${node.alt}]`,
      ...chartRows(node).map((cells) => indent + cells.join('\t')),
      ...caption(node.caption, indent),
    ]),
  columns: (node, indent) => blockLines(node.children, indent),
  blockquote: (node, indent) => spaced(blockLines(node.children, indent + STEP)),
  code: (node, indent) => spaced(node.value.split('\n').map((line) => indent + STEP + line)),
  thematicBreak: (_, indent) => spaced([`${indent}----`]),
  pageBreak: () => [GAP],
  contents: (node, indent) =>
    spaced([
      ...(node.title ? paragraph(node.title.children, indent) : []),
      ...node.children.flatMap((entry) =>
        paragraph(entry.children, indent + STEP.repeat(entry.depth - 1), entry.number),
      ),
    ]),
  letterhead: official,
  signature: official,
  attendance: official,
  imprint: official,
  attachmentList: (node, indent) =>
    spaced(node.children.flatMap((item, i) => listItem(item, indent, i === 0 ? node.label : ''))),
  attachment: (node, indent) => spaced(blockLines(node.children, indent)),
  roster: (node, indent) =>
    spaced(grouped(node.children, node.columns).map((names) => indent + names.map(cellText).join(WIDE))),
  timeline: (node, indent) => spaced(node.children.flatMap((item) => timelineItem(item, indent))),
};

/** The parts of an official document, one below the other. */
function official(node: Parameters<typeof officialLines>[0], indent: Indent): Line[] {
  return spaced(officialLines(node).flatMap(({ label, children }) => paragraph(children, indent, label)));
}

/** A paragraph, the readings of its characters, the addresses that it links to, and its notes. */
function paragraph(children: readonly Inline[], indent: Indent, label = ''): Line[] {
  const [first = '', ...rest] = inlineText(children).split('\n');
  const { readings, notes, urls } = apart(children);
  return [label + first, ...rest, ...readings, ...urls, ...notes].map((line) => indent + line);
}

/** What stands beside the text of inline nodes: readings and addresses in brackets, and notes by number. */
function apart(children: readonly Inline[]): { readings: string[]; urls: string[]; notes: string[] } {
  const readings = inlineOf(children, 'ruby').map((ruby) => `[${inlineText(ruby.children)} ${ruby.reading}]`);
  const links = inlineOf(children, 'link').filter(({ url }) => !url.startsWith('#'));
  const urls = links.filter((link) => inlineText(link.children) !== link.url).map((link) => `<${link.url}>`);
  const notes = inlineOf(children, 'footnote').flatMap((note) =>
    note.children.flatMap(
      (part, i) => paragraph(part.children, '', i === 0 ? `〔${note.number}〕` : '') as string[],
    ),
  );
  return { readings, urls, notes };
}

/** The inline nodes of a type, at any depth; what is inside a note stays with the note. */
function inlineOf<T extends Inline['type']>(
  children: readonly Inline[],
  type: T,
): Extract<Inline, { type: T }>[] {
  return children.flatMap((child) => {
    const own = child.type === type ? [child as Extract<Inline, { type: T }>] : [];
    return 'children' in child && child.type !== 'footnote'
      ? [...own, ...inlineOf(child.children, type)]
      : own;
  });
}

const caption = (node: Caption | undefined, indent: Indent): Line[] =>
  node ? paragraph(node.children, indent) : [];

/** An item: its label goes before its first line, its other blocks stand deeper. */
function listItem(item: ListItem, indent: Indent, before = ''): Line[] {
  const [first, ...rest] = item.children;
  const label = before + item.label + (/[!-~·•]$/.test(item.label) ? ' ' : '');
  const head = first ? handle(BLOCKS, first, indent) : [];
  return [...labelled(head, label, indent), ...blockLines(rest, indent + STEP)];
}

function timelineItem(item: TimelineItem, indent: Indent): Line[] {
  const [first, ...rest] = item.children;
  const head = first ? handle(BLOCKS, first, indent) : [];
  return [...labelled(head, item.label + WIDE, indent), ...blockLines(rest, indent + STEP)];
}

/** Puts a label before the first line that has text. */
function labelled(lines: readonly Line[], label: string, indent: Indent): Line[] {
  const at = lines.findIndex((line) => line !== GAP);
  return lines.map((line, i) =>
    i === at && line !== GAP ? indent + label + line.slice(indent.length) : line,
  );
}

const rowText = (row: TableRow): string => row.children.map(cellText).join('\t');

/** What shares its line with others: the text on one line, its notes behind it. */
function cellText(node: Extract<DocumentNode, { type: 'tableCell' | 'rosterItem' }>): string {
  return (paragraph(node.children, '') as string[]).join(' ');
}

function grouped<T>(items: readonly T[], size: number): T[][] {
  const count = Math.max(1, size);
  return Array.from({ length: Math.ceil(items.length / count) }, (_, i) =>
    items.slice(i * count, (i + 1) * count),
  );
}

/** What plain text cannot show. */
function report(document: Document): VFileMessage[] {
  const messages: VFileMessage[] = [];
  visitNodes(document, (node) => {
    const place = { path: node.origin?.path ?? '', position: node.origin?.position };
    if (node.type === 'figure')
      messages.push(message('figure-in-words', place, { format: 'txt', actual: node.src }));
    if (node.type === 'delete') {
      messages.push(message('deletion-shown', place, { format: 'txt', actual: inlineText(node.children) }));
    }
  });
  return messages;
}
