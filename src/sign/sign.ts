/** Signs a PDF: PAdES B-B, or B-T with a time stamp (ETSI EN 319 142-1). */
import { createHash } from 'node:crypto';
import { type PDF, type PDFPage, PdfArray, type PdfDict, PdfString } from '@libpdf/core';
import { message, type Place } from '../message.js';
import { commonName, isValidAt, maySign } from './certificate.js';
import { signDetached } from './cms.js';
import { addField } from './field.js';
import { openKey, type SigningKey } from './key.js';
import { signatureLabel } from './label.js';
import { follow, isDict, openPdf, pageAt } from './pdf.js';
import {
  fillByteRange,
  fillSignature,
  type SignatureMatter,
  signatureDictionary,
  signedBytes,
} from './placeholder.js';
import { addSeal, type Seal } from './seal.js';
import { isoTime } from './time.js';
import { requestTimeStamp } from './timestamp.js';

/** How to sign. */
export interface SignOptions extends SignatureMatter {
  /** The key's file and the password that opens it; `path` is for messages. */
  key: { bytes: Uint8Array; password: string; path: string };
  /** The page of the field, from 1; the last by default. */
  page?: number;
  seal?: Seal;
  /** The address of a time stamp authority. */
  authority?: URL;
}

/**
 * The file with a signature appended; its bytes so far stay as they are. Same input, same bytes, but for ECDSA
 * keys and time stamps.
 *
 * @param path The file's path for messages.
 * @throws {VFileMessage} whatever is wrong with the file, the key, the seal or the time stamp.
 */
export async function signPdf(bytes: Uint8Array, path: string, options: SignOptions): Promise<Uint8Array> {
  const place = { path };
  const key = await openKey(options.key.bytes, options.key.password, { path: options.key.path });
  checkCertificate(key, options);
  const pdf = await openPdf(bytes, place);
  checkAppendable(pdf, place);
  const room = roomFor(key, options);
  const signature = pdf.register(signatureDictionary(room, options));
  const page = chosenPage(pdf, options, place);
  addField(pdf, signature, {
    page,
    label: signatureLabel(commonName(key.certificate), languageOf(pdf)),
    ...(options.seal && { seal: addSeal(pdf, page, options.seal, place) }),
  });
  nameFile(pdf, bytes);
  const written = await pdf.save({ incremental: true });
  const prepared = fillByteRange(written, bytes.length - 1, signature.objectNumber);
  const { authority } = options;
  const stamp = authority && ((value: Uint8Array) => requestTimeStamp(authority, value, place));
  const signed = fillSignature(prepared, await signDetached(signedBytes(prepared), key, stamp));
  if (!signed) throw message('signature-fits', place, { expected: room });
  return signed;
}

function checkCertificate({ certificate }: SigningKey, { key, time }: SignOptions): void {
  const place = { path: key.path };
  if (!isValidAt(certificate, time.moment)) {
    const expected = [certificate.validFrom, certificate.validTo]
      .map((each) => isoTime({ moment: new Date(each), offset: time.offset }))
      .join(' – ');
    throw message('certificate-current', place, { actual: isoTime(time), expected });
  }
  if (!maySign(certificate)) throw message('certificate-signs', place);
}

/** An author may have certified that nothing is to change any more (ISO 32000-1, 12.8.2.2, P of 1). */
function checkAppendable(pdf: PDF, place: Place): void {
  if (pdf.canSaveIncrementally() !== null) throw message('pdf-appendable', place);
  const dict = (owner: PdfDict | undefined, name: string) => {
    const value = follow(pdf, owner?.get(name));
    return isDict(value) ? value : undefined;
  };
  const references = follow(pdf, dict(dict(pdf.getCatalog(), 'Perms'), 'DocMDP')?.get('Reference'));
  for (const each of references instanceof PdfArray ? references : []) {
    const reference = follow(pdf, each);
    const permission = isDict(reference)
      ? dict(reference, 'TransformParams')?.getNumber('P')?.value
      : undefined;
    if (permission === 1) throw message('pdf-certified', place);
  }
}

function chosenPage(pdf: PDF, { page: number }: SignOptions, place: Place): PDFPage {
  const count = pdf.getPageCount();
  const page = pageAt(pdf, number ?? count);
  if (!page) throw message('page-present', place, { actual: number ?? count, expected: count });
  return page;
}

/**
 * The certificates, and the rest with much to spare. A time stamp's token brings certificates of its own. In
 * all, below the 32,767 bytes that PDF/A-2 allows a string (ISO 19005-2, 6.1.13).
 */
function roomFor(key: SigningKey, { authority }: SignOptions): number {
  const certificates = [key.certificate, ...key.chain].reduce((sum, { raw }) => sum + raw.length, 0);
  return Math.min(certificates + 2048 + (authority ? 16_384 : 0), 32_767);
}

const languageOf = (pdf: PDF): string => {
  const language = follow(pdf, pdf.getCatalog().get('Lang'));
  return language instanceof PdfString ? language.asString() : '';
};

/** A file without an identifier gets one of its content: libpdf would draw one by lot. */
function nameFile(pdf: PDF, bytes: Uint8Array): void {
  const { trailer } = pdf.context.info;
  if (trailer.has('ID')) return;
  const id = new PdfString(createHash('sha256').update(bytes).digest().subarray(0, 16), 'hex');
  trailer.set('ID', PdfArray.of(id, id));
}
