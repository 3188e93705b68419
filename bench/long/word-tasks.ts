/** What there is to measure over one length of text on the way to Word: each program as a cold process. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../src/index.js';
import { CLI } from '../part/annals.js';
import type { Bench, Task } from '../part/part.js';
import type { Pandoc } from '../peer/pandoc.js';
import { DOCUMENT, exportProject, writeProject } from './project.js';
import { writeRichProject } from './rich.js';

/** Paragraphs alone; or with headings, emphasis, a table for each copy, and contents. */
export type Variant = 'plain' | 'rich';

export type WordProgram = 'annals' | 'annalsNames' | 'docx' | 'pandoc';

/** A program over a length of text. */
export interface WordTask extends Task {
  variant: Variant;
  program: WordProgram;
  copies: number;
  document: Document;
}

const SCRIPT = fileURLToPath(new URL('../compile-docx.js', import.meta.url));

/** All programs over the same text. */
export async function wordTasks(
  bench: Bench,
  paragraphs: readonly string[],
  variant: Variant,
  copies: number,
  pandoc: Pandoc | undefined,
): Promise<WordTask[]> {
  const project = bench.folder();
  if (variant === 'plain') writeProject(project, paragraphs, copies, 'copies');
  else writeRichProject(project, paragraphs, copies);
  const { document, markdown, docxjs } = await exportProject(project, bench.folder(), ['markdown', 'docxjs']);
  const task = (name: string, program: WordProgram, command: (out: string) => Task['commands'][number]) => {
    const folder = bench.folder();
    return { name, program, variant, copies, document, folder, commands: [command(folder)] };
  };
  const node = (...args: string[]) => ({ file: process.execPath, args });
  const annals = (embed: string) => (out: string) =>
    node(CLI, 'build', '--project', project, '--format', 'docx', '--embed', embed, '--out', out);
  const target = (out: string) => join(out, `${DOCUMENT}.docx`);
  return [
    task('Annals', 'annals', annals('subset')),
    task('Annals，不嵌字体', 'annalsNames', annals('none')),
    task('docx', 'docx', (out) => node(SCRIPT, docxjs, target(out))),
    ...(pandoc ? [task('pandoc', 'pandoc', (out) => pandoc.toWord(document, markdown, target(out)))] : []),
  ];
}
