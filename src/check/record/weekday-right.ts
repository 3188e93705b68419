/** A weekday beside a date is the day's own. */
import { overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const DATED = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[（(，]?((?:星期|周|礼拜)([一二三四五六日天]))/g;
const WEEKDAYS = '日一二三四五六';

export const weekdayRight: RecordRule = {
  over: 'records',
  ids: ['weekday-right'],
  check: overTexts(function* (value, { activity }) {
    for (const match of value.matchAll(DATED)) {
      const [text, year, month, day, word, given] = match as unknown as string[] & { index: number };
      const date = new Date(Date.UTC(Number(year ?? activity.date.year), Number(month) - 1, Number(day)));
      const actual = WEEKDAYS[date.getUTCDay()] as string;
      if (actual === given?.replace('天', '日')) continue;
      const end = match.index + (text as string).length;
      const expected = `${word?.slice(0, -1)}${actual}`;
      yield { rule: 'weekday-right', start: end - (word as string).length, end, expected };
    }
  }),
  examples: {
    ok: [{ records: ['date: 2022-11-11\nsummary: 2022年11月11日（星期五）召开，3月6日周日报名截止。'] }],
    notOk: [
      { records: ['date: 2022-11-11\nsummary: 11月11日，星期四召开。'], messages: ['weekday-right'] },
      { records: ['date: 2022-11-11\nsummary: 2023年1月1日周六放假。'], messages: ['weekday-right'] },
    ],
  },
};
