/** Marks beside Chinese characters are full width (GB/T 15834-2011 5.1). */
import { type Found, matches, overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
};

/** What is Chinese: a character or a mark of Chinese text. */
const CHINESE = /[\p{Script=Han}，。；：！？、（）《》“”]/u;
const SINGLE = /[,;:!?]|\.(?![\w.])/g;
const BRACKETS = /\(([^()]*)\)/g;
const QUOTES = /"([^"]*)"/g;
/** Addresses keep their marks. */
const ADDRESS = /(?<![a-z])[a-z]+:\/\/[\w./?#&=%~:;,!()-]+|(?<![\w.-])[\w.-]+@[\w.-]+/gi;

export const markFullWidth: RecordRule = {
  over: 'records',
  ids: ['mark-full-width'],
  check: overTexts(function* (value) {
    const bare = value.replace(ADDRESS, (address) => 'x'.repeat(address.length));
    yield* matches(bare, SINGLE, ({ 0: mark, index }) => {
      const [before, after] = [bare[index - 1] ?? '', bare[index + 1] ?? ''];
      const beside = CHINESE.test(before) || (mark !== '.' && CHINESE.test(after));
      return beside && !(/\d/.test(before) && /\d/.test(after)) ? change(FULL[mark] as string) : undefined;
    });
    yield* pairs(bare, BRACKETS, '（）');
    yield* pairs(bare, QUOTES, '“”');
  }),
  examples: {
    ok: [
      { records: ['summary: 协会与A,B两公司联办，比分3:2，见 http://example.org/a,b；共5.5万元。'] },
      { records: ['summary: 参会者来自ISO (TC 26) WG 3'] },
    ],
    notOk: [
      {
        records: ['summary: 会议在上海召开,共45人参加.'],
        messages: ['mark-full-width', 'mark-full-width'],
        fixed: ['summary: 会议在上海召开，共45人参加。'],
      },
      {
        records: ['summary: 第一次(线上)会议议定"三步走"'],
        messages: ['mark-full-width', 'mark-full-width', 'mark-full-width', 'mark-full-width'],
        fixed: ['summary: 第一次（线上）会议议定“三步走”'],
      },
    ],
  },
};

const change = (expected: string) => ({ rule: 'mark-full-width' as const, expected, safe: true });

/** Both marks of a pair that has Chinese inside or beside it. */
function* pairs(value: string, pattern: RegExp, marks: string): Iterable<Found> {
  for (const match of value.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const near = `${value[match.index - 1] ?? ''}${match[1]}${value[end] ?? ''}`;
    if (!CHINESE.test(near)) continue;
    yield { ...change(marks[0] as string), start: match.index, end: match.index + 1 };
    yield { ...change(marks[1] as string), start: end - 1, end };
  }
}
