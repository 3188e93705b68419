/** Elections, appointments and removals whose verb stands before the names. */
import { sentenceAt } from '../clause.js';
import { isOfAuthority } from '../decision.js';
import type { Span } from '../passage.js';
import { firstMatch } from '../prefilter.js';
import { peopleOf } from './personnel-people.js';
import {
  type Action,
  CLOSE_POST,
  further,
  move,
  type Personnel,
  POST,
  POST_END,
  type Step,
  spanOf,
} from './personnel-post.js';

const CHOOSE =
  '选举产生|选举|推选|推举|公推|公举|共推|众推|共举|(?<![^，。；并会])推(?=[\\u3400-\\u9fff]{2,4}(?:先生|女士|君)?[为任])|选出|票选|增补|增选|补选|递补|聘请|聘任|特聘|续聘|敦聘|礼聘|聘用|任命|委任|提名|推荐|吸收|接纳|吸纳|特邀|邀请|推请|敦请';
/** 选举……为会长; 为 again for each post that follows in its sentence. */
const CHOSEN = new RegExp(
  `(?<verb>${CHOOSE}|(?<![解受应])聘)(?:了|出)?(?<who>[^，。；：]{2,160}?)(?:继续)?(?:为|担任|出任|继任|接任|连任|任)${POST}`,
  'd',
);
const LAST_CHOICE = new RegExp(`.*(?:${CHOOSE})(?:了|出)?`, 'su');
/** 免去李文副会长职务和王小满的理事职务 */
const DISMISSED = new RegExp(
  `(?:免去|罢免|免除|解除|撤销|解聘|取消|^(?:职务|一职|资格)?[和及与、])(?:了)?(?<who>[^，。；：]{2,100}?)(?:所任|担任)?的?${CLOSE_POST}`,
  'd',
);
/** 选举产生会长张志远、副会长李文和王小满 */
const ELECTED = new RegExp(
  `(?:选举产生|选举|推选|推举|选出|产生|聘请|聘任|增补|增选|补选|(?:选举结果|当选名单|班子(?:成员)?|负责人|人选)[^，。；：]{0,6}(?=为|是|：))(?:了|出)?(?:如下|为|是|：){0,3}(?:[\\d一二三四五六七八九十]{1,3}[名位])?(?<list>(?:新一[任届]|新任|首任|首届|第[一二三四五六七八九十]{1,3}[任届])?[\\u3400-\\u9fff]{0,8}?${POST_END}[\\u3400-\\u9fff：][^。；]{1,300})`,
  'd',
);
/** 推选院士梁启明|为会长: what stands before the name is no post of the election. */
const AS_POST = new RegExp(`(?:为|任)[^，。；、]{0,20}${POST_END}`);
const POST_FIRST = new RegExp(
  `^(?<post>[\\u3400-\\u9fff]{0,12}?${POST_END})(?:为|：|是)?(?<name>[\\u3400-\\u9fff·]{2,24})$`,
);

/** 向石敬之颁发名誉会长聘书 */
const LETTERED = new RegExp(
  `(?:向|为|给)(?<who>[^，。；：]{2,80}?)(?:分别)?(?:颁发|颁授|发放|颁|送上|递交)(?:了)?(?<post>[^，。；：]{0,16}?${POST_END})的?聘书`,
  'd',
);
/** 增补副会长单位2家：甲公司、乙公司; 免去理事2名：张三、李四 */
const COUNTED = new RegExp(
  `(?<verb>增补|新增|增选|补选|增加|吸收|吸纳|接纳|递补|聘请|聘任|特聘|新聘|延聘|礼聘|推选|选举|免去|罢免|取消)了?(?<post>[\\u3400-\\u9fff]{0,8}?${POST_END})(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})?[家个名位人]?(?:：|，?(?:分别)?(?:为|是)：?|（)(?<who>[^，。；：（）]{2,300})`,
  'd',
);

/** Whether a verb adds to those in office: 增补. */
export const actionOf = (verb: string): Action =>
  /增补|增选|补选|递补|新增|增加|吸收|接纳|吸纳/.test(verb) ? 'add' : 'appoint';

