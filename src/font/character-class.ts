/** Which face a character asks for: the Western one, the Chinese one, or the one of its neighbour. */

/**
 * - `western`: letters, digits and ASCII punctuation, which take the Latin face;
 * - `eastAsian`: Han characters and everything full width in Chinese text;
 * - `joining`: spaces and marks, which stay with the character before;
 * - `ignorable`: what no face need have a glyph for, such as variation selectors; stays as well.
 */
export type CharacterClass = 'western' | 'eastAsian' | 'joining' | 'ignorable';

const IGNORABLE = /[\t\n\r\p{Default_Ignorable_Code_Point}]/u;

/** U+3000 is a space as wide as a Han character, and is set as one. */
const JOINING = /[\p{Mn}\p{Me}\p{Mc}]|(?!\u3000)\p{Zs}/u;

/** Letters, digits and currency signs of any script but the East Asian ones, full-width forms excluded. */
const WESTERN = /(?![\uff00-\uffef])[\p{L}\p{Nd}\p{Sc}]/u;
const EAST_ASIAN_SCRIPTS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{scx=Yi}]/u;

/** Signs that only Western text uses: of ASCII, of Latin-1, hyphens, superior and inferior figures. */
const WESTERN_SIGNS = /[!-~¡-£¥¦©«¬®¯²³¹»-¿\u2010-\u2012\u2070-\u209f]/;

/**
 * The class of a code point. The signs whose East Asian Width is ambiguous (UAX #11), “”‘’—…·～×℃№①→ among
 * them, are East Asian: in Chinese text they are full width, which those of a Latin face are not.
 */
export function characterClass(codePoint: number): CharacterClass {
  const character = String.fromCodePoint(codePoint);
  if (IGNORABLE.test(character)) return 'ignorable';
  if (JOINING.test(character)) return 'joining';
  if (WESTERN_SIGNS.test(character)) return 'western';
  return WESTERN.test(character) && !EAST_ASIAN_SCRIPTS.test(character) ? 'western' : 'eastAsian';
}
