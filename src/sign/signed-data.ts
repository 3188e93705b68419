/** CMS signed data (RFC 5652) of one signer, read and checked. */
import { X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { ENGINE } from './engine.js';

/** What a check found. */
export interface Checked {
  /** The digest among the signed attributes is the data's, and the signature is that of the attributes. */
  holds: boolean;
  /** The signer's certificate, if it is there. */
  signer?: X509Certificate;
  /** All certificates that are. */
  certificates: X509Certificate[];
}

/**
 * Reads signed data.
 *
 * @param der May have zeros after its end, as a PDF's room for signatures has, but nothing else.
 * @throws {Error} it is none.
 */
export function readSignedData(der: Uint8Array): pkijs.SignedData {
  const { result, offset } = asn1js.fromBER(Uint8Array.from(der).buffer);
  if (offset < 0 || der.subarray(offset).some((byte) => byte !== 0)) throw new Error('no signed data');
  return new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: result }).content });
}

/** Checks the first signature over data; where there is content inside, over that. */
export async function checkSignedData(signed: pkijs.SignedData, data: Uint8Array): Promise<Checked> {
  const all = (signed.certificates ?? []).filter((each) => each instanceof pkijs.Certificate);
  const outcome = await outcomeOf(signed, data);
  const signer = outcome.signerCertificate ?? undefined;
  return {
    holds: outcome.signatureVerified === true,
    ...(signer && { signer: toNode(signer) }),
    certificates: all.map(toNode),
  };
}

/** PKI.js throws what it found to be wrong, together with the certificate. */
async function outcomeOf(
  signed: pkijs.SignedData,
  data: Uint8Array,
): Promise<Pick<pkijs.SignedDataVerifyResult, 'signatureVerified' | 'signerCertificate'>> {
  try {
    return await signed.verify({ signer: 0, data: Uint8Array.from(data).buffer, extendedMode: true }, ENGINE);
  } catch (error) {
    const { signerCertificate } = error as pkijs.SignedDataVerifyError;
    return { signatureVerified: false, signerCertificate: signerCertificate ?? null };
  }
}

const toNode = (certificate: pkijs.Certificate): X509Certificate =>
  new X509Certificate(Buffer.from(certificate.toSchema().toBER()));
