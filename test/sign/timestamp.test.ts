/** Time stamps by an authority on this machine, which answers as `openssl ts` does. */
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import test from 'ava';
import { readCertificates, signPdf, verifyPdf } from '../../src/sign/index.js';
import { requestTimeStamp } from '../../src/sign/timestamp.js';
import { oracle } from '../oracle.js';
import { optionsFor, sharedAuthority } from './authority.js';
import { serve, serveTimeStamps } from './tsa.js';

const TAGGED = 'test/fixtures/sign/tagged.pdf';
const shared = sharedAuthority();

const tagged = async (): Promise<Uint8Array> => new Uint8Array(await readFile(TAGGED));

test('a time stamp makes the signature PAdES B-T', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const authority = await shared();
  const url = await serveTimeStamps(t, authority);
  const options = await optionsFor(authority, 'signer');
  const signed = await signPdf(await tagged(), TAGGED, { ...options, authority: url });
  const root = readCertificates(await readFile(authority.root), { path: 'root.pem' });
  const { signatures, valid } = await verifyPdf(signed, TAGGED, root);
  t.true(valid);
  t.like(signatures[0], {
    level: 'PAdES-B-T',
    timeStamp: { authority: { name: '示例时间戳' }, trusted: true },
  });
  t.true(Math.abs(Date.parse(signatures[0]?.timeStamp?.time ?? '') - Date.now()) < 120_000);
});

test('an answer to another question is not believed', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const genuine = await serveTimeStamps(t, await shared());
  const [one, two] = [new TextEncoder().encode('one'), new TextEncoder().encode('two')];
  const token = await requestTimeStamp(genuine, one, { path: '' });
  const status = Buffer.from('3003020100', 'hex');
  const size = status.length + token.length;
  const again = Buffer.concat([Buffer.from([0x30, 0x82, size >> 8, size & 255]), status, token]);
  const replayed = await serve(t, (_, response) => response.end(again));
  const error = await t.throwsAsync(requestTimeStamp(replayed, two, { path: '' }));
  t.regex(error?.message ?? '', /TimeStampToken/);
  t.deepEqual(await requestTimeStamp(replayed, one, { path: '' }), token);
});

const FAILING: Record<string, { listener: RequestListener; says: RegExp }> = {
  'an error of the server': {
    listener: (_, response) => response.writeHead(503).end(),
    says: /127\.0\.0\.1:\d+\/tsa（HTTP 503）/,
  },
  'an answer that is none': {
    listener: (_, response) => response.end('<html>log in</html>'),
    says: /TimeStampResp/,
  },
  // PKIStatus 2, with the text “no”.
  'a refusal': {
    listener: (_, response) => response.end(Buffer.from('300b300902010230040c026e6f', 'hex')),
    says: /PKIStatus 2: no/,
  },
  'a broken connection': { listener: (request) => request.socket.destroy(), says: /（\w+）/ },
};

for (const [name, { listener, says }] of Object.entries(FAILING)) {
  test(`nothing is signed after ${name}`, async (t) => {
    if (!oracle('openssl')) return t.pass();
    const url = await serve(t, listener);
    const options = await optionsFor(await shared(), 'signer');
    const error = await t.throwsAsync(signPdf(await tagged(), TAGGED, { ...options, authority: url }));
    t.is((error as unknown as { ruleId: string }).ruleId, 'timestamp-received');
    t.regex(error?.message ?? '', says);
  });
}

test('an authority that does not answer is given up, one that is not there is named', async (t) => {
  const silent = await serve(t, () => undefined);
  const value = new Uint8Array(8);
  const late = await t.throwsAsync(requestTimeStamp(silent, value, { path: '' }, 50));
  t.regex(late?.message ?? '', /TimeoutError/);
  const secret = new URL('http://127.0.0.1:1/tsa?token=hidden');
  const absent = await t.throwsAsync(requestTimeStamp(secret, value, { path: '' }));
  t.regex(absent?.message ?? '', /127\.0\.0\.1:1\/tsa（/);
  t.notRegex(absent?.message ?? '', /hidden/);
});
