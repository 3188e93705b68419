/** Programs that set paragraphs, seen as where their lines end. */

/** Lines of one paragraph, in order; spaces at line ends are gone. */
export type Lines = string[];

/** What paragraphs are set in: the same for all programs. */
export interface Setting {
  paragraphs: readonly string[];
  /** Line widths in em. */
  widths: readonly number[];
  /** In em. */
  firstLineIndent: number;
  /** A TrueType file. */
  font: string;
  /** An empty folder for what a program needs on disk. */
  folder: string;
}

/** A program with its version. */
export interface Setter {
  name: string;
  /** The lines of every paragraph at every width. */
  set(setting: Setting): Promise<Map<number, Lines[]>>;
}
