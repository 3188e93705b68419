/** Facts of a .pdf. */
import type { VFileMessage } from 'vfile-message';
import { message, type Place } from '../message.js';
import {
  type Facts,
  type GeometryFact,
  type LinkFact,
  millimetres,
  type PictureFact,
  present,
} from './facts.js';
import { type Drawn, distinctFonts, readDrawn } from './pdf/fonts.js';
import { furnitureFact, furnitureTest, type PageLines } from './pdf/furniture.js';
import { loadLibrary, openPdf, type PdfDocument, type PdfPage } from './pdf/library.js';
import { readLines } from './pdf/lines.js';
import { pictureFacts, readLinks, readOutline, readStructure } from './pdf/outline.js';
import { joinLines } from './pdf/paragraphs.js';
import { isTagged, readProperties, readStandards } from './pdf/properties.js';

/** Pages that are read; far more than a book has, and few enough to end. */
const MOST_PAGES = 5000;

/** Reads a .pdf; see `inspect` for what it throws. */
export function inspectPdf(bytes: Uint8Array, place: Place, name?: string): Promise<Facts> {
  return usePdf(bytes, place, (document) => readDocument(document, bytes.length, name));
}

/** Opens a PDF for as long as `use` takes; see `inspect` for what it throws. */
export async function usePdf<Result>(
  bytes: Uint8Array,
  place: Place,
  use: (document: PdfDocument) => Promise<Result>,
): Promise<Result> {
  const { document, close } = await openPdf(bytes).catch((error: Error) => {
    throw damage(error, place);
  });
  try {
    if (document.numPages > MOST_PAGES) {
      throw message('file-within-limits', place, {
        part: `${document.numPages} pages`,
        expected: MOST_PAGES,
      });
    }
    return await use(document);
  } catch (error) {
    throw damage(error as Error, place);
  } finally {
    await close();
  }
}

/** Whatever the library throws says that the file is damaged or locked; what is ours passes. */
function damage(error: Error, place: Place): Error {
  if ((error as VFileMessage).source === 'annals') return error;
  const damage =
    error.name === 'PasswordException'
      ? message('file-unlocked', place)
      : message('file-intact', place, { part: 'PDF' });
  return Object.assign(damage, { cause: error });
}

async function readDocument(document: PdfDocument, bytes: number, name: string | undefined): Promise<Facts> {
  const pages: PageFacts[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number)));
  const isFurniture = furnitureTest(pages);
  const structures = pages.flatMap((page) => page.tables ?? []);
  return present<Facts>({
    format: 'pdf',
    name,
    bytes,
    pages: document.numPages,
    properties: await readProperties(document),
    fonts: distinctFonts(pages.flatMap((page) => page.drawn.fonts)),
    outline: await readOutline(document),
    paragraphs: joinLines(
      pages.map(({ lines, width }) => ({ width, lines: lines.filter((line) => !isFurniture(line)) })),
    ),
    furniture: pages.flatMap(({ lines, height }) =>
      lines.filter(isFurniture).map((line) => furnitureFact(line, height)),
    ),
    geometry: pages.map((page) => page.geometry),
    pictures: pages.flatMap((page) => page.pictures),
    links: pages.flatMap((page) => page.links),
    anchors: Object.keys((await document.getDestinations()) ?? {}),
    tables: structures.length > 0 ? structures.reduce((sum, count) => sum + count, 0) : undefined,
    tagged: await isTagged(document, structures.length > 0),
    standards: await readStandards(document),
    pageLabels: (await document.getPageLabels()) ?? undefined,
  });
}

interface PageFacts extends PageLines {
  drawn: Drawn;
  geometry: GeometryFact;
  links: LinkFact[];
  pictures: PictureFact[];
  tables: number | undefined;
}

async function readPage(page: PdfPage): Promise<PageFacts> {
  const drawn = await readDrawn(page, await loadLibrary());
  const lines = await readLines(page, drawn.names);
  const structure = await readStructure(page);
  const { width, height } = page.getViewport({ scale: 1 });
  const facts = {
    lines,
    width,
    height,
    drawn,
    geometry: { page: page.pageNumber, width: millimetres(width), height: millimetres(height) },
    links: await readLinks(page),
    pictures: pictureFacts(page.pageNumber, drawn.pictures, structure?.figures ?? []),
    tables: structure?.tables,
  };
  page.cleanup();
  return facts;
}
