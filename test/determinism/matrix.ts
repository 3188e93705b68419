/**
 * `npm run determinism [-- VERSION…]`: builds every sample and fixture under several versions of Node, each in a time
 * zone of its own, and compares the files. npx loads versions that are not there.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Digests, differences } from './digests.js';

const SCRIPT = fileURLToPath(new URL('./print.js', import.meta.url));
const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'];

/** A program that runs the script, and its name. */
interface Runtime {
  name: string;
  command: readonly [string, ...string[]];
}

const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
const versions = process.argv.slice(2);
const runtimes: Runtime[] = [
  { name: `Node ${process.version}`, command: [process.execPath] },
  ...(versions.length > 0 ? versions : ['20', '22', '24']).map(
    (version): Runtime => ({
      name: `Node ${version}`,
      command: [npx, '-y', '-p', `node@${version}`, 'node'],
    }),
  ),
];

function digestsUnder({ command: [file, ...args] }: Runtime, zone: string): Digests {
  const options = { encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, TZ: zone } } as const;
  const { status, stdout, stderr } = spawnSync(file, [...args, SCRIPT], options);
  if (status !== 0) throw new Error(stderr || `${file} ${args.join(' ')}: ${status}`);
  return JSON.parse(stdout) as Digests;
}

let first: Digests | undefined;
for (const [i, runtime] of runtimes.entries()) {
  const zone = ZONES[i % ZONES.length] as string;
  const digests = digestsUnder(runtime, zone);
  const different = differences(first ?? digests, digests);
  first ??= digests;
  const verdict = different.length === 0 ? 'same' : `differ: ${different.join(' ')}`;
  console.log(`${runtime.name}, ${zone}: ${Object.keys(digests).length} files, ${verdict}`);
  if (different.length > 0) process.exitCode = 1;
}
