/** Honours that are given: declared counts, named recipients, several groups under one verb. */

import { clauseAt } from '../clause.js';
import { type Led, ledMatches } from '../led.js';
import { numberOf } from '../numeral.js';
import {
  beside,
  type Finder,
  type Found,
  given,
  group,
  groupText,
  matches,
  type Passage,
  parts,
  type Span,
} from '../passage.js';
import { type FoundNames, namesIn } from '../recipients.js';
import { countedAwards } from './award-count.js';
import { prizeAwards } from './award-prize.js';
import { announcedAwards } from './award-result.js';
import { isTold } from './prize-told.js';

/** 授予张敏等6位同志为“…”荣誉称号 */
const GRANTED =
  /(?:授予|颁发给|颁给)(?<list>[^。；“”]{2,400}?)(?:以|为)?(?<title>“[^”]{2,60}”)(?:的?(?:荣誉)?(?:称号|证书|奖牌))?/dg;

/** 甲公司等13家企业荣获“…奖” */
const AND_OTHERS =
  '等\\s?(?:\\d{1,5}|[一二三四五六七八九十百]{1,4})\\s?[位名家个支](?:企业|单位|同志|个人|选手|团队|人)?';
const WIN = '(?:分别)?(?:荣获|获得|获评|获|被评为|被授予)(?<title>“[^”]{2,60}”)(?:的?(?:荣誉)?称号)?';
const WON: Led = {
  rest: new RegExp(AND_OTHERS + WIN),
  whole: new RegExp(`(?<list>[^。；，“”]{2,200}?${AND_OTHERS})${WIN}`, 'dg'),
};

/** 对……予以表彰: what stands between holds the groups. */
const COMMENDED = /对(?<groups>[^。]{4,600}?)(?:予以|给予|进行)了?(?:通报)?表彰/dg;

/** 表彰了甲等12家单位 */
const COMMENDING =
  /表彰了?(?<list>[^。；，“”]{2,200}?等\s?\d{1,5}\s?[位名家个](?:企业|单位|同志|个人)?)(?=[。；，])/dg;

export const award: Finder<'award'> = (passage) =>
  beside(
    beside(beside(exact(passage), prizeAwards(passage)), countedAwards(passage)),
    announcedAwards(passage),
  );

const exact: Finder<'award'> = (passage) => [
  ...titled(passage, matches(passage, GRANTED), 'award-granted'),
  ...titled(passage, ledMatches(passage, WON), 'award-won'),
  ...matches(passage, COMMENDED).flatMap((match) =>
    commended(passage, group(match, 'groups') as Span, basisOf(passage)),
  ),
  ...matches(passage, COMMENDING).flatMap((match) => {
    const list = group(match, 'list') as Span;
    const found = namesIn(passage, list);
    return found
      ? [awardOf(found, {}, { at: match.index as number, end: list.end }, 'award-commending', 'likely')]
      : [];
  }),
];

function titled(passage: Passage, told: readonly RegExpMatchArray[], rule: string): Found<'award'>[] {
  return told.flatMap((match) => {
    const list = group(match, 'list') as Span;
    // A clause before the list, as 经……专家评审，甲公司等13家, does not belong to it.
    const found = namesIn(passage, list);
    const at = match.index as number;
    if (
      !found ||
      isSelf(passage, list) ||
      !isTold(passage, clauseAt(passage, at).at, at, at + match[0].length)
    )
      return [];
    const title = groupText(passage, match, 'title');
    return [
      awardOf(found, { title, panel: panelOf(passage) }, { at, end: at + match[0].length }, rule, 'sure'),
    ];
  });
}

const isSelf = ({ view, directory }: Passage, { at, end }: Span): boolean =>
  directory.isOwn(view.slice(at, end));

/** 经……专家评审: the panel, where it is a body of the association. */
function panelOf({ view, directory }: Passage): string | undefined {
  const panel = /经(?<panel>[^，。；]{4,50}?)(?:专家)?评审/.exec(view)?.groups?.panel;
  return panel && directory.isBody(panel) ? panel : undefined;
}

/** The decision that a commendation rests on: the last one quoted before. */
function basisOf({ view, text }: Passage): string | undefined {
  const all = [...view.matchAll(/《[^》]*表彰[^》]*决定》/g)];
  const last = all.at(-1);
  return last && text.slice(last.index, last.index + last[0].length);
}

