/** Parts of official documents, and rules. */

import type { Points } from '../../document/length.js';
import { type OfficialLine, officialLines } from '../../document/official.js';
import type { Attendance, DocumentNode, Imprint, Letterhead, Signature } from '../../document/tree.js';
import type { BlockContext } from './context.js';
import type { Flow } from './flow.js';
import { labelRuns } from './inline.js';
import type { Item, RuleItem } from './item.js';
import { inlineItem } from './text-item.js';

/** The parts of a block, one below the other, on one page. */
export function officialItems(
  node: Letterhead | Signature | Attendance | Imprint,
  context: BlockContext,
): Item[] {
  const items = officialLines(node).map((line) => officialItem(line, context));
  items.forEach((item, i) => {
    item.flow.keepTogether = true;
    item.flow.keepWithNext = i < items.length - 1;
  });
  return items;
}

function officialItem({ node, label, children }: OfficialLine, context: BlockContext): Item {
  return inlineItem(node, children, context, { before: (inline) => labelRuns(label, node, inline) });
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
