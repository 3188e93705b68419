/** What the long documents cost: a table, the cost of a character, and the aims. */
import { columns, kilobytes } from '../../src/cli/columns.js';
import type { Cost } from '../measure.js';
import type { Outcome } from '../outcome.js';
import { medianOf, megabytes, seconds, shown } from '../table.js';
import type { LongTask, Program } from './tasks.js';

/** A task, its runs, and what it made; `outcome` is undefined where only cost was measured. */
export interface LongMeasured {
  task: LongTask;
  costs: Cost[];
  outcome: Outcome | undefined;
}

const HEAD = [
  ['程序', '字数', '墙钟', 'CPU', '内存峰值', '大小', '页', '缺字'],
  ['墙钟比 Typst', '墙钟比 pdfmake', 'CPU 比 Typst', 'CPU 比 pdfmake'],
].flat();

/** The table: medians, and ratios to the peers over the same text. */
export function longTable(measured: readonly LongMeasured[]): string[] {
  const right = HEAD.map((_, i) => i).slice(1);
  return columns([HEAD, ...measured.map((each) => row(each, measured))], right);
}

function row({ task, costs, outcome }: LongMeasured, all: readonly LongMeasured[]): string[] {
  const by = (program: Program, key: 'wall' | 'cpu') =>
    ratioText(ratio(all, task.copies, task.program, program, key));
  return [
    task.name,
    `${task.characters}`,
    seconds(medianOf(costs, 'wall')),
    seconds(medianOf(costs, 'cpu')),
    megabytes(medianOf(costs, 'memory')),
    outcome ? kilobytes(outcome.bytes) : '',
    outcome ? `${outcome.pages}` : '',
    outcome ? `${outcome.lost}` : '',
    by('typst', 'wall'),
    by('pdfmake', 'wall'),
    by('typst', 'cpu'),
    by('pdfmake', 'cpu'),
  ];
}

const ratioText = (value: number | undefined): string => shown(value, (each) => each.toFixed(2));

/** What a program costs over so many copies, as a multiple of what another does. */
function ratio(
  all: readonly LongMeasured[],
  copies: number,
  program: Program,
  peer: Program,
  key: keyof Cost,
): number | undefined {
  const cost = (name: Program) =>
    medianOf(all.find(({ task }) => task.program === name && task.copies === copies)?.costs ?? [], key);
  const [own, other] = [cost(program), cost(peer)];
  return own === undefined || other === undefined ? undefined : own / other;
}

/** What one more character costs Annals between each length and the next, in microseconds of CPU. */
export function marginalCosts(measured: readonly LongMeasured[]): string[] {
  const own = measured.filter(({ task }) => task.program === 'annals');
  const rows = own.slice(1).map((longer, i) => {
    const shorter = own[i] as LongMeasured;
    const characters = longer.task.characters - shorter.task.characters;
    const each = (key: 'wall' | 'cpu') => {
      const [more, less] = [medianOf(longer.costs, key), medianOf(shorter.costs, key)];
      const micro = more === undefined || less === undefined ? undefined : (more - less) * 1e6;
      return shown(micro, (value) => `${(value / characters).toFixed(2)} µs`);
    };
    return [`×${shorter.task.copies} → ×${longer.task.copies}`, each('wall'), each('cpu')];
  });
  return columns([['每字增加', '墙钟', 'CPU'], ...rows], [1, 2]);
}

/** An aim over so many copies. */
interface Aim {
  copies: number;
  what: string;
  most: number;
  of(all: readonly LongMeasured[], copies: number): number | undefined;
}

const AIMS: readonly Aim[] = [
  { copies: 100, what: '墙钟比 Typst', most: 0.75, of: (all, n) => ratio(all, n, 'annals', 'typst', 'wall') },
  {
    copies: 100,
    what: '墙钟比 pdfmake',
    most: 0.3,
    of: (all, n) => ratio(all, n, 'annals', 'pdfmake', 'wall'),
  },
  { copies: 1, what: '墙钟比 Typst', most: 1, of: (all, n) => ratio(all, n, 'annals', 'typst', 'wall') },
  { copies: 100, what: '内存峰值（MB）', most: 300, of: memoryOf },
];

function memoryOf(all: readonly LongMeasured[], copies: number): number | undefined {
  const own = all.find(({ task }) => task.program === 'annals' && task.copies === copies);
  const bytes = own && medianOf(own.costs, 'memory');
  return bytes === undefined ? undefined : bytes / 1e6;
}

/** The aims and what was measured, reached or not. */
export function longAims(measured: readonly LongMeasured[]): string[] {
  const rows = AIMS.map(({ copies, what, most, of }) => {
    const value = of(measured, copies);
    const verdict = value === undefined ? '' : value <= most ? '已达到' : '未达到';
    return [`×${copies} ${what}`, `≤ ${most}`, ratioText(value), verdict];
  });
  return columns([['目标', '', '实测', ''], ...rows], [1, 2]);
}
