/** Measures of the page and of the body (5, 3.2). */
import type { Box } from '../../pdf/matrix.js';
import type { Measured, Measures, Outcome } from '../finding.js';
import { toMm } from '../length.js';
import type { PARAMETERS } from '../parameter.js';
import { fullest } from './full-page.js';
import { hanFont, isHan, type Line, mostly } from './line.js';
import { type Body, isBody, isLandscape, type Sheet } from './sheet.js';
import { firstLine, ofText, type PdfSource, type Text } from './source.js';

type PageIds = Extract<
  keyof typeof PARAMETERS,
  | 'paper-size'
  | 'left-white'
  | 'right-white'
  | 'block-width'
  | 'head-white'
  | 'head-white-ink'
  | 'block-bottom'
  | 'block-height-ink'
  | 'body-face'
  | 'body-size'
  | 'lines-per-page'
  | 'characters-per-line'
  | 'line-pitch'
  | 'body-color'
  | 'fonts-embedded'
>;

export const PAGE_MEASURES: Pick<Measures<PdfSource>, PageIds> = {
  'paper-size': ({ sheets }) => distinct(sheets.map(paper)),
  'left-white': ofText(({ body }) => ofEdges(body, toMm(body.left))),
  'right-white': ofText(({ body, sheets }) => ofEdges(body, toMm((sheets[0] as Sheet).width - body.right))),
  'block-width': ofText(({ body }) => ofEdges(body, toMm(body.right - body.left))),
  'head-white': ofText((text) => firstLines(text).map(({ top, page }) => ({ value: toMm(top), page }))),
  'head-white-ink': ofText((text) =>
    ofInk(
      // Digits alone, as of a copy's number, are lower than Han characters.
      firstLines(text).flatMap((line) => (hanFont(line.glyphs) === undefined ? [] : [line.page])),
      text.ink.firstLines,
      ({ top }) => top,
    ),
  ),
  'block-bottom': ofText(({ full }) =>
    orNone(
      fullest(full).map(({ lines, number }) => ({
        value: toMm((lines.at(-1) as Line).bottom),
        page: number,
      })),
    ),
  ),
  'block-height-ink': ofText(({ full, ink }) =>
    full.length === 0
      ? { reason: 'no-full-page' }
      : ofInk(
          fullest(full).map(({ number }) => number),
          ink.text,
          ({ top, bottom }) => bottom - top,
        ),
  ),
  'body-face': ofText(({ body }) => [{ value: body.font }]),
  'body-size': ofText(({ body }) => [{ value: body.size }]),
  'lines-per-page': ofText(({ full }) =>
    orNone(fullest(full).map(({ lines, number }) => ({ value: lines.length, page: number }))),
  ),
  'characters-per-line': ofText(({ sheets, body }) => {
    if (!body.sure) return { reason: 'no-full-line' };
    const counted = mostly(fullLines(sheets, body).map((line) => countOf(line, body)));
    // Marks in a line may be set closer, and so make room for one more.
    return [{ value: counted ?? Math.floor((body.right - body.left) / body.advance + 0.1) }];
  }),
  'line-pitch': ofText(({ body }) => (body.paced ? [{ value: body.pitch }] : [])),
  'body-color': ofText(({ body }) => [{ value: body.color }]),
  'fonts-embedded': ({ fonts }) => {
    const missing = fonts.filter(({ embedded }) => !embedded);
    if (fonts.length === 0) return [];
    if (missing.length === 0) return [{ value: { term: 'all' }, fits: true }];
    return missing.map(({ name }) => ({ value: name, fits: false }));
  },
};

/** A4 upright, or turned for tables (8); trimming may take or leave 2 mm of paper, a file does not. */
function paper({ width, height, number }: Sheet): Measured {
  const [short, long] = [Math.min(width, height), Math.max(width, height)].map(toMm) as [number, number];
  const fits = Math.abs(short - 210) < 1 && Math.abs(long - 297) < 1;
  return { value: `${Math.round(toMm(width))} × ${Math.round(toMm(height))} mm`, page: number, fits };
}

/** Equal values once, at the first page that has each. */
const distinct = (measured: readonly Measured[]): Measured[] =>
  measured.filter(({ value }, i) => measured.findIndex((other) => other.value === value) === i);

const orNone = (measured: Measured[]): Outcome =>
  measured.length > 0 ? measured : { reason: 'no-full-page' };

/** Preprinted paper has its head above the first line of a letter. */
const firstLines = ({ sheets, body, head }: Text): Line[] =>
  sheets.slice(head.preprintedLetter ? 1 : 0).flatMap((sheet) => firstLine(sheet, body) ?? []);

/** Values of the ink on pages; none of it where there are pages means that they cannot be painted. */
function ofInk(
  pages: readonly number[],
  ink: ReadonlyMap<number, Box>,
  value: (box: Box) => number,
): Outcome {
  const found = pages.flatMap((page) => {
    const box = ink.get(page);
    return box ? [{ value: toMm(value(box)), page }] : [];
  });
  return found.length > 0 || pages.length === 0 ? found : { reason: 'no-ink' };
}

/** Where no paragraph goes on over full lines the edges are not to be seen. */
const ofEdges = ({ sure }: Body, value: number): Outcome => (sure ? [{ value }] : { reason: 'no-full-line' });

/** Lines of Han characters alone that go from edge to edge, an indent aside. */
function fullLines(sheets: readonly Sheet[], body: Body): Line[] {
  const lines = sheets.filter((sheet) => !isLandscape(sheet)).flatMap((sheet) => sheet.lines);
  return lines.filter(
    (line) =>
      isBody(line, body.size) &&
      line.x < body.left + 2.5 * body.advance &&
      line.right > body.right - 1.1 * body.size &&
      line.glyphs.length > 10 &&
      line.glyphs.every(({ text }) => isHan(text)),
  );
}

const countOf = ({ glyphs, x }: Line, { left, advance }: Body): number =>
  glyphs.length + Math.round((x - left) / advance);
