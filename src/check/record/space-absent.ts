/** No spaces between Chinese characters, and none between them and digits: the gap is the renderer's (CLREQ 3.2.2). */
import { matches, overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const SPACE = /(?<=\p{Script=Han})[ \t\u3000]+(?=[\p{Script=Han}\d])|(?<=\d)[ \t\u3000]+(?=\p{Script=Han})/gu;

export const spaceAbsent: RecordRule = {
  over: 'records',
  ids: ['space-absent'],
  check: overTexts((value) =>
    matches(value, SPACE, ({ index, 0: space }) => {
      const beside = `${value[index - 1]}${value[index + space.length]}`;
      // Between two words the space may stand for a mark that is missing.
      return { rule: 'space-absent', expected: '', safe: /\d/.test(beside) };
    }),
  ),
  examples: {
    ok: [{ records: ['summary: 共4位个人，采用Word 2019与 PDF 两种格式。'] }],
    notOk: [
      {
        records: ['summary: 表彰4 位个人。'],
        messages: ['space-absent'],
        fixed: ['summary: 表彰4位个人。'],
      },
      {
        records: ['summary: 会长 张三到会。'],
        messages: ['space-absent'],
        fixed: ['summary: 会长 张三到会。'],
      },
    ],
  },
};
