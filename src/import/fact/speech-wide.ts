/** Speeches by the word that says so and whoever stands before it: in its clause, or in the one before. */
import { actorsBefore, actorsIn } from '../actor.js';
import { clauseAt, clauses, isQuoted, maskQuotes, sentenceAt } from '../clause.js';
import {
  type Draft,
  type Finder,
  type Found,
  given,
  matches,
  type Passage,
  type Span,
  words,
} from '../passage.js';
import { POSTS, SURNAMES } from '../person-words.js';

type SpeechType = 'address' | 'lecture' | 'remarks' | 'release';

const REPORT =
  '(?:作|做)了?(?:《[^》]{1,60}》|“[^”]{1,60}”|[^，。；：《》“”]){0,12}?(?<!(?:工作|财务|审计|监事会|述职|筹备|换届|收支|经费|情况|修改|调研))报告(?!会|人|中|文学)';
const GIVING = '(?:作|做|进行|开展|带来)了?(?:《[^》]{1,60}》|“[^”]{1,60}”|[^，。；：《》“”]){0,12}?';
/** 讲话, 致开幕辞, 作主题演讲, 作《…》报告, 主讲, 发布《…报告》; not 讲话精神, 演讲比赛, 发言人. */
const SPEAKING = new RegExp(
  [
    '(?<address>讲[了过]话|讲话(?!精神|稿|要求|内容|录音|原文))',
    '(?<remarks>致辞|致词|致[^，。；：、的“《]{1,6}?[辞词](?!典|条)|发言(?!人|稿|权|席|提纲|材料))',
    '(?<lecture>(?:演讲|讲演|演说)(?!录像|视频|实录|集|比赛|大赛|赛|稿|家|协会|团|者|选手|活动|爱好)|(?<=[台坛员授师长士者])开讲(?!仪式|活动)|讲学|授课(?!人|教师|内容|地点|时间|老师|任务)|讲授|主讲(?!人|嘉宾|教师|老师)|解读(?=了?[《“])|讲解了?(?=[《“])|分享(?!会|活动|交流会)|' +
      REPORT +
      '|' +
      GIVING +
      '(?:讲座|辅导|宣讲|授课))',
    '(?<release>发布了?(?=《[^》]{2,60}》))',
  ].join('|'),
  'g',
);

/** Words that make of a speech one that was not given here: heard of, studied, planned. */
const ELSEWHERE =
  /学习|贯彻|落实|传达|领会|重温|观看|收看|聆听|收听|根据|按照|听取|审议|征文|[将拟](?!军)|计划|党课|授课人|主讲人是|编印|刊发/;

interface Trigger extends Span {
  type: SpeechType;
}

function triggersIn(passage: Passage): Trigger[] {
  return matches(passage, SPEAKING).flatMap((match) => {
    const at = match.index as number;
    if (at < passage.lead || isQuoted(passage, at)) return [];
    const end = at + match[0].length;
    const type = Object.keys(match.groups ?? {}).find((key) => match.groups?.[key]) as SpeechType;
    return [{ at, end, type: typeOf(type, passage.view.slice(clauseAt(passage, at).at, end)) }];
  });
}

/** 主旨发言 is a lecture; 介绍经验 and the like are remarks. */
const typeOf = (type: SpeechType, before: string): SpeechType =>
  type === 'remarks' && /主旨(?:发言|致辞)$/.test(before) ? 'lecture' : type;

