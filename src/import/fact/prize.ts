/** Prizes that a passage tells of: who got them, and what they are called. Awards and honours are read from them. */
import { clauses, isQuoted, maskQuotes, sentenceAt } from '../clause.js';
import { group, matches, type Passage, type Span } from '../passage.js';
import { mayMatch } from '../prefilter.js';
import { byTitle, granted, titleFirst } from './prize-by-title.js';
import { handed } from './prize-handed.js';
import { AFTER_TITLE, type Titles, TOKEN, titlesAt } from './prize-title.js';
import { isTold, type Prize } from './prize-told.js';

/** Prizes of a passage in the order of the text; those found first keep their place. */
export function prizes(passage: Passage): readonly Prize[] {
  const known = found.get(passage);
  if (known) return known;
  const all: Prize[] = [];
  for (const each of [...given(passage), ...handed(passage), ...won(passage), ...byTitle(passage)])
    if (!all.some(({ at, end }) => at < each.end && each.at < end)) all.push(each);
  const told = all.sort((a, b) => a.at - b.at).flatMap((each) => [each, ...goingOn(passage, each, all)]);
  found.set(passage, told);
  return told;
}

/** Awards and honours both ask for them. */
const found = new WeakMap<Passage, readonly Prize[]>();

/** Verbs after which every word names an honour, and those that have other objects, too. */
const BY =
  '被(?<by>[^，。；“”《》被]{0,40}?)(?:(?<open>授予|评选为|评为|命名为|评定为|表彰为)|认定为|确定为|确认为|列为|列入)';
const WINS =
  '(?<strong>荣获|荣膺|获评|获颁|获授|获选为?|膺选为?)|荣登|荣列|获得|喜获|喜摘|夺得|夺取|勇夺|斩获|捧得|捧回|摘得|摘取|赢得|收获|包揽|囊括|蝉联|问鼎|跻身|入选|并列|分列|位列|名列|拿下|拔得|领取|领到|收到(?=[^，。]{2,30}(?:颁发|授予)的〇)|当选为?|(?<![高得满成])分获|取得|获(?![奖悉益利准批赠知取胜])|夺(?![冠目])|摘';
const VERB = new RegExp(`(?:${BY}|${WINS})了?`, 'dg');

/** 被市科协确定为|科普教育基地 */
const BASE = /^[\u3400-\u9fff]{2,24}(?:基地|平台|试点|示范[点区])(?=[，。；]|$)/;

/** 林小满获一等奖，陆一帆、沈青禾获二等奖; 协会被市民政局评为“…”. */
function won(passage: Passage): Prize[] {
  if (!mayMatch(VERB, passage.view)) return [];
  const all: Prize[] = [];
  for (const clause of clauses(passage)) {
    if (!mayMatch(VERB, passage.view.slice(clause.at, clause.end))) continue;
    let from = clause.at;
    const masked = maskQuotes(passage.view.slice(clause.at, clause.end));
    for (const match of masked.matchAll(VERB)) {
      const verb = clause.at + match.index;
      const after = verb + match[0].length;
      if (verb < from || isQuoted(passage, verb)) continue;
      const open =
        Boolean(match.groups?.open ?? match.groups?.strong) ||
        (Boolean(match.groups?.by) && BASE.test(passage.view.slice(after, clause.end)));
      const titles = titlesAt(passage, after, Math.min(clause.end, after + 200), open);
      if (!titles || !isTold(passage, from, verb, titles.end)) continue;
      const by = match.indices?.groups?.by;
      const grantor =
        by && by[1] > by[0] ? { at: clause.at + by[0], end: clause.at + by[1] } : titles.grantor;
      all.push({
        list: { at: from, end: verb },
        ...titles,
        ...(grantor && { grantor }),
        apart: /分别|分获/.test(passage.view.slice(from, after)),
        verb,
        at: from,
        end: titles.end,
      });
      from = titles.end;
    }
  }
  return all;
}

const LIST = '(?<list>[^。；，“”]{2,200}?)';

