/** What was held: gatherings named in a clause by what their names end with, and whether the association held them. */
import { clauses, maskQuotes } from '../clause.js';
import { OWN_START } from '../directory.js';
import type { Passage, Span } from '../passage.js';
import { allMatches, lastMatch } from '../prefilter.js';
import { hasName, hasOwn, isGuest, isOthers, isPlanned, startsWithOwn } from './holder.js';

/** A gathering that was held, by the span of its name. */
export interface Gathering extends Span {
  /** What its name ends with, in the view: 研讨会. */
  head: string;
  /** How the text says that it was held: by a verb; as what the entry is about; members were sent to it. */
  how: 'verb' | 'topic' | 'sent';
  /** The verb that stands right before it: 召开. */
  verb: string | undefined;
  clause: Span;
}

/** What a finder looks for. */
export interface Sought {
  /** What names end with; those side by side are one: 大赛决赛. */
  heads: RegExp;
  /** Those that end a quotation: “……培训班”. */
  quoted: RegExp;
  any: RegExp;
  /** Whether being sent to one counts. */
  sent: boolean;
}

/** Names that end with one of these words, longer ones first. */
export const soughtBy = (words: string, sent = false): Sought => ({
  heads: new RegExp(`(?:${words}){1,3}`, 'g'),
  quoted: new RegExp(`(?:${words}){1,3}(?=[”》])`, 'g'),
  any: new RegExp(words),
  sent,
});

const HOLD =
  '主持(?![召人])|召开|举行|举办|办理|主办|承办|协办|合办|联办|开办|开设|开展|召集|推出|迎来|发起|开启|组织(?!工作|生活|委员|建设|部|架构|能力|者|负责)|启动(?!会|仪式|大会)|进行|(?<![工合协制写创操动])作了?(?=〇|专题|题为|主题|一场)|(?<=[司院校会馆员师授长])作(?=[^品家者业坊物，。；][^，。；]{0,13}$)|带来|接受|打造|(?<=(?:假座?|[于在])[^，。；]{2,12})[设办开](?![立有计施备置定公理法展发业课班放始通工馆会])|开讲';
const ATTEND = '应邀|受邀|出席|参加|参与(?!式|[主承协举]办)|列席|观摩|旁听|参观|观展|参展|参赛|参训';
const OTHER =
  '获(?!奖)得?|荣获|获评|获赠|夺得|摘得|捧得|入选|授予|选举产生|选出|当选|担任|出任|聘为|关于|讨论(?!会)|商讨|审议|赞助|收录|提供|批准|祝贺|感谢|走进|亮相|宣布成立|成立(?![^，]{0,6}周年|大会)';
const HOLDS = new RegExp(HOLD);
const VERBS = new RegExp(`(?<hold>${HOLD})|(?<attend>${ATTEND})|(?<other>${OTHER})`, 'g');
const ATTENDS = new RegExp(ATTEND, 'g');
/** Joins a name to one before it: 会员大会|暨, 公文写作培训|和. */
const JOIN = /暨|(?<=[会议赛坛典班训座龙礼式课])(?:以及|及|和|与|、|并)/g;
const SENTENCE_END = /[。！？\n]/g;
const SPACE = /\s/g;
/** Before the name itself: 了, 为期三天的, 一场. */
const LEAD =
  /^(?:[了过着的、\s]|为期[^的，]{1,8}的|首次(?!〇)|一年一度的|[一二三四五六七八九十两\d这该]{1,3}[场次个]的?|在[^，〇]{2,20}的)*/;

/** Parts of the occasion after its name: 征文大赛|颁奖典礼. */
const TAIL =
  '(?:（[^）]{1,24}）)?(?:第?[一二三四五六七八九十\\d]{1,3}[期讲场季站])?(?:暨[^，。；]{2,30}?)?(?:系列)?(?:颁奖(?:典礼|仪式|晚会)|开幕式|闭幕式|启动仪式|开班仪式|开班式|结业仪式|结业典礼|活动)?';
const MANNER =
  '(?:正式|隆重|顺利|圆满|成功|如期|胜利|完美|盛大|热烈|火热|同步|联合|共同|宣告|宣布|线上|在线|准时|精彩|先后|陆续|分别|相继|同日|当天|也|已){0,4}';
const WHERE =
  '(?:(?:，(?=[于在由]))?[于在假以由经从][^，。；]{0,30}?|近日|日前|[^，。；在于由致获讲的]{0,4}?)';