export const widerSpeeches: Finder<'speech'> = (passage) => {
  const found: Found<'speech'>[] = [];
  let last: { trigger: Trigger; from: number } | undefined;
  for (const trigger of triggersIn(passage)) {
    const clause = clauseAt(passage, trigger.at);
    if (isElsewhere(passage, clause, trigger)) continue;
    const isSameClause = last !== undefined && last.trigger.at >= clause.at;
    const speakers = speakersBefore(passage, trigger, isSameClause ? last?.trigger.end : undefined);
    if (!speakers) continue;
    const topic = topicOf(passage, trigger, speakers.span);
    const before = last?.from === speakers.span.at ? found.at(-1) : undefined;
    if (before && (!topic || !before.fact.topic)) {
      // 受邀授课，讲授《竹材改性》: one speech, of which more is told.
      if (topic) before.fact.topic = topic;
      continue;
    }
    if (trigger.type === 'release' && !isAmongTalks(passage, trigger, last?.trigger)) continue;
    found.push(...speakers.who.map((who) => speechOf(passage, who, speakers.span, trigger, topic)));
    last = { trigger, from: speakers.span.at };
  }
  return found;
};

/** Of a report alone it is told that it was published; among talks, that it was presented. */
const isAmongTalks = (passage: Passage, { at }: Trigger, last: Trigger | undefined): boolean =>
  last !== undefined && last.at >= sentenceAt(passage, at).at;

/** Who speaks, with posts or by surname and post: 贺会长. */
type Who = Pick<Draft<'speech'>, 'speaker' | 'speakerRole'> & { titled: boolean };

/** Where the words before a verb start in its clause, after what ends a date. */
function startOf(passage: Passage, trigger: Trigger, from: number): number {
  const at = Math.max(from, clauseAt(passage, trigger.at).at);
  return at + (/^[，、：】〕|\s]+/.exec(passage.view.slice(at, trigger.at))?.[0].length ?? 0);
}

interface Speakers {
  who: Who[];
  span: Span;
}

function speakersBefore(passage: Passage, trigger: Trigger, from: number | undefined): Speakers | undefined {
  const actors = actorsBefore(passage, trigger.at, from);
  if (!actors)
    return (
      bySurname(passage, trigger, from) ?? byRole(passage, trigger, from) ?? byPronoun(passage, trigger, from)
    );
  const who = actors.people.map(({ person, said }) => ({
    speaker: person,
    titled: said.title !== undefined,
  }));
  return { who, span: actors.span };
}

/** 他这场题为……的演讲 */
const PRONOUN = /^[他她](?=这|那|的|在|以|用|作|做|发表|题为|首先|还|随后|说)/;

/** Whom 他 or 她 means at the start of a sentence: the one person last named as acting in the sentence before. */
function byPronoun(passage: Passage, trigger: Trigger, from = 0): Speakers | undefined {
  const at = startOf(passage, trigger, from);
  if (at !== sentenceAt(passage, trigger.at).at || !PRONOUN.test(passage.view.slice(at, trigger.at)))
    return undefined;
  const before = sentenceAt(passage, at - 1);
  const actors = clauses(passage)
    .filter((each) => each.at >= before.at && each.end <= at)
    .reverse()
    .map((each) => actorsIn(passage, each))
    .find((each) => each?.people.some(({ said }) => said.title) ?? false);
  const [person, ...others] = actors?.people ?? [];
  if (!actors || !person || others.length > 0) return undefined;
  return { who: [{ speaker: person.person, titled: false }], span: actors.span };
}

/** 市领导|到场讲话, 校友代表|发言: who spoke is told by what they are. */
const ROLE =
  /^(?:[，；]|会上|会前|由|随后|最后|首先|活动上|席间)*(?<role>(?:[市省区县]领导|(?:学生|校友|会员|企业|家长|获奖|新会员|受助学生|青年|教师|志愿者|来宾|嘉宾)[\u3400-\u9fff]{0,4}代表))(?:出席|到场|到会|在|代表|作|做|发表|致|并|向|为|分别|$)/d;

function byRole(passage: Passage, trigger: Trigger, from = 0): Speakers | undefined {
  const at = startOf(passage, trigger, from);
  const span = ROLE.exec(passage.view.slice(at, trigger.at))?.indices?.groups?.role;
  if (!span || trigger.type === 'release') return undefined;
  const role = { at: at + span[0], end: at + span[1] };
  return { who: [{ speakerRole: words(passage, role), titled: false }], span: role };
}

