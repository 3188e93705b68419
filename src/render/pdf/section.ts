/** What a laid out page knows of its section. */
import type { Points } from '../../document/length.js';
import type { PageNumbers, PageSetup } from '../../document/style.js';
import type { Section } from '../../document/tree.js';
import type { PdfmakePage } from './pdfmake.js';

export interface SectionPages {
  section: Section;
  setup: PageSetup;
}

/** The section of a page, as the layout noted it. */
export const sectionOf = (page: PdfmakePage): SectionPages =>
  page.customProperties as unknown as SectionPages;

/** A page whose number counts but is not printed (GB/T 9704 7.5, 10.1). */
type Unnumbered = PdfmakePage & { unnumbered?: true };

/** Has a page print no number, whatever its set-up says. Pages share the properties of their section. */
export function leaveUnnumbered(page: Unnumbered): void {
  page.unnumbered = true;
}

/** The look of the number that a page prints, if any. */
export const pageNumbersOf = (page: Unnumbered): PageNumbers | undefined =>
  page.unnumbered ? undefined : sectionOf(page).setup.pageNumbers;

const ACROSS = ['x', 'x1', 'x2'] as const;
const DOWN = ['y', 'y1', 'y2'] as const;
type Coordinates = Partial<Record<(typeof ACROSS)[number] | (typeof DOWN)[number], Points>>;

/** Moves everything on a page. */
export function shiftPage(page: PdfmakePage, right: Points, down: Points): void {
  for (const item of page.items.map((placed) => placed.item as Coordinates)) {
    for (const key of ACROSS) if (item[key] !== undefined) item[key] += right;
    for (const key of DOWN) if (item[key] !== undefined) item[key] += down;
  }
}

/**
 * Where a set-up has facing pages, even pages exchange their left and right margins. Even is the number that
 * a page has, as in word processors, so that margins and page numbers agree also where a section restarts.
 */
export function mirrorPages(pages: readonly PdfmakePage[], numbers: readonly number[]): void {
  for (const [i, page] of pages.entries()) {
    if (!sectionOf(page).setup.mirrored || (numbers[i] as number) % 2 !== 0) continue;
    const { left, right, ...upright } = page.pageMargins;
    page.pageMargins = { ...upright, left: right, right: left };
    shiftPage(page, right - left, 0);
  }
}
