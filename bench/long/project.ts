/** The chronicle over and over, as a project: records, a template that prints them, and the document tree of it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Document, severityOf } from '../../src/index.js';

/** How the text is filed: one record for each copy of the chronicle, or one for each paragraph. */
export type Filing = 'copies' | 'entries';

/** The name of the one document. */
export const DOCUMENT = 'chronicle';

/** All text in one face, since stock pdfmake knows no second for what the first lacks. */
const FACE = '{ role: song, latin: song }';

const CONFIGURATION = `schema: 1
documents:
  ${DOCUMENT}:
    template: chronicle
`;

const TEMPLATE = `---
title: 大事记
styles: { body: ${FACE} }
---

`;

const BODY: Readonly<Record<Filing, string>> = {
  copies: '::activities{order=entry}\n',
  entries: ':::activities{order=entry}\n{summary}\n:::\n',
};

const ORGANIZATION = `name: 上海有色金属行业协会
tags: [大事]
`;

/** Writes a project that prints `copies` copies of the paragraphs. */
export function writeProject(folder: string, paragraphs: readonly string[], copies: number, filing: Filing) {
  write(folder, 'annals.yaml', CONFIGURATION);
  write(folder, 'templates/chronicle.md', TEMPLATE + BODY[filing]);
  write(folder, 'records/organization.yaml', ORGANIZATION);
  const texts = filing === 'copies' ? [paragraphs.join('\n\n')] : paragraphs;
  const all = Array.from({ length: copies }, () => texts).flat();
  all.forEach((text, i) => {
    write(folder, `records/2022/${i + 1}.yaml`, recordOf(text, i + 1));
  });
}

/** A record whose summary is a text, or Markdown. */
export const recordOf = (text: string | { markdown: string }, entry: number): string => `entry: ${entry}
date: 2022
title: 大事记
summary: ${JSON.stringify(text)}
tags: [大事]
facts:
  - kind: event
    type: briefing
    title: 大事记
`;

/** Writes a file of a project. */
export function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What other programs take. */
export type Export = 'typst' | 'pdfmake' | 'markdown' | 'docxjs';

/** A document, and the paths of its files for other programs. */
export type Exported<Format extends Export> = { document: Document } & Record<Format, string>;

/** Composes the document of a project and exports it. Throws when it has errors. */
export async function exportProject<Format extends Export>(
  directory: string,
  out: string,
  formats: readonly Format[],
): Promise<Exported<Format>> {
  const path = await buildPaths(directory, out, ['tree', ...formats]);
  const files = Object.fromEntries(formats.map((format) => [format, path(format)])) as Record<Format, string>;
  return { document: readTree(path('tree')), ...files };
}

/** Composes the document of a project. Throws when it has errors. */
export async function composeProject(directory: string, out: string): Promise<Document> {
  return readTree((await buildPaths(directory, out, ['tree']))('tree'));
}

const EXPORTERS = ['typst', 'pdfmake', 'markdown', 'docx'].map((name) =>
  fileURLToPath(new URL(`../exporter/${name}.js`, import.meta.url)),
);

/** Builds a project; gives the paths of its files by format. */
async function buildPaths(
  directory: string,
  out: string,
  formats: string[],
): Promise<(format: string) => string> {
  const { files, messages } = await build({ directory, formats, renderers: EXPORTERS, out });
  const errors = messages.filter((each) => severityOf(each) === 'error');
  if (errors.length > 0) throw new Error(errors.map(String).join('\n'));
  return (format) => files.find((file) => file.format === format)?.path ?? '';
}

const readTree = (path: string): Document => JSON.parse(readFileSync(path, 'utf8')) as Document;
