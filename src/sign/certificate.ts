/** Certificates (RFC 5280): what they say, and who vouches for them. */
import { X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { message, type Place } from '../message.js';
import { ENGINE } from './engine.js';
import { OID } from './oid.js';

/** What a certificate says; times in ISO 8601. */
export interface CertificateFact {
  /** The name by which people know the holder. */
  name: string;
  subject: string;
  issuer: string;
  /** Hexadecimal. */
  serialNumber: string;
  from: string;
  to: string;
  /** The holder vouches for itself. */
  selfSigned: boolean;
  /** SHA-256 of the certificate, hexadecimal. */
  fingerprint: string;
}

/** What a certificate says. */
export function certificateFact(certificate: X509Certificate): CertificateFact {
  const { subject, issuer, serialNumber } = certificate;
  return {
    name: commonName(certificate),
    subject: oneLine(subject),
    issuer: oneLine(issuer),
    serialNumber,
    from: isoDate(certificate.validFrom),
    to: isoDate(certificate.validTo),
    selfSigned: certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey),
    fingerprint: certificate.fingerprint256.replaceAll(':', ''),
  };
}

/** The common name of the holder, or the organization, or all that there is. */
export function commonName({ subject }: X509Certificate): string {
  const parts = (subject ?? '').split('\n');
  const of = (key: string) => parts.find((part) => part.startsWith(`${key}=`))?.slice(key.length + 1);
  return of('CN') ?? of('O') ?? oneLine(subject);
}

/** Whether a moment lies in the time that the certificate is good for. */
export function isValidAt(certificate: X509Certificate, moment: Date): boolean {
  const time = moment.getTime();
  return Date.parse(certificate.validFrom) <= time && time <= Date.parse(certificate.validTo);
}

/**
 * Whether the certificate may be used for signing documents: it has no key usage, or one with digital signature
 * or content commitment (RFC 5280, 4.2.1.3, bits 0 and 1).
 */
export function maySign(certificate: X509Certificate): boolean {
  const { extensions } = parseCertificate(certificate.raw);
  const usage = extensions?.find(({ extnID }) => extnID === OID.keyUsage)?.parsedValue;
  if (!(usage instanceof asn1js.BitString)) return true;
  return ((usage.valueBlock.valueHexView[0] ?? 0) & 0xc0) !== 0;
}

/** Whether the certificate is one of a time stamp authority (RFC 3161, 2.3). Node's `keyUsage` is the extended one. */
export function mayStamp(certificate: X509Certificate): boolean {
  return certificate.keyUsage?.includes(OID.timeStamping) ?? false;
}

/**
 * Whether a path leads from the certificate to one of the anchors, all of them valid at the moment. Nobody is
 * asked whether one was revoked since.
 */
export async function isAnchored(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  moment: Date,
): Promise<boolean> {
  if (anchors.some(({ fingerprint256 }) => fingerprint256 === certificate.fingerprint256)) {
    return isValidAt(certificate, moment);
  }
  const parse = ({ raw }: X509Certificate) => parseCertificate(raw);
  const engine = new pkijs.CertificateChainValidationEngine({
    trustedCerts: anchors.map(parse),
    // The engine wants the certificate in question last.
    certs: [...others.filter((each) => each.raw.compare(certificate.raw) !== 0), certificate].map(parse),
    checkDate: moment,
  });
  return (await engine.verify({}, ENGINE)).result;
}

/**
 * The certificates of a file: one in DER, or any number in PEM.
 *
 * @throws {VFileMessage} it holds none (`certificate-readable`).
 */
export function readCertificates(bytes: Uint8Array, place: Place): X509Certificate[] {
  const text = Buffer.from(bytes).toString('latin1');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [bytes];
  try {
    return blocks.map((block) => new X509Certificate(block));
  } catch {
    throw message('certificate-readable', place, { actual: place.path });
  }
}

/** A certificate for PKI.js. */
export const parseCertificate = (der: Uint8Array): pkijs.Certificate =>
  pkijs.Certificate.fromBER(Uint8Array.from(der).buffer);

/** The bytes of an ASN.1 value. */
export const derOf = (value: asn1js.AsnType): Uint8Array => new Uint8Array(value.toBER());

/** `C=CN, O=…, CN=…` of one part a line. */
const oneLine = (name: string | undefined): string => (name ?? '').split('\n').join(', ');

/** Node gives `Nov  5 06:00:00 2022 GMT`. */
const isoDate = (date: string): string => new Date(date).toISOString().replace('.000', '');
