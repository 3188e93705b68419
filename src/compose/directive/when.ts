/** `when`: content only where a value is given or missing, or where the records hold something. */

import type { Position } from 'unist';
import { z } from 'zod';
import { selectFacts } from '../../activity/select.js';
import { nearest } from '../../validate.js';
import { blocks } from '../block.js';
import { type Context, report } from '../context.js';
import { inlines } from '../inline.js';
import { attribute, block, inline } from './directive.js';
import { contentNodes } from './label.js';
import { queryAttributes, readQuery } from './query.js';

const attributes = z.strictObject({
  ...queryAttributes,
  given: attribute.text.optional(),
  missing: attribute.text.optional(),
});
type Attributes = z.output<typeof attributes>;

/** `:::when{given=title}` or `:::when{kind=training}` around blocks. */
export const when = block({
  form: 'container',
  attributes,
  run: (node, asked, context) =>
    holds(asked, node.position, context) ? blocks(contentNodes(node), context) : [],
});

/** `:when[，举办培训:count{kind=training unit=次}]{kind=training}` within a line. */
export const whenInline = inline({
  attributes,
  run: (node, asked, context) =>
    holds(asked, node.position, context) ? inlines(node.children, context) : [],
});

function holds(asked: Attributes, position: Position | undefined, context: Context): boolean {
  const { given, missing, ...query } = asked;
  const name = given ?? missing;
  if (name === undefined)
    return selectFacts(context.activities, readQuery(query, position, context)).length > 0;
  const found = context.scope.find(name);
  if (found.state === 'unknown') {
    report(context, 'name-known', position, { actual: name, expected: nearest(name, found.known) });
    return false;
  }
  return (found.state === 'value') === (given !== undefined);
}
