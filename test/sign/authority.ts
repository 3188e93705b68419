/** An authority with keys of its own, made anew for each test: nothing secret stands in the repository. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { SignOptions } from '../../src/sign/index.js';
import { openssl } from '../oracle.js';

/** What opens the keys. Tests look for it wherever it must not be. */
export const PASSWORD = 'q7-Zebra.pass';

/** Files of an authority. */
export interface Authority {
  folder: string;
  /** The certificate that vouches for all others. */
  root: string;
  /** The path of the .p12 of a name, which is made the first time. */
  issue(name: string, options?: Issue): Promise<string>;
}

/** What a certificate is for, and how its key is kept. */
export interface Issue {
  /** The holder's common name. */
  holder?: string;
  key?: 'rsa' | 'ec';
  /** Lines of OpenSSL's extensions. */
  extensions?: readonly string[];
  /** As Windows and OpenSSL wrote files until 2021: RC2 and Triple DES. */
  legacy?: boolean;
  password?: string;
}

const SIGNING = ['basicConstraints=CA:FALSE', 'keyUsage=critical,digitalSignature,nonRepudiation'];

/**
 * The authority of a test file: made when the first test asks for it, gone with the last. A certificate of a name
 * is issued once.
 */
export function sharedAuthority(): () => Promise<Authority> {
  let made: Promise<Authority> | undefined;
  test.after.always(async () => {
    if (made) await rm((await made).folder, { recursive: true, force: true });
  });
  return () => (made ??= mkdtemp(join(tmpdir(), 'annals-test-')).then(makeAuthority));
}

async function makeAuthority(folder: string): Promise<Authority> {
  const at = (name: string) => join(folder, name);
  const root = at('root.pem');
  const subject = '/C=CN/O=示例协会/CN=示例根证书';
  await openssl(
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-utf8', '-days', '3650', '-subj', subject],
    ...['-keyout', at('root.key'), '-out', root],
  );
  const issue = async (name: string, options: Issue = {}): Promise<string> => {
    const { holder = '示例协会秘书处', extensions = SIGNING, legacy = false, password = PASSWORD } = options;
    const [key, request, certificate, file] = ['key', 'csr', 'pem', 'p12'].map((end) =>
      at(`${name}.${end}`),
    ) as [string, string, string, string];
    const kind = options.key === 'ec' ? ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['rsa:2048'];
    await openssl(
      ...['req', '-newkey', ...kind, '-nodes', '-utf8', '-subj', `/C=CN/O=示例协会/CN=${holder}`],
      ...['-keyout', key, '-out', request],
    );
    await writeFile(at(`${name}.ext`), extensions.join('\n'));
    await openssl(
      ...['x509', '-req', '-in', request, '-CA', root, '-CAkey', at('root.key'), '-CAcreateserial'],
      ...['-days', '3000', '-extfile', at(`${name}.ext`), '-out', certificate],
    );
    await openssl(
      ...['pkcs12', '-export', ...(legacy ? ['-legacy'] : []), '-inkey', key, '-in', certificate],
      ...['-certfile', root, '-passout', `pass:${password}`, '-out', file],
    );
    return file;
  };
  const issued = new Map<string, Promise<string>>();
  const once = (name: string, options?: Issue) => {
    const path = issued.get(name) ?? issue(name, options);
    issued.set(name, path);
    return path;
  };
  return { folder, root, issue: once };
}

/** A time within the validity of every certificate that was just issued. */
export const soon = (): { moment: Date; offset: number } => ({
  moment: new Date(Math.ceil(Date.now() / 1000) * 1000 + 60_000),
  offset: 480,
});

/** How to sign with the key of a name. */
export async function optionsFor(authority: Authority, name: string, issue?: Issue): Promise<SignOptions> {
  const path = await authority.issue(name, issue);
  return { key: { bytes: await readFile(path), password: PASSWORD, path: `${name}.p12` }, time: soon() };
}

/** Answers a request for a time stamp, as `openssl ts` does. */
export async function answer(folder: string, name: string, request: Uint8Array): Promise<Uint8Array> {
  const at = (end: string) => join(folder, `${name}.${end}`);
  await writeFile(at('tsq'), request);
  await writeFile(at('serial'), '01\n');
  await writeFile(
    at('conf'),
    [
      '[tsa]',
      'default_tsa = one',
      '[one]',
      `serial = ${at('serial')}`,
      `signer_cert = ${at('pem')}`,
      `certs = ${join(folder, 'root.pem')}`,
      `signer_key = ${at('key')}`,
      'signer_digest = sha256',
      'default_policy = 1.2.3.4.1',
      'digests = sha256',
      'accuracy = secs:1',
    ].join('\n'),
  );
  const args = ['ts', '-reply', '-config', at('conf'), '-queryfile', at('tsq'), '-out', at('tsr')];
  await openssl(...args);
  return new Uint8Array(await readFile(at('tsr')));
}
