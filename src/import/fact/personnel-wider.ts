/** Elections, appointments and resignations in other words: who stands before or after the verb, then the post. */
import { clauses, isQuoted, sentenceAt } from '../clause.js';
import { isOfAuthority, isPlanned, votesAt } from '../decision.js';
import { type Draft, type Found, given, group, type Passage, type Span } from '../passage.js';
import { namesIn } from '../recipients.js';
import { POSTS } from '../words.js';
import { peopleOf } from './personnel-people.js';

type Action = 'add' | 'remove' | 'appoint';

/** Longer ones first: the first that fits is taken. */
const POST_END = `(?:${['团体会员', '单位会员', '主任委员', '副主任委员', '会员(?=单位)', '总干事', '干事', '执委', '召集人', '发言人', '联络员', '专家', '导师', '大使', '讲师', '法定代表人', '团长', '队长', '社长', '馆长', '总编辑', '总编', '会计', '出纳', ...POSTS].join('|')})(?:单位)?`;
/** What ends a post: its clause, another post, the word 职务. */
const POST_STOP = '(?:职务|一职|之职|资格|职位)?(?=$|[，。；：、（）！]|[和及与并兼]|以及|的(?:申请|请求|提议|辞呈|请辞))';
/** 首届理事会会长, 名誉会长 */
const POST = `(?<post>[^，。；：、“”《》（）]{0,24}?${POST_END})${POST_STOP}`;
/** A post right after a name, where words between would be taken for a part of the name. */
const CLOSE_POST = `(?<post>(?:第?[一二三四五六七八九十]{1,3}届|理事会|监事会|党支部|党委|分会|名誉|荣誉|常务|执行|轮值|高级|首席|法律|副|协会|商会|学会|联合会|本会|总会){0,4}${POST_END})${POST_STOP}`;

const CHOOSE =
  '选举产生|选举|推选|推举|公推|选出|票选|增补|增选|补选|递补|聘请|聘任|特聘|续聘|敦聘|礼聘|聘用|任命|委任|提名|推荐|吸收|接纳|吸纳|特邀|邀请';
/** 选举……为会长; 为 again for each post that follows in its sentence. */
const CHOSEN = new RegExp(
  `(?<verb>${CHOOSE}|(?<![解受应])聘)(?:了|出)?(?<who>[^，。；：]{2,160}?)(?:继续)?(?:为|担任|出任|继任|接任|连任|任)${POST}`,
  'd',
);
const LAST_CHOICE = new RegExp(`.*(?:${CHOOSE})(?:了|出)?`, 'su');
/** 张志远当选会长, 李文被聘为秘书长 */
const TOOK = new RegExp(
  `(?<who>[^。；：，]{0,120}?)(?<verb>当选为?|出任|就任|接任|接棒|连任|继任|[续再获]任|(?<!不再|曾|曾经|现|时|再)担任|(?<!不再)兼任|荣任|升任|转任|改任|成为|[被获受][^，。；]{0,6}?(?:选举|推选|推举|公推|选|聘请|聘任|特聘|聘|任命|委任|推荐|提名|增补|增选|补选)(?:为|担任|任)|(?<![新曾时现历前原上主责信离卸再担所委续获])任|为)${POST}`,
  'd',
);
/** 辞去会长职务, 不再担任会长 */
const LEFT = new RegExp(
  `(?<who>[^。；：，]{0,120}?)(?:辞去|辞任|卸任|请辞|不再担任|不再兼任|不再兼|不再任)(?:了)?${POST}`,
  'd',
);
/** 免去李文副会长职务和王小满的理事职务 */
const DISMISSED = new RegExp(
  `(?:免去|罢免|免除|解除|撤销|解聘|取消|^(?:职务|一职|资格)?[和及与、])(?:了)?(?<who>[^，。；：]{2,100}?)(?:所任|担任)?的?${CLOSE_POST}`,
  'd',
);
/** 、法定代表人 after a post */
const MORE = new RegExp(`^(?:职务)?(?:、|和|及|兼任?|暨)${CLOSE_POST}`, 'd');
/** 由罗文博接任, of the post that the sentence named last */
const FOLLOWED = /(?<who>[^，。；：]{2,40}?)(?:接任|继任|接替|担任|出任)(?=[，。；]|$)/d;
/** 秘书长一职由周向东接任 */
const TAKEN = new RegExp(
  `(?<post>[^，。；：、]{0,20}?${POST_END})(?:职务|一职|之职)?由(?<who>[^，。；：]{2,60}?)(?:担任|出任|接任|兼任|继任|任)(?=$|[，。；、])`,
  'd',
);
/** 选举产生会长张志远、副会长李文和王小满 */
const ELECTED = new RegExp(
  `(?:选举产生|选举|推选|推举|选出|产生|聘请|聘任|(?:选举结果|当选名单|班子(?:成员)?|负责人|人选)[^，。；：]{0,6}(?=为|是|：))(?:了|出)?(?:如下|为|是|：){0,3}(?<list>(?:新一[任届]|新任|首任|首届|第[一二三四五六七八九十]{1,3}[任届])?[\\u3400-\\u9fff]{0,8}?${POST_END}[\\u3400-\\u9fff][^。；：]{1,300})`,
  'd',
);
/** 推选院士梁启明|为会长: what stands before the name is no post of the election. */
const AS_POST = new RegExp(`(?:为|任)[^，。；、]{0,20}${POST_END}`);
const POST_FIRST = new RegExp(
  `^(?<post>[\\u3400-\\u9fff]{0,12}?${POST_END})(?:为|：|是)?(?<name>[\\u3400-\\u9fff·]{2,24})$`,
);

