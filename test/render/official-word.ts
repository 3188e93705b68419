/** Official documents of the tests in Word as LibreOffice shows them: their lines in millimetres, with em boxes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitMarks } from '../../src/document/mark-size.js';
import { baseStyles } from '../../src/document/profile.js';
import type { StyleSheet } from '../../src/document/style.js';
import type { Document } from '../../src/document/tree.js';
import { inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/docx.js';
import { toPdf } from '../oracle.js';
import type { MeasuredLine } from './official-pdf.js';
import { testWorld } from './world.js';

const MM = 25.4 / 72;

/** A document on LibreOffice's pages. */
export interface WordPages {
  docx: Uint8Array;
  /** The PDF that LibreOffice made of it. */
  path: string;
  pages: number;
  lines: MeasuredLine[];
  /** The styles, marks made to fit. */
  styles: StyleSheet;
  /** The line that a text begins, white left out. */
  line(start: string): MeasuredLine;
}

/** A .docx of a document whose marks fit. */
export async function wordFile(document: Document, sheet: StyleSheet = baseStyles): Promise<Uint8Array> {
  return (await renderer.render(document, fitMarks(document, sheet), await testWorld())).bytes;
}

/** Documents, each with the styles that it is to have, as LibreOffice shows them; in one call for all. */
export async function wordPages(
  documents: Readonly<Record<string, readonly [Document, StyleSheet?]>>,
  folder: string,
): Promise<ReadonlyMap<string, WordPages>> {
  mkdirSync(folder, { recursive: true });
  const files = await Promise.all(
    Object.entries(documents).map(async ([name, [document, sheet = baseStyles]]) => {
      const docx = await wordFile(document, sheet);
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, docx);
      return { name, docx, path, styles: fitMarks(document, sheet) };
    }),
  );
  const paths = await toPdf(
    files.map(({ path }) => path),
    folder,
  );
  const read = files.map(async ({ name, docx, styles }, i) => {
    const path = paths[i] as string;
    const { pages, lines } = await readLines(path);
    const line = (start: string): MeasuredLine => {
      const found = lines.find(({ text }) => text.startsWith(start));
      if (!found) throw new Error(`no line ${start} among ${lines.map(({ text }) => text)}`);
      return found;
    };
    return [name, { docx, path, pages, lines, styles, line }] as const;
  });
  return new Map(await Promise.all(read));
}

async function readLines(path: string): Promise<{ pages: number; lines: MeasuredLine[] }> {
  const facts = await inspect(new Uint8Array(readFileSync(path)), path);
  const lines = [
    ...facts.paragraphs.flatMap((paragraph) => paragraph.lines ?? []),
    ...facts.furniture.flatMap(({ line }) => line ?? []),
  ];
  const measured = lines.map(({ text, page, x, y, width, runs }): MeasuredLine => {
    const size = Math.max(...runs.map((run) => run.size));
    const em = size * MM;
    const edges = { baseline: y, top: y - 0.88 * em, bottom: y + 0.12 * em };
    return { text: text.replace(/\s/g, ''), page, x, right: x + width, size, ...edges };
  });
  const inOrder = measured.sort((a, b) => a.page - b.page || a.baseline - b.baseline || a.x - b.x);
  return { pages: facts.pages ?? 0, lines: inOrder };
}
