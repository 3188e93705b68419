/** Journeys of which the source names no host, but where they went and what for: 赴徽州考察古村落, 走访会员企业18家. */
import { clauseAt, isQuoted, sentenceAt } from '../clause.js';
import { type Found, given, matches, type Passage } from '../passage.js';
import { goersBefore, isByOthers, NO_PURPOSE, NOT_YET } from './visit-out.js';

/** What one goes somewhere for; the look at something is a visit, 看病 is none. */
const PURPOSE =
  '考察|考查|调研|参观|参访|学习|取经|走访|拜访|寻访|探访|造访|访问|观摩|游学|采风|踏勘|采访|采购洽谈|洽谈|对接|交流|看望|探望|回访|家访|看(?=[^病望中好守护重管病，。；])|访(?=[\\u3400-\\u9fff])';
const PLACE = '[\\u3400-\\u9fff·、和及与]{2,24}?';
/** 去安溪、武夷山|看茶企; the place and the purpose may be parted by a comma: 赴云南瑞丽、腾冲，考察口岸经济 */
const GOES = new RegExp(
  `(?:赴|前往|奔赴|走进|抵达|(?<![来以交])往|(?<![失出过])去|(?<![收得达受感遇直找看听想做提接报来会签])到|(?<=[飞远])抵)(?<where>${PLACE})(?:等地)?(?:进行|开展|实地|专题|，|一路){0,4}(?:${PURPOSE})`,
  'dg',
);
/** 走访会员企业18家, 走访7家 */
const COUNTED =
  /(?<!接受|迎接)(?:(?:走访慰问|走访调研|走访|拜访|参访|探访|造访|参观考察|考察|调研|走进|跑了|走了|转了|连访)了?(?:[^，。；\d“”《》]{0,12}?)|(?:到|深入|赴)(?=[^，。；]{2,20}(?:走访|调研|考察|座谈)))(?:\d{1,4}|[一二两三四五六七八九十]{1,3})余?家(?:[^，。；“”]{0,8}?(?:企业|单位|商户|店|厂|门店|协会|机构))?(?=[，。；、的走调考座]|$)/dg;
/** 敲开了杭州两家直播基地的|大门 */
const DOOR = /(?:敲开|叩开|推开|叩响|敲响)了?(?<whose>[^，。；“”]{2,30}?)的?大?门(?=[，。；]|$)/dg;
/** What people go for that is a course, a prize, party building, or a place that is here. */
const NO_TRIP =
  /班(?:[，。；]|$)|培训|研修|比赛|大赛|领奖|获奖|参展|展会|[万元]元|送[去上]|红色|革命|烈士|入党|党课|看病|就医|奔丧|灾区|捐|慰问/;
/** Before the verb: guests, those who were sent to learn, a range: 从选料到成品. */
const NO_GOERS = /(?<!应[^，。；]{0,20})邀请?|接待|陪同|从|选派|选送|学员|学生|记者|为了?|如何/;
const NO_PLACE =
  /^(?:[会场期位账达底了]|会员|来宾|现场|基层|哪|这|那|自己|大家|全体|生产|群众|深处|[^、]{0,8}(?:班|会议|论坛))/;

/** A journey without a named host: one in an entry, which may go on to tell of its stages. */
export function trips(passage: Passage): Found<'visit'>[] {
  const told = [GOES, DOOR, COUNTED].flatMap((pattern) => matches(passage, pattern));
  for (const match of told.sort((a, b) => (a.index as number) - (b.index as number))) {
    const found = trip(passage, match);
    if (found.length > 0) return found;
  }
  return [];
}

function trip(passage: Passage, match: RegExpMatchArray): Found<'visit'>[] {
  const verb = match.index as number;
  const { view } = passage;
  const sentence = sentenceAt(passage, verb);
  const told = view.slice(sentence.at, sentence.end);
  const before = view.slice(sentence.at, verb);
  if (isQuoted(passage, verb) || NOT_YET.test(before) || NO_GOERS.test(before)) return [];
  if (NO_TRIP.test(told) || NO_PURPOSE.test(view.slice(verb, clauseAt(passage, verb).end))) return [];
  if (NO_PLACE.test(match.groups?.where ?? '')) return [];
  const actors = goersBefore(passage, verb);
  if (isByOthers(passage, { at: sentence.at, end: verb }, actors)) return [];
  const end = verb + match[0].length;
  const total = countIn(told);
  return [
    {
      fact: given({
        kind: 'visit' as const,
        direction: 'out',
        people: actors?.people.map(({ person, name }) => (passage.directory.isPerson(name) ? name : person)),
        peopleMore: actors?.more || undefined,
        organizations: total ? { type: 'organization' as const, named: [], total, unit: '家' } : undefined,
      }),
      at: Math.min(actors?.span.at ?? verb, clauseAt(passage, verb).at),
      end,
      rule: 'visit-trip',
      grade: actors ? 'likely' : 'guess',
    },
  ];
}

/** How many were visited: 走访会员企业18家; 看茶企，共7家 */
function countIn(told: string): number | undefined {
  const count =
    /(?:走访|拜访|参访|参观|考察|调研|探访|造访|走进|跑了|走了|转了|连访|到|深入|赴)[^，。；\d]{0,12}(?<count>\d{1,4})家|，(?:共计?|总?计|合计)(?<sum>\d{1,4})家/.exec(
      told,
    )?.groups;
  return Number(count?.count ?? count?.sum) || undefined;
}
