/** Columns of text: Chinese characters take two cells of a terminal. */
import stringWidth from 'string-width';

/** Rows of cells with two spaces between columns; columns in `right` stand flush right. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, stringWidth(cell));
  }
  const pad = (cell: string, index: number) => {
    const space = ' '.repeat((widths[index] ?? 0) - stringWidth(cell));
    return right.includes(index) ? space + cell : cell + space;
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd());
}

/** `123.4 kB` of bytes. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** `1.23 s` of milliseconds. */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
