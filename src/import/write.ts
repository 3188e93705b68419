/**
 * Imported records → files. Beside each record lies what was last imported, in a hidden folder, so that the
 * next import can tell a person's changes from the source's.
 */
import { join, posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { VFileMessage } from 'vfile-message';
import type { ReviewPoint } from '../activity/evidence.js';
import { message } from '../message.js';
import { writeWhole } from '../write.js';
import { changeValues } from '../yaml/edit.js';
import { yamlText } from '../yaml/write.js';
import { basePath, type Existing, readExisting } from './existing.js';
import { type Matches, matchRecords } from './match.js';
import { merge } from './merge.js';
import { mergeReview } from './merge-review.js';
import { type Numbered, numberRecords } from './number.js';
import type { ImportedRecord } from './record.js';

const MODELINE = 'yaml-language-server: $schema=../schema/record.json';

/** A file to be written, relative to the root of the project. */
export interface Planned {
  path: string;
  text(): string;
}

export interface Plan {
  files: Planned[];
  /** Those of the records that have a file of the import, with their numbers. */
  records: ImportedRecord[];
  messages: VFileMessage[];
}

/** What to write for records, given what is in their folder. Nothing is written yet. */
export async function planRecords(
  root: string,
  folder: string,
  records: readonly ImportedRecord[],
): Promise<Plan> {
  const { existing, messages: problems } = await readExisting(root, folder);
  const matches = matchRecords(records, existing);
  const { numbered, messages } = numberRecords(records, matches, existing, folder);
  const plan: Plan = {
    files: [],
    records: numbered.map(({ record }) => record),
    messages: [...problems, ...messages, ...keptMessages(matches)],
  };
  const taken = new Set(existing.map(({ path }) => posix.basename(path)));
  const width = Math.max(2, String(records.length).length);
  for (const each of numbered) {
    const path = each.found?.path ?? posix.join(folder, fileName(each, width, taken));
    planOne(each, path, folder, plan);
  }
  plan.messages.push(...matches.gone.map(({ path }) => message('import-gone', { path })));
  return plan;
}

/** Plans the file of a record, and that of what was imported of it. */
function planOne({ record, found }: Numbered, path: string, folder: string, plan: Plan): void {
  // Made when asked for: of many thousand records a dry run writes none.
  const imported = () => yamlText(written(record), MODELINE);
  const text = found && updated(found, record, plan.messages);
  if (text === undefined || text !== found?.text) plan.files.push({ path, text: () => text ?? imported() });
  if (!isDeepStrictEqual(found?.base, plain(record)))
    plan.files.push({ path: basePath(folder, path), text: imported });
}

/** What is said of records that are not imported, since others tell the same. */
const keptMessages = ({ elsewhere, byHand }: Matches): VFileMessage[] => [
  ...[...byHand].map(([{ entry }, { path }]) =>
    message('import-own-kept', { path }, { actual: entry, expected: path }),
  ),
  ...[...elsewhere].map(([{ entry, source }, { path }]) =>
    message(
      'import-elsewhere',
      { path: source.file, position: { line: source.line, column: 1 } },
      { actual: entry, expected: path },
    ),
  ),
];

/** A record as its file has it: without an empty list. */
function written({ review, ...record }: ImportedRecord): object {
  return review.length > 0 ? { ...record, review } : record;
}

/** A record as its file reads. */
const plain = (record: ImportedRecord): Existing['value'] =>
  JSON.parse(JSON.stringify(written(record))) as Existing['value'];

/** A name that no other record has. */
function fileName({ number, record: { date } }: Numbered, width: number, taken: Set<string>): string {
  const stem = `${String(number).padStart(width, '0')}-${/^[\d-]+/.exec(String(date))?.[0] ?? 'undated'}`;
  let name = `${stem}.yaml`;
  for (let count = 2; taken.has(name); count += 1) name = `${stem}-${count}.yaml`;
  taken.add(name);
  return name;
}

/** The text of a record's file after a merge with what the source now has. */
function updated(found: Existing, record: ImportedRecord, messages: VFileMessage[]): string {
  const theirs = plain(record);
  const { changes, conflicts, places } = merge(found.base, found.value, theirs);
  for (const { path } of conflicts)
    messages.push(message('import-conflict', { path: found.path }, { key: (path ?? ['facts']).join('.') }));
  const own = pointsOf(found.value);
  const reviews = { base: pointsOf(found.base), yours: own, theirs: pointsOf(theirs) };
  const review = mergeReview(reviews, places, conflicts);
  const all = isDeepStrictEqual(review, own)
    ? changes
    : [...changes, { at: ['review'], ...(review.length > 0 && { value: review }) }];
  return all.length > 0 ? changeValues(found.text, all) : found.text;
}

const pointsOf = (value: Existing['value'] | undefined): ReviewPoint[] =>
  Array.isArray(value?.review) ? value.review : [];

/** Writes what was planned; stops at the first file that cannot be written. */
export async function writePlan(
  root: string,
  { files }: Pick<Plan, 'files'>,
): Promise<{ written: string[]; messages: VFileMessage[] }> {
  const done: string[] = [];
  for (const { path, text } of files) {
    const failure = await writeWhole(join(root, path), new TextEncoder().encode(text()), path);
    if (failure) return { written: done, messages: [failure] };
    done.push(path);
  }
  return { written: done, messages: [] };
}
