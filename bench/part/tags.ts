/** What the structure and the claims of a PDF cost: the same documents in every standard, as cold processes. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { columns } from '../../src/cli/columns.js';
import { CLAIMS, type PdfStandard } from '../../src/render/pdf-standard.js';
import { readChronicle } from '../chronicle.js';
import { writeProject } from '../long/project.js';
import { type Cost, median } from '../measure.js';
import { measure } from '../rounds.js';
import { buildArguments, CLI } from './annals.js';
import type { Bench, Part, Task } from './part.js';

const RUNS = 5;
const COPIES = [1, 10, 100];
const PLAIN: PdfStandard = '1.7';
const STANDARDS: readonly PdfStandard[] = [PLAIN, 'a-2b', 'a-2a+ua-1', 'a-3a'];
/** Share of its size that a file without tags may grow by. */
const AIM = 0.3;

interface TagTask extends Task {
  about: string;
  standard: PdfStandard;
}

export const tags: Part = {
  about: '标签与标准声明的代价：同样的文件按各标准各生成一遍',
  onlyByName: true,
  async report(bench) {
    const { paragraphs } = await readChronicle();
    const tasks = [
      ...inEveryStandard('示例文件', bench, buildArguments),
      ...COPIES.flatMap((copies) => {
        const project = bench.folder();
        writeProject(project, paragraphs, copies, 'copies');
        return inEveryStandard(`大事记 ×${copies}`, bench, (out) => [
          ...[CLI, 'build', '--project', project, '--format', 'pdf', '--out', out],
        ]);
      }),
    ];
    const rows = [...measure(tasks, bench.meter, RUNS)].map(([task, costs]) => resultOf(task, costs));
    const head = ['文件', '标准', '墙钟', 'CPU', '大小', 'CPU 比 1.7', '大小比 1.7'];
    for (const line of columns([head, ...rows.map((row) => cells(row, rows))], [2, 3, 4, 5, 6]))
      bench.note(line);
    // What a file carries of its sources is no tag.
    const tagged = rows.filter(({ standard }) => !CLAIMS[standard].sources);
    const worst = Math.max(...tagged.map((row) => row.bytes / plainOf(row, rows).bytes - 1));
    const verdict = worst <= AIM ? '已达到' : '未达到';
    bench.note(
      `\n目标：带标签的文件至多大 ${AIM * 100}%。实测至多大 ${(worst * 100).toFixed(1)}%，${verdict}`,
    );
  },
};

function inEveryStandard(
  about: string,
  { folder }: Bench,
  buildTo: (out: string, format: string) => string[],
): TagTask[] {
  return STANDARDS.map((standard) => {
    const out = folder();
    const args = [...buildTo(out, 'pdf'), '--pdf-standard', standard];
    const command = { file: process.execPath, args };
    return { name: `${about} ${standard}`, about, standard, folder: out, commands: [command] };
  });
}

interface Result {
  about: string;
  standard: PdfStandard;
  wall: number;
  cpu: number;
  bytes: number;
}

const resultOf = ({ about, standard, folder }: TagTask, costs: readonly Cost[]): Result => ({
  about,
  standard,
  wall: median(costs.map(({ wall }) => wall)),
  cpu: median(costs.map(({ cpu = Number.NaN }) => cpu)),
  bytes: readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
});

const plainOf = ({ about }: Result, all: readonly Result[]): Result =>
  all.find((each) => each.about === about && each.standard === PLAIN) as Result;

function cells(result: Result, all: readonly Result[]): string[] {
  const { about, standard, wall, cpu, bytes } = result;
  const plain = plainOf(result, all);
  return [
    about,
    standard,
    ...[wall, cpu].map((seconds) => `${seconds.toFixed(2)} s`),
    `${(bytes / 1000).toFixed(1)} kB`,
    ...[cpu / plain.cpu, bytes / plain.bytes].map((ratio) => ratio.toFixed(2)),
  ];
}
