/** Attachments: pages of their own, and the list of them below the body. */
import { z } from 'zod';
import type { Block, Heading, Inline, Paragraph } from '../../document/tree.js';
import { blocks } from '../block.js';
import { type Context, originAt, report } from '../context.js';
import { interpolate } from '../interpolate.js';
import { readTexts } from '../matter.js';
import { KEYS } from '../official-matter.js';
import { headingId } from '../resolve.js';
import { attribute, type BlockDirectiveNode, block } from './directive.js';
import { contentNodes, labelNodes } from './label.js';

/** 附件说明: `label` stands before the first; the attachments follow when all are known. */
export const attachments = block({
  form: 'leaf',
  attributes: z.strictObject({ label: attribute.text }),
  run(node, attributes, context): Block[] {
    const list: Block = {
      type: 'attachmentList',
      label: attributes.label,
      origin: originAt(context, node.position),
      children: [],
    };
    context.state.attachmentLists.push(list);
    return [list];
  },
});

const attributes = z.strictObject({
  mark: attribute.text,
  bound: z.enum(['together', 'separately']).default('together'),
});

/** 附件: `mark` stands top left, the label of the directive is the attachment's title. */
export const attachment = block({
  form: 'container',
  attributes,
  run(node, { mark: word, bound }, context): Block[] {
    const origin = originAt(context, node.position);
    const title = labelNodes(node, context);
    const mark: Paragraph = {
      type: 'paragraph',
      style: 'attachmentMark',
      origin,
      children: [
        ...(bound === 'separately' ? documentNumber(node, context) : []),
        ...interpolate(word, node.position, context),
      ],
    };
    const heading: Heading = {
      type: 'heading',
      depth: 1,
      id: headingId(title, context),
      style: 'attachmentTitle',
      origin,
      children: title,
    };
    context.state.attachments.push({ title, mark });
    return [
      { type: 'attachment', origin, children: [mark, heading, ...blocks(contentNodes(node), context)] },
    ];
  },
});

/** 发文字号 before the mark of what is not bound with the document (GB/T 9704 7.3.7). */
function documentNumber(node: BlockDirectiveNode, context: Context): Inline[] {
  const [number] = readTexts('documentNumber', context);
  if (!number)
    report(context, 'part-given', node.position, { actual: node.name, expected: KEYS.documentNumber });
  return structuredClone(number?.children ?? []);
}
