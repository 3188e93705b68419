/** What a process costs: wall clock everywhere; CPU and memory where the system tells (Linux, macOS). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPython } from './peer/python.js';

/** A program and its arguments. */
export interface Command {
  file: string;
  args: readonly string[];
}

/** Seconds, and bytes of peak resident memory. */
export interface Cost {
  wall: number;
  /** User and system time of the process, its threads included. */
  cpu?: number;
  memory?: number;
}

/** Runs a command and says what it cost. Throws with its standard error when it fails. */
export type Meter = (command: Command) => Cost;

/** The best meter of this machine. */
export function findMeter(): { meter: Meter; name: string } {
  if (process.platform === 'win32') return { meter: clockMeter, name: 'clock' };
  const python = findPython();
  if (python) return { meter: pythonMeter(python), name: 'wait4' };
  if (spawnSync('bash', ['-c', 'true']).status === 0) return { meter: bashMeter, name: 'bash time' };
  return { meter: clockMeter, name: 'clock' };
}

/** The cost of commands one after the other; memory is that of the largest. */
export function total(costs: readonly Cost[]): Cost {
  const sum = (values: (number | undefined)[]) =>
    values.every((value) => value !== undefined) ? values.reduce((a, b) => a + b, 0) : undefined;
  const cpu = sum(costs.map((cost) => cost.cpu));
  const memory = costs.map((cost) => cost.memory ?? Number.NaN);
  return {
    wall: costs.reduce((seconds, cost) => seconds + cost.wall, 0),
    ...(cpu !== undefined && { cpu }),
    ...(!memory.some(Number.isNaN) && { memory: Math.max(...memory) }),
  };
}

/** The middle of an odd number of values; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[Math.floor(index)] ?? Number.NaN;
  return (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2;
}

/** By `wait4`, which counts the one process. */
function pythonMeter(python: string): Meter {
  const script = fileURLToPath(new URL('../../bench/meter.py', import.meta.url));
  return ({ file, args }) => {
    const folder = mkdtempSync(join(tmpdir(), 'annals-meter-'));
    try {
      const report = join(folder, 'cost.json');
      run({ file: python, args: [script, report, file, ...args] }, file);
      return JSON.parse(readFileSync(report, 'utf8')) as Cost;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}

/** By the keyword `time` of bash; no memory. The decimal point is the locale's. */
const bashMeter: Meter = ({ file, args }) => {
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$@" 2>&1 >/dev/null';
  const { stderr } = run({ file: 'bash', args: ['-c', script, 'bash', file, ...args] }, file);
  const [wall, user, system] = stderr
    .trim()
    .split(/\s+/)
    .map((word) => Number(word.replace(',', '.')));
  if (wall === undefined || user === undefined || system === undefined) throw new Error(`bash: ${stderr}`);
  return { wall, cpu: user + system };
};

const clockMeter: Meter = (command) => {
  const began = performance.now();
  run(command, command.file);
  return { wall: (performance.now() - began) / 1000 };
};

/** Runs a command to its end; gives what it printed. Throws when it fails. */
export function run({ file, args }: Command, name = file): { stdout: string; stderr: string } {
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error || status !== 0) throw new Error(`${name}: ${error?.message ?? `${status}\n${stdout}${stderr}`}`);
  return { stdout, stderr };
}
