/** A dash is two characters wide, and so is an ellipsis (GB/T 15834-2011 4.10, 4.11, 5.1.4). */
import { matches, overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const DASH = /(?<=[\p{Script=Han}”》）])(?:-{2,}|–)(?=[\p{Script=Han}“《（])/gu;
const ELLIPSIS = /(?<=[\p{Script=Han}，、；：。！？”’》〉）】〕])(?:\.{3,}|。{3,})|(?<!…)…(?!…)/gu;

export const dashDoubled: RecordRule = {
  over: 'records',
  ids: ['dash-doubled', 'ellipsis-doubled'],
  check: overTexts(function* (value) {
    yield* matches(value, DASH, () => ({ rule: 'dash-doubled', expected: '——', safe: true }));
    yield* matches(value, ELLIPSIS, () => ({ rule: 'ellipsis-doubled', expected: '……', safe: true }));
  }),
  examples: {
    ok: [{ records: ['summary: 主题——绿色发展；沪—甬一线；吐鲁番-哈密；如此等等……'] }],
    notOk: [
      {
        records: ['summary: 主题--绿色发展...'],
        messages: ['dash-doubled', 'ellipsis-doubled'],
        fixed: ['summary: 主题——绿色发展……'],
      },
      {
        records: ['summary: 例会（线上）...，讨论“质量”...、《章程》。。。'],
        messages: ['ellipsis-doubled', 'ellipsis-doubled', 'ellipsis-doubled'],
        fixed: ['summary: 例会（线上）……，讨论“质量”……、《章程》……'],
      },
      { records: ['summary: 等等…'], messages: ['ellipsis-doubled'], fixed: ['summary: 等等……'] },
    ],
  },
};
