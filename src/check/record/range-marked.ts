/**
 * Between the ends of a period stands 一字线, between those of quantities 浪纹线 (GB/T 15834-2011 4.13.3), and
 * both ends of a range of per cents have their sign (GB/T 15835-2011 5.1.3).
 */
import { matches, overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const PERIOD = /(?<=\d[年月日时]?)(?<!\d-\d{1,2})(?:-{1,2}|－|~|～|–)(?=\d{1,4}[年月日时])/g;
const QUANTITY =
  /(?<=\d[人名位家个篇元吨万]?)(?<!\d-\d{1,2})(?:-{1,2}|－|~|–)(?=\d+(?:\.\d+)?(?:[人名位家个篇元吨万]))/g;
const PERCENT = /(?<![\d.])\d+(?:\.\d+)?[-—～~](?=\d+(?:\.\d+)?%)/g;

export const rangeMarked: RecordRule = {
  over: 'records',
  ids: ['range-marked', 'percent-both'],
  check: overTexts(function* (value) {
    yield* matches(value, PERIOD, () => ({ rule: 'range-marked', expected: '—', safe: true }));
    yield* matches(value, QUANTITY, () => ({ rule: 'range-marked', expected: '～', safe: true }));
    yield* matches(value, PERCENT, ({ 0: text }) => ({
      rule: 'percent-both',
      expected: `${text.slice(0, -1)}%～`,
    }));
  }),
  examples: {
    ok: [{ records: ['summary: 9月26日—28日，10～20家，10%～20%，GB/T 9704-2012，2022-01-18。'] }],
    notOk: [
      {
        records: ['summary: 9月26日-28日，10-20家。'],
        messages: ['range-marked', 'range-marked'],
        fixed: ['summary: 9月26日—28日，10～20家。'],
      },
      { records: ['summary: 增长10～20%。'], messages: ['percent-both'] },
    ],
  },
};
