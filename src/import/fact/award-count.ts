/** Prizes that are counted: 评出一等奖2名、二等奖4名; 表彰了10家爱心企业和25名优秀志愿者. */
import { clauseAt, isQuoted } from '../clause.js';
import { isPersonName } from '../names.js';
import { numberOf } from '../numeral.js';
import {
  type Finder,
  type Found,
  given,
  group,
  matches,
  type Passage,
  type Span,
  words,
} from '../passage.js';
import { namesIn } from '../recipients.js';
import { recipientsIn } from './prize-recipients.js';
import { COMPOSITE, namesHonour } from './prize-title.js';
import { isTold } from './prize-told.js';
import { AUTHORITY, winners } from './prize-winner.js';

/** Verbs of choosing and commending, with all that stands to the end of the sentence. */
const CHOSEN =
  /(?<verb>其中(?=[特一二三金银铜优][^，。；]{0,6}奖\d)|(?:评先评优|评优评先|评优|评先)(?:结果|名单)?(?:公布|揭晓|出炉)?[：，]|(?:产生|选出)(?=了?(?:“|[特一二三金]等?奖|冠军))|评选出|评选产生|评选表彰|评审出|评定出|评出|决出|角逐出|表彰奖励|通报表扬|表彰|表扬|嘉奖)了?(?<rest>[^。；]{2,400})/dg;

/** 对15家先进单位、30名先进个人进行了表彰 */
const TOWARDS = /对(?<rest>[^。；]{4,300}?)(?:予以|给予|进行)了?(?:通报|隆重)?(?:表彰|表扬)/dg;

/** 10家企业受到表彰. */
const COMMENDED =
  /(?<=^|[。；，])(?<rest>[^。；，]{2,200}?)(?:受到|获得|获|受)了?(?:协会|大会|本会)?(?:通报|隆重)?(?:表彰|表扬|嘉奖)(?=[，。；]|$)/dg;

const NUMBER = '(?<number>\\d{1,5}|[一二三四五六七八九十两百]{1,4})\\s?';
const UNIT = '(?<unit>[位名家个项件篇幅部组支对户人款])';
const QUOTED = '“[^”]{2,40}”(?:奖)?';
/** 一等奖2名, “十佳经理人”10名 */
const AFTER = new RegExp(
  `(?:^|[，、：和及]|其中|共|各){1,3}(?<title>${QUOTED}|(?:\\d{4}年度?)?[\\u3400-\\u9fff]{2,16}?)(?:称号|共计|共|各)?${NUMBER}${UNIT}`,
  'dg',
);
/** 20篇优秀论文, 石敬之等6名抗洪先进个人 */
const BEFORE = new RegExp(
  `(?<names>(?:[^，。；“”\\d]{2,160}?等)?)${NUMBER}${UNIT}(?<title>${QUOTED}|[\\u3400-\\u9fff]{2,16}?)(?=[，、。；和及]|以及|并|$)`,
  'dg',
);

/** 一、二、三等奖共12名 */
const TOGETHER = new RegExp(`^(?:${COMPOSITE})(?:共计|共|各)?${NUMBER}${UNIT}`);

const HAN_PRIZE = /奖|先进|优秀|模范|标兵|能手|之星|最美|十佳|十大|示范|诚信|爱心|杰出|突出|[冠亚季]军|贡献/;

export const countedAwards: Finder<'award'> = (passage) => [
  ...[CHOSEN, TOWARDS]
    .flatMap((pattern) => matches(passage, pattern))
    .flatMap((match) => {
      const at = match.index as number;
      const clause = clauseAt(passage, at);
      const rest = group(match, 'rest') as Span;
      if (AUTHORITY.test(passage.view.slice(clause.at, at))) return [];
      const isMeeting = /^(?:大会|会议|会|仪式|活动|决定)/.test(passage.view.slice(rest.at, rest.end));
      if (isMeeting || isQuoted(passage, at) || !isTold(passage, clause.at, at, rest.at)) return [];
      const commends = match.groups?.verb === undefined || /表/.test(match.groups.verb);
      const found = counted(passage, rest, commends, at);
      return found.length > 0 || !commends ? found : named(passage, rest, at);
    }),
  ...matches(passage, COMMENDED).flatMap((match) => {
    const rest = group(match, 'rest') as Span;
    const found = namesIn(passage, winners(passage, rest));
    return found?.names.total || found?.names.named.length
      ? [awardOf(passage, rest, found.names, undefined, match.index as number)]
      : [];
  }),
];

