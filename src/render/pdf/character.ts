/** What a character does in a line of Chinese text (CLREQ, GB/T 15834 5.1). */

/**
 * - `open`, `close`: brackets and quotation marks, blank in the outer half of their em;
 * - `stop`: 、，。．；： blank in the right half;
 * - `dash`, `ellipsis`: —— and ……, not divided;
 * - `dot`: · the separator of names, half an em;
 * - `word`: Western letters, digits and marks up to a space;
 * - `han`: every other East Asian character, one em;
 * - `space`: a Western space; `break`: a forced line end.
 */
export type Kind =
  | 'open'
  | 'close'
  | 'stop'
  | 'dash'
  | 'ellipsis'
  | 'dot'
  | 'word'
  | 'han'
  | 'space'
  | 'break';

const kinds = new Map<string, Kind>();
const OPENING = '“‘（《〈「『【〔［｛〖';
const CLOSING = '”’）》〉」』】〕］｝〗';
for (const character of OPENING) kinds.set(character, 'open');
for (const character of CLOSING) kinds.set(character, 'close');
for (const character of '、，。．；：') kinds.set(character, 'stop');
for (const character of '·・‧') kinds.set(character, 'dot');
kinds.set('—', 'dash');
kinds.set('…', 'ellipsis');

/** Kind of an East Asian character. */
export const kindOf = (character: string): Kind => kinds.get(character) ?? 'han';

/** CLREQ's basic level, and the signs that belong to the number before them. `——` and `……` may start a line. */
const NO_LINE_START = new Set(`${CLOSING}、，。．；：！？‼⁇⁈⁉·・‧～〜–—…／%％‰℃°′″々〻ーゝゞ,.;:!?)]}/`);
const NO_LINE_END = new Set(`${OPENING}／([{￥¥$＄€£№#`);

/** What a number is not parted from: 2022|年, 35|家. */
const UNITS = new Set('年月日号时分秒个名家次项届位期版人元万亿吨米克度级章节条款页岁周天种所');

export const mayStartLine = (character: string): boolean => !NO_LINE_START.has(character);
export const mayEndLine = (character: string): boolean => !NO_LINE_END.has(character);
export const isUnit = (character: string): boolean => UNITS.has(character);

/** Letters and figures, which stand a quarter of an em from Han; marks do not (CLREQ 中西间距). */
const LETTER = /[\p{L}\p{N}%‰℃°$¥€£&@+]/u;
export const isLetter = (character: string): boolean => LETTER.test(character);

/** Invisible characters that take no glyph of their own: joiners, variation selectors and the like. */
const IGNORABLE = /[\t\n\r\p{Default_Ignorable_Code_Point}]/u;
export const isIgnorable = (character: string): boolean => IGNORABLE.test(character);

/** Characters that stay with the one before them. */
const EXTENDING = /[\p{M}\p{Default_Ignorable_Code_Point}]/u;
export const isExtending = (character: string): boolean => EXTENDING.test(character);
