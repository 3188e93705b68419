/** Values of records and parameters as a document prints them. */
import type { PartialDate } from '../activity/date.js';
import type { Names, Person } from '../activity/field.js';
import type { Count, Money } from '../activity/quantity.js';
import { chineseNumber, chineseYear } from '../document/numeral.js';

/** `full` 2022年3月1日, `short` without the year where there is more to say, `chinese` 二〇二二年三月一日. */
export const DATE_FORMS = ['full', 'short', 'chinese'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/**
 * A date in Chinese: the year in full (GB/T 15835-2011 5.1.4), no zero before a digit (GB/T 9704 7.3.5.4), all
 * of its numbers in digits or all in characters, and then a year with 〇 (GB/T 15835-2011 4.3, 5.2.5).
 */
export function dateText(date: PartialDate, form: DateForm = 'full'): string {
  const chinese = form === 'chinese';
  const number = chinese ? chineseNumber : String;
  const yearText = (year: number) => `${chinese ? chineseYear(year) : year}年`;
  const part = date.part ?? '';
  if (date.month === undefined) return `${yearText(date.year)}${part.replace(/^年/, '')}`;
  const day = date.day === undefined ? '' : `${number(date.day)}日`;
  const half = date.half ? { morning: '上午', afternoon: '下午' }[date.half] : '';
  const start = `${form === 'short' ? '' : yearText(date.year)}${number(date.month)}月${part}${day}${half}${date.time ?? ''}`;
  if (!date.end) return start;
  const year = date.end.year === date.year ? '' : yearText(date.end.year);
  const month = year || date.end.month !== date.month ? `${number(date.end.month)}月` : '';
  return `${start}至${year}${month}${date.end.day === undefined ? '' : `${number(date.end.day)}日`}`;
}

/** The name of a person or an organisation. */
export function nameText(named: Names['named'][number] | Person): string {
  return typeof named === 'string' ? named : named.name;
}

/** A person with post and name, the post before the name as formal lists have it. */
export function personText(person: Person): string {
  if (typeof person === 'string') return person;
  const former = person.former ? '原' : '';
  return `${person.organization ?? ''}${former}${person.title ?? ''}${person.name}${person.suffix ?? ''}`;
}

export const isDate = (value: unknown): value is PartialDate => isRecord(value) && 'precision' in value;
export const isQuantity = (value: unknown): value is Count | Money =>
  isRecord(value) && ('mode' in value || 'yuan' in value);
export const isNames = (value: unknown): value is Names => isRecord(value) && Array.isArray(value.named);
export const isPerson = (value: unknown): value is Exclude<Person, string> =>
  isRecord(value) && typeof value.name === 'string';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in running text; undefined for what has no text form of its own. */
export function valueText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (isDate(value)) return dateText(value);
  if (isQuantity(value)) return value.text;
  if (isNames(value)) return value.named.map(nameText).join('、');
  if (isPerson(value)) return personText(value);
  if (Array.isArray(value)) {
    const parts = value.map(valueText);
    return parts.every((part) => part !== undefined) ? parts.join('、') : undefined;
  }
  return undefined;
}
