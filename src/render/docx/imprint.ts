/** What stands below the signature: who attended (GB/T 9704 10.3), and the imprint (7.4). */
import type { FileChild } from 'docx';
import type { Attendance, Imprint } from '../../document/tree.js';
import type { Context } from './context.js';
import { officialParagraphs } from './official.js';

/** Who attended. */
export function attendance(node: Attendance, context: Context): FileChild[] {
  return officialParagraphs(node, context);
}

/** Who gets copies, and who issued them when. */
export function imprint(node: Imprint, context: Context): FileChild[] {
  return officialParagraphs(node, context);
}