/** 选举张志远为会长 */
export function chosen(step: Step): Personnel[] {
  const { passage, from, view, state } = step;
  const match = firstMatch(CHOSEN, view);
  if (!match) return [];
  if (isOfAuthority(passage, from + match.index)) return [];
  const who = spanOf(step, match, 'who');
  const again = LAST_CHOICE.exec(passage.view.slice(who.at, who.end))?.[0] ?? '';
  const action = actionOf(again || (match.groups?.verb as string));
  const list = { at: who.at + again.length, end: who.end };
  const post = spanOf(step, match, 'post');
  const found = move(passage, action, list, post, from + match.index, `personnel-${action}-wider`);
  if (found.length > 0) state.action = action;
  return further(passage, found);
}

/** 免去李文副会长职务 */
export function dismissed(step: Step): Personnel[] {
  const { passage, from, view, state } = step;
  const match = firstMatch(DISMISSED, view);
  if (!match) return [];
  const isMore = /^(?:职务|一职|资格)?[和及与、]/.test(match[0]);
  if (isMore && state.last?.fact.action !== 'remove') return [];
  const who = spanOf(step, match, 'who');
  const post = spanOf(step, match, 'post');
  return move(passage, 'remove', who, post, from + match.index, 'personnel-remove-wider');
}

/** 向石敬之颁发名誉会长聘书 */
export function lettered(step: Step): Personnel[] {
  const { passage, from, view } = step;
  const match = firstMatch(LETTERED, view);
  if (!match) return [];
  const who = spanOf(step, match, 'who');
  const post = spanOf(step, match, 'post');
  return move(passage, 'appoint', who, post, from + match.index, 'personnel-lettered');
}

/** Posts that stand before names, one fact for each post. */
export function elected(step: Step): Personnel[] {
  const { passage, from, view } = step;
  // The list goes on over the commas of its sentence.
  const match = firstMatch(ELECTED, passage.view.slice(from, sentenceAt(passage, from).end));
  if (!match || match.index > view.length) return [];
  const list = spanOf(step, match, 'list');
  if (AS_POST.test(passage.view.slice(list.at, list.end).replace(/，.*$/su, ''))) return [];
  const found: Personnel[] = [];
  let post: Span | undefined;
  for (const each of passage.view.slice(list.at, list.end).matchAll(/[^、，；]+/g)) {
    const item = { at: list.at + each.index, end: list.at + each.index + each[0].length };
    const first = POST_FIRST.exec(each[0]);
    if (!first && !post) break;
    const at = first ? item.at + (first.groups?.post ?? '').length : item.at;
    if (first) post = { at: item.at, end: at };
    const colon = passage.view[at] === '：' ? 1 : 0;
    const people = peopleOf(passage, { at: at + colon, end: item.end });
    if (!people || people.isGuess) break;
    if (first)
      found.push(
        ...move(
          passage,
          actionOf(match[0].slice(0, 4)),
          { at: at + colon, end: item.end },
          post as Span,
          item.at,
          'personnel-elected',
        ),
      );
    else (found.at(-1)?.fact.people as { named: unknown[] } | undefined)?.named.push(...people.names.named);
    const last = found.at(-1);
    if (last) last.end = item.end;
  }
  return found;
}

/** Those named after a post and their count: 增补副会长单位2家：甲公司、乙公司. */
export function counted(step: Step): Personnel[] {
  const { passage, from, view } = step;
  const match = firstMatch(COUNTED, passage.view.slice(from, sentenceAt(passage, from).end));
  if (!match || match.index > view.length) return [];
  const verb = match.groups?.verb as string;
  const action = /免|取消/.test(verb) ? 'remove' : actionOf(verb);
  const who = spanOf(step, match, 'who');
  const found = move(
    passage,
    action,
    who,
    spanOf(step, match, 'post'),
    from + match.index,
    'personnel-counted',
  );
  return found.map((each) => ({ ...each, end: who.end }));
}
