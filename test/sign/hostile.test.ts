/** Damaged files: whatever was signed and is not as it was is told, and nothing but messages is thrown. */
import { readFile } from 'node:fs/promises';
import test from 'ava';
import { signPdf, verifyPdf } from '../../src/sign/index.js';
import { oracle } from '../oracle.js';
import { optionsFor, sharedAuthority } from './authority.js';

const TAGGED = 'test/fixtures/sign/tagged.pdf';
const shared = sharedAuthority();

/** Numbers below a limit, always the same (the constants of C's `rand`). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
}

/** `valid`, or the rule of the message; whatever else is thrown is a bug. */
async function verdictOn(bytes: Uint8Array): Promise<string> {
  try {
    return (await verifyPdf(bytes, TAGGED)).valid ? 'valid' : 'invalid';
  } catch (error) {
    const { ruleId } = error as { ruleId?: string };
    if (ruleId === undefined) throw error;
    return ruleId;
  }
}

test('200 damaged files, none of them called valid', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const options = await optionsFor(await shared(), 'signer');
  const signed = await signPdf(new Uint8Array(await readFile(TAGGED)), TAGGED, options);
  const open = Buffer.from(signed).lastIndexOf('/Contents <') + '/Contents '.length;
  const close = Buffer.from(signed).indexOf('>', open);
  const below = numbers(7);
  const verdicts = new Map<string, number>();
  for (let number = 0; number < 200; number++) {
    let bytes = Uint8Array.from(signed);
    if (number % 10 === 0) bytes = bytes.subarray(0, below(bytes.length));
    // Half of them near the end, where the signature is.
    const from = number % 2 === 0 ? 0 : open - 1500;
    const at = from + below(signed.length - from);
    const place = at >= open && at <= close ? open - 1 - below(1000) : at;
    if (place < bytes.length) bytes[place] = (bytes[place] as number) ^ (1 << below(8));
    const verdict = await verdictOn(bytes);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  t.is(verdicts.get('valid'), undefined);
  t.true((verdicts.get('invalid') ?? 0) > 100);
});

test('damaged keys are refused with a message', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { key, time } = await optionsFor(await shared(), 'signer');
  const pdf = new Uint8Array(await readFile(TAGGED));
  const below = numbers(3);
  for (let number = 0; number < 20; number++) {
    const bytes = Uint8Array.from(key.bytes);
    for (let count = 0; count < 4; count++) bytes[below(bytes.length)] = below(256);
    const error = await t.throwsAsync(signPdf(pdf, TAGGED, { key: { ...key, bytes }, time }));
    t.regex(String((error as unknown as { ruleId?: string }).ruleId), /^key-(?:password|usable)$/);
  }
});
