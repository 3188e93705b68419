/** The body of a document as sections of blocks. */
import type { FlowBlock, FlowSection } from './block.js';
import { child, type Element, elementsOf } from './element.js';
import { type FooterHeight, type Geometry, geometryOf } from './geometry.js';
import { paragraphBlock, type Setting } from './paragraph.js';
import { tableBlock } from './table.js';

/** The paragraphs and tables of a section. */
export interface BodySection {
  geometry: Geometry;
  elements: Element[];
}

/** The sections of a `w:body`: the last paragraph of each but the last holds its properties (17.6.18). */
export function sectionsOf(body: Element, footerHeight: FooterHeight): BodySection[] {
  const sections: BodySection[] = [];
  let elements: Element[] = [];
  let foot = 0;
  const end = (sectPr: Element): void => {
    const { geometry, footer } = geometryOf(sectPr, foot, footerHeight);
    foot = footer;
    sections.push({ geometry, elements });
    elements = [];
  };
  for (const element of elementsOf(body)) {
    if (element.name === 'w:sectPr') end(element);
    else elements.push(element);
    const last = child(child(element, 'w:pPr'), 'w:sectPr');
    if (last) end(last);
  }
  return sections;
}

/** The section as blocks that fill pages. What floats takes no room. */
export function flowSection({ geometry, elements }: BodySection, setting: Setting): FlowSection {
  const { width, ...flow } = geometry;
  const blocks = elements.flatMap((element): FlowBlock[] => {
    if (element.name === 'w:p' && !isFramed(element)) return [paragraphBlock(element, width, setting)];
    return element.name === 'w:tbl' && !isFloating(element) ? [tableBlock(element, setting)] : [];
  });
  return { ...flow, blocks };
}

const isFramed = (paragraph: Element): boolean => child(child(paragraph, 'w:pPr'), 'w:framePr') !== undefined;

const isFloating = (table: Element): boolean => child(child(table, 'w:tblPr'), 'w:tblpPr') !== undefined;

/** The section once the page numbers are known that its paragraphs show. */
export function flowAgain(section: FlowSection): FlowSection {
  return { ...section, blocks: section.blocks.map((block) => block.again?.() ?? block) };
}
