/** Posts, and facts of people or units in them. */
import { isQuoted } from '../clause.js';
import { votesAt } from '../decision.js';
import { type Draft, type Found, given, group, type Passage, type Span } from '../passage.js';
import { POSTS } from '../person-words.js';
import { namesIn } from '../recipients.js';
import { peopleOf } from './personnel-people.js';

/** What befalls those named. */
export type Action = 'add' | 'remove' | 'appoint';

/** An appointment or removal that was found. */
export type Personnel = Found<'personnel'>;

/** What a sentence has told so far. */
export interface State {
  /** The action of the choice that 为 may continue. */
  action?: Action;
  last?: Personnel;
  lastEnd: number;
}

/** The rest of a clause that is read, and where it begins. */
export interface Step {
  passage: Passage;
  from: number;
  view: string;
  state: State;
}

/** Longer ones first: the first that fits is taken. */
export const POST_END = `(?:${['团体会员', '单位会员', '主任委员', '副主任委员', '会员(?=单位)', '总干事', '干事', '执委', '召集人', '副主委', '主委', '发言人', '联络员', '专家', '导师', '大使', '讲师', '法定代表人', '团长', '队长', '社长', '馆长', '总编辑', '总编', '会计', '出纳', ...POSTS].join('|')})(?:单位)?`;
/** What ends a post: its clause, another post, the word 职务. */
const POST_STOP =
  '(?:职务|一职|之职|资格|职位)?(?=$|[，。；：、（）！]|[和及与并兼]|以及|的(?:申请|请求|提议|辞呈|请辞))';
/** 首届理事会会长, 名誉会长 */
export const POST = `(?<post>[^，。；：、“”《》（）]{0,24}?${POST_END})${POST_STOP}`;
/** A post right after a name, where words between would be taken for a part of the name. */
export const CLOSE_POST = `(?<post>(?:第?[一二三四五六七八九十]{1,3}届|理事会|监事会|党支部|党委|分会|名誉|荣誉|常务|执行|轮值|高级|首席|法律|副|协会|商会|学会|联合会|本会|总会){0,4}${POST_END})${POST_STOP}`;

/** Posts of an occasion, titles that are awards, seats that the association does not give. */
export const NO_POST =
  /裁判|评委|评审|主讲|嘉宾|主持|论坛|大赛|赛事|竞赛|决赛|开幕|领队|教练|项目|组委会|优秀|先进|模范|十佳|人大|政协|候选|课题|志愿者|值班|活动/;
/** Words before the office proper: 协会第二届理事会|会长. */
const TERM =
  /^(?:(?:新一|首|第?[一二三四五六七八九十]{1,3})[届任](?:的)?|协会|本会|学会|商会|该?分?会的|理事会(?=.{0,2}(?:会长|理事)))+/;

/** 、法定代表人 after a post */
const MORE = new RegExp(`^(?:职务)?(?:、|和|及|兼任?|暨)${CLOSE_POST}`, 'd');
const shifted = ({ at, end }: Span, by: number): Span => ({ at: at + by, end: end + by });

/** The span in the passage of a group of a match in the rest of a clause. */
export const spanOf = ({ from }: Step, match: RegExpExecArray, name: string): Span =>
  shifted(group(match, name) as Span, from);

/** A fact of people or units in a post; none where nobody is named. */
export function move(
  passage: Passage,
  action: Action,
  who: Span,
  post: Span,
  at: number,
  rule: string,
): Personnel[] {
  const written = passage.view.slice(post.at, post.end);
  if (NO_POST.test(written) || /^[的了]/.test(written) || isQuoted(passage, post.at)) return [];
  const term = TERM.exec(written)?.[0].length ?? 0;
  const name = passage.text.slice(post.at + (term < written.length ? term : 0), post.end);
  const isUnit = /单位$|团体会员$/.test(written);
  const people = isUnit ? undefined : peopleOf(passage, who);
  const units = isUnit ? namesIn(passage, who, 'organization')?.names : undefined;
  const isNamed = units?.named.every(
    (unit) => !passage.directory.isOwn(String(unit)) && !/加入|成为|，/.test(String(unit)),
  );
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

/** A further post of the same people: 为会长|、法定代表人. */
export function further(passage: Passage, found: Personnel[]): Personnel[] {
  const last = found.at(-1);
  const more = last && MORE.exec(passage.view.slice(last.end, last.end + 40));
  if (!last || !more?.groups?.post || /单位$/.test(more[0])) return found;
  const { at, end } = shifted(group(more, 'post') as Span, last.end);
  const next = {
    ...last,
    fact: { ...structuredClone(last.fact), post: passage.text.slice(at, end) },
    at,
    end,
  };
  return last.fact.people ? further(passage, [...found, next]) : found;
}
