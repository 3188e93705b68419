/** Tables, and rosters as tables without rules. */
import { FileChild, type ParagraphChild, type XmlComponent } from 'docx';
import { type Points, twips } from '../../document/length.js';
import { nameGap } from '../../document/spread-name.js';
import { styleName } from '../../document/style.js';
import { inlineText } from '../../document/text.js';
import type { Column, Roster, RosterItem, Table, TableCell, TableRow } from '../../document/tree.js';
import { type Context, type Inset, paragraphStyle } from './context.js';
import { inlines, spreadName } from './inline.js';
import { pageBreakParagraph } from './page-break.js';
import { flowParagraph, paragraph, styleIdOf } from './paragraph.js';
import { indentsOf } from './properties.js';
import { rubySpacing } from './ruby.js';
import { CELL_ALIGNMENTS, ROSTER, TABLE } from './style-id.js';
import { guard } from './text.js';
import { property, toComponent, toggle, type Xml, xml } from './xml.js';

/** `w:tbl`. docx's own tables cannot carry a caption for screen readers (`w:tblCaption`). */
export class TableElement extends FileChild {
  constructor(children: readonly XmlComponent[]) {
    super('w:tbl');
    this.root.push(...children);
  }
}

/** A row of cells, each the paragraphs that it holds. */
interface Row {
  head: boolean;
  cells: readonly (readonly FileChild[])[];
}

/** A table below its caption; head rows repeat on every page, and no row breaks across two. */
export function table(node: Table, context: Context): FileChild[] {
  const widths = columnWidths(
    node.columns.map((column) => (column.width > 0 ? column.width : 1)),
    context,
  );
  const rows = node.children.map((row, i) => tableRow(row, i < node.headRows, node.columns, context));
  const caption = node.caption ? inlineText(node.caption.children) : undefined;
  return [
    ...captionAbove(node, context),
    new TableElement([
      tableProperties(TABLE, widths, context, { caption, head: node.headRows > 0 }),
      grid(widths),
      ...rows.map((row) => rowOf(row, widths)),
    ]),
  ];
}

/** Names in columns, in the order given, row by row. */
export function roster(node: Roster, around: Context): FileChild[] {
  const name = 'rosterItem';
  const context = { ...around, inset: rosterInset(name, around) };
  const widths = columnWidths(Array(node.columns).fill(1), context);
  const cells = node.children.map((item) =>
    paragraph(styleIdOf(name, context), rosterName(item, node.nameWidth ?? 0, name, context)),
  );
  while (cells.length % node.columns > 0) cells.push(paragraph(styleIdOf(name, context), []));
  const rows: Row[] = [];
  for (let at = 0; at < cells.length; at += node.columns)
    rows.push({ head: false, cells: cells.slice(at, at + node.columns).map((each) => [each]) });
  return [
    ...(context.pageBreakBefore ? [pageBreakParagraph()] : []),
    new TableElement([
      tableProperties(ROSTER, widths, context),
      grid(widths),
      ...rows.map((row) => rowOf(row, widths)),
    ]),
  ];
}

/** A name, spread where it is shorter than the others. */
function rosterName(item: RosterItem, width: number, name: string, context: Context): ParagraphChild[] {
  const gap = nameGap(item, width);
  return gap > 0
    ? spreadName(inlineText(item.children), gap, name, context)
    : inlines(item.children, name, context);
}

/** The indents of the roster's style within what stands around. */
function rosterInset(name: string, { sheet, inset }: Context): Inset {
  const { left, right } = indentsOf(paragraphStyle(name, sheet));
  return { left: (inset?.left ?? 0) + left, right: (inset?.right ?? 0) + right, firstLine: 0 };
}

function captionAbove({ caption }: Table, context: Context): FileChild[] {
  if (!caption) return context.pageBreakBefore ? [pageBreakParagraph()] : [];
  const name = styleName(caption);
  return [flowParagraph(name, inlines(caption.children, name, context), { ...context, keepNext: true })];
}

function tableRow(row: TableRow, head: boolean, columns: readonly Column[], context: Context): Row {
  return { head, cells: columns.map((column, i) => [cell(row.children[i], head, column, context)]) };
}

function cell(node: TableCell | undefined, head: boolean, column: Column, context: Context): FileChild {
  const name = head ? 'tableHead' : 'tableCell';
  const style = paragraphStyle(name, context.sheet);
  const children = node?.children ?? [];
  const id = head || style.align === column.align ? styleIdOf(name, context) : CELL_ALIGNMENTS[column.align];
  return paragraph(id, inlines(children, name, context), rubySpacing(children, style));
}

function rowOf({ head, cells }: Row, widths: readonly Points[]): XmlComponent {
  const properties = [toggle('w:cantSplit', true), ...(head ? [toggle('w:tblHeader', true)] : [])];
  const children = cells.map((content, i) => {
    const cellProperties = xml(
      'w:tcPr',
      {},
      widthOf('w:tcW', widths[i] ?? 0),
      property('w:vAlign', 'center'),
    );
    return toComponent(xml('w:tc', {}, cellProperties), content);
  });
  return toComponent(xml('w:tr', {}, xml('w:trPr', {}, ...properties)), children);
}

/** Paragraphs side by side in the middle of the type area, without rules; each stands in the middle of the height. */
export function layoutTable(
  widths: readonly Points[],
  cells: readonly (readonly FileChild[])[],
  context: Context,
): FileChild {
  const inside = { ...context, inset: undefined };
  return new TableElement([
    tableProperties(ROSTER, widths, inside),
    grid(widths),
    rowOf({ head: false, cells }, widths),
  ]);
}

function tableProperties(
  style: string,
  widths: readonly Points[],
  { inset }: Context,
  { caption, head = false }: { caption?: string | undefined; head?: boolean } = {},
): XmlComponent {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return toComponent(
    xml(
      'w:tblPr',
      {},
      property('w:tblStyle', style),
      widthOf('w:tblW', total),
      ...(inset ? [widthOf('w:tblInd', inset.left)] : [property('w:jc', 'center')]),
      xml('w:tblLayout', { 'w:type': 'fixed' }),
      tableLook(head),
      ...summary(caption),
    ),
  );
}

/** Whether the first row is a head (17.4.55); screen readers go by it, and by `w:tblHeader` of the row. */
function tableLook(head: boolean): Xml {
  const [value, firstRow] = head ? ['0620', 1] : ['0600', 0];
  return xml('w:tblLook', { 'w:val': value, 'w:firstRow': firstRow, 'w:noHBand': 1, 'w:noVBand': 1 });
}

/** Title and text of a table for those who do not see it. */
function summary(caption: string | undefined): Xml[] {
  if (!caption) return [];
  return ['w:tblCaption', 'w:tblDescription'].map((name) => property(name, guard(caption)));
}

function grid(widths: readonly Points[]): XmlComponent {
  return toComponent(
    xml('w:tblGrid', {}, ...widths.map((width) => xml('w:gridCol', { 'w:w': twips(width) }))),
  );
}

function widthOf(name: string, width: Points): Xml {
  return xml(name, { 'w:w': twips(width), 'w:type': 'dxa' });
}

/** Shares of the type area, less what stands to the left of items. */
function columnWidths(shares: readonly number[], { area, inset }: Context): Points[] {
  const width = Math.max(shares.length, area.width - (inset?.left ?? 0) - (inset?.right ?? 0));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (width * share) / total);
}
