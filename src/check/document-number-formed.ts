/** 发文字号 reads 代字〔2022〕1号: six-sided brackets, the year in full, no 第, no zeros before the number (GB/T 9704-2012 7.2.5). */
import type { Letterhead } from '../document/tree.js';
import { message } from '../message.js';
import { type DocumentRule, filledText, placedNodes } from './rule.js';

/** An order (第1号) and minutes (第6期) count for themselves. */
const FORMATS: readonly Letterhead['format'][] = ['document', 'letter'];
const FORM = /^[\p{L}、]+\u3014\d{4}\u3015[1-9]\d*号$/u;

const letterhead = (number: string, format: Letterhead['format'] = 'document'): Letterhead => ({
  type: 'letterhead',
  format,
  preprinted: false,
  children: [{ type: 'documentNumber', children: [{ type: 'text', value: number }] }],
});

export const documentNumberFormed: DocumentRule = {
  over: 'document',
  ids: ['document-number-formed'],
  check: (document) => {
    let format: Letterhead['format'] = 'document';
    return placedNodes(document).flatMap(({ node, place }) => {
      if (node.type === 'letterhead') format = node.format;
      if (node.type !== 'documentNumber' || !FORMATS.includes(format)) return [];
      const text = filledText(node);
      const formed = text === undefined || FORM.test(text);
      return formed ? [] : [message('document-number-formed', place, { actual: text })];
    });
  },
  examples: {
    ok: [
      [letterhead('示协〔2022〕1号')],
      [letterhead('示协函〔2022〕107号', 'letter')],
      [letterhead('第1号', 'order')],
      [letterhead('第6期', 'minutes')],
      [
        {
          ...letterhead(''),
          children: [
            { type: 'documentNumber', children: [{ type: 'open', subject: 'number', children: [] }] },
          ],
        },
      ],
    ],
    notOk: [
      '示协[2022]1号',
      '示协（2022）1号',
      '示协［2022］1号',
      '示协〔22〕1号',
      '示协〔2022〕第1号',
      '示协〔2022〕01号',
      '示协〔2022〕1',
    ].map((number) => ({ blocks: [letterhead(number)], messages: ['document-number-formed'] })),
  },
};
