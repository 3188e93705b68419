/** Page numbers: what each page is called, and the numbers after the entries of the contents. */
import type { Points } from '../../document/length.js';
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

/** What a page is called: a number, and the figures that it is written in (ISO 32000-1, 12.4.2). */
export interface PageLabel {
  number: number;
  figures: 'decimal' | 'roman';
  text: string;
}

/** What pages are called. Those that print no number and stand before the first that does count in Roman figures. */
export function labelPages(pages: readonly PdfmakePage[], numbers: readonly number[]): PageLabel[] {
  const first = pages.findIndex((page) => sectionOf(page).setup.pageNumbers);
  return numbers.map((number, i) => {
    const figures = i < first && number > 0 ? 'roman' : 'decimal';
    return { number, figures, text: figures === 'roman' ? romanNumber(number) : String(number) };
  });
}

const ROMAN = Object.entries({
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
});

function romanNumber(n: number): string {
  let rest = n;
  let text = '';
  for (const [figure, value] of ROMAN) {
    text += figure.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text + 'i'.repeat(rest);
}

/** Tells viewers what pages are called, range by range. */
export function addPageLabels(pdf: PdfKitDocument, labels: readonly PageLabel[]): void {
  const ranges: unknown[] = [];
  for (const [i, { number, figures, text }] of labels.entries()) {
    const before = labels[i - 1];
    if (before && before.number > 0 && before.figures === figures && before.number + 1 === number) continue;
    // Numbers of ranges begin at 1.
    if (number < 1) ranges.push(i, { P: new String(text) });
    else ranges.push(i, { S: figures === 'roman' ? 'r' : 'D', St: number });
  }
  pdf._root.data.PageLabels = { Nums: ranges };
}

/** Writes the page numbers of the contents, and the dots up to them. */
export function fillReferences(pages: readonly PdfmakePage[], labels: readonly PageLabel[]): void {
  const numberOf = new Map<string, string>();
  for (const { line, page } of linesOf(pages)) {
    if (line.anchor) numberOf.set(line.anchor.id, (labels[page] as PageLabel).text);
  }
  for (const { line, page } of linesOf(pages)) {
    const number = line.reference && numberOf.get(line.reference.target);
    if (!line.reference || number === undefined) continue;
    const { like } = line.reference;
    const runs: Run[] = [{ ...like, text: number, pageNumber: true }];
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
