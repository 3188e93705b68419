/** The style of the imprint's rows between rules. */
import type { StyleSheet } from '../../document/style.js';
import type { Fonts } from '../../font/face.js';
import { footRoom, headRoom } from './em-box.js';
import { paragraphStyleElement } from './paragraph-style.js';
import { IMPRINT_ROW } from './style-id.js';
import type { Xml } from './xml.js';

/**
 * The style `imprint` with as much white below the last line as above the first, so that rules on both sides are
 * equally far. Raised characters would keep the row lower, but LibreOffice 7.4 makes those of a style small.
 */
export function imprintRowStyle(sheet: StyleSheet, fonts: Fonts): Xml {
  const { imprint } = sheet.paragraphs;
  const after = imprint.after + Math.max(0, headRoom(imprint) - footRoom(imprint));
  const id = { id: IMPRINT_ROW, name: `${imprint.name} Row` };
  return paragraphStyleElement('imprint', { ...imprint, after }, id, sheet, fonts);
}
