/**
 * `npm run bench [-- NAME…]`: what a cold build costs, beside Typst on the same text and pandoc on the same
 * Markdown. Each run is a process of its own; tasks take turns, so that a change of the machine's load meets all.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { findMeter, type Meter } from './measure.js';
import { outcomeOf } from './outcome.js';
import { PARTS } from './part/index.js';
import type { Bench, Part, Task } from './part/part.js';
import { CACHE } from './peer/cache.js';
import { measure } from './rounds.js';
import { type Sources, writeSources } from './source.js';
import { type Measured, medianOf, table } from './table.js';

/** Measured runs of each task, after one that fills the file cache. */
const RUNS = 5;

/** Seconds of CPU that six documents in both formats may take. */
const AIM = 5;

/** The parts of these names, or those that run unasked; undefined when a name is none. */
function choose(names: readonly string[]): Part[] | undefined {
  if (names.length === 0) return Object.values(PARTS).filter(({ onlyByName }) => !onlyByName);
  const parts = names.map((name) => (Object.hasOwn(PARTS, name) ? PARTS[name] : undefined));
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

function benchIn(folder: string, meter: Meter): Bench {
  let count = 0;
  return {
    meter,
    note: (line) => console.log(line),
    folder: () => {
      count += 1;
      const path = join(folder, String(count));
      mkdirSync(path);
      return path;
    },
  };
}

function printAim(measured: readonly Measured[]): void {
  const both = measured.find(({ task }) => task.makes === 'docx+pdf');
  if (!both) return;
  const cpu = medianOf(both.costs, 'cpu');
  const verdict = cpu === undefined ? 'n/a' : `${cpu.toFixed(2)} s，${cpu < AIM ? '已达到' : '未达到'}`;
  console.log(`目标：六份文件、两种格式的冷构建，CPU 少于 ${AIM} s。实测 ${verdict}`);
}

/** Measures what the parts prepare, and prints the table. */
async function compare(tasks: readonly Task[], sources: Sources, meter: Meter): Promise<void> {
  const measured: Measured[] = [];
  for (const [task, costs] of measure(tasks, meter, RUNS)) {
    measured.push({ task, costs, outcome: await outcomeOf(task.folder, sources.documents) });
  }
  console.log(`\n冷进程，先各跑一遍，再各测 ${RUNS} 次，取中位数；比值以同格式的 Annals 为 1\n`);
  for (const line of table(measured)) console.log(line);
  console.log();
  printAim(measured);
}

async function benchParts(parts: readonly Part[], folder: string): Promise<void> {
  const { meter, name } = findMeter();
  const [processor] = cpus();
  const load = loadavg().map((each) => each.toFixed(1));
  console.log(
    `Node ${process.version}，${process.platform} ${process.arch}，${cpus().length} 核（${processor?.model ?? ''}）`,
  );
  console.log(`负载 ${load.join(' ')}；计量：${name}`);
  const bench = benchIn(folder, meter);
  if (parts.some(({ prepare }) => prepare)) {
    const sources = await writeSources(join(folder, 'source'));
    const tasks = parts.flatMap((part) => part.prepare?.(bench, sources) ?? []);
    if (tasks.length > 0) await compare(tasks, sources, meter);
  }
  for (const part of parts) await part.report?.(bench);
}

function listParts(): void {
  const known = Object.entries(PARTS).map(([name, { about }]) => `  ${name}：${about}`);
  console.error(['可选的部分：', ...known].join('\n'));
}

async function main(names: readonly string[]): Promise<void> {
  const parts = choose(names);
  if (!parts) {
    process.exitCode = 2;
    return listParts();
  }
  // Below the project: Typst reads nothing outside its root.
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'run-'));
  try {
    await benchParts(parts, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
