/** Files that arguments name. */
import { readFile } from 'node:fs/promises';
import type { VFileMessage } from 'vfile-message';
import { message } from '../message.js';
import { errorCode } from '../project/error-code.js';
import { slashed } from '../project/path.js';
import { fileTrouble } from '../term.js';

/** The bytes of a file, or the message that it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array | VFileMessage> {
  try {
    // A copy: readers that refuse Node's Buffer, as pdf.js does, get a plain array.
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const actual = slashed(path);
    return message('file-readable', { path: actual }, { actual, ...fileTrouble(errorCode(error)) });
  }
}

/**
 * The bytes of a file.
 *
 * @throws {VFileMessage} it cannot be read.
 */
export async function mustRead(path: string): Promise<Uint8Array> {
  const bytes = await readBytes(path);
  if (bytes instanceof Uint8Array) return bytes;
  throw bytes;
}
