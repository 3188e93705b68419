/** Tables: columns by share, rules from the style sheet, rows measured so that layout knows what fits. */
import type { Points } from '../../document/length.js';
import type { ParagraphStyle } from '../../document/style.js';
import type { Column, NodeOf, TableCell, TableRow } from '../../document/tree.js';
import { captionItems } from './caption.js';
import { type BlockContext, styleNamed, usedSize } from './context.js';
import type { Flow } from './flow.js';
import type { Item, TableItem, TextItem } from './item.js';
import { notesAfter, textItem } from './text-item.js';

/** Space within a cell, against the size of its text. */
const PADDING = { side: 0.4, end: 0.15 };

/** What every cell of a table shares. */
interface Grid {
  table: NodeOf<'table'>;
  /** Widths of the columns' text. */
  widths: Points[];
  padding: { side: Points; end: Points };
  headRows: number;
}

/** A table with its caption above it and the notes of its cells below it. */
export function tableItems(node: NodeOf<'table'>, context: BlockContext): Item[] {
  const caption = captionItems(node.caption, context);
  for (const item of caption) item.flow.keepWithNext = node.children.length > 0;
  if (node.children.length === 0 || node.columns.length === 0) return caption;
  const grid = gridOf(node, context);
  const body = node.children.map((row, i) => rowCells(row, i, grid, context));
  const notes = notesAfter(
    body.flat().flatMap((cell) => cell.lines),
    context,
  );
  return [...caption, tableItem(grid, body, context), ...notes];
}

function gridOf(table: NodeOf<'table'>, context: BlockContext): Grid {
  const size = usedSize(styleNamed(context, 'tableCell'));
  const { left, right } = context;
  const padding = { side: PADDING.side * size, end: PADDING.end * size };
  const rules = (table.columns.length + 1) * context.styles.tableRule.width;
  const share = (column: Column): number => (column.width > 0 ? column.width : 1);
  const shares = table.columns.reduce((sum, column) => sum + share(column), 0);
  const widths = table.columns.map(
    (column) => ((right - left - rules) * share(column)) / shares - 2 * padding.side,
  );
  return {
    table,
    widths: atLeast(widths, size),
    padding,
    headRows: Math.min(table.headRows, table.children.length - 1),
  };
}

/** Widths of which none is less than `least`; the others give what it takes. */
function atLeast(widths: readonly Points[], least: Points): Points[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= least * widths.length) return widths.map(() => Math.max(1, total / widths.length));
  const spare = widths.map((width) => Math.max(0, width - least));
  const scale = (total - least * widths.length) / spare.reduce((sum, width) => sum + width, 0);
  return widths.some((width) => width < least) ? spare.map((width) => least + width * scale) : [...widths];
}

function rowCells(row: TableRow, index: number, grid: Grid, context: BlockContext): TextItem[] {
  const head = index < grid.table.headRows;
  const style = styleNamed(context, head ? 'tableHead' : 'tableCell');
  return grid.table.columns.map((column, k) => {
    const cell: TableCell = row.children[k] ?? { type: 'tableCell', children: [] };
    const inner: BlockContext = { ...context, left: 0, right: grid.widths[k] as Points };
    const own = fitted(head ? style : { ...style, align: column.align }, inner.right);
    const { node, lines } = textItem(cell, inner, { style: own });
    return { text: '', node, lines };
  });
}

/** The style without its indents where these leave no character room in a cell. */
function fitted(style: ParagraphStyle, width: Points): ParagraphStyle {
  const { leftIndent, rightIndent, firstLineIndent } = style;
  const need = (leftIndent + rightIndent + Math.max(0, firstLineIndent) + 1) * usedSize(style);
  return need <= width ? style : { ...style, leftIndent: 0, rightIndent: 0, firstLineIndent: 0 };
}

function tableItem(grid: Grid, body: TextItem[][], context: BlockContext): TableItem & { flow: Flow } {
  const { left, right } = context;
  const rule = context.styles.tableRule;
  const rowHeights = body.map((cells) => rowHeight(cells) + 2 * grid.padding.end + rule.width);
  for (const [i, cells] of body.entries())
    centreCells(cells, (rowHeights[i] as Points) - 2 * grid.padding.end - rule.width, context);
  const height = rowHeights.reduce((sum, row) => sum + row, rule.width);
  const partHeight = leastHeight(rowHeights, grid, context) + rule.width;
  const flow: Flow = { before: 0, after: 0, parts: 1, partHeight, keepWithNext: false, keepTogether: true };
  return {
    node: grid.table,
    flow,
    rowHeights,
    height,
    table: { headerRows: headRowsOf(grid, rowHeights, context), widths: grid.widths, body },
    layout: layoutOf(grid, rule),
    margin: [left, 0, context.area.width - right, 0],
  };
}

/** What must find room where the table starts: its head, and the first row or, of one too high, a line. */
function leastHeight(rowHeights: readonly Points[], grid: Grid, context: BlockContext): Points {
  const head = rowHeights.slice(0, grid.headRows).reduce((sum, height) => sum + height, 0);
  const first = rowHeights[grid.headRows] as Points;
  return head + (head + first > context.area.height ? styleNamed(context, 'tableCell').linePitch : first);
}

/** Head rows repeat only where they leave most of a page to the rows below. */
function headRowsOf(grid: Grid, rowHeights: readonly Points[], context: BlockContext): number {
  const height = rowHeights.slice(0, grid.headRows).reduce((sum, row) => sum + row, 0);
  return height < context.area.height / 2 ? grid.headRows : 0;
}

const textHeight = (cell: TextItem): Points => cell.lines.reduce((sum, line) => sum + line.pitch, 0);
const rowHeight = (cells: readonly TextItem[]): Points => Math.max(...cells.map(textHeight));

/** Text stands in the middle of its cell, in rows that stay on one page. */
function centreCells(cells: readonly TextItem[], height: Points, context: BlockContext): void {
  if (height > context.area.height / 2) return;
  for (const cell of cells) cell.drop = (height - textHeight(cell)) / 2;
}

function layoutOf(grid: Grid, rule: { color: string; width: Points }): object {
  return {
    hLineWidth: () => rule.width,
    vLineWidth: () => rule.width,
    hLineColor: () => rule.color,
    vLineColor: () => rule.color,
    paddingLeft: () => grid.padding.side,
    paddingRight: () => grid.padding.side,
    paddingTop: () => grid.padding.end,
    paddingBottom: () => grid.padding.end,
  };
}
