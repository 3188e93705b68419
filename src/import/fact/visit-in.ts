/** Visits that came, in other words: 来会, 率团来访, 走进协会, 到江州考察 in our company; whom the association received. */
import { type Actors, actorsIn, OWN_LIKE } from '../actor.js';
import { clauseAt, clauses, isQuoted, sentenceAt } from '../clause.js';
import { looksLikeOrganization, ownPattern } from '../directory.js';
import { people } from '../names.js';
import { type Finder, type Found, given, matches, type Passage, type Span, words } from '../passage.js';

const PURPOSE =
  '(?:考察|调研|交流|座谈|访问|走访|参观|学习|拜访|指导|慰问|洽谈|对接|取经|视察|检查|观摩|商谈|回访|看望|商讨|沟通|会谈|听取|了解|征求意见|互访|督查|督导|巡查)';
/** What one comes for that is no visit: 到协会领取证书, 来会讲授 */
const NO_PURPOSE =
  '(?:任职|报到|实习|领取|办理|咨询|报名|挂职|参加|出席|上班|工作|授课|讲授|讲课|讲学|演讲|作[^，。；]{0,8}报告|作客|做客|应聘|兼职|祝贺|致辞|讲话)';

/** 来访, 莅会, 走进协会, 前来交流 */
const COMES = ownPattern((own) => {
  const us = `(?:${own}|${OWN_LIKE}|秘书处|会馆)`;
  return new RegExp(
    `(?:(?:莅临|到访|来到|走访|走进|造访|拜访|拜会|光临|访问|回访|考察|视察|调研|参观|慰问|看望|莅|来|到|赴|抵达|赴)了?${us}(?:秘书处|总部|办公室|会所|会馆|机关)?(?![\\u3400-\\u9fff]{0,3}${NO_PURPOSE}|组织|牵头|的)|到会(?=视察|指导|调研|考察|慰问|检查|座谈|参观)|(?<=一行(?:\\d{1,3}人)?)来了(?=，)|(?:来访|来会|莅会|莅访|到访|过访|惠临|枉顾|来我[会市省区县校]|来本会)(?![\\u3400-\\u9fff]{0,3}${NO_PURPOSE}|的|了?[\\u3400-\\u9fff、]{2,40}(?:公司|商会|集团|协会)|者|接待|登记)|(?:前来|(?:专程|远道)而来|专程来)[^，。；]{0,10}?(?=${PURPOSE}))`,
    'dg',
  );
});

/** 协会接待了安吉县竹产业协会考察团一行15人, 会见来访的韩国釜山商会代表团, 与来访的甲一行座谈 */
const RECEIVED =
  /(?:接待|会见|迎来|迎接|会晤|接见|(?:与|同|和|在[^，。；]{2,16})(?=来访|到访))了?(?:前来|来访|到访|莅临)?(?:考察|交流|调研|参观|学习|访问|、)*的?(?<who>[^，。；]{4,60}?(?:一行(?:[^，。；]{0,4}人)?|(?:代表|考察|访问|参访|交流|商务|访)团(?:[^，。；]{0,4}人)?|来访|到访))/dg;

/** 到江州考察, by somebody else and in company of the association */
const TO_TOWN = new RegExp(
  `(?:来|到|赴|莅临|抵达|访问)了?(?:我[市省区县]|[\\u3400-\\u9fff]{2,4}?)市?(?:进行|开展)?(?=${PURPOSE})`,
  'dg',
);
const IN_COMPANY = /陪同|会见|座谈|接待|我会|与协会|同协会/;

/** Those who come: a person, a delegation, somebody with others. */
const GROUP =
  /一行|[率领]|带队|代表团|考察团|访问团|参访团|调研组|工作组|督导组|等\d{1,3}[人名位]|(?<!会员)(?:\d{1,3}|[二两三四五六七八九十]{1,3})余?[人名位]$|团$/;
const NOT_YET = /[将拟]|计划|邀请|欢迎[^，。；]{0,10}(?:来访|前来)|预计|规划|接待室|取消|推迟|应邀出席|安排/;

export const visitsIn: Finder<'visit'> = (passage) => {
  const found = [
    ...matches(passage, COMES(passage.directory)).flatMap((match) => came(passage, match)),
    ...matches(passage, RECEIVED).flatMap((match) => received(passage, match)),
    ...matches(passage, TO_TOWN)
      .filter((match) => IN_COMPANY.test(sentenceText(passage, match.index as number)))
      .flatMap((match) => came(passage, match)),
  ].sort((a, b) => a.at - b.at);
  return found.filter(
    (each, index) => !found.slice(0, index).some((other) => isSameSentence(passage, each, other)),
  );
};

const sentenceText = (passage: Passage, offset: number): string => {
  const { at, end } = sentenceAt(passage, offset);
  return passage.view.slice(at, end);
};

