/** What programs think that nobody here wrote: poppler, pyHanko and veraPDF. */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { build } from '../../src/index.js';
import { type SignOptions, signPdf, verifyPdf } from '../../src/sign/index.js';
import { canJudge, judgePdfs } from '../conformance/judge.js';
import { oracle, pdfProblems, pdfSignatures, qpdf } from '../oracle.js';
import { temporaryFolder, temporaryProject } from '../temporary.js';
import { optionsFor, sharedAuthority } from './authority.js';
import { hasPyhanko, opinions, signByPyhanko } from './pyhanko.js';
import { serveTimeStamps } from './tsa.js';

const TAGGED = 'test/fixtures/sign/tagged.pdf';
const SEAL = 'test/fixtures/pictures/square.png';
const shared = sharedAuthority();

const ready = (): boolean => ['openssl', 'qpdf', 'pdfsig'].every((name) => oracle(name as 'openssl'));

/** Signs a file in place. */
async function signInPlace(path: string, options: SignOptions): Promise<void> {
  await writeFile(path, await signPdf(new Uint8Array(await readFile(path)), path, options));
}

/** Signed files of each kind, by name. */
async function signedFiles(t: ExecutionContext, folder: string): Promise<Record<string, string>> {
  const authority = await shared();
  const options = await optionsFor(authority, 'signer');
  const seal = { picture: await readFile(SEAL), path: SEAL, left: 120, top: 200, width: 42 };
  const changes: Record<string, Partial<SignOptions>> = {
    invisible: { reason: '审定', place: '上海' },
    sealed: { seal, page: 1 },
    stamped: { authority: await serveTimeStamps(t, authority) },
    curve: await optionsFor(authority, 'ec', { key: 'ec' }),
  };
  const paths: Record<string, string> = {};
  for (const [name, change] of Object.entries(changes)) {
    const path = join(folder, `${name}.pdf`);
    await copyFile(TAGGED, path);
    await signInPlace(path, { ...options, ...change });
    paths[name] = path;
  }
  return paths;
}

test('poppler and pyHanko find every kind of signature sound', async (t) => {
  if (!ready() || !(await hasPyhanko())) return t.pass();
  const { root } = await shared();
  for (const [name, path] of Object.entries(await signedFiles(t, await temporaryFolder(t)))) {
    t.is(await pdfProblems(path), '', name);
    t.deepEqual(await pdfSignatures(path), [
      { signer: '示例协会秘书处', type: 'ETSI.CAdES.detached', valid: true, whole: true },
    ]);
    const [opinion, ...more] = await opinions(path, root);
    t.deepEqual(more, []);
    t.like(opinion, {
      field: 'Signature1',
      subFilter: '/ETSI.CAdES.detached',
      // Those of a PAdES baseline signature: no signing time among them.
      attributes: ['content_type', 'message_digest', 'signing_certificate_v2'],
      intact: true,
      valid: true,
      trusted: true,
      bottomLine: true,
      coverage: 'ENTIRE_FILE',
    });
    t.is(opinion?.timeStamp?.trusted, name === 'stamped' ? true : undefined, name);
  }
});

test('poppler and pyHanko agree on two signatures, and on a file that was changed', async (t) => {
  if (!ready() || !(await hasPyhanko())) return t.pass();
  const authority = await shared();
  const path = join(await temporaryFolder(t), 'two.pdf');
  await copyFile(TAGGED, path);
  await signInPlace(path, await optionsFor(authority, 'signer'));
  await signInPlace(path, await optionsFor(authority, 'ec', { key: 'ec' }));
  const [first, second] = await opinions(path, authority.root);
  t.like(first, { bottomLine: true, coverage: 'ENTIRE_REVISION' });
  t.true(['LTA_UPDATES', 'FORM_FILLING'].includes(first?.modification ?? ''), first?.modification ?? '');
  t.like(second, { bottomLine: true, coverage: 'ENTIRE_FILE' });
  t.deepEqual(
    (await pdfSignatures(path)).map(({ valid, whole }) => [valid, whole]),
    [
      [true, false],
      [true, true],
    ],
  );
  const bytes = await readFile(path);
  const at = bytes.indexOf('Typst');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  await writeFile(path, bytes);
  t.deepEqual(
    (await opinions(path, authority.root)).map(({ intact }) => intact),
    [false, false],
  );
  t.deepEqual(
    (await pdfSignatures(path)).map(({ valid }) => valid),
    [false, false],
  );
  const { signatures } = await verifyPdf(new Uint8Array(bytes), path);
  t.true(signatures.every(({ faults }) => faults.includes('broken')));
});

