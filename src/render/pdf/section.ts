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

/** Moves everything on a page down. */
export function shiftPage(page: PdfmakePage, distance: Points): void {
  for (const item of page.items.map((placed) => placed.item as Partial<Record<'y' | 'y1' | 'y2', Points>>)) {
    for (const key of ['y', 'y1', 'y2'] as const) if (item[key] !== undefined) item[key] += distance;
  }
}
