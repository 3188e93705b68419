/** Visits that came, visits that were paid, events that the association was asked to. */
import { sentenceAt } from '../clause.js';
import { OWN_START, ownPattern } from '../directory.js';
import { led, ledMatches } from '../led.js';
import { listed, people } from '../names.js';
import {
  beside,
  type Finder,
  type Found,
  given,
  group,
  groupText,
  matches,
  type Passage,
  type Span,
} from '../passage.js';
import { namesIn } from '../recipients.js';
import { visitsIn } from './visit-in.js';
import { visitsTogether } from './visit-joint.js';
import { visitsOut } from './visit-out.js';
import { trips } from './visit-trip.js';

/** 一行12人|来到协会: what those who come are told by. */
const GUESTS = '(?:一行(?:[^。；，]{0,6}人)?|等)';
const COMES = '(?:莅临|来到|来访|到访|走访|来|到|赴)了?';
const INCOMING = ownPattern(
  (own) =>
    new RegExp(
      `(?<who>[^。；，]{2,60}?(?:，[^。；，]{2,40}?)??${GUESTS})${COMES}${own}(?<purpose>[^。；]{2,80}?)(?=[。；，]|$)`,
      'dg',
    ),
);
const GUESTS_COME = ownPattern((own) => new RegExp(GUESTS + COMES + own));
const OUTGOING = led(
  '(?<who>[^。；]{0,60}?)',
  '(?:先后|分别|陆续)?(?<verb>走访慰问|走访调研|走访|参观|拜访|考察|调研|赴|前往)了?(?<list>(?:(?!考察|参观|走访|拜访|调研|了)[^。；“”]){4,1200}?(?:等(?:\\d{1,4}|多|[一二三四五六七八九十]{1,3})?余?家?[^，。；]{0,16}))(?:(?:进行|开展|参观|交流|考察|调研)[^。；，]{0,20})?(?=[。；，]|$)',
  'dg',
);
const JOINT =
  /[应受]邀(?:参加|出席)了?(?!在)由?(?<host>[^。；“”]{2,60}?)(?:联合|共同)?(?:召开|举办|举行|组织|主办|发起)的(?<title>[^。；，]{3,40})/dg;

export const visit: Finder<'visit'> = (passage) => {
  const known = exact(passage);
  const came = beside(beside(known, visitsTogether(passage)), visitsIn(passage));
  const paid = beside(
    came,
    visitsOut(passage).filter(({ at }) => !isTold(passage, came, at)),
  );
  // The stages of a journey tell more than its start: 赴福建考察。先后参观了甲、乙.
  const isStaged = paid.some(({ fact }) => fact.direction === 'out');
  return isStaged ? paid : [...paid, ...trips(passage).filter(({ at }) => !isTold(passage, paid, at))];
};

/** Whether a sentence already tells of a visit: what guests were shown is none of ours. */
const isTold = (passage: Passage, told: readonly Found<'visit'>[], at: number): boolean =>
  told.some((each) => sentenceAt(passage, each.at).at === sentenceAt(passage, at).at);

const exact: Finder<'visit'> = (passage) => {
  const { view, directory } = passage;
  const came = GUESTS_COME(directory).test(view) ? matches(passage, INCOMING(directory)) : [];
  return [
    ...came.flatMap((match) => incame(passage, match)),
    ...ledMatches(passage, OUTGOING).flatMap((match) => wentOut(passage, match)),
    ...matches(passage, JOINT).map((match) => joined(passage, match)),
  ];
};

function incame(passage: Passage, match: RegExpMatchArray): Found<'visit'>[] {
  const who = people(passage, group(match, 'who') as Span);
  if (who.length === 0) return [];
  const at = match.index as number;
  const told = groupText(passage, match, 'purpose') as string;
  const title = /(?:开展|进行|举行)(?<title>“[^”]+”.*)/.exec(told)?.groups?.title;
  const purpose = title
    ? /调研|指导|交流|座谈|慰问|考察/.exec(title.replace(/“[^”]*”/, ''))?.[0]
    : told.replace(/^(?:进行|开展)/, '');
  return [
    {
      fact: given({
        kind: 'visit' as const,
        direction: 'in',
        purpose,
        title,
        people: who.map(({ person }) => person),
      }),
      at,
      end: at + match[0].length,
      rule: 'visit-in',
      grade: 'sure',
    },
  ];
}

function wentOut(passage: Passage, match: RegExpMatchArray): Found<'visit'>[] {
  const list = group(match, 'list') as Span;
  const found = namesIn(passage, list, 'organization');
  const isVisit = found?.names.named.some((name) =>
    /公司|集团|协会|企业|厂|中心|银行|院|大学/.test(String(name)),
  );
  if (!found || !isVisit) return [];
  const who = group(match, 'who') as Span;
  const told = passage.view
    .slice(who.at, who.end)
    .replace(/(?:等有关人员|等一行|一行|等)?(?:先后|分别)?$/, '');
  const start = OWN_START(passage.directory).exec(told)?.[0].length ?? 0;
  const persons = people(passage, { at: who.at + start, end: who.at + told.length });
  return [
    {
      fact: given({
        kind: 'visit' as const,
        direction: 'out',
        people: persons.length > 0 ? persons.map(({ person }) => registered(passage, person)) : undefined,
        peopleMore: /等/.test(passage.view.slice(who.at, who.end)) ? true : undefined,
        organizations: found.names,
      }),
      at: match.index as number,
      end: list.end,
      rule: 'visit-out',
      grade: persons.length > 0 ? 'sure' : 'likely',
      doubts: found.doubts.map((doubt) => ({ ...doubt, path: ['organizations'] })),
    },
  ];
}

/** People of the association stand by name alone. */
const registered = ({ directory }: Passage, person: unknown): unknown => {
  const name = typeof person === 'object' && person !== null ? (person as { name: string }).name : person;
  return directory.isPerson(String(name)) ? name : person;
};

function joined(passage: Passage, match: RegExpMatchArray): Found<'visit'> {
  const at = match.index as number;
  const title = groupText(passage, match, 'title');
  return {
    fact: given({
      kind: 'visit' as const,
      direction: 'joint',
      title,
      host: listed(passage, group(match, 'host') as Span).map((each) =>
        passage.text.slice(each.at, each.end),
      ),
      mode: /视频|线上/.test(title ?? '') ? 'online' : undefined,
    }),
    at,
    end: at + match[0].length,
    rule: 'visit-joint',
    grade: 'sure',
  };
}
