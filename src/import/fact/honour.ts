/** Honours that the association, or an event of it, received. */
import { OWN_START, ownPattern } from '../directory.js';
import { led, ledMatches } from '../led.js';
import {
  beside,
  type Finder,
  type Found,
  given,
  group,
  groupText,
  matches,
  type Passage,
} from '../passage.js';
import { prizeHonours } from './honour-prize.js';
import { isTold } from './prize-told.js';

const TITLE = '(?<title>“[^”]{2,60}”|《[^》]{2,60}》[^。；，]{0,12}|[^。；，“”《》]{2,40}?)';
const YEAR = /(\d{4})年/;

const WON = ownPattern(
  (own) =>
    new RegExp(
      `${own}(?:再次|首次|连续[^，。]{1,6})?(?:荣获|获得|获评|获(?![批准悉知])|被授予|被评为|被评选为|被认定为)了?${TITLE}(?:的?(?:荣誉)?(?:称号|奖牌|证书))?(?=[。；，]|$)`,
      'dg',
    ),
);

/** 协会举办的竹文化节|被|江州市文旅局|评为“…” */
const NAMED = led(
  '(?<holder>[^。；，]{2,80}?)',
  '被(?<grantor>[^。；，“”]{2,30}?)(?:评为|授予|认定为|评选为|列为)(?<title>“[^”]{2,60}”|[^。；，“”]{4,40})(?:的?(?:荣誉)?称号)?(?=[。；，]|$)',
  'dg',
);
const OWN_EVENT = ownPattern((own) => new RegExp(`^${own}(?:举办|主办|承办|组织)?的?`));

export const honour: Finder<'honour'> = (passage) => beside(exact(passage), prizeHonours(passage));

const exact: Finder<'honour'> = (passage) => {
  return [
    ...ledMatches(passage, NAMED).map((match) => named_(passage, match)),
    ...matches(passage, WON(passage.directory)).map((match) => own_(passage, match)),
  ].filter((each) => each !== undefined && isOurs(passage, each)) as Found<'honour'>[];
};

/** Those that the association gives are awards, those of companies their own, those that are planned none. */
function isOurs(passage: Passage, { fact, at, end }: Found<'honour'>): boolean {
  const { holder, grantor } = fact as { holder?: string; grantor?: string };
  const isOwn = grantor !== undefined && OWN_START(passage.directory).test(grantor);
  const isCompany = holder !== undefined && /(?:公司|集团|厂|家(?:企业|单位)?|[店楼行])$/.test(holder);
  return !isOwn && !isCompany && isTold(passage, at, end, end);
}

function named_(passage: Passage, match: RegExpMatchArray): Found<'honour'> {
  const holder = groupText(passage, match, 'holder')?.replace(OWN_EVENT(passage.directory), '');
  const title = groupText(passage, match, 'title') as string;
  const at = match.index as number;
  return {
    fact: given({
      kind: 'honour' as const,
      title,
      holder: holder === '' ? undefined : holder,
      grantor: groupText(passage, match, 'grantor'),
      year: yearOf(title),
    }),
    at,
    end: at + match[0].length,
    rule: 'honour-named',
    grade: 'sure',
  };
}

function own_(passage: Passage, match: RegExpMatchArray): Found<'honour'> | undefined {
  const title = groupText(passage, match, 'title') as string;
  const span = group(match, 'title');
  // 获得了支持 is no honour: without quotation marks the words must name one.
  if (/^(?:开展|举办|承办|使用)|的(?:资格|支持|好评|认可|肯定)$/.test(title)) return undefined;
  if (!/^[“《「]/.test(title) && !/(?:奖|称号|单位|集体|先进|优秀|示范|等级|星级|[1-5]A级?)/.test(title))
    return undefined;
  const at = match.index as number;
  const before = passage.view.slice(passage.lead, at);
  const occasion = /(?:^|[。；，])在(?<occasion>[^。；]{4,80}?)上，?$/d.exec(before)?.indices?.groups
    ?.occasion;
  return {
    fact: given({
      kind: 'honour' as const,
      title,
      year: yearOf(title),
      occasion: occasion && passage.text.slice(passage.lead + occasion[0], passage.lead + occasion[1]),
    }),
    at: occasion ? passage.lead + occasion[0] - 1 : at,
    end: at + match[0].length,
    rule: 'honour-own',
    grade: /^[“《「]/.test(title) && span ? 'sure' : 'likely',
  };
}

/** The year that an honour is for; an edition, as 2020版, is none. */
const yearOf = (title: string): number | undefined => {
  const year = YEAR.exec(title)?.[1];
  return year === undefined ? undefined : Number(year);
};
