/** The totals of a table are the sums of what stands above them. */
import type { VFileMessage } from 'vfile-message';
import { inlineText } from '../document/text.js';
import type { Table, TableRow } from '../document/tree.js';
import { message, type Place } from '../message.js';
import { type DocumentRule, placedNodes } from './rule.js';

const TOTAL = /^(?:合计|总计|共计)$/;
const SUBTOTAL = /^小计$/;
/** What a row above tells in part. */
const PART = /^其中/;
/** An amount: digits, in groups of three perhaps, and a sign perhaps. */
const AMOUNT = /^[-−]?\d+(?:,\d{3})*(?:\.\d+)?$/;

const row = (...cells: string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
});
const table = (...children: TableRow[]): Table => ({
  type: 'table',
  columns: [
    { align: 'left', width: 1 },
    { align: 'right', width: 1 },
  ],
  headRows: 1,
  children,
});

export const tableSum: DocumentRule = {
  over: 'document',
  ids: ['table-sum'],
  check: (document) =>
    placedNodes(document).flatMap(({ node, place }) => (node.type === 'table' ? sums(node, place) : [])),
  examples: {
    ok: [
      [table(row('项目', '元'), row('会费', '1,200.50'), row('捐赠', '800'), row('合计', '2,000.50'))],
      [
        table(
          row('项目', '元'),
          row('会费', '10'),
          row('其中：单位会费', '8'),
          row('小计', '10'),
          row('捐赠', '5'),
          row('小计', '5'),
          row('合计', '15'),
        ),
      ],
      [table(row('项目', '元'), row('会费', '不详'), row('捐赠', '800'), row('合计', '2,000.50'))],
    ],
    notOk: [
      {
        blocks: [
          table(
            row('项目', '元'),
            row('会费', '10'),
            row('其中：单位会费', '8'),
            row('小计', '10'),
            row('捐赠', '5'),
            row('小计', '6'),
            row('合计', '16'),
          ),
        ],
        messages: ['table-sum', 'table-sum'],
      },
      {
        blocks: [table(row('项目', '元'), row('会费', '1,200'), row('捐赠', '800'), row('合计', '2,100'))],
        messages: ['table-sum'],
      },
    ],
  },
};

function sums(node: Table, place: Place): VFileMessage[] {
  const rows = node.children.slice(node.headRows).map((each) => each.children.map(textOf));
  return rows.flatMap((cells, index) => {
    const before = summands(rows, index);
    return cells.flatMap((cell, column) => {
      const above = before.map((each) => each[column] ?? '');
      if (!AMOUNT.test(cell) || above.length === 0 || !above.every((each) => AMOUNT.test(each))) return [];
      const sum = above.reduce((all, each) => all + amountOf(each), 0);
      if (Math.abs(sum - amountOf(cell)) < 0.005) return [];
      const expected = String(Math.round(sum * 100) / 100);
      return [
        message('table-sum', node.children[node.headRows + index]?.origin ?? place, {
          actual: cell,
          expected,
        }),
      ];
    });
  });
}

/** The rows that a total adds up: for a subtotal those since the last, for a total all but subtotals; none for other rows. */
function summands(rows: readonly string[][], index: number): readonly string[][] {
  const label = (cells: readonly string[] | undefined) => (cells?.[0] ?? '').replace(/\s/g, '');
  const isSum = (cells: readonly string[]) => TOTAL.test(label(cells)) || SUBTOTAL.test(label(cells));
  const above = rows.slice(0, index);
  if (!isSum(rows[index] ?? [])) return [];
  const from = SUBTOTAL.test(label(rows[index])) ? above.findLastIndex(isSum) + 1 : 0;
  return above.slice(from).filter((cells) => !isSum(cells) && !PART.test(label(cells)));
}

const textOf = (cell: TableRow['children'][number]): string => inlineText(cell.children).trim();
const amountOf = (text: string): number => Number(text.replaceAll(',', '').replace('−', '-'));
