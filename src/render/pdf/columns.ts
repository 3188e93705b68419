/** Blocks in columns: sets of columns, and between them what stands across the type area. */
import type { Points } from '../../document/length.js';
import type { Block, NodeOf } from '../../document/tree.js';
import { type BlockContext, styleNamed, usedSize } from './context.js';
import { leastHeights } from './flow.js';
import type { ColumnSetItem, ColumnsItem, Item, TableItem, TextItem } from './item.js';

type ToItems = (blocks: readonly Block[], context: BlockContext) => Item[];

/** Between columns, in characters of the body. */
const GAP = 2;
/** No column is narrower, in characters of the body. */
const LEAST_WIDTH = 6;
/** Nor is the text beside a label, in its own characters. */
const LEAST_TEXT = 4;
/** The text of no table cell is narrower in a column, in characters of the cell. */
const LEAST_CELL = 3;

/** The items of columns. Columns within columns are one with them. */
export function columnsItems(node: NodeOf<'columns'>, context: BlockContext, toItems: ToItems): Item[] {
  const grid = gridOf(node, context);
  if (context.inColumn || grid.count < 2) return toItems(node.children, context);
  const inner = { ...context, right: context.left + grid.width, inColumn: true };
  const items = toItems(node.children, inner);
  if (items.every((item) => standsInColumn(item, inner))) return setsOf(node, items, grid, context);
  return parted(node, inner, context, toItems, grid);
}

interface Grid {
  count: number;
  width: Points;
  gap: Points;
}

/** As many columns as asked for, as far as the width allows. */
function gridOf(node: NodeOf<'columns'>, { left, right, styles }: BlockContext): Grid {
  const em = usedSize(styles.paragraphs.body);
  const gap = GAP * em;
  const most = Math.floor((right - left + gap) / (LEAST_WIDTH * em + gap));
  const count = Math.max(1, Math.min(Math.floor(node.count), most));
  return { count, gap, width: (right - left - (count - 1) * gap) / count };
}

/** Blocks that cannot stand in a column stand across, the columns before them closed. */
function parted(
  node: NodeOf<'columns'>,
  inner: BlockContext,
  context: BlockContext,
  toItems: ToItems,
  grid: Grid,
): Item[] {
  const result: Item[] = [];
  let open: Item[] = [];
  const close = () => {
    result.push(...setsOf(node, open, grid, context));
    open = [];
  };
  for (const child of node.children) {
    const items = toItems([child], inner);
    if (items.every((item) => standsInColumn(item, inner))) open.push(...items);
    else {
      close();
      result.push(...toItems([child], context));
    }
  }
  close();
  return result;
}

/** A table stands in a column when its cells hold some characters and it takes no more than half a page, a text when its lines do. */
function standsInColumn(item: Item, context: BlockContext): boolean {
  if ('rowHeights' in item) {
    const em = usedSize(styleNamed(context, 'tableCell'));
    const wide = (item as TableItem).table.widths.every((width) => width >= LEAST_CELL * em);
    return wide && (item as TableItem).height <= context.area.height / 2;
  }
  // Names turn in a column that is too narrow for them.
  if ('columns' in item) return (item as ColumnsItem).columns.every(({ lines }) => lines.length <= 1);
  return item.text !== '' || !isNarrow(item as TextItem);
}

/** Whether all lines of a text hold hardly anything, since its label or its indents take the column. */
function isNarrow({ lines }: TextItem): boolean {
  const em = lines[0]?.segments[0]?.run.size ?? 0;
  const widest = Math.max(...lines.slice(1).map((line) => line.getWidth() - (line.segments[0]?.x ?? 0)));
  return lines.length > 2 && widest < LEAST_TEXT * em;
}

/** Items as sets of columns, parted where one starts a page. */
function setsOf(node: NodeOf<'columns'>, items: readonly Item[], grid: Grid, context: BlockContext): Item[] {
  const result: Item[] = [];
  let open: Item[] = [];
  for (const item of items) {
    if (item.flow.parts > 0) open.push(item);
    if (!item.flow.startsPage) continue;
    if (open.length > 0) result.push(setItem(node, open, grid, context));
    open = [];
    result.push(item);
  }
  return open.length > 0 ? [...result, setItem(node, open, grid, context)] : result;
}

function setItem(
  node: NodeOf<'columns'>,
  items: Item[],
  { count, width, gap }: Grid,
  context: BlockContext,
): Item {
  for (const item of items) if ('rowHeights' in item) item.flow.partHeight = (item as TableItem).height;
  const flows = items.map((item) => item.flow);
  const [first] = flows;
  const noteRule = styleNamed(context, 'footnote').linePitch;
  const set: ColumnSetItem = { node, columnSet: { items, count, step: width + gap } };
  return {
    ...set,
    flow: {
      before: first?.before ?? 0,
      after: flows.at(-1)?.after ?? 0,
      parts: 1,
      partHeight: leastHeights(flows, context.area.height, noteRule)[0] ?? 0,
      keepWithNext: false,
      keepTogether: true,
    },
  };
}
