/** Whose a prize is: the association's, its projects' and people's, or those whom it honours. */
import { clauses, maskQuotes, sentenceAt } from '../clause.js';
import { ownPattern } from '../directory.js';
import { personIn } from '../names.js';
import type { Passage, Span } from '../passage.js';
import { firstMatch } from '../prefilter.js';
import { prizes } from './prize.js';
import type { Prize } from './prize-told.js';

/** What chronicles call the association that they tell of. */
const SELF = ownPattern(
  (own) =>
    new RegExp(
      `^(?:${own}|[本我市省县区州]?(?:总商会|研究会|基金会|联合会|促进会|联谊会|校友总会|校友会|总会(?!计)|公会|同业公会|同乡会|侨联|工商联|企联|科协|文联|作协|志联|慈善会|红十字会))`,
    ),
);

/** What stands in front of those who win: when, where, after what. */
const LEAD =
  /^(?:[，、；：】〕）|/\s]|和(?=[“《])|同日|当天|当日|会上|会后|期间|随后|最终|最后|其中|结果|此外|同时|年底|岁末|喜讯传来|经[^，]{2,20}?(?:评审|评选|评议|角逐|审核|推荐|投票|公示)(?:后|，)?|经过[^，]{2,20}?，|大赛中|比赛中|本次大赛|本届大赛|由(?=[^，]{2,40}(?:选送|推荐|报送|申报)))/;

/** What stands between the winners and the verb. */
const ADVERBS =
  /(?:分别|同时|双双|共同|一举|最终|均|也|还|又|则|各|都|成功|再次|首次|再度|连续[^，]{1,6}|蝉联|光荣|荣幸地?|顺利|相继|先后|并|共|接连|不负众望|脱颖而出|凭借?[^，]{2,30}|因[^，]{2,30}|以[^，]{0,30}(?:成绩|得分|总分|高分|满分|\d分|优势|票数|表现|实力)|从[^，]{2,30}中脱颖而出|在[^，]{2,60}?(?:中|上|里|时|期间))$/;

/** How many such words are taken off one after another, and how far back one may begin. */
const [TIMES, REACH] = [6, 80];

/** The part of a list that names winners. One word at a time: a pattern of many would try all ways to part them. */
export function winners({ view }: Passage, { at, end }: Span): Span {
  let [from, to] = [at, end];
  for (let times = 0; times < TIMES; times += 1) {
    const word = LEAD.exec(view.slice(from, Math.min(to, from + REACH)))?.[0];
    if (!word) break;
    from += word.length;
  }
  for (let times = 0; times < TIMES; times += 1) {
    const word = ADVERBS.exec(maskQuotes(view.slice(Math.max(from, to - REACH), to)))?.[0];
    if (!word) break;
    to -= word.length;
  }
  return { at: from, end: Math.max(from, to) };
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

/** How many clauses back an actor may stand. */
const NEAR = 6;

/** Who acts in the sentence before the verb, where its own clause does not say. */
export function actorBefore(passage: Passage, prize: Prize): Winner | undefined {
  const sentence = sentenceAt(passage, prize.verb);
  const before = clauses(passage).filter(({ at, end }) => at >= sentence.at && end <= prize.list.end);
  for (const { at, end } of before.slice(-NEAR).reverse()) {
    const span = { at, end: end - 1 };
    const self = winnerOf(passage, span);
    if (self.who === 'self' || self.who === 'ours') {
      const view = passage.view.slice(winners(passage, span).at, end);
      return /^.{1,12}?(?:授予|颁发|表彰|举办|举行|召开|主办|评选)/.test(view) ? undefined : { who: 'self' };
    }
  }
  return undefined;
}

/** A competition, a choice or a meeting of somebody else, at which a prize was won. */
const ELSEWHERE =
  /(?:全国|全省|省级|国际|国家|中国|世界|亚洲|华东|(?<=在)省|[\u3400-\u9fff]{2,10}[省市厅局委部府会](?:组织|举办|主办|开展)的)[^，。；]{0,40}(?:赛|评选|展|会|活动|评比|评估|节|评审)[^，。；]{0,6}[中上]/;

/** 协会主办 */
const OWN_OCCASION = ownPattern((own) => new RegExp(`${own}[^，。；]{0,6}(?:主办|举办|承办|组织的|开展的)`));
/** 协会组队|参加 */
const SENT_OUT = ownPattern(
  (own) =>
    new RegExp(
      `${own}[^，。；]{0,10}(?:组织|组队|选派|推荐|带领|率领|派出)[^，。；]{0,20}(?:参加|参赛|出征|出战|赴)`,
    ),
);

/** Whether the passage tells of an occasion of the association's own. */
const OCCASION =
  /赛|评选|评比|评审|评出|评委|表彰|颁奖|授予|年会|大会|庆典|征文|展|颁发|评议|揭晓|典礼|落幕|收官/;

type Occasion = 'own' | 'elsewhere' | 'unknown';

/** Whether a prize was won at an occasion of the association's own, or somewhere else. */
export function occasionOf(passage: Passage, prize: Prize): Occasion {
  const known = occasionsOf.get(prize) ?? readOccasion(passage, prize);
  occasionsOf.set(prize, known);
  return known;
}

/** Awards and honours both ask for the occasion of a prize. */
const occasionsOf = new WeakMap<Prize, Occasion>();

function readOccasion(passage: Passage, prize: Prize): Occasion {
  const { view, directory } = passage;
  const sentence = sentenceAt(passage, prize.verb);
  const told = view.slice(Math.max(sentence.at, prize.verb - 300), prize.verb);
  const isElsewhere = firstMatch(ELSEWHERE, told) !== null && !OWN_OCCASION(directory).test(told);
  if (isElsewhere || firstMatch(SENT_OUT(directory), told)) return 'elsewhere';
  const first = prizes(passage).find(({ at }) => at >= sentence.at);
  if (first && first.at < prize.at && !first.giver) {
    const who = winnerOf(passage, first.list).who;
    if (who === 'self' || who === 'ours') return 'elsewhere';
  }
  return isOccasion(passage) ? 'own' : 'unknown';
}

function isOccasion(passage: Passage): boolean {
  const known = occasions.get(passage) ?? OCCASION.test(maskQuotes(passage.view.slice(passage.lead)));
  occasions.set(passage, known);
  return known;
}

/** Every prize of a passage asks for it. */
const occasions = new WeakMap<Passage, boolean>();

/** Bodies that act for the association: 大会, 组委会, 会长贺子安; nobody named is the association, too. */
const OWN_BODY =
  /^(?:大会|会议|年会|庆典上?|庆祝大会|组委会|评委会|评审委员会|评审会|理事会|常务理事会|会长办公会|主办方|现场|典礼|(?:副|名誉|执行|常务)*(?:会长|理事长|秘书长)$)/;

/** Whether what stands in front of a verb of giving is the association, or a body or officer of it. */
export function isOwnBody(passage: Passage, giver: Span): boolean {
  const span = winners(passage, giver);
  const view = passage.view.slice(span.at, span.end);
  const { who } = winnerOf(passage, span);
  return view === '' || who === 'self' || who === 'ours' || OWN_BODY.test(view);
}

/** Bodies whose prizes are not the association's. */
export const AUTHORITY = /(?:局|厅|[省市县区国]委|政府|部|总工会|工商联|妇联|团委|科协|侨联)$/;
