/** Names in columns, in the order given, row by row. */
import type { Points } from '../../document/length.js';
import { nameGap } from '../../document/spread-name.js';
import type { NodeOf, RosterItem } from '../../document/tree.js';
import { type BlockContext, edgesOf, styleNamed, usedSize } from './context.js';
import type { Flow } from './flow.js';
import type { ColumnsItem, Item, TextItem } from './item.js';
import { notesAfter, textItem } from './text-item.js';

export function rosterItems(node: NodeOf<'roster'>, context: BlockContext): Item[] {
  const style = styleNamed(context, 'rosterItem');
  const { left, right } = edgesOf(style, context);
  const width = (right - left) / node.columns;
  const gap = node.columns > 1 ? usedSize(style) : 0;
  const cell: BlockContext = {
    ...context,
    plain: { style, firstIndent: 0 },
    left: 0,
    right: Math.max(usedSize(style), width - gap),
  };
  const rows: Item[] = [];
  const notes: Item[] = [];
  for (let i = 0; i < node.children.length; i += node.columns) {
    const cells = Array.from({ length: node.columns }, (_, k) =>
      cellItem(node, node.children[i + k], cell, width),
    );
    const lines = cells.flatMap((item) => item.lines);
    notes.push(...notesAfter(lines, context));
    const last = i + node.columns >= node.children.length;
    const flow: Flow = {
      before: i === 0 ? style.before : 0,
      after: last ? style.after : 0,
      parts: 1,
      partHeight: Math.max(...cells.map((item) => item.lines.length)) * style.linePitch,
      keepWithNext: false,
      keepTogether: true,
    };
    const row: ColumnsItem = { node, columns: cells, margin: [left, 0, context.area.width - right, 0] };
    rows.push({ ...row, flow });
  }
  return [...rows, ...notes];
}

function cellItem(
  node: NodeOf<'roster'>,
  item: RosterItem | undefined,
  context: BlockContext,
  width: Points,
): TextItem & { width: Points } {
  const text: TextItem = item
    ? textItem(item, context, { plain: context.plain, gap: nameGap(item, node.nameWidth ?? 0) })
    : { text: '', node, lines: [] };
  return { text: '', node: text.node, lines: text.lines, width };
}