/** Posts of an occasion, titles that are awards, seats that the association does not give. */
const NO_POST = /裁判|评委|评审|主讲|嘉宾|主持|论坛|大赛|赛事|竞赛|决赛|开幕|领队|教练|项目|组委会|优秀|先进|模范|十佳|人大|政协|候选|课题|志愿者|值班|活动/;
const ADVERBS =
  /(?:再次|继续|连续|成功|正式|一致|顺利|光荣|分别|同时|全票|高票|当场|均|仍|也|又|并|再|还|双双|的|如愿|，|接棒|众望所归地?)+$/;
/** What stands between the start of a clause and who acts. */
const OPENING =
  /^(?:会议|大会|会上|会后|并|由|还|即|其中|随后|同时|此外|另|理事会|常务理事会|经[^，]{0,12}?(?:选举|推选|推举|投票|表决|研究|审议|提名|推荐)(?=[\u3400-\u9fff]{2})|原则|一致|全票)+/;
const AFTER_DECIDING = /.*(?:同意|决定|决议|批准|接受|宣布|确认|表决通过|审议通过|选举产生|产生了?|大会选举|会议选举)(?:由)?/su;
const REASON = /(?:因|由于|鉴于|请求|要求|提请|本人|接替|以|到龄|届满|任期|主动|提出|自愿|自即日|即日起|已|于|的?申请|从).*$/su;
/** Who is named before what happened to them: 老会长方国安|被授予. */
const UP_TO =
  /^(.*?)(?:被|荣?获|当选|接过|因|到龄|任期|已|自|作为|于|在|向|主动|提出|年满|退休|调|不再|辞|宣|发表|接受|入职|加入|到).*$/su;
/** 向石敬之颁发名誉会长聘书 */
const LETTERED = new RegExp(
  `(?:向|为|给)(?<who>[^，。；：]{2,80}?)(?:分别)?(?:颁发|颁授|发放|颁|送上|递交)(?:了)?(?<post>[^，。；：]{0,16}?${POST_END})的?聘书`,
  'd',
);
/** 副主任为孟凡、沈青禾 in a sentence of an election */
const FILLED = new RegExp(
  `^[，、]?(?<post>[\\u3400-\\u9fff]{0,10}?${POST_END})(?:为|是)(?<who>[\\u3400-\\u9fff、]{2,60})(?=[，。；]|$)`,
  'd',
);
const ELECTION = /选举|换届|改选|当选|连任|产生|班子|推选/;
/** 主任陆一帆连任, 会长贺子安卸任 */
const KEPT = new RegExp(
  `(?<post>[\\u3400-\\u9fff]{0,10}?${POST_END})(?<who>[\\u3400-\\u9fff]{2,4}?)(?:先生|女士|同志)?(?:因[^，。；]{1,12}?)?(?:成功|继续|再次|正式|光荣)?(?<verb>连任|卸任|离任|请辞|辞职|退任)(?=[，。；]|$)`,
  'd',
);
/** Words before the office proper: 协会第二届理事会|会长. */
const TERM = /^(?:(?:新一|首|第?[一二三四五六七八九十]{1,3})[届任](?:的)?|协会|本会|学会|商会|该?分?会的|理事会(?=.{0,2}(?:会长|理事)))+/;

