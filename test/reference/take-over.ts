/** What the program does with a house document, for tests: read, put over a sheet, rendered. */
import type { VFileMessage } from 'vfile-message';
import type { StyleSheet } from '../../src/document/style.js';
import type { Document } from '../../src/document/tree.js';
import { type HouseSheet, houseSheet } from '../../src/reference/house-styles.js';
import { readReference } from '../../src/reference/reference.js';
import { renderer } from '../../src/render/docx.js';
import { baseStyles, testWorld } from '../render/world.js';

/** A sheet with a house document over it; messages of reading too. */
export async function takenOver(house: Uint8Array, sheet: StyleSheet = baseStyles): Promise<HouseSheet> {
  const { reference, messages } = await readReference(house, { path: 'house.docx' });
  const result = houseSheet(sheet, reference);
  return { ...result, messages: [...messages, ...result.messages] };
}

/** A Word file of a document in the looks of a house. */
export async function housed(
  document: Document,
  house: Uint8Array,
  sheet?: StyleSheet,
): Promise<{ docx: Uint8Array; messages: VFileMessage[] }> {
  const { styles, parts, messages } = await takenOver(house, sheet);
  const rendered = await renderer.render(document, styles, { ...(await testWorld()), reference: parts });
  return { docx: rendered.bytes, messages: [...messages, ...rendered.messages] };
}

export const rules = (messages: readonly VFileMessage[]): (string | undefined)[] =>
  messages.map(({ ruleId }) => ruleId);
