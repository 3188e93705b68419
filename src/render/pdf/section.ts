/** What a laid out page knows of its section. */
import type { Points } from '../../document/length.js';
import type { PageSetup } from '../../document/style.js';
import type { Section } from '../../document/tree.js';
import type { PdfmakePage } from './pdfmake.js';

export interface SectionPages {
  section: Section;
  setup: PageSetup;
}

/** The section of a page, as the layout noted it. */
export const sectionOf = (page: PdfmakePage): SectionPages =>
  page.customProperties as unknown as SectionPages;

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
