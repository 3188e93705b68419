/** pyHanko, a signing library that nobody here wrote: what it says of signatures, and signatures of its own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPython, packageVersion } from '../../bench/peer/python.js';
import { packageRoot } from '../../src/package-root.js';
import { PASSWORD } from './authority.js';

const run = promisify(execFile);

const VERSION = '0.38.0';

/** Where it is installed, apart from all else. */
const ENVIRONMENT = join(packageRoot, 'node_modules/.cache/annals-test/pyhanko');
const PYTHON = join(ENVIRONMENT, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

let installed: Promise<boolean> | undefined;

/**
 * Whether pyHanko is there; it is installed from PyPI the first time.
 *
 * @throws {Error} it is not, and `CI` is `true`.
 */
export function hasPyhanko(): Promise<boolean> {
  installed ??= install();
  return installed;
}

async function install(): Promise<boolean> {
  if (packageVersion(PYTHON, 'pyhanko') === VERSION) return true;
  try {
    const python = findPython();
    if (!python) throw new Error('Python ≥ 3.9 is not installed');
    await run(python, ['-m', 'venv', '--clear', ENVIRONMENT]);
    const quiet = ['--quiet', '--disable-pip-version-check'];
    await run(PYTHON, ['-m', 'pip', 'install', ...quiet, `pyhanko==${VERSION}`], { timeout: 300_000 });
    return true;
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    console.log('skipped: pyHanko could not be installed');
    return false;
  }
}

/** What pyHanko says of a signature. */
export interface Opinion {
  field: string;
  subFilter: string;
  /** The signed attributes by name, sorted. */
  attributes: string[];
  /** The digest is right. */
  intact: boolean;
  /** The signature is the certificate's. */
  valid: boolean;
  trusted: boolean;
  /** All in all, nothing is wrong. */
  bottomLine: boolean;
  coverage: string;
  /** What later revisions change, at most. */
  modification: string | null;
  timeStamp: { valid: boolean; intact: boolean; trusted: boolean; time: string } | null;
}

/** Opinions on the signatures of a file, where the certificates in a file are trusted. */
export async function opinions(path: string, trusted: string): Promise<Opinion[]> {
  const { stdout } = await run(PYTHON, ['test/sign/judge.py', path, trusted], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as Opinion[];
}

/** Signs a file by pyHanko: the SubFilter, the digest. With SHA-512 no further change is allowed. */
export async function signByPyhanko(
  p12: string,
  [kind, digest]: readonly [string, string],
  [source, target]: readonly [string, string],
): Promise<void> {
  const env = { ...process.env, ANNALS_P12_PASSWORD: PASSWORD };
  await run(PYTHON, ['test/sign/sign.py', p12, kind, digest, source, target], { env });
}
