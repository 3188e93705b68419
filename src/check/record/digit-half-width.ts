/** Arabic digits and Latin letters are half width (GB/T 15835-2011 5.1; CLREQ 3.2.1). */
import { matches, overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const FULL = /[０-９Ａ-Ｚａ-ｚ]+/g;

export const digitHalfWidth: RecordRule = {
  over: 'records',
  ids: ['digit-half-width'],
  check: overTexts((value) =>
    matches(value, FULL, ({ 0: text }) => ({
      rule: 'digit-half-width',
      expected: text.normalize('NFKC'),
      safe: true,
    })),
  ),
  examples: {
    ok: [{ records: ['summary: 2022年，A座。'] }],
    notOk: [
      {
        records: ['summary: ２０２２年，Ａ座。'],
        messages: ['digit-half-width', 'digit-half-width'],
        fixed: ['summary: 2022年，A座。'],
      },
    ],
  },
};
