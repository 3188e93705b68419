/** typst.ts, for machines without Python. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../measure.js';
import { CACHE } from './cache.js';

const NAME = '@myriaddreamin/typst-ts-node-compiler';

/** The folder whose `node_modules` has typst.ts; its newest version is installed the first time. Throws when it cannot be had. */
export function installTypstTs(): { folder: string; version: string } {
  const folder = join(CACHE, 'typst-ts');
  const manifest = join(folder, 'node_modules', NAME, 'package.json');
  if (!existsSync(manifest)) {
    mkdirSync(folder, { recursive: true });
    // npm installs into the nearest folder above that has a package.json.
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    run(
      npm(['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', `${NAME}@latest`]),
    );
  }
  return { folder, version: (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version };
}

/** npm as `npm run` names it; on Windows `npm` is a batch file, which Node does not start (CVE-2024-27980). */
function npm(args: readonly string[]) {
  const script = process.env.npm_execpath;
  return script ? { file: process.execPath, args: [script, ...args] } : { file: 'npm', args };
}
