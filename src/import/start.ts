/** Where an entry begins to tell, and from where its title is cut. */
import type { Collected } from './collect.js';
import type { FoundDate } from './date.js';
import type { Entry } from './entry.js';
import { type Passage, parts, sentences } from './passage.js';
import { POSTS } from './person-words.js';
import { OWN_WORDS } from './words.js';

/** Characters that a heading of an entry may have. */
const HEADING = 30;

interface Start {
  /** Where what the entry tells begins: after its date, and after a heading of its own. */
  lead: number;
  /** A short line at the start that ends no sentence: 换届大会圆满落幕. */
  heading: { text: string; lead: number } | undefined;
  /** A date that stands within what is told. */
  inner: FoundDate | undefined;
}

/** Where an entry begins to tell. */
export function startOf({ text, date, inner }: Entry): Start {
  const after = (at: number) => at + (/^[\s】\]）)〕〉》｜|：:]*/.exec(text.slice(at))?.[0].length ?? 0);
  const start = date && !inner ? after(date.at + date.length) : 0;
  const line = /^[^\n。；！？，]*(?=\n)/.exec(text.slice(start))?.[0] ?? '';
  const isHeading = line.length > 1 && line.length <= HEADING && text.length > start + line.length + 1;
  const told = isHeading ? start + line.length + 1 : start;
  const isFirst = inner && date?.at === told;
  return {
    lead: isFirst ? after(date.at + date.length) : told,
    heading: isHeading ? { text: text.slice(0, start + line.length), lead: start } : undefined,
    inner: inner && !isFirst ? date : undefined,
  };
}

/** Whether a clause names somebody or something: of 春寒料峭 it does not. */
const NAMES = new RegExp(`[“《「]|${OWN_WORDS.join('|')}|${POSTS.join('|')}|[会院局处厅委]`);

/** Where the clause for a title begins: in the first sentence that a fact rests on, where it names somebody. */
export function titleStart(passage: Passage, facts: readonly Collected[]): number {
  const at = facts[0]?.fact.evidence.at;
  if (at === undefined) return passage.lead;
  const sentence = sentences(passage).find((each) => at < each.end);
  const [clause] = sentence ? parts(passage.view, sentence.at, '，；：', sentence.end) : [];
  return clause && NAMES.test(passage.view.slice(clause.at, clause.end)) ? clause.at : at;
}
