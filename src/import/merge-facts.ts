/**
 * The facts of a record as last imported, as a person has them, and as the source now has them: what only the
 * source added, changed or took back is done; where both changed the same, each such value is a conflict.
 */
import { isDeepStrictEqual } from 'node:util';
import { counterparts, isKeyed, kindOf, saysSame } from './counterpart.js';
import type { Conflict, MergeAt, Merged, Step } from './merge.js';

/** Where facts of each list stand afterwards; undefined where they are gone. */
export interface Places {
  base(index: number): number | undefined;
  yours(index: number): number | undefined;
  theirs(index: number): number | undefined;
}

type Path = (string | number)[];

/** What is known of the lists, and what comes of them. */
interface Lists {
  base: readonly unknown[];
  yours: readonly unknown[];
  theirs: readonly unknown[];
  /** Whether there is a record as last imported at all. */
  known: boolean;
  /** Places of the same facts: of the base in the other lists, of a person's in the source's. */
  baseYours: Map<number, number>;
  baseTheirs: Map<number, number>;
  yoursTheirs: Map<number, number>;
}

/** Merges lists of facts; `mergeAt` merges what stands in one. */
export function mergeFacts(
  path: Path,
  [base, yours, theirs]: readonly [unknown, readonly unknown[], readonly unknown[]],
  mergeAt: MergeAt,
): Merged & { places: Places } {
  const lists = listsOf(base, yours, theirs);
  if (isDeepStrictEqual(base, yours)) return taken(path, lists);
  const inner: Merged = { changes: [], conflicts: [] };
  const removed = new Set<number>();
  for (const [at, fact] of yours.entries())
    if (mergeOne([...path, at], at, fact, lists, { mergeAt, merged: inner })) removed.add(at);
  const { inserts, lost } = news(lists, removed);
  const places = placesAfter(lists, removed, inserts);
  return {
    changes: [...inner.changes, ...structural(path, lists, removed, inserts)],
    conflicts: [...inner.conflicts.map((each) => moved(each, path.length, places)), ...lost],
    places,
  };
}

function listsOf(base: unknown, yours: readonly unknown[], theirs: readonly unknown[]): Lists {
  const before: readonly unknown[] = Array.isArray(base) ? base : [];
  const baseYours = counterparts(before, yours, true);
  const baseTheirs = counterparts(before, theirs, true);
  const yoursTheirs = new Map<number, number>();
  for (const [at, own] of baseYours) {
    const now = baseTheirs.get(at);
    if (now !== undefined) yoursTheirs.set(own, now);
  }
  const ownNew = rest(yours, new Set(baseYours.values()));
  const theirNew = rest(theirs, new Set(baseTheirs.values()));
  const pick = (list: readonly unknown[], places: readonly number[]) => places.map((at) => list[at]);
  for (const [one, other] of counterparts(pick(yours, ownNew), pick(theirs, theirNew), !Array.isArray(base)))
    yoursTheirs.set(ownNew[one] as number, theirNew[other] as number);
  return { base: before, yours, theirs, known: Array.isArray(base), baseYours, baseTheirs, yoursTheirs };
}

const rest = (list: readonly unknown[], used: ReadonlySet<number>): number[] =>
  list.flatMap((_, at) => (used.has(at) ? [] : [at]));

/** Nobody changed the facts: the source's are taken as they are. */
function taken(path: Path, lists: Lists): Merged & { places: Places } {
  const { yours, theirs, baseTheirs, yoursTheirs } = lists;
  return {
    changes: isDeepStrictEqual(yours, theirs) ? [] : [{ at: path, value: theirs }],
    conflicts: [],
    places: {
      base: (index) => baseTheirs.get(index),
      yours: (index) => yoursTheirs.get(index),
      theirs: (index) => index,
    },
  };
}