/** Who gets it stands before the title: 授予甲、乙“…”, 向甲颁发“…”, 评选甲为“…”. */
const GIVING: readonly { pattern: RegExp; open: boolean }[] = [
  { pattern: new RegExp(`(?:授予|颁发给|颁给|颁予)${LIST}(?:以|为)?(?=“)`, 'dg'), open: false },
  {
    pattern: new RegExp(
      `(?:(?<![评称作成认因作])为|向|给|对)${LIST}(?:隆重|现场|分别|集体|一一|联合)*(?:颁发|颁授|授予|颁赠|颁|授|赠予)了?`,
      'dg',
    ),
    open: false,
  },
  { pattern: new RegExp(`(?:评选|表彰|命名|选树|评)(?![为选出审委])${LIST}为(?!在|了)`, 'dg'), open: true },
  {
    pattern: new RegExp(
      `(?<![教讲传函面口])授(?![予课权牌旗信业奖粉证])${LIST}以?(?=“[^”]{2,40}”?${TOKEN})`,
      'dg',
    ),
    open: false,
  },
  {
    pattern: new RegExp(`[给向为]${LIST}(?:发放?|戴上|佩戴|挂上)了?(?=“[^”]{2,40}”?${TOKEN})`, 'dg'),
    open: false,
  },
  { pattern: new RegExp(`(?:认定|授予|授)${LIST}为(?!在|了)`, 'dg'), open: false },
  {
    pattern: new RegExp(
      `授予${LIST}(?=(?:\\d{4}年?度?|年度|全市|全省|全国)?(?:先进|优秀|模范|杰出|文明|示范|最佳|最美|十佳|十大|诚信|功勋|突出)[^，。；“”、]{1,16}称号)`,
      'dg',
    ),
    open: true,
  },
];

/** Somebody gives a prize. */
function given(passage: Passage): Prize[] {
  const active = GIVING.flatMap(({ pattern, open }) =>
    matches(passage, pattern).flatMap((match): Prize[] => {
      const at = match.index as number;
      const after = at + match[0].length;
      const to = Math.min(sentenceAt(passage, at).end, after + 100);
      const titles = titlesAt(passage, after, to, open) ?? untitled(passage, match, after);
      return titles ? granted(passage, group(match, 'list') as Span, titles, at) : [];
    }),
  );
  return [...active, ...titleFirst(passage)];
}

/** 向林秀英等32位老技师颁发荣誉证书: a prize without a title, to people whom the source names. */
function untitled({ view }: Passage, match: RegExpMatchArray, after: number): Titles | undefined {
  const token = /^(?:荣誉证书|奖牌|奖状|奖章|奖杯|荣誉奖章|获奖证书)/.exec(view.slice(after, after + 8))?.[0];
  return token && /等\d{1,4}[位名家个]/.test(match.groups?.list ?? '')
    ? { titles: [], end: after + token.length }
    : undefined;
}

/** What goes on under the verb before: ，邹立群“最美工匠”称号. */
const GOING_ON = new RegExp(
  `^[，、；和及]+(?:并|同时)?(?<list>(?:(?![获授颁评])[^。；，“”《》]){2,100}?)为?(?<title>“[^”]{2,60}”奖?)${AFTER_TITLE}(?=[，。；、和及]|$)`,
  'd',
);

function goingOn(passage: Passage, first: Prize, all: readonly Prize[]): Prize[] {
  const more: Prize[] = [];
  let { end } = first;
  for (;;) {
    const from = end;
    const match = GOING_ON.exec(passage.view.slice(from, from + 200));
    const { list, title } = match?.indices?.groups ?? {};
    if (!match || !list || !title) return more;
    const span = ([at, to]: [number, number]): Span => ({ at: from + at, end: from + to });
    end = from + match[0].length;
    if (all.some((each) => each.at < end && from < each.end)) return more;
    more.push({ ...first, list: span(list), titles: [span(title)], apart: false, at: span(list).at, end });
  }
}
