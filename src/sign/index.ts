/** Digital signatures of PDF files: signing and verifying. */
export type { CertificateFact } from './certificate.js';
export { readCertificates } from './certificate.js';
export type { Fault, Level, SignatureFact, SignatureReport } from './fact.js';
export type { Seal } from './seal.js';
export { type SignOptions, signPdf } from './sign.js';
export { isoTime, readTime, type SigningTime } from './time.js';
export { verifyPdf } from './verify.js';
