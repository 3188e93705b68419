/** `:::each{kind=award}`: its blocks once for every fact that a query finds. */
import { z } from 'zod';
import type { Block } from '../../document/tree.js';
import { blocks } from '../block.js';
import { extendScope, factScope } from '../scope.js';
import { block } from './directive.js';
import { queryAttributes, queryFacts } from './query.js';

const attributes = z.strictObject(queryAttributes);

export const each = block({
  form: 'container',
  attributes,
  run(node, attributes, context) {
    const found = queryFacts(attributes, node.position, context);
    const repeated = found.map(({ activity, index }, i) => {
      const scope = factScope(
        activity,
        index,
        context.front.open,
        extendScope({ index: i + 1 }, context.scope),
      );
      return blocks(node.children as Parameters<typeof blocks>[0], { ...context, scope });
    });
    return joinLists(repeated.flat());
  },
});

/** Lists of one item each that follow one another are one list. */
function joinLists(all: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const each of all) {
    const last = joined.at(-1);
    if (each.type === 'list' && last?.type === 'list' && each.ordered === last.ordered)
      last.children.push(...each.children);
    else joined.push(each);
  }
  return joined;
}
