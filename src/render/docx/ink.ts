/** How far the ink of characters reaches, for parts of which the standard places the characters and not the line. */
import type { Points } from '../../document/length.js';
import type { ParagraphStyle } from '../../document/style.js';
import type { Fonts } from '../../font/face.js';

/** Above and below the baseline. */
export interface Ink {
  above: Points;
  below: Points;
}

/** The ink of a text by the outlines of its faces; about that of any Han characters where there are none. */
export function inkOf(text: string, style: ParagraphStyle, fonts: Fonts): Ink {
  const boxes = fonts.spans(text || '\u56fd', style).flatMap(({ text, face }) => {
    const font = face.open();
    return [...text].map((character) => {
      const { minY, maxY } = font.glyphForCodePoint(character.codePointAt(0) as number).bbox;
      return { above: maxY / font.unitsPerEm, below: -minY / font.unitsPerEm };
    });
  });
  const most = (side: keyof Ink): Points => style.size * Math.max(...boxes.map((box) => box[side]));
  return { above: most('above'), below: most('below') };
}
