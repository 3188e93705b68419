/** Prints page numbers below the type block (GB/T 9704 7.5), on pages that are the sheet turned at their left (8). */
import type { Points } from '../../document/length.js';
import { leadOf, typeBlock } from '../../document/profile.js';
import type { PageNumbers, PageSetup, StyleSheet } from '../../document/style.js';
import type { Document } from '../../document/tree.js';
import type { Fonts } from '../../font/face.js';
import { usedSize } from './context.js';
import { inlineContext, labelRuns } from './inline.js';
import { DESCENT, TextLine } from './line.js';
import { labelWidth, setLabel } from './paragraph.js';
import type { PdfmakePage } from './pdfmake.js';
import type { Run } from './run.js';
import { pageNumbersOf, sectionOf } from './section.js';

/** From the baseline up to the middle of the em box, in em. */
const ABOVE_BASELINE = 0.5 - DESCENT;

/** Prints the number of every page that has one. */
export function addPageNumbers(
  document: Document,
  pages: readonly PdfmakePage[],
  numbers: readonly number[],
  styles: StyleSheet,
  fonts: Fonts,
): void {
  const style = styles.paragraphs.pageNumber;
  for (const [i, page] of pages.entries()) {
    const look = pageNumbersOf(page);
    if (!look) continue;
    const number = numbers[i] as number;
    const text = look.format.replace('%', String(number));
    const runs = labelRuns(text, sectionOf(page).section, inlineContext(fonts, styles, style));
    const line = new TextLine(document, style.linePitch, 0);
    line.segments = setLabel({ runs, x: 0 });
    Object.assign(line, placeOf(runs, number, page, look, styles));
    page.items.push({ type: 'line', item: line });
  }
}

/** Where the baseline of a number begins, and which way it runs. */
function placeOf(
  runs: Run[],
  number: number,
  page: PdfmakePage,
  { align, distance, turned }: PageNumbers,
  styles: StyleSheet,
): Partial<TextLine> {
  const em = usedSize(styles.paragraphs.pageNumber);
  // The margins of the page itself: even pages of a book exchange them.
  const setup = { ...sectionOf(page).setup, margin: page.pageMargins };
  const { start, length, edge } = turned ? turnedFoot(setup, styles) : uprightFoot(setup, styles);
  const along = start + offsetOf(align, number, length - labelWidth(runs), em);
  const away = edge + distance + ABOVE_BASELINE * em;
  return turned ? { turned: true, x: -away, y: along } : { x: along, y: away };
}

/** The edge below which numbers stand, as who reads them sees it: where it begins, its length, how far down it is. */
interface Foot {
  start: Points;
  length: Points;
  edge: Points;
}

/** The lower edge of the type block. */
function uprightFoot(setup: PageSetup, styles: StyleSheet): Foot {
  const { left, top, width, height } = typeBlock(setup, styles);
  return { start: left, length: width, edge: top + height };
}

/**
 * The left edge of a page that is the sheet turned: what is left here is below on the other pages, and what is
 * above is on their left. Down is to the left for who reads the number, so that the edge counts from there.
 */
function turnedFoot({ height, margin }: PageSetup, styles: StyleSheet): Foot {
  const lead = leadOf(styles.paragraphs.body);
  const length = height - margin.top - margin.bottom - 2 * lead;
  return { start: margin.top + lead, length, edge: -margin.left };
}

/** Odd pages one character in from the right, even pages one from the left (GB/T 9704 7.5). */
function offsetOf(align: PageNumbers['align'], number: number, free: Points, em: Points): Points {
  if (align === 'mirrored') return number % 2 === 1 ? free - em : em;
  return align === 'center' ? free / 2 : align === 'right' ? free : 0;
}
