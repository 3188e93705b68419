/** Signing, as far as one can see without asking other programs what they think of it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { type SignOptions, signPdf, verifyPdf } from '../../src/sign/index.js';
import { oracle, pdfPixels, pdfProblems, qpdf } from '../oracle.js';
import { temporaryFolder } from '../temporary.js';
import { type Authority, type Issue, optionsFor, PASSWORD, sharedAuthority } from './authority.js';

const TAGGED = 'test/fixtures/sign/tagged.pdf';
const SEAL = 'test/fixtures/pictures/square.png';

const shared = sharedAuthority();

/** The authority, a folder for this test, and how to sign. */
async function ready(
  t: ExecutionContext,
  name = 'signer',
  issue: Issue = {},
): Promise<{ authority: Authority; folder: string; options: SignOptions }> {
  const authority = await shared();
  return {
    authority,
    folder: await temporaryFolder(t),
    options: await optionsFor(authority, name, issue),
  };
}

const tagged = async (): Promise<Uint8Array> => new Uint8Array(await readFile(TAGGED));

test('a signature is appended: what was there stays as it was', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { options } = await ready(t);
  const bytes = await tagged();
  const signed = await signPdf(bytes, TAGGED, options);
  t.true(Buffer.from(signed.subarray(0, bytes.length)).equals(bytes));
  const { signatures, valid } = await verifyPdf(signed, TAGGED);
  t.true(valid);
  t.like(signatures[0], {
    field: 'Signature1',
    level: 'PAdES-B-B',
    digest: 'sha256',
    signer: { name: '示例协会秘书处', selfSigned: false },
  });
  t.is(signatures.length, 1);
  t.is(signatures[0]?.later, undefined);
});

test('same input, same bytes, with a key of RSA', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { options } = await ready(t);
  const bytes = await tagged();
  const [one, other] = [await signPdf(bytes, TAGGED, options), await signPdf(bytes, TAGGED, options)];
  t.true(Buffer.from(one).equals(other));
});

test('keys: elliptic curves, and files as they were written until 2021', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const issues: Record<string, Issue> = { ec: { key: 'ec' }, legacy: { legacy: true } };
  for (const [name, issue] of Object.entries(issues)) {
    const { options } = await ready(t, name, issue);
    const report = await verifyPdf(await signPdf(await tagged(), TAGGED, options), TAGGED);
    t.true(report.valid, name);
  }
});

test('the signing time is the one given, with its zone', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { options } = await ready(t);
  const signed = await signPdf(await tagged(), TAGGED, { ...options, reason: '审定', place: '上海' });
  const { signatures } = await verifyPdf(signed, TAGGED);
  const local = new Date(options.time.moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 19);
  t.like(signatures[0], { claimedTime: `${local}+08:00`, reason: '审定', location: '上海' });
});

test('files with tables and with streams of references, with objects in streams, without an identifier', async (t) => {
  if (!oracle('openssl') || !oracle('qpdf')) return t.pass();
  const { folder, options } = await ready(t);
  const shapes = {
    streams: ['--object-streams=generate'],
    tables: ['--object-streams=disable'],
    // PDF 1.4 knows neither.
    old: ['--object-streams=disable', '--force-version=1.4'],
    'for the web': ['--linearize'],
  };
  for (const [name, args] of Object.entries(shapes)) {
    const path = join(folder, `${name}.pdf`);
    await qpdf(...args, TAGGED, path);
    const bytes = await readFile(path);
    const signed = await signPdf(new Uint8Array(bytes), path, options);
    await writeFile(path, signed);
    t.is(await pdfProblems(path), '', name);
    t.true((await verifyPdf(signed, path)).valid, name);
    t.is(
      signed.includes(0) && Buffer.from(signed.subarray(bytes.length)).includes('/XRef'),
      name === 'streams',
    );
  }
  const nameless = Buffer.from(await readFile(join(folder, 'tables.pdf')));
  t.regex(nameless.toString('latin1'), /\/ID \[/);
  const text = nameless.toString('latin1').replaceAll(/\/ID \[[^\]]*\]/g, (id) => ' '.repeat(id.length));
  const bare = Buffer.from(text, 'latin1').subarray(0, text.indexOf('%%EOF') + 6);
  const one = await signPdf(new Uint8Array(bare), 'bare.pdf', options);
  const other = await signPdf(new Uint8Array(bare), 'bare.pdf', options);
  t.true(Buffer.from(one).equals(other));
  t.regex(Buffer.from(one).subarray(bare.length).toString('latin1'), /\/ID \[<[0-9a-f]{32}>/i);
});

test('a second signature leaves the first as it is', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { authority, options } = await ready(t);
  const first = await signPdf(await tagged(), TAGGED, options);
  const { key } = await optionsFor(authority, 'president', { holder: '示例会长', key: 'ec' });
  const seal = { picture: await readFile(SEAL), path: SEAL, left: 100, top: 100, width: 20 };
  const second = await signPdf(first, TAGGED, { ...options, key, seal, page: 1 });
  const { signatures, valid } = await verifyPdf(second, TAGGED);
  t.true(valid);
  t.deepEqual(
    signatures.map(({ field, signer, later }) => [field, signer?.name, later]),
    [
      ['Signature1', '示例协会秘书处', { bytes: second.length - first.length, pages: [], document: false }],
      ['Signature2', '示例会长', undefined],
    ],
  );
});

