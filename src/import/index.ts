/** A published chronicle → records that a person then reviews. Pure: bytes in, records and messages out. */
import type { VFileMessage } from 'vfile-message';
import type { Organization } from '../activity/organization.js';
import type { RuleId } from '../catalogue.js';
import { message } from '../message.js';
import { type Entry, findEntries } from './entry.js';
import { normalise } from './normalise.js';
import { ownWordsIn } from './own.js';
import { allRecords } from './parallel.js';
import { type Input, type ReadText, readText } from './read/index.js';
import type { ImportedRecord } from './record.js';
import type { Numbered } from './records.js';
import {
  changeMessages,
  damageMessages,
  leftoverMessages,
  misprintMessages,
  readMessages,
  restorationMessages,
} from './report.js';
import { restore } from './restore.js';
import { proposeSame } from './same.js';
import type { Script } from './script.js';

export type { Input } from './read/index.js';
export type { ImportedRecord } from './record.js';

export interface ImportOptions {
  /** For entries that name no year, and stand under no heading that does. */
  year?: number | undefined;
  /** The association's directory, to tell its own name, its bodies and known organisations. */
  organization?: Organization | undefined;
}

/** What came of an import. */
export interface Imported {
  /** In the order of the sources. */
  records: ImportedRecord[];
  messages: VFileMessage[];
  /** Steps that finding entries took, for a test of its cost. */
  steps: number;
}

/** A source after reading, restoring and normalising. */
interface Prepared {
  path: string;
  script: Script;
  entries: Entry[];
  /** What the text calls the association. */
  calledItself: string[];
  messages: VFileMessage[];
  steps: number;
}

/** Imports sources, which follow one another. What cannot be read is a message. */
export async function importSources(inputs: readonly Input[], options: ImportOptions): Promise<Imported> {
  const prepared: Prepared[] = [];
  const messages: VFileMessage[] = [];
  for (const input of inputs) {
    try {
      prepared.push(prepare(input, await readText(input), options.year));
    } catch (error) {
      if (!(error instanceof Error && 'ruleId' in error)) throw error;
      messages.push(error as VFileMessage);
    }
  }
  const numbers = numberedEntries(prepared);
  const records: ImportedRecord[] = [];
  for (const { path, script, entries, calledItself, messages: own } of prepared) {
    messages.push(...own);
    const has = (rule: RuleId) => own.some(({ ruleId }) => ruleId === rule);
    const traditional = script === 'traditional';
    const numbered = entries.map((entry) => ({ entry, number: numbers.get(entry) as number }));
    const made = await allRecords(numbered, {
      file: path,
      organization: options.organization,
      calledItself,
      traditional,
      damaged: has('text-whole'),
      misprinted: traditional || has('import-misprint'),
    });
    for (const [index, record] of made.entries()) {
      if (record) records.push(record);
      else messages.push(yearless(path, numbered[index] as Numbered));
    }
  }
  proposeSame(records);
  return { records, messages, steps: prepared.reduce((sum, { steps }) => sum + steps, 0) };
}

/** An entry that says no year, and stands under no heading that does. */
const yearless = (path: string, { entry, number }: Numbered): VFileMessage =>
  message(
    'import-year-known',
    { path, position: { line: entry.line, column: 1 } },
    { actual: entry.label.trim() || number },
  );

function prepare({ path }: Input, read: ReadText, year: number | undefined): Prepared {
  const restored = restore(read.text);
  const normal = normalise(restored.text);
  const found = findEntries(normal.text, year);
  const lineOf = (line: number) => read.lines?.[line - 1] ?? line;
  return {
    path,
    script: restored.script,
    steps: found.steps,
    calledItself: ownWordsIn(found.leftovers),
    entries: found.entries.map((entry) => Object.assign(entry, { line: lineOf(entry.line) })),
    messages: [
      ...readMessages(path, read),
      ...restorationMessages(path, restored.changes),
      ...changeMessages(path, restored.text, normal.changes, read.lines),
      ...damageMessages(path, read, restored),
      ...misprintMessages(path, normal.text, read.lines),
      ...leftoverMessages(path, found.leftovers, lineOf),
      ...(found.entries.length === 0 ? [message('import-entry-found', { path })] : []),
    ],
  };
}

/** The numbers of the source where all entries have their own; else the order of the entries. */
function numberedEntries(prepared: readonly Prepared[]): Map<Entry, number> {
  const entries = prepared.flatMap((each) => each.entries);
  const values = entries.map(({ value }) => value);
  const isOwn =
    values.every((value) => value !== undefined && value > 0) && new Set(values).size === values.length;
  return new Map(entries.map((entry, index) => [entry, isOwn ? (entry.value as number) : index + 1]));
}
