/** The table of what was measured. */
import { columns, kilobytes } from '../src/cli/columns.js';
import { type Cost, median } from './measure.js';
import type { Outcome } from './outcome.js';
import type { Task } from './part/part.js';

/** A task, its runs, and what it made. */
export interface Measured {
  task: Task;
  costs: Cost[];
  outcome: Outcome;
}

/** The middle of what was measured; undefined where a run did not say. */
export function medianOf(costs: readonly Cost[], key: keyof Cost): number | undefined {
  const values = costs.flatMap((cost) => cost[key] ?? []);
  return values.length === costs.length && values.length > 0 ? median(values) : undefined;
}

const HEAD = [
  '程序',
  '成品',
  '墙钟',
  'CPU',
  'CPU 最小–最大',
  '内存峰值',
  '大小',
  'PDF 页',
  '缺字',
  '墙钟比',
  'CPU 比',
];
const RIGHT = [2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Lines: medians, and their ratios to what Annals needs for the same formats. */
export function table(measured: readonly Measured[]): string[] {
  const own = measured.filter(({ task }) => task.name === 'Annals');
  return columns([HEAD, ...measured.map((each) => row(each, own))], RIGHT);
}

function row({ task, costs, outcome }: Measured, own: readonly Measured[]): string[] {
  const reference = own.find((each) => each.task.makes === task.makes);
  const ratio = (key: 'wall' | 'cpu') =>
    quotient(medianOf(costs, key), reference && medianOf(reference.costs, key));
  const spread = costs.flatMap(({ cpu }) => cpu ?? []);
  return [
    task.name,
    task.makes ?? '',
    seconds(medianOf(costs, 'wall')),
    seconds(medianOf(costs, 'cpu')),
    spread.length > 0 ? `${Math.min(...spread).toFixed(2)}–${Math.max(...spread).toFixed(2)}` : 'n/a',
    megabytes(medianOf(costs, 'memory')),
    task.makes ? kilobytes(outcome.bytes) : '',
    outcome.pages > 0 ? String(outcome.pages) : '',
    task.makes ? String(outcome.lost) : '',
    task.makes ? ratio('wall') : '',
    task.makes ? ratio('cpu') : '',
  ];
}

/** A number as shown, `n/a` where it is not known. */
export const shown = (value: number | undefined, show: (value: number) => string): string =>
  value === undefined ? 'n/a' : show(value);

export const seconds = (value: number | undefined): string => shown(value, (each) => `${each.toFixed(2)} s`);

export const megabytes = (bytes: number | undefined): string =>
  shown(bytes, (each) => `${(each / 1e6).toFixed(0)} MB`);

export const quotient = (value: number | undefined, by: number | undefined): string =>
  value === undefined || by === undefined ? 'n/a' : (value / by).toFixed(2);
