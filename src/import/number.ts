/** Numbers of imported records in a folder: each once in a year, and proposals that name them brought into line. */
import type { VFileMessage } from 'vfile-message';
import type { ReviewPoint } from '../activity/evidence.js';
import { message } from '../message.js';
import { type Existing, entryOf, sourceOf } from './existing.js';
import { grouped } from './group.js';
import type { Matches } from './match.js';
import { type Numberable, numbersFor } from './numbering.js';
import type { ImportedRecord } from './record.js';
import { sameNote } from './same.js';

/** A record as it is to be imported, and the number of its file. */
export interface Numbered {
  record: ImportedRecord;
  /** The number in its file; that of the record is what the import gives it. */
  number: number;
  found: Existing | undefined;
}

/** Numbers records that have a place in the folder; says which got another number than they had or asked for. */
export function numberRecords(
  records: readonly ImportedRecord[],
  { same, elsewhere, byHand }: Matches,
  existing: readonly Existing[],
  folder: string,
): { numbered: Numbered[]; messages: VFileMessage[] } {
  const own = new Set(same.values());
  const others = existing.filter((each) => !own.has(each));
  const open = records.filter((each) => !elsewhere.has(each) && !byHand.has(each));
  const numbers = given(open, same, others);
  const finals = new Map([...numbers].map(([{ entry }, number]) => [entry, number]));
  for (const [{ entry }, each] of [...elsewhere, ...byHand]) finals.set(entry, entryOf(each));
  const numbered = open.map((record): Numbered => {
    const number = numbers.get(record) as number;
    const found = same.get(record);
    const entry = found && entryOf(found) === number ? importedEntry(found) : number;
    return { record: withNumbers(record, entry, finals), number, found };
  });
  return { numbered, messages: numberMessages(open, numbers, same, folder) };
}

/** The number of each record in its file, year by year. */
function given(
  records: readonly ImportedRecord[],
  same: Matches['same'],
  others: readonly Existing[],
): Map<ImportedRecord, number> {
  const numbers = new Map<ImportedRecord, number>();
  const othersOf = grouped(others, ({ value }) => yearOf(value.date));
  for (const [year, some] of grouped(records, ({ date }) => yearOf(date))) {
    const taken = new Set((othersOf.get(year) ?? []).map(entryOf));
    const wanted = some.map((record) => numberable(record, same.get(record)));
    for (const [at, number] of numbersFor(wanted, taken).entries())
      numbers.set(some[at] as ImportedRecord, number);
  }
  return numbers;
}

const yearOf = (date: unknown): string => String(date).slice(0, 4);

/** The number that an import last gave a record. */
const importedEntry = (found: Existing): number => Number((found.base ?? found.value).entry);

function numberable({ entry, source }: ImportedRecord, found: Existing | undefined): Numberable {
  if (!found) return { wanted: entry };
  const moved = sourceOf(found)?.label !== source.label;
  return { wanted: entry, before: { number: entryOf(found), imported: importedEntry(found), moved } };
}

/** A record with its number, and with the numbers of others that its points propose. */
function withNumbers(
  record: ImportedRecord,
  entry: number,
  finals: ReadonlyMap<number, number>,
): ImportedRecord {
  const review = record.review.map((point): ReviewPoint => {
    const other = point.about === 'same' ? finals.get(Number(point.proposed)) : undefined;
    return other === undefined ? point : { ...point, proposed: other, note: sameNote(other) };
  });
  return { ...record, entry, review };
}

/** Moves that a message lists. */
const LISTED = 20;

function numberMessages(
  records: readonly ImportedRecord[],
  numbers: ReadonlyMap<ImportedRecord, number>,
  same: ReadonlyMap<ImportedRecord, Existing>,
  folder: string,
): VFileMessage[] {
  const moves = records.map((record) => {
    const found = same.get(record);
    const from = found ? entryOf(found) : record.entry;
    return { found, file: record.source.file, from, to: numbers.get(record) as number };
  });
  const moved = moves.filter(({ from, to }) => from !== to);
  const renumbered = moved.filter(({ found }) => found);
  const fresh = grouped(
    moved.filter(({ found }) => !found),
    ({ file }) => file,
  );
  return [
    ...(renumbered.length > 0 ? [message('import-renumbered', { path: folder }, told(renumbered))] : []),
    ...[...fresh].map(([path, some]) => message('import-numbered', { path }, told(some))),
  ];
}

/** Moves as a message lists them. */
function told(moves: readonly { from: number; to: number }[]): { actual: string; count: number } {
  const some = moves.slice(0, LISTED).map(({ from, to }) => `${from}→${to}`);
  return { actual: some.join('、') + (moves.length > LISTED ? '……' : ''), count: moves.length };
}
