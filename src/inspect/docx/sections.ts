/** Sections (ISO/IEC 29500-1, 17.6): page geometry, headers and footers. */
import { type FurnitureFact, type GeometryFact, type Millimetres, millimetres, present } from '../facts.js';
import { attribute, children, type Element, find, integer } from './xml.js';

/** Page size and margins of a section; Word writes them in twips, an omitted size is Letter. */
export function readGeometry(sectPr: Element, section: number): GeometryFact {
  const size = find(sectPr, 'w:pgSz');
  const margins = find(sectPr, 'w:pgMar');
  const side = (name: string): Millimetres => length(margins, name) ?? 0;
  return present<GeometryFact>({
    section,
    width: length(size, 'w:w') ?? millimetres(612),
    height: length(size, 'w:h') ?? millimetres(792),
    margins: margins && {
      top: side('w:top'),
      right: side('w:right'),
      bottom: side('w:bottom'),
      left: side('w:left'),
    },
    columns: columnCount(sectPr),
  });
}

function columnCount(sectPr: Element): number | undefined {
  const count = integer(find(sectPr, 'w:cols'), 'w:num') ?? 1;
  return count > 1 ? count : undefined;
}

function length(element: Element | undefined, name: string): Millimetres | undefined {
  const twips = integer(element, name);
  return twips === undefined ? undefined : millimetres(twips / 20);
}

/** A header or footer that a section refers to: its place among the facts, and the id of its part. */
export interface FurnitureReference extends Pick<FurnitureFact, 'kind'> {
  pages: 'default' | 'first' | 'even';
  section: number;
  id: string;
}

/** The headers, then the footers that a section names itself; others it inherits from the section before. */
export function readFurniture(sectPr: Element, section: number): FurnitureReference[] {
  return (['header', 'footer'] as const).flatMap((kind) =>
    children(sectPr, `w:${kind}Reference`).map((element) => ({
      kind,
      pages: (attribute(element, 'w:type') ?? 'default') as FurnitureReference['pages'],
      section,
      id: attribute(element, 'r:id') ?? '',
    })),
  );
}
