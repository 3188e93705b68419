/** Numbers of one kind in one text have one form: 20周年 or 二十周年, not both (GB/T 15835-2011 4.3). */
import type { Activity } from '../../activity/record.js';
import { type Found, overTexts, textsOf } from '../record-text.js';
import type { RecordRule } from '../rule.js';

/** Units that the rule compares. 一个, 两次 and terms, as 五届三次, are words: Chinese numbers below ten are left. */
const UNIT = '周年|家|名|位|人|篇|万元|亿元|元|场|项|个';
const NUMBER = new RegExp(
  `(?<![第\\d.〇一二三四五六七八九十百千])(?:(?<arabic>\\d+)|(?<han>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]百[〇零一二三四五六七八九十百]*))(?:余|多)?(?<unit>${UNIT})`,
  'g',
);
const QUOTED = /“[^”]*”|《[^》]*》/g;

export const numberFormSame: RecordRule = {
  over: 'records',
  ids: ['number-form-same'],
  check: overTexts(function* (value, { activity, own }) {
    if (!own) return;
    const arabic = new Map<string, string>();
    const han: (Found & { unit: string })[] = [];
    for (const match of unquoted(value).matchAll(NUMBER)) {
      const { arabic: digits, unit = '' } = match.groups ?? {};
      if (digits) arabic.set(unit, arabic.get(unit) ?? match[0]);
      else
        han.push({ rule: 'number-form-same', start: match.index, end: match.index + match[0].length, unit });
    }
    for (const { unit, ...found } of han) {
      const other = arabic.get(unit);
      if (other && !isInName(activity, value, found)) yield { ...found, values: { other } };
    }
  }),
  examples: {
    ok: [
      {
        records: [
          'summary: 举办20周年庆典，28家企业、三个分会参加，五届三次会员大会同日召开，“十五家骨干企业”名单公布。',
          `summary: 20周年庆典上出版《竹业信息》二十周年庆专刊。
facts:
  - { kind: publication, type: periodical, title: 《竹业信息》二十周年庆专刊 }`,
        ],
      },
    ],
    notOk: [
      { records: ['summary: 协会20周年庆典，回顾了二十周年的历程。'], messages: ['number-form-same'] },
      { records: ['summary: 12家企业和二十余家单位参加。'], messages: ['number-form-same'] },
    ],
  },
};

/** The text with names in quotation marks blanked: a name is written as it is. */
const unquoted = (value: string): string => value.replace(QUOTED, (quoted) => '　'.repeat(quoted.length));

/** Whether what was found stands in a title that the record gives verbatim: 《竹业信息》二十周年庆专刊. */
const isInName = (activity: Activity, value: string, { start, end }: Found): boolean =>
  textsOf(activity).some(({ own, value: name }) => {
    const at = own ? -1 : value.indexOf(name);
    return at >= 0 && at <= start && end <= at + name.length;
  });
