/** `:::table[caption]` around a Markdown table: a table with a caption above it. */
import { z } from 'zod';
import type { Block } from '../../document/tree.js';
import { blocks } from '../block.js';
import { originAt, report } from '../context.js';
import { block } from './directive.js';
import { contentNodes, labelNodes } from './label.js';

/** The one table inside, or that which a query makes there. */
export const table = block({
  form: 'container',
  attributes: z.strictObject({}),
  run(node, _, context): Block[] {
    const content = blocks(contentNodes(node), context);
    const [inside] = content;
    if (inside?.type !== 'table' || content.length > 1) {
      report(context, 'table-single', node.position, { actual: content.length });
      return content;
    }
    const caption = labelNodes(node, context);
    const origin = originAt(context, node.position);
    return caption.length === 0
      ? content
      : [{ ...inside, caption: { type: 'caption', origin, children: caption } }];
  },
});
