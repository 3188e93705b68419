/**
 * The imprint, 版记 (GB/T 9704 7.4): a table that floats at the foot of the page on which the paragraph after it
 * stands, so that its text is text of the document. A frame of paragraphs would do without a table, but
 * LibreOffice 7.4 makes none of paragraphs with borders.
 */
import type { FileChild, XmlComponent } from 'docx';
import { type Points, twips } from '../../document/length.js';
import { typeBlock } from '../../document/profile.js';
import type { Rule } from '../../document/style.js';
import type { Imprint, ImprintPart, NodeOf } from '../../document/tree.js';
import { SectionCut } from './columns.js';
import { type Context, paragraphStyle } from './context.js';
import { footRoom, marginShift } from './em-box.js';
import { inlines, plainText } from './inline.js';
import { lineWidth } from './label-width.js';
import { pageBreakParagraph } from './page-break.js';
import { paragraph, styleIdOf } from './paragraph.js';
import { border, characterWidth, indent, indentsOf, tabStop } from './properties.js';
import { elementRun } from './run.js';
import { IMPRINT, IMPRINT_ROW, SECTION_END } from './style-id.js';
import { TableElement } from './table.js';
import { property, toComponent, toggle, type Xml, xml } from './xml.js';

const STYLE = 'imprint';

/** A row: what is in its cell, and the rules of the cell. */
interface Row {
  content: FileChild;
  borders: readonly Xml[];
  /** Where it is not that of the content. */
  height?: Points;
}

/**
 * Who gets copies, and who issued them when, at the foot of the page: the last rule, or without rules the last
 * characters, on the bottom edge of the type block. On an even page of its own it is a section of its own.
 */
export function imprint(node: Imprint, context: Context): FileChild[] {
  const rows = node.children.map((part, i): Row => {
    const content = part.type === 'imprintRecipients' ? recipients : issue;
    return {
      content: content(part as never, node.ruled, context),
      borders: node.ruled ? rowBorders(node.children, i, context) : [],
    };
  });
  return [
    // LibreOffice 7.4 overlooks the break of a section that begins with a table that floats.
    ...(node.evenPage ? [new SectionCut(1, 'evenPage'), paragraph(SECTION_END, [])] : []),
    ...(context.pageBreakBefore && !node.evenPage ? [pageBreakParagraph()] : []),
    tableOf([...rows, ...whiteBelow(node, context)], context),
    paragraph(SECTION_END, []),
  ];
}

/** 抄送：, turned lines below the first character after the colon. */
function recipients(part: NodeOf<'imprintRecipients'>, ruled: boolean, context: Context): FileChild {
  const style = paragraphStyle(STYLE, context.sheet);
  const { left, right } = indentsOf(style);
  const label = lineWidth(part.label, style, context.world.fonts);
  const runs = [...plainText(part.label, STYLE, context), ...inlines(part.children, STYLE, context)];
  return paragraph(rowStyle(ruled, context), runs, [
    indent({ left: left + label, right, firstLine: -label }),
  ]);
}

/** The issuer from the left, the date from the right. */
function issue(part: NodeOf<'imprintIssue'>, ruled: boolean, context: Context): FileChild {
  const style = paragraphStyle(STYLE, context.sheet);
  const end = context.area.width - style.rightIndent * characterWidth(style);
  const runs = part.children.flatMap((cell, i) => [
    ...(i > 0 ? [elementRun(xml('w:tab'))] : []),
    ...inlines(cell.children, STYLE, context),
  ]);
  return paragraph(rowStyle(ruled, context), runs, [xml('w:tabs', {}, tabStop('right', end, 'none'))]);
}

/** Between rules, characters stand in the middle. */
const rowStyle = (ruled: boolean, context: Context): string =>
  ruled ? IMPRINT_ROW : styleIdOf(STYLE, context);

/** The rules of a row; none between those whom the document is for and those who get copies (7.4.2). */
function rowBorders(parts: readonly ImprintPart[], i: number, { sheet: { official } }: Context): Xml[] {
  const inner: Rule[] = parts[i - 1]?.type === parts[i]?.type ? [] : [official.imprintInnerRule];
  const top = i === 0 ? [official.imprintRule] : inner;
  const bottom = i === parts.length - 1 ? [official.imprintRule] : [];
  return [...top.map((rule) => border('top', rule)), ...bottom.map((rule) => border('bottom', rule))];
}

/** The white between the type block and the bottom margin of Word's page, which the table stands on. */
function whiteBelow({ ruled }: Imprint, { setup, sheet }: Context): Row[] {
  const block = typeBlock(setup, sheet);
  const area = setup.height - setup.margin.bottom - marginShift(sheet);
  const below = ruled ? 0 : footRoom(paragraphStyle(STYLE, sheet));
  const height = area - block.top - block.height - below;
  return height < 1 ? [] : [{ content: paragraph(SECTION_END, []), borders: [], height }];
}

function tableOf(rows: readonly Row[], context: Context): FileChild {
  const width = twips(context.area.width);
  return new TableElement([
    tableProperties(width, context),
    toComponent(xml('w:tblGrid', {}, xml('w:gridCol', { 'w:w': width }))),
    ...rows.map((row) => tableRow(row, width)),
  ]);
}

/**
 * LibreOffice 7.4 lets a table as wide as the text float only where its place counts from the edge of the page;
 * where even pages exchange their margins, only the margin itself is right.
 */
function tableProperties(width: number, { setup }: Context): XmlComponent {
  const across = setup.mirrored
    ? { 'w:horzAnchor': 'margin', 'w:tblpXSpec': 'left' }
    : { 'w:horzAnchor': 'page', 'w:tblpX': twips(setup.margin.left) };
  return toComponent(
    xml(
      'w:tblPr',
      {},
      property('w:tblStyle', IMPRINT),
      xml('w:tblpPr', { 'w:vertAnchor': 'margin', 'w:tblpYSpec': 'bottom', ...across }),
      property('w:tblOverlap', 'never'),
      xml('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      xml('w:tblLayout', { 'w:type': 'fixed' }),
    ),
  );
}

function tableRow({ content, borders, height }: Row, width: number): XmlComponent {
  const exact = { 'w:val': twips(height ?? 0), 'w:hRule': 'exact' };
  const properties = xml(
    'w:trPr',
    {},
    toggle('w:cantSplit', true),
    ...(height === undefined ? [] : [xml('w:trHeight', exact)]),
  );
  const cell = xml(
    'w:tcPr',
    {},
    xml('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    ...(borders.length > 0 ? [xml('w:tcBorders', {}, ...borders)] : []),
  );
  return toComponent(xml('w:tr', {}, properties), [toComponent(xml('w:tc', {}, cell), [content])]);
}
