/** The head of official documents (GB/T 9704 7.2, 10). */
import type { Letterhead } from '../../document/tree.js';
import { type BlockContext, styleNamed } from './context.js';
import type { Item } from './item.js';
import { officialItems, ruleItem } from './official.js';

/** Lines of the body between the red rule and what follows (GB/T 9704 7.3.1). */
const LINES_BELOW_RULE = 2;

/** Issuer's mark, document number, and the rule below them across the type area (GB/T 9704 7.2.7). */
export function letterheadItems(node: Letterhead, context: BlockContext): Item[] {
  const items = officialItems(node, context);
  for (const item of items) item.flow.keepWithNext = true;
  const after = LINES_BELOW_RULE * styleNamed(context, 'body').linePitch;
  const rule = ruleItem(node, context, context.styles.rule, { before: 0, after });
  rule.flow.keepWithNext = true;
  return [...items, rule];
}
