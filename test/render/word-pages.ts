/** Where the headings of a Word file stand: as counted for it, and as LibreOffice sets it. */
import { strFromU8, unzipSync } from 'fflate';
import type { Face } from '../../src/font/face.js';
import type { Facts } from '../../src/inspect/index.js';
import { LIBRE_OFFICE, WORD } from '../../src/render/docx/layout/rules.js';
import { bookmarkPlaces, type PartOf } from '../../src/render/docx/layout.js';
import { testWorld } from './world.js';

/** A heading and its pages, from 1. */
export interface HeadingPages {
  heading: string;
  /** By the rules of Word, which the numbers in the file come from. */
  counted: number;
  /** By those of LibreOffice. */
  byItsRules: number;
  /** The page that LibreOffice sets it on. */
  set: number;
}

/** Every heading of a file with a bookmark, beside the outline of the PDF that LibreOffice made of it. */
export async function headingPages(docx: Uint8Array, printed: Facts): Promise<HeadingPages[]> {
  const files = unzipSync(docx);
  const partOf: PartOf = (path) => files[path] && strFromU8(files[path]);
  const faces = await embeddedFaces(partOf('word/fontTable.xml') ?? '');
  const counted = bookmarkPlaces(partOf, faces, WORD);
  const byItsRules = bookmarkPlaces(partOf, faces, LIBRE_OFFICE);
  const names = outlineBookmarks(partOf('word/document.xml') ?? '');
  if (names.length !== printed.outline.length)
    throw new Error(`${names.length} headings, ${printed.outline.length} bookmarks of the PDF`);
  return names.map((name, i) => ({
    heading: printed.outline[i]?.title ?? '',
    counted: counted.get(name)?.sheet ?? 0,
    byItsRules: byItsRules.get(name)?.sheet ?? 0,
    set: printed.outline[i]?.page ?? 0,
  }));
}

/** Bookmarks of headings: those of captions have the number's field within. */
const outlineBookmarks = (xml: string): string[] =>
  [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="(h_[^"]+)"\/>(.*?)<w:bookmarkEnd/g)].flatMap(
    ([, name = '', inside = '']) => (inside.includes(' SEQ ') ? [] : [name]),
  );

/** The faces of the world under the names that a file has for them: the family and a mark of the document. */
async function embeddedFaces(fontTable: string): Promise<Face[]> {
  const { fonts } = await testWorld();
  return [...fontTable.matchAll(/<w:font w:name="([^"]+)"/g)].flatMap(([, name = '']) => {
    const family = name.replace(/ [0-9A-F]{4}$/, '');
    const face = fonts.faces().find((each) => each.family === family);
    return face ? [Object.create(face, { family: { value: name } }) as Face] : [];
  });
}

/** Page numbers that a file shows: the results of its PAGEREF fields by bookmark, in order. */
export function shownNumbers(docx: Uint8Array): [bookmark: string, number: string][] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array);
  const fields =
    /<w:instrText[^>]*> PAGEREF (\S+) [^<]*<\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r>(.*?)<w:r><w:fldChar w:fldCharType="end"\/>/g;
  return [...xml.matchAll(fields)].map(([, name = '', result = '']) => [
    name,
    result.replace(/<[^>]*>/g, ''),
  ]);
}
