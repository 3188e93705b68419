/** What is to be said of a signature by its CMS alone: whose it is, of what form, and whether it holds. */
import { createHash, type X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import type * as pkijs from 'pkijs';
import { certificateFact, isAnchored, isValidAt } from './certificate.js';
import type { Fault, SignatureFact } from './fact.js';
import { DIGESTS, OID } from './oid.js';
import { checkSignedData } from './signed-data.js';
import { isoTime } from './time.js';
import { readTimeStamp, type TimeStamp } from './timestamp.js';

/** The part of a signature's facts that comes from its CMS. */
export type Verdict = Pick<SignatureFact, 'faults' | 'level' | 'signer' | 'timeStamp' | 'digest' | 'trusted'>;

/** What a signature is held against. */
export interface Circumstances {
  /** The signed bytes. */
  data: Uint8Array;
  /** Certificates that are trusted; without any, nothing is said about trust. */
  anchors: readonly X509Certificate[];
  /** The time that the signer gives. */
  claimed: Date | undefined;
}

/** Judges the one signature of signed data. */
export async function judge(
  signed: pkijs.SignedData,
  { data, anchors, claimed }: Circumstances,
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
      weak: digest === 'sha1',
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
