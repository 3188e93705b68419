/** The parts of an official document (GB/T 9704-2012 7): head, addressees, signature. */
import { z } from 'zod';
import type { Block, Paragraph } from '../../document/tree.js';
import { originAt } from '../context.js';
import { interpolate } from '../interpolate.js';
import { attribute, type BlockDirectiveNode, block } from './directive.js';
import { labelNodes } from './label.js';

/** 版头: issuer's mark and document number over a red rule. */
export const letterhead = block({
  form: 'leaf',
  attributes: z.strictObject({ issuer: attribute.text, number: attribute.text.optional() }),
  run(node, attributes, context) {
    const part = (style: string, text: string | undefined): Paragraph[] =>
      text
        ? [
            {
              type: 'paragraph',
              style,
              origin: originAt(context, node.position),
              children: interpolate(text, node.position, context),
            },
          ]
        : [];
    const children = [...part('issuerMark', attributes.issuer), ...part('documentNumber', attributes.number)];
    return [{ type: 'letterhead', origin: originAt(context, node.position), children }];
  },
});

/** 主送机关. */
export const recipients = block({
  form: 'leaf',
  attributes: z.strictObject({}),
  run: (node, _attributes, context): Block[] => [
    { type: 'recipients', origin: originAt(context, node.position), children: labelNodes(node, context) },
  ],
});

/** 署名 and 成文日期. */
export const signature = block({
  form: 'leaf',
  attributes: z.strictObject({ by: attribute.text, date: attribute.text }),
  run(node: BlockDirectiveNode, attributes, context) {
    const origin = originAt(context, node.position);
    const line = (style: string, text: string): Paragraph => ({
      type: 'paragraph',
      style,
      origin,
      children: interpolate(text, node.position, context),
    });
    return [
      {
        type: 'signature',
        origin,
        children: [line('signatory', attributes.by), line('signatureDate', attributes.date)],
      },
    ];
  },
});
