/** Section properties as the room that they give (ISO/IEC 29500-1, 17.6). Twips. */

import type { FlowSection } from './block.js';
import { child, type Element, elementsOf, numberOf, valOf } from './element.js';

/** What text of a section stands in. */
export interface Geometry extends Omit<FlowSection, 'blocks'> {
  /** Width of a column. */
  width: number;
}

/** The height of a footer by the id of its relationship. */
export type FooterHeight = (relationship: string) => number;

/** The geometry of a `w:sectPr`. `footer` is the height of the footers of the section before, which hold on. */
export function geometryOf(
  sectPr: Element,
  footer: number,
  footerHeight: FooterHeight,
): { geometry: Geometry; footer: number } {
  const size = child(sectPr, 'w:pgSz');
  const margin = child(sectPr, 'w:pgMar');
  const of = (element: Element | undefined, name: string) => numberOf(element, name) ?? 0;
  const own = elementsOf(sectPr)
    .filter(({ name }) => name === 'w:footerReference')
    .map(({ attributes }) => footerHeight(attributes['r:id'] ?? ''));
  const foot = own.length > 0 ? Math.max(...own) : footer;
  // A footer that needs more room than the margin takes it from the text (17.6.11).
  const bottom = Math.max(of(margin, 'w:bottom'), of(margin, 'w:footer') + foot);
  const columns = child(sectPr, 'w:cols');
  const count = numberOf(columns, 'w:num') ?? 1;
  const width = of(size, 'w:w') - of(margin, 'w:left') - of(margin, 'w:right') - of(margin, 'w:gutter');
  const gaps = (count - 1) * (numberOf(columns, 'w:space') ?? 720);
  return {
    footer: foot,
    geometry: {
      start: (valOf(sectPr, 'w:type') ?? 'nextPage') as Geometry['start'],
      height: of(size, 'w:h') - of(margin, 'w:top') - bottom,
      width: Math.floor((width - gaps) / count),
      columns: count,
      firstPageNumber: numberOf(child(sectPr, 'w:pgNumType'), 'w:start'),
    },
  };
}
