/** HTML → lines: a block each, the cells of a row parted by tabs, list items with their numbers. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { LinedText } from './lines.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = Element | DefaultTreeAdapterTypes.Document;

/** What is no text of the page. */
const GONE = new Set(
  'script style head template noscript svg rt rp iframe button select input textarea'.split(' '),
);
/** What stands around the text of the page: told, and not read. */
const FURNITURE = new Set(['nav', 'footer', 'aside', 'menu']);
const BLOCK = new Set(
  'address article blockquote body br dd div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody tfoot thead tr ul caption'.split(
    ' ',
  ),
);

/** A page: its text, and what stands around it. */
export interface PageText extends LinedText {
  furniture: string[];
}

/** A step of the walk: a node to enter, or text to add when its children are done. */
type Step = { node: Node } | { text: string };

/** Before a piece of text, the line that it comes from: NUL, which HTML cannot hold (13.2.5.1), around a number. */
const MARK = /\0(\d+)\0/g;

/** The text of a page, one block a line. Walks without recursion, so that no depth of nesting is too much. */
export function htmlText(source: string): PageText {
  const out: string[] = [];
  const furniture: string[] = [];
  const steps: Step[] = childSteps(parse(source, { sourceCodeLocationInfo: true }));
  while (steps.length > 0) {
    const step = steps.pop() as Step;
    if ('text' in step) out.push(step.text);
    else enter(step.node, steps, out, furniture);
  }
  const marked = out
    .join('')
    .replace(/[ \t]*\n[ \t]*(?:\n[ \t]*)*/g, '\n')
    .replace(/\n\t+/g, '\n')
    .trim()
    .split('\n');
  let line = 1;
  const lines = marked.map((text) => {
    line = Number(/\0(\d+)\0/.exec(text)?.[1] ?? line);
    return line;
  });
  return { text: marked.map((text) => text.replace(MARK, '')).join('\n'), lines, furniture };
}

function enter(node: Node, steps: Step[], out: string[], furniture: string[]): void {
  if (isText(node)) {
    out.push(told(node));
    return;
  }
  if (!('childNodes' in node) || GONE.has(node.nodeName)) return;
  if (isAside(node)) {
    const text = cellText(node).replace(MARK, '');
    if (text !== '') furniture.push(text);
    return;
  }
  const isBlock = BLOCK.has(node.nodeName);
  const isCell = node.nodeName === 'td' || node.nodeName === 'th';
  if (isBlock) out.push('\n');
  if (node.nodeName === 'li') out.push(itemLabel(node));
  if (isBlock) steps.push({ text: '\n' });
  if (isCell) steps.push({ text: '\t' });
  // Blocks within a cell do not end its row.
  steps.push(...(isCell ? [{ text: cellText(node) }] : childSteps(node)));
}

const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

/** The text of a node, behind the line that it begins on; space alone needs no line. */
function told(node: DefaultTreeAdapterTypes.TextNode): string {
  const text = node.value.replace(/\s+/g, ' ');
  const start = node.sourceCodeLocation?.startLine;
  if (text.trim() === '' || start === undefined) return text;
  const skipped = /^\s*/.exec(node.value)?.[0].split('\n').length ?? 1;
  return text.replace(/^\s*/, (space) => `${space}\0${start + skipped - 1}\0`);
}

/** Whether an element is furniture of the page, or hidden from who reads it. */
function isAside({ nodeName, attrs }: Element): boolean {
  if (FURNITURE.has(nodeName)) return true;
  const value = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value;
  return (
    value('hidden') !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value('style') ?? '') ||
    value('role') === 'navigation'
  );
}

const childSteps = (parent: Parent): Step[] => [...parent.childNodes].reverse().map((node) => ({ node }));

function cellText(cell: Parent): string {
  const texts: string[] = [];
  const nodes: Node[] = [...cell.childNodes].reverse();
  while (nodes.length > 0) {
    const node = nodes.pop() as Node;
    if (isText(node)) texts.push(told(node));
    else if ('childNodes' in node && !GONE.has(node.nodeName)) nodes.push(...[...node.childNodes].reverse());
  }
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/** The number of an item of a numbered list, counted from `start`. */
function itemLabel(item: Node): string {
  const list = item.parentNode;
  if (list?.nodeName !== 'ol') return '';
  const start = Number((list as Element).attrs.find(({ name }) => name === 'start')?.value ?? 1) || 1;
  const items = list.childNodes.filter(({ nodeName }) => nodeName === 'li');
  return `${start + items.indexOf(item)}、`;
}
