/** Fonts and pictures of a page, from what it draws. */
import type { FontFact } from '../facts.js';
import type { PdfLibrary, PdfPage } from './library.js';

/** What a page draws with. */
export interface Drawn {
  /** PostScript names, subset tag and all, by the library's keys. */
  names: Map<string, string>;
  fonts: FontFact[];
  /** Number of pictures. */
  pictures: number;
}

/** The part of the library's font object that is asked here; its own type is not exported. */
interface FontObject {
  name: string;
  missingFile?: boolean;
  isType3Font?: boolean;
}

/** Runs through the page's operators. */
export async function readDrawn(page: PdfPage, { OPS }: PdfLibrary): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const images = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const drawn: Drawn = { names: new Map(), fonts: [], pictures: 0 };
  fnArray.forEach((operator, i) => {
    if (images.has(operator)) drawn.pictures++;
    if (operator === OPS.setFont) addFont(page, String(argsArray[i][0]), drawn);
  });
  return drawn;
}

function addFont(page: PdfPage, key: string, drawn: Drawn): void {
  if (drawn.names.has(key) || !page.commonObjs.has(key)) return;
  const font = page.commonObjs.get(key) as FontObject;
  drawn.names.set(key, font.name);
  drawn.fonts.push({
    name: font.name.replace(SUBSET_TAG, ''),
    // A Type 3 font is made of drawings in the file itself.
    embedded: font.isType3Font === true || !font.missingFile,
    subset: SUBSET_TAG.test(font.name),
    used: true,
  });
}

/** Six capitals and a plus sign before the name of a subset (ISO 32000-1, 9.6.4). */
const SUBSET_TAG = /^[A-Z]{6}\+/;

/** The fonts of all pages, each once. */
export function distinctFonts(fonts: readonly FontFact[]): FontFact[] {
  return [...new Map(fonts.map((font) => [JSON.stringify(font), font])).values()];
}
