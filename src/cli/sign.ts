/** `annals sign`: from arguments to a file beside the one that is signed. */
import { join, parse, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { message } from '../message.js';
import { slashed } from '../project/path.js';
import { readTime, type Seal, type SigningTime, signPdf } from '../sign/index.js';
import type { Term } from '../term.js';
import { writeWhole } from '../write.js';
import { mustRead } from './file.js';
import { OPTION_TERMS } from './words.js';

/** What the command line says of a signature, as it was typed. */
export interface SignArguments {
  p12: string;
  passwordFile?: string;
  out?: string;
  time?: string;
  page?: string;
  seal?: string;
  sealAt?: string;
  sealWidth?: string;
  tsa?: string;
  reason?: string;
  location?: string;
}

/** What only the program itself may know. */
export interface SignWorld {
  /** The time when no argument says one. */
  now: Date;
  /** The password when no argument names its file. */
  password: () => Promise<string | undefined>;
}

/** As wide as the seals of local associations, which templates take for granted as well. */
const SEAL_WIDTH = '42';

/**
 * Signs a file and writes the signed one; gives its path.
 *
 * @throws {VFileMessage} whatever is wrong with the arguments or the files.
 */
export async function signFile(file: string, given: SignArguments, world: SignWorld): Promise<string> {
  const time = given.time === undefined ? { moment: world.now, offset: 0 } : timeOf(given.time);
  const page = given.page === undefined ? undefined : pageOf(given.page);
  const authority = given.tsa === undefined ? undefined : addressOf(given.tsa);
  const out = given.out ?? beside(file);
  // Who mistypes must not lose a key.
  const kept = [given.p12, given.passwordFile, given.seal].filter((path) => path !== undefined);
  if (kept.some((path) => resolve(path) === resolve(out))) throw wrong('out', out);
  const bytes = await mustRead(file);
  const seal = await sealOf(given);
  const key = { bytes: await mustRead(given.p12), path: slashed(given.p12) };
  const password = await passwordOf(given, world);
  const signed = await signPdf(bytes, slashed(file), {
    key: { ...key, password },
    time,
    ...(page !== undefined && { page }),
    ...(authority && { authority }),
    ...(seal && { seal }),
    ...(given.reason !== undefined && { reason: given.reason }),
    ...(given.location !== undefined && { place: given.location }),
  });
  const problem = await writeWhole(out, signed, slashed(out));
  if (problem) throw problem;
  return slashed(out);
}

/** `报告.pdf` becomes `报告.signed.pdf`. */
function beside(file: string): string {
  const { dir, name, ext } = parse(file);
  return join(dir, `${name}.signed${ext || '.pdf'}`);
}

async function passwordOf({ passwordFile, p12 }: SignArguments, world: SignWorld): Promise<string> {
  if (passwordFile !== undefined) {
    const text = Buffer.from(await mustRead(passwordFile)).toString('utf8');
    return text.replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
  }
  const password = await world.password();
  if (password === undefined) throw message('password-given', { path: slashed(p12) });
  return password;
}

async function sealOf({ seal, sealAt, sealWidth }: SignArguments): Promise<Seal | undefined> {
  if (seal === undefined) return undefined;
  const [left, top, ...more] = (sealAt ?? '').split(/[,，]/).map(length);
  if (left === undefined || top === undefined || more.length > 0) throw wrong('seal-at', sealAt ?? '');
  const width = length(sealWidth ?? SEAL_WIDTH);
  if (!width) throw wrong('seal-width', sealWidth ?? '');
  return { picture: await mustRead(seal), path: slashed(seal), left, top, width };
}

/** Millimetres, with or without their unit. */
function length(text: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(?:mm)?\s*$/.exec(text);
  return match ? Number(match[1]) : undefined;
}

function timeOf(text: string): SigningTime {
  const time = readTime(text);
  if (!time) throw wrong('time', text);
  return time;
}

function pageOf(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw wrong('page', text);
  return Number(text);
}

/** fetch refuses addresses that hold a name or a password; so they are refused here, and not repeated. */
function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw wrong('tsa', text);
  if (url.username !== '' || url.password !== '') throw wrong('tsa', `${url.protocol}//…@${url.host}`);
  return url;
}

/** An option whose value is not as it should be. */
const wrong = (option: keyof typeof OPTION_TERMS, actual: string): VFileMessage =>
  message(
    'option-value',
    { path: `--${option}` },
    { command: 'sign', actual, expected: OPTION_TERMS[option] satisfies Term },
  );
