/** Directives about pages: contents, page breaks, paragraphs and headings of a style. */
import { z } from 'zod';
import type { Block, Heading } from '../../document/tree.js';
import { nearest } from '../../validate.js';
import { originAt, report } from '../context.js';
import { headingId } from '../resolve.js';
import { attribute, block } from './directive.js';
import { labelNodes } from './label.js';

/** The contents; the label is their title. */
export const contents = block({
  form: 'leaf',
  attributes: z.strictObject({ depth: attribute.number.default(2) }),
  run(node, attributes, context): Block[] {
    const origin = originAt(context, node.position);
    const children = labelNodes(node, context);
    const title =
      children.length > 0
        ? { title: { type: 'paragraph' as const, style: 'contentsTitle', origin, children } }
        : {};
    return [{ type: 'contents', depth: attributes.depth, origin, ...title, children: [] }];
  },
});

/** What follows starts on a new page. */
export const pageBreak = block({
  form: 'leaf',
  attributes: z.strictObject({}),
  run: (node, _attributes, context): Block[] => [
    { type: 'pageBreak', origin: originAt(context, node.position) },
  ],
});

/** A paragraph of a style. */
export const paragraph = block({
  form: 'leaf',
  attributes: z.strictObject({ style: attribute.text }),
  run(node, attributes, context): Block[] {
    const names = Object.keys(context.styles.paragraphs);
    if (!names.includes(attributes.style)) {
      report(context, 'style-known', node.position, {
        actual: attributes.style,
        expected: nearest(attributes.style, names),
      });
    }
    return [
      {
        type: 'paragraph',
        style: attributes.style,
        origin: originAt(context, node.position),
        children: labelNodes(node, context),
      },
    ];
  },
});

/** A heading without a number. */
export const heading = block({
  form: 'leaf',
  attributes: z.strictObject({ level: z.enum(['1', '2', '3', '4']).default('1') }),
  run(node, attributes, context): Block[] {
    const children = labelNodes(node, context);
    const depth = Number(attributes.level) as Heading['depth'];
    const origin = originAt(context, node.position);
    return [{ type: 'heading', depth, number: '', id: headingId(children, context), origin, children }];
  },
});
