/** An approximation is told once, and 几 stands with Chinese numbers only (GB/T 15835-2011 4.2.2, 5.2.1). */
import { matches, overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const TWICE =
  /(?:大约|约|将近|近|超过|逾)\d+(?:\.\d+)?[万千百]?(?:[余多](?!年来)|\p{Script=Han}{0,2}(?:左右|上下))/gu;
const FEW = /(?<!\d)\d+几|几\d+/g;

export const approximationOnce: RecordRule = {
  over: 'records',
  ids: ['approximation-once', 'approximation-han'],
  check: overTexts(function* (value) {
    yield* matches(value, TWICE, () => ({ rule: 'approximation-once' }));
    yield* matches(value, FEW, () => ({ rule: 'approximation-han' }));
  }),
  examples: {
    ok: [{ records: ['summary: 近300人参加，30余家企业、十几位专家到会，约5万元，20人左右。'] }],
    notOk: [
      {
        records: ['summary: 近300多人参加，约20人左右发言。'],
        messages: ['approximation-once', 'approximation-once'],
      },
      { records: ['summary: 10几位专家到会。'], messages: ['approximation-han'] },
    ],
  },
};
