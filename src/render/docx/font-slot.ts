/**
 * Which of a run's fonts Word takes for a character.
 *
 * A run has a font for ASCII, one for East Asian text and one for the rest (ISO/IEC 29500-1, 17.3.2.26).
 * Characters such as “”‘’——……· stand in both worlds; Word gives them the Western font unless the run's hint
 * says otherwise, and LibreOffice goes by the neighbours. Such characters get a run whose fonts are all one.
 */
import type { Face, Fonts, RunFont, Span } from '../../font/face.js';

/** The faces that a style names: what Word takes where a run names none. */
export interface MainFaces {
  eastAsian: Face;
  western: Face;
}

/** Text of one run; `face` where the run must name its own. */
export interface Piece {
  text: string;
  face?: Face;
  eastAsian: boolean;
}

/** The first faces of a font's two chains. */
export function mainFaces(fonts: Fonts, font: RunFont): MainFaces {
  const [eastAsian] = fonts.spans('一', font);
  const [western] = fonts.spans('a', font);
  return { eastAsian: (eastAsian as Span).face, western: (western as Span).face };
}

/** A span cut where its run must or need not name a face. */
export function piecesOf(span: Span, main: MainFaces): Piece[] {
  const pieces: Piece[] = [];
  for (const [characters] of span.text.matchAll(ALIKE)) {
    const last = pieces.at(-1);
    const named = isNeutral(characters) ? last?.face : namedFace(characters, span, main);
    if (last && last.face === named) last.text += characters;
    else pieces.push({ text: characters, eastAsian: span.eastAsian, ...(named ? { face: named } : {}) });
  }
  return pieces;
}

/** Common Han characters and marks, of which all go where the first goes; any other character by itself. */
const ALIKE = /[\u4e00-\u9fff\u3001\u3002\u3008-\u3011\uff01-\uff5e]+|./gsu;

function namedFace(character: string, span: Span, main: MainFaces): Face | undefined {
  const taken = takenFace(character, span, main);
  return taken === span.face ? undefined : span.face;
}

/** The face that word processors agree to take of themselves; undefined where they do not agree. */
function takenFace(character: string, span: Span, main: MainFaces): Face | undefined {
  if (UNAMBIGUOUS.test(character)) return main.eastAsian;
  return span.eastAsian && character > '\u007f' ? undefined : main.western;
}

/** Blocks whose characters take the East Asian font whatever the hint. */
const UNAMBIGUOUS = /[\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** Spaces, marks and selectors go with what stands before them. */
function isNeutral(character: string): boolean {
  return /[\p{Mn}\p{Default_Ignorable_Code_Point}]|(?!\u3000)\p{Zs}/u.test(character);
}
