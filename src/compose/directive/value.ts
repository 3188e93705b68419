/** Directives for single values: dates in a form, open places, prose from annals.yaml. */
import { z } from 'zod';
import type { Block } from '../../document/tree.js';
import { originAt, report, textNode } from '../context.js';
import { inlines } from '../inline.js';
import { nameNodes, open, openNode } from '../interpolate.js';
import { proseBlocks } from '../prose.js';
import { DATE_FORMS, dateText, isDate } from '../value.js';
import { attribute, block, inline } from './directive.js';

/** A date in one of its forms: `:date{of=date form=short}` without its year. */
export const date = inline({
  attributes: z.strictObject({ of: attribute.text, form: z.enum(DATE_FORMS).default('full') }),
  run(node, attributes, context) {
    const found = context.scope.find(attributes.of);
    if (found.state !== 'value') return nameNodes(attributes.of, node.position, context);
    if (!isDate(found.value)) {
      report(context, 'name-date', node.position, { actual: attributes.of });
      return [];
    }
    return [
      textNode(
        dateText(found.value, attributes.form),
        found.origin ?? originAt(context, node.position),
        context,
      ),
    ];
  },
});

/** A place that only people can fill: `:open[发文字号待补]`. */
export const openPlace = inline({
  attributes: z.strictObject({}),
  run(node, _attributes, context) {
    const children = inlines(node.children, context);
    const subject = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    return [{ ...open(subject, subject, originAt(context, node.position), context), children }];
  },
});

/** A Markdown parameter as blocks; not given, a paragraph that says so. */
export const prose = block({
  form: 'leaf',
  attributes: z.strictObject({ of: attribute.text }),
  run(node, attributes, context): Block[] {
    const found = context.scope.find(attributes.of);
    const origin = originAt(context, node.position);
    if (found.state === 'missing')
      return [{ type: 'paragraph', origin, children: [openNode(found, node.position, context)] }];
    if (found.state !== 'value' || typeof found.value !== 'string') {
      report(context, 'name-known', node.position, {
        actual: attributes.of,
        expected: Object.keys(context.front.parameters).join('、'),
      });
      return [];
    }
    const markdown = context.front.parameters[attributes.of]?.type === 'markdown';
    return proseBlocks(markdown ? { markdown: found.value } : found.value, found.origin ?? origin, context);
  },
});
