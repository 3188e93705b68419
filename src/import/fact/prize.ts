/** Prizes that a passage tells of: who got them, and what they are called. Awards and honours are read from them. */
import { clauseAt, clauses, isQuoted, maskQuotes, sentenceAt } from '../clause.js';
import { group, matches, type Passage, type Span } from '../passage.js';
import { AFTER_TITLE, COMPOSITE, QUOTED, type Titles, titlesAt, UNQUOTED, UNQUOTED_OPEN } from './prize-title.js';

/** A prize as it is told. */
export interface Prize {
  /** Who got it; empty where the clause does not say. */
  list: Span;
  titles: readonly Span[];
  /** 一、二、三等奖: prizes of which the source does not say who got which. */
  together?: Span;
  grantor?: Span;
  /** What stands in front of an active verb, who gives it among that; none where somebody wins. */
  giver?: Span;
  /** Whether each of several titles went to its own of several recipients: 分别获得. */
  apart: boolean;
  verb: number;
  at: number;
  end: number;
}

/** Prizes of a passage in the order of the text; those found first keep their place. */
export function prizes(passage: Passage): readonly Prize[] {
  const known = found.get(passage);
  if (known) return known;
  const all: Prize[] = [];
  for (const each of [...given(passage), ...won(passage), ...byTitle(passage)])
    if (!all.some(({ at, end }) => at < each.end && each.at < end)) all.push(each);
  const told = all.sort((a, b) => a.at - b.at).flatMap((each) => [each, ...goingOn(passage, each, all)]);
  found.set(passage, told);
  return told;
}

/** Awards and honours both ask for them. */
const found = new WeakMap<Passage, readonly Prize[]>();

/** Verbs after which every word names an honour, and those that have other objects, too. */
const BY = '被(?<by>[^，。；“”《》被]{0,40}?)(?:(?<open>授予|评选为|评为|命名为|评定为|表彰为)|认定为|确定为|确认为|列为|列入)';
const WINS =
  '(?<strong>荣获|荣膺|获评|获颁|获授)|荣登|荣列|获得|喜获|喜摘|夺得|夺取|勇夺|斩获|捧得|捧回|摘得|摘取|赢得|收获|包揽|囊括|蝉联|问鼎|跻身|入选|并列|分列|位列|名列|拿下|拔得|当选为?|(?<![高得满成])分获|取得|获(?![奖悉益利准批赠知取胜])|夺(?![冠目])|摘';
const VERB = new RegExp(`(?:${BY}|${WINS})了?`, 'dg');

/** Words after which a prize is wished for, told of another time, or of somebody else. */
const NOT_TOLD =
  /拟(?=[于在对授评表推向定将申])|将[于在要]|即将|计划|争取|力争|有望|申报|申请|争创|创建|冲刺|祝贺|恭喜|预祝|希望|号召|向[^，]{1,40}学习|曾(?=[获荣多被先经连在任])|曾经|此前|去年|往年|历年|目标|规定|被誉|筹备|讨论|启动|如果|凡是/;

/** Money for study is no honour. */
const SCHOLARSHIP = /[奖助]学金”?$/;

/** Plans, wherever in the sentence they stand. */
const PLANNED = /将[于在][^，。]{0,12}[月年日季底初内]|届时|拟于|计划于|预计/;

/** What makes of a title a mention: 荣获“…”称号的罗文博, “…”获得者, 获“好样的”评价. */
const MENTION =
  /^(?:的(?!奖)|者|得主|后|以来|评选|申报|聘书|聘任|评价|美誉|赞誉|好评|支持|称赞|之称|结业|捐赠|收藏|会员证|入会)/;

/** Whether what stands in front of a verb, and behind a title, leaves it a prize that was given. */
export function isTold(passage: Passage, from: number, verb: number, end: number): boolean {
  const { view } = passage;
  if (SCHOLARSHIP.test(view.slice(verb, end))) return false;
  if (PLANNED.test(maskQuotes(view.slice(sentenceAt(passage, verb).at, verb)))) return false;
  return !NOT_TOLD.test(maskQuotes(view.slice(from, verb))) && !MENTION.test(view.slice(end, end + 4));
}