/** Merges one of a person's facts; says whether it is to go. */
function mergeOne(
  path: Path,
  at: number,
  fact: unknown,
  { base, theirs, baseYours, yoursTheirs }: Lists,
  { mergeAt, merged }: { mergeAt: MergeAt; merged: Merged },
): boolean {
  const from = [...baseYours].find(([, own]) => own === at)?.[0];
  const before = from === undefined ? undefined : base[from];
  const now = yoursTheirs.get(at);
  if (now === undefined) {
    if (from !== undefined && saysSame(before, fact)) return true;
    if (from !== undefined) merged.conflicts.push({ path, theirs: undefined });
  } else if (kindOf(fact) === kindOf(theirs[now])) mergeAt(path, before, fact, theirs[now], merged);
  else {
    if (!saysSame(before, theirs[now])) merged.conflicts.push({ path, theirs: theirs[now] });
    const [own, words] = [evidenceOf(fact), evidenceOf(theirs[now])];
    if (own && words) mergeAt([...path, 'evidence'], undefined, own, words, merged);
  }
  return false;
}

const evidenceOf = (fact: unknown): unknown => (isKeyed(fact) ? fact.evidence : undefined);

/** Facts of the source that a person does not have: new ones, and changed ones that were taken out by hand. */
function news(
  { base, theirs, known, baseTheirs, yoursTheirs }: Lists,
  removed: ReadonlySet<number>,
): { inserts: Map<number, number[]>; lost: Conflict[] } {
  const ownOf = new Map([...yoursTheirs].map(([own, now]) => [now, own]));
  const fromOf = new Map([...baseTheirs].map(([from, now]) => [now, from]));
  const inserts = new Map<number, number[]>();
  const lost: Conflict[] = [];
  let after = -1;
  for (const [now, fact] of theirs.entries()) {
    const own = ownOf.get(now);
    const from = fromOf.get(now);
    if (own !== undefined) after = removed.has(own) ? after : own;
    else if (known && from === undefined) inserts.set(after, [...(inserts.get(after) ?? []), now]);
    else if (!known || !saysSame(base[from as number], fact)) lost.push({ theirs: fact });
  }
  return { inserts, lost };
}

function placesAfter(
  { yours, baseYours, baseTheirs, yoursTheirs }: Lists,
  removed: ReadonlySet<number>,
  inserts: ReadonlyMap<number, readonly number[]>,
): Places {
  const own = new Map<number, number>();
  const source = new Map<number, number>();
  let next = 0;
  for (let at = -1; at < yours.length; at += 1) {
    if (at >= 0 && !removed.has(at)) {
      const now = yoursTheirs.get(at);
      if (now !== undefined) source.set(now, next);
      own.set(at, next++);
    }
    for (const now of inserts.get(at) ?? []) source.set(now, next++);
  }
  return {
    base: (index) => own.get(baseYours.get(index) ?? -1) ?? source.get(baseTheirs.get(index) ?? -1),
    yours: (index) => own.get(index),
    theirs: (index) => source.get(index),
  };
}

/** What is put in and taken out, from the end, so that the places of those before hold. */
function structural(
  path: Path,
  { yours, theirs }: Lists,
  removed: ReadonlySet<number>,
  inserts: ReadonlyMap<number, readonly number[]>,
): Step[] {
  const steps: Step[] = [];
  for (let at = yours.length - 1; at >= -1; at -= 1) {
    for (const now of [...(inserts.get(at) ?? [])].reverse())
      steps.push({ at: [...path, at + 1], value: theirs[now], insert: true });
    if (removed.has(at)) steps.push({ at: [...path, at] });
  }
  return steps;
}

/** A conflict at the place that its fact has afterwards. */
function moved(conflict: Conflict, depth: number, places: Places): Conflict {
  const place = places.yours(Number(conflict.path?.[depth]));
  if (!conflict.path || place === undefined) return conflict;
  return { ...conflict, path: conflict.path.map((key, at) => (at === depth ? place : key)) };
}
