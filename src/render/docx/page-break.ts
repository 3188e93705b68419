/** Page breaks of their own, for what cannot carry one. */
import type { FileChild } from 'docx';
import { paragraph } from './paragraph.js';
import { elementRun } from './run.js';
import { SECTION_END } from './style-id.js';
import { xml } from './xml.js';

/** A paragraph that holds nothing but a page break. */
export function pageBreakParagraph(): FileChild {
  return paragraph(SECTION_END, [elementRun(xml('w:br', { 'w:type': 'page' }))]);
}
