/** House documents: Word files whose styles, pages, headers and footers a project's documents are to have. */
import { readFile, stat } from 'node:fs/promises';
import type { VFileMessage } from 'vfile-message';
import { message, type Place } from '../message.js';
import type { Reference } from '../reference/reference.js';
import { fileTrouble } from '../term.js';
import { errorCode } from './error-code.js';

/** A house document, or messages that say why there is none. */
export interface ReferenceRead {
  reference?: Reference;
  messages: VFileMessage[];
}

/** A letterhead with pictures has a few MB; what is in the file has limits of its own. */
const LIMIT_BYTES = 64 * 1024 * 1024;

/** Reads a house document; `shown` is its path in messages, `place` where it was asked for. */
export async function readHouseDocument(path: string, shown: string, place: Place): Promise<ReferenceRead> {
  try {
    const { size } = await stat(path);
    if (size > LIMIT_BYTES)
      return { messages: [message('file-small', { path: shown }, { actual: size, expected: LIMIT_BYTES })] };
    const bytes = new Uint8Array(await readFile(path));
    const { readReference } = await import('../reference/reference.js');
    return await readReference(bytes, { path: shown });
  } catch (error) {
    if ((error as VFileMessage).source === 'annals') return { messages: [error as VFileMessage] };
    const code = errorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { messages: [message('reference-found', place, { actual: shown })] }
      : { messages: [message('file-readable', place, { actual: shown, ...fileTrouble(code) })] };
  }
}
