/** Visits that the association paid to organisations by name, in other words and over several clauses. */
import { type Actors, actorsBefore, actorsIn, OWN_LIKE } from '../actor.js';
import { clauseAt, clauses, isQuoted, sentenceAt } from '../clause.js';
import { ownPattern } from '../directory.js';
import { listed } from '../names.js';
import { type Finder, type Found, given, matches, type Passage, type Span, words } from '../passage.js';
import { namesIn } from '../recipients.js';
import { ORGANIZATION_END } from '../words.js';
import { isOurs } from './visit-in.js';

/** Verbs that say a visit by themselves; 赴, 到 and the like do with a purpose. */
const VISITS =
  '走访慰问|看望慰问|走访调研|考察调研|考察学习|参观考察|参观学习|参访|走访|拜访|拜会|看望|慰问|考察|参观|察看|视察|调研|探访|寻访|回访|造访|访问|观摩|到访';
const GOES = '赴|前往|来到|走进|深入|抵达|(?<![收得达受感遇直找看听想做提接报来])到';
const VERB = new RegExp(
  `(?<verb>(?:${VISITS})(?!团|小?组|活动|报告)|(?<![^，。；并往])访(?![谈问客学贫企惠]))|(?<goes>${GOES})(?![会场期位账达])`,
  'dg',
);
const PURPOSE = new RegExp(`${VISITS}|交流|座谈|学习|汇报|沟通|洽谈|对接|取经|送去|送上|慰问|了解|听取|征求`);
/** What one goes for that is no visit. */
export const NO_PURPOSE =
  /参加|出席|举[行办]|召开|领取|培训|授课|演讲|讲座|义诊|宣讲|演出|落成|揭牌|签约|捐赠|捐款|报到/;
/** What was only intended, or done by others than the association as such. */
export const NOT_YET =
  /[将拟](?!军)|计划|打算|安排|方案|讨论|倡议|号召|鼓励|党支部|党员|党总支|党委|党日|党建|游客/;

/** Names that visits are paid to, beside those that end as organisations do. */
const HOST_END = new RegExp(
  `(?:${ORGANIZATION_END}|院|馆|所|站|海关|港|港务|公园|市场|码头|厂|园|店|店铺|铺|社|基地|支队|大队|中队|消防队|[茶实竹木药酒纸鞋]业|诗社|画社|商场|酒店|宾馆|园区|开发区|孵化器|工坊|作坊|工作室|农场|林场|茶场|景区|书院|寺|委|办|剧院|电视台|报|法院|检察院|侨联|工商联|总工会|妇联|团委|残联|科协|文联|社科联|联合会|小学|中学|一中|二中|三中|馆舍|会馆|同乡会|校友会|研究会|门诊部|指挥部|俱乐部|大使馆|领事馆)(?:（[^）]{1,12}）)?$`,
);

export const visitsOut: Finder<'visit'> = (passage) => {
  const stops = matches(passage, VERB).flatMap((match) => stopOf(passage, match));
  const groups = new Map<number, Stop[]>();
  for (const stop of stops) {
    const { at } = sentenceAt(passage, stop.verb);
    groups.set(at, [...(groups.get(at) ?? []), stop]);
  }
  return [...groups.values()].flatMap((group) => visitOf(passage, group));
};

/** A list of organisations after a verb of visiting. */
interface Stop {
  verb: number;
  names: Span[];
  end: number;
  total: number | undefined;
  more: boolean;
}

function stopOf(passage: Passage, match: RegExpMatchArray): Stop[] {
  const verb = match.index as number;
  const clause = clauseAt(passage, verb);
  const { view } = passage;
  const sentence = sentenceAt(passage, verb);
  if (isQuoted(passage, verb) || NOT_YET.test(view.slice(sentence.at, verb))) return [];
  const from = verb + match[0].length;
  const list = listAfter(passage, { at: from, end: clause.end });
  if (!list) return [];
  const rest = view.slice(list.end, clause.end);
  if (NO_PURPOSE.test(rest)) return [];
  if (match.groups?.goes && !PURPOSE.test(view.slice(sentence.at, verb) + view.slice(list.end, sentence.end)))
    return [];
  return [{ verb, ...list }];
}

/** 了A、B和C|的数字车间, A、B等12家会员单位 */
function listAfter(passage: Passage, span: Span): Omit<Stop, 'verb'> | undefined {
  const { view } = passage;
  const skip =
    /^(?:了|过|(?:困难|骨干|重点|侨资|副会长|理事|常务理事|监事|部分|新)?(?:会员)?(?:企业|单位)|位于[^，。；、]{2,8}的)*/.exec(
      view.slice(span.at, span.end),
    )?.[0].length ?? 0;
  const at = span.at + skip;
  const tail =
    /(?:等(?![级待候同])|(?=[两二三四五六七八九十\d]{1,3}家))(?:(?:\d{1,4}|[一二三四五六七八九十两]{1,3})?余?多?[家个所]?[\u3400-\u9fff]{0,10}?(?:单位|企业|机构|公司|学校|协会|商会|组织|地|处|家|所|会员))?/.exec(
      view.slice(at, span.end),
    );
  const counted = tail && namesIn(passage, { at, end: at + tail.index + tail[0].length }, 'organization');
  const items = listed(passage, { at, end: tail ? at + tail.index : span.end }).flatMap((each) =>
    apart(passage, each),
  );
  const names: Span[] = [];
  for (const item of items) {
    const host = hostIn(passage, item);
    if (host) names.push(host);
    if (!host || host.end < item.end) break;
  }
  const last = names.at(-1);
  if (!last) return undefined;
  const end = tail ? at + tail.index + tail[0].length : last.end;
  return {
    names,
    end,
    total: counted?.names.total,
    more: tail !== null && counted?.names.total === undefined,
  };
}

