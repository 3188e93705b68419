/** Reads a finished .docx or .pdf, ours or anyone's, back into facts. */
import { readByFormat } from './container.js';
import type { Facts } from './facts.js';

export type * from './facts.js';

/**
 * The facts of a file. `name` is for messages and display only.
 *
 * @throws {VFileMessage} the file is neither .docx nor .pdf (`format-inspectable`), is damaged
 *   (`file-intact`), needs a password (`file-unlocked`) or is larger inside than is safe to open
 *   (`file-within-limits`).
 */
export function inspect(bytes: Uint8Array, name?: string): Promise<Facts> {
  const place = { path: name ?? '' };
  return readByFormat(bytes, place, {
    docx: async () => (await import('./docx.js')).inspectDocx(bytes, place, name),
    pdf: async () => (await import('./pdf.js')).inspectPdf(bytes, place, name),
  });
}
