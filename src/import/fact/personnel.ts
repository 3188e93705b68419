/** Appointments and removals: units and people in pairs, their posts, the organ, who has yet to confirm. */

import { votesAt } from '../decision.js';
import {
  beside,
  type Draft,
  type Finder,
  type Found,
  given,
  type Passage,
  parts,
  type Span,
  words,
} from '../passage.js';
import { mayMatch } from '../prefilter.js';
import { type NamesDraft, namesIn } from '../recipients.js';
import { peopleOf } from './personnel-people.js';
import { widerMoves } from './personnel-wider.js';

const ACTIONS: readonly (readonly [RegExp, 'add' | 'adjust' | 'remove' | 'appoint'])[] = [
  [/增补|增选|补选/, 'add'],
  [/调整/, 'adjust'],
  [/免去|罢免|撤销|免除/, 'remove'],
  [/聘任|聘请|聘用|任命/, 'appoint'],
];

const POST =
  '(?:常务|执行|名誉|荣誉|法律|高级)?(?:副会长|会长|副理事长|理事长|常务理事|理事|监事长|副监事长|监事|副秘书长|秘书长|副书记|书记|副主任委员|主任委员|委员|顾问|专家|主任|副主任)';
/** 为协会五届理事会副会长单位; the term and the organ before a post say whose it is. */
const AS = new RegExp(
  `(?:为|担任|任)(?<organ>[^，。；、]{0,24}?)(?<post>${POST})(?<unit>单位)?(?:职务)?$`,
  'd',
);
const OF = new RegExp(`(?<post>${POST})(?<unit>单位)?(?:的?职务)?$`, 'd');
/** Up to the next action of the sentence: 免去张三理事职务|，增补李四为理事. */
const MOVING =
  /(?<action>增补|增选|补选|调整|免去|罢免|聘任|聘请|任命)了?(?<rest>(?:(?![，、和](?:并|同时|会议|大会|理事会|还|决定|同意|一致|通过){0,4}(?:增补|增选|补选|免去|罢免|聘任|聘请|任命|选举|推选|推举|提名|推荐))[^。；]){2,300})/dg;
const ORGAN =
  /[一二三四五六七八九十]+届[一二三四五六七八九十]+次(?<organ>常务理事会|理事会|会员大会|会员代表大会|监事会|会长会议)/;

/** 向专家颁发了聘书: nobody is named. */
const LETTERS = /向(?<post>[\u3400-\u9fff]{2,12}?)颁发了?聘书/g;

export const personnel: Finder<'personnel'> = (passage) =>
  beside([...moves(passage), ...appointed(passage)], widerMoves(passage));

function appointed({ view, text, lead }: Passage): Found<'personnel'>[] {
  if (!mayMatch(LETTERS, view)) return [];
  return [...view.slice(lead).matchAll(LETTERS)].map((match) => {
    const at = lead + match.index;
    const post = match.groups?.post as string;
    // 成立了分会专家组并向专家颁发了聘书: the experts are those of the group.
    const group =
      /成立了?(?<group>[\u3400-\u9fff]{2,20}?(?:组|委员会|库))/.exec(view.slice(lead, at))?.groups?.group ??
      '';
    return {
      fact: {
        kind: 'personnel',
        action: 'appoint',
        people: { type: 'person', named: [], more: true },
        post: group + text.slice(at + 1, at + 1 + post.length),
      },
      at,
      end: at + match[0].length,
      rule: 'personnel-letters',
      grade: 'likely',
      doubts: [{ path: ['people'], about: 'value', note: '原文没有写明受聘者的姓名和人数' }],
    };
  });
}

function moves(passage: Passage): Found<'personnel'>[] {
  if (!mayMatch(MOVING, passage.view)) return [];
  const organ = ORGAN.exec(passage.view)?.groups?.organ;
  const known = organ && passage.directory.isBody(organ) ? organ : undefined;
  return [...passage.view.matchAll(MOVING)].flatMap((match) => {
    const span = match.indices?.groups?.rest as [number, number];
    const action = ACTIONS.find(([sign]) => sign.test(match.groups?.action as string))?.[1] ?? 'add';
    return moved(passage, { at: span[0], end: quoteEnd(passage.view, span) }, action, known, match.index);
  });
}

