/** HTML → lines: a block each, the cells of a row parted by tabs, list items with their numbers. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.Element | DefaultTreeAdapterTypes.Document;

const GONE = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'nav',
  'rt',
  'rp',
  'iframe',
  'button',
  'select',
]);
const BLOCK = new Set(
  'address article aside blockquote body br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody tfoot thead tr ul caption'.split(
    ' ',
  ),
);

/** A step of the walk: a node to enter, or text to add when its children are done. */
type Step = { node: Node } | { text: string };

/** The text of a page, one block a line. Walks without recursion, so that no depth of nesting is too much. */
export function htmlText(source: string): string {
  const out: string[] = [];
  const steps: Step[] = childSteps(parse(source));
  while (steps.length > 0) {
    const step = steps.pop() as Step;
    if ('text' in step) out.push(step.text);
    else enter(step.node, steps, out);
  }
  return out
    .join('')
    .replace(/[ \t]*\n[ \t]*(?:\n[ \t]*)*/g, '\n')
    .replace(/\n\t+/g, '\n')
    .trim();
}

function enter(node: Node, steps: Step[], out: string[]): void {
  if (node.nodeName === '#text') {
    out.push((node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, ' '));
    return;
  }
  if (!('childNodes' in node) || GONE.has(node.nodeName)) return;
  const isBlock = BLOCK.has(node.nodeName);
  const isCell = node.nodeName === 'td' || node.nodeName === 'th';
  if (isBlock) out.push('\n');
  if (node.nodeName === 'li') out.push(itemLabel(node));
  if (isBlock) steps.push({ text: '\n' });
  if (isCell) steps.push({ text: '\t' });
  // Blocks within a cell do not end its row.
  steps.push(...(isCell ? [{ text: cellText(node) }] : childSteps(node)));
}

const childSteps = (parent: Parent): Step[] => [...parent.childNodes].reverse().map((node) => ({ node }));

function cellText(cell: Parent): string {
  const texts: string[] = [];
  const nodes: Node[] = [...cell.childNodes].reverse();
  while (nodes.length > 0) {
    const node = nodes.pop() as Node;
    if (node.nodeName === '#text') texts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    else if ('childNodes' in node && !GONE.has(node.nodeName)) nodes.push(...[...node.childNodes].reverse());
  }
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/** The number of an item of a numbered list, counted from `start`. */
function itemLabel(item: Node): string {
  const list = item.parentNode;
  if (list?.nodeName !== 'ol') return '';
  const start =
    Number(
      (list as DefaultTreeAdapterTypes.Element).attrs.find(({ name }) => name === 'start')?.value ?? 1,
    ) || 1;
  const items = list.childNodes.filter(({ nodeName }) => nodeName === 'li');
  return `${start + items.indexOf(item)}、`;
}
