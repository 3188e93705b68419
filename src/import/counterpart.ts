/** Which fact of one list is which of another: by what it says, by the words that it rests on, by its kind. */
import { isDeepStrictEqual } from 'node:util';

type Keyed = Readonly<Record<string, unknown>>;

/** What facts are known by, the surest first; undefined where a fact has no such sign. */
type Sign = (fact: unknown) => string | undefined;

const SURE: readonly Sign[] = [
  (fact) => JSON.stringify(fact),
  (fact) => joined(kindOf(fact), wordsOf(fact), field(fact, 'title')),
  (fact) => joined(kindOf(fact), wordsOf(fact)),
  (fact) => JSON.stringify(withoutEvidence(fact)),
  (fact) => joined(kindOf(fact), field(fact, 'title')),
];

/** Signs that hold only for lists of one record's history: its kind in order, and the words where the kind was put right. */
const LIKELY: readonly Sign[] = [(fact) => joined(kindOf(fact)), (fact) => joined(wordsOf(fact))];

/** Places of the same facts in two lists; each is used once. `likely` says that one list came of the other. */
export function counterparts(
  one: readonly unknown[],
  other: readonly unknown[],
  likely: boolean,
): Map<number, number> {
  const found = new Map<number, number>();
  const used = new Set<number>();
  for (const sign of likely ? [...SURE, ...LIKELY] : SURE) {
    const free = new Map<string, number[]>();
    for (const [at, fact] of other.entries()) {
      const key = used.has(at) ? undefined : sign(fact);
      if (key !== undefined) free.set(key, [...(free.get(key) ?? []), at]);
    }
    for (const [at, fact] of one.entries()) {
      const key = found.has(at) ? undefined : sign(fact);
      const match = key === undefined ? undefined : free.get(key)?.shift();
      if (match === undefined) continue;
      found.set(at, match);
      used.add(match);
    }
  }
  return found;
}

/** Whether two facts say the same, whatever words they rest on. */
export const saysSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(withoutEvidence(one), withoutEvidence(other));

/** The kind of a fact; the type of another value. */
export const kindOf = (value: unknown): string => (isKeyed(value) ? String(value.kind ?? '') : typeof value);

export const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withoutEvidence(fact: unknown): unknown {
  if (!isKeyed(fact)) return fact;
  const { evidence: _, ...rest } = fact;
  return rest;
}

const field = (value: unknown, key: string): string | undefined =>
  isKeyed(value) && typeof value[key] === 'string' ? value[key] : undefined;

const wordsOf = (fact: unknown): string | undefined =>
  isKeyed(fact) ? field(fact.evidence, 'text') : undefined;

/** Parts as one key; none where one is missing. */
const joined = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.join('\0');