type Personnel = Found<'personnel'>;

/** What a sentence has told so far. */
interface State {
  /** The action of the choice that 为 may continue. */
  action?: Action;
  last?: Personnel;
  lastEnd: number;
}

export function widerMoves(passage: Passage): Personnel[] {
  const found: Personnel[] = [];
  let sentence = -1;
  let state: State = { lastEnd: -1 };
  for (const clause of clauses(passage)) {
    const from = sentenceAt(passage, clause.at).at;
    if (from !== sentence) state = { lastEnd: -1 };
    sentence = from;
    found.push(...inClause(passage, clause, state));
  }
  return found.filter(({ at }) => !isPlanned(passage, at));
}

type Read = (passage: Passage, from: number, view: string, state: State) => Personnel[];

/** Reads a clause from left to right: what speaks first is taken, and the rest read on. */
function inClause(passage: Passage, clause: Span, state: State): Personnel[] {
  const found: Personnel[] = [];
  let at = Math.max(clause.at, state.lastEnd);
  for (let times = 0; times < 12; times += 1) {
    const view = passage.view.slice(at, clause.end);
    const next = [elected, dismissed, left, chosen, taken, took, followed, lettered, filled, kept]
      .map((read) => (read as Read)(passage, at, view, state))
      .filter((each) => each.length > 0)
      .sort((a, b) => endOf(a) - endOf(b))[0];
    if (!next) break;
    found.push(...next);
    state.last = next.at(-1) as Personnel;
    at = endOf(next);
    state.lastEnd = at;
    if (at >= clause.end) break;
  }
  return found;
}

const endOf = (found: readonly Personnel[]): number => found.at(-1)?.end as number;

const actionOf = (verb: string): Action => (/增补|增选|补选|递补|吸收|接纳|吸纳/.test(verb) ? 'add' : 'appoint');

const shifted = ({ at, end }: Span, by: number): Span => ({ at: at + by, end: end + by });

/** A fact of people or units in a post; none where nobody is named. */
function move(passage: Passage, action: Action, who: Span, post: Span, at: number, rule: string): Personnel[] {
  const written = passage.view.slice(post.at, post.end);
  if (NO_POST.test(written) || isQuoted(passage, post.at)) return [];
  const term = TERM.exec(written)?.[0].length ?? 0;
  const name = passage.text.slice(post.at + (term < written.length ? term : 0), post.end);
  const isUnit = /单位$|团体会员$/.test(written);
  const people = isUnit ? undefined : peopleOf(passage, who);
  const units = isUnit ? namesIn(passage, who, 'organization')?.names : undefined;
  const isNamed = units?.named.every((unit) => !passage.directory.isOwn(String(unit)) && !/加入|成为|，/.test(String(unit)));
  if (!people && !(units?.named.length && isNamed)) return [];
  const fact: Draft<'personnel'> = given({
    kind: 'personnel' as const,
    action,
    people: people?.names,
    organizations: units,
    post: people && name,
    unitPost: units && name,
    votes: votesAt(passage, at),
  });
  return [{ fact, at, end: post.end, rule, grade: people?.isGuess ? 'guess' : 'likely' }];
}

function chosen(passage: Passage, from: number, view: string, state: State): Personnel[] {
  const match = CHOSEN.exec(view);
  if (!match) return [];
  if (isOfAuthority(passage, from + match.index)) return [];
  const who = shifted(group(match, 'who') as Span, from);
  const again = LAST_CHOICE.exec(passage.view.slice(who.at, who.end))?.[0] ?? '';
  const action = actionOf(again || (match.groups?.verb as string));
  const list = { at: who.at + again.length, end: who.end };
  const post = shifted(group(match, 'post') as Span, from);
  const found = move(passage, action, list, post, from + match.index, `personnel-${action}-wider`);
  if (found.length > 0) state.action = action;
  return further(passage, found);
}

