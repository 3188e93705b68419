/** Places that the records do not fill are listed: what prints as a marked gap is known before. */
import { message } from '../message.js';
import { type DocumentRule, placedNodes } from './rule.js';

export const placeFilled: DocumentRule = {
  over: 'document',
  ids: ['place-filled'],
  check: (document) =>
    placedNodes(document).flatMap(({ node, place }) =>
      node.type === 'open'
        ? [message('place-filled', place, { document: document.id, actual: node.subject })]
        : [],
    ),
  examples: {
    ok: [[{ type: 'paragraph', children: [{ type: 'text', value: 'A' }] }]],
    notOk: [
      {
        blocks: [
          {
            type: 'paragraph',
            children: [{ type: 'strong', children: [{ type: 'open', subject: 'date', children: [] }] }],
          },
        ],
        messages: ['place-filled'],
      },
    ],
  },
};
