/** Forums, celebrations, briefings, livestreams, competitions, seminars. */
import { clauseAt, sentenceAt } from '../clause.js';
import { ownPattern } from '../directory.js';
import { listed } from '../names.js';
import {
  beside,
  type Draft,
  type Finder,
  type Found,
  given,
  groupText,
  matches,
  type Passage,
  type Span,
  words,
} from '../passage.js';
import { heldIn } from '../place.js';
import { type Gathering, gatherings } from './gathering.js';
import { once } from './gathering-once.js';
import { EVENT_WORDS, EVENTS, type EventType } from './gathering-words.js';
import { hasName, hasOwn, isGuest, isOthers, isPlanned } from './holder.js';

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
  const isAttended = /应邀|受邀|参加|出席|列席/.test(before) && !hasOwn(passage, before.replace(/^.*(?:参加|出席)/, ''));
  if (isAttended || isPlanned(before, passage.view.slice(end, end + 8)) || isOthers(passage, before, '')) return true;
  const holder = /[^在由]*(?=(?:举行|举办|召开|[主承]办)的?$)/.exec(before)?.[0] ?? '';
  if (isOthers(passage, holder, '')) return true;
  const name = passage.view.slice(at, end);
  return LISTED.test(name) || (!hasName(passage, before + name) && isGuest(passage, { at, end }, name));
};
/** Two of them, which the wider rule parts: 春季沙龙、秋季论坛. */
const LISTED = new RegExp(`^[^“《]*${WORD}(?:、|和|与)`);

/** Events that are held by what a clause says, without those that are known. */
function held(passage: Passage, exact: readonly Found<'event'>[]): Found<'event'>[] {
  const known = exact.map(({ at, end }) => passage.view.slice(at, end));
  const found = gatherings(passage, EVENTS).filter((each) => isEvent(passage, each));
  if (found.length + exact.length === 0) return broadcast(passage);
  return once(passage, found, known).flatMap((each) => {
    const type = typeOf(each.head);
    const fact = type && draft(passage, each, type);
    return fact
      ? [{ fact, at: each.at, end: each.end, rule: 'event-named', grade: each.how === 'verb' ? 'likely' : 'guess' }]
      : [];
  });
}

const BROADCAST =
  /(?:邀请|特邀|请)[^，。；]{2,40}?(?:线上|在线|网络|云端)?直播(?:讲授|讲解|授课|解读|分享|主讲)?(?<title>[“《][^”》]{2,60}[”》])?/dg;

/** 协会邀请匡月如线上直播讲授《现金流管理》 */
const broadcast = (passage: Passage): Found<'event'>[] =>
  matches(passage, BROADCAST)
    .slice(0, 1)
    .map((match) => {
      const at = match.index as number;
      const fact = draft(passage, { at, end: at + match[0].length }, 'livestream');
      return {
        fact: given({ ...fact, title: groupText(passage, match, 'title') }),
        at,
        end: at + match[0].length,
        rule: 'event-broadcast',
        grade: 'likely' as const,
      };
    });

const typeOf = (head: string): EventType | undefined =>
  (Object.keys(EVENT_WORDS) as EventType[]).findLast((type) => new RegExp(`(?:${EVENT_WORDS[type]})$`).test(head));

/** A broadcast of what is held is none of its own; talks on a visit belong to the visit. */
function isEvent({ view, lead }: Passage, { at, end, head, verb, clause }: Gathering): boolean {
  const name = view.slice(at, end);
  const before = view.slice(Math.max(lead, at - 40), at);
  if (verb === '进行' || /党|表彰大会|成立大会|培训|揭牌/.test(name) || /^(?:培训|讲座|表彰|筹备|组委会)/.test(view.slice(end, end + 3)))
    return false;
  if (/(?:座谈|交流)(?:交流)?(?:会|活动)$|学术交流$/.test(head) && /走访|来访|到访|调研|考察|拜访|莅临|参观|一行/.test(before)) return false;
  return !/直播/.test(head) || !/全程|同步|图文|现场|电视|进行/.test(view.slice(clause.at, end));
}

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

/** What is told of an event in its sentence and around it. */
function draft(passage: Passage, { at, end }: Span, type: EventType): Draft<'event'> {
  const sentence = sentenceAt(passage, at);
  const before = { at: sentence.at, end: at };
  const title = words(passage, { at, end });
  const held = heldIn(passage, sentence);
  return given({
    kind: 'event' as const,
    type,
    ...(type === 'competition' && staged(passage, { at, end })),
    title: type === 'livestream' ? (/^[“「][^”」]+[”」]/.exec(title)?.[0] ?? title) : title,
    cohost: cohosts(passage, before, passage.view.slice(before.at, before.end)),
    ...held,
    mode: type === 'livestream' ? ('online' as const) : held.mode,
    theme: themeOf(passage),
    ...statisticsOf(passage, type),
    sessions: sessionsOf(passage),
  });
}

const isQuoted = ({ view }: Passage, at: number): boolean => {
  const before = view.slice(0, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
};

const staged = (passage: Passage, span: Span): Pick<Draft<'event'>, 'stage'> =>
  given({ stage: stageOf(passage, span) });

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
