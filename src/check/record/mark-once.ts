/** A mark stands once, and no two marks that end or divide a clause follow one another (GB/T 15834-2011 4). */
import { matches, overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const TWICE = /([，；：、])\1+|(?<!。)。。(?!。)/g;
const TWO = /[，；：、](?=[，。；：、])|。(?=[，；：、])/g;

export const markOnce: RecordRule = {
  over: 'records',
  ids: ['mark-once'],
  check: overTexts(function* (value) {
    yield* matches(value, TWICE, ({ 0: marks }) => ({
      rule: 'mark-once',
      expected: marks[0] as string,
      safe: true,
    }));
    for (const { index, 0: mark } of value.matchAll(TWO)) {
      if (value[index + 1] !== mark)
        yield { rule: 'mark-once', start: index, end: index + 2, expected: mark };
    }
  }),
  examples: {
    ok: [{ records: ['summary: 甲、乙参加；丙说：“好！！”'] }],
    notOk: [
      {
        records: ['summary: 甲、、乙参加。。'],
        messages: ['mark-once', 'mark-once'],
        fixed: ['summary: 甲、乙参加。'],
      },
      { records: ['summary: 甲参加，。'], messages: ['mark-once'], fixed: ['summary: 甲参加，。'] },
    ],
  },
};
