/** Says of the signatures in a PDF who signed, when, and whether anything changed. */
import { createHash, type X509Certificate } from 'node:crypto';
import { type PDF, PdfString, type SignatureField } from '@libpdf/core';
import * as asn1js from 'asn1js';
import type * as pkijs from 'pkijs';
import { message } from '../message.js';
import { type CertificateFact, certificateFact, isAnchored, isValidAt } from './certificate.js';
import { DIGESTS, OID } from './oid.js';
import { openPdf } from './pdf.js';
import { type SignedRange, signedRange } from './range.js';
import { type Difference, differenceOf } from './revision.js';
import { checkSignedData, readSignedData } from './signed-data.js';
import { isoTime, readPdfDate } from './time.js';
import { readTimeStamp, type TimeStamp } from './timestamp.js';

/** What is wrong with a signature. */
export type Fault =
  /** It is of a kind that is not understood here. */
  | 'unreadable'
  /** The signed range leaves out more than the signature. */
  | 'range'
  /** Signed bytes were changed, or the signature is not the certificate's. */
  | 'broken'
  /** The certificate is not the one that the signature says it was made with. */
  | 'certificate'
  /** The certificate was not valid at the time of signing. */
  | 'expired'
  /** No path leads to a certificate that is trusted. */
  | 'untrusted'
  /** The time stamp is not one over this signature. */
  | 'time-stamp'
  /** Something beside further signatures was appended. */
  | 'changed-later';

/** PAdES baseline levels (ETSI EN 319 142-1, 6); a signature of CMS that does not bind its certificate is neither. */
export type Level = 'PAdES-B-B' | 'PAdES-B-T' | 'CMS';

/** A signature. */
export interface SignatureFact {
  field: string;
  faults: Fault[];
  level: Level;
  /** Absent when the certificate is not in the file. */
  signer?: CertificateFact;
  /** By the signer's own clock; ISO 8601. */
  claimedTime?: string;
  timeStamp?: { time: string; authority?: CertificateFact; trusted?: boolean };
  digest?: string;
  reason?: string;
  location?: string;
  /** Whether a path leads to the certificates that are trusted; absent when none were given. */
  trusted?: boolean;
  /** What was appended after signing; absent when nothing was. */
  later?: Difference & { bytes: number };
}

/** The signatures of a file, in the order of signing. */
export interface SignatureReport {
  file: string;
  signatures: SignatureFact[];
  /** There are signatures, and nothing is wrong with any. */
  valid: boolean;
}

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
  const fact: Verdict = signed
    ? await verifySignature(file, range, signed, claimed?.moment)
    : { level: 'CMS', faults: ['unreadable'] };
  if (kind !== PADES) fact.level = 'CMS';
  return { fact: { ...said, ...fact, ...(await laterThan(file, range, fact.faults)) }, end: range.end };
}

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

type Verdict = Pick<SignatureFact, 'faults' | 'level' | 'signer' | 'timeStamp' | 'digest' | 'trusted'>;

async function verifySignature(
  { anchors }: File,
  { data }: SignedRange,
  signed: pkijs.SignedData,
  claimed: Date | undefined,
): Promise<Verdict> {
  const info = signed.signerInfos[0] as pkijs.SignerInfo;
  const checked = await checkSignedData(signed, data);
  const stamp = await stampOf(info);
  const binding = checked.signer ? bindingOf(info, checked.signer) : 'none';
  const stamped = stamp === 'unreadable' || !stamp?.intact ? undefined : stamp;
  const stampTrusted = stamped && (await isTrusted(stamped.authority, stamped, anchors, stamped.moment));
  // Whoever signs can also set up an authority: where it matters whom to trust, only a trusted one is believed.
  const moment = stamped && stampTrusted !== false ? stamped.moment : claimed;
  const trusted = await isTrusted(checked.signer, checked, anchors, moment);
  const stampHolds = stamp === undefined || (stamp !== 'unreadable' && stamp.intact);
  const digest = DIGESTS[info.digestAlgorithm.algorithmId];
  return {
    faults: faults({
      broken: !checked.holds,
      certificate: binding === 'wrong',
      expired: checked.signer !== undefined && moment !== undefined && !isValidAt(checked.signer, moment),
      untrusted: trusted === false,
      'time-stamp': !stampHolds,
    }),
    level: binding === 'none' ? 'CMS' : stamp === undefined ? 'PAdES-B-B' : 'PAdES-B-T',
    ...(checked.signer && { signer: certificateFact(checked.signer) }),
    ...(stamp && stamp !== 'unreadable' && { timeStamp: stampFact(stamp, stampTrusted) }),
    ...(digest !== undefined && { digest }),
    ...(trusted !== undefined && { trusted }),
  };
}

const faults = (found: Partial<Record<Fault, boolean>>): Fault[] =>
  Object.entries(found).flatMap(([fault, there]) => (there ? [fault as Fault] : []));

/** Undefined when nobody was named to be trusted; false when it is not known when. */
async function isTrusted(
  certificate: X509Certificate | undefined,
  { certificates }: { certificates: readonly X509Certificate[] },
  anchors: readonly X509Certificate[],
  moment: Date | undefined,
): Promise<boolean | undefined> {
  if (anchors.length === 0) return undefined;
  return certificate !== undefined && moment !== undefined
    ? isAnchored(certificate, certificates, anchors, moment)
    : false;
}

const stampFact = (
  { moment, authority }: TimeStamp,
  trusted: boolean | undefined,
): NonNullable<SignatureFact['timeStamp']> => ({
  time: isoTime({ moment, offset: 0 }),
  ...(authority && { authority: certificateFact(authority) }),
  ...(trusted !== undefined && { trusted }),
});

/** The time stamp over the signature value, if there is one. */
async function stampOf(info: pkijs.SignerInfo): Promise<TimeStamp | 'unreadable' | undefined> {
  const token = info.unsignedAttrs?.attributes.find(({ type }) => type === OID.timeStampToken);
  if (!token) return undefined;
  const value = new Uint8Array(info.signature.valueBlock.valueHexView);
  return readTimeStamp(new Uint8Array(token.values[0].toBER()), value).catch(() => 'unreadable' as const);
}

/** Whether the signed attributes name the certificate by its digest (RFC 5035). */
function bindingOf(info: pkijs.SignerInfo, signer: X509Certificate): 'right' | 'wrong' | 'none' {
  const attributes = info.signedAttrs?.attributes ?? [];
  const attribute = attributes.find(
    ({ type }) => type === OID.signingCertificateV2 || type === OID.signingCertificate,
  );
  if (!attribute) return 'none';
  const [first] = parts(parts(attribute.values[0])[0]);
  const members = parts(first);
  const hash = members.find((each) => each instanceof asn1js.OctetString);
  const [named] = parts(members.find((each) => each instanceof asn1js.Sequence));
  const byDefault = attribute.type === OID.signingCertificate ? 'sha1' : 'sha256';
  // Before the hash stands its algorithm, behind it who issued the certificate.
  const algorithm =
    members[0] instanceof asn1js.Sequence && named instanceof asn1js.ObjectIdentifier
      ? DIGESTS[named.valueBlock.toString()]
      : byDefault;
  if (!hash || algorithm === undefined) return 'wrong';
  const expected = createHash(algorithm).update(signer.raw).digest();
  return expected.equals(new Uint8Array(hash.valueBlock.valueHexView)) ? 'right' : 'wrong';
}

const parts = (value: unknown): asn1js.AsnType[] =>
  value instanceof asn1js.Sequence ? (value.valueBlock.value as asn1js.AsnType[]) : [];

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
