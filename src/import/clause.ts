/** Clauses, who acts in them, and the noun phrases that end at a word: what wider rules are made of. */
import { OWN_START } from './directory.js';
import { type Passage, parts, type Span, sentences } from './passage.js';

/** Spans between ，；：。！？ and line ends, outside quotation marks and brackets; a mark ends its span. */
export function clauses(passage: Passage): Span[] {
  const known = found.get(passage);
  if (known) return known;
  const spans = parts(passage.view, passage.lead, '，；：。！？\n');
  found.set(passage, spans);
  return spans;
}

/** The clauses of a passage: most kinds of fact ask for them. */
const found = new WeakMap<Passage, Span[]>();

const around = (spans: readonly Span[], offset: number): Span | undefined =>
  spans.find(({ at, end }) => at <= offset && offset < end);

/** The clause that an offset stands in; all of the passage where it stands in none. */
export const clauseAt = (passage: Passage, offset: number): Span =>
  around(clauses(passage), offset) ?? { at: passage.lead, end: passage.view.length };

/** The sentence that an offset stands in; all of the passage where it stands in none. */
export const sentenceAt = (passage: Passage, offset: number): Span =>
  around(sentences(passage), offset) ?? { at: passage.lead, end: passage.view.length };

/** Whether an offset stands within quotation marks or a title of a work. */
export function isQuoted({ view }: Passage, offset: number): boolean {
  const before = view.slice(0, offset);
  const isOpen = (open: string, close: string) => before.lastIndexOf(open) > before.lastIndexOf(close);
  return isOpen('“', '”') || isOpen('《', '》');
}

/** The part of a span that follows the association's own name and what it is called. */
export function afterOwn({ view, directory }: Passage, { at, end }: Span): Span {
  const own = OWN_START(directory).exec(view.slice(at, end))?.[0] ?? '';
  return { at: at + own.length, end };
}

/** What a noun phrase cannot go back beyond: marks, verbs of holding and taking part, 的 of their objects. */
const PHRASE_START =
  /.*(?:[，；：。！？、\s]|(?:召开|举行|举办|主办|承办|协办|合办|组织|开展|开设|开办|参加|出席|参与|主持|召集|启动|联合举办)(?:了|的)*|[主承协合]办的)/su;

/** The noun phrase that ends at an offset, within its clause: 协会召开|春季工作会议. Quoted parts are whole. */
export function phraseBefore(passage: Passage, end: number): Span {
  const { at } = clauseAt(passage, end - 1);
  const masked = maskQuotes(passage.view.slice(at, end));
  const start = PHRASE_START.exec(masked)?.[0].length ?? 0;
  return afterOwn(passage, { at: at + Math.min(start, end - at), end });
}

/** A text as long in which what stands within quotation marks and titles of works is blanked. */
export const maskQuotes = (text: string): string =>
  !text.includes('“') && !text.includes('《')
    ? text
    : text.replace(/“[^”]*”|《[^》]*》/g, (quoted) => '〇'.repeat(quoted.length));
