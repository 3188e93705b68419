/** The faces of a chart's text: one for Western and one for East Asian characters, since its texts have no runs. */
import type { ParagraphStyle } from '../../document/style.js';
import type { Face, Fonts } from '../../font/face.js';
import type { FaceUsage } from './face-usage.js';
import { mainFaces } from './font-slot.js';

export interface ChartFonts {
  western: Face;
  eastAsian: Face;
}

/**
 * The fonts of `texts`; their characters are noted for the subsets. Where the style's East Asian face lacks some
 * of them, a face of its chain that has them all stands in. Programs differ over marks such as “”, so both
 * faces get what they have.
 */
export function chartFonts(
  texts: readonly string[],
  style: ParagraphStyle,
  fonts: Fonts,
  usage: FaceUsage,
): ChartFonts {
  const { western, eastAsian: main } = mainFaces(fonts, style);
  const spans = texts.flatMap((text) => fonts.spans(text, style)).filter((span) => span.eastAsian);
  const points = spans.flatMap(({ text }) =>
    [...text].map((character) => character.codePointAt(0) as number),
  );
  const faces = [main, ...spans.map(({ face }) => face)];
  const eastAsian = faces.find((face) => points.every((point) => face.has(point))) ?? main;
  // The axis may get other numbers when somebody changes the data.
  for (const text of [...texts, '0123456789.-']) {
    usage.add(western, text);
    usage.add(eastAsian, text);
  }
  return { western, eastAsian };
}
