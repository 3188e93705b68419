/** 书名号 is for works, not for meetings, courses or prizes (GB/T 15834-2011 4.15 and its Appendix A.13). */
import { matches, overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const ACTIVITY =
  '研修班|培训班|培训会|培训|讲座|论坛|会议|研讨会|交流会|大会|竞赛|大赛|比赛|评选|活动|课程|展览|奖|称号|项目|发布会';
/** Not an activity about a work: 学习《条例》活动. */
const TITLED = new RegExp(
  `(?<!学习|贯彻|宣传|宣贯|解读|落实|颁布|发布)《[^《》]*》(?=(?:高级|专题|系列|线上|主题)*(?:${ACTIVITY}))`,
  'g',
);
const KINDS: ReadonlySet<string> = new Set([
  'meeting',
  'event',
  'training',
  'party',
  'award',
  'honour',
  'ceremony',
]);

export const bookTitleWork: RecordRule = {
  over: 'records',
  ids: ['book-title-work'],
  check: overTexts(function* (value, { activity, path }) {
    yield* matches(value, TITLED, () => ({ rule: 'book-title-work' }));
    const fact = path[0] === 'facts' && path[2] === 'title' ? activity.facts[Number(path[1])] : undefined;
    if (fact && KINDS.has(fact.kind) && /^《[^》]*》$/.test(value))
      yield { rule: 'book-title-work', start: 0, end: value.length };
  }),
  examples: {
    ok: [{ records: ['summary: 举办“数据质量”高级研修班，学习《条例》活动，发布《年度报告》。'] }],
    notOk: [
      { records: ['summary: 举办《数据质量》高级研修班。'], messages: ['book-title-work'] },
      { records: ['facts:\n  - kind: training\n    title: 《数据质量提升》'], messages: ['book-title-work'] },
    ],
  },
};
