/** A passage that facts are looked for in, and the forms in which they are found. */
import type { Grade } from '../activity/evidence.js';
import type { Fact, FactKind } from '../activity/fact.js';
import type { Directory } from './directory.js';
import { allMatches, mayMatch } from './prefilter.js';

/**
 * The text of an entry. Patterns read `view`, which is in Simplified characters and as long as `text`; what a
 * fact says is cut from `text`, in the source's own characters.
 */
export interface Passage {
  text: string;
  view: string;
  /** Where the date at its start ends. */
  lead: number;
  directory: Directory;
}

/** A value of a fact that a person has to look at. */
export interface Doubt {
  path: (string | number)[];
  about: 'value' | 'name';
  note: string;
}

/** The values of a fact as YAML has them, before they are read. */
export type Draft<Kind extends FactKind = FactKind> = { kind: Kind } & Partial<
  Record<Exclude<keyof Extract<Fact, { kind: Kind }>, 'kind'>, unknown>
>;

/** A fact with the span that it was found in. */
export interface Found<Kind extends FactKind = FactKind> {
  fact: Draft<Kind>;
  at: number;
  end: number;
  /** The rule that found it, which fixes the grade. */
  rule: string;
  grade: Grade;
  doubts?: Doubt[];
}

/** Looks for facts of one kind, in the order of the text. */
export type Finder<Kind extends FactKind = FactKind> = (passage: Passage) => Found<Kind>[];

/** A span of a passage. */
export interface Span {
  at: number;
  end: number;
}

export const words = ({ text }: Passage, { at, end }: Span): string => text.slice(at, end);

/** The span of a group of a match made with the flag `d`. */
export function group(match: RegExpExecArray | RegExpMatchArray, name: string): Span | undefined {
  const span = match.indices?.groups?.[name];
  return span && { at: span[0], end: span[1] };
}

/** The words of a group; undefined where it took no part. */
export function groupText(passage: Passage, match: RegExpMatchArray, name: string): string | undefined {
  const span = group(match, name);
  return span && words(passage, span);
}

/** All matches of a pattern with the flags `dg` from the lead on. */
export function matches({ view, lead }: Passage, pattern: RegExp): RegExpMatchArray[] {
  if (!mayMatch(pattern, view)) return [];
  const found = allMatches(pattern, view);
  return found.length === 0 ? found : found.filter(({ index, 0: all }) => index + all.length > lead);
}

/** Sentences: spans between 。！？ or line ends, outside quotation marks and brackets. */
export function sentences(passage: Passage): Span[] {
  const known = found.get(passage);
  if (known) return known;
  const spans = parts(passage.view, passage.lead, '。！？\n');
  found.set(passage, spans);
  return spans;
}

/** The sentences of a passage: most kinds of fact ask for them. */
const found = new WeakMap<Passage, Span[]>();

const OPENING = '“《（「';
const CLOSING = '”》）」';

/** What a character is to `parts`: opens, closes, ends its line, ends its span. */
const OPENS = 1;
const CLOSES = 2;
const ENDS_LINE = 4;
const ENDS_SPAN = 8;

/** The signs of all characters by their code, for some marks. */
const tables = new Map<string, Uint8Array>();

function tableOf(marks: string): Uint8Array {
  const known = tables.get(marks) ?? new Uint8Array(0x10000);
  if (tables.has(marks)) return known;
  const sign = (characters: string, value: number) => {
    for (const each of characters) known[each.charCodeAt(0)] = (known[each.charCodeAt(0)] ?? 0) | value;
  };
  sign(OPENING, OPENS);
  sign(CLOSING, CLOSES);
  sign('\n', ENDS_LINE);
  sign(marks, ENDS_SPAN);
  tables.set(marks, known);
  return known;
}

/** Spans between marks that stand outside quotation marks and brackets; a mark ends its span. */
export function parts(view: string, from: number, marks: string, to = view.length): Span[] {
  const table = tableOf(marks);
  const spans: Span[] = [];
  let at = from;
  let depth = 0;
  for (let i = from; i < to; i += 1) {
    const sign = table[view.charCodeAt(i)] as number;
    if (sign === 0) continue;
    if (sign & OPENS) depth += 1;
    else if (sign & CLOSES) depth = Math.max(0, depth - 1);
    // A bracket that is never closed ends with its line.
    if (sign & ENDS_LINE) depth = 0;
    if (depth > 0 || !(sign & ENDS_SPAN)) continue;
    if (i > at) spans.push({ at, end: i + 1 });
    at = i + 1;
  }
  if (at < to) spans.push({ at, end: to });
  return spans;
}

/** What a wider rule found and no rule before it: a wider fact that shares a character with another is the same. */
export const beside = <Kind extends FactKind>(
  found: readonly Found<Kind>[],
  wider: readonly Found<Kind>[],
): Found<Kind>[] => [
  ...found,
  ...wider.filter(({ at, end }) => !found.some((each) => each.at < end && at < each.end)),
];

/** An object without the keys that have no value. */
export function given<T extends object>(value: T): T {
  const result: Partial<T> = {};
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] !== undefined) result[key] = value[key];
  return result as T;
}
