/** Between quoted terms, and between titles of works, there is usually no pause mark (GB/T 15834-2011 4.5.3.5). */
import { matches, overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const PAUSE = /(?<=[”》])、(?=[“《])/g;

export const pauseOmitted: RecordRule = {
  over: 'records',
  ids: ['pause-omitted'],
  check: overTexts((value) => matches(value, PAUSE, () => ({ rule: 'pause-omitted' }))),
  examples: {
    ok: [{ records: ['summary: 通过《工作报告》《财务报告》和“章程”（修订）、“细则”。'] }],
    notOk: [
      { records: ['summary: 通过《工作报告》、《财务报告》。'], messages: ['pause-omitted'] },
      { records: ['summary: 设“绿色”、“数字”两个分论坛。'], messages: ['pause-omitted'] },
    ],
  },
};
