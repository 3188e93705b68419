/** `annals import`: sources → records in a project, or beside the current folder where there is none. */
import { basename, posix, relative, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { type Imported, type ImportedRecord, type Input, importSources } from '../import/index.js';
import { confirmed, unregistered, withRegistered } from '../import/register.js';
import { type Plan, planRecords, writePlan } from '../import/write.js';
import { message, severityOf } from '../message.js';
import { readSource } from '../project/files.js';
import { slashed } from '../project/path.js';
import { findProject, readProject } from '../project.js';
import { readBytes } from './file.js';
import { ORGANIZATION_NOTE } from './words.js';

/** What `annals import` is asked for. */
export interface ImportArguments {
  /** `-` is standard input. */
  files: readonly string[];
  year?: number;
  /** Folder of the records; by default that of the project and of each record's year. */
  out?: string;
  directory?: string;
  dryRun: boolean;
}

/** What was done, or would be. */
export interface ImportReport {
  records: number;
  facts: number;
  /** Points that await review. */
  points: number;
  /** Paths written; with `--dry-run`, those that would be. */
  paths: string[];
  messages: VFileMessage[];
}

/** Imports files. With an error nothing is written. `standardInput` gives the bytes of `-`. */
export async function importFiles(
  given: ImportArguments,
  standardInput: () => Promise<Uint8Array>,
): Promise<ImportReport> {
  const home = await homeOf(given.directory);
  const { inputs, messages } = await readInputs(given.files, home.root, standardInput);
  const organization = home.organization && confirmed(home.organization, ORGANIZATION_NOTE);
  const imported = await importSources(inputs, { year: given.year, organization });
  const all = [...home.messages, ...messages, ...imported.messages];
  const plan = await planAll(imported.records, home, given.out);
  const report = { ...countsOf(imported), messages: [...all, ...plan.messages] };
  const isBroken = report.messages.some((each) => severityOf(each) === 'error');
  const planned = plan.files.map(({ path }) => path).filter((path) => !path.includes('/.import/'));
  if (given.dryRun || isBroken) return { ...report, paths: given.dryRun ? planned : [] };
  const isRecord = new Set(planned);
  const { written, messages: failures } = await writePlan(home.root, plan);
  return {
    ...report,
    paths: written.filter((path) => isRecord.has(path)),
    messages: [...report.messages, ...failures],
  };
}

interface Home {
  root: string;
  /** Folder of the records, relative to the root. */
  records: string;
  organization: Parameters<typeof importSources>[1]['organization'];
  messages: VFileMessage[];
}

/** The project, or the current folder; its records may hold errors, which are not the import's to tell. */
async function homeOf(directory = '.'): Promise<Home> {
  const root = await findProject(directory);
  if (root === undefined)
    return { root: resolve(directory), records: 'records', organization: undefined, messages: [] };
  const { project, messages } = await readProject(directory);
  if (!project) return { root, records: 'records', organization: undefined, messages };
  return {
    root,
    records: project.configuration.records,
    organization: project.records.organization,
    messages: [],
  };
}

async function readInputs(
  files: readonly string[],
  root: string,
  standardInput: () => Promise<Uint8Array>,
): Promise<{ inputs: Input[]; messages: VFileMessage[] }> {
  const inputs: (Input & { given: string })[] = [];
  const messages: VFileMessage[] = [];
  for (const file of files) {
    const path = shown(file, root);
    const isSame = (each: { given: string }) => each.given === file;
    const bytes = file === '-' ? !inputs.some(isSame) && (await standardInput()) : await readBytes(file);
    if (bytes && !(bytes instanceof Uint8Array)) {
      messages.push(bytes);
      continue;
    }
    const twin = inputs.find((each) => isSame(each) || (bytes && equalBytes(each.bytes, bytes)));
    if (twin) messages.push(message('import-once', { path }, { actual: path, expected: twin.path }));
    else if (bytes) inputs.push({ path, bytes, given: file });
  }
  return { inputs, messages };
}

const equalBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && Buffer.from(one).equals(other);

/** Relative to the project where the file lies in it; else its name, since records carry no paths of a machine. */
function shown(file: string, root: string): string {
  if (file === '-') return file;
  const inside = slashed(relative(root, resolve(file)));
  return inside.startsWith('..') || resolve(file) === inside ? basename(file) : inside;
}

/** Files of records, a folder a year, and the directory with the organisations that it lacks. */
async function planAll(
  records: readonly ImportedRecord[],
  home: Home,
  out: string | undefined,
): Promise<Plan> {
  const folders = new Map<string, ImportedRecord[]>();
  for (const record of records) {
    const folder =
      out === undefined
        ? posix.join(home.records, String(record.date).slice(0, 4))
        : slashed(relative(home.root, resolve(out)));
    const some = folders.get(folder) ?? [];
    some.push(record);
    folders.set(folder, some);
  }
  const plan: Plan = { files: [], records: [], messages: [] };
  for (const [folder, some] of folders) {
    const { files, records: planned, messages } = await planRecords(home.root, folder, some);
    plan.files.push(...files);
    plan.records.push(...planned);
    plan.messages.push(...messages);
  }
  await planDirectory(plan.records, home, plan);
  return plan;
}

async function planDirectory(records: readonly ImportedRecord[], home: Home, plan: Plan): Promise<void> {
  const { messages, ...found } = unregistered(records, home.organization);
  plan.messages.push(...messages);
  const path = posix.join(home.records, 'organization.yaml');
  const { file } = await readSource(home.root, path);
  const own = [...found.aliases, ...found.bodies.keys()];
  if (!file || found.names.length + own.length === 0 || !home.organization) return;
  const text = withRegistered(new TextDecoder().decode(file.bytes), path, found, ORGANIZATION_NOTE);
  plan.files.push({ path, text: () => text });
  for (const [rule, names] of [
    ['import-registered', found.names],
    ['import-body-registered', own],
  ] as const)
    if (names.length > 0)
      plan.messages.push(message(rule, { path }, { count: names.length, actual: names.join('、') }));
}

function countsOf({ records }: Imported): Pick<ImportReport, 'records' | 'facts' | 'points'> {
  const sum = (count: (record: ImportedRecord) => number) =>
    records.reduce((total, record) => total + count(record), 0);
  return {
    records: records.length,
    facts: sum(({ facts }) => facts.length),
    points: sum(({ review }) => review.length),
  };
}
