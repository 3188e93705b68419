/** A PDF as its pages show it, with the measures of its body text. */
import type { Glyph, Shape } from '../../pdf/painting.js';
import { toPoints } from '../length.js';
import { OPENING, PAGE_NUMBER } from '../pattern.js';
import { endOf, hanFont, isHan, type Line, linesOf, mostly, mostlyNear } from './line.js';

/** A page; lengths in points from its left and top edge. */
export interface Sheet {
  number: number;
  width: number;
  height: number;
  /** Without its number. */
  lines: Line[];
  /** The line that holds the page's number. */
  numberLine: Line | undefined;
  /** Characters on lines that run down the page. */
  turned: Glyph[];
  shapes: Shape[];
}

/** What most of the text is set like. */
export interface Body {
  size: number;
  font: string;
  color: string;
  /** From one Han character to the next. */
  advance: number;
  /** From baseline to baseline. */
  pitch: number;
  /** Whether two lines tell the pitch. */
  paced: boolean;
  left: number;
  right: number;
  /** Whether some lines tell both edges. */
  sure: boolean;
}

/** Characters below which a file says nothing of how its body is set. */
const LEAST_HAN = 4;
/** Millimetres on A4. */
const NUMBERS_BELOW = 260;

/** A page from what it paints. */
export function sheetOf(
  page: number,
  { width, height }: { width: number; height: number },
  { glyphs, shapes }: { glyphs: Glyph[]; shapes: Shape[] },
): Sheet {
  const all = linesOf(glyphs, page);
  const last = all.at(-1);
  const below = toPoints(NUMBERS_BELOW) * (height / toPoints(297));
  const numberLine = last && last.y > below && PAGE_NUMBER.test(last.text) ? last : undefined;
  return {
    number: page,
    width,
    height,
    lines: numberLine ? all.slice(0, -1) : all,
    numberLine,
    turned: glyphs.filter(({ turned }) => turned),
    shapes,
  };
}

export const isLandscape = ({ width, height }: Sheet): boolean => width > height;

/** The body of a file; undefined where there is hardly any Chinese text. */
export function bodyOf(sheets: readonly Sheet[]): Body | undefined {
  const lines = sheets.filter((sheet) => !isLandscape(sheet)).flatMap((sheet) => sheet.lines);
  const han = lines.flatMap(({ glyphs }) => glyphs.filter(({ text }) => isHan(text)));
  const size = mostlyNear(
    han.map((glyph) => glyph.size),
    0.05,
  );
  if (size === undefined || han.length < LEAST_HAN) return undefined;
  const own = lines.filter((line) => isBody(line, size));
  const glyphs = own.flatMap((line) => line.glyphs);
  const right = rightEdge(own, size);
  const pitch = mostlyNear(pitches(own, size), 0.05);
  // The blank half of an opening mark at the start of a line may stand over the edge (CLREQ).
  const starts = own.filter(({ text }) => !OPENING.test(text)).map(({ x }) => x);
  const left = repeated(starts)[0] ?? 0;
  return {
    size,
    font: hanFont(glyphs) ?? '',
    color: mostly(glyphs.map(({ color }) => color)) ?? '#000000',
    advance: mostlyNear(own.flatMap(steps), 0.05) ?? size,
    pitch: pitch ?? (size * 15) / 8,
    paced: pitch !== undefined,
    left,
    right: right.edge,
    sure: right.sure && own.some((line, i) => continues(line, own[i - 1], left, right.edge)),
  };
}

/** The places where more than one line begins or ends, from left to right; all where there are none. */
function repeated(places: readonly number[]): readonly number[] {
  const sorted = [...places].sort((a, b) => a - b);
  const near = (a: number | undefined, b: number) => a !== undefined && Math.abs(a - b) < 1;
  const shared = sorted.filter((place, i) => near(sorted[i - 1], place) || near(sorted[i + 1], place));
  return shared.length > 0 ? shared : sorted;
}

/**
 * Where full lines end: with Han characters, since a mark's blank half may be taken away, and a mark may hang over
 * the edge. Not sure where a mark stands further right still, or where only one line tells.
 */
function rightEdge(lines: readonly Line[], size: number): { edge: number; sure: boolean } {
  const lasts = lines.flatMap(({ glyphs }) => glyphs.slice(-1));
  const ends = lasts.filter(({ text }) => isHan(text)).map(endOf);
  const furthest = repeated(ends).at(-1) ?? 0;
  const near = ends.filter((end) => end > furthest - size / 2);
  const edge = mostlyNear(near, 0.25) ?? furthest;
  const beyond = lasts.reduce((most, { x }) => Math.max(most, x), 0);
  return beyond > edge + 2
    ? { edge: beyond + size / 2, sure: false }
    : { edge, sure: lasts.filter(({ x }) => x + size > edge - 1).length > 1 };
}

/** Whether a line at the left edge goes on with a full one before it. */
const continues = (line: Line, before: Line | undefined, left: number, right: number): boolean =>
  before !== undefined && before.page === line.page && line.x < left + 1 && before.right > right - 1;

export const isBody = (line: Line, size: number): boolean => Math.abs(line.size - size) < 0.3;

/** Distances between Han characters that stand next to each other. */
function steps({ glyphs }: Line): number[] {
  return glyphs.slice(1).flatMap((glyph, i) => {
    const before = glyphs[i] as Glyph;
    const step = glyph.x - before.x;
    return isHan(glyph.text) && isHan(before.text) && step < 1.3 * glyph.size ? [step] : [];
  });
}

function pitches(lines: readonly Line[], size: number): number[] {
  return lines.slice(1).flatMap((line, i) => {
    const before = lines[i] as Line;
    const pitch = line.y - before.y;
    return line.page === before.page && pitch > size && pitch < 3 * size ? [pitch] : [];
  });
}