/** 林小满获一等奖，陆一帆、沈青禾获二等奖; 协会被市民政局评为“…”. */
function won(passage: Passage): Prize[] {
  const all: Prize[] = [];
  for (const clause of clauses(passage)) {
    let from = clause.at;
    const masked = maskQuotes(passage.view.slice(clause.at, clause.end));
    for (const match of masked.matchAll(VERB)) {
      const verb = clause.at + match.index;
      const after = verb + match[0].length;
      if (verb < from || isQuoted(passage, verb)) continue;
      const open = Boolean(match.groups?.open ?? match.groups?.strong);
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

/** A prize given by a verb, unless it is a mention, or the verb is passive. */
function granted(passage: Passage, list: Span, titles: Titles, at: number): Prize[] {
  const clause = clauseAt(passage, at);
  const before = passage.view.slice(clause.at, at);
  if (isQuoted(passage, at) || /被[^，]{0,40}$/.test(before)) return [];
  if (!isTold(passage, clause.at, at, titles.end)) return [];
  const giver = { at: clause.at, end: at };
  const apart = /分别/.test(before) || /分别/.test(passage.view.slice(list.at, list.end));
  return [{ list, ...titles, giver, apart, verb: at, at, end: titles.end }];
}

const TITLE = `(?<title>${QUOTED}|${UNQUOTED})${AFTER_TITLE}`;
const TO = '(?<list>[^。；，“”]{2,200}?)(?=[。；，]|$)';

/** The title stands first: 将“…”授予甲, 颁发“…”给甲. */
const TITLE_FIRST: readonly RegExp[] = [
  new RegExp(`[将把]${TITLE}(?:授予|颁发给|颁给|授给|颁予)了?${TO}`, 'dg'),
  new RegExp(`(?:颁发|颁授|颁|授予)了?${TITLE}[给予于]${TO}`, 'dg'),
];

const titleFirst = (passage: Passage): Prize[] =>
  TITLE_FIRST.flatMap((pattern) =>
    matches(passage, pattern).flatMap((match) => {
      const [title, list] = [group(match, 'title') as Span, group(match, 'list') as Span];
      return granted(passage, list, { titles: [title], end: list.end }, match.index as number);
    }),
  );

/** 二等奖由甲、乙获得; 一等奖：甲; 冠军花落甲公司; 获得一等奖的是甲. */
const BY_TITLE = new RegExp(
  `(?<=^|[，。；：、\\s]|获得?|荣获|其中)(?<title>“[^”]{2,30}(?:奖|之星|称号|人物)”|(?:${COMPOSITE})|${UNQUOTED_OPEN})(?:得主|获得者|获奖者|称号|分别|的)*(?:分别由|由|被|花落|归属?|是|为|有|：|颁给|授予)(?<list>[^。；，：“”]{2,120}?(?:等\\s?\\d{1,4}[位名家个][\\u3400-\\u9fff]{0,4})?|(?:“[^”]{1,30}”、?){1,9}[^。；，：“”]{0,8}?)(?:分别)?(?:获得|获|摘得|夺得|斩获|荣获|收入囊中|夺走|捧得|拿下|折桂)?(?=[。；，]|$)`,
  'dg',
);

const byTitle = (passage: Passage): Prize[] =>
  matches(passage, BY_TITLE).flatMap((match): Prize[] => {
    const [title, list] = [group(match, 'title') as Span, group(match, 'list') as Span];
    const at = match.index as number;
    if (isQuoted(passage, title.at - 1) || NOT_TOLD.test(passage.view.slice(clauseAt(passage, at).at, at)))
      return [];
    return [{ list, titles: [title], apart: false, verb: at, at, end: at + match[0].length }];
  });

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
