/** Headings go down one level at a time; going up they may skip. */
import type { Heading } from '../document/tree.js';
import { message } from '../message.js';
import { type DocumentRule, placedNodes } from './rule.js';

const heading = (depth: Heading['depth'], id: string): Heading => ({
  type: 'heading',
  depth,
  id,
  children: [{ type: 'text', value: id }],
});

export const headingIncrement: DocumentRule = {
  over: 'document',
  ids: ['heading-increment'],
  check: (document) => {
    let depth = 0;
    return placedNodes(document).flatMap(({ node, place }) => {
      if (node.type !== 'heading') return [];
      const allowed = depth + 1;
      depth = node.depth;
      return node.depth > allowed
        ? [message('heading-increment', place, { actual: node.depth, expected: allowed })]
        : [];
    });
  },
  examples: {
    ok: [[heading(1, 'a'), heading(2, 'b'), heading(3, 'c'), heading(1, 'd')], []],
    notOk: [
      { blocks: [heading(1, 'a'), heading(3, 'b'), heading(3, 'c')], messages: ['heading-increment'] },
      { blocks: [heading(2, 'a')], messages: ['heading-increment'] },
    ],
  },
};
