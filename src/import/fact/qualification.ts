/** Professional titles and skill grades: levels with their counts. */
import { type Finder, type Found, given, groupText, matches, sentences } from '../passage.js';

const RESULT =
  /(?<count>(?:近|约|共)?\d{1,5}(?:余|多)?[人名位])(?:分别)?(?:获得|取得|获评|晋升为?|通过|获)了?(?<level>(?:(?:教授级|正高级|副高级|高级|中级|初级|助理)?(?:工程师|经济师|会计师|技师|技术员|政工师)|(?:高级|中级|初级)(?:工|职称)|[一二三四五]级[\u3400-\u9fff]{0,6}工))/dg;
const COMMITTEE =
  /经(?<committee>[^，。；]{4,50}?(?:专家|评审委员会|评审办公室|评委会))(?:专家)?(?:的)?评审/d;

export const qualification: Finder<'qualification'> = (passage) => {
  const found = matches(passage, RESULT);
  const first = found[0];
  if (!first) return [];
  const sentence = sentences(passage).find(
    ({ at, end }) => at <= (first.index as number) && end > (first.index as number),
  );
  const told = sentence ? passage.view.slice(sentence.at, sentence.end) : '';
  const committee = COMMITTEE.exec(told);
  const at = committee?.indices?.groups?.committee;
  const result: Found<'qualification'> = {
    fact: given({
      kind: 'qualification' as const,
      results: found.map((match) => ({
        level: groupText(passage, match, 'level'),
        count: groupText(passage, match, 'count')?.replace(/^共/, ''),
      })),
      committee: sentence && at && passage.text.slice(sentence.at + at[0], sentence.at + at[1]),
      publicized: /公示/.test(told) ? true : undefined,
    }),
    at: sentence?.at ?? (first.index as number),
    end: sentence?.end ?? (first.index as number) + first[0].length,
    rule: 'qualification-counted',
    grade: 'sure',
  };
  return [result];
};
