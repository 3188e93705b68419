/** No page says that it has no text: GB/T 9704-2012 7.3.5.5 makes room for a seal by other means. */
import { paragraphsOf } from '../document/text.js';
import type { Block } from '../document/tree.js';
import { message } from '../message.js';
import { type DocumentRule, placedNodes } from './rule.js';

const NOTE = '此页无正文';
const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });

export const pageNoteAbsent: DocumentRule = {
  over: 'document',
  ids: ['page-note-absent'],
  check: (document) => {
    const places = new Map(placedNodes(document).map(({ node, place }) => [node, place]));
    return paragraphsOf(document).flatMap(({ node, label, text }) =>
      (label + text).replace(/\s/g, '').includes(NOTE)
        ? [message('page-note-absent', places.get(node) ?? { path: `templates/${document.kind}.md` })]
        : [],
    );
  },
  examples: {
    ok: [[paragraph('此页有正文。')]],
    notOk: [
      { blocks: [paragraph('（此页无正文）')], messages: ['page-note-absent'] },
      { blocks: [paragraph('(此页 无正文)')], messages: ['page-note-absent'] },
      {
        blocks: [{ type: 'blockquote', children: [paragraph('此页'), paragraph('此页无正文')] }],
        messages: ['page-note-absent'],
      },
    ],
  },
};
