/** Time stamps (RFC 3161): asked for over HTTP, and read. */
import { createHash, type X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { message, type Place } from '../message.js';
import { mayStamp } from './certificate.js';
import { OID } from './oid.js';
import { checkSignedData, readSignedData } from './signed-data.js';

/** A time stamp as read from its token. */
export interface TimeStamp {
  moment: Date;
  /** Who stamped; absent when the token does not hold the certificate. */
  authority?: X509Certificate;
  certificates: X509Certificate[];
  /** It was made over what it is said to be over, by an authority that may stamp. */
  intact: boolean;
}

/** Authorities answer at once or not at all. */
const PATIENCE = 30_000;

/** Far above a token with its certificates. */
const LIMIT = 1 << 20;

/**
 * The token of an authority over a value, as DER. The request holds a digest and no number by lot: no two
 * signature values are alike, so that an old answer fits no new question.
 *
 * @throws {VFileMessage} the authority cannot be reached, refuses, or answers with something else
 *   (`timestamp-received`).
 */
export async function requestTimeStamp(
  url: URL,
  value: Uint8Array,
  place: Place,
  patience = PATIENCE,
): Promise<Uint8Array> {
  const failed = (problem: string) => message('timestamp-received', place, { actual: shown(url), problem });
  const answer = await post(url, request(value), patience).catch((error: unknown) => {
    throw failed(causeOf(error));
  });
  if (typeof answer === 'string') throw failed(answer);
  const token = tokenOf(answer);
  if (typeof token === 'string') throw failed(token);
  const stamp = await readTimeStamp(token, value).catch(() => undefined);
  if (!stamp?.intact) throw failed('TimeStampToken');
  return token;
}

/** An address for messages: without what may be secret in it. */
const shown = ({ origin, pathname }: URL): string => origin + pathname;

/** TimeStampReq, which asks for the authority's certificate as well. */
function request(value: Uint8Array): Uint8Array {
  const imprint = new pkijs.MessageImprint({
    hashAlgorithm: new pkijs.AlgorithmIdentifier({
      algorithmId: OID.sha256,
      algorithmParams: new asn1js.Null(),
    }),
    hashedMessage: new asn1js.OctetString({
      valueHex: Uint8Array.from(createHash('sha256').update(value).digest()).buffer,
    }),
  });
  const asked = new pkijs.TimeStampReq({ version: 1, messageImprint: imprint, certReq: true });
  return new Uint8Array(asked.toSchema().toBER());
}

/** The body of an answer, or what is wrong with the answer. */
async function post(url: URL, body: Uint8Array, patience: number): Promise<Uint8Array | string> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' },
    body: Uint8Array.from(body),
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) return `HTTP ${answer.status}`;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return bytes.length > LIMIT ? `${bytes.length} bytes` : bytes;
}

/** `ECONNREFUSED`, `TimeoutError`: fetch wraps what happened. */
function causeOf(error: unknown): string {
  const { name, cause } = error as Error;
  return (cause as NodeJS.ErrnoException | undefined)?.code ?? name;
}

/** The token of a TimeStampResp, or why there is none: the status (RFC 3161, 2.4.2) with its text. */
function tokenOf(answer: Uint8Array): Uint8Array | string {
  const { result, offset } = asn1js.fromBER(Uint8Array.from(answer).buffer);
  if (offset === -1 || !asn1js.compareSchema(result, result, pkijs.TimeStampResp.schema()).verified) {
    return 'TimeStampResp';
  }
  const { status, timeStampToken } = new pkijs.TimeStampResp({ schema: result });
  if (status.status > 1 || !timeStampToken) {
    const text = (status.statusStrings ?? []).map((each) => each.valueBlock.value).join(' ');
    return `PKIStatus ${status.status}${text && `: ${text}`}`;
  }
  return new Uint8Array((result as asn1js.Sequence).valueBlock.value[1]?.toBER() ?? new ArrayBuffer(0));
}

/**
 * Reads a token over a value.
 *
 * @throws {Error} it is no token.
 */
export async function readTimeStamp(token: Uint8Array, value: Uint8Array): Promise<TimeStamp> {
  const signed = readSignedData(token);
  const { eContent, eContentType } = signed.encapContentInfo;
  const { genTime } = pkijs.TSTInfo.fromBER(eContent?.getValue() ?? new ArrayBuffer(0));
  const { holds, signer, certificates } = await checkSignedData(signed, value);
  const intact = holds && eContentType === OID.timeStampInfo && signer !== undefined && mayStamp(signer);
  return { moment: genTime, ...(signer && { authority: signer }), certificates, intact };
}
