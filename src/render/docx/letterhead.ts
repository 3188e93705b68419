/** The head of official documents (GB/T 9704 7.2, 10). `letterhead-layout.ts` says where its parts stand. */
import type { FileChild } from 'docx';
import { styleName } from '../../document/style.js';
import type { Letterhead, LetterheadPart } from '../../document/tree.js';
import { approverRows } from './approvers.js';
import type { Context } from './context.js';
import { inlines } from './inline.js';
import { issuerMarks } from './issuer-mark.js';
import { LINES_ABOVE, topParts } from './letterhead-layout.js';
import { pageBreakParagraph } from './page-break.js';
import { textBox } from './page-shape.js';
import { paragraph, styleIdOf } from './paragraph.js';
import { tabStop } from './properties.js';
import { elementRun } from './run.js';
import { LETTERHEAD_LINE, LETTERHEAD_RULE, LETTERHEAD_SPACE } from './style-id.js';
import { xml } from './xml.js';

/** All lines of a letterhead, the empty ones among them, to the space above what follows. */
export function letterhead(node: Letterhead, context: Context): FileChild[] {
  return [
    ...(context.pageBreakBefore ? [pageBreakParagraph()] : []),
    ...(node.format === 'letter' ? letter(node, context) : head(node, context)),
    paragraph(LETTERHEAD_RULE, []),
  ];
}

/** A document, minutes or an order. */
function head(node: Letterhead, context: Context): FileChild[] {
  const rows = topParts(node).map((part) => line(part, context));
  const empty = node.format === 'order' ? 0 : Math.max(0, LINES_ABOVE - rows.length);
  return [
    ...rows,
    ...Array.from({ length: empty }, () => paragraph(LETTERHEAD_LINE, [])),
    paragraph(LETTERHEAD_SPACE, []),
    ...issuerMarks(node, context),
    ...numberRows(node, context),
  ];
}

/** A letter: 份号, 密级 and 紧急程度 on the left and the number on the right begin on one line (10.1). */
function letter(node: Letterhead, context: Context): FileChild[] {
  const [first, ...rest] = topParts(node);
  const number = partOf(node, 'documentNumber');
  const approvers = partOf(node, 'approvers');
  const both = first && number ? [besideNumber(first, number, context)] : [];
  const alone = [first, number].filter((part) => part !== undefined && both.length === 0);
  return [
    ...letterMark(node, context),
    ...both,
    ...[...alone, ...rest].map((part) => line(part as LinePart, context)),
    ...(approvers ? approverRows(approvers, undefined, context) : []),
  ];
}

/**
 * A letter's mark stands above the type area, in a text box at its place on the paper. A frame (`w:framePr`) would be
 * simpler, but LibreOffice 7.4 keeps frames within the type area; in the header the mark would be no text of the
 * letter. The text does not flow around the box: an empty line of an exact height keeps its place.
 */
function letterMark(node: Letterhead, context: Context): FileChild[] {
  const place = context.letterhead?.letter?.mark;
  if (node.preprinted) return [paragraph(LETTERHEAD_SPACE, [])];
  const marks = issuerMarks(node, context);
  // Places are those of the first letterhead of a document, which may be none of a letter.
  return place ? [paragraph(LETTERHEAD_SPACE, [textBox(place, marks, context)])] : marks;
}

function besideNumber(part: LinePart, number: LinePart, context: Context): FileChild {
  const name = styleName(part);
  const children = [
    ...inlines(part.children, name, context),
    elementRun(xml('w:tab')),
    ...inlines(number.children, styleName(number), context, name),
  ];
  const stop = tabStop('right', context.area.width, 'none');
  return paragraph(styleIdOf(name, context), children, [xml('w:tabs', {}, stop)]);
}

/** The number below the mark, in the middle or beside approvers. */
function numberRows(node: Letterhead, context: Context): FileChild[] {
  const number = partOf(node, 'documentNumber');
  const approvers = partOf(node, 'approvers');
  if (approvers) return approverRows(approvers, number, context);
  return number ? [line(number, context)] : [];
}

type LinePart = Exclude<LetterheadPart, { type: 'approvers' }>;

function line(part: LinePart, context: Context): FileChild {
  const name = styleName(part);
  return paragraph(styleIdOf(name, context), inlines(part.children, name, context));
}

const partOf = <T extends LetterheadPart['type']>(node: Letterhead, type: T) =>
  node.children.find((part): part is Extract<LetterheadPart, { type: T }> => part.type === type);