const HAPPENED =
  '召开|举行|开会(?!通知|地点|时间|日期)|集议|开到了?|开了(?=[整d一二三四五六七八九十两半])|举办(?!地|权|方)|开幕(?![词辞致])|闭幕|落幕|收官|落下(?:了)?帷幕|拉开(?:了)?(?:帷幕|序幕|大幕|战幕)|开班|开课|开讲|开训|开营|结业|结训|结营|结课|开跑|开展(?=$|[，。；])|结束|走进|揭晓|出炉|颁奖|决出|评出|分出|收拍|收杆|开赛|开拍|鸣哨|鸣枪|打响|上演|开演|启动|亮相|如期而至|成功|谢幕|启幕|揭幕|登场|开播|播出|开场|上线|开锣|完赛|[主承合]办(?!方|单位)|完成|告一段落';
const AFTER = new RegExp(`^${TAIL}${WHERE}${MANNER}(?:${HAPPENED})(?!之?后|之际|时)`);
/** What may follow a name after a verb of holding; others go on with the noun: 会议|的通知, 培训|中心. */
const ENDS = new RegExp(
  `^${TAIL}(?:$|[，。；：！？、）\\s]|[\\d一二三四五六七八九十两]{1,4}[余多]?[场次期个人名家天]|[在于由并和与及以暨也共就时后]|为(?!的)|吸引|[上中](?=，)|期间)`,
);
/** After the name of what an entry is about: 理事会|决定, 理事会|，补选. */
const TOLD =
  /^(?:（[^）]{1,24}）)?(?:[，。；：\n]|$|审议|通过|决定|商定|研究|讨论|听取|选举|同意|表决|一致|增补|补选|推选)/;
const SENT =
  /(?:选派|组织|安排|选送|委派|派出?|率|带领|推荐)[^，]{0,40}(?:参加|参训|赴)|(?:全体|[\d一二三四五六七八九十][余多]?[名位人])[^，]{0,16}(?:参加|参训)/;

/** The gatherings of a passage that the association held, in the order of the text. */
export function gatherings(passage: Passage, sought: Sought): Gathering[] {
  if (!sought.any.test(passage.view)) return [];
  return clauses(passage).flatMap((clause) => inClause(passage, clause, sought));
}

/** A name in its clause: offsets count from the start of the clause. */
interface Named {
  clause: Span;
  view: string;
  /** The clause with quoted text blanked. */
  masked: string;
  at: number;
  /** Where what it ends with starts. */
  start: number;
  end: number;
  /** What stands between the clause's start and the name, in the masked form. */
  before: string;
  after: string;
  /** The last verb before it. */
  verb: RegExpMatchArray | undefined;
  isJoined: boolean;
}

/** Clauses longer than this are lists or broken text. */
const LONGEST = 400;

function inClause(passage: Passage, clause: Span, sought: Sought): Gathering[] {
  const view = passage.view.slice(clause.at, clause.end);
  if (view.length > LONGEST || !sought.any.test(view)) return [];
  const masked = maskQuotes(view);
  const found: Gathering[] = [];
  let from = 0;
  for (const match of allMatches(sought.heads, opened(view, masked, sought.quoted))) {
    const named = nameIn({ clause, view, masked }, match, from, found.length > 0);
    const how = howHeld(passage, named, sought.sent);
    if (how) found.push({ ...spanOf(passage, named), ...how, head: match[0], clause });
    if (how) from = named.end;
  }
  return found;
}

/** Quoted text blanked but for the word that it ends with: “〇〇〇培训班”. */
function opened(view: string, masked: string, quoted: RegExp): string {
  // Nothing is quoted.
  if (masked === view) return masked;
  let open = masked;
  for (const { 0: head, index } of allMatches(quoted, view))
    open = open.slice(0, index) + head + open.slice(index + head.length);
  return open;
}

const endOf = (match: RegExpMatchArray | undefined): number =>
  match ? (match.index as number) + match[0].length : 0;

type Whole = Pick<Named, 'clause' | 'view' | 'masked'>;

/** The name starts after the last verb, or after the word that joins it to another. */
function nameIn(whole: Whole, head: RegExpMatchArray, from: number, isJoined: boolean): Named {
  const { clause, view, masked } = whole;
  const start = head.index as number;
  const end = endOf(head) + (/^[”》]/.test(view.slice(endOf(head))) ? 1 : 0);
  const before = masked.slice(0, start);
  const verb = lastMatch(VERBS, before);
  const least = Math.max(from, endOf(verb), endOf(lastMatch(JOIN, before)), endOf(lastMatch(SPACE, before)));
  const at = least + (LEAD.exec(masked.slice(least, start))?.[0].length ?? 0);
  return {
    clause,
    view,
    masked,
    at,
    start,
    end,
    before: masked.slice(0, at),
    after: masked.slice(end),
    verb,
    isJoined,
  };
}

/** Without the association's own name, but for an anniversary: 商会成立十周年庆典. */
function spanOf({ directory }: Passage, { clause, view, at, end }: Named): Span {
  const own = OWN_START(directory).exec(view.slice(at, end))?.[0] ?? '';
  const isPart = /^(?:成立|建会|[一二三四五六七八九十\d]+周年)/.test(view.slice(at + own.length, end));
  return { at: clause.at + at + (isPart ? 0 : own.length), end: clause.at + end };
}

