/**
 * Entries of a source as last imported, and as it now has them: which is which. Equal texts first; then the
 * most similar ones, of the same day or between the same neighbours. Never by number: an entry put in shifts them.
 */
import { grouped } from './group.js';

/** An entry, as far as it can be told from others. */
export interface Alignable {
  text: string;
  date: string;
}

/** What an entry may be: similarity of texts, and how sure the rest makes it. */
interface Candidate {
  now: number;
  old: number;
  score: number;
}

/** How likely two entries are one; undefined where they are not. Another day at another place is another event. */
function scoreOf(likeness: number, isSameDay: boolean, isInPlace: boolean): number | undefined {
  if (!isSameDay && !isInPlace) return undefined;
  const least = isSameDay ? (isInPlace ? LEAST.dayAndPlace : LEAST.day) : LEAST.place;
  if (likeness < least) return undefined;
  return likeness + (isSameDay ? SAME_DAY : 0) + (isInPlace ? SAME_PLACE : 0);
}

/** Words of an entry, counted in pairs of characters, without its date. */
type Bigrams = ReadonlySet<string>;

/** Similarity that two texts need to be one entry, by what else they share. */
const LEAST = { dayAndPlace: 0.25, day: 0.4, place: 0.6 } as const;

/** How much more the same day and the same neighbours count. */
const SAME_DAY = 0.3;
const SAME_PLACE = 0.1;

/** Bounds that keep the cost linear: bigrams that bring candidates, how common they may be, candidates. */
const RAREST = 12;
const COMMON = 200;
const MOST = 8;

/** For entries as they now are, by their places, the places of the entries that they were. */
export function align(olds: readonly Alignable[], nows: readonly Alignable[]): Map<number, number> {
  const matched = equalTexts(olds, nows);
  const used = new Set(matched.values());
  const left = olds.flatMap((_, at) => (used.has(at) ? [] : [at]));
  if (left.length === 0) return matched;
  const gaps = gapsOf(matched, olds.length, nows.length);
  for (const { now, old } of candidatesOf(olds, nows, left, gaps)) {
    if (matched.has(now) || used.has(old)) continue;
    matched.set(now, old);
    used.add(old);
  }
  return matched;
}

function equalTexts(olds: readonly Alignable[], nows: readonly Alignable[]): Map<number, number> {
  const matched = new Map<number, number>();
  const free = grouped(
    olds.map((_, at) => at),
    (at) => olds[at]?.text ?? '',
  );
  const taken = new Map<string, number>();
  for (const [now, { text }] of nows.entries()) {
    const next = taken.get(text) ?? 0;
    const old = free.get(text)?.[next];
    if (old === undefined) continue;
    taken.set(text, next + 1);
    matched.set(now, old);
  }
  return matched;
}

/** Between which old entries a new one stands. */
interface Gap {
  after: number;
  before: number;
}

/** The gap of each new entry between its matched neighbours. */
function gapsOf(matched: ReadonlyMap<number, number>, oldCount: number, count: number): Gap[] {
  const gaps: Gap[] = [];
  for (let now = 0, after = -1; now < count; now += 1) {
    gaps.push({ after, before: oldCount });
    after = matched.get(now) ?? after;
  }
  for (let now = count - 1, before = oldCount; now >= 0; now -= 1) {
    (gaps[now] as Gap).before = before;
    before = matched.get(now) ?? before;
  }
  return gaps;
}

/** All pairs that may be one entry, the most likely first. */
function candidatesOf(
  olds: readonly Alignable[],
  nows: readonly Alignable[],
  left: readonly number[],
  gaps: readonly Gap[],
): Candidate[] {
  const words = new Map(left.map((at) => [at, bigramsOf((olds[at] as Alignable).text)]));
  const index = indexOf(words);
  const days = grouped(left, (at) => olds[at]?.date ?? '');
  const found: Candidate[] = [];
  for (const [now, entry] of nows.entries()) {
    const gap = gaps[now] as Gap;
    const own = bigramsOf(entry.text);
    const near = new Set([
      ...alike(own, index),
      ...(days.get(entry.date) ?? []).slice(0, MOST),
      ...within(left, gap),
    ]);
    for (const old of near) {
      const isSameDay = olds[old]?.date === entry.date;
      const isInPlace = old > gap.after && old < gap.before && (gap.after >= 0 || gap.before < olds.length);
      const score = scoreOf(similarity(own, words.get(old) as Bigrams), isSameDay, isInPlace);
      if (score !== undefined) found.push({ now, old, score });
    }
  }
  return found.sort((a, b) => b.score - a.score || a.now - b.now || a.old - b.old);
}

/** A date at the start of an entry; it is compared by itself. */
const DATE = /^[\d年月日号时分.\-/~至—－、上中下旬午]+[，,：:\s]*/;

function bigramsOf(text: string): Bigrams {
  const told = text.replace(DATE, '').replace(/[\p{P}\s]/gu, '');
  const found = new Set<string>();
  for (let at = 0; at < Math.max(1, told.length - 1); at += 1) found.add(told.slice(at, at + 2));
  return found;
}

function indexOf(words: ReadonlyMap<number, Bigrams>): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, bigrams] of words) {
    for (const bigram of bigrams) {
      const places = index.get(bigram);
      if (places) places.push(at);
      else index.set(bigram, [at]);
    }
  }
  return index;
}

/** Old entries that share the rarest bigrams. */
function alike(own: Bigrams, index: ReadonlyMap<string, readonly number[]>): number[] {
  const lists = [...own]
    .flatMap((bigram) => [index.get(bigram) ?? []])
    .filter(({ length }) => length > 0 && length <= COMMON)
    .sort((a, b) => a.length - b.length)
    .slice(0, RAREST);
  const votes = new Map<number, number>();
  for (const list of lists) for (const at of list) votes.set(at, (votes.get(at) ?? 0) + 1);
  return [...votes]
    .sort(([a, votesA], [b, votesB]) => votesB - votesA || a - b)
    .slice(0, MOST)
    .map(([at]) => at);
}

/** The first old entries of a gap; `left` is sorted. */
function within(left: readonly number[], { after, before }: Gap): number[] {
  let [low, high] = [0, left.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((left[middle] as number) <= after) low = middle + 1;
    else high = middle;
  }
  return left.slice(low, low + MOST).filter((at) => at < before);
}

/** Below this many bigrams, that a text is part of another says little. */
const TELLING = 6;

/** Share of a text's bigrams that makes it a part of another. */
const PART = 0.9;

/** How much two texts share: of both, or nearly, where one is the other with words added, of the shorter. */
function similarity(one: Bigrams, other: Bigrams): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const bigram of short) if (long.has(bigram)) shared += 1;
  const both = one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
  const isPart = short.size >= TELLING && shared >= PART * short.size;
  return isPart ? Math.max(both, (0.95 * shared) / short.size) : both;
}
