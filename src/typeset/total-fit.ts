/**
 * Where lines end: the breaks of least cost over a whole paragraph, after Knuth and Plass, Breaking Paragraphs
 * into Lines (Software: Practice and Experience 11, 1981). For every place only the starts of lines that come
 * near the width are tried, so that the time is in proportion to the text.
 */
import type { Em } from './box.js';
import { BREAK } from './break-class.js';
import type { Paragraph } from './paragraph.js';

/** The boxes of a line, from `from` up to but not including `to`. */
export interface Line {
  from: number;
  /** Beyond the last box that shows: spaces at the end of a line do not. */
  end: number;
  to: number;
  /** Whether the paragraph or a forced line ends here; such lines are not justified. */
  last: boolean;
  /** What the end of the line goes against. */
  breach?: Exclude<Breach, 'margin'>;
  /** Wider than its measure, however it is narrowed. */
  overfull?: true;
}

/** Rules that give way where they collide with one that is above them: margin > pair > prohibition > unit. */
export type Breach = 'margin' | 'pair' | 'prohibition' | 'unit';

/** Widths of the first and of the other lines. */
export interface Widths {
  first: Em;
  rest: Em;
}

/** Costs of {@link BREAK} classes, each far above what any spacing costs, and above those before it. */
const BREAK_COSTS: readonly number[] = [0, 2e3, 2e10, 1e12, 1e14, 1e16];
const BREACHES: readonly Line['breach'][] = [undefined, undefined, undefined, 'unit', 'prohibition', 'pair'];
const MARGIN_COST = 1e18;
/** A last line of one character, or of one with a mark (CLREQ, 孤字不成行). */
const RUNT_COST = 3e11;
/** Cost of every line, so that fewer are better. */
const LINE_COST = 10;
/** What an even place stretches at a ratio of 1, in em. */
const EVEN_STRETCH = 0.05;
const BADNESS_AT_ONE = 100;
const SHRINK_BADNESS = 40;
/** From here on a line is bad however its places widen, and by what it leaves over: in em, up to the widest line. */
const MOST_BADNESS = 1e5;
const BADNESS_OF_SLACK = 1e4;
/** Starts of looser lines than this, in em, are tried only while no better one is free. */
const LOOSE: Em = 2.5;
/** Floating point error of a sum of a line's widths. */
const TOLERANCE = 1e-6;

/** Breaks a finished paragraph into lines. */
export function totalFit(paragraph: Paragraph, widths: Widths): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from < paragraph.count) {
    const to = forcedEnd(paragraph, from);
    fitPart(paragraph, from, to, from === 0 ? widths.first : widths.rest, widths.rest);
    collect(paragraph, from, to, lines, widths);
    from = to;
  }
  return lines;
}

/** Beyond the next forced line end, or the paragraph's. */
function forcedEnd(paragraph: Paragraph, from: number): number {
  let to = from + 1;
  while (to < paragraph.count && paragraph.boxes[to - 1]?.kind !== 'lineEnd') to++;
  return to;
}

// Of the best way from the part's start to a line end before box k: its cost, and where its last line begins.
let costs = new Float64Array(1024);
let starts = new Int32Array(1024);
const KEPT = 1 << 16;

function fitPart(paragraph: Paragraph, from: number, to: number, first: Em, rest: Em): void {
  if (to >= costs.length || (costs.length > KEPT && to < KEPT)) {
    const length = Math.max(1024, to * 2);
    costs = new Float64Array(length);
    starts = new Int32Array(length);
  }
  costs[from] = 0;
  const { breaks } = paragraph;
  const part: Part = { from, to, first, rest, runt: runtStart(paragraph, from, to) };
  let low = from;
  for (let k = from + 1; k <= to; k++) {
    low = firstThatFits(paragraph, low, k, low === from ? first : rest, rest);
    bestStart(paragraph, part, low, k);
    if (k < to) costs[k] = (costs[k] as number) + (BREAK_COSTS[breaks[k] as number] as number);
  }
}

/** The least start from `low` on whose line up to k is not too wide; of one box at least. */
function firstThatFits(paragraph: Paragraph, low: number, k: number, width: Em, rest: Em): number {
  let start = low;
  let room = width;
  while (start < k - 1 && isTooWide(paragraph, start, k, room)) {
    start++;
    room = rest;
  }
  return start;
}

const isTooWide = (paragraph: Paragraph, from: number, to: number, width: Em): boolean =>
  paragraph.widthOf(from, to) - paragraph.shrinkOf(from, to) > width + TOLERANCE;

