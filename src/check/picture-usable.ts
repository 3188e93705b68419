/** Every picture lies inside the project, exists, and has a format that print knows. */
import type { Block, Figure } from '../document/tree.js';
import { message } from '../message.js';
import { type DocumentRule, isPicture, placedNodes } from './rule.js';

const figure = (src: string): Figure => ({ type: 'figure', src, alt: 'A square' });

const sealed = (src: string): Block => ({
  type: 'signature',
  form: 'sealed',
  children: [
    {
      type: 'signatory',
      seal: { type: 'seal', shape: 'round', width: 119, height: 119, src, alt: 'Seal of A', children: [] },
      children: [{ type: 'text', value: 'A' }],
    },
  ],
});

export const pictureUsable: DocumentRule = {
  over: 'document',
  guard: true,
  ids: ['picture-inside', 'picture-found', 'picture-format'],
  check: (document, { pictures }) =>
    placedNodes(document).flatMap(({ node, place }) => {
      if (!isPicture(node)) return [];
      const picture = pictures.get(node.src) ?? 'picture-found';
      return typeof picture === 'string' ? [message(picture, place, { actual: node.src })] : [];
    }),
  examples: {
    ok: [[figure('pictures/square.png')], [sealed('pictures/square.png')]],
    notOk: [
      {
        blocks: [figure('../square.png'), figure('/etc/square.png'), figure('C:\\square.png')],
        messages: ['picture-inside', 'picture-inside', 'picture-inside'],
      },
      {
        blocks: [figure('pictures/none.png'), sealed('pictures/none.png')],
        messages: ['picture-found', 'picture-found'],
      },
      { blocks: [figure('documents/every-node.json')], messages: ['picture-format'] },
    ],
  },
};
