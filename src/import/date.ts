/**
 * Dates as chronicles write them → dates of records. The precision stays what the text says; what a date
 * leaves out comes from the heading above or the entry before, and `derived` says so.
 */
import { type PartialDate, parseDate } from '../activity/date.js';
import { type DateContext, isPossible, MORE, PATTERNS, type Read } from './date-pattern.js';

export type { DateContext } from './date-pattern.js';

/** A date found in a text. */
export interface FoundDate {
  /** As records write it; undefined where the year is unknown or no calendar has the day. */
  date: string | undefined;
  /** Its parts, for what comes after. */
  parts: DateContext;
  at: number;
  /** Length of its words, weekday and time included. */
  length: number;
  /** Whether a part was taken from elsewhere than a heading: 是月, 次日. */
  derived: boolean;
  /** What records have no form for: 晚, 中午, —16:00, 、15日, 中下旬. */
  lost?: string;
}

/** The date that starts at an offset of a text; undefined where none does. */
export function dateAt(text: string, at: number, context: DateContext): FoundDate | undefined {
  for (const { pattern, read } of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match && read([...match], context);
    if (!match || !found) continue;
    MORE.lastIndex = at + match[0].length;
    const more = MORE.exec(text)?.[0] ?? '';
    const { lost = '', ...date } = written(found);
    const left = lost + more;
    return {
      at,
      length: match[0].length + more.length,
      derived: found.derived === true,
      ...date,
      ...(left !== '' && { lost: left }),
    };
  }
  return undefined;
}

const HALVES: Readonly<Record<string, string>> = {
  上午: '上午',
  早上: '上午',
  早晨: '上午',
  清晨: '上午',
  凌晨: '上午',
  下午: '下午',
};

/** A date as records write it. */
function written({
  parts,
  end,
  part,
  half,
  hour,
  minute,
  lost: more,
}: Read): Pick<FoundDate, 'date' | 'parts' | 'lost'> {
  const known = half && HALVES[half];
  const text = [joined(parts), known, time(half, hour, minute), part].filter(Boolean).join(' ');
  const whole = end ? `${joined(parts)}/${joined(end)}` : text;
  const left = [half && !known ? half : '', more ?? ''].join('');
  const lost = left === '' ? {} : { lost: left };
  const parsed: PartialDate | undefined = parts.year === undefined ? undefined : parseDate(whole);
  return { date: parsed && whole, parts: isPossible(parts) ? parts : { year: parts.year }, ...lost };
}

function joined({ year, month, day }: DateContext): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return [year, month && two(month), day && two(day)]
    .filter((each) => each !== undefined && each !== 0)
    .join('-');
}

function time(
  half: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
): string | undefined {
  if (hour === undefined) return undefined;
  const late = Number(hour) < 12 && /下午|晚|傍|夜/.test(half ?? '');
  return `${String(Number(hour) + (late ? 12 : 0)).padStart(2, '0')}:${(minute ?? '00').padStart(2, '0')}`;
}
