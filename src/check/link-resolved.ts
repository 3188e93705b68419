/** Links within a document, entries of its contents and cross-references lead to a heading or a numbered caption. */
import type { ContentsEntry, DocumentNode, Heading, Paragraph } from '../document/tree.js';
import { message } from '../message.js';
import { nearest } from '../validate.js';
import { type DocumentRule, placedNodes } from './rule.js';

const heading: Heading = {
  type: 'heading',
  depth: 1,
  id: 'finances',
  children: [{ type: 'text', value: 'A' }],
};
const entry = (target: string): ContentsEntry => ({
  type: 'contentsEntry',
  depth: 1,
  target,
  children: [{ type: 'text', value: 'A' }],
});
const link = (url: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'link', url, children: [{ type: 'text', value: 'A' }] }],
});

/** The id that a node leads to. */
function targetOf(node: DocumentNode): string | undefined {
  if (node.type === 'contentsEntry' || node.type === 'crossReference') return node.target;
  return node.type === 'link' && node.url.startsWith('#') ? node.url.slice(1) : undefined;
}

function idOf(node: DocumentNode): string[] {
  if (node.type === 'heading') return [node.id];
  return node.type === 'captionNumber' && node.id !== undefined ? [node.id] : [];
}

export const linkResolved: DocumentRule = {
  over: 'document',
  guard: true,
  ids: ['link-resolved'],
  check: (document) => {
    const nodes = placedNodes(document);
    const ids = nodes.flatMap(({ node }) => idOf(node));
    return nodes.flatMap(({ node, place }) => {
      const target = targetOf(node);
      if (target === undefined || ids.includes(target)) return [];
      return [message('link-resolved', place, { actual: target, expected: nearest(target, ids) })];
    });
  },
  examples: {
    ok: [
      [link('#finances'), heading, { type: 'contents', depth: 1, children: [entry('finances')] }],
      [link('https://example.org/#a')],
    ],
    notOk: [
      { blocks: [link('#finance'), heading], messages: ['link-resolved'] },
      {
        blocks: [{ type: 'contents', depth: 1, children: [entry('b')] }, heading],
        messages: ['link-resolved'],
      },
    ],
  },
};
