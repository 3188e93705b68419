/** Every picture has a text that stands in for it (WCAG 2.2, 1.1.1); its own file name is none. */
import { isDescribed } from '../document/accessible.js';
import type { Block, Figure } from '../document/tree.js';
import { message } from '../message.js';
import { type DocumentRule, isPicture, placedNodes } from './rule.js';

const figure = (alt: string): Figure => ({ type: 'figure', src: 'pictures/square.png', alt });

const sealed = (alt: string): Block => ({
  type: 'signature',
  form: 'sealed',
  children: [
    {
      type: 'signatory',
      seal: {
        type: 'seal',
        shape: 'round',
        width: 119,
        height: 119,
        src: 'pictures/square.png',
        alt,
        children: [],
      },
      children: [{ type: 'text', value: 'A' }],
    },
  ],
});

export const figureDescribed: DocumentRule = {
  over: 'document',
  ids: ['figure-described'],
  check: (document) =>
    placedNodes(document).flatMap(({ node, place }) => {
      if (!isPicture(node)) return [];
      return isDescribed(node) ? [] : [message('figure-described', place, { actual: node.src })];
    }),
  examples: {
    ok: [[figure('A square')], [sealed('Seal of A')]],
    notOk: [
      { blocks: [figure('')], messages: ['figure-described'] },
      { blocks: [figure(' square.png ')], messages: ['figure-described'] },
      { blocks: [sealed('')], messages: ['figure-described'] },
    ],
  },
};
