/** Digests of finished files, to be compared between processes, time zones and versions of Node. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { baseStyles } from '../../src/document/profile.js';
import type { Document } from '../../src/document/tree.js';
import { type BuildOptions, build } from '../../src/index.js';
import { renderer as word } from '../../src/render/docx.js';
import { renderer as pdf } from '../../src/render/pdf.js';
import { OFFICIAL } from '../render/official-documents.js';
import { everyNode, testWorld } from '../render/world.js';

/** Digests by file name. */
export type Digests = Record<string, string>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Documents of annals.yaml, as a user builds them. */
export async function sampleDigests(options: BuildOptions = {}): Promise<Digests> {
  const out = mkdtempSync(join(tmpdir(), 'annals-determinism-'));
  try {
    await build({ ...options, formats: ['docx', 'pdf'], out });
    return digestsIn(out);
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** The files of a folder. */
export function digestsIn(folder: string): Digests {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

/** Every type of node, every format of official documents, and every way to embed fonts. */
export async function fixtureDigests(): Promise<Digests> {
  const world = await testWorld();
  const digests: Digests = {};
  const add = async (name: string, document: Document) => {
    for (const renderer of [word, pdf]) {
      const { bytes } = await renderer.render(document, baseStyles, world);
      digests[`${name}.${renderer.extension}`] = sha256(bytes);
    }
  };
  await add('every-node', everyNode());
  for (const [name, document] of Object.entries(OFFICIAL)) await add(`official-${name}`, document);
  for (const embedding of ['editable', 'none'] as const) {
    const { bytes } = await word.render(everyNode(), baseStyles, { ...world, embedding });
    digests[`every-node-${embedding}.docx`] = sha256(bytes);
  }
  return digests;
}

/** The names whose digests differ, or that one of the two lacks. */
export function differences(a: Digests, b: Digests): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => a[name] !== b[name]).sort();
}
