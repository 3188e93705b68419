/** A published chronicle → records that a person then reviews. Pure: bytes in, records and messages out. */
import type { VFileMessage } from 'vfile-message';
import type { Organization } from '../activity/organization.js';
import type { RuleId } from '../catalogue.js';
import { message } from '../message.js';
import { DAMAGES, listed, TEXT_CHANGES } from '../term.js';
import { type Change, offsetBefore } from './change.js';
import { findDamage } from './damage.js';
import { directoryOf } from './directory.js';
import { type Entry, findEntries, type Leftover } from './entry.js';
import { findMisprints } from './misprint.js';
import { normalise } from './normalise.js';
import { lineIndex } from './point.js';
import { type Input, readText } from './read/index.js';
import { type ImportedRecord, recordOf } from './record.js';
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
  leftovers: Leftover[];
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
  const directory = directoryOf(options.organization);
  const records: ImportedRecord[] = [];
  for (const { path, script, entries, messages: own } of prepared) {
    messages.push(...own);
    const has = (rule: RuleId) => own.some(({ ruleId }) => ruleId === rule);
    const traditional = script === 'traditional';
    const context = {
      file: path,
      directory,
      traditional,
      damaged: has('text-whole'),
      misprinted: traditional || has('import-misprint'),
    };
    for (const entry of entries) {
      const number = numbers.get(entry) as number;
      const record = recordOf(entry, number, context);
      if (record) records.push(record);
      else
        messages.push(
          message(
            'import-year-known',
            { path, position: { line: entry.line, column: 1 } },
            { actual: entry.label.trim() || number },
          ),
        );
    }
  }
  proposeSame(records);
  return { records, messages, steps: prepared.reduce((sum, { steps }) => sum + steps, 0) };
}

function prepare(
  { path }: Input,
  { text: source, encoding }: Awaited<ReturnType<typeof readText>>,
  year: number | undefined,
): Prepared {
  const restored = restore(source);
  const normal = normalise(restored.text);
  const found = findEntries(normal.text, year);
  return {
    path,
    script: restored.script,
    ...found,
    messages: [
      ...(encoding && encoding !== 'utf-8'
        ? [message('import-decoded', { path }, { actual: encoding })]
        : []),
      ...restorationMessages(path, restored.changes),
      ...changeMessages(path, restored.text, normal.changes),
      ...damageMessages(path, source, restored),
      ...misprintMessages(path, normal.text),
      ...leftoverMessages(path, found.leftovers),
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

function restorationMessages(path: string, changes: readonly Change[]): VFileMessage[] {
  const stripped = changes.filter(({ rule }) => rule === 'annotation-stripped').length;
  return changes.length === 0
    ? []
    : [message('import-restored', { path }, { actual: stripped, expected: changes.length - stripped })];
}

/** One message for each thing that was changed in the same way, with all its lines. */
function changeMessages(path: string, text: string, changes: readonly Change[]): VFileMessage[] {
  const lineOf = lineIndex(text);
  const alike = new Map<string, { change: Change; lines: Set<number>; count: number }>();
  for (const change of changes) {
    const key = [change.rule, change.from, change.to].join('\0');
    const known = alike.get(key) ?? { change, lines: new Set<number>(), count: 0 };
    known.count += 1;
    known.lines.add(lineOf(change.at).line);
    alike.set(key, known);
  }
  return [...alike.values()].map(({ change: { rule, from, to }, lines, count }) =>
    message(
      'import-changed',
      { path },
      {
        change: TEXT_CHANGES[rule] ?? listed([rule]),
        actual: from,
        expected: to,
        count,
        lines: listed([...lines].map(String)),
      },
    ),
  );
}

function damageMessages(path: string, source: string, restored: ReturnType<typeof restore>): VFileMessage[] {
  const pointOf = lineIndex(source);
  const stripped = restored.changes.filter(({ rule }) => rule === 'annotation-stripped');
  return findDamage(restored.text).map(({ kind, at, text }) =>
    message(
      'text-whole',
      { path, position: pointOf(offsetBefore(stripped, at)) },
      { kind: DAMAGES[kind] ?? listed([kind]), actual: text },
    ),
  );
}

function misprintMessages(path: string, text: string): VFileMessage[] {
  const pointOf = lineIndex(text);
  return findMisprints(text).map(({ at, text: actual, proposed }) =>
    message('import-misprint', { path, position: pointOf(at) }, { actual, expected: proposed }),
  );
}

const leftoverMessages = (path: string, leftovers: readonly Leftover[]): VFileMessage[] =>
  leftovers.map(({ line, text, heading }) =>
    message(
      heading ? 'import-heading' : 'import-left-over',
      { path, position: { line, column: 1 } },
      { actual: text.length > 60 ? `${text.slice(0, 60)}…` : text },
    ),
  );
