/** Sections: page set-ups and footers. */
import {
  DocumentGridType,
  Paragraph as DocxParagraph,
  Footer,
  type ISectionOptions,
  PageOrientation,
  type ParagraphChild,
  SectionType,
  TextRun,
} from 'docx';
import { twips } from '../../document/length.js';
import type { Align, PageNumbers, PageSetup, StyleSheet } from '../../document/style.js';
import type { Section } from '../../document/tree.js';
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

/** A section as docx takes it. */
export function section(node: Section, context: Context, evenAndOdd: boolean): ISectionOptions {
  const setup = pageSetup(node, context.sheet);
  const area = typeArea(setup);
  const children = context.blocks(node.children, { ...context, area });
  // A section ends with a paragraph; docx would add one in the body's style, which may need a page of its own.
  if (!(children.at(-1) instanceof DocxParagraph)) children.push(paragraph(SECTION_END, []));
  return {
    properties: sectionProperties(node, setup, context.sheet),
    footers: footers(setup, context, evenAndOdd),
    children,
  };
}

export function typeArea({ width, height, margin }: PageSetup): { width: number; height: number } {
  return { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
}

function sectionProperties(
  node: Section,
  setup: PageSetup,
  sheet: StyleSheet,
): NonNullable<ISectionOptions['properties']> {
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: pageSize(setup),
      margin: margins(setup, sheet),
      ...(node.firstPageNumber === undefined ? {} : { pageNumbers: { start: node.firstPageNumber } }),
    },
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

function margins({ margin, pageNumbers }: PageSetup, sheet: StyleSheet) {
  const footer = pageNumbers ? footerDistance(margin.bottom, pageNumbers, sheet) : margin.bottom / 2;
  return {
    top: twips(margin.top),
    right: twips(margin.right),
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
