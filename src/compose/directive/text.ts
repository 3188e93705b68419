/** Directives about how characters look: emphasis dots, readings, columns. */
import { z } from 'zod';
import { visitNodes } from '../../document/text.js';
import type { Block, DocumentNode, Inline } from '../../document/tree.js';
import { blocks } from '../block.js';
import { originAt, report } from '../context.js';
import { inlines } from '../inline.js';
import { interpolateText } from '../interpolate.js';
import { attribute, block, inline } from './directive.js';
import { contentNodes } from './label.js';

/** Characters with emphasis dots below: `:dots[文字]`. */
export const dots = inline({
  attributes: z.strictObject({}),
  run: (node, _attributes, context): Inline[] => [
    {
      type: 'dotted',
      origin: originAt(context, node.position),
      children: inlines(node.children, context),
    },
  ],
});

/** Characters with their reading above: `:ruby[喆]{reading=zhé}`. */
export const ruby = inline({
  attributes: z.strictObject({ reading: attribute.text }),
  run(node, attributes, context): Inline[] {
    const origin = originAt(context, node.position);
    const children = inlines(node.children, context);
    // A reading belongs to characters alone.
    if (
      children.length === 0 ||
      children.some((child) => holds(child, ['link', 'footnote', 'break', 'ruby']))
    ) {
      report(context, 'ruby-plain', node.position);
      return children;
    }
    const reading = interpolateText(attributes.reading, node.position, context);
    return [{ type: 'ruby', reading, origin, children }];
  },
});

/** Blocks in columns of one width: `:::columns{count=2}`. */
export const columns = block({
  form: 'container',
  attributes: z.strictObject({ count: z.enum(['2', '3', '4']).default('2') }),
  run(node, attributes, context): Block[] {
    const children = blocks(contentNodes(node), context);
    const origin = originAt(context, node.position);
    const nested = children.some((child) => holds(child, ['columns']));
    if (nested) report(context, 'columns-flat', node.position);
    return children.length === 0
      ? []
      : [{ type: 'columns', count: Number(attributes.count), origin, children }];
  },
});

function holds(node: DocumentNode, types: readonly DocumentNode['type'][]): boolean {
  let found = false;
  visitNodes(node, ({ type }) => {
    found ||= types.includes(type);
  });
  return found;
}
