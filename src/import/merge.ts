/**
 * A record imported again: the record as last imported, as it is now, and as the source now has it. What a
 * person changed stays; what only the source changed is taken; where both changed the same, the person's
 * stands, and the other becomes a point for review.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../yaml/edit.js';
import { isKeyed, kindOf } from './counterpart.js';
import { mergeFacts, type Places } from './merge-facts.js';

/** A value that was changed by hand and in the source. */
export interface Conflict {
  /** In the record after the merge; none for a fact that a person took out and the source changed. */
  path?: (string | number)[];
  theirs: unknown;
}

/** What to set in the present record, in this order; without a value it is removed. */
export type Step = Change & { at: (string | number)[] };

export interface Merged {
  changes: Step[];
  conflicts: Conflict[];
}

/** Merges the values at a path, and adds what comes of it. */
export type MergeAt = (
  path: (string | number)[],
  base: unknown,
  yours: unknown,
  theirs: unknown,
  merged: Merged,
) => void;

type Keyed = Readonly<Record<string, unknown>>;

/** Keys that an import owns: they say where a record comes from, and nobody edits them. */
const OWNED: ReadonlySet<string> = new Set(['source', 'evidence']);

/** Keys of a record that are merged by themselves. */
const APART: ReadonlySet<string> = new Set(['facts', 'review']);

/** Merges records by their values. Without a base, all that differs is taken as a person's change. */
export function merge(base: Keyed | undefined, yours: Keyed, theirs: Keyed): Merged & { places: Places } {
  const merged: Merged = { changes: [], conflicts: [] };
  const apart = (record: Keyed) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !APART.has(key)));
  mergeKeys([], apart(base ?? {}), apart(yours), apart(theirs), merged);
  const lists = [base?.facts, list(yours.facts), list(theirs.facts)] as const;
  const facts = mergeFacts(['facts'], lists, mergeAt);
  return {
    changes: [...merged.changes, ...facts.changes],
    conflicts: [...merged.conflicts, ...facts.conflicts],
    places: facts.places,
  };
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const mergeAt: MergeAt = (path, base, yours, theirs, merged) => {
  if (isDeepStrictEqual(yours, theirs)) return;
  if (OWNED.has(String(path.at(-1))) || isDeepStrictEqual(yours, base)) {
    merged.changes.push({ at: path, ...(theirs !== undefined && { value: theirs }) });
    return;
  }
  if (isDeepStrictEqual(base, theirs)) return;
  if (isKeyed(yours) && isKeyed(theirs)) {
    mergeKeys(path, isKeyed(base) ? base : {}, yours, theirs, merged);
  } else if (
    Array.isArray(yours) &&
    Array.isArray(theirs) &&
    Array.isArray(base) &&
    isAligned(base, yours, theirs)
  ) {
    yours.forEach((each, index) => {
      mergeAt([...path, index], base[index], each, theirs[index], merged);
    });
  } else merged.conflicts.push({ path, theirs });
};

function mergeKeys(
  path: (string | number)[],
  base: Keyed,
  yours: Keyed,
  theirs: Keyed,
  merged: Merged,
): void {
  for (const key of new Set([...Object.keys(yours), ...Object.keys(theirs)]))
    mergeAt([...path, key], base[key], yours[key], theirs[key], merged);
}

/** Lists of the same length whose items are of the same kinds stand item by item. */
const isAligned = (base: unknown[], yours: unknown[], theirs: unknown[]): boolean =>
  base.length === yours.length &&
  yours.length === theirs.length &&
  yours.every(
    (each, index) => kindOf(each) === kindOf(theirs[index]) && kindOf(each) === kindOf(base[index]),
  );
