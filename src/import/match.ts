/** Imported records → the records that a folder already has of the same entries. */
import { align } from './align.js';
import { dateOf, type Existing, entryOf, fileOf, sourceOf } from './existing.js';
import { grouped } from './group.js';
import type { ImportedRecord } from './record.js';

/** What an imported record is to the records of its folder. */
export interface Matches {
  /** Records of the same source, which are brought up to date. */
  same: Map<ImportedRecord, Existing>;
  /** Records of another source with the same text. */
  elsewhere: Map<ImportedRecord, Existing>;
  /** Records by hand of the same number and day. */
  byHand: Map<ImportedRecord, Existing>;
  /** Records of these sources that no entry was found for. */
  gone: Existing[];
}

/** Standard input: its texts need not follow one another. */
const STANDARD_INPUT = '-';

/** Matches records within their sources; across sources only those of the same text. */
export function matchRecords(records: readonly ImportedRecord[], existing: readonly Existing[]): Matches {
  const same = new Map<ImportedRecord, Existing>();
  const sources = grouped(records, ({ source }) => source.file);
  const known = grouped(existing, (each) => fileOf(each) ?? '');
  for (const [file, some] of sources) within(some, known.get(file) ?? [], same);
  const used = new Set(same.values());
  const left = existing.filter((each) => !used.has(each));
  const fresh = records.filter((each) => !same.has(each));
  const elsewhere = paired(fresh, left.filter(sourceOf), {
    imported: ({ source, date }) => [date, source.text].join(' '),
    existing: (each) => [dateOf(each), sourceOf(each)?.text].join(' '),
  });
  const byHand = paired(
    fresh.filter((each) => !elsewhere.has(each)),
    left.filter((each) => !sourceOf(each)),
    {
      imported: ({ entry, date }) => [entry, dayOf(date)].join(' '),
      existing: (each) => [entryOf(each), dayOf(each.value.date)].join(' '),
    },
  );
  const found = new Set(elsewhere.values());
  const isGone = (each: Existing) => isOf(each, sources) && !found.has(each);
  return { same, elsewhere, byHand, gone: left.filter(isGone) };
}

/** Whether a record comes from one of some sources that can be held against it. */
function isOf(existing: Existing, sources: ReadonlyMap<string, unknown>): boolean {
  const file = fileOf(existing);
  return file !== undefined && file !== STANDARD_INPUT && sources.has(file);
}

/** The first day of a date, whatever time it names. */
const dayOf = (date: unknown): string => /^[\d-]+/.exec(String(date))?.[0] ?? '';

/** Matches the entries of one source with what was imported of it. */
function within(
  records: readonly ImportedRecord[],
  existing: readonly Existing[],
  same: Map<ImportedRecord, Existing>,
): void {
  const line = (each: Existing) => Number((sourceOf(each) as { line?: unknown }).line);
  const olds = [...existing].sort((a, b) => line(a) - line(b) || entryOf(a) - entryOf(b));
  const aligned = align(
    olds.map((each) => ({ text: String(sourceOf(each)?.text), date: dateOf(each) })),
    records.map(({ source, date }) => ({ text: source.text, date: String(date) })),
  );
  for (const [now, old] of aligned) same.set(records[now] as ImportedRecord, olds[old] as Existing);
}

/** Pairs of records of the same key, each once. */
function paired(
  records: readonly ImportedRecord[],
  existing: readonly Existing[],
  keys: { imported(record: ImportedRecord): string; existing(each: Existing): string },
): Map<ImportedRecord, Existing> {
  const found = new Map<ImportedRecord, Existing>();
  const free = grouped(existing, keys.existing);
  for (const record of records) {
    const match = free.get(keys.imported(record))?.shift();
    if (match) found.set(record, match);
  }
  return found;
}
