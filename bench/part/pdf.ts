/** The chronicle ×1, ×10, ×100 as a justified document: from records to PDF, beside stock pdfmake and Typst. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readChronicle } from '../chronicle.js';
import { type LongMeasured, longAims, longTable, marginalCosts } from '../long/report.js';
import { annalsTask, type LongTask, longTasks } from '../long/tasks.js';
import { outcomeOf } from '../outcome.js';
import { findTypst } from '../peer/typst.js';
import { measure, measureOnce } from '../rounds.js';
import type { Bench, Part } from './part.js';

/** Copies of the text, and how often each program runs over them. */
const LENGTHS = [
  { copies: 1, runs: 5 },
  { copies: 10, runs: 5 },
  { copies: 100, runs: 3 },
];
/** Copies over which Annals runs once, by itself. */
const LONGEST = 1000;

export const pdf: Part = {
  about: '长文档：大事记一份、十份、百份 → PDF，与 pdfmake、Typst 比较',
  onlyByName: true,
  async report(bench) {
    const { paragraphs, source } = await readChronicle();
    const typst = findTypst(bench.note);
    const versions = [typst?.version, `pdfmake ${pdfmakeVersion()}`].filter(Boolean);
    bench.note(`${versions.join('，')}；${source}`);
    const measured: LongMeasured[] = [];
    for (const { copies, runs } of LENGTHS)
      measured.push(...(await measureTasks(await longTasks(bench, paragraphs, copies, typst), bench, runs)));
    measured.push(...measureLongest(bench, paragraphs));
    const runs = LENGTHS.map((each) => `×${each.copies} ${each.runs} 次`).join('，');
    bench.note(`\n冷进程，先各跑一遍，再轮流各测：${runs}，取中位数；×${LONGEST} 一次\n`);
    for (const part of [longTable, marginalCosts, longAims]) bench.note(`${part(measured).join('\n')}\n`);
  },
};

function pdfmakeVersion(): string {
  const path = createRequire(import.meta.url).resolve('pdfmake/package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

async function measureTasks(
  tasks: readonly LongTask[],
  { meter }: Bench,
  runs: number,
): Promise<LongMeasured[]> {
  const measured: LongMeasured[] = [];
  for (const [task, costs] of measure(tasks, meter, runs)) {
    const outcome = task.document && (await outcomeOf(task.folder, [task.document]));
    measured.push({ task, costs, outcome });
  }
  return measured;
}

function measureLongest(bench: Bench, paragraphs: readonly string[]): LongMeasured[] {
  const task = annalsTask(bench, paragraphs, LONGEST);
  const cost = measureOnce(task, bench.meter);
  return cost ? [{ task, costs: [cost], outcome: undefined }] : [];
}
