/** What stands below the signature: who attended (GB/T 9704 10.3), and the imprint (7.4). */
import type { Attendance, Imprint } from '../../document/tree.js';
import type { BlockContext } from './context.js';
import type { Item } from './item.js';
import { officialItems } from './official.js';

/** Who attended. */
export function attendanceItems(node: Attendance, context: BlockContext): Item[] {
  return officialItems(node, context);
}

/** Who gets copies, and who issued them when. */
export function imprintItems(node: Imprint, context: BlockContext): Item[] {
  return officialItems(node, context);
}
