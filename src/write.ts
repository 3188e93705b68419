/** Writing output: whole or not at all. */
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { message } from './message.js';
import { errorCode } from './project/error-code.js';
import { fileTrouble } from './term.js';

/**
 * Codes with which Windows answers a rename onto a file that Word or a viewer holds open, and other
 * systems one onto a file that may not be replaced.
 */
const LOCKED: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** The one step that can meet a lock; a test hands in its own. */
export type Rename = (from: string, to: string) => Promise<void>;

/**
 * Writes beside the target and renames, so that a reader sees the old file or the new, never half of
 * one. Gives the message when that failed; nothing is left behind then.
 *
 * @param shown The path as the message prints it.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  shown: string,
  replace: Rename = rename,
): Promise<VFileMessage | undefined> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await makeFolder(dirname(path));
    await writeThrough(beside, bytes);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return message('file-written', { path: shown }, { actual: shown, ...fileTrouble(errorCode(error)) });
  }
  try {
    await replace(beside, path);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true });
    const code = errorCode(error);
    return message(
      LOCKED.has(code) ? 'output-unlocked' : 'file-written',
      { path: shown },
      { actual: shown, ...fileTrouble(code) },
    );
  }
}

/**
 * Makes a folder, and those above it. `mkdir` with `recursive` never ends where a file system, such as /proc,
 * answers ENOENT though the folder above is there.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  try {
    await mkdir(path);
  } catch (error) {
    // Another process may have made it since.
    if (!(await isFolder(path))) throw error;
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Writes and waits until the disk has it: a rename alone can outlive the data it points to. */
async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