test('the seal stands where it was put, on turned pages too', async (t) => {
  if (!oracle('openssl') || !oracle('qpdf') || !oracle('pdftoppm')) return t.pass();
  const { folder, options } = await ready(t);
  const seal = { picture: await readFile(SEAL), path: SEAL, left: 30, top: 150, width: 20 };
  for (const turn of [0, 90, 180, 270]) {
    const path = join(folder, `${turn}.pdf`);
    await qpdf(`--rotate=+${turn}`, TAGGED, path);
    const before = await pdfPixels(path, 2, 127);
    await writeFile(path, await signPdf(new Uint8Array(await readFile(path)), path, { ...options, seal }));
    const after = await pdfPixels(path, 2, 127);
    // Five pixels are a millimetre.
    t.deepEqual(changedBox(before, after), { left: 30, top: 150, right: 50, bottom: 170 }, String(turn));
  }
});

/** The box in which two pictures of a page differ, in millimetres at five pixels each. */
function changedBox(
  before: Awaited<ReturnType<typeof pdfPixels>>,
  after: typeof before,
): Record<string, number> {
  const points: [number, number][] = [];
  for (let i = 0; i < after.rgb.length; i += 3) {
    const same = [0, 1, 2].every((channel) => before.rgb[i + channel] === after.rgb[i + channel]);
    if (!same) points.push([(i / 3) % after.width, Math.floor(i / 3 / after.width)]);
  }
  const range = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis]);
    const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const greatest = values.reduce((a, b) => Math.max(a, b), 0);
    return [Math.round(least / 5), Math.round((greatest + 1) / 5)] as const;
  };
  const [[left, right], [top, bottom]] = [range(0), range(1)];
  return { left, top, right, bottom } as Record<string, number>;
}

const REFUSED: Record<string, { rule: string; change: (options: SignOptions) => Partial<SignOptions> }> = {
  'a wrong password': { rule: 'key-password', change: ({ key }) => ({ key: { ...key, password: 'no' } }) },
  'a file that is no .p12': {
    rule: 'key-usable',
    change: ({ key }) => ({ key: { ...key, bytes: new TextEncoder().encode('not a key') } }),
  },
  'a time before the certificate': {
    rule: 'certificate-current',
    change: () => ({ time: { moment: new Date('2001-01-01T00:00:00Z'), offset: 0 } }),
  },
  'a page that is not there': { rule: 'page-present', change: () => ({ page: 3 }) },
  'a seal that is no picture': {
    rule: 'seal-format',
    change: () => ({ seal: { picture: new Uint8Array(9), path: 's.png', left: 0, top: 0, width: 42 } }),
  },
};

for (const [name, { rule, change }] of Object.entries(REFUSED)) {
  test(`refused: ${name}`, async (t) => {
    if (!oracle('openssl')) return t.pass();
    const { options } = await ready(t);
    const error = await t.throwsAsync(signPdf(await tagged(), TAGGED, { ...options, ...change(options) }));
    t.is((error as unknown as { ruleId: string }).ruleId, rule);
    t.false(JSON.stringify(error).includes(PASSWORD));
  });
}

test('refused: a seal beyond the edge, a certificate for something else', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { options } = await ready(t);
  const seal = { picture: await readFile(SEAL), path: SEAL, left: 180, top: 10, width: 42 };
  await t.throwsAsync(signPdf(await tagged(), TAGGED, { ...options, seal }), { message: /180,10/ });
  const other = await ready(t, 'cipher', { extensions: ['keyUsage=critical,keyEncipherment'] });
  const error = await t.throwsAsync(signPdf(await tagged(), TAGGED, other.options));
  t.is((error as unknown as { ruleId: string }).ruleId, 'certificate-signs');
});

test('refused: files that are no PDF, damaged or enciphered', async (t) => {
  if (!oracle('openssl') || !oracle('qpdf')) return t.pass();
  const { folder, options } = await ready(t);
  const secret = join(folder, 'secret.pdf');
  await qpdf('--encrypt', '', 'owner', '256', '--', TAGGED, secret);
  const lost = Buffer.from(await readFile(TAGGED))
    .toString('latin1')
    .replace(/startxref\n\d+/, 'startxref\n9');
  const files: [string, Uint8Array][] = [
    ['pdf-expected', new TextEncoder().encode('PK\x03\x04')],
    ['file-intact', new TextEncoder().encode('%PDF-1.7\nnothing')],
    ['file-unlocked', new Uint8Array(await readFile(secret))],
    ['pdf-appendable', new Uint8Array(Buffer.from(lost, 'latin1'))],
  ];
  for (const [rule, bytes] of files) {
    const error = await t.throwsAsync(signPdf(bytes, 'x.pdf', options), undefined, rule);
    t.is((error as unknown as { ruleId: string }).ruleId, rule);
  }
});
