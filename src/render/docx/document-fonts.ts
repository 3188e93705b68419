/** The fonts of a project under the names that one document gives them. */
import { createHash } from 'node:crypto';
import type { StyleSheet } from '../../document/style.js';
import type { Document } from '../../document/tree.js';
import type { Face, Fonts, RunFont, Span } from '../../font/face.js';

/** Windows cuts family names at 31 characters (LF_FACESIZE). */
const LONGEST = 31;

/**
 * The same faces, each family with a mark of the document behind its name: `Annals Kai 5F0C`. LibreOffice
 * keeps embedded fonts by name for all its windows, so that of two documents with subsets of one name the
 * second shows the characters of the first, and boxes or another face for the rest.
 */
export function documentFonts(fonts: Fonts, document: Document, sheet: StyleSheet): Fonts {
  const digest = createHash('sha256')
    .update(JSON.stringify([document, sheet]))
    .digest('hex');
  const mark = digest.slice(0, 4).toUpperCase();
  const known = new Map<Face, Face>();
  const marked = (face: Face): Face => {
    const own = known.get(face) ?? markedFace(face, mark);
    known.set(face, own);
    return own;
  };
  const named = new Map<string, Face>();
  /** The first faces of the two roles under the names that a house document has for them. */
  const own = ({ face, eastAsian }: Span, font: RunFont): Face => {
    const family = eastAsian ? font.families?.eastAsian : font.families?.western;
    if (family === undefined || face !== firstFace(fonts, font, eastAsian)) return marked(face);
    const key = `${face.id} ${family}`;
    const known = named.get(key) ?? { ...marked(face), id: key, family, embedded: marked(face) };
    named.set(key, known);
    return known;
  };
  return {
    spans: (text, font) => fonts.spans(text, font).map((span) => ({ ...span, face: own(span, font) })),
    missing: (text, font) => fonts.missing(text, font),
    faces: () => [...fonts.faces().map(marked), ...named.values()],
  };
}

function firstFace(fonts: Fonts, font: RunFont, eastAsian: boolean): Face | undefined {
  return fonts.spans(eastAsian ? '\u4e00' : 'a', font)[0]?.face;
}

function markedFace(face: Face, mark: string): Face {
  const named = (name: string) => `${name.slice(0, LONGEST - mark.length - 1).trimEnd()} ${mark}`;
  return {
    id: face.id,
    family: named(face.family),
    familyZh: named(face.familyZh),
    alternative: face.alternative,
    generic: face.generic,
    has: (codePoint) => face.has(codePoint),
    data: () => face.data(),
    open: () => face.open(),
    subset: (text) => face.subset(text),
  };
}
