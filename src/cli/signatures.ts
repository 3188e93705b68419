/** The report of `annals verify` as text. */
import type { Language } from '../message.js';
import type { SignatureFact, SignatureReport } from '../sign/index.js';
import { columns } from './columns.js';
import { SIGNATURE_WORDS, type SignatureWords } from './signature-words.js';

/** Each signature with what is known of it, in the order of signing. */
export function reportSignatures({ signatures }: SignatureReport, language: Language): string {
  const words = SIGNATURE_WORDS[language];
  const blocks = signatures.flatMap((fact, index) => [
    words.heading(index + 1, fact.field, fact.faults.length === 0),
    ...columns(rowsOf(fact, words)).map((line) => `  ${line}`),
    '',
  ]);
  return [...blocks, words.revocation].join('\n');
}

function rowsOf(fact: SignatureFact, words: SignatureWords): string[][] {
  const { signer, claimedTime, digest, reason, location } = fact;
  const rows: [string, string | undefined][] = [
    [words.signer, signer && `${signer.name} (${signer.subject})`],
    [words.issuer, signer?.issuer],
    [words.validity, signer && `${signer.from} – ${signer.to}`],
    [words.trust, signer && trustOf(fact, words)],
    [words.time, claimedTime && words.claimed(claimedTime)],
    ['', stampOf(fact, words)],
    [words.form, [fact.level, ...(digest ? [digest.toUpperCase()] : [])].join(', ')],
    [words.reason, reason],
    [words.location, location],
    [words.changes, changesOf(fact, words)],
    ...fact.faults.map((fault, index): [string, string] => [
      index === 0 ? words.faults : '',
      words.fault[fault],
    ]),
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, printable(value)]]));
}

function trustOf({ signer, trusted }: SignatureFact, words: SignatureWords): string {
  if (trusted !== undefined) return trusted ? words.trusted : words.untrusted;
  return signer?.selfSigned ? words.selfSigned : words.unchecked;
}

function stampOf({ timeStamp }: SignatureFact, words: SignatureWords): string | undefined {
  if (!timeStamp) return undefined;
  const said = words.stamped(timeStamp.time, timeStamp.authority?.name ?? '?');
  return timeStamp.trusted === false ? said + words.stampUntrusted : said;
}

function changesOf({ faults, later }: SignatureFact, words: SignatureWords): string {
  if (faults.some((fault) => ['range', 'broken', 'unreadable'].includes(fault))) return words.unknown;
  if (!later) return words.unchanged;
  return faults.includes('changed-later')
    ? words.changed(later.pages, later.document)
    : words.onlySignatures(later.bytes);
}

/** Names come from the file: what would steer a terminal, or turn the order of characters, does not get there. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
