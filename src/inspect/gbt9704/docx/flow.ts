/**
 * Where the lines of the first page stand, as far as exact lines tell: LibreOffice 7.4 puts the baseline of an exact
 * line at 80 % of it, and Han characters have 0.88 em above it. How Word does is not verified.
 */
import type { WordParagraph } from './paragraph.js';
import type { WordPage } from './source.js';

/** A paragraph on the first page; points from the paper's top edge. */
export interface Placed {
  paragraph: WordParagraph;
  /** Em box of its first line, and of its last. */
  top: number;
  bottom: number;
  /** Bottom edge of the last line, below which a border stands. */
  end: number;
  /** Top edge of the first line. */
  start: number;
}

const BASELINE = 0.8;
const ASCENT = 0.88;

/** The paragraphs from the top until one whose lines are not known; a table ends it, too. */
export function flowFrom(paragraphs: readonly WordParagraph[], page: WordPage): Placed[] {
  const placed: Placed[] = [];
  let y = page.top;
  let after = 0;
  for (const paragraph of paragraphs.filter(({ boxed }) => !boxed)) {
    if (paragraph.pitch === undefined || paragraph.row !== undefined || y > page.height) break;
    // The distance of paragraphs is that below the first and that above the second together (17.3.1.33).
    const start = y + after + paragraph.before;
    const lines = linesOf(paragraph, page);
    const end = start + lines * paragraph.pitch;
    placed.push({ paragraph, start, end, ...emBox(paragraph, start, end) });
    y = end;
    after = paragraph.after;
  }
  return placed;
}

function emBox(paragraph: WordParagraph, start: number, end: number): { top: number; bottom: number } {
  const size = sizeOf(paragraph);
  const pitch = paragraph.pitch ?? size;
  return {
    top: start + BASELINE * pitch - ASCENT * size,
    bottom: end - (1 - BASELINE) * pitch + (1 - ASCENT) * size,
  };
}

export const sizeOf = ({ runs }: WordParagraph): number => Math.max(0, ...runs.map(({ size }) => size));

/** Lines that a paragraph takes: forced ones, and as many as its characters fill. */
function linesOf(paragraph: WordParagraph, page: WordPage): number {
  const measure = page.width - page.left - page.right - paragraph.left - paragraph.right;
  const parts = paragraph.text.split('\n');
  const width = widthOf(paragraph) + Math.max(0, paragraph.firstLine);
  const each = width / Math.max(1, parts.length);
  return parts.length * Math.max(1, parts.length > 1 ? 1 : Math.ceil(each / measure - 0.01));
}

/** Width of a paragraph's characters on one line, Latin letters and digits taken for half as wide. */
export function widthOf({ runs }: WordParagraph): number {
  return runs.reduce((sum, { text, size, tracking, scale }) => {
    const ems = [...text].reduce(
      (count, each) => count + (/[\t\n]/.test(each) ? 0 : /[\u0021-\u024f\s]/.test(each) ? 0.5 : 1),
      0,
    );
    return sum + ems * size * scale + [...text].length * tracking;
  }, 0);
}

/** Where the text of a line stands; points from the paper's left edge. */
export interface Extent {
  left: number;
  right: number;
  /** Whether the edge is sure: one is by the alignment, the other where the width of the text is known. */
  leftSure: boolean;
  rightSure: boolean;
}

/** Where a paragraph of one line stands between the edges of the type area; undefined with a tab in it. */
export function extentOf(paragraph: WordParagraph, page: WordPage): Extent | undefined {
  if (paragraph.text.includes('\t')) return undefined;
  const [from, to] = [page.left + paragraph.left, page.width - page.right - paragraph.right];
  const width = widthOf(paragraph);
  const sure = !paragraph.autoSpace || !/[\u0021-\u024f]/.test(paragraph.text);
  const chars = paragraph.firstLineChars;
  const start = from + (chars === undefined ? paragraph.firstLine : chars * sizeOf(paragraph));
  switch (paragraph.align) {
    case 'right':
    case 'end':
      return { left: to - width, right: to, leftSure: sure, rightSure: true };
    case 'center': {
      const middle = (start + to) / 2;
      return { left: middle - width / 2, right: middle + width / 2, leftSure: sure, rightSure: sure };
    }
    default:
      return { left: start, right: start + width, leftSure: true, rightSure: sure };
  }
}
