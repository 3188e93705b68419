/** The fonts of this repository, loaded as the program loads them, and fonts made for tests. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { memorySource } from '../../src/font/byte-source.js';
import { type Catalogue, type FontOverrides, readCatalogue } from '../../src/font/catalogue.js';
import type { Face, Fonts } from '../../src/font/face.js';
import { loadFonts } from '../../src/font/fonts.js';
import { fileName, locateFile } from '../../src/font/locate.js';
import { readHeader, type TableRecord } from '../../src/font/sfnt.js';
import { readYaml } from '../../src/yaml.js';

export const ROOT = process.cwd();
const CATALOGUE = 'fonts/fonts.yaml';

/** The repository's catalogue. */
export function readProjectCatalogue(): Catalogue {
  const { file, messages } = readYaml(readFileSync(CATALOGUE), CATALOGUE);
  const read = file ? readCatalogue(file) : { messages };
  if (!read.value) throw new Error(read.messages.join('\n'));
  return read.value;
}

/** The repository's fonts; fails the test where loading gives a message. */
export async function loadProjectFonts(t: ExecutionContext, overrides: FontOverrides = {}): Promise<Fonts> {
  const { fonts, messages } = await loadFonts({
    catalogue: readProjectCatalogue(),
    roots: [ROOT],
    overrides,
  });
  t.deepEqual(messages.map(String), []);
  return fonts;
}

export function faceOf(fonts: Fonts, id: string): Face {
  const face = fonts.faces().find((each) => each.id === id);
  if (!face) throw new Error(`no face ${id}`);
  return face;
}

/** Path of the file of a face. */
export function pathOf(id: string): string {
  const entry = readProjectCatalogue().faces[id];
  const path = entry && locateFile(entry, [ROOT]);
  if (!path) throw new Error(`no file of ${entry ? fileName(entry) : id}`);
  return path;
}

/** Writes a file into a folder of its own, which the test removes, and gives its path. */
export function writeTemporary(t: ExecutionContext, name: string, bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'annals-font-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** A copy of a font with another `fsType`. */
export function withFsType(font: Uint8Array, fsType: number): Buffer {
  const copy = Buffer.from(font);
  copy.writeUInt16BE(fsType, tableOf(copy, 'OS/2').offset + 8);
  return copy;
}

/** A collection of fonts. */
export function collectionOf(fonts: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(12 + fonts.length * 4);
  head.write('ttcf', 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(fonts.length, 8);
  const parts: Buffer[] = [head];
  let offset = head.length;
  fonts.forEach((font, i) => {
    head.writeUInt32BE(offset, 12 + i * 4);
    const copy = Buffer.alloc(Math.ceil(font.length / 4) * 4);
    copy.set(font);
    for (let at = 12; at < 12 + copy.readUInt16BE(4) * 16; at += 16) {
      copy.writeUInt32BE(copy.readUInt32BE(at + 8) + offset, at + 8);
    }
    parts.push(copy);
    offset += copy.length;
  });
  return Buffer.concat(parts);
}

function tableOf(font: Buffer, tag: string): TableRecord {
  const table = readHeader(memorySource(font), 0)?.tables.get(tag);
  if (!table) throw new Error(`no table ${tag}`);
  return table;
}
