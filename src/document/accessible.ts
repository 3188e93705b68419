/** What a reader who does not see the page needs of a document. */
import { visitNodes } from './text.js';
import type { Document, DocumentNode, Figure, Seal } from './tree.js';

/** Whether a text stands in for a picture (WCAG 2.2, 1.1.1); its own file name is none. */
export function isDescribed({ src, alt }: Pick<Figure | Seal, 'src' | 'alt'>): boolean {
  const base = src?.split('/').at(-1) ?? '';
  const name = base.replace(/(?<=.)\.[^.]*$/, '');
  return !['', name, base, src].includes(alt.trim());
}

/** Headings that skip a level, with the greatest depth that they may have: down goes one level at a time. */
export function headingSkips(document: Document): Map<DocumentNode, number> {
  const skips = new Map<DocumentNode, number>();
  let depth = 0;
  visitNodes(document, (node) => {
    if (node.type !== 'heading') return;
    if (node.depth > depth + 1) skips.set(node, depth + 1);
    depth = node.depth;
  });
  return skips;
}
