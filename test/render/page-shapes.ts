/** What a finished page shows and where: outlines and pictures, such as seals, and texts beside one another. */
import { loadLibrary, openPdf } from '../../src/inspect/pdf/library.js';
import { type Glyph, readPainting, type Shape } from '../../src/inspect/pdf/painting.js';
import type { Box } from './page-ink.js';

const MM = 25.4 / 72;

/** The box of an outline, without the width of its line, or of a picture; millimetres from the top left corner. */
export interface PageShape extends Box {
  kind: 'round' | 'rectangle' | 'picture';
  color: string;
}

/** Text from its first to its last character, with the edges of its em box. */
export interface PageText extends Box {
  text: string;
  baseline: number;
}

/** What a page shows, in drawing order; pages from 1. */
export interface PageView {
  /** Circles, upright rectangles and pictures; rules are none of them. */
  shapes: PageShape[];
  /** Where a text stands that is drawn in one go. */
  find(text: string): PageText;
}

export async function viewPage(bytes: Uint8Array, number: number): Promise<PageView> {
  const library = await loadLibrary();
  const { document, close } = await openPdf(bytes);
  const { shapes, glyphs } = await readPainting(await document.getPage(number), library);
  await close();
  const all = glyphs.map(({ text }) => text).join('');
  return {
    shapes: shapes.flatMap(pageShape),
    find(text) {
      const at = all.indexOf(text);
      if (at < 0) throw new Error(`no text ${text} among ${all}`);
      return textOf(glyphs, at, text);
    },
  };
}

function pageShape({ kind, curved, color, box }: Shape): PageShape[] {
  const edges = { left: box.left * MM, top: box.top * MM, right: box.right * MM, bottom: box.bottom * MM };
  if (kind === 'fill' || edges.top === edges.bottom) return [];
  const form = kind === 'picture' ? 'picture' : curved ? 'round' : 'rectangle';
  return [{ kind: form, color, ...edges }];
}

/** A text of `glyphs`, each of one UTF-16 unit, that begins with the `at`th. */
function textOf(glyphs: readonly Glyph[], at: number, text: string): PageText {
  const [first, last] = [glyphs[at] as Glyph, glyphs[at + text.length - 1] as Glyph];
  return {
    text,
    left: first.x * MM,
    right: (last.x + last.advance) * MM,
    baseline: first.y * MM,
    top: (first.y - 0.88 * first.size) * MM,
    bottom: (first.y + 0.12 * first.size) * MM,
  };
}

export const centreOf = ({ left, top, right, bottom }: Box): { x: number; y: number } => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});
