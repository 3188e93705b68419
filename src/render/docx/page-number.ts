/** Page numbers (GB/T 9704 7.5): in the footer, or beside the text where the page is a sheet turned. */
import { Footer, type ISectionOptions, type ParagraphChild, TextRun } from 'docx';
import type { Points } from '../../document/length.js';
import { leadOf, typeBlock } from '../../document/profile.js';
import type { Align, PageNumbers, PageSetup, StyleSheet } from '../../document/style.js';
import type { Context } from './context.js';
import { BASELINE, MIDDLE } from './em-box.js';
import { fieldEnd, fieldStart } from './field.js';
import { plainText } from './inline.js';
import { textBox } from './page-shape.js';
import { paragraph } from './paragraph.js';
import { alignment, characterWidth, indent } from './properties.js';

/** From the edge of the page to the bottom of the footer's line. */
export function footerDistance(setup: PageSetup, sheet: StyleSheet): Points {
  const { pageNumber } = sheet.paragraphs;
  if (!setup.pageNumbers || setup.pageNumbers.turned) return setup.margin.bottom / 2;
  const { top, height } = typeBlock(setup, sheet);
  const baseline = top + height + setup.pageNumbers.distance + MIDDLE * pageNumber.size;
  return Math.max(0, setup.height - baseline - (1 - BASELINE) * pageNumber.linePitch);
}

/** The footers of a set-up. A section without footers of its own would show those of the section before it. */
export function footers(
  setup: PageSetup,
  context: Context,
  evenAndOdd: boolean,
): NonNullable<ISectionOptions['footers']> {
  const align = setup.pageNumbers?.align;
  const mirrored = align === 'mirrored';
  return {
    default: footer(setup, mirrored ? 'right' : align, context),
    ...(evenAndOdd ? { even: footer(setup, mirrored ? 'left' : align, context) } : {}),
  };
}

function footer(setup: PageSetup, align: Align | undefined, context: Context): Footer {
  const { pageNumbers } = setup;
  if (!pageNumbers || !align) return new Footer({ children: [paragraph('Footer', [])] });
  const number = numberParagraph(pageNumbers, align, context);
  if (!pageNumbers.turned) return new Footer({ children: [number] });
  const box = textBox(turnedArea(setup, pageNumbers, context.sheet), [number], context, 'turned');
  return new Footer({ children: [paragraph('Footer', [box])] });
}

/** `— 1 —`; on mirrored pages one character in from the outer edge. */
function numberParagraph(pageNumbers: PageNumbers, align: Align, context: Context) {
  const { pageNumber: style } = context.sheet.paragraphs;
  const inset = pageNumbers.align === 'mirrored' ? characterWidth(style) : 0;
  const indents = { left: align === 'left' ? inset : 0, right: align === 'right' ? inset : 0, firstLine: 0 };
  const direct = style.align === align ? [] : [alignment(align), indent(indents)];
  return paragraph('Footer', numberText(pageNumbers, context), direct);
}

/**
 * The line of a turned number, from its right edge on, which is the top of the line. It is as long as the edge of the
 * type block that is below on the other pages and on the left here (GB/T 9704 8).
 */
function turnedArea({ height, margin }: PageSetup, { distance }: PageNumbers, sheet: StyleSheet) {
  const { pageNumber, body } = sheet.paragraphs;
  const { linePitch, size } = pageNumber;
  const right = margin.left - distance + BASELINE * linePitch - MIDDLE * size;
  const top = margin.top + leadOf(body);
  const length = height - margin.bottom - leadOf(body) - top;
  return { left: right - linePitch, top, width: linePitch, height: length };
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
