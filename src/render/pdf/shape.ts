/**
 * Pieces of text as glyphs: which glyphs, where each stands, how wide the piece is. All in em, so that
 * a shape serves every size. A shape depends on the face and its text alone, never on what was shaped
 * before: fontkit keeps in a glyph the code points of its first use, so they are never read.
 */
import type { Font } from 'fontkit';
import type { Face } from '../../font/face.js';
import { type Box, type Em, fixedWidth, isExtending, type Kind, makeBox } from '../../typeset/index.js';

/** One glyph of a shape. */
export interface Glyph {
  id: number;
  /** The characters that it stands for; a reader copies these. */
  text: string;
  /** From the start of the shape to the glyph's origin, in em. */
  x: Em;
  /** Advance width, in em. */
  advance: Em;
  /** Horizontal scale, 1 when absent. */
  stretch?: number;
}

/** What is never divided, with its glyphs. */
export interface Shape extends Box {
  glyphs: readonly Glyph[];
}

/** Ink of a dash begins and ends this far from the edges of its box. */
const DASH_BEARING = 0.04;
/** Ink of a mark may reach this far out of its half. */
const OVERHANG = 0.05;
const FULL_WIDTH = 0.9;
/** Shapes of more than one character that a face keeps. */
const CACHE_LIMIT = 60_000;

interface Cache {
  /** Shapes of single characters, by UTF-16 unit. */
  units: (Shape | undefined)[];
  pieces: Map<string, Shape>;
}

const caches = new WeakMap<Face, Cache>();

/** The shape of the piece [at, end) of a text in a face. */
export function shapeAt(face: Face, text: string, at: number, end: number, kind: Kind): Shape {
  if (end - at > 1) return shapeOf(face, text.slice(at, end), kind);
  const { units } = cacheOf(face);
  const unit = text.charCodeAt(at);
  const known = units[unit];
  if (known && known.kind === kind) return known;
  const shape = makeShape(face.open(), text.charAt(at), kind);
  units[unit] = shape;
  return shape;
}

/** The shape of a piece of text in a face. */
export function shapeOf(face: Face, text: string, kind: Kind): Shape {
  if (text.length === 1) return shapeAt(face, text, 0, 1, kind);
  const { pieces } = cacheOf(face);
  const known = pieces.get(text);
  if (known) return known;
  const shape = makeShape(face.open(), text, kind);
  if (pieces.size >= CACHE_LIMIT) pieces.clear();
  pieces.set(text, shape);
  return shape;
}

function cacheOf(face: Face): Cache {
  let cache = caches.get(face);
  if (!cache) {
    cache = { units: new Array(0x10000), pieces: new Map() };
    caches.set(face, cache);
  }
  return cache;
}

/** A shape with space of its own around it. The space after it is part of its advance: readers see no gap. */
export function padShape(shape: Shape, before: Em, after: Em): Shape {
  const last = shape.glyphs.length - 1;
  const glyphs = shape.glyphs.map((glyph, i) => ({
    ...glyph,
    x: glyph.x + before,
    advance: glyph.advance + (i === last ? after : 0),
  }));
  return { ...shape, glyphs, width: before + shape.width + after };
}

function makeShape(font: Font, text: string, kind: Kind): Shape {
  const piece = { text, kind };
  if (kind === 'lineEnd') return { ...makeBox(piece, 0), glyphs: [] };
  const natural = kind === 'word' ? wordGlyphs(font, text) : placeGlyphs(font, text);
  const measured = natural.reduce((width, glyph) => Math.max(width, glyph.x + glyph.advance), 0);
  const fixed = fixedWidth(piece);
  const box = makeBox(piece, measured);
  if (fixed === undefined) return { ...box, glyphs: natural };
  if (kind === 'dash' || text === '—') return { ...box, glyphs: [dashGlyph(font, text, fixed)] };
  if (kind === 'ellipsis') return { ...box, glyphs: spread(natural, fixed) };
  if (kind === 'dot') return { ...box, glyphs: move(natural, (fixed - measured) / 2) };
  return { ...box, glyphs: toItsHalf(font, natural, kind === 'open') };
}

/** Each character's own glyph, one after the other; what has none joins the text of the one before. */
function placeGlyphs(font: Font, text: string): Glyph[] {
  const glyphs: Glyph[] = [];
  let x = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    const glyph = font.glyphForCodePoint(codePoint);
    const last = glyphs.at(-1);
    if (isIgnorable(character) || (glyph.id === 0 && last && isExtending(codePoint))) {
      if (last) last.text += character;
      continue;
    }
    const advance = glyph.advanceWidth / font.unitsPerEm;
    glyphs.push({ id: glyph.id, text: character, x, advance });
    x += advance;
  }
  return glyphs;
}

/** Invisible characters that take no glyph of their own: joiners, variation selectors and the like. */
const IGNORABLE = /[\t\n\r\p{Default_Ignorable_Code_Point}]/u;
const isIgnorable = (character: string): boolean => IGNORABLE.test(character);

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
 * A dash is one unbroken rule as wide as its characters say (GB/T 15834 5.1.4), whatever the face has: Noto's is
 * 0.89 em. One glyph is stretched and stands for them all.
 */
function dashGlyph(font: Font, text: string, width: Em): Glyph {
  const glyph = font.glyphForCodePoint(0x2014);
  const ink = inkOf(font, glyph.id);
  const advance = glyph.advanceWidth / font.unitsPerEm;
  const blank = !(ink.to > ink.from);
  const stretch = blank ? width / advance : (width - 2 * DASH_BEARING) / (ink.to - ink.from);
  return { id: glyph.id, text, x: blank ? 0 : DASH_BEARING - ink.from * stretch, advance, stretch };
}

/** Glyphs in the middles of equal parts of a width. */
function spread(glyphs: readonly Glyph[], width: Em): Glyph[] {
  const part = width / Math.max(1, glyphs.length);
  return glyphs.map((glyph, i) => ({ ...glyph, x: (i + 0.5) * part - glyph.advance / 2 }));
}

const move = (glyphs: readonly Glyph[], distance: Em): Glyph[] =>
  glyphs.map((glyph) => ({ ...glyph, x: glyph.x + distance }));

/**
 * A mark whose ink stands in the half of its em that the standard gives it: brackets in the inner one, 、，。？！ in
 * the left one (GB/T 15834 5.1.1–5.1.3). Faces have ？ in the middle, and quotation marks as narrow as Western ones.
 */
function toItsHalf(font: Font, glyphs: readonly Glyph[], right: boolean): readonly Glyph[] {
  const [glyph] = glyphs;
  if (!glyph) return glyphs;
  const ink = inkOf(font, glyph.id);
  const from = right ? 0.5 : 0;
  const fits = ink.from >= from - OVERHANG && ink.to <= from + 0.5 + OVERHANG && glyph.advance >= FULL_WIDTH;
  return fits || !(ink.to > ink.from) ? glyphs : move(glyphs, from + 0.25 - (ink.from + ink.to) / 2);
}

function inkOf(font: Font, id: number): { from: Em; to: Em } {
  const { minX, maxX } = font.getGlyph(id).bbox;
  return { from: minX / font.unitsPerEm, to: maxX / font.unitsPerEm };
}
