/** Offsets → lines and columns. */
import type { Point } from 'unist';

/**
 * The point of an offset of a text, by halving; offsets count UTF-16 code units from 0. Where the text was read from
 * marks, `lines` has the line of the file for each of its own, and columns are not known.
 */
export function lineIndex(text: string, lines?: readonly number[]): (at: number) => Point {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    if (lines) return { line: lines[low] ?? low + 1, column: 1 };
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  };
}
