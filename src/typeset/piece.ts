/** Text cut into pieces that are never divided: a Han character, a mark, a Western word, a space. */
import { isExtending, type Kind, kindOf } from './character-class.js';

/** A piece of text and its kind. */
export interface Piece {
  text: string;
  kind: Kind;
}

/** What is longer goes on in the next piece. A reader finds no more characters than this behind one glyph. */
const LONGEST = 120;
const ZERO_WIDTH_SPACE = 0x200b;
const ZERO_WIDTH_JOINER = 0x200d;
const FIRST_REGIONAL = 0x1f1e6;
const LAST_REGIONAL = 0x1f1ff;
/** A part of an address has at least this many characters before its slash: GB/T stays whole. */
const LEAST_PART = 5;

/** The kind of the piece that begins at an index of a text; `‑—` alone is a connector, not a dash. */
export function pieceKind(text: string, at: number): Kind {
  const codePoint = text.codePointAt(at) as number;
  const kind = kindOf(codePoint);
  if (kind === 'dash' && codePoint === 0x2014 && text.charCodeAt(at + 1) !== 0x2014) return 'connector';
  return kind;
}

/** Index after the piece of a kind that begins at an index. */
export function pieceEnd(text: string, at: number, kind: Kind): number {
  const first = text.codePointAt(at) as number;
  let end = at + (first > 0xffff ? 2 : 1);
  if (kind === 'lineEnd') return end;
  const limit = Math.min(text.length, at + LONGEST);
  if ((kind === 'dash' || kind === 'ellipsis') && text.codePointAt(end) === first) end++;
  while (end < limit && continues(text, at, end, kind))
    end += (text.codePointAt(end) as number) > 0xffff ? 2 : 1;
  return end;
}

/** The pieces of a text, in order; joined they are the text. */
export function cutPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = pieceKind(text, at);
    const end = pieceEnd(text, at, kind);
    pieces.push({ text: text.slice(at, end), kind });
    at = end;
  }
  return pieces;
}

/** The characters of a text, each with what stays with it. */
export function charactersOf(text: string): string[] {
  const characters: string[] = [];
  for (const character of text) {
    const last = characters.length - 1;
    if (last >= 0 && isExtending(character.codePointAt(0) as number)) characters[last] += character;
    else characters.push(character);
  }
  return characters;
}

/** Whether a piece wider than its line is cut into its characters; of the others each is one character. */
export const isDivisible = ({ kind }: Piece): boolean =>
  kind === 'word' || kind === 'dash' || kind === 'ellipsis';

function continues(text: string, start: number, at: number, kind: Kind): boolean {
  const next = text.codePointAt(at) as number;
  if (isExtending(next)) return true;
  if (kind === 'word') return kindOf(next) === 'word' && !mayPart(text, start, at);
  return kind === 'han' && next > 0x2000 && joins(text, start, at, next);
}

/** Emoji joined to one, and flags of two letters. */
function joins(text: string, start: number, at: number, next: number): boolean {
  if (text.charCodeAt(at - 1) === ZERO_WIDTH_JOINER) return next > 0xffff || next < 0x2e80;
  const flag = next >= FIRST_REGIONAL && next <= LAST_REGIONAL;
  return flag && at - start === 2 && (text.codePointAt(start) as number) >= FIRST_REGIONAL;
}

const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Where a Western word may be parted: after a hyphen between letters, after the slashes of a long address. */
function mayPart(text: string, start: number, at: number): boolean {
  const before = text[at - 1] as string;
  if (before.charCodeAt(0) === ZERO_WIDTH_SPACE) return true;
  const next = text[at] as string;
  if (before === '-') return at - start > 1 && LETTER.test(text[at - 2] as string) && LETTER.test(next);
  return '/?&=_'.includes(before) && at - start >= LEAST_PART && isPart(text[at - 2] as string, next);
}

const isPart = (before: string, next: string): boolean =>
  LETTER_OR_DIGIT.test(next) && !(/\d/.test(before) && /\d/.test(next));
