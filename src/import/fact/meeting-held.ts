/** Meetings beside those that exact forms of words name: by term in other orders, and by what their names end with. */

import { ownPattern } from '../directory.js';
import { numberOf } from '../numeral.js';
import { type Draft, type Found, given, group, matches, type Passage, type Span, words } from '../passage.js';
import { type Gathering, gatherings, type Sought, soughtBy } from './gathering.js';
import { once } from './gathering-once.js';
import { EVENTS, ORGANS, OTHER_MEETING, TRAININGS, WORK } from './gathering-words.js';
import { isReferredTo } from './holder.js';

type Meeting = Found<'meeting'>;
type MeetingType = Draft<'meeting'>['type'];

const N = '[一二三四五六七八九十\\d]{1,3}';
/** 第四届理事会第五次会议, 七届二次全委会议, 第四届二次会长（扩大）会议. */
const BY_TERM = new RegExp(
  `第?(?<term>${N})届(?:第?(?<session>${N})次)?(?<body>会员代表大会|会员大会|代表大会|会员代表会议|常务理事会?|理监事(?:联席)?会?|理事会?|监事会?|委员会(?=第)|全体委员|全委会?|常委会?|执委会?|(?:会长|理事长|主席团?)(?:办公|联席|工作)?会?)(?:（扩大）|扩大)?(?:第?(?<later>${N})次)?(?:（扩大）|扩大|全体){0,2}(?:会?议)?(?!决议|的?决|副|会?[长员]|单位|候选)`,
  'dg',
);

/** Sessions of organs in any order of words. */
export function byTerms(passage: Passage): Meeting[] {
  return matches(passage, BY_TERM).flatMap((match) => {
    const { term, session, later, body } = match.groups as Record<string, string | undefined>;
    const span = { at: match.index as number, end: (match.index as number) + match[0].length };
    const number = session ?? later;
    if (!number || !/[会议]$/.test(match[0]) || isQuoted(passage, span.at)) return [];
    const named = group(match, 'body');
    return [
      {
        fact: given({
          kind: 'meeting' as const,
          type: typeOf(match[0]),
          title: words(passage, span),
          body: named && passage.directory.isBody(body as string) ? words(passage, named) : undefined,
          term: numberOf(term),
          session: numberOf(number),
        }),
        ...span,
        rule: 'meeting-by-term',
        grade: 'sure' as const,
      },
    ];
  });
}

/** A title of a paper is on its line. */
const isQuoted = ({ view }: Passage, at: number): boolean =>
  /《[^》\n]{0,80}$/.test(view.slice(Math.max(0, at - 90), at));

const MEETINGS = soughtBy(`${ORGANS}|${WORK}|${OTHER_MEETING}`);
const KNOWN_END = new RegExp(`(?:${ORGANS}|${WORK})[”]?$`);
/** Party building and the founding of a body are other kinds, and so are awards. */
const OTHER_KIND = /党|支部|成立大会|(?<!总结)表彰|颁奖|民主生活|组织生活|主题教育|全国代表大会|人民代表/;
/** A talk on a visit belongs to the visit. */
const VISITING = /走访|来访|到访|调研|考察|拜访|莅临|参观|一行|回访|评估组|来会/;

/** Meetings that are held by what a clause says, without those that are known. */
export function held(passage: Passage, known: readonly string[]): Meeting[] {
  return once(
    passage,
    gatherings(passage, MEETINGS).filter((each) => isMeeting(passage, each)),
    known,
  ).map((each) => factOf(passage, each));
}

/** Whether a meeting is but the talk of a visit: 一行来访，双方举行座谈会. */
export const isTalkOnVisit = ({ view, lead }: Passage, { at, end }: Span): boolean =>
  /(?:座谈会|汇报会|反馈会)$/.test(view.slice(at, end)) &&
  VISITING.test(view.slice(Math.max(lead, at - 60), at));

/** 换届选举大会|暨|第四届会员大会第一次会议 is one meeting. */
const isSecondName = ({ view }: Passage, { at, end }: Span): boolean =>
  /换届|选举/.test(view.slice(at, end)) && (view[end] === '暨' || view[at - 1] === '暨');

function isMeeting(passage: Passage, { at, end, head, verb, how, clause }: Gathering): boolean {
  const name = passage.view.slice(at, end);
  const told = passage.view.slice(clause.at, at);
  if (OTHER_KIND.test(name) || /党|支部/.test(told) || /^成立|^表彰/.test(passage.view.slice(end, end + 2)))
    return false;
  if (isReferredTo(passage, { at, end }) || isSecondName(passage, { at, end })) return false;
  if (isEventName(name) || TRAINING_END.test(name)) return false;
  if (isTalkOnVisit(passage, { at, end })) return false;
  const isKnown = KNOWN_END.test(name);
  if (how === 'topic') return isKnown && !/座谈会$|年会$/.test(name);
  if (isKnown || (/会议$/.test(name) && name !== '会议')) return true;
  return /召开$|举行$/.test(verb ?? '') && !NO_MEETING.test(name) && head.length > 0;
}

const endPattern = ({ heads }: Sought): RegExp => new RegExp(`(?:${heads.source})[”》]?$`);
const EVENT_END = endPattern(EVENTS);
const TRAINING_END = endPattern(TRAININGS);

/** Whether a name ends as events do: 学术年会. */
export const isEventName = (name: string): boolean => EVENT_END.test(name);
/** Bodies and occasions that end with 会 and are no meetings. */
const NO_MEETING = /(?:[协学商工合盟金究进公总分]会|大会|晚会|运动会|机会|社会|都会)[”]?$/;

/** Types by what names hold; the first that fits. */
export const TYPES: readonly (readonly [RegExp, MeetingType])[] = [
  [/筹备/, 'preparatory'],
  [/分会.*(?:会员(?:代表)?大会|换届)/, 'branch-congress'],
  [/会员(?:代表)?(?:大会|会议)|换届|选举大会|代表大会|年度大会|会员年会/, 'congress'],
  [/组委会|组织委员会|赛[^，]{0,8}执委会|专家组/, 'organizing'],
  [/理事会|理事(?:（扩大）|扩大)?会|监事会?|全体?委|常委|执委|全委|届委员会/, 'council'],
  [/(?:会长|理事长|主席团?)(?:办公|联席|工作|专题|扩大|（扩大）){0,3}会?议?$/, 'presidents'],
];

const typeOf = (title: string): MeetingType => TYPES.find(([sign]) => sign.test(title))?.[1] ?? 'committee';

const SESSION = new RegExp(`第(?<n>${N})次`);
const BRANCH_BEFORE = ownPattern((own) => new RegExp(`^(?:${own})?(?<body>[\\u3400-\\u9fff]{2,20}?分会)`));

function factOf(passage: Passage, { at, end, how, clause }: Gathering): Meeting {
  const title = passage.view.slice(at, end);
  const branch = BRANCH_BEFORE(passage.directory).exec(passage.view.slice(clause.at, at))?.groups?.body;
  const type = typeOf(branch ? branch + title : title);
  const session = SESSION.exec(title)?.groups?.n;
  return {
    fact: given({
      kind: 'meeting' as const,
      type,
      title: words(passage, { at, end }),
      body: branch && passage.directory.isBody(branch) ? branch : undefined,
      session: numberOf(session),
    }),
    at,
    end,
    rule: 'meeting-held',
    grade: how === 'verb' && type !== 'committee' ? 'sure' : how === 'verb' ? 'likely' : 'guess',
  };
}
