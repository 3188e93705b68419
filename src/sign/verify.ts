/** Says of the signatures in a PDF who signed, when, and whether anything changed. */
import type { X509Certificate } from 'node:crypto';
import { type PDF, PdfString, type SignatureField } from '@libpdf/core';
import type * as pkijs from 'pkijs';
import { message } from '../message.js';
import type { Fault, SignatureFact, SignatureReport } from './fact.js';
import { openPdf } from './pdf.js';
import { type SignedRange, signedRange } from './range.js';
import { type Difference, differenceOf } from './revision.js';
import { readSignedData } from './signed-data.js';
import { isoTime, readPdfDate } from './time.js';
import { judge, type Verdict } from './verdict.js';

/**
 * Verifies all signatures of a file.
 *
 * @param anchors Certificates that are trusted; without any, nothing is said about trust.
 * @throws {VFileMessage} it is no PDF that can be read (`pdf-expected`, `file-intact`, `file-unlocked`), or has
 *   no signature (`signature-present`).
 */
export async function verifyPdf(
  bytes: Uint8Array,
  path: string,
  anchors: readonly X509Certificate[] = [],
): Promise<SignatureReport> {
  const pdf = await openPdf(bytes, { path });
  const fields = signedFields(pdf);
  if (fields.length === 0) throw message('signature-present', { path });
  const read = await Promise.all(fields.map((field) => verifyField({ bytes, pdf, anchors }, field)));
  const signatures = read.sort((a, b) => a.end - b.end).map(({ fact }) => fact);
  return { file: path, signatures, valid: signatures.every(({ faults }) => faults.length === 0) };
}

/** The SubFilter of PAdES. */
const PADES = 'ETSI.CAdES.detached';

interface File {
  bytes: Uint8Array;
  pdf: PDF;
  anchors: readonly X509Certificate[];
}

const signedFields = (pdf: PDF): SignatureField[] =>
  (pdf.getForm()?.getSignatureFields() ?? []).filter((field) => field.isSigned());

async function verifyField(file: File, field: SignatureField): Promise<{ fact: SignatureFact; end: number }> {
  const dictionary = field.getSignatureDict();
  const text = (key: string) => {
    const value = dictionary?.get(key);
    return value instanceof PdfString ? value.asString() : undefined;
  };
  const claimed = readPdfDate(text('M') ?? '');
  const [reason, location] = [text('Reason'), text('Location')];
  const said = {
    field: field.name,
    ...(claimed && { claimedTime: isoTime(claimed) }),
    ...(reason !== undefined && { reason }),
    ...(location !== undefined && { location }),
  };
  const range = dictionary && signedRange(file.bytes, dictionary);
  if (!range) return { fact: { ...said, level: 'CMS', faults: ['range'] }, end: file.bytes.length };
  const kind = dictionary.getName('SubFilter')?.value;
  const signed = readable(range.contents, kind);
  const circumstances = { data: range.data, anchors: file.anchors, claimed: claimed?.moment };
  // Certificates that are damaged are refused only when they are looked at.
  const fact = (signed && (await judge(signed, circumstances).catch(() => undefined))) ?? unreadable();
  if (kind !== PADES) fact.level = 'CMS';
  return { fact: { ...said, ...fact, ...(await laterThan(file, range, fact.faults)) }, end: range.end };
}

const unreadable = (): Verdict => ({ level: 'CMS', faults: ['unreadable'] });

/** Signatures of the PDF itself, without content inside that would be checked in its stead. */
function readable(contents: Uint8Array, kind: string | undefined): pkijs.SignedData | undefined {
  if (kind !== PADES && kind !== 'adbe.pkcs7.detached') return undefined;
  try {
    const signed = readSignedData(contents);
    const { eContent } = signed.encapContentInfo;
    return signed.signerInfos.length === 1 && !eContent ? signed : undefined;
  } catch {
    return undefined;
  }
}

/** What was appended after a signature, and that as a fault where it is more than signatures. */
async function laterThan(
  { bytes, pdf }: File,
  { end }: SignedRange,
  found: readonly Fault[],
): Promise<Pick<SignatureFact, 'faults' | 'later'>> {
  if (end === bytes.length) return { faults: [...found] };
  const difference = await differenceSince(bytes.subarray(0, end), pdf);
  const changed = difference.document || difference.pages.length > 0;
  return {
    faults: [...found, ...(changed ? (['changed-later'] as const) : [])],
    later: { bytes: bytes.length - end, ...difference },
  };
}

/** A revision that cannot be read by itself was not what was signed. */
async function differenceSince(bytes: Uint8Array, pdf: PDF): Promise<Difference> {
  try {
    const before = await openPdf(bytes, { path: '' });
    const revision = (each: PDF) => ({ pdf: each, signed: signedWidgets(each) });
    return differenceOf(revision(before), revision(pdf));
  } catch {
    return { pages: [], document: true };
  }
}

function signedWidgets(pdf: PDF): Set<number> {
  const refs = signedFields(pdf).flatMap((field) => field.getWidgets().map(({ ref }) => ref));
  return new Set(refs.flatMap((ref) => (ref ? [ref.objectNumber] : [])));
}