/** Within the title of a notice, what is told ends with the title. */
const quoteEnd = (view: string, [from, to]: [number, number]): number => {
  const close = view.slice(from, to).search(/[》”]/);
  return close < 0 ? to : from + close;
};

function moved(
  passage: Passage,
  span: Span,
  action: 'add' | 'adjust' | 'remove' | 'appoint',
  organ: string | undefined,
  at: number,
): Found<'personnel'>[] {
  const view = passage.view.slice(span.at, span.end).replace(/的?(?:通知|决定|决议)$/, '');
  const confirm = /报(?:请)?(?<by>[^，。；]{2,20}?)(?:确认|审议|追认|批准)/.exec(view)?.groups?.by;
  const told = { at: span.at, end: span.at + view.length };
  const moves = clausesOf(passage, told, action).flatMap((clause) =>
    factOf(passage, clause, action).map((fact) => ({ clause, fact })),
  );
  const paired = pair(moves.map(({ fact }) => fact));
  // What follows the last post is another matter, which wider rules may read.
  const last = moves.at(-1)?.clause;
  return paired.map((fact) => ({
    fact: given({ ...fact, organ, confirmBy: confirm, votes: votesAt(passage, at) }) as Draft<'personnel'>,
    at,
    end: last?.end ?? told.end,
    rule: `personnel-${action}`,
    grade: action === 'adjust' ? 'likely' : 'sure',
    ...(isPair(fact) && {
      doubts: [
        { path: ['people'], about: 'value' as const, note: '单位与人员次序相当，原文没有逐一写明对应' },
      ],
    }),
  }));
}

type Move = Draft<'personnel'> & { organizations?: NamesDraft; people?: NamesDraft };
const isPair = ({ organizations, people }: Move) =>
  (organizations?.named.length ?? 0) > 1 && people !== undefined;

/** Clauses that each end with a post. Of removals each 、 may end one: 甲公司副会长单位、乙公司理事单位. */
function clausesOf({ view }: Passage, span: Span, action: string): Span[] {
  const clauses: Span[] = [];
  let at = span.at;
  for (const { end } of parts(view, span.at, '，、', span.end)) {
    const told = view.slice(at, end).replace(/[，、]$/, '');
    if (!AS.test(told) && !((action === 'remove' || action === 'adjust') && OF.test(told))) continue;
    clauses.push({ at, end: at + told.length });
    at = end;
  }
  return clauses;
}

function factOf(passage: Passage, span: Span, action: 'add' | 'adjust' | 'remove' | 'appoint'): Move[] {
  const told = passage.view.slice(span.at, span.end);
  const match = AS.exec(told) ?? OF.exec(told);
  const place = match?.indices?.groups?.post;
  const post = place && words(passage, { at: span.at + place[0], end: span.at + place[1] });
  if (!match || !post) return [];
  const list = { at: span.at, end: span.at + match.index };
  const organ = match.groups?.organ ?? '';
  const written = /(?:党支部|党委|党总支)$/.exec(organ)?.[0] ?? '';
  if (match.groups?.unit) {
    const names = namesIn(passage, list, 'organization')?.names;
    return names ? [{ kind: 'personnel', action, organizations: names, unitPost: `${post}单位` }] : [];
  }
  const people = peopleOf(passage, list)?.names;
  return people ? [{ kind: 'personnel', action, people, post: written + post }] : [];
}

/** Units and people of one move, one list after the other, are one fact. */
function pair(facts: readonly Move[]): Move[] {
  const paired: Move[] = [];
  for (const fact of facts) {
    const before = paired.at(-1);
    if (
      before?.organizations &&
      !before.people &&
      fact.people &&
      !fact.organizations &&
      fact.action !== 'remove'
    )
      Object.assign(before, { people: fact.people, post: fact.post });
    else paired.push(fact);
  }
  return paired;
}
