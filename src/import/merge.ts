/**
 * A record imported again: the record as last imported, as it is now, and as the source now has it. What a
 * person changed stays; what only the source changed is taken; where both changed the same, the person's
 * stands, and the other becomes a point for review.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../yaml.js';

/** A value that was changed by hand and in the source. */
export interface Conflict {
  path: (string | number)[];
  theirs: unknown;
}

export interface Merged {
  /** What to set in the present record; undefined removes. */
  changes: { at: Path; value?: unknown }[];
  conflicts: Conflict[];
}

type Keyed = Readonly<Record<string, unknown>>;

/** Keys that an import owns: they say where a record comes from, and nobody edits them. */
const OWNED: ReadonlySet<string> = new Set(['source', 'evidence']);

/** Merges records by their values. Without a base, all that differs is taken as a person's change. */
export function merge(base: unknown, yours: unknown, theirs: unknown): Merged {
  const merged: Merged = { changes: [], conflicts: [] };
  mergeAt([], base, yours, theirs, merged);
  return merged;
}

function mergeAt(
  path: (string | number)[],
  base: unknown,
  yours: unknown,
  theirs: unknown,
  merged: Merged,
): void {
  if (isDeepStrictEqual(yours, theirs)) return;
  const key = path.at(-1);
  if (key === 'review') return;
  if (OWNED.has(String(key)) || isDeepStrictEqual(yours, base)) {
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
}

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

const kindOf = (value: unknown): unknown => (isKeyed(value) ? value.kind : typeof value);

const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The points for review: the source's without those that a person has settled, and a person's own. */
export function mergeReview(
  base: readonly unknown[],
  yours: readonly unknown[],
  theirs: readonly unknown[],
): unknown[] {
  const has = (list: readonly unknown[], point: unknown) =>
    list.some((each) => isDeepStrictEqual(each, point));
  const settled = theirs.filter((point) => !has(base, point) || has(yours, point));
  const own = yours.filter((point) => !has(base, point) && !has(theirs, point));
  return [...settled, ...own];
}
