/** What a chart says in words and numbers, whoever draws it. */
import type { Chart } from './tree.js';

/** The kind that is drawn: only one series of values that add up to something has shares, else there are columns. */
export function drawnKind({ kind, series }: Chart): Chart['kind'] {
  if (kind !== 'pie') return kind;
  const values = valuesOf(series.slice(0, 1));
  const whole = values.reduce((sum, value) => sum + value, 0);
  return series.length === 1 && whole > 0 && values.every((value) => value >= 0) ? 'pie' : 'column';
}

/** The values of series that are there. */
export function valuesOf(series: Chart['series']): number[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== null));
}

/** A number as charts show it: its digits, a full stop before decimals. */
export const numberText = (value: number): string => String(value);

/** What stands above the drawing: the name of the only series, and the unit in brackets. Empty where there is neither. */
export function headline({ series, unit }: Chart): string {
  const name = series.length === 1 ? (series[0]?.name ?? '') : '';
  return name + (unit ? `（${unit}）` : '');
}

/** The entries of the legend: the parts of a pie, or several series; one series needs none. */
export function legendTexts(chart: Chart): string[] {
  if (drawnKind(chart) === 'pie') return chart.categories;
  return chart.series.length > 1 ? chart.series.map(({ name }) => name) : [];
}

/** Every text of the data that the drawing shows, in reading order; not the numbers of its axis. */
export function chartTexts(chart: Chart): string[] {
  const names = drawnKind(chart) === 'pie' ? [] : chart.categories;
  const values = valuesOf(chart.series).map(numberText);
  return [headline(chart), ...names, ...values, ...legendTexts(chart)].filter((text) => text !== '');
}

/** The data as rows of a table: the names of the series, then each category with its values. */
export function chartRows({ unit, categories, series }: Chart): string[][] {
  const cell = (value: number | null | undefined): string => (value == null ? '' : numberText(value));
  return [
    [unit ? `（${unit}）` : '', ...series.map(({ name }) => name)],
    ...categories.map((category, i) => [category, ...series.map(({ values }) => cell(values[i]))]),
  ];
}
