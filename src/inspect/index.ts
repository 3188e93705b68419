/** Reads a finished .docx or .pdf, ours or anyone's, back into facts. */
import { message } from '../message.js';
import type { Facts } from './facts.js';

export type * from './facts.js';

/**
 * The facts of a file. `name` is for messages and display only.
 *
 * @throws {VFileMessage} the file is neither .docx nor .pdf (`format-inspectable`), is damaged
 *   (`file-intact`), needs a password (`file-unlocked`) or is larger inside than is safe to open
 *   (`file-within-limits`).
 */
export async function inspect(bytes: Uint8Array, name?: string): Promise<Facts> {
  const place = { path: name ?? '' };
  switch (sniff(bytes)) {
    case 'zip':
      return (await import('./docx.js')).inspectDocx(bytes, place, name);
    case 'pdf':
      return (await import('./pdf.js')).inspectPdf(bytes, place, name);
    case 'cfb':
      throw message('file-unlocked', place);
    case 'unknown':
      throw message('format-inspectable', place, { actual: opening(bytes) });
  }
}

/**
 * The container by its first bytes. A .docx with a password and a .doc of Word 97 are both Compound
 * File Binary (MS-CFB); a PDF may have up to 1,024 bytes before its header (ISO 32000-1, Annex H.3.4.1).
 */
function sniff(bytes: Uint8Array): 'zip' | 'pdf' | 'cfb' | 'unknown' {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xD0\xCF\x11\xE0')) return 'cfb';
  return head.includes('%PDF-') ? 'pdf' : 'unknown';
}

/** The first bytes for a message: as hexadecimal, whatever they are. */
function opening(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex');
}
