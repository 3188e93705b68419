/**
 * The signature as CMS (RFC 5652), with the attributes of PAdES baseline signatures (ETSI EN 319 142-1, 6.3):
 * content type, message digest, signing certificate; no signing time, which stands in the PDF.
 */
import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { derOf, parseCertificate } from './certificate.js';
import type { SigningKey } from './key.js';
import { OID } from './oid.js';

/** Asks for a time stamp over a signature value; gives the token as DER. */
export type Stamp = (value: Uint8Array) => Promise<Uint8Array>;

/** A detached signature over data, as DER; with a time stamp of the signature value when there is a `stamp`. */
export async function signDetached(data: Uint8Array, key: SigningKey, stamp?: Stamp): Promise<Uint8Array> {
  const attributes = signedAttributes(data, key);
  const value = await key.sign(derOf(new asn1js.Set({ value: attributes.map((each) => each.toSchema()) })));
  const token = stamp && (await stamp(value));
  const signer = parseCertificate(key.certificate.raw);
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
    digestAlgorithm: sha256(),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: signatureAlgorithm(key),
    signature: new asn1js.OctetString({ valueHex: Uint8Array.from(value).buffer }),
    ...(token && { unsignedAttrs: timeStampAttribute(token) }),
  });
  return derOf(contentInfo(info, key).toSchema());
}

function contentInfo(info: pkijs.SignerInfo, key: SigningKey): pkijs.ContentInfo {
  const certificates = [key.certificate, ...key.chain].map(({ raw }) => raw).sort(Buffer.compare);
  const signed = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [sha256()],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: certificates.map(parseCertificate),
    signerInfos: [info],
  });
  return new pkijs.ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
}

/** In the order of DER, which sorts the members of a set by their bytes (X.690, 11.6). */
function signedAttributes(data: Uint8Array, key: SigningKey): pkijs.Attribute[] {
  const attributes = [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, octets(digest(data))),
    attribute(OID.signingCertificateV2, signingCertificate(key.certificate.raw)),
  ];
  return attributes.sort((a, b) => Buffer.compare(derOf(a.toSchema()), derOf(b.toSchema())));
}

/** SigningCertificateV2 of one ESSCertIDv2, whose hash algorithm is the default, SHA-256 (RFC 5035, section 3). */
function signingCertificate(certificate: Uint8Array): asn1js.Sequence {
  const id = new asn1js.Sequence({ value: [octets(digest(certificate))] });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] });
}

function timeStampAttribute(token: Uint8Array): pkijs.SignedAndUnsignedAttributes {
  const { result } = asn1js.fromBER(Uint8Array.from(token).buffer);
  return new pkijs.SignedAndUnsignedAttributes({
    type: 1,
    attributes: [attribute(OID.timeStampToken, result)],
  });
}

/** RSA's algorithms have a NULL for parameters (RFC 4055, section 5), ECDSA's and SHA-256 none (RFC 5754). */
function signatureAlgorithm({ algorithm }: SigningKey): pkijs.AlgorithmIdentifier {
  return algorithm === 'RSA'
    ? new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256WithRsa, algorithmParams: new asn1js.Null() })
    : new pkijs.AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 });
}

const sha256 = (): pkijs.AlgorithmIdentifier => new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 });

const digest = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest();

const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });

const attribute = (type: string, value: asn1js.AsnType): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] });
