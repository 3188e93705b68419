/** Values of records and parameters as a document prints them. */
import type { PartialDate } from '../activity/date.js';
import type { Names, Person } from '../activity/field.js';
import type { Count, Money } from '../activity/quantity.js';

/**
 * A date in Chinese (GB/T 15835: Arabic digits, no zero before them, the year in full).
 * `short` leaves out the year where there is more to say.
 */
export function dateText(date: PartialDate, short = false): string {
  const year = `${date.year}年`;
  if (date.month === undefined) return year;
  const day = date.day === undefined ? '' : `${date.day}日`;
  const half = date.half ? { morning: '上午', afternoon: '下午' }[date.half] : '';
  return `${short ? '' : year}${date.month}月${day}${half}${date.end ? rangeEnd(date) : ''}`;
}

function rangeEnd(date: PartialDate): string {
  const end = date.end as NonNullable<PartialDate['end']>;
  const year = end.year === date.year ? '' : `${end.year}年`;
  const month = year || end.month !== date.month ? `${end.month}月` : '';
  return `至${year}${month}${end.day}日`;
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
