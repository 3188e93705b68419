/** Points that await a person: an answer to one → changes of its record. */
import type { VFileMessage } from 'vfile-message';
import type { ReviewPoint } from './activity/evidence.js';
import { recordSchema } from './activity/record.js';
import { validate } from './validate.js';
import { type Change, changeValues } from './yaml/edit.js';
import { type Path, readYaml } from './yaml.js';

/** What a person says to a point. */
export type Answer =
  /** The value proposed is right. */
  | { type: 'accept' }
  /** A candidate is right; the first is 1. */
  | { type: 'choose'; number: number }
  /** This is right. */
  | { type: 'write'; text: string }
  /** What stands there is right. */
  | { type: 'keep' }
  /** What stands there is to go. */
  | { type: 'remove' };

/** A record that awaits review, as far as answering needs it. */
interface Reviewed {
  review?: readonly ReviewPoint[];
}

/** The points of a record's source; none where the record does not hold. */
export function pointsOf(source: string, path: string): readonly ReviewPoint[] {
  const { file } = readYaml(source, path);
  return (file && validate(recordSchema, file).value?.review) ?? [];
}

/**
 * The source of a record after an answer to its point `index`, the point gone. Undefined for an answer that
 * the point does not take; messages for one after which the record would not hold.
 */
export function answered(
  source: string,
  path: string,
  index: number,
  answer: Answer,
): { source?: string; messages: VFileMessage[] } | undefined {
  const { file, messages } = readYaml(source, path);
  if (!file) return { messages };
  const changes = changesFor(file.value, index, answer);
  if (!changes) return undefined;
  const changed = changeValues(source, changes);
  const read = readYaml(changed, path);
  const problems = read.file ? validate(recordSchema, read.file).messages : read.messages;
  return problems.length > 0 ? { messages: problems } : { source: changed, messages: [] };
}

function changesFor(record: unknown, index: number, answer: Answer): Change[] | undefined {
  const { review = [] } = record as Reviewed;
  const point = review[index];
  const made = point && valueChanges(record, point, answer);
  if (!point || !made) return undefined;
  const removed = made.find(({ value }) => value === undefined)?.at;
  const left = review.flatMap((each, at) => (at === index ? [] : shifted(each, removed)));
  const paths = left.flatMap(({ point: each, changed }, at): Change[] =>
    changed ? [{ at: ['review', at, 'path'], value: each.path }] : [],
  );
  // Points go from the end, so that the numbers of those before hold.
  const gone = review.flatMap((each, at) =>
    at === index || shifted(each, removed).length === 0 ? [{ at: ['review', at] }] : [],
  );
  const rest: Change[] = left.length === 0 ? [{ at: ['review'] }] : [...gone.reverse(), ...paths];
  return [...made, ...rest];
}

/** What an answer changes of the record; undefined when the point does not take it. */
function valueChanges(record: unknown, point: ReviewPoint, answer: Answer): Change[] | undefined {
  const { path, proposed, candidates } = point;
  if (answer.type === 'keep') return [];
  if (point.about === 'misprint') {
    const meant = answer.type === 'write' ? answer.text : answer.type === 'accept' ? proposed : undefined;
    return mended(record, point.text, meant);
  }
  if (!path) return undefined;
  switch (answer.type) {
    case 'accept':
      if (proposed === undefined) return undefined;
      return [proposed === null ? { at: path } : { at: path, value: proposed }];
    case 'choose':
      return candidates?.[answer.number - 1] === undefined
        ? undefined
        : [{ at: path, value: candidates[answer.number - 1] }];
    case 'write':
      return [{ at: path, value: typed(answer.text, valueAt(record, path)) }];
    case 'remove':
      return valueAt(record, path) === undefined ? undefined : [{ at: path }];
  }
}

/** A misprint put right wherever the record repeats it; what it keeps of its source stays as printed. */
function mended(record: unknown, text: string | undefined, meant: unknown): Change[] | undefined {
  if (text === undefined || typeof meant !== 'string') return undefined;
  const { title, summary, facts } = record as Record<string, unknown>;
  return textsIn({ title, summary, facts }).flatMap(({ at, value }) =>
    value.includes(text) ? [{ at, value: value.replaceAll(text, () => meant) }] : [],
  );
}

function textsIn(value: unknown, at: Path = []): { at: Path; value: string }[] {
  if (typeof value === 'string') return [{ at, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'evidence' ? [] : textsIn(child, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A point after a value was removed: none when it was about that, elsewhere when later items moved up. */
function shifted(point: ReviewPoint, removed: Path | undefined): { point: ReviewPoint; changed: boolean }[] {
  const { path } = point;
  const last = removed?.at(-1);
  if (!removed || !path || removed.some((key, at) => at < removed.length - 1 && path[at] !== key))
    return [{ point, changed: false }];
  const own = path[removed.length - 1];
  if (own === last) return [];
  if (typeof own !== 'number' || typeof last !== 'number' || own < last) return [{ point, changed: false }];
  const moved = path.map((key, at) => (at === removed.length - 1 ? own - 1 : key));
  return [{ point: { ...point, path: moved }, changed: true }];
}

/** What was typed as a value of the type that it replaces: a number, a list of texts, a text. */
function typed(text: string, before: unknown): unknown {
  if (typeof before === 'number' && /^\d+$/.test(text)) return Number(text);
  if (Array.isArray(before) && before.every((each) => typeof each === 'string'))
    return text.split(/[、，,]\s*/).filter((each) => each !== '');
  return text;
}

/** The value at a path of a record. */
export function valueAt(record: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    record,
  );
}
