/** `:::chart[caption]{kind=column alt="…" unit=次}`: the numbers of a table as a chart. */
import type { Table as MarkdownTable } from 'mdast';
import { z } from 'zod';
import { drawnKind } from '../../document/chart.js';
import { inlineText } from '../../document/text.js';
import type { Block, Chart } from '../../document/tree.js';
import { type Context, originAt, report } from '../context.js';
import { inlines } from '../inline.js';
import { interpolateText } from '../interpolate.js';
import { attribute, block } from './directive.js';
import { contentNodes, labelNodes } from './label.js';

/** The first column names the categories, the first row the series; the other cells are numbers. */
export const chart = block({
  form: 'container',
  attributes: z.strictObject({
    kind: z.enum(['column', 'bar', 'line', 'pie']),
    // Checked with the pictures' (`chart-described`).
    alt: z.string().default(''),
    unit: attribute.text.optional(),
  }),
  run(node, { kind, alt, unit }, context): Block[] {
    const content = contentNodes(node);
    const [table] = content;
    if (table?.type !== 'table' || content.length > 1) {
      report(context, 'chart-table', node.position, { actual: content.length });
      return [];
    }
    const origin = originAt(context, node.position);
    const caption = labelNodes(node, context);
    const text = (value: string): string => interpolateText(value, node.position, context);
    const result: Chart = {
      type: 'chart',
      kind,
      alt: text(alt).trim(),
      ...(unit === undefined ? {} : { unit: text(unit) }),
      ...readData(table, context),
      origin,
      ...(caption.length > 0 && { caption: { type: 'caption' as const, origin, children: caption } }),
    };
    if (drawnKind(result) !== kind) report(context, 'chart-shares', node.position);
    return [result];
  },
});

function readData({ children }: MarkdownTable, context: Context): Pick<Chart, 'categories' | 'series'> {
  const [head = [], ...rows] = children.map((row) =>
    row.children.map((cell) => ({ cell, text: inlineText(inlines(cell.children, context)).trim() })),
  );
  const names = head.slice(1).map(({ text }) => text);
  const series = names.map((name, i) => ({
    name,
    values: rows.map((row) => {
      const { cell, text } = row[i + 1] ?? { cell: undefined, text: '' };
      const value = numberOf(text);
      if (value === undefined) report(context, 'chart-number', cell?.position, { actual: text });
      return value ?? null;
    }),
  }));
  return { categories: rows.map(([first]) => first?.text ?? ''), series };
}

const DASHES = /^[\u2014\u2013\uff0d-]*$/;
const NUMBER = /^[+-]?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,9})?$/;

/**
 * The number of a cell, in ASCII or full-width digits, thousands apart by commas or not; null for an empty cell
 * or a dash, undefined for anything else.
 */
function numberOf(cell: string): number | null | undefined {
  if (DASHES.test(cell)) return null;
  const text = cell.normalize('NFKC').replace(/[\u2212\u2013]/, '-');
  return NUMBER.test(text) ? Number(text.replaceAll(',', '')) + 0 : undefined;
}