/** A further post of the same people: 为会长|、法定代表人. */
function further(passage: Passage, found: Personnel[]): Personnel[] {
  const last = found.at(-1);
  const more = last && MORE.exec(passage.view.slice(last.end, last.end + 40));
  if (!last || !more?.groups?.post || /单位$/.test(more[0])) return found;
  const { at, end } = shifted(group(more, 'post') as Span, last.end);
  const next = { ...last, fact: { ...last.fact, post: passage.text.slice(at, end) }, at, end };
  return last.fact.people ? further(passage, [...found, next]) : found;
}

function took(passage: Passage, from: number, view: string, state: State): Personnel[] {
  const match = TOOK.exec(view);
  const verb = match?.groups?.verb as string;
  if (!match || (verb === '为' && !state.action)) return [];
  const who = whoOf(passage, shifted(group(match, 'who') as Span, from));
  const action = /^(?:为|任|担任)$/.test(verb) ? (state.action ?? 'appoint') : actionOf(verb);
  const posts = apart(passage, from, match);
  const each = posts && peopleOf(passage, who);
  const rule = 'personnel-took';
  if (posts && each && each.names.named.length === posts.length)
    return posts.flatMap((post, index) =>
      move(passage, action, nth(passage, who, index), post, who.at, rule),
    );
  const post = shifted(group(match, 'post') as Span, from);
  const found = named(passage, action, who, post, from, state, rule);
  if (found.length > 0 && !/^(?:为|任|担任)$/.test(verb)) state.action = action;
  return further(passage, found);
}

function followed(passage: Passage, from: number, view: string, state: State): Personnel[] {
  const match = FOLLOWED.exec(view);
  const post = state.last?.fact.post as string | undefined;
  if (!match || !post) return [];
  const who = whoOf(passage, shifted(group(match, 'who') as Span, from));
  const people = peopleOf(passage, who);
  if (!people) return [];
  const end = from + match.index + match[0].length;
  const fact = { kind: 'personnel' as const, action: 'appoint', people: people.names, post };
  return [{ fact, at: who.at, end, rule: 'personnel-followed', grade: 'likely' }];
}

/** 张志远、李文分别当选会长、监事长: as many posts as people. */
function apart(passage: Passage, from: number, match: RegExpExecArray): Span[] | undefined {
  if (!/分别$/.test(match.groups?.who ?? '')) return undefined;
  const at = from + (match.indices?.groups?.post as [number, number])[0];
  const list = /^[^，。；：]{2,80}/.exec(passage.view.slice(at))?.[0] ?? '';
  return [...list.matchAll(/[^、和及]+/g)].map((each) => ({
    at: at + each.index,
    end: at + each.index + each[0].replace(/(?:职务|一职)$/, '').length,
  }));
}

function nth({ view }: Passage, { at, end }: Span, index: number): Span {
  const each = [...view.slice(at, end).matchAll(/[^、和及与]+/g)][index];
  return each ? { at: at + each.index, end: at + each.index + each[0].length } : { at, end: at };
}

/** People named in the clause, or else those whom the sentence named last. */
function named(
  passage: Passage,
  action: Action,
  who: Span,
  post: Span,
  from: number,
  state: State,
  rule: string,
): Personnel[] {
  if (who.end > who.at) return move(passage, action, who, post, who.at, rule);
  const people = state.last?.fact.people;
  if (people) {
    const text = passage.text.slice(post.at, post.end);
    if (NO_POST.test(text)) return [];
    return [
      { fact: { kind: 'personnel', action, people, post: text }, at: from, end: post.end, rule, grade: 'guess' },
    ];
  }
  return move(passage, action, before(passage, from), post, from, rule);
}

/** Who is named at the start of the clause before: 张志远到龄退休，|不再担任会长. */
function before(passage: Passage, from: number): Span {
  const { at } = sentenceAt(passage, from);
  const clause = clauses(passage).filter((each) => each.at >= at && each.end <= from).at(-1);
  if (!clause) return { at: from, end: from };
  const told = passage.view.slice(clause.at, clause.end - 1).replace(UP_TO, '$1');
  return whoOf(passage, { at: clause.at, end: clause.at + told.length });
}

/** A span without what stands before and after those who act. */
function whoOf({ view }: Passage, { at, end }: Span): Span {
  const whole = view.slice(at, end);
  const decided = AFTER_DECIDING.exec(whole)?.[0].length ?? 0;
  const opening = OPENING.exec(whole.slice(decided))?.[0].length ?? 0;
  const rest = whole.slice(decided + opening).replace(/^[、和及与，]+/, '');
  const from = end - rest.length;
  const told = rest.replace(ADVERBS, '').replace(REASON, '').replace(ADVERBS, '');
  return { at: from, end: from + told.length };
}