const isSameSentence = (passage: Passage, a: Span, b: Span): boolean =>
  sentenceAt(passage, a.at).at === sentenceAt(passage, b.at).at;

function came(passage: Passage, match: RegExpMatchArray): Found<'visit'>[] {
  const at = match.index as number;
  const clause = clauseAt(passage, at);
  const who = comers(passage, clause, at);
  if (isQuoted(passage, at) || !who || NOT_YET.test(passage.view.slice(who.span.at, at))) return [];
  const end = at + match[0].length;
  const purpose = purposeAfter(passage, end, clause);
  return [visitOf(passage, who.actors, { at: who.span.at, end: purpose?.end ?? end }, purpose, 'visit-came')];
}

/** Who comes before a verb: in its clause, else in the clause before it. */
function comers(
  passage: Passage,
  clause: Span,
  verb: number,
): { span: Span; actors: Actors | undefined } | undefined {
  const own = { at: clause.at, end: verb };
  const text = passage.view.slice(own.at, own.end);
  const before = clauses(passage)
    .filter(({ end }) => end <= clause.at && end > sentenceAt(passage, verb).at)
    .at(-1);
  const span = /^(?:[，\s]|专程|日前|先后|共同|联袂)*$/.test(text) && before ? before : own;
  const actors = actorsIn(passage, span);
  const told = passage.view.slice(span.at, span.end);
  if (/陪同/.test(told)) return undefined;
  // A federation of the town that comes to the association is another one.
  const isOther = OF_TOWN.test(told) && !actors?.people.some(isKnown(passage));
  if (!isOther && isOurs(passage, told, actors)) return undefined;
  const isGroup = (GROUP.test(told) && told.length > 5) || isOrganization(passage, told);
  return actors || isGroup ? { span, actors } : undefined;
}

/** 安溪县茶业协会|来访 */
const isOrganization = ({ directory }: Passage, told: string): boolean =>
  /^[\u3400-\u9fff]{4,20}$/.test(told) && looksLikeOrganization(told, directory);

/** 市工商联 */
const OF_TOWN = new RegExp(`^[省市区县]${OWN_LIKE}`);

const isKnown =
  ({ directory }: Passage) =>
  ({ name }: { name: string }): boolean =>
    directory.isPerson(name);

const OURS = ownPattern((own) => new RegExp(`^(?:${own}|${OWN_LIKE})`));

/** Whether who acts belongs to the association: its own name in front, a registered person, a post of it alone. */
export function isOurs(passage: Passage, told: string, actors: Actors | undefined): boolean {
  const first = actors?.people[0];
  const start = told.replace(/^[，、：；】〕）|\s]+/, '');
  if (OURS(passage.directory).test(start)) return true;
  if (!first) return false;
  return (
    passage.directory.isPerson(first.name) ||
    (!first.said.organization && OWN_POST.test(first.said.title ?? ''))
  );
}

/** A post that says of no other organisation: 会长, 秘书长. */
export const OWN_POST =
  /^(?:[名荣]誉|常务|执行|轮值|第一)*(?:副?(?:会长|秘书长|理事长|监事长|主席|干事长|总干事)|理事|监事)$/;

const HAS_PURPOSE = new RegExp(PURPOSE);

function purposeAfter(passage: Passage, from: number, clause: Span): Span | undefined {
  const rest = passage.view.slice(from, clause.end);
  const text = /^(?:进行|开展|就)?(?<purpose>[^，。；“”]{2,40})/.exec(rest)?.groups?.purpose;
  if (!text || !HAS_PURPOSE.test(text)) return undefined;
  const at = from + rest.indexOf(text);
  return { at, end: at + text.length };
}

function received(passage: Passage, match: RegExpMatchArray): Found<'visit'>[] {
  const at = match.index as number;
  const clause = clauseAt(passage, at);
  const before = passage.view.slice(clause.at, at);
  if (isQuoted(passage, at) || NOT_YET.test(before) || /游客|旅客|观众|群众/.test(match.groups?.who ?? ''))
    return [];
  const [from = 0, to = 0] = match.indices?.groups?.who ?? [];
  const list = people(passage, { at: from, end: to });
  const actors = list.length > 0 ? { people: list, span: { at: from, end: to }, more: false } : undefined;
  return [visitOf(passage, actors, { at: clause.at, end: to }, undefined, 'visit-received')];
}

function visitOf(
  passage: Passage,
  actors: Actors | undefined,
  span: Span,
  purpose: Span | undefined,
  rule: string,
): Found<'visit'> {
  return {
    fact: given({
      kind: 'visit' as const,
      direction: 'in',
      purpose: purpose && words(passage, purpose),
      people: actors?.people.map(({ person }) => person),
      peopleMore: actors?.more || undefined,
    }),
    ...span,
    rule,
    grade: actors && rule === 'visit-came' ? 'likely' : 'guess',
  };
}
