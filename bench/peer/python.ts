/** Python, and packages of PyPI in an environment of our own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../measure.js';
import { CACHE } from './cache.js';

/** The command that starts Python 3.9 or newer, if there is one. */
export function findPython(): string | undefined {
  const modern = 'import sys; sys.exit(sys.version_info < (3, 9))';
  return ['python3', 'python'].find((name) => spawnSync(name, ['-c', modern]).status === 0);
}

/**
 * The Python of the environment with `packages`, which are installed in their newest version the first time;
 * delete the cache to renew them. Throws when there is no Python or a package cannot be had.
 */
export function pythonWith(packages: readonly string[]): string {
  const python = findPython();
  if (!python) throw new Error('Python ≥ 3.9: ENOENT');
  const folder = join(CACHE, 'venv');
  const own = process.platform === 'win32' ? join(folder, 'Scripts/python.exe') : join(folder, 'bin/python');
  mkdirSync(CACHE, { recursive: true });
  if (!existsSync(own) || spawnSync(own, ['-m', 'pip', '--version']).status !== 0) {
    run({ file: python, args: ['-m', 'venv', '--clear', folder] });
  }
  const missing = packages.filter((name) => packageVersion(own, name) === undefined);
  if (missing.length > 0) {
    const quiet = ['--quiet', '--disable-pip-version-check'];
    run({ file: own, args: ['-m', 'pip', 'install', ...quiet, ...missing] });
  }
  return own;
}

/** The version of an installed package. */
export function packageVersion(python: string, name: string): string | undefined {
  const code = 'import sys, importlib.metadata as m; print(m.version(sys.argv[1]))';
  const { status, stdout } = spawnSync(python, ['-c', code, name], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
