/** The proof that nothing was lost between the tree and the pages. */
import { visitNodes } from '../../document/text.js';
import type { Document, DocumentNode } from '../../document/tree.js';
import { linesOf } from './page-number.js';
import type { PdfmakePage } from './pdfmake.js';

/**
 * Throws when a text of the document is not on the pages as often as it should be: pdfmake drops blocks
 * that fit no page without a word. A fault of the program, not of its input.
 */
export function assertComplete(document: Document, pages: readonly PdfmakePage[]): void {
  const placed = placedText(pages);
  visitNodes(document, (node) => {
    for (const text of textsOf(node)) {
      const expected = visibleLength(text);
      const actual = placed.get(node) ?? 0;
      if (actual < expected) {
        throw new Error(
          `PDF layout lost text of a ${node.type}: ${actual} of ${expected} characters of “${text.slice(0, 20)}”`,
        );
      }
    }
  });
}

function placedText(pages: readonly PdfmakePage[]): Map<DocumentNode, number> {
  const placed = new Map<DocumentNode, number>();
  for (const { line } of linesOf(pages)) {
    for (const { run, shapes } of line.segments) {
      const length = shapes.reduce((sum, shape) => sum + visibleLength(shape.text), 0);
      placed.set(run.source, (placed.get(run.source) ?? 0) + length);
    }
  }
  return placed;
}

/** The characters that a node itself shows. */
function textsOf(node: DocumentNode): string[] {
  if (node.type === 'text' || node.type === 'code') return [node.value];
  if (node.type === 'heading' || node.type === 'contentsEntry') return [node.number ?? ''];
  const labelled = node.type === 'listItem' || node.type === 'timelineItem' || node.type === 'attachmentList';
  return labelled ? [node.label] : [];
}

const visibleLength = (text: string): number =>
  text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '').length;
