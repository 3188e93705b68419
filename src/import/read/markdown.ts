/** Markdown → lines: a block each, the cells of a row parted by tabs, list items with their numbers. */
import type { List, RootContent, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The text of a Markdown file without its marks, one block a line. */
export function markdownText(source: string): string {
  return unified().use(remarkParse).use(remarkGfm).parse(source).children.flatMap(blockLines).join('\n');
}

function blockLines(node: RootContent): string[] {
  if (node.type === 'list') return listLines(node);
  if (node.type === 'table') return tableLines(node);
  if (node.type === 'blockquote') return node.children.flatMap(blockLines);
  return [plainText(node)];
}

function listLines(list: List): string[] {
  return list.children.flatMap((item, index) => {
    const label = list.ordered ? `${(list.start ?? 1) + index}、` : '';
    const [first = '', ...more] = item.children.flatMap(blockLines);
    return [label + first, ...more];
  });
}

const tableLines = (table: Table): string[] =>
  table.children.map((row) =>
    row.children.map((cell) => plainText(cell).replace(/\s+/g, ' ').trim()).join('\t'),
  );
