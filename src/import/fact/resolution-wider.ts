/** What a meeting decided, agreed on or passed, in other words; not what is told as another kind of fact. */
import { clauseAt, isQuoted, sentenceAt } from '../clause.js';
import { isPlanned, votesAt } from '../decision.js';
import { type Found, given, group, matches, type Passage, type Span } from '../passage.js';
import { adoptedDocuments } from './document-adopted.js';
import { typeOfBody } from './establishment-wider.js';

/** Meetings and organs that decide. */
const ORGAN =
  '会议|大会|会上|全会|理事会|办公会|监事会|会长会|主席会|全委会|主席团|执委会|常委会|董事会|例会|党委会|支委会|秘书长会|委员会|联席会|评审会|与会者|与会人员|与会代表|与会理事|与会委员|理事们|代表们|专题会|筹备会|年会|分会会长会|全体(?:理事|会员|委员|代表|监事)|经(?:慎重|充分|认真|集体)?研究';
const MEETING = new RegExp(`(?:${ORGAN})`);
const VERB =
  '作出决定|作出决议|通过决议|决定|决议|(?<=委会|事会|[，。；])议决(?![定议])|议定|商定|确定|明确|同意|批准|否决|达成共识|达成一致|形成决议|授权|赞成|通过|(?<![^，。；])[众公]议(?![院论员])|公决|拍板(?=[：决])';
const DECIDED = new RegExp(
  `(?<verb>${VERB})(?:了|：|，(?=[^，]{4}))?(?:一致)?(?<subject>[^。]{2,240})`,
  'dg',
);
/** Words between the organ and its verb: 会议|讨论并原则|同意. */
const ADVERB =
  '大家|众人|与会[者众]?|并|还|也|均|同时|最终|最后|会上|随后|会后|其中|经[^，。]{0,12}|以[^，。]{2,24}|充分|认真|一致|审议|讨论|研究|表决|全票|举手|投票|商议|协商|原则|集体|初步|正式|当场|现场|逐项|上|和|了|后|时|、|，|：|决定|共同|就此|听取并|到会\\S{0,4}';
const BEFORE = new RegExp(`^(?<organ>[^，。；]{0,40}(?:${ORGAN}))?(?:${ADVERB}){0,8}$`);
/** 经理事会表决，|会员大会推迟至明年1月召开 */
const AFTER_VOTE =
  /经[^，。；]{0,16}(?:会|理事|代表)[^，。；]{0,6}?(?:研究|表决|讨论|审议|商议|投票)(?:决定|同意|通过)?，(?<subject>[^。；]{4,200})/dg;
/** 会费下调的方案|获得通过 */
const PASSED =
  /(?<=方案|议案|提案|提议|动议|建议)(?:也|均|都|最终|顺利|随后|以[^，。；]{2,20}|经[^，。；]{2,16}|一致|全票|高票|获得?){1,4}(?:表决)?(?:通过|采纳)(?=[，。；]|$)/dg;
/** What passes, where it is no document. */
const MOTION =
  /(?:议案|提案|方案|决议|事项|计划|动议|建议|要点|规划|调整|安排|名单|提议|申请|设想|预案|选题|议题|标志|会徽|会歌|会旗)(?=[，。；、和及]|$)/;
/** 明确了下一步工作方向: nothing that one could carry out. */
const VAGUE =
  /^[^，。；]{0,24}(?:方向|思路|重点|目标|任务|要求|责任|分工)(?=[，。；]|$)|监票|计票|大会议程|会议议程/;
const ORDER = /^(?:确定|明确)$/;
/** Appointments and awards, which are facts of their own. */
const OTHER_KIND =
  /^(?:了)?(?:由[^，。]{2,30}(?:担任|出任|接任|兼任|任[^，。；]{0,10}[长席记])|对[^，。]{2,40}(?:表彰|奖励)|增补|增选|补选|调整|免去|罢免|聘|任命|授予|表彰|[^，。；]{0,8}(?:[一二三特]等奖|[金银铜]奖|获奖)|选举|推选|推举|提名|选出|给予|接受[^，。]{0,16}辞)|^[^，。；]{0,40}(?:辞去|不再担任|不再兼任|担任|出任|接任|连任|当选|任[^，。；]{0,10}[长席记事员问])(?=.|$)|^[^，。；]{0,60}为[^，。；]{0,16}(?:长|单位|理事|监事|委员|顾问|主席|书记)(?=[，。；、]|$)/;

type Resolution = Found<'resolution'>;

/** Whether what was decided is told as a fact of another kind. */
export function isOtherKind(passage: Passage, { at, end }: Span): boolean {
  const view = passage.view.slice(at, end);
  const first = at + (/^[^，；。]*/.exec(view)?.[0].length ?? 0);
  const body = /^(?:了)?(?:成立|组建|设立)(?<name>[^，。；、和及]{2,40})/.exec(view)?.groups?.name;
  return (
    OTHER_KIND.test(view) ||
    /^(?:了)?(?:《|关于[^，。]{0,20}《)/.test(view) ||
    (body !== undefined && typeOfBody(body) !== undefined) ||
    adoptedDocuments(passage).some((document) => document.at >= at && document.at <= first)
  );
}

/** What a meeting decided, each decision once. */
export function widerResolutions(passage: Passage): Resolution[] {
  const decided = matches(passage, DECIDED).flatMap((match) => read(passage, match));
  const heads = headsOf(passage).filter((each) => clausewise(passage, each, decided));
  const all = [...heads, ...decided].sort((a, b) => a.at - b.at);
  return all
    .map((each, index) => ended(passage, each, all[index + 1]?.at))
    .flatMap((each) => [each, ...beyondOtherKind(passage, each)])
    .filter(({ subject }) => subject.end - subject.at >= 2 && !isOtherKind(passage, subject))
    .map(({ at, subject }) => resolution(passage, at, subject));
}

