/** What there is to measure over one length of text: each program as a cold process. */
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../src/index.js';
import { CLI } from '../part/annals.js';
import type { Bench, Task } from '../part/part.js';
import type { Typst } from '../peer/typst.js';
import { SONG_FILE } from '../song.js';
import {
  composeProject,
  DOCUMENT,
  type Exported,
  exportProject,
  type Filing,
  writeProject,
} from './project.js';

/** The programs, in the order of the table; Annals twice, by how its records are filed. */
export const PROGRAMS = ['annals', 'annalsEntries', 'pdfmake', 'typst'] as const;
export type Program = (typeof PROGRAMS)[number];

/** A program over a length of text. */
export interface LongTask extends Task {
  program: Program;
  copies: number;
  /** Length of the text. */
  characters: number;
  /** The document that it sets; undefined where only cost is measured. */
  document?: Document;
}

/** Annals alone, one record for each copy of the text. */
export function annalsTask(bench: Bench, paragraphs: readonly string[], copies: number): LongTask {
  return annalsOver(bench, paragraphs, copies, 'copies').task;
}

/** All programs over the same text. */
export async function longTasks(
  bench: Bench,
  paragraphs: readonly string[],
  copies: number,
  typst: Typst | undefined,
): Promise<LongTask[]> {
  const { task, project } = annalsOver(bench, paragraphs, copies, 'copies');
  const entries = annalsOver(bench, paragraphs, copies, 'entries');
  const exported = await exportProject(project, bench.folder(), ['typst', 'pdfmake']);
  const common = { copies, characters: task.characters, document: exported.document };
  return [
    { ...task, ...common },
    { ...entries.task, document: await composeProject(entries.project, bench.folder()) },
    { ...pdfmakeTask(bench, exported), ...common },
    ...(typst ? [{ ...typstTask(bench, exported, typst), ...common }] : []),
  ];
}

function annalsOver(
  bench: Bench,
  paragraphs: readonly string[],
  copies: number,
  filing: Filing,
): { task: LongTask; project: string } {
  const [project, folder] = [bench.folder(), bench.folder()];
  writeProject(project, paragraphs, copies, filing);
  const args = [CLI, 'build', '--project', project, '--format', 'pdf', '--out', folder];
  const records = filing === 'copies' ? copies : copies * paragraphs.length;
  const task: LongTask = {
    name: `Annals，${records} 份记录`,
    program: filing === 'copies' ? 'annals' : 'annalsEntries',
    copies,
    characters: paragraphs.join('').length * copies,
    folder,
    commands: [{ file: process.execPath, args }],
  };
  return { task, project };
}

const SCRIPT = fileURLToPath(new URL('../compile-pdfmake.js', import.meta.url));

function pdfmakeTask(bench: Bench, { pdfmake }: Exported<'pdfmake'>): Task & { program: Program } {
  const folder = bench.folder();
  const args = [SCRIPT, pdfmake, SONG_FILE, join(folder, `${DOCUMENT}.pdf`)];
  return { name: 'pdfmake', program: 'pdfmake', folder, commands: [{ file: process.execPath, args }] };
}

function typstTask(bench: Bench, exported: Exported<'typst'>, typst: Typst): Task & { program: Program } {
  const folder = bench.folder();
  const [root, fonts] = [bench.folder(), bench.folder()];
  copyFileSync(SONG_FILE, join(fonts, basename(SONG_FILE)));
  const source = join(root, `${DOCUMENT}.typ`);
  copyFileSync(exported.typst, source);
  const command = typst.compile(root, fonts, folder, [source]);
  return { name: 'Typst', program: 'typst', folder, commands: [command] };
}
