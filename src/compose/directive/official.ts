/** The parts of an official document (GB/T 9704-2012 7): head, addressees, signature. */
import { z } from 'zod';
import type { Block, Letterhead, LetterheadPart } from '../../document/tree.js';
import { originAt } from '../context.js';
import { interpolate } from '../interpolate.js';
import { attribute, type BlockDirectiveNode, block } from './directive.js';
import { labelNodes } from './label.js';

/** 版头: issuer's mark and document number over a red rule. */
export const letterhead = block({
  form: 'leaf',
  attributes: z.strictObject({ issuer: attribute.text, number: attribute.text.optional() }),
  run(node, attributes, context) {
    const origin = originAt(context, node.position);
    const part = <T extends LetterheadPart['type']>(type: T, text: string | undefined) =>
      text ? [{ type, origin, children: interpolate(text, node.position, context) }] : [];
    const children = [...part('issuerMark', attributes.issuer), ...part('documentNumber', attributes.number)];
    return [{ type: 'letterhead', format: 'document', preprinted: false, origin, children } as Letterhead];
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
    const line = (text: string) => interpolate(text, node.position, context);
    return [
      {
        type: 'signature',
        form: 'plain',
        origin,
        children: [
          { type: 'signatory', origin, children: line(attributes.by) },
          { type: 'signatureDate', origin, children: line(attributes.date) },
        ],
      },
    ];
  },
});