/** 顺达五金厂和永兴灯饰厂: two hosts that lists do not know as organisations. */
function apart(passage: Passage, { at, end }: Span): Span[] {
  for (const { index } of passage.view.slice(at, Math.min(end, at + 120)).matchAll(/[和与及]/g)) {
    const [left, right] = [
      { at, end: at + index },
      { at: at + index + 1, end },
    ];
    if (hostIn(passage, left)?.end === left.end && hostIn(passage, right)) return [left, right];
  }
  return [{ at, end }];
}

/** What may follow the name of a host within its item. */
const AFTER_HOST =
  /^(?:$|[两二三四五六七八九十\d]+[家个所]|[的（进开回参考调学交座慰看送取汇沟洽对观就并与及走拜访实])/;

/** The association itself is no host of its visits. */
const OURS = ownPattern((own) => new RegExp(`^(?:${own}|(?:研究会|联合会|基金会|促进会|联谊会|校友总?会)$)`));

/** The longest name of a host at the start of an item. */
function hostIn({ view, directory }: Passage, { at, end }: Span): Span | undefined {
  const text = view.slice(at, Math.min(end, at + 50));
  const own = OURS(directory);
  const isHost = (to: number) => {
    const name = text.slice(0, to);
    return (
      HOST_END.test(name) &&
      !/^(?:部分|多家|各|全体|一批|有关|相关|困难|老|优秀|基层|[\d一二三四五六七八九十]+[家个])|的[^（]{0,4}$/.test(
        name,
      ) &&
      !own.test(name) &&
      (to > 3 || /[局委联办协港]$|^[省市区县].关$/.test(name)) &&
      AFTER_HOST.test(text.slice(to))
    );
  };
  for (let to = text.length; to > 2; to -= 1) {
    // 曾获名牌称号的|青竹家具有限公司
    if (isHost(to)) return { at: at + text.slice(0, to).lastIndexOf('的') + 1, end: at + to };
  }
  return undefined;
}

function visitOf(passage: Passage, stops: readonly Stop[]): Found<'visit'>[] {
  const first = stops[0] as Stop;
  const last = stops.at(-1) as Stop;
  const { at } = sentenceAt(passage, first.verb);
  const actors = goersBefore(passage, first.verb);
  if (isByOthers(passage, { at, end: first.verb }, actors)) return [];
  const names = [...new Set(stops.flatMap((stop) => stop.names).map((each) => words(passage, each)))];
  const total = stops.length === 1 ? first.total : undefined;
  const persons = actors?.people.map(({ person, name }) =>
    passage.directory.isPerson(name) ? name : person,
  );
  return [
    {
      fact: given({
        kind: 'visit' as const,
        direction: 'out',
        people: persons,
        peopleMore: actors?.more || undefined,
        organizations: given({
          type: 'organization' as const,
          named: names,
          total: total && total >= names.length ? total : undefined,
          unit: total && total >= names.length ? '家' : undefined,
          more: stops.some(({ more }) => more) || undefined,
        }),
      }),
      at: actors
        ? Math.min(actors.span.at, clauseAt(passage, first.verb).at)
        : clauseAt(passage, first.verb).at,
      end: last.end,
      rule: 'visit-paid',
      grade: actors ? 'likely' : 'guess',
    },
  ];
}

/** Who goes: before the verb, else at the start of the sentence. */
export function goersBefore(passage: Passage, verb: number): Actors | undefined {
  const { at } = sentenceAt(passage, verb);
  const first = clauses(passage).find((clause) => clause.at >= at) ?? { at, end: verb };
  return actorsBefore(passage, verb) ?? actorsIn(passage, { at: first.at, end: Math.min(first.end, verb) });
}

/** 应宁州商会邀请，|协会组织12家企业 */
const WE_TOOK = ownPattern(
  (own) => new RegExp(`(?:${own}|${OWN_LIKE})(?:再次|又|专门)?(?:组织|率|带领|安排)`),
);

/** 协会秘书处, 会员, 会长: whom the source need not say to be of ours. */
const OUR_PEOPLE = ownPattern(
  (own) =>
    new RegExp(
      `^(?:${own}|${OWN_LIKE}|秘书处|会员|部分|领导|班子|新|(?:名誉|执行|常务)?副?(?:会长|理事长|秘书长|监事长)|与会|同人|同仁|理事)`,
    ),
);

/** Whether somebody else went: who acts is of another organisation, or no one of ours is named. */
export function isByOthers(passage: Passage, { at, end }: Span, actors: Actors | undefined): boolean {
  const told = passage.view.slice(at, end).replace(/^[，、】〕）|\s]+/, '');
  if (/来访|到访[^，。；]{0,3}，|来会|莅|陪同/.test(told)) return true;
  if (actors) {
    const title = actors.people[0]?.said.title;
    const organization = actors.people[0]?.said.organization;
    if (isOurs(passage, told, actors)) return false;
    return Boolean(organization) || (title !== undefined && /[市省县区局厅委部处镇乡]/.test(title));
  }
  if (WE_TOOK(passage.directory).test(told)) return false;
  const who = told
    .replace(
      /^(?:会后|会议期间|会议结束后|期间|随后|当天|当日|同日|是日|冒雨|[冒顶]着[^，。；]{2,6}|连日来|日前|[^，。；]{2,8}前夕|[年节]前)，?/,
      '',
    )
    .replace(/(?:先后|分别|陆续|组织|带队|率队|一行|上门|实地|，|并|还|[到赴]).*$/s, '');
  return who !== '' && !OUR_PEOPLE(passage.directory).test(who);
}
