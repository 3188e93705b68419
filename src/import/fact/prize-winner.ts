/** Whose a prize is: the association's, its projects' and people's, or those whom it honours. */
import { clauses, maskQuotes, sentenceAt } from '../clause.js';
import { ownPattern } from '../directory.js';
import { listed, personIn } from '../names.js';
import { type FoundNames, namesIn } from '../recipients.js';
import type { Passage, Span } from '../passage.js';
import { numberOf } from '../date.js';
import { words } from '../passage.js';
import { type Prize, prizes } from './prize.js';

/** What chronicles call the association that they tell of. */
const SELF = ownPattern(
  (own) =>
    new RegExp(
      `^(?:${own}|[本我市省县区州]?(?:总商会|研究会|基金会|联合会|促进会|联谊会|校友总会|校友会|总会(?!计)|公会|同业公会|同乡会|侨联|工商联|企联|科协|文联|作协|志联|慈善会|红十字会))`,
    ),
);

/** What stands in front of those who win: when, where, after what. */
const LEAD =
  /^(?:[，、；：\s]|和(?=[“《])|同日|当天|当日|会上|会后|期间|随后|最终|最后|其中|结果|此外|同时|年底|岁末|喜讯传来|经[^，]{2,20}?(?:评审|评选|评议|角逐|审核|推荐|投票|公示)(?:后|，)?|经过[^，]{2,20}?，|大赛中|比赛中|本次大赛|本届大赛|由(?=[^，]{2,40}(?:选送|推荐|报送|申报)))+/;

/** What stands between the winners and the verb. */
const ADVERBS =
  /(?:分别|同时|双双|共同|一举|最终|均|也|还|又|则|各|都|成功|再次|首次|再度|连续[^，]{1,6}|蝉联|光荣|荣幸地?|顺利|相继|先后|并|共|接连|不负众望|脱颖而出|凭借?[^，]{2,30}|因[^，]{2,30}|以[^，]{0,30}(?:成绩|得分|总分|高分|满分|\d分|优势|票数|表现|实力)|从[^，]{2,30}中脱颖而出|在[^，]{2,60}?(?:中|上|里|时|期间))+$/;

/** The part of a list that names winners. */
export function winners({ view }: Passage, { at, end }: Span): Span {
  const lead = LEAD.exec(view.slice(at, end))?.[0].length ?? 0;
  const from = at + lead;
  const tail = ADVERBS.exec(maskQuotes(view.slice(from, end)))?.[0].length ?? 0;
  return { at: from, end: Math.max(from, end - tail) };
}

/** Whose a prize is. A holder is a project or a person of the association's; its words are the source's. */
export type Winner = { who: 'self' } | { who: 'ours'; holder: Span } | { who: 'member' | 'other' };

const MEMBER = /^(?:的)?(?:会员|理事|常务理事|副会长|会长|监事)(?:单位|企业|公司)/;
const SENT = /^[^，“”]{0,12}?(?:推荐|选送|报送|申报|推选|选派|派出|组织|指导|培育|提交|创作)的(?=.)/;
const HELD = /^(?:举办|主办|承办|组织|编写|编印|编辑|主编|开展|实施|发起|打造|运营|出版)+的?(?=.)/;
const OFFICER =
  /^(?:(?:执行|常务|名誉|荣誉|创会|党支部|党委|副)*(?:会长|理事长|秘书长|监事长|主席|书记|理事|监事))(?!单位)[\u3400-\u9fff、]{2,30}$|^[\u3400-\u9fff]{2,4}(?:(?:执行|常务|名誉|副)*(?:会长|理事长|秘书长|监事长))$/;

/** Reads whose a list of winners is. */
export function winnerOf(passage: Passage, list: Span): Winner {
  const span = winners(passage, list);
  const view = passage.view.slice(span.at, span.end);
  const self = SELF(passage.directory).exec(view)?.[0].length ?? 0;
  if (self === 0) return { who: isOfficer(passage, span) ? 'ours' : 'other', holder: span } as Winner;
  const rest = view.slice(self);
  if (rest === '') return { who: 'self' };
  if (MEMBER.test(rest)) return { who: 'member' };
  if (/^(?:的)?(?:会员|员工|职工|学员|选手)/.test(rest)) return { who: 'member' };
  const skip = (SENT.exec(rest) ?? HELD.exec(rest) ?? /^的?(?:优秀)?/.exec(rest))?.[0].length ?? 0;
  const holder = { at: span.at + self + skip, end: span.end };
  return /^(?:参加|出席|应邀|组队|组织|派|赴|喜|获|，)/.test(rest) || holder.at >= holder.end
    ? { who: 'self' }
    : { who: 'ours', holder };
}

