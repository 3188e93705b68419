/** The page set-up of a house document: that of its first section. */
import type { Points } from '../document/length.js';
import type { PageSetup } from '../document/style.js';
import { attribute, children, type Element, find, integer, isOn } from '../inspect/docx/xml.js';
import type { XmlElement } from '../render/renderer.js';

/** The document grid, as far as lines and characters depend on it (17.6.5). */
export interface HouseGrid {
  /** Of a grid of lines; lines of no exact height take a whole number of these. */
  linePitch?: Points;
  /** What a grid of characters adds to each of them. */
  tracking: Points;
}

/** What the first section says of its pages. */
export interface HousePage {
  setup: Omit<PageSetup, 'pageNumbers'>;
  headerDistance: Points;
  footerDistance: Points;
  grid: HouseGrid;
  /** As our Word files are to have it. */
  docGrid: XmlElement | undefined;
  numberFormat: string | undefined;
  titlePage: boolean;
  /** What else stands there, by the names of its elements. */
  left: string[];
}

/** Sections of a body in their order; the last one's properties stand at the end of the body. */
export function sectionsOf(body: Element): Element[] {
  const within = (element: Element): Element[] =>
    children(element).flatMap((child) => {
      if (child.name === 'w:sectPr') return [child];
      if (child.name === 'w:p') return find(child, 'w:pPr', 'w:sectPr') ?? [];
      return child.name === 'w:sdt' ? children(child, 'w:sdtContent').flatMap(within) : [];
    });
  return within(body);
}

/** Reads a section. What it leaves out is as Word has it: Letter, and an inch on every side. */
export function readHousePage(sectPr: Element, settings: Element | undefined): HousePage {
  const pgMar = find(sectPr, 'w:pgMar');
  const distance = (name: string, otherwise: number) => (integer(pgMar, name) ?? otherwise) / 20;
  const { docGrid, grid } = gridOf(find(sectPr, 'w:docGrid'));
  return {
    setup: {
      ...paper(find(sectPr, 'w:pgSz')),
      margin: margins(distance, isOn(find(settings, 'w:gutterAtTop'))),
      mirrored: isOn(find(settings, 'w:mirrorMargins')),
      verticalAlign: attribute(find(sectPr, 'w:vAlign')) === 'center' ? 'center' : 'top',
    },
    headerDistance: distance('w:header', 720),
    footerDistance: distance('w:footer', 720),
    grid,
    docGrid,
    numberFormat: attribute(find(sectPr, 'w:pgNumType'), 'w:fmt'),
    titlePage: isOn(find(sectPr, 'w:titlePg')),
    left: children(sectPr).flatMap(leftOut),
  };
}

function paper(pgSz: Element | undefined): { width: Points; height: Points } {
  return { width: (integer(pgSz, 'w:w') ?? 12240) / 20, height: (integer(pgSz, 'w:h') ?? 15840) / 20 };
}

/** The gutter goes to its margin; a negative margin means that text may run into a tall header. */
function margins(distance: (name: string, otherwise: number) => Points, gutterAtTop: boolean) {
  const gutter = distance('w:gutter', 0);
  return {
    top: Math.abs(distance('w:top', 1440)) + (gutterAtTop ? gutter : 0),
    right: distance('w:right', 1440),
    bottom: Math.abs(distance('w:bottom', 1440)),
    left: distance('w:left', 1440) + (gutterAtTop ? 0 : gutter),
  };
}

/** Parts of a point in the character pitch of a grid. */
const CHARACTER_SPACE = 4096;

/** A grid of characters becomes one of lines, its tracking that of styles: LibreOffice 7.4 sets the former wrong. */
function gridOf(docGrid: Element | undefined): Pick<HousePage, 'grid' | 'docGrid'> {
  const type = attribute(docGrid, 'w:type') ?? 'default';
  const pitch = integer(docGrid, 'w:linePitch');
  if (!docGrid || pitch === undefined) return { grid: { tracking: 0 }, docGrid: undefined };
  const attributes = { ...(type === 'default' ? {} : { 'w:type': 'lines' }), 'w:linePitch': pitch };
  const characters = type === 'linesAndChars' || type === 'snapToChars';
  const tracking = characters ? (integer(docGrid, 'w:charSpace') ?? 0) / CHARACTER_SPACE : 0;
  return {
    grid: { ...(type === 'default' ? {} : { linePitch: pitch / 20 }), tracking },
    docGrid: { name: 'w:docGrid', attributes, children: [] },
  };
}

/** Properties of a section that would show, and that our pages do not take. */
function leftOut(element: Element): string[] {
  const { name } = element;
  if (name === 'w:cols') return (integer(element, 'w:num') ?? 1) > 1 ? [name] : [];
  if (name === 'w:textDirection') return attribute(element) === 'lrTb' ? [] : [name];
  if (name === 'w:vAlign') return /^(?:top|center)$/.test(attribute(element) ?? 'top') ? [] : [name];
  return name === 'w:pgBorders' || name === 'w:lnNumType' ? [name] : [];
}
