/** Lines of a page with what the standard speaks of: em boxes, faces, colours, places of characters. */
import type { Glyph } from '../../pdf/painting.js';

/** Characters of a line without a wide gap among them; points from the left and the top edge of the page. */
export interface Segment {
  text: string;
  x: number;
  right: number;
  glyphs: Glyph[];
}

/** Everything on one baseline. */
export interface Line {
  page: number;
  text: string;
  /** Baseline. */
  y: number;
  /** Em box of most of its characters: 0.88 em above the baseline and 0.12 em below. */
  top: number;
  bottom: number;
  /** Of most of its characters. */
  size: number;
  x: number;
  right: number;
  glyphs: Glyph[];
  segments: Segment[];
}

const ASCENT = 0.88;
/** Baselines of one line; a change of face may move one by less. */
const SAME = 1;
/** A gap that parts segments, in em. */
const WIDE = 1.6;

/** The horizontal lines of a page from top to bottom. */
export function linesOf(glyphs: readonly Glyph[], page: number): Line[] {
  const rows: Glyph[][] = [];
  const upright = glyphs.filter(({ turned }) => !turned).sort((a, b) => a.y - b.y);
  for (const glyph of upright) {
    const row = rows.at(-1);
    if (row && Math.abs((row[0] as Glyph).y - glyph.y) <= SAME) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.map((row) => line(withoutDoubles(row.sort((a, b) => a.x - b.x)), page));
}

/** Some programs make a face bolder by painting it twice, a little aside. */
function withoutDoubles(row: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of row) {
    const last = kept.at(-1);
    const double = last && last.text === glyph.text && glyph.x - last.x < glyph.size * 0.1;
    if (double) kept[kept.length - 1] = { ...last, emboldened: true };
    else kept.push(glyph);
  }
  return kept;
}

function line(glyphs: Glyph[], page: number): Line {
  const size = mostly(glyphs.map((glyph) => Math.round(glyph.size * 100) / 100)) as number;
  const main = glyphs.find((glyph) => Math.abs(glyph.size - size) < 0.01) as Glyph;
  const segments = segmentsOf(glyphs);
  return {
    page,
    text: segments.map(({ text }) => text).join('\t'),
    y: main.y,
    top: main.y - ASCENT * size,
    bottom: main.y + (1 - ASCENT) * size,
    size,
    x: (glyphs[0] as Glyph).x,
    right: Math.max(...glyphs.map(endOf)),
    glyphs,
    segments,
  };
}

export const endOf = ({ x, advance }: Glyph): number => x + advance;

function segmentsOf(glyphs: readonly Glyph[]): Segment[] {
  const parts: Glyph[][] = [];
  for (const glyph of glyphs) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part && last && glyph.x - endOf(last) < glyph.size * WIDE) part.push(glyph);
    else parts.push([glyph]);
  }
  return parts.map((part) => ({
    text: part.map(({ text }) => text).join(''),
    x: (part[0] as Glyph).x,
    right: Math.max(...part.map(endOf)),
    glyphs: part,
  }));
}

/** The value that is there most often; undefined for none. The first of several. */
export function mostly<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[T, number] | undefined>(
    (best, entry) => (best && best[1] >= entry[1] ? best : entry),
    undefined,
  )?.[0];
}

/** The number that is there most often, numbers within `step` of each other being one. */
export function mostlyNear(values: readonly number[], step: number): number | undefined {
  const bin = mostly(values.map((value) => Math.round(value / step)));
  if (bin === undefined) return undefined;
  const near = values.filter((value) => Math.abs(value - bin * step) <= step);
  return near.reduce((sum, value) => sum + value, 0) / near.length;
}

const HAN = /\p{Script=Han}/u;
export const isHan = (text: string): boolean => HAN.test(text);

/** The fonts of characters, each once, in order. */
export const fontsOf = (glyphs: readonly Glyph[]): string[] => [...new Set(glyphs.map(({ font }) => font))];
/** The font of most Han characters. */
export const hanFont = (glyphs: readonly Glyph[]): string | undefined =>
  mostly(glyphs.filter(({ text }) => isHan(text)).map(({ font }) => font));
