/**
 * WOFF and WOFF2 → sfnt, once per machine. fontkit reads WOFF2 itself, but its first layout takes 1.6 s
 * and its subsets hold the whole glyph table (fontkit 2.0.4); decoding takes 0.4 s and is kept.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convert } from 'fontverter';
import { type ByteSource, fileSource, memorySource } from './byte-source.js';

/** Where decoded fonts are kept: the package's own `node_modules/.cache/annals`. */
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/annals/', import.meta.url));

const SIGNATURES = ['wOFF', 'wOF2'];

/** Whether a file is a compressed web font. */
export function isWebFont(source: ByteSource): boolean {
  return SIGNATURES.includes(source.read(0, 4).toString('latin1'));
}

/**
 * The sfnt in a web font: the cached file, or, where the cache cannot be written, bytes in memory. The
 * name of the cached file holds the hash of the web font. Rejects when the bytes are no web font.
 */
export async function decodeWebFont(source: ByteSource, path: string, cache = CACHE): Promise<ByteSource> {
  const packed = source.all();
  const hash = createHash('sha256').update(packed).digest('hex').slice(0, 16);
  const cached = join(cache, `${basename(path, extname(path))}-${hash}.ttf`);
  const known = sourceOrNone(cached);
  if (known) return known;
  const bytes = await convert(packed, 'sfnt');
  return keep(cached, bytes) ? fileSource(cached) : memorySource(bytes);
}

function sourceOrNone(path: string): ByteSource | undefined {
  try {
    return fileSource(path);
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that no other process reads half a font. */
function keep(path: string, bytes: Buffer): boolean {
  const beside = `${path}.${randomUUID()}`;
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(beside, bytes);
    renameSync(beside, path);
    return true;
  } catch {
    rmSync(beside, { force: true });
    return false;
  }
}
