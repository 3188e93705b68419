/**
 * Plain value + schema → typed value, or messages at the places of the YAML nodes.
 *
 * zod says what is wrong by path; this file says it with file:line:column, with what was expected and
 * with the nearest known word, and gives all problems of a file in one run.
 */
import { closest, distance } from 'fastest-levenshtein';
import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import type { RuleId } from './catalogue.js';
import { message, type Values } from './message.js';
import { schemaAt, shapeKeys } from './schema-walk.js';
import type { YamlFile } from './yaml.js';

/** A problem that a schema of ours finds, carried by `ctx.addIssue({ code: 'custom', params })`. */
export interface SchemaProblem {
  rule: RuleId;
  values?: Values;
}

/** The value of a file as the schema types it; undefined when there are messages. */
export function validate<T>(schema: z.ZodType<T>, file: YamlFile): { value?: T; messages: VFileMessage[] } {
  const result = schema.safeParse(file.value);
  if (result.success) return { value: result.data, messages: [] };
  return { messages: result.error.issues.flatMap((issue) => issueMessages(issue, [], schema, file)) };
}

type Issue = z.core.$ZodIssue;

function issueMessages(issue: Issue, above: PropertyKey[], schema: z.ZodType, file: YamlFile): VFileMessage[] {
  const path = [...above, ...issue.path];
  const at = { path: file.path, position: file.positionOf(path) };
  const actual = show(valueAt(file.value, path));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, schema, file));
    case 'invalid_type':
      if (valueAt(file.value, path) === undefined) {
        return [message('key-present', { path: file.path, position: file.positionOf(path.slice(0, -1)) }, { expected: String(path.at(-1)) })];
      }
      return [message('type-right', at, { key: String(path.at(-1) ?? ''), actual, expected: issue.expected })];
    case 'invalid_value':
      return [unknownValue(actual, issue.values.map(String), at)];
    case 'invalid_union':
      return unionMessages(issue, path, schema, file);
    case 'custom': {
      const { rule, values } = (issue.params ?? { rule: 'value-valid' }) as unknown as SchemaProblem;
      return [message(rule, at, { actual, ...values })];
    }
    default:
      return [message('value-valid', at, { key: String(path.at(-1) ?? ''), actual, expected: issue.message })];
  }
}

/** Of a union, the alternative whose type the value has speaks; none has it: the types are the news. */
function unionMessages(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: PropertyKey[],
  schema: z.ZodType,
  file: YamlFile,
): VFileMessage[] {
  const at = { path: file.path, position: file.positionOf(path) };
  const actual = show(valueAt(file.value, path));
  if (issue.errors.length === 0) {
    const options = schemaAt(schema, path.slice(0, -1), file.value).discriminatorValues(String(path.at(-1)));
    if (valueAt(file.value, path) === undefined) {
      return [message('key-present', at, { expected: String(path.at(-1)) })];
    }
    return [unknownValue(actual, options, at)];
  }
  const fitting = issue.errors.find((errors) => !errors.some((each) => each.code === 'invalid_type' && each.path.length === 0));
  if (fitting) return fitting.flatMap((each) => issueMessages(each, path, schema, file));
  const expected = issue.errors.flatMap((errors) => errors.map((each) => ('expected' in each ? String(each.expected) : ''))).join(' / ');
  return [message('type-right', at, { key: String(path.at(-1) ?? ''), actual, expected })];
}

function unknownKey(key: string, path: PropertyKey[], schema: z.ZodType, file: YamlFile): VFileMessage {
  const keys = shapeKeys(schemaAt(schema, path, file.value).schema);
  const position = file.keyPositionOf([...path, key]);
  return message('key-known', { path: file.path, position }, { actual: key, expected: nearest(key, keys) });
}

function unknownValue(actual: string, options: string[], at: { path: string; position: ReturnType<YamlFile['positionOf']> }) {
  return message('value-known', at, { actual, expected: nearest(actual, options) });
}

/** The nearest known word when it is near enough to be meant; otherwise all of them. */
export function nearest(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const best = closest(word, known);
  return distance(word, best) <= Math.max(2, Math.floor(word.length / 3)) ? best : known.join('、');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined | null)?.[key], value);
}

/** A value as it reads in a message: short, on one line. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