type How = Pick<Gathering, 'how' | 'verb'>;

function howHeld(passage: Passage, named: Named, takesSent: boolean): How | undefined {
  const { before, after, verb } = named;
  if (isMention(named) || isPlanned(before, after)) return undefined;
  if (takesSent && SENT.test(before) && ENDS.test(after)) return { how: 'sent', verb: undefined };
  if (isAttended(passage, before) || isElsewhere(passage, named)) return undefined;
  const happened = AFTER.test(after);
  const right = verb && isRightBefore(named, verb) ? verb : undefined;
  if (right?.groups?.other || isPresided(named, right)) return undefined;
  if (right?.groups?.hold && (happened || ENDS.test(after)))
    return happened || isOwnRelative(passage, named, right) ? { how: 'verb', verb: right[0] } : undefined;
  if (happened) return { how: 'verb', verb: undefined };
  return isTopic(passage, named) ? { how: 'topic', verb: undefined } : undefined;
}

/** What an entry begins with and goes on to tell of: 第七次理事会，补选……. */
const isTopic = ({ lead }: Passage, { clause, verb, after }: Named): boolean =>
  clause.at <= lead + 1 && !verb && TOLD.test(after);

/** Presiding over what was told of before: 主持|会议. */
const isPresided = ({ masked, at, start, end }: Named, verb: RegExpMatchArray | undefined): boolean =>
  verb?.[0] === '主持' && at === start && PLAIN.test(masked.slice(start, end));
const PLAIN = /^(?:会议|大会|会|论坛|座谈会|研讨会|培训|活动|庆典|比赛|大赛)$/;

/** Whether nothing stands between a verb and a name but what leads to it, or the name that it is joined to. */
function isRightBefore({ before, masked, isJoined }: Named, verb: RegExpMatchArray): boolean {
  const between = masked.slice(endOf(verb), before.length);
  return (
    LEAD.exec(between)?.[0] === between ||
    isJoined ||
    /暨|[会赛坛典班训座课](?:及|和|与|、|以及)/.test(between)
  );
}

/** The title of a paper, a session that others rest on, a place that somebody did something at: 龚永年为大赛|致辞. */
function isMention({ view, masked, at, end, after, verb }: Named): boolean {
  if (NO_MEETING.test(after)) return true;
  if (/[《“]关于[^》”]*$/.test(view.slice(0, end - 1)) || RESTS_ON.test(view.slice(at, end))) return true;
  return !verb && DONE_TO.test(masked.slice(at, end));
}
/** A place or a manner: 会议|室, 以视频会议|形式. */
const NO_MEETING = /^(?:室|厅|中心|桌|楼|议[室厅中]|[^，。；]{0,2}[形方]式)/;
const RESTS_ON = /^(?:经(?!济|营|理(?!事)|贸|信)|根据|依据|按照|依照)/;
const DONE_TO =
  /^(?:[在以于]|通过|采[取用])|.(?:为(?![期主])|(?<!面)向|[把被给率]|带领|缺[少乏]|需要|急需|盼望)/;

/** 在省工商联主办的论坛上 was theirs; 协会主办的论坛, 协会在江州举办的论坛 was ours. */
function isOwnRelative(
  passage: Passage,
  { masked, before, at, after }: Named,
  verb: RegExpMatchArray,
): boolean {
  if (!masked.slice(endOf(verb), at).includes('的') && !/^[上中](?:，|$)/.test(after)) return true;
  const who = /[^在由]*$/.exec(before.slice(0, verb.index))?.[0] ?? '';
  return hasOwn(passage, who) || (hasName(passage, before) && !isOthers(passage, who, ''));
}

/** 出席……论坛, but not 出席协会举办的论坛 or 出席并主持. */
function isAttended(passage: Passage, before: string): boolean {
  const attends = lastMatch(ATTENDS, before);
  if (!attends) return false;
  const rest = before.slice(endOf(attends));
  if (/^了?(?:并|和)?[^，]{0,6}主持|为(?:我会|本会|会员|协会|学员|全体)|来会|到会/.test(rest)) return false;
  return !(startsWithOwn(passage, rest) && HOLDS.test(rest));
}

/** Whether it was somebody else's. */
function isElsewhere(passage: Passage, { clause, view, at, end, before }: Named): boolean {
  const told = passage.view.slice(Math.max(passage.lead, clause.at - 80), clause.at);
  const sentence = told.slice(endOf(lastMatch(SENTENCE_END, told)));
  if (isOthers(passage, before, sentence)) return true;
  return !hasOwn(passage, before) && isGuest(passage, { at: 0, end: clause.at + end }, view.slice(at, end));
}
