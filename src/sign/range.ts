/** Which bytes a signature signs, and whether they are all. */
import { PdfArray, type PdfDict, PdfString } from '@libpdf/core';

/** A sound byte range. */
export interface SignedRange {
  /** The signed bytes. */
  data: Uint8Array;
  /** The signature. */
  contents: Uint8Array;
  /** Where the signed revision ends: at the end of the file, or where something was appended later. */
  end: number;
}

/**
 * The range of a signature dictionary; undefined when it leaves out more than the signature itself, or does not
 * end with a revision of the file. Whoever could choose what is left out could hide changes there (ETSI EN 319
 * 142-1, 5.4.2; ISO 32000-2, 12.8.1).
 */
export function signedRange(file: Uint8Array, signature: PdfDict): SignedRange | undefined {
  const values = signature.get('ByteRange');
  if (!(values instanceof PdfArray) || values.length !== 4) return undefined;
  const [start, length, second, rest] = values
    .toArray()
    .map((each) => (each.type === 'number' && Number.isSafeInteger(each.value) ? each.value : -1)) as [
    number,
    number,
    number,
    number,
  ];
  const end = second + rest;
  if (start !== 0 || length <= 0 || second <= length || rest <= 0 || end > file.length) return undefined;
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const contents = contentsIn(bytes.subarray(length, second), signature);
  if (!contents || !/%%EOF\s*$/.test(bytes.toString('latin1', Math.max(0, end - 32), end))) return undefined;
  return { data: Buffer.concat([bytes.subarray(0, length), bytes.subarray(second, end)]), contents, end };
}

/** The gap is the string of the signature, in hexadecimal, and nothing else. */
function contentsIn(gap: Buffer, signature: PdfDict): Uint8Array | undefined {
  const digits = /^<([0-9A-Fa-f\s]*)>$/.exec(gap.toString('latin1'))?.[1]?.replace(/\s/g, '');
  const contents = signature.get('Contents');
  if (digits === undefined || !(contents instanceof PdfString)) return undefined;
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  return bytes.equals(contents.bytes) ? bytes : undefined;
}
