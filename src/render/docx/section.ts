/** Sections: page set-ups, and what stands around their text. */
import {
  DocumentGridType,
  Paragraph as DocxParagraph,
  type FileChild,
  type ISectionOptions,
  type NumberFormat,
  PageOrientation,
  SectionType,
} from 'docx';
import { type Points, twips } from '../../document/length.js';
import type { PageSetup, StyleSheet } from '../../document/style.js';
import type { Document, Letterhead, Section } from '../../document/tree.js';
import { message } from '../../message.js';
import type { ReferenceParts } from '../renderer.js';
import { columnGap, columnParts } from './columns.js';
import type { Context } from './context.js';
import { documentGrid } from './document-grid.js';
import { marginShift } from './em-box.js';
import { type Furnishing, houseFooters, houseHeaders } from './house.js';
import { letterFooter, letterIn } from './letter-rules.js';
import { footerDistance, footers } from './page-number.js';
import { pageSetup, typeArea } from './page-setup.js';
import { paragraph } from './paragraph.js';
import { SECTION_END } from './style-id.js';

/**
 * Whether even pages exchange their margins. Word does so in all of a document or nowhere: set-ups that say
 * otherwise and would look otherwise give a message.
 */
export function mirroredMargins(document: Document, { sheet, state }: Context): boolean {
  const mirrored = document.children.some((node) => pageSetup(node, sheet).mirrored);
  const told = new Set<string>();
  for (const node of mirrored ? document.children : []) {
    const { margin, mirrored: own } = pageSetup(node, sheet);
    if (own || margin.left === margin.right || told.has(node.page)) continue;
    told.add(node.page);
    const place = { path: node.origin?.path ?? '', position: node.origin?.position };
    state.messages.push(message('page-mirrored', place, { actual: node.page }));
  }
  return mirrored;
}

/** A section as docx takes it: several where the number of columns changes. */
export function section(
  node: Section,
  context: Context,
  evenAndOdd: boolean,
  furnishing?: Furnishing,
): ISectionOptions[] {
  const setup = pageSetup(node, context.sheet);
  const house = context.world.reference;
  const area = typeArea(setup);
  const letter = letterIn(node);
  const parts = columnParts(context.blocks(node.children, { ...context, setup, area }));
  return parts.map((part, i) => ({
    properties: {
      ...sectionProperties(setup, context.sheet, house),
      ...(i === 0 && (letter || furnishing?.titlePage) ? { titlePage: true } : {}),
      ...(i === 0 ? {} : { type: START[part.start] }),
      page: {
        ...page(setup, context.sheet, i === 0 ? node.firstPageNumber : undefined, house),
        ...(part.start === 'evenPage' ? { margin: emptyFooter(setup, context.sheet, house) } : {}),
      },
      ...(part.count === 1 ? {} : { column: columnOptions(part.count, context) }),
    },
    // The parts after the first show the footers of the part before them; the imprint's own page has no number.
    ...(i === 0
      ? {
          ...houseHeaders(furnishing, evenAndOdd, letter !== undefined),
          footers: sectionFooters(letter, setup, context, evenAndOdd, furnishing),
        }
      : {}),
    ...(i > 0 && part.start === 'evenPage'
      ? { footers: footers(unnumbered(setup), context, evenAndOdd) }
      : {}),
    children: ended(part.children),
  }));
}

const START = {
  continuous: SectionType.CONTINUOUS,
  nextPage: SectionType.NEXT_PAGE,
  evenPage: SectionType.EVEN_PAGE,
} as const;

/** LibreOffice 7.4 lets the text of a section that starts on an even page reach down to its footer, here an empty one. */
function emptyFooter(setup: PageSetup, sheet: StyleSheet, house: ReferenceParts | undefined) {
  const margin = margins(setup, sheet, house);
  return { ...margin, footer: Math.max(0, margin.bottom - twips(sheet.paragraphs.pageNumber.linePitch)) };
}

function unnumbered({ pageNumbers: _, ...setup }: PageSetup): PageSetup {
  return setup;
}

/** Footers, with one of its own for the first page of a letter. */
function sectionFooters(
  letter: Letterhead | undefined,
  setup: PageSetup,
  context: Context,
  evenAndOdd: boolean,
  furnishing: Furnishing | undefined,
) {
  return {
    ...houseFooters(furnishing, evenAndOdd, () => footers(setup, context, evenAndOdd)),
    ...(letter ? { first: letterFooter(letter, setup, context) } : {}),
  };
}

/** A section ends with a paragraph; docx would add one in the body's style, which may need a page of its own. */
function ended(children: FileChild[]): FileChild[] {
  return children.at(-1) instanceof DocxParagraph ? children : [...children, paragraph(SECTION_END, [])];
}

function columnOptions(count: number, context: Context) {
  return { count, space: twips(columnGap(context)), equalWidth: true };
}

function page(
  setup: PageSetup,
  sheet: StyleSheet,
  firstPageNumber: number | undefined,
  house: ReferenceParts | undefined,
) {
  return {
    size: pageSize(setup),
    margin: margins(setup, sheet, house),
    pageNumbers: {
      ...(firstPageNumber === undefined ? {} : { start: firstPageNumber }),
      ...numberFormat(house),
    },
  };
}

/** How fields of the house's headers and footers write numbers. */
function numberFormat(house: ReferenceParts | undefined) {
  const format = house?.numberFormat as (typeof NumberFormat)[keyof typeof NumberFormat] | undefined;
  return house && format && Object.keys(house.footers).length > 0 ? { formatType: format } : {};
}

function sectionProperties(
  setup: PageSetup,
  sheet: StyleSheet,
  house: ReferenceParts | undefined,
): NonNullable<ISectionOptions['properties']> {
  return {
    type: SectionType.NEXT_PAGE,
    verticalAlign: setup.verticalAlign,
    ...(house ? houseGrid(house) : { grid: documentGrid(sheet) }),
  };
}

/** Its lines are those of headers and footers: our styles keep off the grid. */
function houseGrid({ grid }: ReferenceParts) {
  if (!grid) return {};
  const type = grid.attributes['w:type'] === 'lines' ? DocumentGridType.LINES : undefined;
  return { grid: { ...(type && { type }), linePitch: Number(grid.attributes['w:linePitch']) } };
}

/** docx takes a landscape page as the portrait one turned. */
function pageSize({ width, height }: PageSetup) {
  return width > height
    ? { width: twips(height), height: twips(width), orientation: PageOrientation.LANDSCAPE }
    : { width: twips(width), height: twips(height) };
}

/**
 * How much longer lines are than the type area, 9 twips or 0.16 mm, on the right. LibreOffice 7.4 does not paint some
 * marks at the end of justified lines (docs/typography.md); of 500 paragraphs at 156 mm, 29 marks without these and 2
 * with them. Margins that are those of Word's dialog stay as they are.
 */
export const lineRoom = ({ opticalMargins }: StyleSheet): Points => (opticalMargins ? 9 / 20 : 0);

/** Margins in twips; where they are those of Word's dialog, no others. */
function margins(setup: PageSetup, sheet: StyleSheet, house?: ReferenceParts) {
  const { top, right, bottom, left } = setup.margin;
  const shift = marginShift(sheet);
  return {
    top: twips(top - shift),
    right: twips(right) - twips(lineRoom(sheet)),
    bottom: twips(bottom + shift),
    left: twips(left),
    header: twips(house?.headerDistance ?? top / 2),
    footer: twips(
      house && Object.keys(house.footers).length > 0 ? house.footerDistance : footerDistance(setup, sheet),
    ),
    gutter: 0,
  };
}
