/** The lines that a file of marks is read into, each with the line of the file where it begins. */

export interface SourceLine {
  text: string;
  /** From 1. */
  line: number;
}

/** A text, and for each of its lines the line of the file. */
export interface LinedText {
  text: string;
  lines: number[];
}

/** The text of lines; one that holds line ends goes on in the file's next lines. */
export function linedText(source: readonly SourceLine[]): LinedText {
  const all = source.flatMap(({ text, line }) =>
    text.split('\n').map((each, index): SourceLine => ({ text: each, line: line + index })),
  );
  return { text: all.map(({ text }) => text).join('\n'), lines: all.map(({ line }) => line) };
}
