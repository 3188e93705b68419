/** `annals sign` and `annals verify` as a person uses them. */
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { oracle } from '../oracle.js';
import { PASSWORD, sharedAuthority, soon } from '../sign/authority.js';
import { temporaryFolder } from '../temporary.js';
import { annals, type Run } from './run.js';

const shared = sharedAuthority();
const SEAL = resolve('test/fixtures/pictures/square.png');

/** A folder with a report and a key, and the command line in it with the password in the environment. */
async function desk(t: ExecutionContext): Promise<{
  folder: string;
  root: string;
  run: (argv: readonly string[], env?: NodeJS.ProcessEnv) => Run;
}> {
  const authority = await shared();
  const folder = await temporaryFolder(t);
  await copyFile('test/fixtures/sign/tagged.pdf', join(folder, '报告.pdf'));
  await copyFile(await authority.issue('signer'), join(folder, 'key.p12'));
  const run = (argv: readonly string[], env: NodeJS.ProcessEnv = { ANNALS_P12_PASSWORD: PASSWORD }) =>
    annals(argv, folder, env);
  return { folder, root: authority.root, run };
}

const SIGN = ['sign', '报告.pdf', '--p12', 'key.p12'];

test('signs beside the file, and verifies', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { folder, root, run } = await desk(t);
  const before = await readFile(join(folder, '报告.pdf'));
  const signed = run([...SIGN, '--seal', SEAL, '--seal-at', '120,200', '--reason', '审定']);
  t.is(signed.code, 0, signed.stderr);
  t.is(signed.stdout, '已写入 报告.signed.pdf\n');
  t.deepEqual((await readdir(folder)).sort(), ['key.p12', '报告.pdf', '报告.signed.pdf']);
  t.true(before.equals(await readFile(join(folder, '报告.pdf'))));
  const verified = run(['verify', '报告.signed.pdf', '--trust', root]);
  t.is(verified.code, 0);
  for (const line of [
    /签名 1（Signature1）：有效/,
    /签名人 +示例协会秘书处/,
    /信任 +由所信任的证书签发/,
    /改动 +没有/,
  ])
    t.regex(verified.stdout, line);
  t.regex(run(['verify', '报告.signed.pdf', '--lang', 'en']).stdout, /Signature 1 \(Signature1\): valid/);
  t.regex(run(['verify', '报告.signed.pdf']).stdout, /没有检查；可用 --trust/);
});

test('the time is an argument, or that of reproducible builds; without a zone it is refused', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { run } = await desk(t);
  const { moment } = soon();
  const seconds = String(moment.getTime() / 1000);
  const iso = moment.toISOString().replace('.000', '');
  const claimed = (name: string) =>
    JSON.parse(run(['verify', name, '--json']).stdout).signatures[0].claimedTime as string;
  t.is(run([...SIGN, '--time', iso, '--out', 'a.pdf']).code, 0);
  t.is(claimed('a.pdf'), iso);
  t.is(
    run([...SIGN, '--out', 'b.pdf'], { ANNALS_P12_PASSWORD: PASSWORD, SOURCE_DATE_EPOCH: seconds }).code,
    0,
  );
  t.is(claimed('b.pdf'), iso);
  const vague = run([...SIGN, '--time', '2026-01-01T12:00:00']);
  t.is(vague.code, 2);
  t.regex(vague.stderr, /--time +错误 +option-value.*“2026-01-01T12:00:00”/);
});

test('--out may name the file itself: asked for, it is replaced', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { folder, run } = await desk(t);
  const before = await readFile(join(folder, '报告.pdf'));
  t.is(run([...SIGN, '--out', '报告.pdf']).code, 0);
  const after = await readFile(join(folder, '报告.pdf'));
  t.true(after.length > before.length && after.subarray(0, before.length).equals(before));
  t.is(run(['verify', '报告.pdf']).code, 0);
});

test('a changed file: told in words, in JSON and by the exit code', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { folder, run } = await desk(t);
  run(SIGN);
  const path = join(folder, '报告.signed.pdf');
  const bytes = await readFile(path);
  const at = bytes.indexOf('stream\n') + 100;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  await writeFile(path, bytes);
  const verified = run(['verify', '报告.signed.pdf']);
  t.is(verified.code, 1);
  t.regex(verified.stdout, /签名 1（Signature1）：无效[\s\S]*签名后内容被改过/);
  const json = run(['verify', '报告.signed.pdf', '--json']);
  t.is(json.code, 1);
  t.like(JSON.parse(json.stdout), { valid: false, signatures: [{ faults: ['broken'] }] });
  const none = run(['verify', '报告.pdf']);
  t.is(none.code, 1);
  t.regex(none.stderr, /signature-present/);
});

