/** Names spread over a width, so that those of two and of three characters line up (CLREQ 均排). */
import { inlineText } from './text.js';
import type { Approver, RosterItem } from './tree.js';

/** Characters over which the names of those who approved are spread (GB/T 9704 7.2.6). */
export const APPROVER_WIDTH = 3;

/**
 * The space between the characters of a name that is spread over `width` characters, in characters: 1 for
 * 康义 over 3. 0 for a name that fills the width, has but one character, or is not all Han and plain text.
 */
export function nameGap(name: RosterItem | Approver, width: number): number {
  if (name.children.some(({ type }) => type !== 'text')) return 0;
  const text = inlineText(name.children);
  const length = [...text].length;
  if (length < 2 || length >= width || !/^\p{Script=Han}+$/u.test(text)) return 0;
  return (width - length) / (length - 1);
}
