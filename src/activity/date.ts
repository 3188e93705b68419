/** Dates as a chronicle gives them: a year, a month, a part of either, a day, a half day, a time, or a range. */

/** A calendar day. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

export type DatePrecision = 'year' | 'month' | 'day' | 'range';

/** Where a range ends: a day, or a month as a whole. */
export interface RangeEnd {
  year: number;
  month: number;
  day?: number;
}

/** A date known to some precision. `month` and `day` are absent where it does not reach them. */
export interface PartialDate {
  precision: DatePrecision;
  year: number;
  month?: number;
  day?: number;
  half?: 'morning' | 'afternoon';
  /** A time of the day, `HH:MM`. */
  time?: string;
  /** A part of the month or of the year, as printed: 上旬, 底, 上半年. */
  part?: string;
  /** Last day, or last month, of a range. */
  end?: RangeEnd;
}

/** Parts of a month: the last day that each can mean. */
const MONTH_PARTS: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 中旬: 20, 下旬: 31, 底: 31 };

/** Parts of a year: the last month that each can mean. */
const YEAR_PARTS: Readonly<Record<string, number>> = {
  初: 3,
  第一季度: 3,
  上半年: 6,
  第二季度: 6,
  年中: 7,
  第三季度: 9,
  下半年: 12,
  第四季度: 12,
  底: 12,
};

const HALVES: Readonly<Record<string, 'morning' | 'afternoon'>> = { 上午: 'morning', 下午: 'afternoon' };

/**
 * Reads `2022`, `2022 上半年`, `2022-01`, `2022-01 上旬`, `2022-01-18`, `2022-03-01 上午`, `2022-03-01 14:00`,
 * `2022-03/2022-05` or `2022-09-26/2022-09-28`.
 * Undefined for anything else, for days that no calendar has and for ranges that run backwards.
 */
export function parseDate(text: string): PartialDate | undefined {
  const [first, second, ...rest] = text.trim().split('/');
  if (first === undefined || rest.length > 0) return undefined;
  const from = parseSingle(first);
  if (second === undefined || !from) return from;
  const to = parseSingle(second);
  if (!to || from.precision !== to.precision || from.precision === 'year') return undefined;
  if ([from, to].some(({ half, time, part }) => half || time || part)) return undefined;
  const end = { year: to.year, month: to.month as number, ...(to.day && { day: to.day }) };
  return dateKey(to) > dateKey(from) ? { ...from, precision: 'range', end } : undefined;
}

/** The year of examples where none is at hand. */
export const EXAMPLE_YEAR = 2022;

/** Dates as {@link parseDate} reads them, of a year. */
export const dateExamples = (year: number): string =>
  `${year}、${year}-01、${year}-01-18、${year}-03-01 上午、${year}-09-26/${year}-09-28`;

/** Periods as {@link parseDate} reads them, of the year that a text names. */
export function periodExamples(text: string): string {
  const year = /\d{4}/.exec(text)?.[0] ?? EXAMPLE_YEAR;
  return `${year}、${year}-03、${year}-03-01/${year}-06-30`;
}

const SINGLE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:\s*(上午|下午))?(?:\s+((?:[01]\d|2[0-3]):[0-5]\d))?)?)?(?:\s*([初底年中上下旬半第一二三四季度]+))?$/;

function parseSingle(text: string): PartialDate | undefined {
  const match = SINGLE.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, half, time, part] = match;
  if (part && (day || !Object.hasOwn(month ? MONTH_PARTS : YEAR_PARTS, part))) return undefined;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))))
    return undefined;
  return {
    precision: day ? 'day' : month ? 'month' : 'year',
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
    ...(half && { half: HALVES[half] as 'morning' | 'afternoon' }),
    ...(time && { time }),
    ...(part && { part }),
  };
}

/** Why {@link parseDate} could not read a text: not written as a date, not in the calendar, not forward in time. */
export function dateTrouble(text: string): 'date-readable' | 'date-existing' | 'date-forward' {
  const parts = text.trim().split('/');
  const day = /^\d{4}-\d{2}(-\d{2})?$/;
  const single = /^\d{4}(-\d{2}(-\d{2}(\s*[上下]午)?(\s+\d\d:\d\d)?)?)?$/;
  const written =
    parts.length === 1
      ? single.test(parts[0] as string)
      : parts.length === 2 &&
        parts.every((part) => day.test(part.trim())) &&
        parts[0]?.trim().length === parts[1]?.trim().length;
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
  const half = halfOf(date);
  const ending = !date.part || date.month ? undefined : YEAR_PARTS[date.part];
  const day = date.day ?? (date.month && date.part ? MONTH_PARTS[date.part] : undefined) ?? 32;
  return ((date.year * 100 + (date.month ?? ending ?? 13)) * 100 + day) * 10 + half;
}

/** 0 for mornings, 1 for afternoons, 2 for whole days. */
function halfOf({ half, time }: PartialDate): number {
  if (half) return half === 'morning' ? 0 : 1;
  return time === undefined ? 2 : time < '12' ? 0 : 1;
}

/** The last day that a date can mean, for asking whether it lies in a period. */
export function lastDay(date: PartialDate): Day {
  if (date.end) {
    const { year, month } = date.end;
    return { year, month, day: date.end.day ?? daysIn(year, month) };
  }
  const month = date.month ?? YEAR_PARTS[date.part ?? ''] ?? 12;
  const days = daysIn(date.year, month);
  const part = (date.month && MONTH_PARTS[date.part ?? '']) || days;
  return { year: date.year, month, day: date.day ?? Math.min(part, days) };
}
