/** Boxes: pieces of text with their width and all that the places beside them depend on. */
import type { Kind } from './character-class.js';
import { cutPieces, type Piece } from './piece.js';
import { ALLOWED, lineEndLevel, lineStartLevel } from './prohibition.js';
import {
  isDigit,
  isMeasureWord,
  isNumeral,
  isOrdinal,
  isSignAfter,
  isSignBefore,
  isUnitSymbol,
} from './quantity.js';

/** Em of the text's own size. */
export type Em = number;

/** Width of a piece in em, as its face has it. */
export type Measure = (text: string, kind: Kind) => Em;

/** A piece of text as lines are made of. Depends on its text and face alone, so that equal ones may be one object. */
export interface Box extends Piece {
  width: Em;
  /** The blank part before and after the ink of a mark, which a line may take away. */
  blankBefore: Em;
  blankAfter: Em;
  /** Numbers of the levels from which a line may not begin or end with the box. */
  lineStart: number;
  lineEnd: number;
  /** Bits of {@link TRAITS}. */
  traits: number;
}

/** What the rules ask of a box, as bits. */
export const TRAITS = {
  /** Begins or ends with a letter or digit, which stand apart from Han (CLREQ 中西间距). */
  letterFirst: 1,
  letterLast: 2,
  digitFirst: 4,
  digitLast: 8,
  measureWord: 16,
  ordinal: 32,
  numeral: 64,
  signAfter: 128,
  signBefore: 256,
  unitSymbol: 512,
  /** A no-break space, or text that ends or begins with what keeps neighbours together. */
  glueBefore: 1024,
  glueAfter: 2048,
  /** A Western word that may be followed by a line end: after its hyphen, slash or zero-width space. */
  partAfter: 4096,
  /** ！ or ？. */
  bang: 8192,
  /** A Han character that no rule is about: nothing but its width matters to its neighbours of the same sort. */
  plain: 16384,
} as const;

/** GB/T 15834 5.1: marks are one em or half, dashes and ellipses an em to the character, whatever a face says. */
const FIXED_WIDTH: Readonly<Partial<Record<Kind, Em>>> = {
  open: 1,
  close: 1,
  pause: 1,
  stop: 1,
  dot: 0.5,
  lineEnd: 0,
};
const BLANK: Em = 0.5;

/** Width that the standard gives a piece; undefined where the face decides. */
export function fixedWidth({ text, kind }: Piece): Em | undefined {
  if (kind !== 'dash' && kind !== 'ellipsis') return text === '—' ? 1 : FIXED_WIDTH[kind];
  let width = 0;
  for (const character of text) width += EMS[character] ?? 0;
  return width;
}

const EMS: Readonly<Record<string, Em>> = { '—': 1, '⸺': 2, '⸻': 3, '…': 1, '⋯': 1 };

/** The box of a piece; `measured` is its width in its face. */
export function makeBox({ text, kind }: Piece, measured: Em): Box {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  const last = lastOf(text);
  const wide = kind === 'dash' || (kind === 'ellipsis' && text.length > 1);
  return {
    text,
    kind,
    width: fixedWidth({ text, kind }) ?? measured,
    blankBefore: kind === 'open' ? BLANK : 0,
    blankAfter: kind === 'close' || kind === 'pause' || kind === 'stop' ? BLANK : 0,
    lineStart: kind === 'space' || kind === 'lineEnd' ? ALLOWED : lineStartLevel(first, wide),
    lineEnd: lineEndLevel(last),
    traits: traitsOf(text, kind, first, last),
  };
}

/** The boxes of a text; equal pieces are one object, measured once. */
export function toBoxes(text: string, measure: Measure): Box[] {
  const known = new Map<string, Box>();
  return cutPieces(text).map((piece) => {
    const box = known.get(piece.text) ?? makeBox(piece, measure(piece.text, piece.kind));
    known.set(piece.text, box);
    return box;
  });
}

const lastOf = (text: string): string => text.slice(/[\ud800-\udbff][\udc00-\udfff]$/.test(text) ? -2 : -1);

/** Letters and figures of every script, and the Western signs that read as words. */
const LETTER = /[\p{L}\p{N}]/u;
const WORD_SIGN = /[%°$¥€£&@+]/;
const EXTENDING = /^[\p{M}\p{Default_Ignorable_Code_Point}]/u;

function traitsOf(text: string, kind: Kind, first: string, last: string): number {
  if (kind !== 'word' && kind !== 'han') return markTraits(text, kind);
  const word = kind === 'word';
  const bare =
    text.length > 1 ? lastOf(text.replace(/[\p{M}\p{Default_Ignorable_Code_Point}]+$/u, '')) : last;
  const tests: readonly [number, boolean][] = [
    [TRAITS.letterFirst, isLetter(first, word)],
    [TRAITS.letterLast, isLetter(bare, word)],
    [TRAITS.digitFirst, isDigit(first) || (word && /^[-+.]\d/.test(text))],
    [TRAITS.digitLast, isDigit(bare)],
    [TRAITS.measureWord, isMeasureWord(first)],
    [TRAITS.ordinal, isOrdinal(first)],
    [TRAITS.numeral, isNumeral(first)],
    [TRAITS.signAfter, isSignAfter(first)],
    [TRAITS.signBefore, isSignBefore(bare)],
    [TRAITS.unitSymbol, word && isUnitSymbol(text)],
    [TRAITS.glueBefore, EXTENDING.test(first)],
    [TRAITS.glueAfter, last === '\u2060' || last === '\ufeff'],
    [TRAITS.partAfter, word && text.length > 1 && /[-/?&=_\u200b]$/.test(text)],
  ];
  const traits = tests.reduce((bits, [bit, holds]) => (holds ? bits | bit : bits), 0);
  const ruled = traits & ~(TRAITS.letterFirst | TRAITS.letterLast | TRAITS.measureWord | TRAITS.numeral);
  const free = lineStartLevel(first, false) === ALLOWED && lineEndLevel(last) === ALLOWED;
  return !word && ruled === 0 && free ? traits | TRAITS.plain : traits;
}

const isLetter = (character: string, word: boolean): boolean =>
  !isSignAfter(character) && (LETTER.test(character) || (word && WORD_SIGN.test(character)));

function markTraits(text: string, kind: Kind): number {
  if (kind === 'space') return /[\u00a0\u202f]/.test(text) ? TRAITS.glueBefore | TRAITS.glueAfter : 0;
  return kind === 'stop' && /^[！？]/.test(text) ? TRAITS.bang : 0;
}
