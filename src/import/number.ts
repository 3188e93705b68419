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
  const others = grouped(
    existing.filter((each) => !own.has(each)),
    (each) => yearOf(each.value.date),
  );
  const open = records.filter((each) => !elsewhere.has(each) && !byHand.has(each));
  const numbers = new Map<ImportedRecord, number>();
  for (const [year, some] of grouped(open, ({ date }) => yearOf(date))) {
    const taken = new Set((others.get(year) ?? []).map(entryOf));
    const given = numbersFor(
      some.map((record) => numberable(record, same.get(record))),
      taken,
    );
    for (const [at, record] of some.entries()) numbers.set(record, given[at] as number);
  }
  const finals = new Map<number, number>();
  for (const [record, number] of numbers) finals.set(record.entry, number);
  for (const [record, each] of [...elsewhere, ...byHand]) finals.set(record.entry, entryOf(each));
  const numbered = open.map((record): Numbered => {
    const number = numbers.get(record) as number;
    const found = same.get(record);
    const entry = found && entryOf(found) === number ? importedEntry(found) : number;
    return { record: withNumbers(record, entry, finals), number, found };
  });
  return { numbered, messages: numberMessages(open, numbers, same, folder) };
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
  const messages: VFileMessage[] = [];
  const move = (record: ImportedRecord, from: number) => ({
    record,
    from,
    to: numbers.get(record) as number,
  });
  const moved = records.flatMap((record) => {
    const found = same.get(record);
    return found ? [move(record, entryOf(found))] : [];
  });
  const shifted = records.flatMap((record) => (same.has(record) ? [] : [move(record, record.entry)]));
  const told = (moves: readonly { from: number; to: number }[]) => {
    const some = moves.slice(0, LISTED).map(({ from, to }) => `${from}→${to}`);
    return { actual: some.join('、') + (moves.length > LISTED ? '……' : ''), count: moves.length };
  };
  const renumbered = moved.filter(({ from, to }) => from !== to);
  if (renumbered.length > 0) messages.push(message('import-renumbered', { path: folder }, told(renumbered)));
  const taken = shifted.filter(({ from, to }) => from !== to);
  for (const [path, moves] of grouped(taken, ({ record }) => record.source.file))
    messages.push(message('import-numbered', { path }, told(moves)));
  return messages;
}
