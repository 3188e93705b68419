/** Dates as a chronicle gives them: a year, a month, a day, a half day, or a range of days. */

/** A calendar day. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

export type DatePrecision = 'year' | 'month' | 'day' | 'range';

/** A date known to some precision. `month` and `day` are absent where it does not reach them. */
export interface PartialDate {
  precision: DatePrecision;
  year: number;
  month?: number;
  day?: number;
  half?: 'morning' | 'afternoon';
  /** Last day of a range. */
  end?: Day;
}

const HALVES: Readonly<Record<string, 'morning' | 'afternoon'>> = { 上午: 'morning', 下午: 'afternoon' };

/**
 * Reads `2022`, `2022-01`, `2022-01-18`, `2022-03-01 上午` or `2022-09-26/2022-09-28`.
 * Undefined for anything else, for days that no calendar has and for ranges that run backwards.
 */
export function parseDate(text: string): PartialDate | undefined {
  const [first, second, ...rest] = text.trim().split('/');
  if (first === undefined || rest.length > 0) return undefined;
  const from = parseSingle(first);
  if (second === undefined || !from) return from;
  const to = parseSingle(second);
  if (from.precision !== 'day' || to?.precision !== 'day' || from.half || to.half) return undefined;
  const end = { year: to.year, month: to.month as number, day: to.day as number };
  return dateKey(to) > dateKey(from) ? { ...from, precision: 'range', end } : undefined;
}

function parseSingle(text: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:\s*(上午|下午))?)?)?$/.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, half] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))))
    return undefined;
  return {
    precision: day ? 'day' : month ? 'month' : 'year',
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
    ...(half && { half: HALVES[half] as 'morning' | 'afternoon' }),
  };
}

/** Why {@link parseDate} could not read a text: not written as a date, not in the calendar, not forward in time. */
export function dateTrouble(text: string): 'date-readable' | 'date-existing' | 'date-forward' {
  const parts = text.trim().split('/');
  const day = /^\d{4}-\d{2}-\d{2}$/;
  const single = /^\d{4}(-\d{2}(-\d{2}(\s*[上下]午)?)?)?$/;
  const written =
    parts.length === 1
      ? single.test(parts[0] as string)
      : parts.length === 2 && parts.every((part) => day.test(part.trim()));
  if (!written) return 'date-readable';
  return parts.every((part) => parseSingle(part)) ? 'date-forward' : 'date-existing';
}

/** Days of a month of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * A key that sorts dates: by the first day, mornings before afternoons before whole days. A date that
 * lacks its day stands at the end of its month or year (the rule of 大事记: 是月, 是年).
 */
export function dateKey(date: PartialDate): number {
  const half = date.half === 'morning' ? 0 : date.half === 'afternoon' ? 1 : 2;
  return ((date.year * 100 + (date.month ?? 13)) * 100 + (date.day ?? 32)) * 10 + half;
}

/** The last day that a date can mean, for asking whether it lies in a period. */
export function lastDay(date: PartialDate): Day {
  if (date.end) return date.end;
  const month = date.month ?? 12;
  return { year: date.year, month, day: date.day ?? daysIn(date.year, month) };
}
