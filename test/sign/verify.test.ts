/** Verifying: each way to change a signed file is told, and told apart. */
import { readFile } from 'node:fs/promises';
import { PDF, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core';
import test from 'ava';
import { readCertificates, type SignatureFact, signPdf, verifyPdf } from '../../src/sign/index.js';
import { oracle } from '../oracle.js';
import { optionsFor, sharedAuthority } from './authority.js';

const TAGGED = 'test/fixtures/sign/tagged.pdf';
const shared = sharedAuthority();

const tagged = async (): Promise<Uint8Array> => new Uint8Array(await readFile(TAGGED));

const signed = async (): Promise<Uint8Array> =>
  signPdf(await tagged(), TAGGED, await optionsFor(await shared(), 'signer'));

async function only(bytes: Uint8Array): Promise<SignatureFact> {
  const { signatures, valid } = await verifyPdf(bytes, TAGGED);
  if (signatures.length !== 1 || valid !== (signatures[0]?.faults.length === 0)) throw new Error('not one');
  return signatures[0] as SignatureFact;
}

test('any signed byte that changes breaks the signature', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const bytes = await signed();
  const text = Buffer.from(bytes).toString('latin1');
  const places = {
    content: text.indexOf('stream\n') + 100,
    'what was appended': text.lastIndexOf('/M (D:') + 10,
    'the last byte': bytes.length - 3,
  };
  for (const [name, place] of Object.entries(places)) {
    const changed = Uint8Array.from(bytes);
    changed[place] = (changed[place] as number) ^ 1;
    const fault = name === 'the last byte' ? 'range' : 'broken';
    t.true((await only(changed)).faults.includes(fault), name);
  }
});

test('a signature that is changed, or another file’s, is broken', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const bytes = await signed();
  const from = Buffer.from(bytes).lastIndexOf('/Contents <') + '/Contents <'.length;
  const end = Buffer.from(bytes).indexOf('>', from);
  const zeros = /(?:00)*$/.exec(Buffer.from(bytes.subarray(from, end)).toString('latin1'))?.[0].length ?? 0;
  const changed = Uint8Array.from(bytes);
  // The last digit of the signature value.
  changed[end - zeros - 1] = changed[end - zeros - 1] === 0x30 ? 0x31 : 0x30;
  t.deepEqual((await only(changed)).faults, ['broken']);
  const empty = Uint8Array.from(bytes).fill(0x30, from, end);
  t.deepEqual((await only(empty)).faults, ['unreadable']);
});

/** Changes the file by an update, as editors do. */
async function updated(bytes: Uint8Array, change: (pdf: PDF) => void): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  change(pdf);
  return pdf.save({ incremental: true });
}

const LATER: Record<string, { change: (pdf: PDF) => void; pages: number[]; document: boolean }> = {
  'a line on page 2': {
    change: (pdf) => pdf.getPage(1)?.drawLine({ start: { x: 9, y: 9 }, end: { x: 99, y: 99 } }),
    pages: [2],
    document: false,
  },
  'a comment on page 1': {
    change: (pdf) =>
      pdf.getPage(0)?.addTextAnnotation({ rect: { x: 9, y: 9, width: 9, height: 9 }, contents: 'no' }),
    pages: [1],
    document: false,
  },
  'a page taken out': { change: (pdf) => pdf.removePage(1), pages: [2], document: false },
  'an action on opening': {
    change: (pdf) =>
      pdf
        .getCatalog()
        .set('OpenAction', PdfDict.of({ S: PdfName.of('URI'), URI: PdfString.fromString('x:') })),
    pages: [],
    document: true,
  },
};

for (const [name, { change, pages, document }] of Object.entries(LATER)) {
  test(`appended after signing: ${name}`, async (t) => {
    if (!oracle('openssl')) return t.pass();
    const bytes = await signed();
    const changed = await updated(bytes, change);
    t.true(Buffer.from(changed.subarray(0, bytes.length)).equals(bytes));
    const { faults, later } = await only(changed);
    t.deepEqual(faults, ['changed-later']);
    t.deepEqual(later, { bytes: changed.length - bytes.length, pages, document });
  });
}

test('what pages have from above them is theirs', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const bytes = await signed();
  const changed = await updated(bytes, (pdf) => {
    const above = pdf.getPage(0)?.dict.getRef('Parent');
    const node = above && pdf.getObject(above);
    if (node instanceof PdfDict) node.set('Rotate', PdfNumber.of(180));
  });
  t.like((await only(changed)).later, { pages: [1, 2] });
});

test('a change between two signatures is held against the first, not the second', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const options = await optionsFor(await shared(), 'signer');
  const line = LATER['a line on page 2'] as (typeof LATER)[string];
  const second = await signPdf(await updated(await signed(), line.change), TAGGED, options);
  const { signatures, valid } = await verifyPdf(second, TAGGED);
  t.false(valid);
  t.deepEqual(
    signatures.map(({ field, faults }) => [field, faults]),
    [
      ['Signature1', ['changed-later']],
      ['Signature2', []],
    ],
  );
});

test('a range that leaves out more than the signature is no signature of the file', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const bytes = Buffer.from(await signed());
  const at = bytes.lastIndexOf('/ByteRange [');
  const end = bytes.indexOf(']', at);
  const [zero, first, second, rest] = bytes
    .toString('latin1', at + '/ByteRange ['.length, end)
    .trim()
    .split(/\s+/)
    .map(Number) as [number, number, number, number];
  const wider = `/ByteRange [${zero} ${first - 40} ${second} ${rest}`.padEnd(end - at);
  bytes.write(wider, at, 'latin1');
  t.deepEqual((await only(new Uint8Array(bytes))).faults, ['range']);
});

test('trust: the root vouches, another does not, and nothing is said when nobody is named', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const authority = await shared();
  const bytes = await signed();
  const root = readCertificates(await readFile(authority.root), { path: 'root.pem' });
  t.like((await verifyPdf(bytes, TAGGED, root)).signatures[0], { trusted: true, faults: [] });
  const stranger = await authority.issue('stranger');
  const other = readCertificates(await readFile(stranger.replace('.p12', '.pem')), { path: 'x' });
  t.like((await verifyPdf(bytes, TAGGED, other)).signatures[0], { trusted: false, faults: ['untrusted'] });
  t.is((await only(bytes)).trusted, undefined);
  const error = t.throws(() => readCertificates(new TextEncoder().encode('none'), { path: 'x.pem' }));
  t.is((error as unknown as { ruleId: string }).ruleId, 'certificate-readable');
});

test('a file without signatures is told', async (t) => {
  const error = await t.throwsAsync(verifyPdf(await tagged(), TAGGED));
  t.is((error as unknown as { ruleId: string }).ruleId, 'signature-present');
});
