/** What stands outside its place: lines too high for their page, signs too wide for their column. */
import type { VFileMessage } from 'vfile-message';
import type { Points } from '../../document/length.js';
import type { DocumentNode } from '../../document/tree.js';
import { message } from '../../message.js';
import type { TextLine } from './line.js';
import { linesOf } from './page-number.js';
import type { PdfmakePage } from './pdfmake.js';
import type { PlaceOf } from './place.js';

/** Characters of a line that its message shows. */
const SHOWN = 20;
const TOLERANCE: Points = 0.5;

/** A message for every block of which a line stands outside its place; it is shown all the same. */
export function overflowing(pages: readonly PdfmakePage[], placeOf: PlaceOf): VFileMessage[] {
  const lines = new Map<DocumentNode, TextLine>();
  for (const { line, page } of linesOf(pages)) {
    if (!lines.has(line.node) && isOutside(line, pages[page] as PdfmakePage)) lines.set(line.node, line);
  }
  return [...lines].map(([node, line]) => {
    const text = line.segments.flatMap(({ shapes }) => shapes.map((shape) => shape.text)).join('');
    return message('line-inside', placeOf(node), { format: 'PDF', actual: text.slice(0, SHOWN) });
  });
}

/** Marks may hang out of the end of a line by a character. */
function isOutside(line: TextLine, { pageSize, pageMargins }: PdfmakePage): boolean {
  const last = line.segments.at(-1);
  if (!last) return false;
  if (line.breaches?.includes('margin')) return true;
  const right = pageSize.width - pageMargins.right + last.run.size;
  const bottom = pageSize.height - pageMargins.bottom;
  return line.x + line.getWidth() > right + TOLERANCE || line.y + line.pitch > bottom + TOLERANCE;
}
