/** What an editable file embeds beside what it shows: characters that somebody may type. */
import type { Face } from '../../font/face.js';
import { commonCharacters, signs } from '../../font/gb2312.js';

const HAN = /\p{sc=Han}/u;
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)).join('');

/**
 * Faces with their characters, more of them where somebody would type: a face that styles name gets ASCII, and
 * level 1 and the signs of GB/T 2312 where the document shows Chinese text in it. A face that only helps out with rare
 * characters, or sets the page numbers, stays small.
 */
export function withTyping(used: readonly [Face, string][], named: ReadonlySet<Face>): [Face, string][] {
  return used.map(([face, characters]) => {
    if (!named.has(face)) return [face, characters];
    const typed = HAN.test(characters) ? ASCII + signs() + commonCharacters() : ASCII;
    const has = [...typed].filter((character) => face.has(character.codePointAt(0) as number));
    return [face, [...new Set([...characters, ...has])].join('')];
  });
}
