/** `:::tags`: its blocks once for every tag of the organisation that an activity has first, with `{tag}`. */
import { z } from 'zod';
import { selectActivities } from '../../activity/select.js';
import { blocks } from '../block.js';
import { extendScope } from '../scope.js';
import { block } from './directive.js';
import { contentNodes } from './label.js';
import { queryAttributes, readQuery } from './query.js';

export const tags = block({
  form: 'container',
  attributes: z.strictObject(queryAttributes),
  run(node, attributes, context) {
    const query = readQuery(attributes, node.position, context);
    const used = context.organization.tags.filter(
      (tag) => selectActivities(context.activities, { ...query, mainTag: [tag] }).length > 0,
    );
    return used.flatMap((tag) =>
      blocks(contentNodes(node), { ...context, scope: extendScope({ tag }, context.scope) }),
    );
  },
});
