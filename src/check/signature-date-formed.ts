/** 成文日期 reads 2022年3月1日: Arabic digits, the year in full, no zeros before month and day (GB/T 9704-2012 7.3.5.4). */
import type { Signature } from '../document/tree.js';
import { message } from '../message.js';
import { type DocumentRule, filledText, placedNodes } from './rule.js';

const FORM = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/;

const signature = (date: string): Signature => ({
  type: 'signature',
  form: 'plain',
  children: [{ type: 'signatureDate', children: [{ type: 'text', value: date }] }],
});

export const signatureDateFormed: DocumentRule = {
  over: 'document',
  ids: ['signature-date-formed'],
  check: (document) =>
    placedNodes(document).flatMap(({ node, place }) => {
      if (node.type !== 'signatureDate') return [];
      const text = filledText(node);
      const formed = text === undefined || FORM.test(text);
      return formed ? [] : [message('signature-date-formed', place, { actual: text })];
    }),
  examples: {
    ok: [
      [signature('2022年3月1日')],
      [signature('2022年12月31日')],
      [
        {
          ...signature(''),
          children: [{ type: 'signatureDate', children: [{ type: 'open', subject: 'date', children: [] }] }],
        },
      ],
    ],
    notOk: [
      '2022年03月1日',
      '2022年3月01日',
      '22年3月1日',
      '二〇二二年三月一日',
      '2022年3月',
      '2022年13月1日',
    ].map((date) => ({ blocks: [signature(date)], messages: ['signature-date-formed'] })),
  },
};
