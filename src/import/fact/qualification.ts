/** Professional titles and skill grades: levels with their counts. */
import {
  beside,
  type Finder,
  type Found,
  given,
  groupText,
  matches,
  type Passage,
  type Span,
  sentences,
  words,
} from '../passage.js';
import { passedIn, type Result, resultsIn } from './qualification-level.js';

const RESULT =
  /(?<count>(?:近|约|共)?\d{1,5}(?:余|多)?[人名位])(?:分别)?(?:获得|取得|获评|晋升为?|通过|获)了?(?<level>(?:(?:教授级|正高级|副高级|高级|中级|初级|助理)?(?:工程师|经济师|会计师|技师|技术员|政工师)|(?:高级|中级|初级)(?:工|职称)|[一二三四五]级[\u3400-\u9fff]{0,6}工))/dg;
const COMMITTEE =
  /经(?<committee>[^，。；]{4,50}?(?:专家|评审委员会|评审办公室|评委会))(?:专家)?(?:的)?评审/d;

export const qualification: Finder<'qualification'> = (passage) => {
  const exact = matches(passage, RESULT).map((match) => ({
    level: groupText(passage, match, 'level') as string,
    count: groupText(passage, match, 'count') as string,
    at: match.index as number,
  }));
  const more = wider(passage);
  if (Math.max(0, ...more.map(({ fact }) => (fact.results as object[]).length)) > exact.length) return more;
  return beside(
    exact[0] ? [resultOf(passage, exact, exact[0].at, 'qualification-counted', 'sure')] : [],
    more,
  );
};

/** What makes of levels with counts a result: an examination that ended. */
const EXAMINED =
  /评审|评定|认定|鉴定|考评|考核|评价|职称|检定|考试|考取|正高|副高|晋升|任职资格|职业资格|技能等级/;
/** 46人, 十余名: the end of every count of a result. */
const COUNTED = /[\d一二三四五六七八九十百两余多][人名位]/;
/** Staff, lecturers, those who took part or are hoped for: people with a title, and no result. */
const NO_RESULT =
  /现有|拥有|入库|授课|参加了|聘请|邀请|参训|报考|报名|评委|考官|到会|结业|布置会|合格率|申报工作|预计|计划|力争/;

/** Levels in any sentence that tells of an examination; those of one passage are one result. */
function wider(passage: Passage): Found<'qualification'>[] {
  if (!EXAMINED.test(passage.view)) return [];
  return sentences(passage).flatMap((sentence) => {
    const view = passage.view.slice(sentence.at, sentence.end);
    if (!COUNTED.test(view) || !EXAMINED.test(view) || NO_RESULT.test(view)) return [];
    const levels = resultsIn(passage, sentence);
    const found = levels.length > 0 ? levels : passedIn(passage, sentence);
    const first = found[0];
    if (!first) return [];
    const cut = ({ level, count }: Result) => ({
      level: words(passage, level),
      count: words(passage, count),
    });
    return [resultOf(passage, found.map(cut), first.at, 'qualification-told', 'likely')];
  });
}

function resultOf(
  passage: Passage,
  results: readonly { level: string; count: string }[],
  first: number,
  rule: string,
  grade: 'sure' | 'likely',
): Found<'qualification'> {
  const sentence: Span | undefined = sentences(passage).find(({ at, end }) => at <= first && end > first);
  const view = sentence ? passage.view.slice(sentence.at, sentence.end) : '';
  const at = COMMITTEE.exec(view)?.indices?.groups?.committee;
  return {
    fact: given({
      kind: 'qualification' as const,
      results: results.map(({ level, count }) => ({ level, count: count.replace(/^共/, '') })),
      committee: sentence && at && passage.text.slice(sentence.at + at[0], sentence.at + at[1]),
      publicized: /公示/.test(view) ? true : undefined,
    }),
    at: sentence?.at ?? first,
    end: sentence?.end ?? first + 1,
    rule,
    grade,
  };
}
