/** Forums, celebrations, briefings, livestreams, competitions, seminars. */
import { ownPattern } from '../directory.js';
import { listed } from '../names.js';
import { type Finder, type Found, given, matches, type Passage, type Span, sentences } from '../passage.js';
import { heldIn } from '../place.js';

type EventType = 'forum' | 'celebration' | 'briefing' | 'livestream' | 'competition' | 'seminar';

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
    ...matches(passage, AFTER),
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
  return apart
    .sort((a, b) => a.at - b.at)
    .slice(0, 1)
    .concat(apart.slice(1).filter(({ rule }) => rule === 'event-joined'));
};

function titled(passage: Passage, span: Span): Found<'event'>[] {
  const view = passage.view.slice(span.at, span.end);
  const type = TYPES.find(([sign]) => sign.test(view))?.[1];
  // An award ceremony, a preparatory meeting and a training are other kinds.
  if (!type || /表彰大会|筹备|工作会议|培训|研修|讨论会|专家组|组委会|通知|工作站|经验/.test(view)) return [];
  if (/被|获/.test(passage.view.slice(span.end, span.end + 2))) return [];
  if (!view.startsWith('“') && isQuoted(passage, span.at)) return [];
  const at = type === 'livestream' ? span : ownCut(passage, span);
  const sentence = sentences(passage).find((each) => each.at <= at.at && at.at < each.end) ?? at;
  const before = passage.view.slice(sentence.at, at.at);
  const title = passage.text.slice(at.at, at.end);
  return [
    {
      fact: given({
        kind: 'event' as const,
        type,
        stage: type === 'competition' ? stageOf(passage, span) : undefined,
        title: type === 'livestream' ? (/^“[^”]+”/.exec(title)?.[0] ?? title) : title,
        cohost: cohosts(passage, { at: sentence.at, end: at.at }, before),
        ...heldIn(passage, sentence),
        mode: type === 'livestream' ? 'online' : heldIn(passage, sentence).mode,
        theme: themeOf(passage),
        ...statisticsOf(passage, type),
        sessions: sessionsOf(passage),
      }),
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

/** A competition that a notice announces is planned; one that came to its end had its final. */
function stageOf({ view }: Passage, { at }: Span): 'plan' | 'final' | undefined {
  if (/《关于(?:举办|开展|组织)[^》]{0,4}$/.test(view.slice(0, at))) return 'plan';
  return /收官|决赛|落幕|闭幕/.test(view) ? 'final' : undefined;
}

const OWN_HOLDS = ownPattern((own) => new RegExp(`^${own}(?=举行|召开|举办)`));
const WITH_OTHERS = ownPattern(
  (own) =>
    new RegExp(
      `${own}(?:联合|和|与|会同|携手)(?<who>[^，。；“”]{2,60}?)(?:共同|联合)?(?:${HELD}|主办|承办)`,
      'd',
    ),
);

function ownCut({ view, directory }: Passage, { at, end }: Span): Span {
  const own = OWN_HOLDS(directory).exec(view.slice(at, end))?.[0] ?? '';
  const verb = /^.*?(?:举行|召开|举办)了?/.exec(view.slice(at + own.length, end))?.[0] ?? '';
  return { at: at + own.length + verb.length, end };
}

/** 协会联合宁波银行上海分行举办, 协会和上海期货交易所联合举行 */
function cohosts(passage: Passage, span: Span, before: string): string[] | undefined {
  const match = WITH_OTHERS(passage.directory).exec(before);
  const at = match?.indices?.groups?.who;
  if (!at) return undefined;
  return listed(passage, { at: span.at + at[0], end: span.at + at[1] }).map((each) =>
    passage.text.slice(each.at, each.end),
  );
}

function themeOf({ view, text }: Passage): string | undefined {
  const at = /主题[是为：]?(?<theme>“[^”]+”)|以(?<other>“[^”]+”)为主题/d.exec(view)?.indices?.groups;
  const span = at?.theme ?? at?.other;
  return span && text.slice(...span);
}

/** 设置了“甲”、“乙”等六个分论坛 */
function sessionsOf(passage: Passage): object | undefined {
  const match =
    /(?:设置|设有|设立|设)了?(?<list>(?:“[^”]+”、?)+)等?(?<count>[一二三四五六七八九十\d]{1,3})?个?(?<what>分论坛|分会场|专题论坛)/d.exec(
      passage.view,
    );
  const at = match?.indices?.groups?.list;
  if (!match || !at) return undefined;
  const count = match.groups?.count;
  const total = count && (Number(count) || '〇一二三四五六七八九十'.indexOf(count));
  return given({
    type: 'event',
    named: listed(passage, { at: at[0], end: at[1] }).map((each) => passage.text.slice(each.at, each.end)),
    total: total || undefined,
    unit: total ? '个' : undefined,
    suffix: match.groups?.what,
  });
}

/** 40家单位156人报名参加个人赛，14家单位18个团队报名参加团体赛 */
function statisticsOf({ view }: Passage, type: EventType): object {
  if (type !== 'competition') return {};
  const statistics = [
    ...view.matchAll(/(\d+家)(?:单位|企业)(\d+)(人|名|个团队|支队伍)报名参加(个人赛|团体赛|比赛|竞赛)/g),
  ].flatMap(([, units, number, unit, what]) => [
    { label: `${what}报名单位`, count: units },
    {
      label: `${what}报名${unit === '个团队' ? '团队' : unit === '支队伍' ? '队伍' : '人数'}`,
      count: `${number}${unit?.slice(0, 1)}`,
    },
  ]);
  return statistics.length > 0 ? { statistics } : {};
}
