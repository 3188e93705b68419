/** The key and the certificates of a PKCS#12 file (RFC 7292). */
import { verify, X509Certificate } from 'node:crypto';
import { P12Signer } from '@libpdf/core';
import { message, type Place } from '../message.js';

/** Signs, and says who signs. The key itself stays inside. */
export interface SigningKey {
  certificate: X509Certificate;
  /** Certificates of those who vouch for it, in the order of the file. */
  chain: readonly X509Certificate[];
  /** RSA (PKCS #1 v1.5) gives the same bytes for the same data; ECDSA draws a number by lot for each signature. */
  algorithm: 'RSA' | 'ECDSA';
  /** The signature value over data, with SHA-256; ECDSA's as a DER sequence (RFC 5753, 7.2). */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** What libpdf and PKI.js say of a wrong password: that of the file's seal, or of what is enciphered in it. */
const PASSWORD = /integrity|\bmac\b|password|decrypt|operation-specific/i;

/**
 * Opens a .p12 or .pfx file. libpdf reads those of old Windows and OpenSSL as well (RC2, Triple DES).
 *
 * @throws {VFileMessage} the password does not open it (`key-password`); it holds no key with a certificate,
 *   or one that is neither RSA nor of a NIST curve (`key-usable`). The message says nothing of what is inside.
 */
export async function openKey(bytes: Uint8Array, password: string, place: Place): Promise<SigningKey> {
  const signer = await readFile(bytes, password, place);
  const certificates = [signer.certificate, ...signer.certificateChain].map(
    (der) => new X509Certificate(der),
  );
  // libpdf takes the first certificate for the key's, files put them in any order.
  const probe = new TextEncoder().encode('annals');
  const value = await signer.sign(probe, 'SHA-256');
  const own = certificates.find(({ publicKey }) => verify('sha256', probe, publicKey, value));
  if (!own) throw message('key-usable', place);
  return {
    certificate: own,
    chain: certificates.filter((each) => each !== own),
    algorithm: signer.keyType === 'EC' ? 'ECDSA' : 'RSA',
    sign: (data) => signer.sign(data, 'SHA-256'),
  };
}

async function readFile(bytes: Uint8Array, password: string, place: Place): Promise<P12Signer> {
  try {
    return await P12Signer.create(bytes, password);
  } catch (error) {
    const wrong = error instanceof Error && PASSWORD.test(error.message);
    throw message(wrong ? 'key-password' : 'key-usable', place);
  }
}
