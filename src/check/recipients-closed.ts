/** 主送机关 end with a full-width colon (GB/T 9704-2012 7.3.2). */
import type { Recipients } from '../document/tree.js';
import { message } from '../message.js';
import { type DocumentRule, filledText, placedNodes } from './rule.js';

const recipients = (value: string): Recipients => ({
  type: 'recipients',
  children: [{ type: 'text', value }],
});

export const recipientsClosed: DocumentRule = {
  over: 'document',
  ids: ['recipients-closed'],
  check: (document) =>
    placedNodes(document).flatMap(({ node, place }) => {
      if (node.type !== 'recipients') return [];
      const text = filledText(node);
      const closed = text === undefined || text.endsWith('\uff1a');
      return closed ? [] : [message('recipients-closed', place, { actual: text })];
    }),
  examples: {
    ok: [
      [recipients('各会员单位：')],
      [{ type: 'recipients', children: [{ type: 'open', subject: 'recipients', children: [] }] }],
    ],
    notOk: ['各会员单位', '各会员单位:', '各会员单位，'].map((value) => ({
      blocks: [recipients(value)],
      messages: ['recipients-closed'],
    })),
  },
};