/** Where another matter begins: a ；, an appointment. */
const NEXT = /；|，(?:并|同时|还|随后|会上)?(?:增补|增选|补选|聘|选举|推选|推举|免去|任命|授予|表彰)|$/;

interface Decision {
  at: number;
  subject: Span;
}

/** ，并|撤销竹编小组 */
const BESIDE =
  /[，；](?:并|同时|还|又|另|并决定|并同意){1,2}(?<subject>(?:撤销|裁撤|取消|设立|增设|修改|减免|筹建|注销|合并|更名|暂停|终止|废止|修缮|购置)(?![^，。；]{0,30}职务)[^，。；]{2,80})/dg;

/** What was decided in one breath with an appointment: 聘任林若兰为副秘书长，|并撤销竹编小组. */
function beyondOtherKind(passage: Passage, { subject }: Decision): Decision[] {
  if (!OTHER_KIND.test(passage.view.slice(subject.at, subject.end))) return [];
  const { end } = sentenceAt(passage, subject.at);
  return matches({ ...passage, view: passage.view.slice(0, end), lead: subject.at }, BESIDE).flatMap(
    (match) => {
      const told = group(match, 'subject');
      return told && told.at > subject.at ? [{ at: told.at, subject: told }] : [];
    },
  );
}

/** A pattern that takes all of a sentence hides the verbs within: those are looked for again. */
function read(passage: Passage, match: RegExpMatchArray): Decision[] {
  const from = match.index as number;
  const end = from + match[0].length;
  const found: Decision[] = [];
  // Verbs are told by what stands before them as well.
  const start = Math.max(0, from - 4);
  for (const each of passage.view.slice(start, end).matchAll(VERBS)) {
    const at = start + each.index;
    if (at < from) continue;
    const subject = at + each[0].length;
    if (end - subject > 1 && isDecision(passage, at, each.groups?.verb as string, { at: subject, end }))
      found.push({ at, subject: { at: subject, end } });
  }
  return found;
}
const VERBS = new RegExp(`(?<verb>${VERB})(?:了|：|，(?=[^，]{4}))?(?:一致)?`, 'g');

function isDecision(passage: Passage, at: number, verb: string, subject: Span): boolean {
  const { view } = passage;
  const clause = clauseAt(passage, at);
  const before = BEFORE.exec(view.slice(clause.at, at).replace(/^[，；：]/, ''));
  if (/政府|[市省区县]委|[局厅]/.test(before?.groups?.organ ?? '')) return false;
  if (!before || isQuoted(passage, at) || isPlanned(passage, at)) return false;
  const told = view.slice(subject.at, subject.end);
  if (/^通过|^批准/.test(verb) && !/^[将由把]/.test(told) && !MOTION.test(told.slice(0, 80))) return false;
  if ((ORDER.test(verb) || verb === '通过') && VAGUE.test(told)) return false;
  if (/^\d{1,5}票/.test(told)) return false;
  if (/^[》”的书，、。]/.test(told) || /^(?:性|的|书|权)/.test(told)) return false;
  const sentence = sentenceAt(passage, at);
  const held = view.slice(ORDER.test(verb) ? sentence.at : passage.lead, at);
  return before.groups?.organ !== undefined || /^[众公]/.test(verb) || MEETING.test(held);
}

function headsOf(passage: Passage): Decision[] {
  const voted = matches(passage, AFTER_VOTE).map((match) => ({
    at: match.index as number,
    subject: group(match, 'subject') as Span,
  }));
  const passed = matches(passage, PASSED).map((match) => {
    const end = match.index as number;
    const { at } = clauseAt(passage, end);
    return { at, subject: { at, end } };
  });
  return [
    ...voted,
    ...passed.filter(({ subject: { at, end } }) => !/[《“]/.test(passage.view.slice(at, end))),
  ];
}

/** Whether no verb of deciding speaks for the sentence already. */
const clausewise = (passage: Passage, { at, subject }: Decision, others: readonly Decision[]): boolean =>
  MEETING.test(passage.view.slice(sentenceAt(passage, at).at, subject.at)) &&
  !others.some((each) => each.at >= at && each.at < subject.end);

/** A subject ends with its sentence, a ； outside of a numbered list, or where the next decision begins. */
function ended(passage: Passage, { at, subject }: Decision, next: number | undefined): Decision {
  const view = passage.view.slice(subject.at, subject.end);
  const stop = /^[一1（]|^[^；]{0,8}：?[一1]是|^[^；]{0,8}：[一（1]/.test(view)
    ? view.length
    : view.search(NEXT);
  const own = subject.at + stop;
  const limit = next !== undefined && next < own ? clauseAt(passage, next).at : own;
  const end = limit - (/[，；、]$/.test(passage.view.slice(0, limit).slice(-1)) ? 1 : 0);
  return { at, subject: { at: subject.at, end } };
}

function resolution(passage: Passage, at: number, subject: Span): Resolution {
  const { view, text, directory } = passage;
  const sentence = sentenceAt(passage, at);
  const organ = /(?:常务)?理事会|会员(?:代表)?大会|监事会|会长会议/.exec(view.slice(sentence.at, at))?.[0];
  return {
    fact: given({
      kind: 'resolution' as const,
      subject: text.slice(subject.at, subject.end),
      organ: organ && directory.isBody(organ) ? organ : undefined,
      votes: votesAt(passage, at),
    }),
    at,
    end: subject.end,
    rule: 'resolution-wider',
    grade: 'likely',
  };
}