/** 获得个人赛前十一名的韩某等选手, 为……的甲公司等13家单位以及乙等4位个人 */
const GROUP = /^(?:和|及|以及|与)?(?:(?<reason>.{2,60}?)的(?=[^的]*$))?(?<list>.+)$/d;
const RANK = /(?<stage>.{0,20}?)前(?<rank>\d{1,3}|[一二三四五六七八九十]{1,3})名/;

/** The groups of one verb. A reason holds for the groups that follow it without one of their own. */
function commended(passage: Passage, span: Span, basis: string | undefined): Found<'award'>[] {
  const found: Found<'award'>[] = [];
  let reason: string | undefined;
  for (const piece of groupsOf(passage, span)) {
    const view = passage.view.slice(piece.at, piece.end);
    const match = GROUP.exec(view);
    const [from, to] = match?.indices?.groups?.list ?? [0, view.length];
    const own = match?.indices?.groups?.reason;
    if (own) reason = passage.text.slice(piece.at + own[0], piece.at + own[1]);
    const list = { at: piece.at + from, end: piece.at + to };
    const rank = own && RANK.exec(view);
    const names = namesIn(passage, list, /(?:队|团体)[^公]*$/.test(view) && rank ? 'team' : undefined);
    if (!names) continue;
    const title = /“[^”]+”/.exec(reason ?? '')?.[0];
    found.push(
      awardOf(
        names,
        {
          title,
          reason: title ? undefined : reason,
          basis,
          rank: rank ? numberOf(rank.groups?.rank) : undefined,
        },
        piece,
        'award-commended',
        'likely',
        passage,
      ),
    );
    if (title) reason = undefined;
  }
  return found;
}

/** Cut after each declared count or open end, and at ； and 、 between groups. */
function groupsOf({ view }: Passage, span: Span): Span[] {
  return parts(view, span.at, '；', span.end).flatMap((part) => {
    const spans: Span[] = [];
    let at = part.at;
    const text = view.slice(part.at, part.end);
    for (const match of text.matchAll(
      /等\s?(?:\d{1,5}\s?[位名家个](?:企业|单位|同志|个人)?|选手|团体|团队|企业|单位|同志)(?:、|和|以及|及|；)?/g,
    )) {
      const end = part.at + match.index + match[0].replace(/(?:、|和|以及|及|；)$/, '').length;
      spans.push({ at, end });
      at = part.at + match.index + match[0].length;
    }
    return spans;
  });
}

interface Said {
  title?: string | undefined;
  reason?: string | undefined;
  basis?: string | undefined;
  rank?: number | undefined;
  panel?: string | undefined;
}

function awardOf(
  { names, doubts }: FoundNames,
  { title, reason, basis, rank, panel }: Said,
  span: Span,
  rule: string,
  grade: 'sure' | 'likely',
  passage?: Passage,
): Found<'award'> {
  const recipients =
    rank === undefined
      ? names
      : {
          ...ranked(names, passage),
          total: rank,
          unit: names.type === 'team' ? '个' : '名',
          more: undefined,
        };
  return {
    fact: {
      kind: 'award',
      ...(title && { title }),
      ...(reason && { reason }),
      recipients: given(recipients),
      ...(rank !== undefined && { rank: { from: 1, to: rank } }),
      ...(basis && { basis }),
      ...(panel && { panel }),
    },
    ...span,
    rule,
    grade,
    doubts: [
      ...doubts.map((doubt) => ({ ...doubt, path: ['recipients'] })),
      ...(title ? [] : [{ path: ['title'], about: 'value' as const, note: '原文没有写明荣誉名称' }]),
    ],
  };
}

/** A team named after its company: 甲公司乙队. */
function ranked(names: FoundNames['names'], passage: Passage | undefined): FoundNames['names'] {
  if (names.type !== 'team') return names;
  const split = (name: string | object) => {
    const match = typeof name === 'string' ? /^(.{4,}?(?:公司|集团|协会|银行))(.{2,12}队)$/.exec(name) : null;
    return match && passage ? { name: match[2], organization: match[1] } : name;
  };
  return { ...names, named: names.named.map((name) => split(name) as string) };
}
