/** Signatories, seals and date (GB/T 9704 7.3.5). */
import type { Signature } from '../../document/tree.js';
import type { BlockContext } from './context.js';
import type { Item } from './item.js';
import { officialItems } from './official.js';

/** A signature, all of it on one page. */
export function signatureItems(node: Signature, context: BlockContext): Item[] {
  return officialItems(node, context);
}
