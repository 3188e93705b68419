/** Signatories, seals and date (GB/T 9704 7.3.5). */
import type { FileChild } from 'docx';
import type { Signature } from '../../document/tree.js';
import type { Context } from './context.js';
import { officialParagraphs } from './official.js';

/** A signature, all of it on one page. */
export function signature(node: Signature, context: Context): FileChild[] {
  return officialParagraphs(node, context);
}
