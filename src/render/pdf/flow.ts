/**
 * Where pages end, as arithmetic over heights: no line of a paragraph alone at the head or foot of a page,
 * headings with what they head, and all of it only as far as a page can hold it.
 */
import type { Points } from '../../document/length.js';

/** How a block stands among its neighbours. A block is a column of parts of one height: lines, or itself. */
export interface Flow {
  before: Points;
  after: Points;
  parts: number;
  partHeight: Points;
  /** Height of the notes that the parts have the marks of, part by part; absent where there are none. */
  noteHeights?: readonly Points[];
  keepWithNext: boolean;
  keepTogether: boolean;
  /** The block starts a new page. */
  startsPage?: boolean;
}

/** Lines of a paragraph that stay together at the foot and at the head of a page. */
const ORPHANS = 2;
const WIDOWS = 2;
const TOLERANCE = 0.01;

/** Whether a block is never divided: the rule of two lines leaves three no place to part. */
export const isWhole = (flow: Flow): boolean => flow.keepTogether || flow.parts < ORPHANS + WIDOWS;

/**
 * For each block the least height that must find room where it starts, its space before left out: the
 * whole of a chain of blocks kept with the next, and the first lines after it. A chain higher than a page
 * (`room`) counts for its first block only. `noteRule` is the height of the rule above notes.
 */
export function leastHeights(flows: readonly Flow[], room: Points, noteRule: Points): Points[] {
  const least: Points[] = new Array(flows.length).fill(0);
  for (let i = flows.length - 1; i >= 0; i--) {
    const flow = flows[i] as Flow;
    const parts = isWhole(flow) ? flow.parts : ORPHANS;
    const own = heightOf(flow, 0, parts) + (hasNotes(flow, 0, parts) ? noteRule : 0);
    const chain = parts === flow.parts ? own + tailHeight(flows, least, i) : own;
    const fits = chain <= room + TOLERANCE ? chain : own;
    least[i] = fits <= room + TOLERANCE ? fits : heightOf(flow, 0, Math.min(ORPHANS, flow.parts));
  }
  return least;
}

/** The height that must follow the last lines of block `i` on their page: 0 unless it is kept with the next. */
export function tailHeight(flows: readonly Flow[], least: readonly Points[], i: number): Points {
  const next = flows[i + 1];
  const flow = flows[i] as Flow;
  if (!flow.keepWithNext || !next || next.startsPage) return 0;
  return flow.after + next.before + (least[i + 1] as Points);
}

/** Height of parts [from, to) with their notes. */
export function heightOf(flow: Flow, from: number, to: number): Points {
  let height = (to - from) * flow.partHeight;
  if (flow.noteHeights) for (let k = from; k < to; k++) height += flow.noteHeights[k] ?? 0;
  return height;
}

/** What is left of a page. */
export interface Page {
  available: Points;
  /** Height of notes' rule where the page has no notes yet. */
  noteRule: Points;
  /** Whether nothing stands on the page yet, so that moving on would not help. */
  fresh: boolean;
}

/** How many parts of a block, from part `from`, go on this page; 0 means that it goes on at the next. */
export function partsOnPage(flow: Flow, from: number, tail: Points, page: Page): number {
  const rest = flow.parts - from;
  const fit = partsThatFit(flow, from, page);
  const used = heightOf(flow, from, from + fit) + (hasNotes(flow, from, from + fit) ? page.noteRule : 0);
  if (fit === rest && (tail === 0 || used + tail <= page.available + TOLERANCE)) return rest;
  const divided = isWhole(flow) && from === 0 ? 0 : Math.min(fit, rest - WIDOWS);
  const allowed = from === 0 && divided < ORPHANS ? 0 : Math.max(0, divided);
  return allowed > 0 || !page.fresh ? allowed : Math.max(1, fit);
}

function partsThatFit(flow: Flow, from: number, page: Page): number {
  let used = 0;
  let count = 0;
  let rule = page.noteRule;
  while (from + count < flow.parts) {
    const notes = flow.noteHeights?.[from + count] ?? 0;
    used += flow.partHeight + notes + (notes > 0 ? rule : 0);
    if (notes > 0) rule = 0;
    if (used > page.available + TOLERANCE) break;
    count++;
  }
  return count;
}

function hasNotes(flow: Flow, from: number, to: number): boolean {
  return flow.noteHeights?.slice(from, to).some((height) => height > 0) ?? false;
}
