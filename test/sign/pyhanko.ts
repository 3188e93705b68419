/** pyHanko, a signing library that nobody here wrote: what it says of signatures, and signatures of its own. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pythonWith } from '../python.js';
import { PASSWORD } from './authority.js';

const run = promisify(execFile);

const VERSION = '0.38.0';

const python = (): Promise<string | undefined> => pythonWith('pyhanko', VERSION);

/**
 * Whether pyHanko is there; it is installed from PyPI the first time.
 *
 * @throws {Error} it is not, and `CI` is `true`.
 */
export const hasPyhanko = async (): Promise<boolean> => (await python()) !== undefined;

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
  const { stdout } = await run((await python()) ?? '', ['test/sign/judge.py', path, trusted], {
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout) as Opinion[];
}

/** Signs a file by pyHanko: the SubFilter, the digest. With SHA-512 no further change is allowed. */
export async function signByPyhanko(
  p12: string,
  [kind, digest]: readonly [string, string],
  [source, target]: readonly [string, string],
): Promise<void> {
  const env = { ...process.env, ANNALS_P12_PASSWORD: PASSWORD };
  await run((await python()) ?? '', ['test/sign/sign.py', p12, kind, digest, source, target], { env });
}
