/**
 * WOFF and WOFF2 → sfnt, once per machine. fontkit reads WOFF2 itself, but its first layout takes 1.6 s
 * and its subsets hold the whole glyph table (fontkit 2.0.4); decoding takes 0.4 s and is kept.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { convert } from 'fontverter';
import { packageRoot } from '../package-root.js';
import { type ByteSource, fileSource, memorySource } from './byte-source.js';

/** Where decoded fonts are kept: the package's own `node_modules/.cache/annals`. */
const CACHE = join(packageRoot, 'node_modules', '.cache', 'annals');

const SIGNATURES = ['wOFF', 'wOF2'];

/** Whether a file is a compressed web font. */
export function isWebFont(source: ByteSource): boolean {
  return SIGNATURES.includes(source.read(0, 4).toString('latin1'));
}

/**
 * The sfnt in a web font: the cached file, or, where the cache cannot be written, bytes in memory.
 * Rejects when the bytes are no web font.
 */
export async function decodeWebFont(source: ByteSource, path: string, cache = CACHE): Promise<ByteSource> {
  const cached = join(cache, `${basename(path, extname(path))}-${fingerprint(source)}.ttf`);
  const known = sourceOrNone(cached);
  if (known) return known;
  const bytes = await convertInTurn(source.all());
  return keep(cached, bytes) ? fileSource(cached) : memorySource(bytes);
}

/** Size, beginning and end of a file: two versions of a font, compressed, do not agree in all of them. */
function fingerprint(source: ByteSource): string {
  const part = 65_536;
  const hash = createHash('sha256').update(`${source.size}\n`);
  hash.update(source.read(0, part)).update(source.read(Math.max(0, source.size - part), part));
  return hash.digest('hex').slice(0, 16);
}

function sourceOrNone(path: string): ByteSource | undefined {
  try {
    return fileSource(path);
  } catch {
    return undefined;
  }
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * One at a time: the decoder gives back a view of its memory, and a second decoding that starts before
 * the view is copied writes over it (wawoff2 2.0.1 under fontverter 2.0.0).
 */
function convertInTurn(packed: Buffer): Promise<Buffer> {
  const converted = turn.then(() => convert(packed, 'sfnt'));
  turn = converted.catch(() => undefined);
  return converted;
}

/** Written beside and renamed, so that no other process reads half a font. Says whether it worked. */
function keep(path: string, bytes: Buffer): boolean {
  const beside = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch {
    return false;
  }
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, path);
    return true;
  } catch {
    rmSync(beside, { force: true });
    return false;
  }
}
