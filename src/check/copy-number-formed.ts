/** 份号 has six digits (GB/T 9704-2012 7.2.1). */
import type { Letterhead } from '../document/tree.js';
import { message } from '../message.js';
import { type DocumentRule, filledText, placedNodes } from './rule.js';

const letterhead = (number: string): Letterhead => ({
  type: 'letterhead',
  format: 'document',
  preprinted: false,
  children: [{ type: 'copyNumber', children: [{ type: 'text', value: number }] }],
});

export const copyNumberFormed: DocumentRule = {
  over: 'document',
  ids: ['copy-number-formed'],
  check: (document) =>
    placedNodes(document).flatMap(({ node, place }) => {
      if (node.type !== 'copyNumber') return [];
      const text = filledText(node);
      const formed = text === undefined || /^\d{6}$/.test(text);
      return formed ? [] : [message('copy-number-formed', place, { actual: text })];
    }),
  examples: {
    ok: [
      [letterhead('000001')],
      [
        {
          ...letterhead(''),
          children: [{ type: 'copyNumber', children: [{ type: 'open', subject: 'copy', children: [] }] }],
        },
      ],
    ],
    notOk: ['1', '0001', '0000001', 'No. 000001'].map((number) => ({
      blocks: [letterhead(number)],
      messages: ['copy-number-formed'],
    })),
  },
};
