/** Years stand in full, and in Chinese digits with 〇 (GB/T 15835-2011 5.1.4, 5.2.5). */
import { matches, overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const SHORT = /(?<![\d.〇零一二三四五六七八九近约历过满])[’']?\d{2}年(?=\d{1,2}月|度|[底初末])/g;
const HAN = /[一二三四五六七八九〇零○0OＯ]{4}(?=年)/g;
const NO_ZERO = /[零○0OＯ]/g;

export const yearFull: RecordRule = {
  over: 'records',
  ids: ['year-full', 'year-zero'],
  check: overTexts(function* (value) {
    yield* matches(value, SHORT, () => ({ rule: 'year-full' }));
    yield* matches(value, HAN, ({ 0: year }) => {
      const digits = year.match(/[一二三四五六七八九]/g)?.length ?? 0;
      if (digits < 2 || !/[零○0OＯ]/.test(year)) return undefined;
      return { rule: 'year-zero', expected: year.replace(NO_ZERO, '〇'), safe: true };
    });
  }),
  examples: {
    ok: [{ records: ['summary: 2022年3月，二〇二二年度，成立20年。'] }],
    notOk: [
      { records: ['summary: 22年3月召开，22年度总结。'], messages: ['year-full', 'year-full'] },
      {
        records: ['summary: 二○二二年与二零二三年。'],
        messages: ['year-zero', 'year-zero'],
        fixed: ['summary: 二〇二二年与二〇二三年。'],
      },
    ],
  },
};
