/** Sections: page set-ups and footers. */
import {
  DocumentGridType,
  Paragraph as DocxParagraph,
  type FileChild,
  Footer,
  type ISectionOptions,
  PageOrientation,
  type ParagraphChild,
  SectionType,
  TextRun,
} from 'docx';
import { twips } from '../../document/length.js';
import type { Align, PageNumbers, PageSetup, StyleSheet } from '../../document/style.js';
import type { Document, Section } from '../../document/tree.js';
import { message } from '../../message.js';
import { columnGap, columnParts } from './columns.js';
import type { Context } from './context.js';
import { fieldEnd, fieldStart } from './field.js';
import { plainText } from './inline.js';
import { paragraph } from './paragraph.js';
import { alignment, characterWidth, indent } from './properties.js';
import { SECTION_END } from './style-id.js';

/** The page set-up of a section; the body's where the sheet lacks it. */
export function pageSetup({ page }: Section, sheet: StyleSheet): PageSetup {
  return sheet.pages[page] ?? sheet.pages.body;
}

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
export function section(node: Section, context: Context, evenAndOdd: boolean): ISectionOptions[] {
  const setup = pageSetup(node, context.sheet);
  const area = typeArea(setup);
  const parts = columnParts(context.blocks(node.children, { ...context, area }));
  return parts.map((part, i) => ({
    properties: {
      ...sectionProperties(setup, context.sheet),
      ...(i === 0 ? {} : { type: part.newPage ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS }),
      page: page(setup, context.sheet, i === 0 ? node.firstPageNumber : undefined),
      ...(part.count === 1 ? {} : { column: columnOptions(part.count, context) }),
    },
    // The parts after the first show the footers of the part before them.
    ...(i === 0 ? { footers: footers(setup, context, evenAndOdd) } : {}),
    children: ended(part.children),
  }));
}

/** A section ends with a paragraph; docx would add one in the body's style, which may need a page of its own. */
function ended(children: FileChild[]): FileChild[] {
  return children.at(-1) instanceof DocxParagraph ? children : [...children, paragraph(SECTION_END, [])];
}

function columnOptions(count: number, context: Context) {
  return { count, space: twips(columnGap(context)), equalWidth: true };
}

export function typeArea({ width, height, margin }: PageSetup): { width: number; height: number } {
  return { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
}

function page(setup: PageSetup, sheet: StyleSheet, firstPageNumber: number | undefined) {
  return {
    size: pageSize(setup),
    margin: margins(setup, sheet),
    ...(firstPageNumber === undefined ? {} : { pageNumbers: { start: firstPageNumber } }),
  };
}

function sectionProperties(setup: PageSetup, sheet: StyleSheet): NonNullable<ISectionOptions['properties']> {
  return {
    type: SectionType.NEXT_PAGE,
    verticalAlign: setup.verticalAlign,
    grid: { type: DocumentGridType.LINES, linePitch: twips(sheet.paragraphs.body.linePitch) },
  };
}

/** docx takes a landscape page as the portrait one turned. */
function pageSize({ width, height }: PageSetup) {
  return width > height
    ? { width: twips(height), height: twips(width), orientation: PageOrientation.LANDSCAPE }
    : { width: twips(width), height: twips(height) };
}

/**
 * Twips that lines are longer than the type area, 0.16 mm. LibreOffice 7.4 does not paint some marks at the end
 * of justified lines (docs/typography.md); of 500 paragraphs at 156 mm, 29 marks without these and 2 with them.
 */
const LINE_ROOM = 9;

function margins({ margin, pageNumbers }: PageSetup, sheet: StyleSheet) {
  const footer = pageNumbers ? footerDistance(margin.bottom, pageNumbers, sheet) : margin.bottom / 2;
  return {
    top: twips(margin.top),
    right: twips(margin.right) - LINE_ROOM,
    bottom: twips(margin.bottom),
    left: twips(margin.left),
    header: twips(margin.top / 2),
    footer: twips(footer),
    gutter: 0,
  };
}

/**
 * From the edge of the page to the bottom of the footer's line. Of a line of exact height, a fifth is below
 * the baseline (LibreOffice: SvxLineSpaceRule::Fix; Word does alike).
 */
function footerDistance(bottom: number, { distance }: PageNumbers, { paragraphs }: StyleSheet): number {
  return Math.max(0, bottom - distance - paragraphs.pageNumber.linePitch / 5);
}

/** A section without footers of its own would show those of the section before it. */
function footers(
  { pageNumbers }: PageSetup,
  context: Context,
  evenAndOdd: boolean,
): NonNullable<ISectionOptions['footers']> {
  const mirrored = pageNumbers?.align === 'mirrored';
  const odd = mirrored ? 'right' : (pageNumbers?.align as Align | undefined);
  const even = mirrored ? 'left' : odd;
  return {
    default: footer(pageNumbers, odd, mirrored, context),
    ...(evenAndOdd ? { even: footer(pageNumbers, even, mirrored, context) } : {}),
  };
}

/** `— 1 —`; on mirrored pages one character in from the outer edge (GB/T 9704 7.5). */
function footer(
  pageNumbers: PageNumbers | undefined,
  align: Align | undefined,
  mirrored: boolean,
  context: Context,
): Footer {
  if (!pageNumbers || !align) return new Footer({ children: [paragraph('Footer', [])] });
  const { pageNumber: style } = context.sheet.paragraphs;
  const inset = mirrored ? characterWidth(style) : 0;
  const indents = { left: align === 'left' ? inset : 0, right: align === 'right' ? inset : 0, firstLine: 0 };
  const direct = style.align === align ? [] : [alignment(align), indent(indents)];
  return new Footer({ children: [paragraph('Footer', numberText(pageNumbers, context), direct)] });
}

function numberText({ format }: PageNumbers, context: Context): ParagraphChild[] {
  const [before = '', after = ''] = format.split('%');
  plainText('0123456789', 'pageNumber', context);
  return [
    ...plainText(before, 'pageNumber', context),
    ...fieldStart(' PAGE '),
    new TextRun('1'),
    ...fieldEnd(),
    ...plainText(after, 'pageNumber', context),
  ];
}
