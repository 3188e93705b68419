/**
 * Messages: problems as data. A message has a rule id named for what should be true, a place
 * (path:line:column), what was found and what was expected, and how to mend it. The wording stands
 * in `catalogue.ts` in two languages; nothing else in `src/` words a message.
 */
import type { Point, Position } from 'unist';
import { VFileMessage } from 'vfile-message';
import { CATALOGUE, type RuleId } from './catalogue.js';

export type Language = 'zh' | 'en';
export type Severity = 'error' | 'warning' | 'info';

/** Where a problem is; `path` is relative to the project root, with `/`. */
export interface Place {
  path: string;
  position?: Position | Point | undefined;
}

/** The values that the wording of a rule fills in. */
export type Values = Readonly<Record<string, string | number>>;

/** A message of the rule `ruleId`; its reason is in Chinese, see {@link word} for other languages. */
export function message(ruleId: RuleId, place: Place, values: Values = {}): VFileMessage {
  const result = new VFileMessage(fill(CATALOGUE[ruleId].zh[0], values), {
    place: place.position,
    ruleId,
    source: 'annals',
  });
  result.file = place.path;
  result.fatal = { error: true, warning: false, info: undefined }[CATALOGUE[ruleId].severity];
  result.note = fill(CATALOGUE[ruleId].zh[1], values);
  if (values['actual'] !== undefined) result.actual = String(values['actual']);
  if (values['expected'] !== undefined) result.expected = [String(values['expected'])];
  Object.assign(result, { values });
  return result;
}

/** Reason and remedy of a message in a language. */
export function word(message: VFileMessage, language: Language): { reason: string; remedy: string } {
  const rule = message.ruleId && message.source === 'annals' ? CATALOGUE[message.ruleId as RuleId] : undefined;
  if (!rule) return { reason: message.reason, remedy: message.note ?? '' };
  const values = (message as VFileMessage & { values?: Values }).values ?? {};
  return { reason: fill(rule[language][0], values), remedy: fill(rule[language][1], values) };
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

function fill(wording: string, values: Values): string {
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
