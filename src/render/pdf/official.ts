/** Parts of official documents: letterhead, signature, and rules. */
import type { Points } from '../../document/length.js';
import type { Block, DocumentNode, NodeOf } from '../../document/tree.js';
import { type BlockContext, styleNamed } from './context.js';
import type { Flow } from './flow.js';
import type { Item, RuleItem } from './item.js';

type ToItems = (blocks: readonly Block[], context: BlockContext) => Item[];

/** Lines of the body between the red rule and what follows (GB/T 9704 7.3.1). */
const LINES_BELOW_RULE = 2;

/** Issuer's mark, document number, and the rule below them across the type area (GB/T 9704 7.2.7). */
export function letterheadItems(node: NodeOf<'letterhead'>, context: BlockContext, toItems: ToItems): Item[] {
  const items = toItems(node.children, context);
  for (const item of items) item.flow.keepWithNext = true;
  const after = LINES_BELOW_RULE * styleNamed(context, 'body').linePitch;
  const edges = { left: context.left, right: context.right };
  const rule = ruleItem(node, edges, context.styles.rule, { before: 0, after });
  rule.flow.keepWithNext = true;
  return [...items, rule];
}

/** Signatory and date on one page. */
export function signatureItems(items: Item[]): Item[] {
  items.forEach((item, i) => {
    item.flow.keepTogether = true;
    item.flow.keepWithNext = i < items.length - 1;
  });
  return items;
}

/** A rule between two edges of the type area. */
export function ruleItem(
  node: DocumentNode,
  edges: { left: Points; right: Points },
  rule: { color: string; width: Points },
  space: { before: Points; after: Points },
): RuleItem & { flow: Flow } {
  const y = rule.width / 2;
  const flow: Flow = { ...space, parts: 1, partHeight: rule.width, keepWithNext: false, keepTogether: true };
  return {
    node,
    flow,
    canvas: [
      {
        type: 'line',
        x1: edges.left,
        y1: y,
        x2: edges.right,
        y2: y,
        lineWidth: rule.width,
        lineColor: rule.color,
      },
    ],
  };
}
