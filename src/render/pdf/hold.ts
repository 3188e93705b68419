/** What of an official document stands on one page with what, beyond what its styles say. */
import type { Block } from '../../document/tree.js';
import type { Item } from './item.js';

/** Where the text of an official document begins, below its head; -1 for other blocks. */
export const bodyStart = (blocks: readonly Block[]): number =>
  blocks[0]?.type === 'letterhead' ? blocks.findIndex(({ type }) => !HEAD.has(type)) : -1;

const HEAD: ReadonlySet<Block['type']> = new Set(['letterhead', 'title', 'recipients']);

/**
 * The first page of an official document shows text (GB/T 9704 7.3.3), and be it one line of two. Gives whether these
 * items are text; headings wait for what they head.
 */
export function showOnFirstPage([item]: Item[]): boolean {
  if (!item) return false;
  const { flow } = item;
  flow.orphans = 1;
  if (flow.parts === 2) flow.widows = 1;
  return !flow.keepWithNext;
}

/** Lines of text that go with a signature to its page. */
const HELD_LINES = 2;
/** A list of attachments of more lines counts as text: it would take half a page with it. */
const SHORT_LIST = 8;

/**
 * A signature never stands alone on a page (GB/T 9704 7.3.5.5): the last two lines of the text go with it, and
 * between them the list of attachments, whose items are the last `listed`. One line is enough where the other would
 * be the text of the first page, which begins with item `first`.
 */
export function holdForSignature(items: Item[], listed: number, first: number): void {
  const list = items.slice(items.length - listed);
  const lines = linesOf(list);
  const held = lines <= SHORT_LIST ? holdLines(list, lines) : 0;
  const text = items.slice(0, items.length - held);
  const isMore = text.length > first + 1;
  holdLines(isMore ? text.slice(first + 1) : text, HELD_LINES);
}

/** Keeps the last `count` lines of items with what follows, up to the start of a page; gives the number of items. */
function holdLines(items: readonly Item[], count: number): number {
  let lines = 0;
  let held = 0;
  for (const { flow } of items.toReversed()) {
    if (lines >= count || flow.startsPage) break;
    flow.keepWithNext = true;
    lines += flow.parts;
    held++;
  }
  return held;
}

const linesOf = (items: readonly Item[]): number => items.reduce((sum, { flow }) => sum + flow.parts, 0);