/** 会长贺子安, 江月秘书长, 贺子安: officers without another organisation. */
function isOfficer(passage: Passage, span: Span): boolean {
  const view = passage.view.slice(span.at, span.end);
  const person = personIn(passage, span);
  return (
    (person !== undefined && passage.directory.isPerson(person.name) && !person.said.organization) ||
    OFFICER.test(view)
  );
}

/** Who acts in the sentence before the verb, where its own clause does not say. */
export function actorBefore(passage: Passage, prize: Prize): Winner | undefined {
  const sentence = sentenceAt(passage, prize.verb);
  const before = clauses(passage).filter(({ at, end }) => at >= sentence.at && end <= prize.list.end);
  for (const { at, end } of before.reverse()) {
    const span = { at, end: end - 1 };
    const self = winnerOf(passage, span);
    if (self.who === 'self' || self.who === 'ours') {
      const view = passage.view.slice(winners(passage, span).at, end);
      return /^.{1,12}?(?:授予|颁发|表彰|举办|举行|召开|主办|评选)/.test(view) ? undefined : { who: 'self' };
    }
  }
  return undefined;
}

const NUMBER = '\\d{1,5}|[一二三四五六七八九十两百]{1,4}';
const COUNTED = new RegExp(
  `(?:等|共计|共|这)?(?<number>${NUMBER})\\s?(?<unit>[位名家个人支所项件篇幅部组对户队款])(?<suffix>[^，。；、“”]{0,24})$`,
  'd',
);

/** Places, shops and bodies whose names end otherwise than those of companies. */
const UNIT_END =
  /(?:厂|店|楼|村|社区|街道|镇|乡|分会|支部|企业|单位|酒店|饭店|中学|小学|幼儿园|馆|站|所|社|行|坊|园|农场|府|堂|轩|阁|城|餐饮|科技|建筑|集团)$/;
const TEAM_END = /(?:项目|作品|论文|队|代表团|班组|班|团队|小组|方案|课题|案例|组合|联队|[”》])$/;

/** The recipients that a list names or counts. */
export function recipientsIn(passage: Passage, list: Span): FoundNames | undefined {
  const span = withoutSource(passage, winners(passage, list));
  const view = passage.view.slice(span.at, span.end);
  const counted = COUNTED.exec(view);
  const names = { at: span.at, end: span.at + (counted?.index ?? view.replace(/等(?:[^、]{0,6})$/, '').length) };
  const items = itemsOf(passage, names);
  const type = typeOf(passage, items, counted?.groups?.unit);
  if (type === 'team' || (counted && !/[位名家个人支所]/.test(counted.groups?.unit ?? '')))
    return plain(passage, type, items, counted);
  const found = namesIn(passage, span, type);
  if (found && (found.names.named.length > 0 || items.length === 0)) return found;
  const people = items.flatMap((item) => bareName(passage, item));
  if (people.length < items.length && !counted) return undefined;
  return plain(passage, type, people, counted);
}

/** 来自甲公司的, 协会选送的: where winners come from. */
function withoutSource({ view, directory }: Passage, { at, end }: Span): Span {
  const text = maskQuotes(view.slice(at, end));
  const source = /^(?:来自|由|代表)?[^、]{2,40}?(?:选送|推荐|报送|培养|申报|来自[^、的]{2,30})?的(?=[^的、]{2})/.exec(text)?.[0].length ?? 0;
  const own = new RegExp(`^${directory.own}?(?:会员|选手|学员)(?=[\\u3400-\\u9fff]{2})`).exec(text.slice(source))?.[0].length ?? 0;
  return { at: at + source + own, end };
}

