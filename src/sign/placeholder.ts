/**
 * The signature dictionary, first with room for what is not known yet. A signature signs all of the file but the
 * room for itself (ISO 32000-1, 12.8.1), so that both are filled in after the rest is written.
 */
import { PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core';
import { pdfDate, type SigningTime } from './time.js';

/** What the dictionary says beside the signature. */
export interface SignatureMatter {
  time: SigningTime;
  reason?: string;
  place?: string;
}

/** Ten digits: as many as an offset of a table has. */
const UNKNOWN = 9_999_999_999;

/** The dictionary of PAdES (ETSI EN 319 142-1, 6.3) with room for a signature of `room` bytes. */
export function signatureDictionary(room: number, { time, reason, place }: SignatureMatter): PdfDict {
  const unknown = PdfNumber.of(UNKNOWN);
  return PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    ByteRange: PdfArray.of(PdfNumber.of(0), unknown, unknown, unknown),
    Contents: new PdfString(new Uint8Array(room), 'hex'),
    M: PdfString.fromString(pdfDate(time)),
    ...(reason !== undefined && { Reason: PdfString.fromString(reason) }),
    ...(place !== undefined && { Location: PdfString.fromString(place) }),
  });
}

/** A written file whose byte range is filled in. */
export interface Prepared {
  bytes: Uint8Array;
  /** Where the hexadecimal digits of the signature begin and end. */
  from: number;
  to: number;
}

/** Fills in the byte range of the signature dictionary that is object `number`, written after `start`. */
export function fillByteRange(written: Uint8Array, start: number, number: number): Prepared {
  const bytes = Buffer.from(written);
  const object = bytes.indexOf(`\n${number} 0 obj`, start);
  const range = bytes.indexOf('[', bytes.indexOf('/ByteRange', object));
  const rangeEnd = bytes.indexOf(']', range);
  const open = bytes.indexOf('<', bytes.indexOf('/Contents', rangeEnd));
  const close = bytes.indexOf('>', open);
  if (object < 0 || range < 0 || open < 0 || close < 0) throw new Error('no room for the signature');
  const filled = `[0 ${open} ${close + 1} ${bytes.length - close - 1}`.padEnd(rangeEnd - range);
  bytes.write(filled, range, 'latin1');
  return { bytes, from: open + 1, to: close };
}

/** What is signed: everything around the room, delimiters of the room left out with it. */
export const signedBytes = ({ bytes, from, to }: Prepared): Uint8Array =>
  Buffer.concat([bytes.subarray(0, from - 1), bytes.subarray(to + 1)]);

/** Writes the signature into its room; undefined when it does not fit. */
export function fillSignature({ bytes, from, to }: Prepared, signature: Uint8Array): Uint8Array | undefined {
  const digits = Buffer.from(signature).toString('hex');
  if (digits.length > to - from) return undefined;
  const result = Uint8Array.from(bytes);
  result.set(new TextEncoder().encode(digits), from);
  return result;
}
