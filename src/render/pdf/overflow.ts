/** What layout could not do as the rules ask: lines outside their place, line ends that break a rule. */
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
  return [...lines].map(([node, line]) =>
    message('line-inside', placeOf(node), { format: 'PDF', actual: textOf(line) }),
  );
}

/** A message for every block in which lines end where they should not, since its measure allows no better. */
export function breached(pages: readonly PdfmakePage[], placeOf: PlaceOf): VFileMessage[] {
  const lines = new Map<DocumentNode, TextLine[]>();
  for (const { line } of linesOf(pages)) {
    const broken = line.breaches?.some((breach) => breach !== 'margin');
    if (broken) lines.set(line.node, [...(lines.get(line.node) ?? []), line]);
  }
  return [...lines].map(([node, found]) => {
    const values = { format: 'PDF', actual: textOf(found[0] as TextLine), count: found.length };
    return message('line-end-allowed', placeOf(node), values);
  });
}

function textOf(line: TextLine): string {
  const text = line.segments.flatMap(({ shapes }) => shapes.map((shape) => shape.text)).join('');
  return text.slice(0, SHOWN);
}

/** Marks may hang out of the end of a line by a character. */
function isOutside(line: TextLine, { pageSize, pageMargins }: PdfmakePage): boolean {
  const last = line.segments.at(-1);
  if (!last) return false;
  if (line.breaches?.includes('margin')) return true;
  const right = pageSize.width - pageMargins.right + last.run.size;
  const bottom = pageSize.height - pageMargins.bottom;
  if (line.turned) return line.x > right + TOLERANCE || line.y + line.getWidth() > bottom + TOLERANCE;
  return line.x + line.getWidth() > right + TOLERANCE || line.y + line.pitch > bottom + TOLERANCE;
}
