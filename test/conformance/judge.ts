/** Calls the judges of test/conformance: a Maven project, built where its sources have changed. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { oracle } from '../oracle.js';
import type { PdfVerdict, Report } from './report.js';

const PROJECT = join('test', 'conformance');
const CLASSES = join(PROJECT, 'target', 'classes');
const CLASS_PATH = join(PROJECT, 'target', 'classpath');
/** Digest of the sources that the classes are built from. */
const BUILT = join(PROJECT, 'target', 'built');

const run = promisify(execFile);

/** Whether Java and Maven are there; see `oracle`. */
export const canJudge = (): boolean => oracle('java') && oracle('mvn');

let built: Promise<void> | undefined;

/** Judges .docx files, and those in folders, in one call; `reportPath` is where the report is written. */
export async function judge(paths: readonly string[], reportPath: string): Promise<Report> {
  // A process of half a minute: compiling it in full takes longer than it saves.
  await java(['-XX:TieredStopAtLevel=1'], 'Conformance', reportPath, ...paths);
  return JSON.parse(readFileSync(reportPath, 'utf8')) as Report;
}

/** A PDF, and the profiles of veraPDF that it is held against. */
export interface PdfClaim {
  path: string;
  flavours: readonly string[];
}

/** Judges PDFs in one call, each against what it claims; verdicts come file by file, flavour by flavour. */
export async function judgePdfs(files: readonly PdfClaim[], reportPath: string): Promise<PdfVerdict[]> {
  const list = `${reportPath}.list`;
  writeFileSync(list, files.map(({ path, flavours }) => `${flavours.join(',')}\t${path}\n`).join(''));
  await java([], 'PdfConformance', reportPath, list);
  return (JSON.parse(readFileSync(reportPath, 'utf8')) as { verdicts: PdfVerdict[] }).verdicts;
}

async function java(options: readonly string[], program: string, ...args: string[]): Promise<void> {
  built ??= build();
  await built;
  const classPath = [CLASSES, readFileSync(CLASS_PATH, 'utf8').trim()].join(delimiter);
  const machine = ['-XX:+UseSerialGC', '-Djava.awt.headless=true', ...options];
  await run('java', [...machine, '-cp', classPath, `annals.conformance.${program}`, ...args]);
}

/** Maven loads what the project needs once, and asks nobody when it is there. */
async function build(): Promise<void> {
  const digest = digestOfSources();
  if (existsSync(BUILT) && readFileSync(BUILT, 'utf8') === digest && librariesAreThere()) return;
  await run('mvn', ['-q', '-B', '-f', join(PROJECT, 'pom.xml'), 'compile'], { maxBuffer: 1 << 26 });
  writeFileSync(BUILT, digest);
}

function digestOfSources(): string {
  const sources = readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.java'))
    .sort()
    .map((path) => join('src', path));
  const hash = createHash('sha256');
  for (const path of ['pom.xml', ...sources]) hash.update(readFileSync(join(PROJECT, path)));
  return hash.digest('hex');
}

function librariesAreThere(): boolean {
  return readFileSync(CLASS_PATH, 'utf8').trim().split(delimiter).every(existsSync);
}
