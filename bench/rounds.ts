/** Cold processes in turn, so that a change of the machine's load meets all tasks alike. */
import { mkdirSync, rmSync } from 'node:fs';
import { type Cost, type Meter, total } from './measure.js';
import type { Task } from './part/part.js';

/**
 * Every task once in each round; the first round, which fills the file cache, does not count.
 * A task that fails is reported and left out.
 */
export function measure<T extends Task>(tasks: readonly T[], meter: Meter, runs: number): Map<T, Cost[]> {
  const costs = new Map<T, Cost[]>(tasks.map((task) => [task, []]));
  for (let round = 0; round <= runs; round += 1) {
    for (const [task, known] of costs) {
      const cost = measureOnce(task, meter);
      if (!cost) costs.delete(task);
      else if (round > 0) known.push(cost);
    }
  }
  return costs;
}

/** One run of a task; undefined, and a report, when it fails. */
export function measureOnce(task: Task, meter: Meter): Cost | undefined {
  // What a program does differently when its files are there shall not count.
  rmSync(task.folder, { recursive: true });
  mkdirSync(task.folder);
  try {
    return total(task.commands.map(meter));
  } catch (error) {
    console.error(`${task.name}：失败，不列入\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return undefined;
  }
}
