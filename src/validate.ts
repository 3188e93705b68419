/**
 * Plain value + schema → typed value, or messages at the places of the YAML nodes.
 *
 * zod says what is wrong by path; this file says it with file:line:column, with what was expected and
 * with the nearest known word, and gives all problems of a file in one run.
 */
import { closest, distance } from 'fastest-levenshtein';
import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { EXAMPLE_YEAR } from './activity/date.js';
import type { RuleId } from './catalogue.js';
import { message, type Values } from './message.js';
import { type Choice, schemaAt, shapeKeys } from './schema-walk.js';
import { atLeast, atMost, either, listed, pathEnd, type Term, TYPES } from './term.js';
import type { YamlFile } from './yaml.js';

/** A problem that a schema of ours finds, carried by `ctx.addIssue({ code: 'custom', params })`. */
export interface SchemaProblem {
  rule: RuleId;
  values?: Values;
  /** What is expected, by examples of the year that the file is of. */
  examples?: (year: number) => string;
}

/** The value of a file as the schema types it; undefined when there are messages. */
export function validate<T>(schema: z.ZodType<T>, file: YamlFile): { value?: T; messages: VFileMessage[] } {
  const result = schema.safeParse(file.value);
  if (result.success) return { value: result.data, messages: [] };
  return { messages: allMessages(result.error.issues, [], { file, schema }) };
}

type Issue = z.core.$ZodIssue;

/** Where an issue stands: its file, its path from the root, and the schema of the root. */
interface Context {
  file: YamlFile;
  schema: z.ZodType;
}

/** The messages of some issues; a key that is missing because it was misspelt has one message, not two. */
function allMessages(issues: readonly Issue[], above: PropertyKey[], context: Context): VFileMessage[] {
  const corrected = new Set(issues.flatMap((issue) => corrections(issue, above, context)));
  return issues
    .filter(
      (issue) =>
        !corrected.has(JSON.stringify([...above, ...issue.path])) ||
        valueAt(context.file.value, [...above, ...issue.path]) !== undefined,
    )
    .flatMap((issue) => issueMessages(issue, above, context));
}

/** Paths that unknown keys of an issue would have were they spelt as they are meant. */
function corrections(issue: Issue, above: PropertyKey[], { file, schema }: Context): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = [...above, ...issue.path];
  const keys = shapeKeys(schemaAt(schema, path, file.value).schema);
  return issue.keys.flatMap((key) => {
    const meant = nearest(key, keys);
    return typeof meant === 'string' ? [JSON.stringify([...path, meant])] : [];
  });
}

function issueMessages(issue: Issue, above: PropertyKey[], context: Context): VFileMessage[] {
  const { file, schema } = context;
  const path = [...above, ...issue.path];
  const at = { path: file.path, position: file.positionOf(path) };
  const value = valueAt(file.value, path);
  const absent = absence(issue, path, value, file);
  if (absent) return [absent];
  const values = { key: pathEnd(path), actual: show(value) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, context));
    case 'invalid_type':
      return [message('type-right', at, { ...values, expected: typeTerm(issue.expected) })];
    case 'invalid_value':
      return [
        message('value-known', at, {
          ...values,
          expected: choose(
            show(value),
            issue.values.map(String),
            schemaAt(schema, path, file.value).choices(),
          ),
        }),
      ];
    case 'invalid_union':
      return unionMessages(issue, path, context);
    case 'too_small':
    case 'too_big':
      if (typeof value === 'number')
        return [message('number-in-range', at, { ...values, expected: bound(issue) })];
      break;
    case 'custom': {
      const params = issue.params as SchemaProblem | undefined;
      if (params) {
        const expected = params.examples?.(yearOf(file.path));
        return [message(params.rule, at, { ...values, ...(expected && { expected }), ...params.values })];
      }
    }
  }
  return [message('value-valid', at, { ...values, expected: zodWording(issue) })];
}

/** The year of the folder that a record lies in; without one, any will do for an example. */
const yearOf = (path: string): number => Number(/(?:^|\/)(\d{4})\/[^/]+$/.exec(path)?.[1] ?? EXAMPLE_YEAR);