/** 表扬了在招商中表现突出的甲公司、乙公司: names without a count, or a title. */
function named(passage: Passage, rest: Span, verb: number): Found<'award'>[] {
  const end = passage.view.slice(rest.at, rest.end).search(/[，。；]|$/) + rest.at;
  const found = recipientsIn(passage, { at: rest.at, end });
  const isName = (each: string | object) => typeof each === 'object' || isPersonName(each);
  return found && (found.names.type === 'organization' || found.names.named.every(isName))
    ? [awardOf(passage, { at: verb, end }, found.names, undefined, verb)]
    : [];
}

/** The groups of one verb, counted after their titles, or before. */
function counted(passage: Passage, rest: Span, commends: boolean, verb: number): Found<'award'>[] {
  const view = passage.view.slice(rest.at, rest.end);
  const together = TOGETHER.exec(view);
  if (together) {
    const names = namesOf(passage, together, undefined);
    return [awardOf(passage, { at: verb, end: rest.at + together[0].length }, names, undefined, verb)];
  }
  const after = [...view.matchAll(AFTER)].filter((match) => isTitle(match.groups?.title));
  const isAfter = after.length > 0 && (after[0]?.index ?? 0) < 12;
  const all = isAfter
    ? after
    : [...view.matchAll(BEFORE)].filter((match) => commends || isTitle(match.groups?.title));
  const comma = view.indexOf('，') < 0 ? view.length : view.indexOf('，');
  const groups = isAfter
    ? all
    : all.filter(({ index, groups: told }) => index < comma || (commends && isTitle(told?.title)));
  return groups.flatMap((match, index) => {
    const told = match.indices?.groups as Record<string, [number, number] | undefined>;
    const span = (name: string): Span | undefined => {
      const found = told[name];
      return found && { at: rest.at + found[0], end: rest.at + found[1] };
    };
    const title = span('title') as Span;
    const names = namesOf(passage, match, span('names'));
    const from = index === 0 ? verb : rest.at + match.index;
    const to = rest.at + match.index + match[0].length;
    return [
      awardOf(passage, { at: from, end: to }, names, isTitle(match.groups?.title) ? title : undefined, from),
    ];
  });
}

const isTitle = (title: string | undefined): boolean =>
  title !== undefined && (/^“/.test(title) || namesHonour(title) || HAN_PRIZE.test(title));

/** Those counted, and those of them whom the source names. */
function namesOf(passage: Passage, match: RegExpMatchArray, list: Span | undefined) {
  const unit = match.groups?.unit as string;
  const type = unit === '家' ? 'organization' : /[位名人]/.test(unit) ? 'person' : 'team';
  const named = list && list.end > list.at ? namesIn(passage, list)?.names : undefined;
  const total = numberOf(match.groups?.number?.replace('两', '二'));
  return { ...(named ?? { type, named: [] }), more: undefined, suffix: undefined, total, unit };
}

function awardOf(
  passage: Passage,
  { at, end }: Span,
  names: object,
  title: Span | undefined,
  from: number,
): Found<'award'> {
  return {
    fact: given({
      kind: 'award' as const,
      title: title && words(passage, title),
      recipients: given(names),
    }),
    at: Math.min(at, from),
    end,
    rule: 'award-counted',
    grade: 'likely',
    doubts: title ? [] : [{ path: ['title'], about: 'value', note: '原文没有写明荣誉名称' }],
  };
}
