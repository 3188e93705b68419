/** `:count` and `:sum`: figures counted from the records when the document is composed. */
import { z } from 'zod';
import { capitalAmount } from '../../document/amount.js';
import { chineseNumber, LARGEST_CHINESE_NUMBER } from '../../document/numeral.js';
import type { Inline } from '../../document/tree.js';
import { type Context, originAt, report, textNode } from '../context.js';
import { isQuantity } from '../value.js';
import { attribute, inline } from './directive.js';
import { queryActivities, queryAttributes, queryFacts } from './query.js';

const countAttributes = z.strictObject({
  ...queryAttributes,
  unit: attribute.text.optional(),
  numerals: z.enum(['arabic', 'chinese']).default('arabic'),
  of: z.enum(['facts', 'activities']).default('facts'),
});
const sumAttributes = z.strictObject({
  ...queryAttributes,
  unit: attribute.text.optional(),
  numerals: z.enum(['arabic', 'chinese', 'financial']).default('arabic'),
  of: attribute.text,
  about: attribute.text.optional(),
});

/** How many facts (or activities) a query finds. */
export const count = inline({
  attributes: countAttributes,
  run(node, attributes, context) {
    const find = attributes.of === 'facts' ? queryFacts : queryActivities;
    return numberNodes(find(attributes, node.position, context).length, attributes, context, node.position);
  },
});

/** The sum of a field over the facts that a query finds; inexact counts only where the template says so. */
export const sum = inline({
  attributes: sumAttributes,
  run(node, attributes, context) {
    let total = 0;
    let inexact = false;
    for (const { fact, activity } of queryFacts(attributes, node.position, context)) {
      const value = attributes.of
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], fact);
      const amount = amountOf(value);
      if (amount === undefined) {
        report(context, 'sum-field', node.position, { actual: attributes.of, expected: activity.path });
        continue;
      }
      total += amount.number;
      inexact ||= amount.inexact;
    }
    if (inexact && !attributes.about) report(context, 'sum-exact', node.position, { actual: attributes.of });
    const prefix =
      inexact && attributes.about
        ? [textNode(attributes.about, originAt(context, node.position), context)]
        : [];
    // Amounts have two decimal places; what binary fractions add to them is not part of the sum.
    const rounded = Math.round(total * 100) / 100;
    return [...prefix, ...numberNodes(rounded, attributes, context, node.position)];
  },
});

function amountOf(value: unknown): { number: number; inexact: boolean } | undefined {
  if (typeof value === 'number') return { number: value, inexact: false };
  if (Array.isArray(value)) {
    const amounts = value.map((each) => amountOf((each as { count?: unknown }).count ?? each));
    if (amounts.some((amount) => amount === undefined)) return undefined;
    return {
      number: amounts.reduce((all, amount) => all + (amount?.number ?? 0), 0),
      inexact: amounts.some((amount) => amount?.inexact),
    };
  }
  if (!isQuantity(value)) return undefined;
  if ('yuan' in value) return { number: value.yuan, inexact: value.about };
  return { number: value.number, inexact: value.mode !== 'exact' && value.mode !== 'total' };
}

interface NumberForm {
  unit?: string | undefined;
  numerals: keyof typeof NUMERALS;
}

/** Numbers by the form of their numerals; undefined where a number has no such form. */
const NUMERALS = {
  arabic: (n: number, unit: string) => `${n}${unit}`,
  // Before a measure word, two is 两.
  chinese: (n: number, unit: string) =>
    Number.isInteger(n) && n >= 0 && n <= LARGEST_CHINESE_NUMBER
      ? (n === 2 && unit ? '两' : chineseNumber(n)) + unit
      : undefined,
  // An amount of yuan says its units itself.
  financial: (n: number, unit: string) => (unit === '' ? capitalAmount(n) : undefined),
};

/** A number with its measure word. */
function numberNodes(
  n: number,
  { unit = '', numerals }: NumberForm,
  context: Context,
  position: Parameters<typeof originAt>[1],
): Inline[] {
  const text = NUMERALS[numerals](n, unit);
  if (text === undefined)
    report(context, 'numerals-fitting', position, { actual: `${n}${unit}`, expected: numerals });
  return [textNode(text ?? `${n}${unit}`, originAt(context, position), context)];
}
