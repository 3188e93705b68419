/** Markdown → lines: a block each, the cells of a row parted by tabs, list items with their numbers. */
import type { List, RootContent, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type LinedText, linedText, type SourceLine } from './lines.js';

/** The text of a Markdown file without its marks, one block a line. */
export function markdownText(source: string): LinedText {
  return linedText(unified().use(remarkParse).use(remarkGfm).parse(source).children.flatMap(blockLines));
}

const lineOf = ({ position }: { position?: { start: { line: number } } | undefined }): number =>
  position?.start.line ?? 1;

function blockLines(node: RootContent): SourceLine[] {
  if (node.type === 'list') return listLines(node);
  if (node.type === 'table') return tableLines(node);
  if (node.type === 'blockquote') return node.children.flatMap(blockLines);
  return [{ text: plainText(node), line: lineOf(node) }];
}

function listLines(list: List): SourceLine[] {
  return list.children.flatMap((item, index) => {
    const label = list.ordered ? `${(list.start ?? 1) + index}、` : '';
    const [first = { text: '', line: lineOf(item) }, ...more] = item.children.flatMap(blockLines);
    return [{ ...first, text: label + first.text }, ...more];
  });
}

const tableLines = (table: Table): SourceLine[] =>
  table.children.map((row) => ({
    text: row.children.map((cell) => plainText(cell).replace(/\s+/g, ' ').trim()).join('\t'),
    line: lineOf(row),
  }));
