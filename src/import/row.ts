/** Rows of tables in text. */

/** The cells of a row, parted by tabs, or by bars as in Markdown; undefined where a line is none. */
export function cellsOf(text: string): string[] | undefined {
  if (text.includes('\t')) return text.split('\t').map((cell) => cell.trim());
  const bars = /^\|(.*)\|$/.exec(text)?.[1];
  return bars?.split('|').map((cell) => cell.trim());
}
