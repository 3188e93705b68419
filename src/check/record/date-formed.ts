/** Dates in a text are days of the calendar, of the record's own year where they are its day, and without zeros before (GB/T 15835-2011 5.1.4; GB/T 9704-2012 7.3.5.4). */
import { type Found, matches, overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const DATE = /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(?:(\d{1,2})[日号])?/g;
const PADDED = /(?<!\d)0(?=[1-9](?:月|[日号]))/g;

export const dateFormed: RecordRule = {
  over: 'records',
  ids: ['day-existing', 'date-year', 'date-unpadded'],
  check: overTexts(function* (value, { activity }) {
    yield* matches(value, DATE, ([, year, month, day]) => existing(Number(year ?? 2024), Number(month), day));
    yield* matches(value, DATE, ([, year, month, day]) => {
      const { date } = activity;
      const isItsDay = Number(month) === date.month && Number(day) === date.day;
      if (!isItsDay || year === undefined || Number(year) === date.year) return undefined;
      return { rule: 'date-year', values: { expected: date.year } };
    });
    yield* matches(value, PADDED, () => ({ rule: 'date-unpadded', expected: '', safe: true }));
  }),
  examples: {
    ok: [
      { records: ['date: 2022-03-01\nsummary: 2022年3月1日召开，2月29日截止，2021年3月成立，为期10月。'] },
    ],
    notOk: [
      { records: ['summary: 2022年2月29日召开，13月5日截止。'], messages: ['day-existing', 'day-existing'] },
      { records: ['date: 2022-03-01\nsummary: 2021年3月1日召开。'], messages: ['date-year'] },
      {
        records: ['summary: 2022年06月05日召开。'],
        messages: ['date-unpadded', 'date-unpadded'],
        fixed: ['summary: 2022年6月5日召开。'],
      },
    ],
  },
};

/** Nothing for a day of the calendar; without its year, 29 February is one. */
function existing(year: number, month: number, day: string | undefined): Pick<Found, 'rule'> | undefined {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const exists =
    month >= 1 && month <= 12 && (day === undefined || (Number(day) >= 1 && Number(day) <= days));
  return exists ? undefined : { rule: 'day-existing' };
}
