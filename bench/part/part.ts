/** What a part of the measurement is. */
import type { Command, Meter } from '../measure.js';
import type { Sources } from '../source.js';

/** What a part works with. */
export interface Bench {
  meter: Meter;
  /** A new folder in the temporary one. */
  folder(): string;
  /** Prints a line: a version, or why something is left out. */
  note(line: string): void;
}

/** Something to measure: processes one after the other. */
export interface Task {
  name: string;
  /** What Annals makes of the same documents, which is the measure; nothing for parts of a whole. */
  makes?: 'docx' | 'pdf' | 'docx+pdf';
  commands: Command[];
  /** Where the files are written. */
  folder: string;
}

/** A part that `npm run bench -- NAME` can ask for. */
export interface Part {
  /** What it measures, in a few words. */
  about: string;
  /** Runs only when asked for by name. */
  onlyByName?: boolean;
  /** What there is to measure over our documents; nothing where a program cannot be had, which a note says. */
  prepare?(bench: Bench, sources: Sources): Task[];
  /** A measurement of its own, printed. */
  report?(bench: Bench): Promise<void>;
}
