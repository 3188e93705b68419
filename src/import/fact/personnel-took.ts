/** Elections, appointments and resignations whose verb stands after the names. */
import { sentenceAt } from '../clause.js';
import { firstLed, led } from '../led.js';
import { group, type Passage, type Span } from '../passage.js';
import { firstMatch } from '../prefilter.js';
import { actionOf } from './personnel-chosen.js';
import { peopleOf } from './personnel-people.js';
import { further, move, type Personnel, POST, POST_END, type Step, spanOf } from './personnel-post.js';
import { named, whoOf } from './personnel-who.js';

const WHO = '(?<who>[^。；：，]{0,120}?)';
/** 张志远当选会长, 李文被聘为秘书长 */
const TOOK = led(
  WHO,
  `(?<verb>当选为?|出任|就任|接任|接棒|连任|继任|[续再获]任|(?<!不再|曾|曾经|现|时|再)担任|(?<!不再)兼任|荣任|升任|转任|改任|成为|[被获受][^，。；]{0,6}?(?:选举|推选|推举|公推|选|聘请|聘任|特聘|聘|任命|委任|推荐|提名|增补|增选|补选)(?:为|担任|任)|(?<![新曾时现历前原上主责信离卸再担所委续获])任|为)${POST}`,
  'd',
);
/** 辞去会长职务, 不再担任会长 */
const LEFT = led(WHO, `(?:辞去|辞任|卸任|请辞|不再担任|不再兼任|不再兼|不再任)(?:了)?${POST}`, 'd');
/** 由罗文博接任, of the post that the sentence named last */
const FOLLOWED = /(?<who>[^，。；：]{2,40}?)(?:接任|继任|接替|担任|出任)(?=[，。；]|$)/d;
/** 秘书长一职由周向东接任 */
const TAKEN = new RegExp(
  `(?<post>[^，。；：、]{0,20}?${POST_END})(?:职务|一职|之职)?由(?<who>[^，。；：]{2,60}?)(?:担任|出任|接任|兼任|继任|任)(?=$|[，。；、])`,
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
/** 张志远当选会长 */
export function took(step: Step): Personnel[] {
  const { passage, from, view, state } = step;
  const match = firstLed(TOOK, view);
  const verb = match?.groups?.verb as string;
  if (!match || (verb === '为' && !state.action)) return [];
  const who = whoOf(passage, spanOf(step, match, 'who'));
  const action = /^(?:为|任|担任)$/.test(verb) ? (state.action ?? 'appoint') : actionOf(verb);
  const posts = apart(passage, from, match);
  const each = posts && peopleOf(passage, who);
  const rule = 'personnel-took';
  if (posts && each && each.names.named.length === posts.length)
    return posts.flatMap((post, index) =>
      move(passage, action, nth(passage, who, index), post, who.at, rule),
    );
  const post = spanOf(step, match, 'post');
  const found = named(step, action, who, post, rule);
  if (found.length > 0 && !/^(?:为|任|担任)$/.test(verb)) state.action = action;
  return further(passage, found);
}

/** 张志远、李文分别当选会长、监事长: as many posts as people. */
function apart(passage: Passage, from: number, match: RegExpExecArray): Span[] | undefined {
  if (!/分别$/.test(match.groups?.who ?? '')) return undefined;
  const at = from + (group(match, 'post') as Span).at;
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

/** 李文辞去秘书长职务 */
export function left(step: Step): Personnel[] {
  const { passage, view } = step;
  const match = firstLed(LEFT, view);
  if (!match) return [];
  const who = whoOf(passage, spanOf(step, match, 'who'));
  const post = spanOf(step, match, 'post');
  return further(passage, named(step, 'remove', who, post, 'personnel-left'));
}

/** 由罗文博接任 */
export function followed(step: Step): Personnel[] {
  const { passage, from, view, state } = step;
  const match = firstMatch(FOLLOWED, view);
  const post = state.last?.fact.post as string | undefined;
  if (!match || !post) return [];
  const who = whoOf(passage, spanOf(step, match, 'who'));
  const people = peopleOf(passage, who);
  if (!people) return [];
  const end = from + match.index + match[0].length;
  const fact = { kind: 'personnel' as const, action: 'appoint', people: people.names, post };
  return [{ fact, at: who.at, end, rule: 'personnel-followed', grade: 'likely' }];
}

/** 秘书长一职由周向东接任 */
export function taken(step: Step): Personnel[] {
  const { passage, from, view } = step;
  const match = firstMatch(TAKEN, view);
  if (!match) return [];
  const who = spanOf(step, match, 'who');
  const post = spanOf(step, match, 'post');
  return move(passage, 'appoint', who, post, from + match.index, 'personnel-taken').map((found) => ({
    ...found,
    end: from + match.index + match[0].length,
  }));
}

/** 副主任为孟凡、沈青禾 */
export function filled(step: Step): Personnel[] {
  const { passage, from, view } = step;
  const match = firstMatch(FILLED, view);
  const sentence = sentenceAt(passage, from);
  if (!match || !ELECTION.test(passage.view.slice(sentence.at, sentence.end))) return [];
  const who = spanOf(step, match, 'who');
  if (peopleOf(passage, who)?.isGuess !== false) return [];
  const post = spanOf(step, match, 'post');
  return move(passage, 'appoint', who, post, post.at, 'personnel-filled').map((each) => ({
    ...each,
    end: who.end,
  }));
}

/** 主任陆一帆连任, 会长贺子安卸任 */
export function kept(step: Step): Personnel[] {
  const { passage, from, view } = step;
  const match = firstMatch(KEPT, view);
  if (!match) return [];
  const who = spanOf(step, match, 'who');
  if (peopleOf(passage, who)?.isGuess !== false) return [];
  const post = spanOf(step, match, 'post');
  const action = match.groups?.verb === '连任' ? 'appoint' : 'remove';
  const end = from + match.index + match[0].length;
  return move(passage, action, who, post, post.at, 'personnel-kept').map((each) => ({ ...each, end }));
}