test('signatures by pyHanko are verified here', async (t) => {
  if (!ready() || !(await hasPyhanko())) return t.pass();
  const authority = await shared();
  const p12 = await authority.issue('signer');
  const path = join(await temporaryFolder(t), 'signed.pdf');
  for (const { kind, digest, level, faults } of [
    { kind: '/ETSI.CAdES.detached', digest: 'sha384', level: 'PAdES-B-B', faults: [] },
    { kind: '/adbe.pkcs7.detached', digest: 'sha256', level: 'CMS', faults: [] },
    { kind: '/adbe.pkcs7.detached', digest: 'sha1', level: 'CMS', faults: ['weak'] },
  ]) {
    await signByPyhanko(p12, [kind, digest], [TAGGED, path]);
    const { signatures } = await verifyPdf(new Uint8Array(await readFile(path)), path);
    t.like(signatures[0], { field: 'Other', level, digest, faults, signer: { name: '示例协会秘书处' } });
  }
});

test('a file whose author certified that it stays as it is, is not signed again', async (t) => {
  if (!ready() || !(await hasPyhanko())) return t.pass();
  const authority = await shared();
  const path = join(await temporaryFolder(t), 'certified.pdf');
  const p12 = await authority.issue('signer');
  await signByPyhanko(p12, ['/ETSI.CAdES.detached', 'sha512'], [TAGGED, path]);
  const bytes = new Uint8Array(await readFile(path));
  t.true((await verifyPdf(bytes, path)).valid);
  const error = await t.throwsAsync(signPdf(bytes, path, await optionsFor(authority, 'signer')));
  t.is((error as unknown as { ruleId: string }).ruleId, 'pdf-certified');
});

/** The path of a PDF that Annals has built: tagged, its objects in streams. */
async function builtLetter(t: ExecutionContext): Promise<string> {
  const directory = await temporaryProject(t);
  const out = join(directory, 'out');
  const { files } = await build({ directory, ids: ['letter'], formats: ['pdf'], out });
  return files[0]?.path ?? '';
}

test('a file that Annals built, as it is and with its objects in streams', async (t) => {
  if (!ready() || !(await hasPyhanko())) return t.pass();
  const authority = await shared();
  const plain = await builtLetter(t);
  const packed = `${plain}.packed.pdf`;
  await qpdf('--object-streams=generate', plain, packed);
  for (const path of [plain, packed]) {
    await signInPlace(path, await optionsFor(authority, 'signer'));
    t.is(await pdfProblems(path), '');
    t.like((await pdfSignatures(path))[0], { valid: true, whole: true });
    t.like((await opinions(path, authority.root))[0], { bottomLine: true, coverage: 'ENTIRE_FILE' });
  }
});

test('a signed file is PDF/A-2a and PDF/UA-1 if it was before', async (t) => {
  if (!ready() || !canJudge()) return t.pass();
  const folder = await temporaryFolder(t);
  const signed = await signedFiles(t, folder);
  await signInPlace(signed.sealed as string, await optionsFor(await shared(), 'signer'));
  const built = await builtLetter(t);
  await signInPlace(built, await optionsFor(await shared(), 'signer'));
  const paths = [TAGGED, built, ...Object.values(signed)];
  // A widget that is not printed is against PDF/A: veraPDF sees the widgets.
  const hidden = join(folder, 'hidden.pdf');
  const text = (await readFile(signed.invisible as string)).toString('latin1');
  await writeFile(hidden, Buffer.from(text.replace('/F 132', '/F 128'), 'latin1'));
  const flavours = ['2a', 'ua1'];
  const verdicts = await judgePdfs(
    [...paths, hidden].map((path) => ({ path, flavours })),
    join(folder, 'report.json'),
  );
  t.is(verdicts.length, 14);
  for (const { path, flavour, failures, compliant } of verdicts) {
    if (path === hidden && flavour === '2a')
      t.deepEqual(
        failures.map(({ clause }) => clause),
        ['6.3.2'],
      );
    else t.true(compliant, `${path} ${flavour} ${JSON.stringify(failures)}`);
  }
});
