/** A seal or stamp stands on a page with text (GB/T 9704-2012 7.3.5.5), so no page begins with what it presses. */
import type { Block, Signature } from '../document/tree.js';
import { message } from '../message.js';
import type { DocumentRule } from './rule.js';

const paragraph: Block = { type: 'paragraph', children: [{ type: 'text', value: '特此通知。' }] };
const pageBreak: Block = { type: 'pageBreak' };
const list: Block = { type: 'attachmentList', label: '附件：', children: [] };
const signature = (form: Signature['form']): Signature => ({
  type: 'signature',
  form,
  children: [{ type: 'signatureDate', children: [{ type: 'text', value: '2022年3月1日' }] }],
});

export const signatureAccompanied: DocumentRule = {
  over: 'document',
  ids: ['signature-accompanied'],
  check: (document) =>
    document.children.flatMap(({ children }) =>
      children.flatMap((block, i) => {
        if (block.type !== 'signature' || block.form === 'plain') return [];
        // A list of attachments is no text, and moves with the signature.
        const before = children.slice(0, i).findLast(({ type }) => type !== 'attachmentList');
        const alone = before === undefined || before.type === 'pageBreak';
        const place = block.origin ?? { path: `templates/${document.kind}.md` };
        return alone ? [message('signature-accompanied', place)] : [];
      }),
    ),
  examples: {
    ok: [
      [paragraph, signature('sealed')],
      [pageBreak, paragraph, list, signature('stamped')],
      [pageBreak, signature('plain')],
    ],
    notOk: [
      [paragraph, pageBreak, signature('sealed')],
      [paragraph, pageBreak, list, signature('stamped')],
      [signature('sealed')],
    ].map((blocks) => ({ blocks, messages: ['signature-accompanied'] })),
  },
};
