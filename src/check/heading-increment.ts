/** Headings go down one level at a time; going up they may skip. */
import { headingSkips } from '../document/accessible.js';
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
    const skips = headingSkips(document);
    return placedNodes(document).flatMap(({ node, place }) => {
      const expected = skips.get(node);
      return node.type === 'heading' && expected !== undefined
        ? [message('heading-increment', place, { actual: node.depth, expected })]
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
