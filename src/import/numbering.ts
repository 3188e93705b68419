/**
 * Numbers of imported records within their year. A record keeps its number until the source gives its entry
 * another; a number that another record has is never given twice.
 */

/** A record to be numbered. */
export interface Numberable {
  /** The number that the source gives it. */
  wanted: number;
  /** Where it was imported before. */
  before?: {
    /** The number in its file, and as it was last imported: they differ where a person changed it. */
    number: number;
    imported: number;
    /** Whether the source's label of the entry is another one now. */
    moved: boolean;
  };
}

/** The number of a record in its file, for records of one year, in their order; `others` are numbers that other records have. */
export function numbersFor(records: readonly Numberable[], others: ReadonlySet<number>): number[] {
  const isRenumbered = records.some(({ before }) => before?.moved && before.number === before.imported);
  const stays = ({ before }: Numberable) => before && (!isRenumbered || before.number !== before.imported);
  const taken = new Set(others);
  for (const record of records) if (stays(record)) taken.add(record.before?.number as number);
  const open = records.filter((record) => !stays(record));
  const isFree = open.every(({ wanted }) => !taken.has(wanted));
  const numbers = new Map<Numberable, number>();
  const isNew = !records.some(({ before }) => before);
  let last = 0;
  for (const record of [...records].sort((a, b) => a.wanted - b.wanted)) {
    const { wanted, before } = record;
    const isOwn = isFree || (!isNew && !isRenumbered && !taken.has(wanted));
    const number = stays(record) && before ? before.number : isOwn ? wanted : free(taken, wanted, last);
    taken.add(number);
    numbers.set(record, number);
    // A number by hand may be anywhere.
    if (!(isRenumbered && stays(record))) last = number;
  }
  return records.map((record) => numbers.get(record) as number);
}

/** The first number from the one wanted on, and after the last, that nobody has. */
function free(taken: ReadonlySet<number>, wanted: number, last: number): number {
  let number = Math.max(wanted, last + 1);
  while (taken.has(number)) number += 1;
  return number;
}
