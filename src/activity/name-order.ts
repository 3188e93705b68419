/** Names in the order of surname strokes (姓氏笔画). */
import { strokeClasses, strokeOrder } from './stroke.js';

/**
 * Where names of two characters stand among those of the same surname: `first`, their blank counting no
 * strokes (lists of 政协 and 党代会), or `mixed`, by their second character like all others (lists of 人大).
 */
export type SingleNames = 'first' | 'mixed';

/** Items in order; or as given, with the characters that cannot be placed. */
export interface OrderedNames<T> {
  ordered: readonly T[];
  lacking: readonly string[];
}

/**
 * Items by the strokes of their names: the surname's first character (of a double surname also the first
 * alone), then the next characters. Characters that no comparison needs may lack data; does one that is
 * needed, the items stay as they are.
 */
export function orderByStrokes<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  single: SingleNames = 'first',
): OrderedNames<T> {
  const lacking = new Set<string>();
  const entries = items.map((item) => ({ item, characters: [...nameOf(item).replace(/[·•・\s]/gu, '')] }));
  const ordered = sortFrom(0, entries, single, lacking).map(({ item }) => item);
  return lacking.size === 0 ? { ordered, lacking: [] } : { ordered: items, lacking: [...lacking] };
}

interface Entry<T> {
  item: T;
  characters: readonly string[];
}

/** Entries whose characters before `start` are the same, sorted by those from there on. */
function sortFrom<T>(
  start: number,
  entries: readonly Entry<T>[],
  single: SingleNames,
  lacking: Set<string>,
): readonly Entry<T>[] {
  if (entries.length < 2) return entries;
  if (single === 'first' && start === 1) {
    const short = entries.filter(({ characters }) => characters.length === 2);
    const long = entries.filter(({ characters }) => characters.length !== 2);
    return [short, long].flatMap((group) => sortByCharacter(start, group, single, lacking));
  }
  return sortByCharacter(start, entries, single, lacking);
}

function sortByCharacter<T>(
  start: number,
  entries: readonly Entry<T>[],
  single: SingleNames,
  lacking: Set<string>,
): readonly Entry<T>[] {
  if (entries.length < 2) return entries;
  const at = start === 0 ? 0 : sharedLength(entries, start);
  const ended = entries.filter(({ characters }) => characters.length <= at);
  const groups = groupedBy(
    entries.filter(({ characters }) => characters.length > at),
    ({ characters }) => characters[at] as string,
  );
  const next = [...groups.keys()];
  if (next.length > 1) {
    for (const character of next) if (strokeClasses(character) === undefined) lacking.add(character);
    next.sort(strokeOrder(next));
  }
  return [
    ...ended,
    ...next.flatMap((character) => sortFrom(at + 1, groups.get(character) ?? [], single, lacking)),
  ];
}

/** How many characters the names share, `start` of which are known to be. */
function sharedLength(entries: readonly Entry<unknown>[], start: number): number {
  const [first] = entries;
  let length = start;
  while (
    first?.characters[length] !== undefined &&
    entries.every(({ characters }) => characters[length] === first.characters[length])
  )
    length++;
  return length;
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
