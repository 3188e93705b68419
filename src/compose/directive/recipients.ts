/** `::recipients`: 主送机关 (GB/T 9704-2012 7.3.2), from its label or from the front matter. */
import { z } from 'zod';
import type { Block } from '../../document/tree.js';
import { originAt } from '../context.js';
import { joined } from '../joined.js';
import { matterTexts, matterWord } from '../matter.js';
import { LABELS } from '../official-matter.js';
import { expectWritten } from '../placed.js';
import { block } from './directive.js';
import { labelNodes } from './label.js';

export const recipients = block({
  form: 'leaf',
  attributes: z.strictObject({}),
  run(node, _attributes, context): Block[] {
    const origin = originAt(context, node.position);
    const label = labelNodes(node, context);
    if (label.length > 0) {
      context.state.placed.add('recipients');
      return [{ type: 'recipients', origin, children: label }];
    }
    expectWritten('recipients', node, context);
    // Those that stand in the imprint are placed by its directive.
    if (matterWord('recipientsPlace', context) === 'imprint') return [];
    const texts = matterTexts('recipients', context);
    const children = joined(texts, LABELS.between, LABELS.colon, [LABELS.colon, ':']);
    return children.length === 0 ? [] : [{ type: 'recipients', origin, children }];
  },
});