/** 贺会长|代表新班子, 江秘书长|致辞 */
const SURNAME_AND_POST = new RegExp(`^(?<surname>[\\u3400-\\u9fff])(?<post>副?(?:${POSTS.join('|')}))`);

/** Who is meant by surname and post: the one of that surname and post named before, else the words as they stand. */
function bySurname(passage: Passage, trigger: Trigger, from = 0): Speakers | undefined {
  const at = startOf(passage, trigger, from);
  const {
    surname = '',
    post = '',
    ...rest
  } = SURNAME_AND_POST.exec(passage.view.slice(at, trigger.at))?.groups ?? {};
  if (!SURNAMES.has(surname) || Object.keys(rest).length > 0) return undefined;
  const span = { at, end: at + surname.length + post.length };
  const before = passage.view.slice(passage.lead, at);
  const named = [...before.matchAll(new RegExp(`${surname}[\\u3400-\\u9fff]{1,2}`, 'g'))]
    .flatMap(({ 0: text, index }) => [text, text.slice(0, 2)].map((name) => ({ name, index })))
    .find(({ name }) => passage.directory.isPerson(name) || before.includes(`${post}${name}`));
  const start = passage.lead + (named?.index ?? 0);
  const speaker = named && words(passage, { at: start, end: start + named.name.length });
  return {
    who: [speaker ? { speaker, titled: true } : { speakerRole: words(passage, span), titled: true }],
    span,
  };
}

/** Whether the words before the word in its clause say that it was given elsewhere or not yet. */
const isElsewhere = ({ view }: Passage, clause: Span, { at, end }: Trigger): boolean =>
  ELSEWHERE.test(maskQuotes(view.slice(clause.at, at))) ||
  /^[^，。；]{0,10}党课/.test(view.slice(end, end + 14));

const TITLE = '(?:《[^》]{1,60}》|“[^”]{1,60}”)';
/** The title nearest to the word: 作《…》报告, 以“…”为题, 演讲《…》, 题目是《…》 */
const TOPIC_AFTER = new RegExp(
  `^(?:了|：|，?(?:演讲|报告|发言|讲座)?(?:的?(?:题目|主题|题))(?:为|是|：)?|[^，。；“《]{0,6}?)(?<topic>${TITLE})`,
  'd',
);
const TOPIC_BEFORE = new RegExp(
  `(?:作了?|做了?|以|就|围绕|题为|为|发表了?|带来|进行|聚焦|结合)(?<topic>${TITLE})`,
  'dg',
);

function topicOf(passage: Passage, trigger: Trigger, speakers: Span): string | undefined {
  const { view } = passage;
  const sentence = sentenceAt(passage, trigger.at);
  const after = TOPIC_AFTER.exec(view.slice(trigger.end, Math.min(sentence.end, trigger.end + 100)));
  const cut = (from: number, span: readonly [number, number] | undefined) =>
    span && words(passage, { at: from + span[0], end: from + span[1] });
  if (after) return cut(trigger.end, after.indices?.groups?.topic as [number, number]);
  const from = Math.max(speakers.end, clauseAt(passage, trigger.at).at);
  const before = [...view.slice(from, trigger.end).matchAll(TOPIC_BEFORE)].at(-1);
  return before && cut(from, before.indices?.groups?.topic as [number, number]);
}

function speechOf(
  passage: Passage,
  { titled, ...who }: Who,
  speakers: Span,
  trigger: Trigger,
  topic: string | undefined,
): Found<'speech'> {
  const clause = clauseAt(passage, trigger.at);
  const before = passage.view.slice(clause.at, trigger.at);
  return {
    fact: given({
      kind: 'speech' as const,
      type: trigger.type,
      medium: /视频|线上|连线/.test(before) ? 'video' : /书面|贺信/.test(before) ? 'letter' : undefined,
      ...who,
      topic,
    }),
    at: Math.max(speakers.at, clause.at),
    end: trigger.end,
    rule: 'speech-by-word',
    grade: speakers.at >= clause.at && titled ? 'sure' : 'likely',
  };
}
