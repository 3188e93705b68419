/** Tells a .docx from a .pdf, and hands each to its reader. */
import { message, type Place } from '../message.js';

/** Readers of the two formats; loaded by whoever gives them, when their format comes. */
export interface Readers<Result> {
  docx(): Promise<Result>;
  pdf(): Promise<Result>;
}

/**
 * Calls the reader of a file's format.
 *
 * @throws {VFileMessage} the file is neither .docx nor .pdf (`format-inspectable`), or needs a password
 *   (`file-unlocked`).
 */
export async function readByFormat<Result>(
  bytes: Uint8Array,
  place: Place,
  readers: Readers<Result>,
): Promise<Result> {
  switch (sniff(bytes)) {
    case 'zip':
      return readers.docx();
    case 'pdf':
      return readers.pdf();
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
