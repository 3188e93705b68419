/** Party building beside the exact forms: what a branch did, and occasions by their names. */
import { clauses, maskQuotes, sentenceAt } from '../clause.js';
import { type Found, given, type Passage, parts, type Span, sentences, words } from '../passage.js';
import { heldIn } from '../place.js';
import { isPlanned } from './holder.js';

/** A body of the party that acts: 协会党支部, but not 党委书记. */
const BODY =
  /(?:党支部|党总支|联合支部|流动支部|功能型支部|党组|党委|党工委|党小组|党建工作(?:小组|站)|党建联盟)(?!副?书记|委员|常委|成员|领导|班子|负责人|[^，。；]{0,8}(?:称号|奖))/;
/** What branches do. */
const DEED =
  '(?:赴|到|前往|走进)[^，。；]{2,16}(?:纪念馆|纪念园|故居|旧址|陈列馆|纪念地)|参观|瞻仰|祭扫|敬献|缅怀|重温|宣誓|学习|观看|观影|红色|烈士|革命|慰问|民主评议|集体(?:收看|收听|学习|观看)|(?:党员|支部|换届|选举)[^，。；]{0,6}大会|发展党员|预备党员|志愿服务|教育|徒步|共建|联建|结对|座谈|动员|(?:召开|举行|开展|组织)[^，。；]{0,16}(?:会|活动)';
const DID = new RegExp(DEED);
/** Occasions that are party building whoever holds them. */
const OCCASION =
  /党课|党日|党员大会|支部大会|支部委员会会议|(?:党支部|党总支|党员|支委|党委|党组)(?:委员|扩大|专题|工作)?会议?(?![员长计])|民主生活会|组织生活会|主题教育|党史学习|党史教育|党建活动|党建工作(?:会议|推进会|座谈会)|党员(?:活动日|学习|教育)|入党誓词|入党宣誓|党旗|(?:观看|收看|收听)[^，。；《]{0,10}党的|红色(?:教育|研学|之旅|观影)|革命传统教育/;
/** 全体党员|赴井冈山, 十九名党员乘车前往. */
const MEMBERS =
  /(?:全体|[名位]|组织|带领)?党员(?:干部|同志|代表|及入党积极分子|和入党积极分子)?[^。；“”]{0,12}?(?:赴|前往|来到|走进|参观|瞻仰|观看|重温|缅怀|集中学习|到社区|开展)/;
/** What is no deed of a branch: it was founded, was honoured, got a letter; a person was elected to it. */
const NOT_A_DEED =
  /(?:获|评为|授予|表彰|被[^，。；]{2,20}评|感谢信|贺信|批复|批准|同意成立|增补|入选|出版|刊发|编印|一行|来访|莅临|调研组)/;

/** The first sentence that tells of party building. */
export function party(passage: Passage): Found<'party'>[] {
  const told = sentences(passage).find((each) => isParty(passage, each));
  if (!told) return [];
  const sign = signIn(passage, told) as Span;
  const title = titleIn(passage, told);
  return [
    {
      fact: given({
        kind: 'party' as const,
        title: title && words(passage, title),
        ...heldIn(passage, sentenceAt(passage, sign.at)),
      }),
      ...sign,
      rule: 'party-told',
      grade: OCCASION.test(passage.view.slice(told.at, told.end)) ? 'likely' : 'guess',
    },
  ];
}

/** The part of a sentence from the body, the members or the occasion on. */
function signIn(passage: Passage, { at, end }: Span): Span | undefined {
  const view = masked(passage.view.slice(at, end));
  const first = [BODY, MEMBERS, OCCASION].flatMap((sign) => {
    const match = sign.exec(view);
    return match ? [{ at: at + match.index, end: at + match.index + match[0].length }] : [];
  });
  return first.sort((a, b) => a.at - b.at)[0];
}

/** Without titles of works, which name occasions that were elsewhere. */
const masked = (view: string): string => view.replace(/《[^》]*》/g, (title) => '〇'.repeat(title.length));

function isParty(passage: Passage, sentence: Span): boolean {
  const view = masked(passage.view.slice(sentence.at, sentence.end));
  return parts(view, 0, '，；。', view.length).some(({ at, end }) => {
    const clause = view.slice(at, end);
    const occasion = OCCASION.exec(clause);
    if (occasion && !NOT_A_DEED.test(clause.slice(0, occasion.index))) {
      const after = clause.slice(occasion.index + occasion[0].length);
      return !/^上/.test(after) && !isPlanned(clause.slice(0, occasion.index), after);
    }
    if (MEMBERS.test(clause) && !NOT_A_DEED.test(clause)) return true;
    const body = BODY.exec(clause);
    if (!body || NOT_A_DEED.test(clause) || /参加|出席|列席|应邀/.test(clause.slice(0, body.index)))
      return false;
    const rest = clause.slice(body.index + body[0].length);
    return DID.test(rest) && !isPlanned('', rest);
  });
}

/** “重走红军路”主题党日活动, 专题党课, 民主生活会. */
const TITLE =
  /(?:“[^”]{2,40}”)?[^，。；“”《》]{0,20}?(?:主题党日(?:活动)?|党日活动|党课(?:学习|教育)?(?:活动)?|党员大会|支部大会|民主生活会|组织生活会|党建活动|换届选举大会|宣誓仪式|主题教育[^，。；]{0,10}会)/d;
/** Verbs that a title stands after. */
const BEFORE_TITLE =
  /^.*(?:召开|举行|举办|开展|组织|开设|讲授|上|作|讲|参加)了?(?=.*(?:党日|党课|大会|生活会|党建活动|仪式|主题教育))/;

function titleIn(passage: Passage, { at: from, end: to }: Span): Span | undefined {
  for (const { at, end } of clauses(passage).filter((each) => each.at >= from && each.end <= to)) {
    const clause = maskQuotes(passage.view.slice(at, end));
    const skip = BEFORE_TITLE.exec(clause)?.[0].length;
    if (skip === undefined && !clause.startsWith('〇')) continue;
    const match = TITLE.exec(passage.view.slice(at + (skip ?? 0), end));
    if (match)
      return { at: at + (skip ?? 0) + match.index, end: at + (skip ?? 0) + match.index + match[0].length };
  }
  return undefined;
}
