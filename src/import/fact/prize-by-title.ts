/** Prizes whose title stands in front of those who got them, or whose verb says which it is. */
import { clauseAt, isQuoted } from '../clause.js';
import { led, ledMatches } from '../led.js';
import { isPersonName, listed } from '../names.js';
import { group, matches, type Passage, type Span } from '../passage.js';
import { AFTER_TITLE, COMPOSITE, QUOTED, type Titles, UNQUOTED, UNQUOTED_OPEN } from './prize-title.js';
import { isTold, NOT_TOLD, type Prize } from './prize-told.js';

/** A prize given by a verb, unless it is a mention, or the verb is passive. */
export function granted(passage: Passage, list: Span, titles: Titles, at: number): Prize[] {
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
  new RegExp(`[将把以]${TITLE}(?:授予|颁发给|颁给|授给|颁予)了?${TO}`, 'dg'),
  new RegExp(`(?:颁发|颁授|颁赠|致赠|颁|授予)了?${TITLE}[给予于]${TO}`, 'dg'),
];

export const titleFirst = (passage: Passage): Prize[] =>
  TITLE_FIRST.flatMap((pattern) =>
    matches(passage, pattern).flatMap((match) => {
      const [title, list] = [group(match, 'title') as Span, group(match, 'list') as Span];
      return granted(passage, list, { titles: [title], end: list.end }, match.index as number);
    }),
  );

/** 二等奖由甲、乙获得; 一等奖：甲; 冠军花落甲公司; 获得一等奖的是甲. */
const BY_TITLE = new RegExp(
  `(?<=^|[，。；：、\\s出度届次]|获得?|荣获|其中)(?<title>“[^”]{2,30}(?:奖|之星|称号|人物)”|(?:${COMPOSITE})|${UNQUOTED_OPEN})(?:得主|获得者|获奖者|称号|分别|的)*(?:分别由|由|被|花落|归属?|是|为|有|：|颁给|授予)(?<list>[^。；，：“”]{2,120}?(?:等\\s?\\d{1,4}[位名家个][\\u3400-\\u9fff]{0,4})?|(?:“[^”]{1,30}”、?){1,9}[^。；，：“”]{0,8}?)(?:分别)?(?:获得|获|摘得|夺得|斩获|荣获|收入囊中|夺走|捧得|拿下|折桂)?(?=[。；，]|$)`,
  'dg',
);

/** 男子组冠军马龙; 第一名江州大学队; 一等奖2名（李慕白、俞秀莲） */
const BESIDE =
  /(?<=^|[，。；：])(?:其中)?(?<title>(?:[\u3400-\u9fff]{1,5}组)?(?:[特一二三]等奖|[金银铜]奖|[冠亚季]军|第[一二三]名))(?:\d{1,3}[名个项人位]（(?<inner>[^）]{2,120})）|(?<list>[\u3400-\u9fff、]{2,80}?))(?=[。；，]|$)/dg;

/** The title stands first, with the winners right behind it; they must be names. */
const besides = (passage: Passage): Prize[] =>
  matches(passage, BESIDE).flatMap((match): Prize[] => {
    const list = group(match, 'inner') ?? (group(match, 'list') as Span);
    const isName = ({ at, end }: Span) => {
      const name = passage.view.slice(at, end);
      return isPersonName(name) || /.{2,}队$/.test(name);
    };
    if (!listed(passage, list).every(isName)) return [];
    const at = match.index as number;
    const end = at + match[0].length;
    return [{ list, titles: [group(match, 'title') as Span], apart: false, verb: at, at, end }];
  });

/** All of them but those that a verb of giving leads. */
export const byTitle = (passage: Passage): Prize[] => [
  ...linked(passage),
  ...besides(passage),
  ...firstPlaces(passage),
];

const linked = (passage: Passage): Prize[] =>
  matches(passage, BY_TITLE).flatMap((match): Prize[] => {
    const [title, list] = [group(match, 'title') as Span, group(match, 'list') as Span];
    const at = match.index as number;
    if (isQuoted(passage, title.at - 1) || NOT_TOLD.test(passage.view.slice(clauseAt(passage, at).at, at)))
      return [];
    const isTogether = TOGETHER.test(passage.view.slice(title.at, title.end));
    return [
      {
        list,
        ...(isTogether ? { titles: [], together: title } : { titles: [title] }),
        apart: false,
        verb: at,
        at,
        end: at + match[0].length,
      },
    ];
  });

const TOGETHER = new RegExp(`^(?:${COMPOSITE})$`);

/** 高健夺魁: the verb says which prize. */
const FIRST_PLACE = led(
  '(?<list>[^。；，：“”]{2,60}?)',
  '(?<prize>夺冠|夺魁|折桂|登顶|[摘夺][金银铜]|荣登榜首|拔得头筹)(?=[。；，]|$)',
  'dg',
);

const firstPlaces = (passage: Passage): Prize[] =>
  ledMatches(passage, FIRST_PLACE).flatMap((match): Prize[] => {
    const [list, together] = [group(match, 'list') as Span, group(match, 'prize') as Span];
    const { at, end } = { at: list.at, end: together.end };
    if (!isTold(passage, at, together.at, end)) return [];
    return [{ list, titles: [], together, apart: false, verb: together.at, at, end }];
  });
