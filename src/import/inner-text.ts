/** Facts of an entry whose date stands within a sentence: found in the text without it, told in the source's places. */
import type { Collected, Collection } from './collect.js';
import type { Passage, Span } from './passage.js';

/** A passage without the date that stands within it: 协会于3月5日召开 as 协会召开; and what was cut. */
export function withoutDate(
  date: { at: number; length: number } | undefined,
  passage: Passage,
): { passage: Passage; cut: Span | undefined } {
  if (!date) return { passage, cut: undefined };
  const cut = cutAround(passage.view, date);
  const without = (text: string) => text.slice(0, cut.at) + text.slice(cut.end);
  return { passage: { ...passage, text: without(passage.text), view: without(passage.view) }, cut };
}

/** What was found in a passage that `cut` was taken from, in the places of the source. */
export function inSource(cut: Span | undefined, { text }: { text: string }, found: Collection): Collection {
  if (!cut) return found;
  const place = (at: number) => (at < cut.at ? at : at + cut.end - cut.at);
  const back = ({ at, end }: Span): Span => ({ at: place(at), end: place(end - 1) + 1 });
  const told = (span: { text: string; at: number }) => {
    const { at, end } = back({ at: span.at, end: span.at + span.text.length });
    return { text: text.slice(at, end), at };
  };
  const placed = ({ fact, doubts }: Collected): Collected => {
    const { evidence } = fact;
    const more = evidence.more?.map(told);
    return { fact: { ...fact, evidence: { ...evidence, ...told(evidence), ...(more && { more }) } }, doubts };
  };
  return { facts: found.facts.map(placed), rest: found.rest.map(back) };
}

/** The date with what joins it to its sentence: 于 before it, a comma after it, 这一天. */
function cutAround(view: string, { at, length }: { at: number; length: number }): Span {
  const before = /(?:于|在|到了|也就是|，于|，在)$/.exec(view.slice(Math.max(0, at - 4), at))?.[0] ?? '';
  const from = at - before.replace(/^，/, '').length;
  const after = /^(?:这一天|这天|当天|当日)?(?:，|：|｜)?/.exec(view.slice(at + length))?.[0] ?? '';
  const atStart = from === 0 || /[。！？；，\n]/.test(view[from - 1] as string);
  return { at: from, end: at + length + (atStart ? after.length : after.replace(/[，：｜]$/, '').length) };
}
