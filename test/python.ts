/** Programs on PyPI that tests ask for a second opinion, each in an environment of its own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPython, packageVersion } from '../bench/peer/python.js';
import { packageRoot } from '../src/package-root.js';

const run = promisify(execFile);
const installed = new Map<string, Promise<string | undefined>>();

/**
 * The Python that has a package; it is installed the first time. Undefined, with a printed line, where it cannot be.
 *
 * @throws {Error} it cannot be installed, and `CI` is `true`.
 */
export function pythonWith(name: string, version: string): Promise<string | undefined> {
  const known = installed.get(name) ?? install(name, version);
  installed.set(name, known);
  return known;
}

async function install(name: string, version: string): Promise<string | undefined> {
  const environment = join(packageRoot, 'node_modules/.cache/annals-test', name);
  const python = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (packageVersion(python, name) === version) return python;
  try {
    const base = findPython();
    if (!base) throw new Error('Python ≥ 3.9 is not installed');
    await run(base, ['-m', 'venv', '--clear', environment]);
    const quiet = ['--quiet', '--disable-pip-version-check'];
    await run(python, ['-m', 'pip', 'install', ...quiet, `${name}==${version}`], { timeout: 300_000 });
    return python;
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    console.log(`skipped: ${name} could not be installed`);
    return undefined;
  }
}
