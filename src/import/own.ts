/** What an association is called in its own chronicle, by the title: 江州市地方文化研究会大事记 → 研究会. */
import type { Leftover } from './entry.js';

/** What names of associations end with; longer ones first. */
const ENDS =
  '总商会|商会|协会|学会|研究会|研究院|基金会|联合会|促进会|联谊会|校友会|同学会|同乡会|侨联|工商联|同业公会|公会|慈善会|总会|协作会|俱乐部';
const TITLED = new RegExp(`(?<name>[\\u3400-\\u9fff]{2,24}(?<short>${ENDS}))(?!员|议|报|刊)`, 'u');

/** Lines at the start of a text in which its title stands. */
const FIRST = 4;

/** The name of the association and the last word of it, as its titles have them; none where they name none. */
export function ownWordsIn(leftovers: readonly Leftover[]): string[] {
  for (const { text, line } of leftovers) {
    const groups = line <= FIRST ? TITLED.exec(text)?.groups : undefined;
    if (groups?.name && groups.short) return [groups.name, groups.short, `本${groups.short.slice(-1)}`];
  }
  return [];
}