/** A key that is missing, or a key with nothing behind it. */
function absence(
  issue: Issue,
  path: PropertyKey[],
  value: unknown,
  file: YamlFile,
): VFileMessage | undefined {
  if (issue.code === 'unrecognized_keys' || issue.code === 'custom') return undefined;
  if (path.length === 0)
    return isKeyed(value)
      ? undefined
      : message('root-keyed', { path: file.path, position: file.positionOf([]) });
  if (value === undefined) {
    const position = file.positionOf(path.slice(0, -1));
    return message(
      'key-present',
      { path: file.path, position: position?.start },
      { expected: pathEnd(path) },
    );
  }
  const isEmpty =
    value === null ||
    (issue.code === 'too_small' && (value === '' || (Array.isArray(value) && value.length === 0)));
  const place = {
    path: file.path,
    position: (typeof path.at(-1) === 'string' ? file.keyPositionOf(path) : file.positionOf(path))?.start,
  };
  return isEmpty ? message('value-present', place, { key: pathEnd(path) }) : undefined;
}

const isKeyed = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of a union, the alternative whose type the value has speaks; none has it: the types are the news. */
function unionMessages(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: PropertyKey[],
  context: Context,
): VFileMessage[] {
  const { file, schema } = context;
  const at = { path: file.path, position: file.positionOf(path) };
  const value = valueAt(file.value, path);
  if (issue.errors.length === 0) {
    const choices = schemaAt(schema, path.slice(0, -1), file.value).choices(String(path.at(-1)));
    return [
      message('value-known', at, {
        actual: show(value),
        expected: choose(
          show(value),
          choices.map(({ word }) => word),
          choices,
        ),
      }),
    ];
  }
  const compound = typeof value === 'object';
  const wrongType = (each: Issue) =>
    each.code === 'invalid_type' || (each.code === 'invalid_value' && compound);
  const fitting = issue.errors.find(
    (errors) => !errors.some((each) => each.path.length === 0 && wrongType(each)),
  );
  if (fitting) return allMessages(fitting, path, context);
  const expected = either(
    issue.errors.flat().flatMap((each) => ('expected' in each ? [typeTerm(String(each.expected))] : [])),
  );
  return [message('type-right', at, { key: pathEnd(path), actual: show(value), expected })];
}

function unknownKey(key: string, path: PropertyKey[], { file, schema }: Context): VFileMessage {
  const keys = shapeKeys(schemaAt(schema, path, file.value).schema);
  const position = file.keyPositionOf([...path, key]);
  return message(
    'key-known',
    { path: file.path, position },
    { actual: show(key), expected: nearest(key, keys) },
  );
}

const typeTerm = (name: string): Term => TYPES[name] ?? { zh: name, en: name };

function bound(
  issue: { code: 'too_small'; minimum: number | bigint } | { code: 'too_big'; maximum: number | bigint },
): Term {
  return issue.code === 'too_small' ? atLeast(Number(issue.minimum)) : atMost(Number(issue.maximum));
}

/** zod's own words, for what no rule of ours speaks of. */
function zodWording(issue: Issue): Term {
  const raw = issue as z.core.$ZodRawIssue;
  const say = (locale: { localeError: z.core.$ZodErrorMap }) => {
    const said = locale.localeError(raw);
    return typeof said === 'string' ? said : (said?.message ?? issue.message);
  };
  return { zh: say(z.locales.zhCN()), en: say(z.locales.en()) };
}

/** The word that is meant: by its meaning in Chinese, by its spelling, else all of them with their meanings. */
function choose(actual: string, known: readonly string[], choices: readonly Choice[]): string | Term {
  const meant = choices.find(({ meaning }) => meaning?.split(/[、：]/).includes(actual));
  const near = meant?.word ?? nearest(actual, known);
  if (typeof near === 'string' || choices.length === 0) return near;
  const explained = choices.map(({ word, meaning }) => (meaning ? `${word}（${meaning}）` : word));
  return { zh: listed(explained).zh, en: listed(known).en };
}

/** The nearest known word when it is near enough to be meant; otherwise all of them. */
export function nearest(word: string, known: readonly string[]): string | Term {
  if (known.length === 0) return '';
  const best = closest(word, known);
  return isNear(word, best) ? best : listed(known);
}

/** The nearest known word when it is near enough to be meant; otherwise the few that are most like it. */
export function nearestFew(word: string, known: readonly string[], few = 3): string | Term {
  if (known.length <= few * 4) return nearest(word, known);
  const unlike = (other: string) => distance(word, other) / Math.max(word.length, other.length);
  const sorted = [...known].sort((a, b) => unlike(a) - unlike(b));
  const best = closest(word, known);
  return isNear(word, best) ? best : listed(sorted.slice(0, few));
}

function isNear(word: string, other: string): boolean {
  const apart = distance(word, other);
  return apart <= Math.max(2, Math.floor(word.length / 3)) && apart < Math.min(word.length, other.length);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined | null)?.[key],
    value,
  );
}

/** A value as it reads in a message: short, on one line. */
export function show(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(/\s+/g, ' ');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
