/** pdfmake's first pass. Our text is broken into lines already; only its width is left to tell. */
import type { TextItem } from './item.js';
import { DocMeasureBase, type PdfmakeNode } from './pdfmake.js';

export class Measure extends DocMeasureBase {
  override measureLeaf<T extends PdfmakeNode>(node: T): T {
    const { lines } = node as unknown as TextItem;
    node._minWidth = 0;
    node._maxWidth = Math.max(0, ...lines.map((line) => line.getWidth()));
    return node;
  }
}
