/** Page set-ups of sections. */
import type { PageSetup, StyleSheet } from '../../document/style.js';
import type { Section } from '../../document/tree.js';

/** The page set-up of a section; the body's where the sheet lacks it. */
export function pageSetup({ page }: Section, sheet: StyleSheet): PageSetup {
  return sheet.pages[page] ?? sheet.pages.body;
}

/** The size of the area between the margins. */
export function typeArea({ width, height, margin }: PageSetup): { width: number; height: number } {
  return { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
}
