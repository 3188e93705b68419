/** `:ref[text]`: a cross-reference to the heading or the caption of that text. */
import { z } from 'zod';
import { inlineText } from '../../document/text.js';
import type { CrossReference } from '../../document/tree.js';
import { originAt, report } from '../context.js';
import { wantedText } from '../cross-reference.js';
import { inlines } from '../inline.js';
import { inline } from './directive.js';

/** Says 图1 for a figure, and the heading's text for a heading; resolved when the document is complete. */
export const ref = inline({
  attributes: z.strictObject({}),
  run(node, _, context) {
    const children = inlines(node.children, context);
    const wanted = wantedText(inlineText(children));
    const origin = originAt(context, node.position);
    if (wanted === '') {
      report(context, 'cross-reference-known', node.position, { actual: '' });
      return [];
    }
    const reference: CrossReference = { type: 'crossReference', target: '', origin, children };
    context.state.crossReferences.push({ node: reference, wanted, origin });
    return [reference];
  },
});
