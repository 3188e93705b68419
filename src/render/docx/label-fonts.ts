/** The fonts of automatic labels, where those of their paragraphs do not serve. */
import type { ParagraphStyle } from '../../document/style.js';
import type { Fonts } from '../../font/face.js';
import type { FaceUsage } from './face-usage.js';
import { mainFaces } from './font-slot.js';
import { fontPieces } from './run.js';
import { type Xml, xml } from './xml.js';

/**
 * `w:rFonts` of a numbering level whose labels stand in paragraphs of `style`; none where the
 * style's fonts serve. A level has one set of fonts, so the first face that has to be named speaks for all
 * East Asian characters. The characters are noted for the subsets.
 */
export function labelFonts(
  labels: readonly string[],
  style: ParagraphStyle,
  fonts: Fonts,
  usage: FaceUsage,
): Xml[] {
  const pieces = labels.flatMap((label) => fontPieces(label, style, fonts, usage));
  const named = pieces.find((piece) => piece.face)?.face;
  if (!named) return [];
  const { western } = mainFaces(fonts, style);
  const plain = labels.some((label) => /[!-~]/.test(label));
  return [
    xml('w:rFonts', {
      'w:hint': 'eastAsia',
      'w:ascii': plain ? western.family : named.family,
      'w:hAnsi': named.family,
      'w:eastAsia': named.family,
      'w:cs': named.family,
    }),
  ];
}
