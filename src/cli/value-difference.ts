/** What differs between a value of a record and the one that its source now gives: field by field. */
import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../yaml.js';
import { fieldName, kindName, schemaIn, schemaOf } from './field-name.js';
import { FIELD_WORDS } from './field-words.js';
import {
  isFact,
  isFactList,
  isKeyed,
  numbered,
  type Shown,
  shorten,
  valueLines,
  valueText,
} from './value-text.js';

/** Two values of one place. */
interface Pair extends Omit<Shown, 'value'> {
  now: unknown;
  other: unknown;
}

/** What the two sides are called. */
interface Sides {
  now: string;
  other: string;
}

/** Lines that show where two values of a place of a record differ, under the names of the two sides. */
export function differenceLines(
  record: unknown,
  path: Path,
  other: unknown,
  now: unknown,
  { language, sides }: { language: Shown['language']; sides: Sides },
): string[] {
  const pair = { now, other, schema: schemaIn(record, path), language };
  if (isFact(now) && isFact(other) && now.kind === other.kind) return fieldDifferences(pair, sides);
  if (isFactList(now) || isFactList(other)) return factDifferences(pair, sides);
  return sideLines(pair, sides);
}

/** Both sides, one below the other. */
function sideLines({ now, other, schema, language }: Pair, sides: Sides): string[] {
  return [
    ...under(sides.now, valueLines({ value: now, schema, language })),
    ...under(sides.other, valueLines({ value: other, schema, language })),
  ];
}

/** A label with its value beside it, or with its values below. */
export function under(label: string, lines: readonly string[]): string[] {
  return lines.length === 1 ? [`${label}  ${lines[0]}`] : [label, ...lines.map((line) => `  ${line}`)];
}

function fieldDifferences({ now, other, schema, language }: Pair, sides: Sides): string[] {
  if (!isKeyed(now) || !isKeyed(other)) return [];
  const keys = [...new Set([...Object.keys(now), ...Object.keys(other)])];
  return keys
    .filter((key) => key !== 'evidence' && !isDeepStrictEqual(now[key], other[key]))
    .flatMap((key) => {
      const field = schemaOf(schema, key, now);
      const text = (value: unknown) => shorten(valueText({ value, schema: field, language }));
      return [
        fieldName(key, field, language),
        `  ${sides.now}  ${text(now[key])}`,
        `  ${sides.other}  ${text(other[key])}`,
      ];
    });
}

/** Facts that both lists have are left out; of those that are left, the ones of a kind are compared in their order. */
function factDifferences({ now, other, schema, language }: Pair, sides: Sides): string[] {
  const words = FIELD_WORDS[language];
  const [yours, theirs] = [listOf(now), listOf(other)];
  const taken = new Set<unknown>(theirs.filter((each) => yours.some((own) => isSame(own, each))));
  const own = yours.flatMap((fact, index) => {
    if (theirs.some((each) => isSame(each, fact))) return [];
    const shown = { schema: schemaOf(schema, index, yours), language };
    const match = theirs.find((each) => !taken.has(each) && kindOf(each) === kindOf(fact));
    if (!match) return under(sides.now, numbered(index + 1, { value: fact, ...shown }));
    taken.add(match);
    const lines = fieldDifferences({ now: fact, other: match, ...shown }, sides);
    return [words.fact(index + 1, kindName(kindOf(fact), language)), ...lines.map((line) => `  ${line}`)];
  });
  const left = theirs.flatMap((fact, index) =>
    taken.has(fact)
      ? []
      : under(
          sides.other,
          numbered(index + 1, { value: fact, schema: schemaOf(schema, index, theirs), language }),
        ),
  );
  return [
    ...under(sides.now, [words.facts(yours.length)]),
    ...under(sides.other, [words.facts(theirs.length)]),
    ...own,
    ...left,
  ];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const kindOf = (fact: unknown): unknown => (isKeyed(fact) ? fact.kind : undefined);

/** Whether two facts say the same, wherever the source says it. */
const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(bare(one), bare(other));

const bare = (fact: unknown): unknown =>
  isKeyed(fact) ? Object.fromEntries(Object.entries(fact).filter(([key]) => key !== 'evidence')) : fact;