function left(passage: Passage, from: number, view: string, state: State): Personnel[] {
  const match = LEFT.exec(view);
  if (!match) return [];
  const who = whoOf(passage, shifted(group(match, 'who') as Span, from));
  const post = shifted(group(match, 'post') as Span, from);
  return further(passage, named(passage, 'remove', who, post, from, state, 'personnel-left'));
}

function dismissed(passage: Passage, from: number, view: string, state: State): Personnel[] {
  const match = DISMISSED.exec(view);
  if (!match) return [];
  const isMore = /^(?:职务|一职|资格)?[和及与、]/.test(match[0]);
  if (isMore && state.last?.fact.action !== 'remove') return [];
  const who = shifted(group(match, 'who') as Span, from);
  const post = shifted(group(match, 'post') as Span, from);
  return move(passage, 'remove', who, post, from + match.index, 'personnel-remove-wider');
}

function taken(passage: Passage, from: number, view: string): Personnel[] {
  const match = TAKEN.exec(view);
  if (!match) return [];
  const who = shifted(group(match, 'who') as Span, from);
  const post = shifted(group(match, 'post') as Span, from);
  return move(passage, 'appoint', who, post, from + match.index, 'personnel-taken').map((found) => ({
    ...found,
    end: from + match.index + match[0].length,
  }));
}

function filled(passage: Passage, from: number, view: string): Personnel[] {
  const match = FILLED.exec(view);
  const sentence = sentenceAt(passage, from);
  if (!match || !ELECTION.test(passage.view.slice(sentence.at, sentence.end))) return [];
  const who = shifted(group(match, 'who') as Span, from);
  if (peopleOf(passage, who)?.isGuess !== false) return [];
  const post = shifted(group(match, 'post') as Span, from);
  return move(passage, 'appoint', who, post, post.at, 'personnel-filled').map((each) => ({ ...each, end: who.end }));
}

function kept(passage: Passage, from: number, view: string): Personnel[] {
  const match = KEPT.exec(view);
  if (!match) return [];
  const who = shifted(group(match, 'who') as Span, from);
  if (peopleOf(passage, who)?.isGuess !== false) return [];
  const post = shifted(group(match, 'post') as Span, from);
  const action = match.groups?.verb === '连任' ? 'appoint' : 'remove';
  const end = from + match.index + match[0].length;
  return move(passage, action, who, post, post.at, 'personnel-kept').map((each) => ({ ...each, end }));
}

function lettered(passage: Passage, from: number, view: string): Personnel[] {
  const match = LETTERED.exec(view);
  if (!match) return [];
  const who = shifted(group(match, 'who') as Span, from);
  const post = shifted(group(match, 'post') as Span, from);
  return move(passage, 'appoint', who, post, from + match.index, 'personnel-lettered');
}

/** Posts that stand before names, one fact for each post. */
function elected(passage: Passage, from: number, view: string): Personnel[] {
  // The list goes on over the commas of its sentence.
  const match = ELECTED.exec(passage.view.slice(from, sentenceAt(passage, from).end));
  if (!match || match.index > view.length) return [];
  const list = shifted(group(match, 'list') as Span, from);
  if (AS_POST.test(passage.view.slice(list.at, list.end).replace(/，.*$/su, ''))) return [];
  const found: Personnel[] = [];
  let post: Span | undefined;
  for (const each of passage.view.slice(list.at, list.end).matchAll(/[^、，；]+/g)) {
    const item = { at: list.at + each.index, end: list.at + each.index + each[0].length };
    const first = POST_FIRST.exec(each[0]);
    if (!first && !post) break;
    const at = first ? item.at + (first.groups?.post as string).length : item.at;
    if (first) post = { at: item.at, end: at };
    const people = peopleOf(passage, { at, end: item.end });
    if (!people || people.isGuess) break;
    if (first) found.push(...move(passage, 'appoint', { at, end: item.end }, post as Span, item.at, 'personnel-elected'));
    else (found.at(-1)?.fact.people as { named: unknown[] } | undefined)?.named.push(...people.names.named);
    const last = found.at(-1);
    if (last) last.end = item.end;
  }
  return found;
}
