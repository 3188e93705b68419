/** What verifying finds out about signatures. */
import type { CertificateFact } from './certificate.js';
import type { Difference } from './revision.js';

/** What is wrong with a signature. */
export type Fault =
  /** It is of a kind that is not understood here. */
  | 'unreadable'
  /** The signed range leaves out more than the signature. */
  | 'range'
  /** Signed bytes were changed, or the signature is not the certificate's. */
  | 'broken'
  /** Made with SHA-1, for which forgeries can be calculated. */
  | 'weak'
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
