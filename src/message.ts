/**
 * Messages: problems as data. A message has a rule id named for what should be true, a place
 * (path:line:column), what was found and what was expected, and how to mend it. The wording stands
 * in `catalogue/` in two languages; nothing else in `src/` words a message.
 */
import type { Point, Position } from 'unist';
import { VFileMessage } from 'vfile-message';
import { CATALOGUE, type RuleId } from './catalogue.js';
import type { Language, Term } from './term.js';

export type { Language, Term };
export type Severity = 'error' | 'warning' | 'info';

/** Where a problem is; `path` is relative to the project root, with `/`. */
export interface Place {
  path: string;
  position?: Position | Point | undefined;
}

/** The values that the wording of a rule fills in; a term reads differently in each language. */
export type Values = Readonly<Record<string, string | number | Term>>;

/** A message of the rule `ruleId`; its reason is in Chinese, see {@link word} for other languages. */
export function message(ruleId: RuleId, place: Place, values: Values = {}): VFileMessage {
  const result = new VFileMessage(fill(CATALOGUE[ruleId].zh[0], values, 'zh'), {
    place: place.position,
    ruleId,
    source: 'annals',
  });
  result.file = place.path;
  result.fatal = { error: true, warning: false, info: undefined }[CATALOGUE[ruleId].severity];
  result.note = fill(CATALOGUE[ruleId].zh[1], values, 'zh');
  if (values.actual !== undefined) result.actual = worded(values.actual, 'zh');
  if (values.expected !== undefined) result.expected = [worded(values.expected, 'zh')];
  Object.assign(result, { values });
  return result;
}

/** Reason and remedy of a message in a language. */
export function word(message: VFileMessage, language: Language): { reason: string; remedy: string } {
  const rule =
    message.ruleId && message.source === 'annals' ? CATALOGUE[message.ruleId as RuleId] : undefined;
  if (!rule) return { reason: message.reason, remedy: message.note ?? '' };
  const values = (message as VFileMessage & { values?: Values }).values ?? {};
  return {
    reason: fill(rule[language][0], values, language),
    remedy: fill(rule[language][1], values, language),
  };
}

/** Severity of a message: `fatal` true is an error, false a warning, undefined information. */
export function severityOf(message: VFileMessage): Severity {
  return message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info';
}

/** `records/2022/05.yaml:7:3`, as editors and CI understand it. */
export function placeOf(message: VFileMessage): string {
  const at = message.line === undefined ? '' : `:${message.line}:${message.column ?? 1}`;
  return `${message.file ?? ''}${at}`;
}

function fill(wording: string, values: Values, language: Language): string {
  return wording.replace(
    /\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g,
    (_, name: string, one: string | undefined, other: string) => {
      const value = values[name] ?? '';
      if (one === undefined) return worded(value, language);
      return isOne(value) ? one : other;
    },
  );
}

/** Whether a count is 1, or a list has one item: `{count:time|times}`, `{lines:line|lines}`. */
const isOne = (value: Values[string]): boolean =>
  typeof value === 'number' ? value === 1 : !worded(value, 'en').includes(',');

function worded(value: string | number | Term, language: Language): string {
  return typeof value === 'object' ? value[language] : String(value);
}
