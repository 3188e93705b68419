/** Evident misprints: reported with what is probably meant, never mended silently. */

/** A misprint: an offset, the characters, what is probably meant. */
export interface Misprint {
  at: number;
  text: string;
  proposed: string;
  note: string;
}

const MISPRINTS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)为(?=(?:同志|个人|专家|企业家|代表|领导|会员))/g, '位'],
  [/专委员(?=工作|会议|年度)/g, '专委会'],
  [/[你拟尽劲近]行(?=互动|交流|了?讨论|研讨|沟通|座谈)/g, '进行'],
  [/的的|了了|在在|和和|为为(?!什)|于于(?!\p{Script=Han}(?:同志|处长|主任))/gu, ''],
  [/在(?=通过(?:提交|线上|网络|评选))/g, ''],
  [/(?<=[一二三四五六七八九十]届)[一二三四五六七八九十](?=次)次次/g, '次'],
  [/(?<=召开)召开|(?<=举行)举行|(?<=协会)协会(?=召开|举行|举办)/g, ''],
  [/荣与(?=称号)|荣誊/g, '荣誉'],
  [/理是会|理事汇/g, '理事会'],
];

/** Words around a misprint, so that a reader sees what is meant. */
const AROUND = 4;

/** The misprints of a text, in their order. */
export function findMisprints(text: string): Misprint[] {
  return MISPRINTS.flatMap(([sign, meant]) =>
    [...text.matchAll(sign)].map((match): Misprint => {
      const [word] = match;
      const proposed = meant === '' && word.length === 2 && word[0] === word[1] ? (word[0] as string) : meant;
      const from = Math.max(0, match.index - AROUND);
      const to = Math.min(text.length, match.index + word.length + AROUND);
      const around = text.slice(from, to);
      return {
        at: from,
        text: around,
        proposed: text.slice(from, match.index) + proposed + text.slice(match.index + word.length, to),
        note: proposed === '' ? `“${word}”疑衍` : `“${word}”当是“${proposed}”之误`,
      };
    }),
  ).sort((a, b) => a.at - b.at);
}
