/** Results that are announced, with those who won after them: “十大工匠”评选揭晓，邹立群等10人当选. */
import { clauses, isQuoted, maskQuotes, sentenceAt } from '../clause.js';
import { type Finder, given, group, matches, type Passage, type Span, words } from '../passage.js';
import { recipientsIn } from './prize-recipients.js';
import { isTold } from './prize-told.js';

/** 《江州方言考》等6部著作|获奖 */
const WON =
  /(?<=^|[，。；：])(?<list>[^。；，：]{2,200}?)(?:最终|分别|双双|成功)?(?:获奖|得奖|当选|入选|上榜|榜上有名|中选)(?=[，。；]|$)/dg;

/** 评选结果公布, 征文评选揭晓, 公布“诚信企业”名单 */
const ANNOUNCED =
  /(?:评选|评比|评审|征文|征集|推选活动|[大比竞]赛|展评|名单)[^，。；]{0,10}(?:揭晓|公布|出炉|结束|落幕|收官|发布|产生|落定)|(?:揭晓|公布|发布)了?[^，。；]{0,20}(?:名单|结果)/;
/** Who announces, or for whom, where it is not the association. */
const OTHERS =
  /^[，；：]?[\u3400-\u9fff]{0,6}[省市县区](?=评选|公布|年度)|捐|全国|全省|国家|省级|[\u3400-\u9fff](?:局|厅|委|政府|总工会)[^，。；]{0,12}(?:公布|发布|揭晓|评选)/;
/** What goes on to tell who got which prize. */
const TOLD_APART = /其中|[一二三特]等奖|[金银铜]奖|[冠亚季]军/;

export const announcedAwards: Finder<'award'> = (passage) =>
  matches(passage, WON).flatMap((match) => {
    const list = group(match, 'list') as Span;
    const end = (match.index as number) + match[0].length;
    const sentence = sentenceAt(passage, list.at);
    const before = announcedBefore(passage, list.at, sentence.at);
    if (!before || isQuoted(passage, list.at) || !isTold(passage, before.at, list.end, end)) return [];
    if (TOLD_APART.test(passage.view.slice(end, sentence.end))) return [];
    const names = recipientsIn(passage, list)?.names;
    if (!names || (names.named.length === 0 && !names.total)) return [];
    const title = titleIn(passage, before);
    return [
      {
        fact: given({ kind: 'award' as const, title, recipients: names }),
        at: list.at,
        end,
        rule: 'award-announced',
        grade: 'likely' as const,
        doubts: title ? [] : [{ path: ['title'], about: 'value' as const, note: '原文没有写明荣誉名称' }],
      },
    ];
  });

/** The clause before that announces a result of the association's own. */
function announcedBefore(passage: Passage, at: number, from: number): Span | undefined {
  const clause = clauses(passage)
    .filter((each) => each.at >= from && each.end <= at)
    .at(-1);
  const told = clause && maskQuotes(passage.view.slice(clause.at, clause.end));
  return told && ANNOUNCED.test(told) && !OTHERS.test(told) ? clause : undefined;
}

/** What is chosen: 第七届|“江州文史奖”|评选. */
function titleIn(passage: Passage, { at, end }: Span): string | undefined {
  const title = /“[^”]{2,30}”/.exec(passage.view.slice(at, end));
  return title
    ? words(passage, { at: at + title.index, end: at + title.index + title[0].length })
    : undefined;
}
