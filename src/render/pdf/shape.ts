/**
 * Pieces of text as glyphs: which glyphs, where each stands, how wide the piece is. All in em, so that
 * a shape serves every size. A shape depends on the face and its text alone, never on what was shaped
 * before: fontkit keeps in a glyph the code points of its first use, so they are never read.
 */
import type { Font } from 'fontkit';
import type { Face } from '../../font/face.js';
import { isExtending, isIgnorable, type Kind, kindOf } from './character.js';

/** One glyph of a shape. */
export interface Glyph {
  id: number;
  /** The characters that it stands for; a reader copies these. */
  text: string;
  /** From the start of the shape to the glyph's origin, in em. */
  x: number;
  /** Advance width of the font, in em. */
  advance: number;
  /** Horizontal scale, 1 when absent. */
  stretch?: number;
}

/** What is never divided: a Han character, a mark, a Western word, a space. */
export interface Shape {
  kind: Kind;
  text: string;
  glyphs: readonly Glyph[];
  /** In em. */
  width: number;
  /** The blank part before and after the ink of a mark that a line may take away, in em. */
  blankBefore: number;
  blankAfter: number;
}

const BLANK_HALF = 0.5;
/** A mark narrower than this has no blank half to take away: its face sets it Western. */
const FULL_WIDTH = 0.9;
const DOT_WIDTH = 0.5;
/** Ink of a dash begins and ends this far from the edges of its box. */
const DASH_BEARING = 0.04;
const CACHE_LIMIT = 60_000;

const caches = new WeakMap<Face, Map<string, Shape>>();

/** The shape of a piece of text in a face; the same text as a word and as Han differ. */
export function shapeOf(face: Face, text: string, kind: Kind): Shape {
  const cache = cacheOf(face);
  const key = kind === 'word' ? `w${text}` : text;
  const known = cache.get(key);
  if (known) return known;
  const shape = makeShape(face.open(), text, kind);
  cache.set(key, shape);
  return shape;
}

function cacheOf(face: Face): Map<string, Shape> {
  const cache = caches.get(face);
  if (cache && cache.size < CACHE_LIMIT) return cache;
  const empty = new Map<string, Shape>();
  caches.set(face, empty);
  return empty;
}

/** Cuts text that one face serves into pieces that are never divided. */
export function cutPieces(text: string, eastAsian: boolean): { text: string; kind: Kind }[] {
  const pieces: { text: string; kind: Kind }[] = [];
  const characters = [...text];
  for (let i = 0; i < characters.length; ) {
    const character = characters[i] as string;
    const kind =
      character === ' ' || character === '\u00a0' ? 'space' : eastAsian ? kindOf(character) : 'word';
    let end = i + 1;
    while (end < characters.length && continues(kind, characters, i, end)) end++;
    pieces.push({ text: characters.slice(i, end).join(''), kind });
    i = end;
  }
  return pieces;
}

function continues(kind: Kind, characters: readonly string[], start: number, at: number): boolean {
  const next = characters[at] as string;
  if (isExtending(next)) return true;
  if (kind === 'dash' || kind === 'ellipsis') return next === characters[start] && at - start < 2;
  if (kind !== 'word' || next === ' ' || next === '\u00a0') return false;
  return !mayPart(characters[at - 1] as string, next, at - start);
}

/** Where a Western word may be parted: after a hyphen or slash between letters, as in long addresses. */
function mayPart(before: string, after: string, length: number): boolean {
  return length > 1 && /[-/?&=_]/.test(before) && /[\p{L}\p{N}]/u.test(after);
}

function makeShape(font: Font, text: string, kind: Kind): Shape {
  if (kind === 'break') return { kind, text, glyphs: [], width: 0, blankBefore: 0, blankAfter: 0 };
  if (kind === 'dash') return dashShape(font, text);
  const glyphs = kind === 'word' ? wordGlyphs(font, text) : placeGlyphs(font, text);
  const width = glyphs.reduce((sum, glyph) => Math.max(sum, glyph.x + glyph.advance), 0);
  if (kind === 'dot') return dotShape(text, glyphs, width);
  const full = width >= FULL_WIDTH;
  return {
    kind,
    text,
    glyphs,
    width,
    blankBefore: kind === 'open' && full ? BLANK_HALF : 0,
    blankAfter: (kind === 'close' || kind === 'stop') && full ? BLANK_HALF : 0,
  };
}

/** Each character's own glyph, one after the other; what has none joins the text of the one before. */
function placeGlyphs(font: Font, text: string): Glyph[] {
  const glyphs: Glyph[] = [];
  let x = 0;
  for (const character of text) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) as number);
    const last = glyphs.at(-1);
    if (isIgnorable(character) || (glyph.id === 0 && last && isExtending(character))) {
      if (last) last.text += character;
      continue;
    }
    const advance = glyph.advanceWidth / font.unitsPerEm;
    glyphs.push({ id: glyph.id, text: character, x, advance });
    x += advance;
  }
  return glyphs;
}

/** A word with its kerning. Where shaping changes the number of glyphs, the characters' own glyphs stand. */
function wordGlyphs(font: Font, text: string): Glyph[] {
  const plain = placeGlyphs(font, text);
  if (plain.length < 2) return plain;
  const run = font.layout(text, { liga: false, clig: false, dlig: false });
  const same =
    run.glyphs.length === plain.length && plain.every((glyph, i) => glyph.id === run.glyphs[i]?.id);
  if (!same) return plain;
  let x = 0;
  return plain.map((glyph, i) => {
    const placed = { ...glyph, x };
    x += (run.positions[i]?.xAdvance ?? glyph.advance * font.unitsPerEm) / font.unitsPerEm;
    return placed;
  });
}

/**
 * A dash is as many em as it has characters, one unbroken rule (GB/T 15834 5.1.4), whatever the face says:
 * Noto's is 0.89 em. One glyph is stretched and stands for them all.
 */
function dashShape(font: Font, text: string): Shape {
  const width = [...text].filter((character) => character === '—').length;
  const glyph = font.glyphForCodePoint(0x2014);
  const ink = { from: glyph.bbox.minX / font.unitsPerEm, to: glyph.bbox.maxX / font.unitsPerEm };
  const advance = glyph.advanceWidth / font.unitsPerEm;
  const blank = !(ink.to > ink.from);
  const stretch = blank ? width / advance : (width - 2 * DASH_BEARING) / (ink.to - ink.from);
  const x = blank ? 0 : DASH_BEARING - ink.from * stretch;
  return {
    kind: 'dash',
    text,
    glyphs: [{ id: glyph.id, text, x, advance, stretch }],
    width,
    blankBefore: 0,
    blankAfter: 0,
  };
}

/** The separator of names is half an em (GB/T 15834 5.1.7); faces have it from a third of an em to a whole one. */
function dotShape(text: string, glyphs: readonly Glyph[], width: number): Shape {
  const shift = (DOT_WIDTH - width) / 2;
  const moved = glyphs.map((glyph) => ({ ...glyph, x: glyph.x + shift }));
  return { kind: 'dot', text, glyphs: moved, width: DOT_WIDTH, blankBefore: 0, blankAfter: 0 };
}
