/** What a program made of the documents: size, pages, and whether the text is all there. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type Document, inspect, paragraphsOf } from '../src/index.js';

/** Of all files in a folder. */
export interface Outcome {
  bytes: number;
  /** Of PDF files; 0 where there are none. */
  pages: number;
  /** Han characters of the documents that the files lack; page furniture has none. */
  lost: number;
}

/** Reads the .docx and .pdf files of a folder, named after the documents. */
export async function outcomeOf(folder: string, documents: readonly Document[]): Promise<Outcome> {
  const outcome: Outcome = { bytes: 0, pages: 0, lost: 0 };
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    const document = documents.find(({ id }) => id === basename(name, extname(name)));
    if (!document) continue;
    const facts = await inspect(bytes, name);
    const text = facts.paragraphs.map((paragraph) => (paragraph.label ?? '') + paragraph.text).join('\n');
    outcome.bytes += bytes.length;
    outcome.pages += facts.format === 'pdf' ? (facts.pages ?? 0) : 0;
    outcome.lost += lostCharacters(textOf(document), text);
  }
  return outcome;
}

/** Without entries of the contents: pandoc leaves them to Word. */
const textOf = (document: Document): string =>
  paragraphsOf(document)
    .filter(({ node }) => node.type !== 'contentsEntry')
    .map(({ label, text }) => label + text)
    .join('\n');

function lostCharacters(expected: string, actual: string): number {
  const left = new Map<string, number>();
  for (const [character] of actual.matchAll(/\p{Script=Han}/gu))
    left.set(character, (left.get(character) ?? 0) + 1);
  let lost = 0;
  for (const [character] of expected.matchAll(/\p{Script=Han}/gu)) {
    const count = left.get(character) ?? 0;
    if (count === 0) lost += 1;
    else left.set(character, count - 1);
  }
  return lost;
}
