/**
 * Where pages end, as arithmetic over heights: no line of a paragraph alone at the head or foot of a page,
 * headings with what they head, and all of it only as far as a page can hold it.
 */
import type { Points } from '../../document/length.js';

/** Height of the notes that a part has the marks of. */
export interface NoteHeight {
  /** All of them. */
  full: Points;
  /** What stands on the page of the marks at least: the last note may go on at the next page. */
  least: Points;
}

/** How a block stands among its neighbours. A block is a column of parts of one height: lines, or itself. */
export interface Flow {
  before: Points;
  after: Points;
  parts: number;
  partHeight: Points;
  /** Part by part; absent where there are no notes. */
  noteHeights?: readonly NoteHeight[];
  keepWithNext: boolean;
  keepTogether: boolean;
  /** The block starts a new page. */
  startsPage?: boolean;
  /** Least number of parts at the foot of a page, where it is not {@link ORPHANS}. */
  orphans?: number;
  /** Least number of parts at the head of the next page, where it is not {@link WIDOWS}. */
  widows?: number;
}

/** Lines of a paragraph that stay together at the foot and at the head of a page. */
const ORPHANS = 2;
const WIDOWS = 2;

/** Differences of sums that mean nothing. */
export const TOLERANCE: Points = 0.01;

const orphansOf = (flow: Flow): number => flow.orphans ?? ORPHANS;
const widowsOf = (flow: Flow): number => flow.widows ?? WIDOWS;

/** Whether a block is never divided: by its style, or because the rule of two lines leaves three no place to part. */
const isWhole = (flow: Flow, room: Points): boolean =>
  (flow.keepTogether || flow.parts < orphansOf(flow) + widowsOf(flow)) &&
  flow.parts * flow.partHeight <= room + TOLERANCE;

/**
 * For each block the least height that must find room where it starts, its space before left out: the
 * whole of a chain of blocks kept with the next, and the first lines after it. A chain higher than a page
 * (`room`) counts for its first block only. `noteRule` is the height of the rule above notes.
 */
export function leastHeights(flows: readonly Flow[], room: Points, noteRule: Points): Points[] {
  const least: Points[] = new Array(flows.length).fill(0);
  for (let i = flows.length - 1; i >= 0; i--) {
    const flow = flows[i] as Flow;
    const parts = isWhole(flow, room) ? flow.parts : Math.min(orphansOf(flow), flow.parts);
    const own = needOf(flow, 0, parts, noteRule);
    const tail = parts === flow.parts ? tailHeight(flows, least, i) : 0;
    const chain = tail > 0 ? heightOf(flow, 0, parts, noteRule) + tail : own;
    const fits = chain <= room + TOLERANCE ? chain : own;
    least[i] = fits <= room + TOLERANCE ? fits : Math.min(parts, orphansOf(flow)) * flow.partHeight;
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

/** Height of parts [from, to) with all of their notes. */
function heightOf(flow: Flow, from: number, to: number, noteRule: Points): Points {
  const notes = notesOf(flow, from, to).reduce((sum, { full }) => sum + full, 0);
  return (to - from) * flow.partHeight + (notes > 0 ? notes + noteRule : 0);
}

/** Height that parts [from, to) need on their page, where a note of the last may go on at the next. */
function needOf(flow: Flow, from: number, to: number, noteRule: Points): Points {
  const last = flow.noteHeights?.[to - 1];
  return heightOf(flow, from, to, noteRule) - (last ? last.full - last.least : 0);
}

const notesOf = (flow: Flow, from: number, to: number): readonly NoteHeight[] =>
  flow.noteHeights?.slice(from, to) ?? [];

/** What is left of a page. */
export interface Room {
  available: Points;
  /** Height of the rule above notes where the page has no notes yet. */
  noteRule: Points;
  /** Height of a page without notes. */
  whole: Points;
  /** Whether no text stands on the page yet. */
  atHead: boolean;
  /** Whether nothing stands on the page yet, so that moving on would not help. */
  fresh: boolean;
}

/** How many parts of a block, from part `from`, go on this page; 0 means that it goes on at the next. */
export function partsOnPage(flow: Flow, from: number, tail: Points, room: Room): number {
  const rest = flow.parts - from;
  const fit = partsThatFit(flow, from, room);
  // The end of a block that another page began is not moved on once more, nor where no page holds what follows, too.
  const ends =
    !isTailKept(flow, rest, tail, room) || (from > 0 && room.atHead) || tailFits(flow, from, tail, room);
  if (fit === rest && ends) return rest;
  const divided = from === 0 && isWhole(flow, room.whole) ? 0 : Math.min(fit, rest - widowsOf(flow));
  const allowed = from === 0 && divided < orphansOf(flow) ? 0 : Math.max(0, divided);
  return allowed > 0 || !room.fresh ? allowed : Math.max(1, fit);
}

/** Whether a page can hold the least end of a block with what must follow it. */
const isTailKept = (flow: Flow, rest: number, tail: Points, { whole }: Room): boolean =>
  tail > 0 && Math.min(rest, widowsOf(flow)) * flow.partHeight + tail <= whole + TOLERANCE;

const tailFits = (flow: Flow, from: number, tail: Points, { available, noteRule }: Room): boolean =>
  heightOf(flow, from, flow.parts, noteRule) + tail <= available + TOLERANCE;

function partsThatFit(flow: Flow, from: number, { available, noteRule }: Room): number {
  if (!flow.noteHeights) {
    const fit = Math.floor((available + TOLERANCE) / flow.partHeight);
    return Math.max(0, Math.min(flow.parts - from, fit));
  }
  let to = from;
  while (to < flow.parts && needOf(flow, from, to + 1, noteRule) <= available + TOLERANCE) to++;
  return to - from;
}
