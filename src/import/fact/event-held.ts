/** Events beside the exact forms: by what a clause says of what their names end with, and broadcasts. */
import { type Found, given, groupText, matches, type Passage } from '../passage.js';
import { draft } from './event-told.js';
import { type Gathering, gatherings } from './gathering.js';
import { once } from './gathering-once.js';
import { EVENT_WORDS, EVENTS, type EventType } from './gathering-words.js';

/** Events that are held by what a clause says, without those that are known. */
export function held(passage: Passage, exact: readonly Found<'event'>[]): Found<'event'>[] {
  const known = exact.map(({ at, end }) => passage.view.slice(at, end));
  const found = gatherings(passage, EVENTS).filter((each) => isEvent(passage, each));
  if (found.length + exact.length === 0) return broadcast(passage);
  return once(passage, found, known).flatMap((each) => named(passage, each));
}

function named(passage: Passage, each: Gathering): Found<'event'>[] {
  const type = typeOf(each.head);
  if (!type) return [];
  const { at, end, how } = each;
  const grade = how === 'verb' ? 'likely' : 'guess';
  return [{ fact: draft(passage, { at, end }, type), at, end, rule: 'event-named', grade }];
}

const BROADCAST =
  /(?:邀请|特邀|请)[^，。；]{2,40}?(?:(?:线上|在线|网络|云端)直播(?:讲授|讲解|授课|解读|分享|主讲)?|直播(?:(?=[“《])|讲授|讲解|授课|解读|分享|主讲))(?<title>[“《][^”》]{2,60}[”》])?/dg;

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

const ENDS = Object.fromEntries(
  Object.entries(EVENT_WORDS).map(([type, ends]) => [type, new RegExp(`(?:${ends})$`)]),
) as Record<EventType, RegExp>;
const typeOf = (head: string): EventType | undefined =>
  (Object.keys(ENDS) as EventType[]).findLast((type) => ENDS[type].test(head));

/** Party building, founding, awards, trainings and what is prepared are other kinds. */
const OTHER_KIND = /党|表彰大会|成立大会|培训|揭牌|颁奖/;
const GOES_ON = /^(?:培训|讲座|表彰|筹备|组委会)/;
const TALK = /(?:座谈|交流)(?:交流)?(?:会|活动)$|学术交流$/;
const VISITING = /走访|来访|到访|调研|考察|拜访|莅临|参观|一行|赴|前往/;

/** 联谊会 that acts is an association: 联谊会|举办沙龙, but not 联谊会举行。 */
const ACTS = /^(?:举办|召开|开展|组织|联合|与|和|会长|副|秘书长|理事|向|发|捐|举行(?![，。]))/;

/** A broadcast of what is held is none of its own; talks on a visit belong to the visit. */
function isEvent({ view, lead }: Passage, { at, end, head, verb, how, clause }: Gathering): boolean {
  if (verb === '进行' || OTHER_KIND.test(view.slice(at, end)) || GOES_ON.test(view.slice(end, end + 3)))
    return false;
  if (/联谊会$|读书会$/.test(head) && ACTS.test(view.slice(end, end + 4))) return false;
  if (TALK.test(head) && VISITING.test(view.slice(Math.max(lead, at - 40), at))) return false;
  // 请老师教直播: a broadcast is told by more than the bare word.
  if (head === '直播' && how === 'topic') return false;
  return !/直播/.test(head) || !/全程|同步|图文|现场|电视|进行/.test(view.slice(clause.at, end));
}
