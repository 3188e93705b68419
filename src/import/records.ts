/** Entries of a source → records. What goes in and comes out is plain data, so that threads can share the work. */
import type { Organization } from '../activity/organization.js';
import { directoryOf } from './directory.js';
import type { Entry } from './entry.js';
import { type ImportedRecord, recordOf } from './record.js';

/** An entry with the number of its record. */
export interface Numbered {
  entry: Entry;
  number: number;
}

/** What holds for all entries of a source. */
export interface Source {
  file: string;
  organization: Organization | undefined;
  /** What the text calls the association. */
  calledItself: readonly string[];
  traditional: boolean;
  damaged: boolean;
  misprinted: boolean;
}

/** The records of entries in their order; undefined for one whose year is not known. */
export function recordsOf(entries: readonly Numbered[], source: Source): (ImportedRecord | undefined)[] {
  const { organization, calledItself, ...told } = source;
  const context = { ...told, directory: directoryOf(organization, calledItself) };
  return entries.map(({ entry, number }) => recordOf(entry, number, context));
}
