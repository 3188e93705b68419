/** The head of official documents (GB/T 9704 7.2, 10). */
import type { FileChild } from 'docx';
import type { Letterhead } from '../../document/tree.js';
import type { Context } from './context.js';
import { officialParagraphs } from './official.js';
import { paragraph } from './paragraph.js';
import { LETTERHEAD_RULE } from './style-id.js';

/** The issuer's mark and the document number, with the red rule below. */
export function letterhead(node: Letterhead, context: Context): FileChild[] {
  return [...officialParagraphs(node, { ...context, keepNext: true }), paragraph(LETTERHEAD_RULE, [])];
}
