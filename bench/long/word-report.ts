/** What long Word files cost: a table and the aims. */
import { columns, kilobytes } from '../../src/cli/columns.js';
import type { Cost } from '../measure.js';
import type { Outcome } from '../outcome.js';
import { medianOf, megabytes, quotient, seconds, shown } from '../table.js';
import type { Variant, WordProgram, WordTask } from './word-tasks.js';

/** A task, its runs, and what it made. */
export interface WordMeasured {
  task: WordTask;
  costs: Cost[];
  outcome: Outcome;
}

const VARIANTS: Readonly<Record<Variant, string>> = { plain: '素文', rich: '丰富' };
const HEAD = [
  '文本',
  '份数',
  '程序',
  '墙钟',
  'CPU',
  '内存峰值',
  '大小',
  '缺字',
  '墙钟比 pandoc',
  'CPU 比 pandoc',
];

/** The table: medians, and ratios to pandoc over the same text. */
export function wordTable(all: readonly WordMeasured[]): string[] {
  return columns([HEAD, ...all.map((each) => row(each, all))], [1, 3, 4, 5, 6, 7, 8, 9]);
}

function row({ task, costs, outcome }: WordMeasured, all: readonly WordMeasured[]): string[] {
  const pandoc = (key: keyof Cost) => cost(all, task.variant, task.copies, 'pandoc', key);
  return [
    VARIANTS[task.variant],
    `×${task.copies}`,
    task.name,
    seconds(medianOf(costs, 'wall')),
    seconds(medianOf(costs, 'cpu')),
    megabytes(medianOf(costs, 'memory')),
    kilobytes(outcome.bytes),
    String(outcome.lost),
    quotient(medianOf(costs, 'wall'), pandoc('wall')),
    quotient(medianOf(costs, 'cpu'), pandoc('cpu')),
  ];
}

function cost(
  all: readonly WordMeasured[],
  variant: Variant,
  copies: number,
  program: WordProgram,
  key: keyof Cost,
): number | undefined {
  const found = all.find(
    ({ task }) => task.variant === variant && task.copies === copies && task.program === program,
  );
  return medianOf(found?.costs ?? [], key);
}

/** The aims and what was measured, reached or not; `warm` is what embedding adds, in milliseconds. */
export function wordAims(all: readonly WordMeasured[], warm: number): string[] {
  const ratio = (variant: Variant) => {
    const [own, peer] = (['annals', 'pandoc'] as const).map((each) => cost(all, variant, 100, each, 'wall'));
    return own === undefined || peer === undefined ? undefined : own / peer;
  };
  const memory = cost(all, 'rich', 100, 'annals', 'memory');
  const rows: [string, number, number | undefined][] = [
    ['素文 ×100 墙钟比 pandoc', 1, ratio('plain')],
    ['素文 ×100 墙钟比 pandoc（更高的目标）', 0.5, ratio('plain')],
    ['丰富 ×100 墙钟比 pandoc', 1, ratio('rich')],
    ['丰富 ×100 内存峰值（MB）', 400, memory === undefined ? undefined : memory / 1e6],
    ['×1 热态嵌入字体另加（ms）', 150, warm],
  ];
  const lines = rows.map(([what, most, value]) => [
    what,
    `≤ ${most}`,
    shown(value, (each) => each.toFixed(most > 10 ? 0 : 2)),
    value === undefined ? '' : value <= most ? '已达到' : '未达到',
  ]);
  return columns([['目标', '', '实测', ''], ...lines], [1, 2]);
}
