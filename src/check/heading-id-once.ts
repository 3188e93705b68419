/** Ids of headings are unique: they name bookmarks and destinations. */
import type { Heading } from '../document/tree.js';
import { message } from '../message.js';
import { type DocumentRule, placedNodes } from './rule.js';

const heading = (id: string): Heading => ({
  type: 'heading',
  depth: 1,
  id,
  children: [{ type: 'text', value: id }],
});

export const headingIdOnce: DocumentRule = {
  over: 'document',
  guard: true,
  ids: ['heading-id-once'],
  check: (document) => {
    const seen = new Set<string>();
    return placedNodes(document).flatMap(({ node, place }) => {
      if (node.type !== 'heading') return [];
      if (seen.has(node.id)) return [message('heading-id-once', place, { actual: node.id })];
      seen.add(node.id);
      return [];
    });
  },
  examples: {
    ok: [[heading('a'), heading('b')]],
    notOk: [{ blocks: [heading('a'), heading('b'), heading('a')], messages: ['heading-id-once'] }],
  },
};
