/** The document grid (ISO/IEC 29500-1, 17.6.5): what Word's page set-up shows as lines and characters of a page. */
import { DocumentGridType } from 'docx';
import { type Points, twips } from '../../document/length.js';
import type { ParagraphStyle, StyleSheet } from '../../document/style.js';
import { typeArea } from './page-setup.js';
import { characterWidth } from './properties.js';

/** Parts of a point in the character pitch of a grid. */
const CHARACTER_SPACE = 4096;

/** The grid of a section; on a grid of characters, by how much those of the body are wider than their size. */
export function documentGrid({ wordGrid, pages, paragraphs: { body } }: StyleSheet) {
  const linePitch = twips(body.linePitch);
  if (wordGrid === 'lines') return { type: DocumentGridType.LINES, linePitch };
  const width = twips(typeArea(pages.body).width) / 20;
  const pitch = width / Math.floor(width / characterWidth(body));
  const charSpace = Math.floor((pitch - body.size) * CHARACTER_SPACE);
  return { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace };
}

/** Whether the characters of a style stand on a grid of characters, which says how far apart they stand. */
export function isOnGrid({ size, tracking }: ParagraphStyle, { wordGrid, paragraphs: { body } }: StyleSheet) {
  return wordGrid === 'linesAndChars' && size === body.size && tracking === body.tracking;
}

/** The tracking that runs of a style are to have in Word, where a grid does not give it. */
export function runTracking(style: ParagraphStyle, sheet: StyleSheet): Points {
  return isOnGrid(style, sheet) ? 0 : style.tracking;
}
