/** Page numbers: what each page is called, printed below the type area and after the entries of the contents. */
import type { Points } from '../../document/length.js';
import type { PageSetup, StyleSheet } from '../../document/style.js';
import type { Document } from '../../document/tree.js';
import type { Fonts } from '../../font/face.js';
import { usedSize } from './context.js';
import { inlineContext, labelRuns } from './inline.js';
import { type PageReference, TextLine } from './line.js';
import { labelWidth, setLabel } from './paragraph.js';
import type { PageItem, PdfKitDocument, PdfmakePage, Vector } from './pdfmake.js';
import type { Run } from './run.js';
import { sectionOf } from './section.js';

/** The numbers of pages in order: counted on from page to page, or from where a section says. */
export function numberPages(pages: readonly PdfmakePage[]): number[] {
  const numbers: number[] = [];
  for (const [i, page] of pages.entries()) {
    const { section } = sectionOf(page);
    const starts = i === 0 || sectionOf(pages[i - 1] as PdfmakePage).section !== section;
    const next = i === 0 ? 1 : (numbers[i - 1] as number) + 1;
    numbers.push(starts ? (section.firstPageNumber ?? next) : next);
  }
  return numbers;
}

/** Tells viewers what pages are called; pages that print no number count in Roman figures. */
export function addPageLabels(
  pdf: PdfKitDocument,
  pages: readonly PdfmakePage[],
  numbers: readonly number[],
): void {
  const labels: unknown[] = [];
  for (const [i, page] of pages.entries()) {
    const { section, setup } = sectionOf(page);
    if (i > 0 && sectionOf(pages[i - 1] as PdfmakePage).section === section) continue;
    labels.push(i, { S: setup.pageNumbers ? 'D' : 'r', St: numbers[i] });
  }
  pdf._root.data.PageLabels = { Nums: labels };
}

/** Prints the number of every page whose set-up has page numbers. */
export function addPageNumbers(
  document: Document,
  pages: readonly PdfmakePage[],
  numbers: readonly number[],
  styles: StyleSheet,
  fonts: Fonts,
): void {
  for (const [i, page] of pages.entries()) {
    const { setup, section } = sectionOf(page);
    if (!setup.pageNumbers) continue;
    const text = setup.pageNumbers.format.replace('%', String(numbers[i]));
    const style = styles.paragraphs.pageNumber;
    const runs = labelRuns(text, section, inlineContext(fonts, styles, style));
    const line = new TextLine(document, style.linePitch, 0);
    line.segments = setLabel({
      runs,
      x: numberX(setup, numbers[i] as number, labelWidth(runs), usedSize(style)),
    });
    line.y = setup.height - setup.margin.bottom + setup.pageNumbers.distance;
    line.x = setup.margin.left;
    page.items.push({ type: 'line', item: line });
  }
}

/** Odd pages one character in from the right, even pages one from the left (GB/T 9704 7.5). */
function numberX(setup: PageSetup, number: number, width: Points, em: Points): Points {
  const free = setup.width - setup.margin.left - setup.margin.right - width;
  const align = setup.pageNumbers?.align;
  if (align === 'mirrored') return number % 2 === 1 ? free - em : em;
  return align === 'center' ? free / 2 : align === 'right' ? free : 0;
}

/** Writes the page numbers of the contents, and the dots up to them. */
export function fillReferences(pages: readonly PdfmakePage[], numbers: readonly number[]): void {
  const numberOf = new Map<string, number>();
  for (const { line, page } of linesOf(pages)) {
    if (line.anchor) numberOf.set(line.anchor.id, numbers[page] as number);
  }
  for (const { line, page } of linesOf(pages)) {
    const number = line.reference && numberOf.get(line.reference.target);
    if (!line.reference || number === undefined) continue;
    const { like } = line.reference;
    const runs: Run[] = [{ ...like, text: String(number) }];
    const x = line.reference.to - labelWidth(runs);
    line.segments.push(...setLabel({ runs, x }));
    (pages[page] as PdfmakePage).items.push({ type: 'vector', item: leader(line, line.reference, x) });
  }
}

/** Dots are drawn, not written: a reader who copies the contents gets text and number alone. */
function leader(line: TextLine, { from, like }: PageReference, end: Points): Vector {
  const em = like.size;
  const y = line.y + line.baseline - 0.3 * em;
  return {
    type: 'line',
    x1: line.x + from + 0.5 * em,
    y1: y,
    x2: line.x + Math.max(from + 0.5 * em, end - 0.5 * em),
    y2: y,
    lineWidth: 0.08 * em,
    lineColor: like.look.color,
    lineCap: 'round',
    dash: { length: 0.001, space: em / 3 },
  };
}

/** Every line of text on pages, with the index of its page. */
export function* linesOf(pages: readonly PdfmakePage[]): Generator<{ line: TextLine; page: number }> {
  for (const [page, { items }] of pages.entries()) {
    for (const { item } of [...items] as PageItem[]) if (item instanceof TextLine) yield { line: item, page };
  }
}
