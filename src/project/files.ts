/** Reading files: what cannot be read is a message, never an exception. */
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { SourceFile } from '../activity/read.js';
import { message } from '../message.js';
import { fileTrouble } from '../term.js';
import { LIMITS } from '../yaml.js';
import { errorCode } from './error-code.js';

/** Error codes that mean that nothing is there. */
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

/** A text file of the project; undefined without a message when there is none. */
export async function readSource(
  root: string,
  path: string,
): Promise<{ file?: SourceFile; messages: VFileMessage[] }> {
  try {
    const absolute = join(root, path);
    const { size } = await stat(absolute);
    if (size > LIMITS.bytes)
      return { messages: [message('file-small', { path }, { actual: size, expected: LIMITS.bytes })] };
    return { file: { path, bytes: await readFile(absolute) }, messages: [] };
  } catch (error) {
    const code = errorCode(error);
    return {
      messages: ABSENT.has(code)
        ? []
        : [message('file-readable', { path }, { actual: path, ...fileTrouble(code) })],
    };
  }
}

/** Paths of all files below a folder of the project, in code unit order; none when there is no such folder. */
export async function listFiles(
  root: string,
  folder: string,
): Promise<{ paths: string[]; messages: VFileMessage[] }> {
  const paths: string[] = [];
  const messages: VFileMessage[] = [];
  let entries: Dirent[] = [];
  try {
    entries = await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const code = errorCode(error);
    if (!ABSENT.has(code))
      messages.push(message('file-readable', { path: folder }, { actual: folder, ...fileTrouble(code) }));
  }
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    const below = entry.isDirectory() ? await listFiles(root, path) : { paths: [path], messages: [] };
    paths.push(...below.paths);
    messages.push(...below.messages);
  }
  return { paths: paths.sort(), messages };
}
