/**
 * Imported records → files. Beside each record lies what was last imported, in a hidden folder, so that the
 * next import can tell a person's changes from the source's.
 */
import { join, posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { VFileMessage } from 'vfile-message';
import type { ReviewPoint } from '../activity/evidence.js';
import { message } from '../message.js';
import { listFiles, readSource } from '../project/files.js';
import { writeWhole } from '../write.js';
import { changeValues } from '../yaml/edit.js';
import { yamlText } from '../yaml/write.js';
import { readYaml } from '../yaml.js';
import { merge } from './merge.js';
import { mergeReview } from './merge-review.js';
import type { ImportedRecord } from './record.js';

const MODELINE = 'yaml-language-server: $schema=../schema/record.json';

/** Where the records lie as they were last imported, below their folder. */
export const BASE_FOLDER = '.import';

/** A file to be written, relative to the root of the project. */
export interface Planned {
  path: string;
  text(): string;
}

export interface Plan {
  files: Planned[];
  messages: VFileMessage[];
}

interface Existing {
  path: string;
  text: string;
  value: Readonly<Record<string, unknown>>;
}

/** What to write for records, given what is in their folder. Nothing is written yet. */
export async function planRecords(
  root: string,
  folder: string,
  records: readonly ImportedRecord[],
): Promise<Plan> {
  const existing = await readExisting(root, folder);
  const matched = matchAll(records, existing);
  const found = new Set(matched.values());
  const left = existing.filter((each) => !found.has(each));
  const taken = new Set(existing.map(({ path }) => posix.basename(path)));
  const plan: Plan = { files: [], messages: [] };
  const width = Math.max(2, String(records.length).length);
  for (const record of records) {
    const file = matched.get(record);
    const name = file ? posix.basename(file.path) : fileName(record, width, taken);
    const base = file && (await readBase(root, folder, name));
    if (file && !file.value.source) {
      plan.messages.push(
        message('import-own-kept', { path: file.path }, { actual: record.entry, expected: file.path }),
      );
      continue;
    }
    // Made when asked for: of many thousand records a dry run writes none.
    const imported = () => yamlText(written(record), MODELINE);
    const text = file && updated(file, base, record, plan.messages);
    if (text === undefined || text !== file?.text)
      plan.files.push({ path: posix.join(folder, name), text: text === undefined ? imported : () => text });
    if (base === undefined || !isDeepStrictEqual(base.value, plain(record)))
      plan.files.push({ path: posix.join(folder, BASE_FOLDER, name), text: imported });
  }
  const sources = new Set(records.map(({ source }) => source.file));
  for (const { path, value } of left) {
    const file = (value.source as { file?: string } | undefined)?.file;
    if (file !== undefined && sources.has(file)) plan.messages.push(message('import-gone', { path }));
  }
  return plan;
}

/** A record as its file has it: without an empty list. */
function written({ review, ...record }: ImportedRecord): object {
  return review.length > 0 ? { ...record, review } : record;
}

/** A name that no other record has. */
function fileName({ entry, date }: ImportedRecord, width: number, taken: Set<string>): string {
  const stem = `${String(entry).padStart(width, '0')}-${/^[\d-]+/.exec(String(date))?.[0] ?? 'undated'}`;
  let name = `${stem}.yaml`;
  for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}.yaml`;
  taken.add(name);
  return name;
}

/**
 * The files of records: first those with the same text of their source, so that numbers may move; then, of
 * those that are left, those with the same number.
 */
function matchAll(
  records: readonly ImportedRecord[],
  existing: readonly Existing[],
): Map<ImportedRecord, Existing> {
  const matched = new Map<ImportedRecord, Existing>();
  const textOf = ({ value }: Existing) => (value.source as { text?: string } | undefined)?.text;
  const take = (keyOf: (each: Existing) => unknown, wanted: (record: ImportedRecord) => unknown) => {
    const used = new Set(matched.values());
    const free = new Map<unknown, Existing[]>();
    for (const each of existing.filter((file) => !used.has(file)))
      free.set(keyOf(each), [...(free.get(keyOf(each)) ?? []), each]);
    for (const record of records) {
      const found = matched.has(record) ? undefined : free.get(wanted(record))?.shift();
      if (found) matched.set(record, found);
    }
  };
  take(textOf, ({ source }) => source.text);
  take(
    ({ value }) => value.entry,
    ({ entry }) => entry,
  );
  return matched;
}

/** The text of a record's file after a merge with what the source now has. */
function updated(
  found: Existing,
  base: Existing | undefined,
  record: ImportedRecord,
  messages: VFileMessage[],
): string {
  const theirs = plain(record);
  const { changes, conflicts, places } = merge(base?.value, found.value, theirs);
  for (const { path } of conflicts)
    messages.push(message('import-conflict', { path: found.path }, { key: (path ?? ['facts']).join('.') }));
  const points = (value: Existing['value'] | undefined) =>
    (Array.isArray(value?.review) ? value.review : []) as ReviewPoint[];
  const [before, own] = [points(base?.value), points(found.value)];
  const review = mergeReview({ base: before, yours: own, theirs: points(theirs) }, places, conflicts);
  const all = isDeepStrictEqual(review, own)
    ? changes
    : [...changes, { at: ['review'], ...(review.length > 0 && { value: review }) }];
  return all.length > 0 ? changeValues(found.text, all) : found.text;
}

/** A record as its file reads. */
const plain = (record: ImportedRecord): Existing['value'] =>
  JSON.parse(JSON.stringify(written(record))) as Existing['value'];

async function readExisting(root: string, folder: string): Promise<Existing[]> {
  const { paths } = await listFiles(root, folder);
  const own = paths.filter((path) => /\.ya?ml$/i.test(path) && !path.includes(`/${BASE_FOLDER}/`));
  return (await Promise.all(own.map((path) => readOne(root, path)))).flatMap((each) => each ?? []);
}

const readBase = (root: string, folder: string, name: string): Promise<Existing | undefined> =>
  readOne(root, posix.join(folder, BASE_FOLDER, name));

async function readOne(root: string, path: string): Promise<Existing | undefined> {
  const { file } = await readSource(root, path);
  const value = file && readYaml(file.bytes, path).file?.value;
  if (!file || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return {
    path,
    text: new TextDecoder().decode(file.bytes),
    value: value as Readonly<Record<string, unknown>>,
  };
}

/** Writes what was planned; stops at the first file that cannot be written. */
export async function writePlan(
  root: string,
  { files }: Plan,
): Promise<{ written: string[]; messages: VFileMessage[] }> {
  const done: string[] = [];
  for (const { path, text } of files) {
    const failure = await writeWhole(join(root, path), new TextEncoder().encode(text()), path);
    if (failure) return { written: done, messages: [failure] };
    done.push(path);
  }
  return { written: done, messages: [] };
}
