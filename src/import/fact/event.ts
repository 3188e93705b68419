/** Forums, celebrations, briefings, livestreams, competitions, seminars. */
import { clauseAt } from '../clause.js';
import { ownPattern } from '../directory.js';
import { beside, type Finder, type Found, matches, type Passage, type Span } from '../passage.js';
import { held } from './event-held.js';
import { draft, staged } from './event-told.js';
import type { EventType } from './gathering-words.js';
import { hasName, isGuest, isOthers, isPlanned, startsWithOwn } from './holder.js';

const TYPES: readonly (readonly [RegExp, EventType])[] = [
  [/直播/, 'livestream'],
  [/论坛|峰会|博览会|展览会|工博会/, 'forum'],
  [/庆典|庆祝大会|纪念大会|晚会/, 'celebration'],
  [/报告会|发布会|推介会|说明会|通报会/, 'briefing'],
  [/竞赛|大赛|比赛|技能赛/, 'competition'],
  [/研讨会|沙龙|交流会|对接会/, 'seminar'],
];
const WORD =
  '(?:论坛|峰会|博览会|展览会|庆典|庆祝大会|纪念大会|晚会|报告会|发布会|推介会|说明会|通报会|竞赛|大赛|比赛|研讨会|沙龙|交流会|对接会)';
const HELD = '(?:举行|举办|召开|开展|开幕|收官|落幕|启动)';

/** “……论坛”在宁波举行, 举办了“……”线上直播活动 */
const AFTER = new RegExp(
  `(?<title>“[^”]{2,80}”(?:线上|网络|在线)?(?:直播(?:活动)?|${WORD})?|[^，。；“”《》暨及]{2,40}?${WORD})(?=[^，。；“”]{0,2}在[^，。；]{2,20}?(?:成功|隆重|顺利|如期|圆满|完美)?${HELD})`,
  'dg',
);
/** How such a title ends and the text goes on; the pattern that finds all of it costs more. */
const AFTER_END = new RegExp(
  `(?:${WORD}|[”上络线播动])[^，。；“”]{0,2}在[^，。；]{2,20}?(?:成功|隆重|顺利|如期|圆满|完美)?${HELD}`,
);
const BEFORE = new RegExp(
  `(?:${HELD}|主办|承办)(?:了)?的?(?<title>“[^”]{2,80}”(?:线上|网络|在线)?(?:直播(?:活动)?|${WORD})?|[^，。；“”《》暨及]{2,40}?(?:${WORD}|直播(?:活动)?)(?=[，。；”上]|及|暨|$))`,
  'dg',
);
/** 协会成立20周年庆典暨五届三次会员大会, 暨2022年经济形势报告会及 */
const JOINED = new RegExp(
  `(?<title>[^，。；“”《》暨及]{4,40}?${WORD})(?=暨|及(?=\\d{4}))|(?<=暨)(?<second>[^，。；“”《》暨及]{4,40}?${WORD})`,
  'dg',
);

export const event: Finder<'event'> = (passage) => {
  const found = [
    ...(AFTER_END.test(passage.view) ? matches(passage, AFTER) : []),
    ...matches(passage, BEFORE),
    ...(/暨/.test(passage.view) ? matches(passage, JOINED) : []),
  ].flatMap((match) => {
    const span = match.indices?.groups?.title ?? match.indices?.groups?.second;
    return span ? titled(passage, { at: span[0], end: span[1] }) : [];
  });
  const apart = found.filter(
    (each, index) =>
      !found.some((other, place) => place < index && other.at < each.end && each.at < other.end),
  );
  const exact = apart
    .sort((a, b) => a.at - b.at)
    .slice(0, 1)
    .concat(apart.slice(1).filter(({ rule }) => rule === 'event-joined'))
    .filter((each) => !isElsewhere(passage, each));
  return beside(exact, held(passage, exact)).sort((a, b) => a.at - b.at);
};

/** One that somebody of the association merely came to, or that is planned. */
const isElsewhere = (passage: Passage, { at, end, fact }: Found<'event'>): boolean => {
  if (fact.stage === 'plan') return false;
  const before = passage.view.slice(clauseAt(passage, at).at, at);
  const attended = /^.*(?:应邀|受邀|参加|出席|列席)/.exec(before)?.[0];
  if (attended && !startsWithOwn(passage, before.slice(attended.length))) return true;
  if (isPlanned(before, passage.view.slice(end, end + 8)) || isOthers(passage, before, '')) return true;
  const holder = /[^在由]*(?=(?:举行|举办|召开|[主承]办)的?$)/.exec(before)?.[0] ?? '';
  if (isOthers(passage, holder, '')) return true;
  // A name that starts after a quotation is a part of one.
  if (passage.view[at - 1] === '”') return true;
  const name = passage.view.slice(at, end);
  return LISTED.test(name) || (!hasName(passage, before + name) && isGuest(passage, { at, end }, name));
};
/** What the wider rule names better: 春季沙龙、秋季论坛 are two; 学会承办的|交流会. */
const LISTED = new RegExp(`^[^“《]*${WORD}(?:、|和|与)|[主承协举]办的`);

function titled(passage: Passage, span: Span): Found<'event'>[] {
  const view = passage.view.slice(span.at, span.end);
  const type = TYPES.find(([sign]) => sign.test(view))?.[1];
  // An award ceremony, a preparatory meeting and a training are other kinds.
  if (!type || /表彰大会|筹备|工作会议|培训|研修|讨论会|专家组|组委会|通知|工作站|经验/.test(view)) return [];
  if (/被|获/.test(passage.view.slice(span.end, span.end + 2))) return [];
  if (!view.startsWith('“') && isQuoted(passage, span.at)) return [];
  const at = type === 'livestream' ? span : ownCut(passage, span);
  const title = passage.text.slice(at.at, at.end);
  return [
    {
      fact: { ...draft(passage, at, type), ...(type === 'competition' && staged(passage, span)) },
      ...at,
      rule: /暨/.test(passage.view.slice(Math.max(0, at.at - 1), at.end + 1)) ? 'event-joined' : 'event-held',
      grade: /^“/.test(title) ? 'sure' : 'likely',
    },
  ];
}

const isQuoted = ({ view }: Passage, at: number): boolean => {
  const before = view.slice(0, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
};

const OWN_HOLDS = ownPattern((own) => new RegExp(`^${own}(?=举行|召开|举办)`));
function ownCut({ view, directory }: Passage, { at, end }: Span): Span {
  const own = OWN_HOLDS(directory).exec(view.slice(at, end))?.[0] ?? '';
  const verb = /^.*?(?:举行|召开|举办)了?/.exec(view.slice(at + own.length, end))?.[0] ?? '';
  return { at: at + own.length + verb.length, end };
}