test('the password: from a file, from the environment, or not at all; wrong ones leave nothing behind', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { folder, run } = await desk(t);
  await writeFile(join(folder, 'password'), `${PASSWORD}\n`);
  t.is(run([...SIGN, '--password-file', 'password', '--out', 'a.pdf'], {}).code, 0);
  const none = run(SIGN, { ANNALS_P12_PASSWORD: undefined });
  t.is(none.code, 2);
  t.regex(none.stderr, /password-given.*[\s\S]*--password-file/);
  const wrong = run(SIGN, { ANNALS_P12_PASSWORD: 'guess-0', ANNALS_DEBUG: '1' });
  t.is(wrong.code, 1);
  t.regex(wrong.stderr, /key\.p12 +错误 +key-password/);
  t.false(wrong.stderr.includes('guess-0'));
  t.deepEqual((await readdir(folder)).sort(), ['a.pdf', 'key.p12', 'password', '报告.pdf']);
});

test('keys and passwords stand in nothing that is printed or written', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { folder, run } = await desk(t);
  const key = await readFile((await (await shared()).issue('signer')).replace('.p12', '.key'), 'utf8');
  // Behind the modulus, which is public, stands the private exponent (RFC 8017, A.1.2).
  const secret = Buffer.from(key.replace(/-----[^-]+-----|\s/g, ''), 'base64').subarray(400, 432);
  const runs = [run(SIGN), run(['verify', '报告.signed.pdf', '--json']), run([...SIGN, '--page', '9'])];
  t.deepEqual(
    runs.map(({ code }) => code),
    [0, 0, 2],
  );
  const said = runs.map(({ stdout, stderr }) => stdout + stderr).join('');
  const written = await readFile(join(folder, '报告.signed.pdf'));
  for (const form of [
    PASSWORD,
    Buffer.from(PASSWORD).toString('hex'),
    Buffer.from(PASSWORD).toString('base64'),
  ]) {
    t.false(said.includes(form));
    t.false(written.includes(form));
  }
  for (const form of [secret, secret.toString('hex'), secret.toString('base64').slice(0, 40)])
    t.false(written.includes(form));
  // There is no option for it, and a guess at one is not repeated.
  const guessed = run([...SIGN, `--password=${PASSWORD}`]);
  t.is(guessed.code, 2);
  t.false((guessed.stdout + guessed.stderr).includes(PASSWORD));
});

const WRONG: Record<string, string[]> = {
  '--out': ['--out', './key.p12'],
  '--page': ['--page', '0'],
  '--seal-at': ['--seal', SEAL],
  '--seal-width': ['--seal', SEAL, '--seal-at', '1,1', '--seal-width', 'wide'],
  '--tsa': ['--tsa', 'ftp://127.0.0.1/'],
};

for (const [option, argv] of Object.entries(WRONG)) {
  test(`wrong usage: ${option}`, async (t) => {
    if (!oracle('openssl')) return t.pass();
    const { run } = await desk(t);
    const { code, stderr } = run([...SIGN, ...argv]);
    t.is(code, 2);
    t.regex(stderr, new RegExp(`${option} +错误 +option-value`));
  });
}

test('an address with a password in it is refused without being repeated', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { run } = await desk(t);
  const { code, stderr } = run([...SIGN, '--tsa', `http://me:${PASSWORD}@127.0.0.1:1/`]);
  t.is(code, 2);
  t.false(stderr.includes(PASSWORD));
});

test('an authority out of reach: nothing is written', async (t) => {
  if (!oracle('openssl')) return t.pass();
  const { folder, run } = await desk(t);
  const { code, stderr } = run([...SIGN, '--tsa', 'http://127.0.0.1:1/']);
  t.is(code, 1);
  t.regex(stderr, /timestamp-received.*http:\/\/127\.0\.0\.1:1\//);
  t.deepEqual((await readdir(folder)).sort(), ['key.p12', '报告.pdf']);
});
