/** Calendar days as files carry them. */
import { type Day, lastDay, parseDate } from '../activity/date.js';
import type { Activity } from '../activity/record.js';

/** Whether a text is a calendar day such as `2023-01-15`. */
export function isDay(text: string): boolean {
  return dayOf(text) !== undefined;
}

/** Midnight (UTC) of `2023-01-15`; undefined for anything else. */
export function dayOf(text: string): Date | undefined {
  const date = parseDate(text);
  return date?.precision === 'day' && !date.half ? midnight(lastDay(date)) : undefined;
}

/**
 * The date that files carry as created and modified, without a clock: the one asked for, else that of
 * annals.yaml, else the last day that a record of the project can mean. Without records, the first
 * day that a zip archive can hold.
 */
export function metadataDate(
  asked: Date | undefined,
  configured: string | undefined,
  activities: readonly Activity[],
): Date {
  if (asked) return asked;
  const own = configured === undefined ? undefined : dayOf(configured);
  if (own) return own;
  const days = activities.map((activity) => midnight(lastDay(activity.date)).getTime());
  return new Date(days.reduce((latest, day) => Math.max(latest, day), Date.UTC(1980, 0, 1)));
}

const midnight = ({ year, month, day }: Day): Date => new Date(Date.UTC(year, month - 1, day));
