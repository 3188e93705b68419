/** A PDF as the measuring functions take it: its pages, its parts, and the ink that they ask for. */

import type { FontFact } from '../../facts.js';
import { type InkReader, openInk } from '../../pdf/bitmap.js';
import { distinctFonts, readDrawn } from '../../pdf/fonts.js';
import { loadLibrary, type PdfDocument } from '../../pdf/library.js';
import { type Box, unite } from '../../pdf/matrix.js';
import { readPainting } from '../../pdf/painting.js';
import type { Outcome } from '../finding.js';
import { toPoints } from '../length.js';
import { fullPages } from './full-page.js';
import { type Head, headOf } from './head.js';
import { endOf, type Line } from './line.js';
import { type Body, bodyOf, isBody, isLandscape, type Sheet, sheetOf } from './sheet.js';
import { type Tail, tailOf } from './tail.js';

/** Ink of the parts that are measured by it; points. */
export interface Ink {
  mark?: Box;
  /** Of the first line of pages that begin with the body, and of full pages' text; by page. */
  firstLines: Map<number, Box>;
  text: Map<number, Box>;
  /** Of the first dash, or of the digits, of page numbers; by page. */
  numbers: Map<number, Box>;
}

/** A file with enough Chinese text to measure. */
export interface Text {
  sheets: Sheet[];
  /** Pages whose text fills them. */
  full: Sheet[];
  body: Body;
  head: Head;
  tail: Tail;
  ink: Ink;
}

export interface PdfSource {
  sheets: Sheet[];
  fonts: FontFact[];
  text?: Text;
}

/** Reads a file; `bytes` are the same as the document's. */
export async function readSource(document: PdfDocument, bytes: Uint8Array): Promise<PdfSource> {
  const library = await loadLibrary();
  const sheets: Sheet[] = [];
  const fonts: FontFact[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const painting = await readPainting(page, library);
    sheets.push(sheetOf(number, page.getViewport({ scale: 1 }), painting));
    fonts.push(...(await readDrawn(page, library)).fonts);
    page.cleanup();
  }
  const body = bodyOf(sheets);
  const first = sheets[0];
  const base = { sheets, fonts: distinctFonts(fonts) };
  if (!body || !first) return base;
  const parts = {
    sheets,
    body,
    full: fullPages(sheets, body),
    head: headOf(first, body),
    tail: tailOf(sheets, body),
  };
  return { ...base, text: { ...parts, ink: await readInk(bytes, parts) } };
}

/** Pages that are painted; of a longer file the ink of the others is not measured, and the findings say so. */
export const MOST_INK_PAGES = 100;

/** PDFium refuses few files that pdf.js reads; without it there is no ink, and the findings say so. */
async function readInk(bytes: Uint8Array, parts: Omit<Text, 'ink'>): Promise<Ink> {
  const ink: Ink = { firstLines: new Map(), text: new Map(), numbers: new Map() };
  const reader = await openInk(bytes, parts.sheets).catch(() => undefined);
  if (!reader) return ink;
  try {
    for (const sheet of parts.sheets.slice(0, MOST_INK_PAGES)) await readPage(reader, sheet, parts, ink);
  } finally {
    reader.close();
  }
  return ink;
}

async function readPage(
  reader: InkReader,
  sheet: Sheet,
  { head, full, body }: Omit<Text, 'ink'>,
  ink: Ink,
): Promise<void> {
  const { number } = sheet;
  if (number === 1 && head.mark.length > 0) {
    const mark = await reader.within(1, unite(head.mark.map(around)));
    if (mark) ink.mark = mark;
  }
  const note = async (where: Map<number, Box>, box: Box | undefined) => {
    const found = box && (await reader.within(number, box));
    if (found) where.set(number, found);
  };
  const first = firstLine(sheet, body);
  await note(ink.firstLines, first && around(first));
  await note(ink.text, full.includes(sheet) ? unite(sheet.lines.map(around)) : undefined);
  await note(ink.numbers, numberBox(sheet));
}

/** The first line of a page that begins with the body; a mark or a title stands elsewhere. */
export function firstLine(sheet: Sheet, body: Body): Line | undefined {
  const first = sheet.lines[0];
  return first && !isLandscape(sheet) && isBody(first, body.size) && first.y < sheet.height / 4
    ? first
    : undefined;
}

/** Where the ink of a line can be; 0.2 em around its em boxes. */
function around({ x, right, top, bottom, size }: Line): Box {
  const room = 0.2 * size;
  return { left: x - room, right: right + room, top: top - room, bottom: bottom + room };
}

/** The first character of a page's number: its dash, where it has one. */
function numberBox({ numberLine, turned }: Sheet): Box | undefined {
  const glyph = numberLine?.glyphs[0];
  if (glyph)
    return {
      left: glyph.x,
      right: endOf(glyph),
      top: glyph.y - glyph.size,
      bottom: glyph.y + 0.2 * glyph.size,
    };
  const first = turned[0];
  if (!first || first.x > toPoints(60)) return undefined;
  const { x, y, size, advance } = first;
  return { left: x - size, right: x + size, top: y - advance, bottom: y + advance };
}

/** Measures what hangs on the file's text. */
export const ofText =
  (measure: (text: Text) => Outcome) =>
  ({ text }: PdfSource): Outcome =>
    text ? measure(text) : { reason: 'no-text' };
