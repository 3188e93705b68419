/** How much room texts need: labels of items, names, dates. */
import type { Points } from '../../document/length.js';
import type { ParagraphStyle } from '../../document/style.js';
import type { Face, Fonts, RunFont } from '../../font/face.js';

/**
 * The width in characters of the column that `labels` stand in: the widest of them and half a character
 * after it, rounded up to a half; 0 where all are empty.
 */
export function labelWidth(labels: readonly string[], font: RunFont, fonts: Fonts): number {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, font, fonts)));
  return widest === 0 ? 0 : Math.ceil((widest + 0.5) * 2) / 2;
}

/** Word parts Han characters from letters and digits by a quarter of a character (autoSpaceDE, autoSpaceDN). */
const GAPS = /(?<=\p{sc=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=\p{sc=Han})/gu;

/** The width of a text in characters of its size. */
export function textWidth(text: string, font: RunFont, fonts: Fonts): number {
  return advances(text, font, fonts) + [...text.matchAll(GAPS)].length / 4;
}

/**
 * What LibreOffice 7.4 parts Han characters from letters and digits by, against the size; it does so whatever
 * `w:autoSpaceDN` says. Word's gaps are said to be a quarter: a date with five is 2.6 pt longer there.
 */
const GAP = 0.219;

/** The width of a line in a style as LibreOffice sets it, for what has its place by the width of another. */
export function lineWidth(text: string, style: ParagraphStyle, fonts: Fonts): Points {
  const gaps = [...text.matchAll(GAPS)].length * GAP;
  return (advances(text, style, fonts) + gaps) * style.size + [...text].length * style.tracking;
}

function advances(text: string, font: RunFont, fonts: Fonts): number {
  return fonts.spans(text, font).reduce((sum, span) => sum + advance(span.text, span.face), 0);
}

function advance(text: string, face: Face): number {
  const font = face.open();
  const glyphs = [...text].map((character) => font.glyphForCodePoint(character.codePointAt(0) as number));
  return glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) / font.unitsPerEm;
}
