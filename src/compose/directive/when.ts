/** `:::when{given=title}`: its blocks only where the record or annals.yaml gives a value, or where it does not. */
import { z } from 'zod';
import { nearest } from '../../validate.js';
import { blocks } from '../block.js';
import { report } from '../context.js';
import { attribute, block } from './directive.js';
import { contentNodes } from './label.js';

export const when = block({
  form: 'container',
  attributes: z.strictObject({ given: attribute.text.optional(), missing: attribute.text.optional() }),
  run(node, { given, missing }, context) {
    if ((given === undefined) === (missing === undefined)) {
      report(context, 'attribute-present', node.position, { directive: 'when', expected: 'given / missing' });
      return [];
    }
    const found = context.scope.find((given ?? missing) as string);
    if (found.state === 'unknown') {
      report(context, 'name-known', node.position, {
        actual: (given ?? missing) as string,
        expected: nearest((given ?? missing) as string, found.known),
      });
      return [];
    }
    return (found.state === 'value') === (given !== undefined) ? blocks(contentNodes(node), context) : [];
  },
});
