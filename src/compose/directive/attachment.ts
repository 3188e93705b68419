/** Attachments: pages of their own, and the list of them below the body. */
import { z } from 'zod';
import type { Block, Heading, Paragraph } from '../../document/tree.js';
import { blocks } from '../block.js';
import { originAt } from '../context.js';
import { interpolate } from '../interpolate.js';
import { headingId } from '../resolve.js';
import { attribute, block } from './directive.js';
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

/** 附件: `mark` stands top left, the label of the directive is the attachment's title. */
export const attachment = block({
  form: 'container',
  attributes: z.strictObject({ mark: attribute.text }),
  run(node, attributes, context): Block[] {
    const origin = originAt(context, node.position);
    const title = labelNodes(node, context);
    const mark: Paragraph = {
      type: 'paragraph',
      style: 'attachmentMark',
      origin,
      children: interpolate(attributes.mark, node.position, context),
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
