/** The texts of records, each with where it stands: what rules over wording look through. */
import type { VFileMessage } from 'vfile-message';
import type { Activity } from '../activity/record.js';
import type { RuleId } from '../catalogue.js';
import { message, type Place, type Values } from '../message.js';
import type { Path } from '../yaml.js';
import { withFix } from './fix.js';
import type { RecordWorld } from './rule.js';

/** A text of a record. */
export interface RecordText {
  activity: Activity;
  path: Path;
  value: string;
  /** In the record's own words; else as the source has it, which a fix must not touch. */
  own: boolean;
}

/** Keys whose values are words of the format, or quote the source with its faults. */
const NOT_TEXT: ReadonlySet<string> = new Set([
  'kind',
  'type',
  'mode',
  'stage',
  'action',
  'direction',
  'status',
  'medium',
  'order',
  'remarks',
  'evidence',
  'unit',
]);

/** Keys whose values the record words itself, by the help texts of the schema. */
const OWN: ReadonlySet<string> = new Set(['subject', 'text', 'purpose', 'reason', 'label', 'note', 'agenda']);

/** Texts of a record in the order of its keys: title, summary, facts. Counts, sums and dates are none. */
export function textsOf(activity: Activity): RecordText[] {
  const { title, summary, facts } = activity;
  const own = (path: Path, value: string): RecordText => ({ activity, path, value, own: true });
  const summaryText =
    typeof summary === 'string' ? own(['summary'], summary) : own(['summary', 'markdown'], summary.markdown);
  return [own(['title'], title), summaryText, ...walk(activity, facts, ['facts'], false)];
}

function walk(activity: Activity, value: unknown, path: Path, own: boolean): RecordText[] {
  if (typeof value === 'string') return [{ activity, path, value, own }];
  if (typeof value !== 'object' || value === null || isParsed(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (NOT_TEXT.has(key)) return [];
    const at = Array.isArray(value) ? Number(key) : key;
    return walk(activity, child, [...path, at], own || OWN.has(key));
  });
}

/** Counts, sums of money and dates: read from text, and no text themselves. */
const isParsed = (value: object): boolean => 'number' in value || 'yuan' in value || 'precision' in value;

/** The place of a value of a record. */
export const placeIn = (activity: Activity, path: Path): Place => ({
  path: activity.path,
  position: activity.positionOf(path),
});

/** The place of some characters of a text; of all of it where quotes or lines hide where they stand. */
export function placeWithin({ activity, path, value }: RecordText, start: number, end: number): Place {
  const position = activity.positionOf(path);
  if (!position || position.start.line !== position.end.line) return { path: activity.path, position };
  const quotes = (position.end.column - position.start.column - value.length) / 2;
  if (quotes !== 0 && quotes !== 1) return { path: activity.path, position };
  const { line, column } = position.start;
  const point = (offset: number) => ({ line, column: column + quotes + offset });
  return { path: activity.path, position: { start: point(start), end: point(end) } };
}

/** Something found in a text, by offsets in it. */
export interface Found {
  rule: RuleId;
  start: number;
  end: number;
  /** What should stand there; also the fix, when `safe`. */
  expected?: string;
  safe?: boolean;
  values?: Values;
}

/** A check that looks at every text of every record by itself. */
export const overTexts =
  (find: (value: string, text: RecordText, world: RecordWorld) => Iterable<Found>) =>
  (world: RecordWorld): VFileMessage[] =>
    world.activities
      .flatMap(textsOf)
      .flatMap((text) => [...find(text.value, text, world)].map((found) => tell(text, found)));

function tell(text: RecordText, { rule, start, end, expected, safe, values }: Found): VFileMessage {
  const actual = text.value.slice(start, end);
  const told = message(rule, placeWithin(text, start, end), {
    actual,
    ...(expected !== undefined && { expected }),
    ...values,
  });
  if (!safe || !text.own || expected === undefined) return told;
  return withFix(told, { file: text.activity.path, at: text.path, start, end, text: expected });
}

/** Finds every match of a pattern, which has the flag `g`. */
export function* matches(
  value: string,
  pattern: RegExp,
  toFound: (match: RegExpExecArray) => Omit<Found, 'start' | 'end'> | undefined,
): Iterable<Found> {
  for (const match of value.matchAll(pattern)) {
    const found = toFound(match as RegExpExecArray);
    if (found) yield { ...found, start: match.index, end: match.index + match[0].length };
  }
}