interface Part {
  from: number;
  to: number;
  first: Em;
  rest: Em;
  /** Lines that begin here or later and end with the part are too short. */
  runt: number;
}

/** Finds the best start of a line that ends before box k. */
function bestStart(paragraph: Paragraph, part: Part, low: number, k: number): void {
  const last = k === part.to;
  let best = Number.POSITIVE_INFINITY;
  let bestAt = low;
  let free = false;
  for (let start = low; start < k; start++) {
    const width = start === part.from ? part.first : part.rest;
    const slack = width - paragraph.widthOf(start, k);
    if (free && !last && slack > LOOSE) break;
    const cost =
      (costs[start] as number) + lineCost(paragraph, start, k, slack, last) + runtCost(part, start, k);
    if (cost < best) {
      best = cost;
      bestAt = start;
    }
    free ||= start === part.from || paragraph.breaks[start] === BREAK.free;
  }
  costs[k] = best;
  starts[k] = bestAt;
}

const runtCost = (part: Part, start: number, k: number): number =>
  k === part.to && start >= part.runt && start > part.from ? RUNT_COST : 0;

/** Cost of boxes [from, to) as a line with `slack` left over. */
function lineCost(paragraph: Paragraph, from: number, to: number, slack: Em, last: boolean): number {
  const bad =
    slack < -TOLERANCE
      ? tightness(paragraph, from, to, -slack)
      : last
        ? 0
        : looseness(paragraph, from, to, slack);
  if (bad === Number.POSITIVE_INFINITY) return MARGIN_COST;
  return (LINE_COST + bad) * (LINE_COST + bad);
}

/** Badness of a line that must be narrowed; infinite where it cannot be narrowed so far. */
function tightness(paragraph: Paragraph, from: number, to: number, excess: Em): number {
  const most = paragraph.shrinkOf(from, to);
  if (excess > most + TOLERANCE) return Number.POSITIVE_INFINITY;
  const end = paragraph.visible[to] as number;
  const weight = (paragraph.weightSum[end - 1] as number) - (paragraph.weightSum[from] as number);
  const ratio = excess / most;
  return SHRINK_BADNESS * ratio * ratio * ratio * (weight / most);
}

/** Badness of a line that must be widened. */
function looseness(paragraph: Paragraph, from: number, to: number, slack: Em): number {
  const end = paragraph.visible[to] as number;
  if (end - from < 2) return MOST_BADNESS + slack * BADNESS_OF_SLACK;
  const elastic = (paragraph.elasticSum[end - 1] as number) - (paragraph.elasticSum[from] as number);
  const even = (paragraph.evenSum[end - 1] as number) - (paragraph.evenSum[from] as number);
  // What word spaces and letter gaps do not take is all for the other places.
  const ratio =
    slack <= elastic
      ? slack / (elastic + TOLERANCE)
      : (elastic > 0 ? 1 : 0) + (slack - elastic) / (even * EVEN_STRETCH + TOLERANCE);
  const bad = BADNESS_AT_ONE * ratio * ratio * ratio;
  return bad < MOST_BADNESS ? bad : MOST_BADNESS + slack * BADNESS_OF_SLACK;
}

/** Where the shortest last line may no longer begin: from here on it has two characters at most, one Han among them. */
function runtStart(paragraph: Paragraph, from: number, to: number): number {
  let characters = 0;
  let han = 0;
  for (let k = to - 1; k >= from; k--) {
    const { kind, text } = paragraph.boxes[k] as Paragraph['boxes'][number];
    if (kind === 'space' || kind === 'lineEnd') continue;
    characters += text.length;
    if (kind === 'han') han++;
    if (characters > 2 || han > 1) return k + 1;
  }
  return from;
}

function collect(paragraph: Paragraph, from: number, to: number, lines: Line[], widths: Widths): void {
  const at = lines.length;
  for (let k = to; k > from; k = starts[k] as number) {
    const start = starts[k] as number;
    const end = Math.max(start, paragraph.visible[k] as number);
    const line: Line = { from: start, end, to: k, last: k === to };
    const breach = k < to ? BREACHES[paragraph.breaks[k] as number] : undefined;
    if (breach) line.breach = breach;
    if (isTooWide(paragraph, start, k, start === 0 ? widths.first : widths.rest)) line.overfull = true;
    lines.push(line);
  }
  reverse(lines, at);
}

function reverse(lines: Line[], from: number): void {
  for (let i = from, j = lines.length - 1; i < j; i++, j--) {
    const line = lines[i] as Line;
    lines[i] = lines[j] as Line;
    lines[j] = line;
  }
}
