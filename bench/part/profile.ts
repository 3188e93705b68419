/** Where the time of a cold build goes, by V8's sampling of the main thread. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { columns } from '../../src/cli/columns.js';
import { packageRoot } from '../../src/package-root.js';
import { run } from '../measure.js';
import { buildArguments } from './annals.js';
import type { Part } from './part.js';

/** A `.cpuprofile`, as far as we read it: samples are ids of nodes, deltas are microseconds. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string } }[];
  samples: number[];
  timeDeltas: number[];
}

/** Owners printed. */
const SHOWN = 16;

export const profile: Part = {
  about: '冷构建的用时分布（--cpu-prof），按包与目录',
  onlyByName: true,
  report: async ({ folder, note }) => {
    const [traces, out] = [folder(), folder()];
    const options = ['--cpu-prof', '--cpu-prof-dir', traces];
    run({ file: process.execPath, args: [...options, ...buildArguments(out)] });
    const [name = ''] = readdirSync(traces);
    const times = ownTimes(JSON.parse(readFileSync(join(traces, name), 'utf8')) as Profile);
    const all = times.reduce((sum, [, time]) => sum + time, 0);
    const rows = times
      .slice(0, SHOWN)
      .map(([owner, time]) => [owner, share(time, all), `${time.toFixed(0)} ms`]);
    for (const line of columns([...rows, ['合计', '', `${all.toFixed(0)} ms`]], [1, 2])) note(line);
  },
};

const share = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)}%`;

/** Milliseconds of own time by owner, largest first. */
function ownTimes({ nodes, samples, timeDeltas }: Profile): [string, number][] {
  const owners = new Map(nodes.map(({ id, callFrame }) => [id, owner(callFrame)]));
  const times = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    const name = owners.get(id) ?? '';
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
  }
  times.delete('(idle)');
  return [...times].sort(([, a], [, b]) => b - a);
}

/** A package, a folder of ours, Node itself, or what V8 names in brackets. */
function owner({ functionName, url }: { functionName: string; url: string }): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'V8';
  if (url.startsWith('node:')) return 'Node';
  if (url.startsWith('wasm:')) return 'WebAssembly';
  const path = url.startsWith('file:') ? fileURLToPath(url) : url;
  const packages = path.replaceAll('\\', '/').split('/node_modules/');
  if (packages.length > 1) return /^(?:@[^/]+\/)?[^/]+/.exec(packages.at(-1) ?? '')?.[0] ?? '';
  const own = path
    .slice(packageRoot.length)
    .replaceAll('\\', '/')
    .replace(/^build\//, '');
  return /^src\/(?:render\/)?[^/.]+/.exec(own)?.[0] ?? own;
}
