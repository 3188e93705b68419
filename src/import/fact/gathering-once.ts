/** One fact for what an entry tells of twice: once by its full name, later as 大会 or 本次论坛. */
import type { Passage } from '../passage.js';
import type { Gathering } from './gathering.js';

const BARE =
  /^(?:本次|此次|这次|该|本届|此届|上述|会议|大会|首届|当日|现场|活动|全体|会上|期间|整个|联合|线上|共同)*$/;

/** Whether a name says no more than what it is: 本次论坛. */
export const isBare = ({ view }: Passage, { at, end, head }: Gathering): boolean =>
  !ORGAN.test(head) && BARE.test(view.slice(at, Math.max(at, end - head.length)));

/** An organ is named by what its name ends with: 监事会, 会长办公会. */
const ORGAN = /理事|监事|会长|主席|会员|换届|代表大|秘书长|委/;

const core = (title: string): string =>
  title.replace(/[“”《》‘’\s]|第[^届次期]{1,3}[届次期]|\d{4}年度?/g, '');

/** Whether two names mean the same: one holds the other, or they share what is quoted. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [core(one), core(other)];
  if (a.includes(b) || b.includes(a)) return true;
  const quoted = /“[^”]{2,}”/.exec(one)?.[0];
  return quoted !== undefined && other.includes(quoted);
}

/** Those that were not told of before, neither here nor by the names that are known. */
export function once(passage: Passage, found: readonly Gathering[], known: readonly string[]): Gathering[] {
  const named = [...known];
  const kept: Gathering[] = [];
  const full = found.filter((each) => !isBare(passage, each));
  for (const each of full.length > 0 || known.length > 0 ? full : found.slice(0, 1)) {
    const title = passage.view.slice(each.at, each.end);
    if (named.some((name) => isSame(name, title))) continue;
    named.push(title);
    kept.push(each);
  }
  return kept;
}
