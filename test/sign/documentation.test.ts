/** The commands of docs/signing.md, run as they stand. */
import { execFile } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import test from 'ava';
import { CLI } from '../cli/run.js';
import { oracle } from '../oracle.js';
import { temporaryFolder } from '../temporary.js';

test('a key is made, a file signed and verified as docs/signing.md says', async (t) => {
  if (process.platform === 'win32' || !oracle('openssl')) return t.pass();
  const text = await readFile('docs/signing.md', 'utf8');
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1] as string);
  const [sign = '', verify = '', make = ''] = blocks;
  t.is(blocks.length, 3);
  const cwd = await temporaryFolder(t);
  await copyFile('test/fixtures/sign/tagged.pdf', join(cwd, '报告.pdf'));
  const annals = `annals() { '${process.execPath}' '${CLI}' "$@"; }`;
  const { stdout } = await promisify(execFile)('bash', ['-ec', [annals, make, sign, verify].join('\n')], {
    cwd,
  });
  t.regex(stdout, /签名 1（Signature1）：有效/);
  t.regex(stdout, /由所信任的证书签发/);
});
