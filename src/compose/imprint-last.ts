/** The imprint is the last block of a document, and there is one at most (GB/T 9704-2012 7.4). */
import type { VFileMessage } from 'vfile-message';
import { visitNodes } from '../document/text.js';
import type { Document, Imprint } from '../document/tree.js';
import { message } from '../message.js';

/** A message for every imprint that something follows, or that stands within another block. */
export function imprintMessages(document: Document): VFileMessage[] {
  const imprints: Imprint[] = [];
  visitNodes(document, (node) => void (node.type === 'imprint' && imprints.push(node)));
  const last = document.children.at(-1)?.children.at(-1);
  return imprints
    .filter((each) => each !== last)
    .map((each) => message('imprint-last', each.origin ?? { path: `templates/${document.kind}.md` }));
}
