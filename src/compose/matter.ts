/** Reading the parts of an official document from the front matter: texts with their places, each read marked as placed. */
import type { VFileMessage } from 'vfile-message';
import { parseDate } from '../activity/date.js';
import { inlineText } from '../document/text.js';
import type { Inline, Origin } from '../document/tree.js';
import { message } from '../message.js';
import { nearest } from '../validate.js';
import { type Context, textNode } from './context.js';
import { interpolate } from './interpolate.js';
import { joined } from './joined.js';
import { KEYS, LABELS, type MatterName, WORDS } from './official-matter.js';
import { dateText } from './value.js';

/** A text of the front matter as inline nodes. */
export interface MatterText {
  origin: Origin;
  children: Inline[];
}

const NAMES = /\{([\p{L}][\p{L}\p{N}_.-]*)\}/gu;

/** The value of a key as it was written. */
export const written = (name: MatterName, { front }: Context): unknown =>
  (front as Record<string, unknown>)[KEYS[name]];

/** Where a key's value stands. */
export function matterOrigin(path: readonly (string | number)[], context: Context): Origin {
  const position = context.frontFile.positionOf(path);
  return { path: context.frontFile.path, ...(position && { position }) };
}

/** The text of a key; undefined where the front matter has none. Several, from a parameter, are one. */
export function matterText(name: MatterName, context: Context): MatterText | undefined {
  const texts = matterTexts(name, context);
  return texts[0] && { origin: texts[0].origin, children: joined(texts, LABELS.between) };
}

/** The texts of a key that may have several. */
export function matterTexts(name: MatterName, context: Context): MatterText[] {
  context.state.placed.add(name);
  return readTexts(name, context);
}

/** The same without marking the key as placed. */
export function readTexts(name: MatterName, context: Context): MatterText[] {
  const value = written(name, context);
  if (Array.isArray(value)) return value.flatMap((each, i) => readText(each, [KEYS[name], i], context));
  return value === undefined ? [] : readText(value, [KEYS[name]], context);
}

/**
 * The text at a path of the front matter; several where it is a parameter that lists several. A text that names
 * a parameter which nobody gave, and which has no wording for its absence, is not there.
 */
export function readText(value: unknown, path: readonly (string | number)[], context: Context): MatterText[] {
  if (typeof value !== 'string') return [];
  const origin = matterOrigin(path, context);
  const inner: Context = { ...context, scope: context.frontScope, origin: undefined, path: origin.path };
  const names = [...value.matchAll(NAMES)].map((match) => match[1] as string);
  const found = names.map((name) => context.frontScope.find(name));
  if (found.some((each) => each.state === 'missing' && each.open === undefined)) return [];
  // What is a parameter and no more is told of at the parameter.
  const [only] = found;
  const alone = only?.state === 'value' && value === `{${names[0]}}` ? only : undefined;
  const place = alone?.origin ?? origin;
  if (isTexts(alone?.value))
    return alone.value.map((each) => ({ origin: place, children: [textNode(each, place, context)] }));
  const children = interpolate(printed(value), origin.position, inner);
  return inlineText(children) === '' ? [] : [{ origin: place, children }];
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');

/** A day written as in records reads as documents have it; anything else is as it is. */
function printed(value: string): string {
  const date = /^\d{4}-\d{1,2}-\d{1,2}$/.test(value) ? parseDate(value) : undefined;
  return date ? dateText(date) : value;
}

type WordOf<N extends keyof typeof WORDS> = (typeof WORDS)[N][keyof (typeof WORDS)[N]];

/** Which of its words a key has; the first where the front matter says nothing. */
export function matterWord<N extends keyof typeof WORDS>(name: N, context: Context): WordOf<N> {
  context.state.placed.add(name);
  return readWord(name, context);
}

/** The same without marking the key as placed. */
export function readWord<N extends keyof typeof WORDS>(name: N, context: Context): WordOf<N> {
  // One of several tables: the compiler does not follow that its values are those of `name`.
  const words = WORDS[name] as unknown as Readonly<Record<string, WordOf<N>>>;
  const [text] = readTexts(name, context);
  const actual = text && inlineText(text.children);
  if (actual !== undefined && !Object.hasOwn(words, actual)) {
    const expected = nearest(actual, Object.keys(words));
    tell(
      message('value-known', text?.origin ?? matterOrigin([KEYS[name]], context), { actual, expected }),
      context,
    );
  }
  return words[actual ?? ''] ?? (Object.values(words)[0] as WordOf<N>);
}

/** Adds a message that is not there yet: several directives may read one key. */
export function tell(found: VFileMessage, { state }: Context): void {
  if (!state.messages.some(({ reason, line }) => reason === found.reason && line === found.line))
    state.messages.push(found);
}
