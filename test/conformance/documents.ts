/** The documents that the judges of Word files see, and the files of them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseStyles } from '../../src/document/profile.js';
import type { Document } from '../../src/document/tree.js';
import { build } from '../../src/index.js';
import { renderer } from '../../src/render/docx.js';
import type { Picture } from '../../src/render/renderer.js';
import { houseDocx } from '../reference/house.js';
import { housed } from '../reference/take-over.js';
import { generate, PICTURES } from '../render/document-generator.js';
import { OFFICIAL } from '../render/official-documents.js';
import { testWorld } from '../render/world.js';

const FIXTURES = 'test/fixtures/documents';
const GENERATED = 200;

/** A document and the Word file of it. */
export interface Rendering {
  name: string;
  path: string;
  document: Document;
}

/** The documents of annals.yaml as a user builds them. */
export async function samples(folder: string): Promise<Rendering[]> {
  const { files } = await build({ out: folder, formats: ['docx', 'tree'] });
  return [...new Set(files.map(({ id }) => id))].map((name) => ({
    name,
    path: join(folder, `${name}.docx`),
    document: read(join(folder, `${name}.json`)),
  }));
}

/** The fixtures, the official documents, and documents drawn by lot. */
export async function renderings(folder: string): Promise<Rendering[]> {
  mkdirSync(folder, { recursive: true });
  const fixtures = readdirSync(FIXTURES).map((name) => ({
    name: name.replace('.json', ''),
    document: read(join(FIXTURES, name)),
    styles: baseStyles,
  }));
  const official = Object.entries(OFFICIAL).map(([name, document]) => ({
    name: `official-${name}`,
    document,
    styles: baseStyles,
  }));
  const generated = Array.from({ length: GENERATED }, (_, seed) => ({
    name: `generated-${seed}`,
    ...generate(seed),
  }));
  const world = await testWorld();
  const pictures = generatedPictures();
  const results: Rendering[] = [];
  for (const { name, document, styles } of [...fixtures, ...official, ...generated]) {
    const picture = (src: string) => pictures.get(src) ?? world.picture(src);
    const { bytes } = await renderer.render(document, styles, { ...world, picture });
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, bytes);
    results.push({ name, path, document });
  }
  return [...results, await inHouse(folder)];
}

/** A document of every node in the looks of a house document, with its headers and footers. */
async function inHouse(folder: string): Promise<Rendering> {
  const document = read(join(FIXTURES, 'every-node.json'));
  const path = join(folder, 'every-node-in-house.docx');
  writeFileSync(path, (await housed(document, houseDocx())).docx);
  return { name: 'every-node-in-house', path, document };
}

/** One picture of every shape. */
function generatedPictures(): Map<string, Picture> {
  const bytes = readFileSync('test/fixtures/pictures/square.png');
  const sizes: Record<(typeof PICTURES)[number], [number, number]> = {
    wide: [6400, 64],
    tall: [300, 3000],
    drawing: [200, 100],
    broken: [1, 1],
  };
  return new Map(
    PICTURES.map((name) => {
      const [width, height] = sizes[name];
      return [name, { bytes, mediaType: 'image/png', width, height }];
    }),
  );
}

const read = (path: string): Document => JSON.parse(readFileSync(path, 'utf8')) as Document;
