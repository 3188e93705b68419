/** The documents that judges see, and the files of them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseStyles } from '../../src/document/profile.js';
import type { StyleSheet } from '../../src/document/style.js';
import type { Document } from '../../src/document/tree.js';
import { build } from '../../src/index.js';
import { renderer } from '../../src/render/docx.js';
import { renderer as pdfRenderer } from '../../src/render/pdf.js';
import { DEFAULT_PDF_STANDARD, PDF_STANDARDS } from '../../src/render/pdf-standard.js';
import type { Picture, Renderer, World } from '../../src/render/renderer.js';
import { houseDocx } from '../reference/house.js';
import { housed } from '../reference/take-over.js';
import { generate, PICTURES } from '../render/document-generator.js';
import { filled, HOSTILE } from '../render/hostile-text.js';
import { OFFICIAL } from '../render/official-documents.js';
import { testWorld } from '../render/world.js';

const FIXTURES = 'test/fixtures/documents';
const GENERATED = 200;

/** A document and the file of it. */
export interface Rendering {
  name: string;
  path: string;
  document: Document;
}

/** The documents of annals.yaml as a user builds them. */
export async function samples(folder: string, format: 'docx' | 'pdf' = 'docx'): Promise<Rendering[]> {
  const { files } = await build({ out: folder, formats: [format, 'tree'] });
  return [...new Set(files.map(({ id }) => id))].map((name) => ({
    name,
    path: join(folder, `${name}.${format}`),
    document: read(join(folder, `${name}.json`)),
  }));
}

/** The fixtures, the official documents, and documents drawn by lot, as Word files. */
export async function renderings(folder: string): Promise<Rendering[]> {
  const results = await render(documents(), renderer, folder);
  return [...results, await inHouse(folder)];
}

/**
 * The same as PDFs, those with text that may do harm, and the fixtures in every standard: such as are in others than
 * the usual are named after them.
 */
export async function pdfRenderings(folder: string): Promise<Rendering[]> {
  const hostile = Object.entries(HOSTILE).map(([name, text]) => ({
    ...{ name: `hostile-${name}`, document: filled(text).document, styles: baseStyles },
  }));
  const results = await render([...documents(), ...hostile], pdfRenderer, folder);
  for (const standard of PDF_STANDARDS.filter((each) => each !== DEFAULT_PDF_STANDARD)) {
    const inStandard = fixtures().map((each) => ({ ...each, name: `${each.name}-${standard}` }));
    results.push(...(await render(inStandard, pdfRenderer, folder, { pdfStandard: standard })));
  }
  return results;
}

interface Styled {
  name: string;
  document: Document;
  styles: StyleSheet;
}

const fixtures = (): Styled[] =>
  readdirSync(FIXTURES).map((name) => ({
    name: name.replace('.json', ''),
    document: read(join(FIXTURES, name)),
    styles: baseStyles,
  }));

function documents(): Styled[] {
  const official = Object.entries(OFFICIAL).map(([name, document]) => ({
    name: `official-${name}`,
    document,
    styles: baseStyles,
  }));
  const generated = Array.from({ length: GENERATED }, (_, seed) => ({
    name: `generated-${seed}`,
    ...generate(seed),
  }));
  return [...fixtures(), ...official, ...generated];
}

async function render(
  documents: readonly Styled[],
  { extension, render }: Renderer,
  folder: string,
  also: Partial<World> = {},
): Promise<Rendering[]> {
  mkdirSync(folder, { recursive: true });
  const world = await testWorld();
  const pictures = generatedPictures();
  const picture = (src: string) => pictures.get(src) ?? world.picture(src);
  const results: Rendering[] = [];
  for (const { name, document, styles } of documents) {
    const { bytes } = await render(document, styles, { ...world, picture, ...also });
    const path = join(folder, `${name}.${extension}`);
    writeFileSync(path, bytes);
    results.push({ name, path, document });
  }
  return results;
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