/** The items of a list; quoted ones need no mark between them: “甲”“乙”两个项目. */
function itemsOf(passage: Passage, span: Span): Span[] {
  if (span.end <= span.at) return [];
  const view = passage.view.slice(span.at, span.end);
  if (/^(?:(?:“[^”]{1,40}”|《[^》]{1,40}》)[、和]?){2,}$/.test(view))
    return [...view.matchAll(/“[^”]{1,40}”|《[^》]{1,40}》/g)].map(({ 0: each, index }) => ({
      at: span.at + index,
      end: span.at + index + each.length,
    }));
  return listed(passage, span);
}

function typeOf(passage: Passage, items: readonly Span[], unit: string | undefined) {
  const told = items.map(({ at, end }) => passage.view.slice(at, end));
  if (unit === '家') return 'organization' as const;
  if (told.some((each) => TEAM_END.test(each)) || (unit && /[项件篇幅部组支队款]/.test(unit))) return 'team' as const;
  const units = told.filter((each) => UNIT_END.test(each));
  return told.length > 0 && units.length * 2 >= told.length ? ('organization' as const) : undefined;
}

/** Names as they stand, with the count that was declared. */
function plain(
  passage: Passage,
  type: 'team' | 'organization' | undefined,
  items: readonly Span[],
  counted: RegExpExecArray | null,
): FoundNames | undefined {
  const total = numberOf(counted?.groups?.number);
  if (items.length === 0 && !total) return undefined;
  return {
    names: {
      type: type ?? 'person',
      named: items.map((item) => words(passage, item)),
      ...(total && total >= items.length && { total }),
      ...(counted && { unit: counted.groups?.unit as string }),
    },
    doubts: [],
  };
}

/** The name at the end of 初中组张乐, or a name by itself that no table of surnames has. */
function bareName(passage: Passage, { at, end }: Span): Span[] {
  const view = passage.view.slice(at, end);
  if (/^[\u3400-\u9fff]{2,4}$/.test(view)) return [{ at, end }];
  const name = /(?<=[组队司院学班厂店局村员手生者家师户匠工校部处区县市])[\u3400-\u9fff]{2,3}$/.exec(view);
  return name ? [{ at: at + name.index, end }] : [];
}

/** A competition, a choice or a meeting of somebody else, at which a prize was won. */
const ELSEWHERE =
  /(?:全国|全省|省级|国际|国家|中国|世界|亚洲|华东|(?<=在)省|[\u3400-\u9fff]{2,10}[省市厅局委部府会](?:组织|举办|主办|开展)的)[^，。；]{0,40}(?:赛|评选|展|会|活动|评比|评估|节|评审)[^，。；]{0,6}[中上]/;

/** Whether the passage tells of an occasion of the association's own. */
const OCCASION = /赛|评选|评比|评审|评出|评委|表彰|颁奖|授予|年会|大会|庆典|征文|展|颁发|评议|揭晓|典礼|落幕|收官/;

/** Whether a prize was won at an occasion of the association's own, or somewhere else. */
export function occasionOf(passage: Passage, prize: Prize): 'own' | 'elsewhere' | 'unknown' {
  const { view, lead, directory } = passage;
  const sentence = sentenceAt(passage, prize.verb);
  const own = new RegExp(`${directory.own}[^，。；]{0,6}(?:主办|举办|承办|组织的|开展的)`);
  const told = view.slice(sentence.at, prize.verb);
  if (ELSEWHERE.test(told) && !own.test(told)) return 'elsewhere';
  const first = prizes(passage).find(({ at }) => at >= sentence.at);
  if (first && first.at < prize.at && !first.giver) {
    const who = winnerOf(passage, first.list).who;
    if (who === 'self' || who === 'ours') return 'elsewhere';
  }
  return OCCASION.test(maskQuotes(view.slice(lead))) ? 'own' : 'unknown';
}

/** Bodies that act for the association: 大会, 组委会, 会长贺子安; nobody named is the association, too. */
const OWN_BODY =
  /^(?:大会|会议|年会|庆典上?|庆祝大会|组委会|评委会|评审委员会|评审会|理事会|常务理事会|会长办公会|主办方|现场|典礼)/;

/** Whether what stands in front of a verb of giving is the association, or a body or officer of it. */
export function isOwnBody(passage: Passage, giver: Span): boolean {
  const span = winners(passage, giver);
  const view = passage.view.slice(span.at, span.end);
  const { who } = winnerOf(passage, span);
  return view === '' || who === 'self' || who === 'ours' || OWN_BODY.test(view);
}
