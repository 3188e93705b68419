/** Who acts at the start of a clause, and who acted in the clauses before it: people, or organisations. */
import { clauses, maskQuotes, sentenceAt } from './clause.js';
import { type FoundPerson, isPersonName, people } from './names.js';
import type { Passage, Span } from './passage.js';
import { AFTER_SUBJECT } from './person-words.js';

/** People that act. */
export interface Actors {
  people: FoundPerson[];
  /** Where they stand. */
  span: Span;
  /** Whether the source says that there were more: 等领导. */
  more: boolean;
}

/** What a chronicle calls the association that it tells of, beside its registered names: 市侨联, 研究会, 校友总会. */
export const OWN_LIKE =
  '(?:本|我)?(?:[省市区县州])?(?:校友)?(?:竹?协会|学会|商会|总会|联合会|研究会|公会|基金会|促进会|联谊会|侨联|工商联|校友会)';

/** Words before the one who acts: on which occasion, by whose wish. */
const LEAD =
  /^(?:[，、：；】〕）|\s]|同日|当天|当日|当晚|活动上|会上|会后|会前|席间|现场|期间|随后|最后|首先|其中|同时|此外|由|还|并|也|与会的|在[^，。；]{1,30}?(?:上|中|期间))+/;
/** 邀请了江州大学教授冯以宁|讲授, 派副会长许若兰|赴宁州: who acts stands after it. */
const SENDING = /.*(?:(?<!应)邀请?到?了?|特邀|聘请了?|请来|(?<![邀聘申])请(?!示)|(?<!委)派|(?<![自理缘])由)/s;

const CUT = new RegExp(`(?=${AFTER_SUBJECT})`, 'g');
/** Characters that a list of those who act is looked for in, and places where it may end. */
const LONGEST = 400;
const MOST_CUTS = 40;

/** The people at the start of a span, up to the first word of what they do. */
export function actorsIn(passage: Passage, span: Span): Actors | undefined {
  return startsIn(passage, span)
    .map((at) => actorsFrom(passage, { at, end: span.end }))
    .find(Boolean);
}

/** Where those who act may start: after 邀请 or 由, after the words of the occasion, at the start, after a 的. */
function startsIn({ view }: Passage, { at, end }: Span): number[] {
  const text = view.slice(at, Math.min(end, at + LONGEST));
  const sent = SENDING.exec(text)?.[0].length;
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const described = /.*的(?=[^的]{2})/s.exec(maskQuotes(text))?.[0].length;
  return [...(sent ? [at + sent] : []), ...new Set([at + lead, at, ...(described ? [at + described] : [])])];
}

function actorsFrom(passage: Passage, { at, end }: Span): Actors | undefined {
  const text = passage.view.slice(at, Math.min(end, at + LONGEST));
  let best: Actors | undefined;
  for (const cut of cutsIn(text)) {
    if (cut < 2) continue;
    const known = best ? best.span.end - at : 0;
    if (best && !isGoingOn(text.slice(known, cut))) return best;
    const found = people(passage, { at, end: at + cut });
    const last = found.at(-1);
    if (!last || last.span.end !== at + cut || isPlace(last.name, last.said)) continue;
    // 裴东来、: a third character before a mark belongs to the name, whatever it means elsewhere.
    if (last.name.length === 2 && isNameGoingOn(last.name, text.slice(cut))) continue;
    best = { people: found, span: { at, end: at + cut }, more: /^等/.test(text.slice(cut)) };
  }
  return best;
}

/** The first places where a list of those who act may end. */
function cutsIn(text: string): number[] {
  const cuts: number[] = [];
  CUT.lastIndex = 0;
  for (let match = CUT.exec(text); match && cuts.length < MOST_CUTS; match = CUT.exec(text)) {
    cuts.push(match.index);
    CUT.lastIndex = match.index + 1;
  }
  return cuts;
}

const isNameGoingOn = (name: string, rest: string): boolean =>
  /^[来应向从用以就获宣同先特为][、，；。等和与（]/.test(rest) && isPersonName(name + rest[0]);

/** Whether a list goes on after a name: 、江州市工商联副主席陈克勤. */
const isGoingOn = (text: string): boolean => /^[、和与及暨][^，。；]{0,60}$/.test(text) || text === '';

/** A town that looks like a name by itself: 江州市, 安溪县. */
const isPlace = (name: string, said: { title?: string }): boolean =>
  said.title === undefined && /[市县省区州镇乡村国]$/.test(name);

/** How a clause begins that has no subject of its own: 并在会上, 作了, 她. */
const CARRIES =
  /^(?:[，；】〕）|\s]|一[席番场篇段]|这[一场番篇]|并|还|也|又|再|且|同时|随后|随即|期间|先后|分别|依次|在|应|受|代表|作|做|发|致|就|以|围绕|向|为|对|给|结合|从|现场|到|出席|参加|首先|亲自|[他她其]|[二两三四]人|会上|会后|进行|率|通过|登台|上台|讲|演|题|主题|实地|逐一|一同|深入|赴|前往|来|走|看望|慰问|参观|参访|察看|考察|个人|另|$)/;

/** The people who act before an offset: in its clause, else those of the nearest clause before it in the sentence. */
export function actorsBefore(passage: Passage, offset: number, from = 0): Actors | undefined {
  const sentence = sentenceAt(passage, offset);
  const own = clauses(passage).filter(({ at }) => at >= sentence.at && at <= offset);
  const clause = own.pop() ?? { at: sentence.at, end: offset };
  const start = Math.max(clause.at, from);
  const before = own.reverse().slice(0, 4);
  const found = actorsIn(passage, { at: start, end: offset });
  if (found) return start === clause.at ? withThoseBefore(passage, found, before) : found;
  if (!CARRIES.test(passage.view.slice(start, offset))) return undefined;
  for (const [index, each] of before.entries()) {
    const carried = actorsIn(passage, each);
    if (carried) return withThoseBefore(passage, carried, before.slice(index + 1));
    if (!CARRIES.test(passage.view.slice(each.at, each.end))) return undefined;
  }
  return undefined;
}

/** A list of people that commas part: clauses before that name people and nothing else. */
function withThoseBefore(passage: Passage, actors: Actors, before: readonly Span[]): Actors {
  let all = actors;
  for (const clause of before) {
    const found = actorsIn(passage, clause);
    if (found?.span.end !== clause.end - 1) break;
    all = { ...all, people: [...found.people, ...all.people], span: { ...all.span, at: found.span.at } };
  }
  return all;
}
