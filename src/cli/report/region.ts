/** Where a message stands: lines and columns from 1, columns in UTF-16 code units; the end is after the last character. */
import type { VFileMessage } from 'vfile-message';

export interface Region {
  startLine: number;
  startColumn: number;
  endLine?: number;
  endColumn?: number;
}

/** The region of a message; undefined for one about a file as a whole. */
export function regionOf({ place }: VFileMessage): Region | undefined {
  if (!place) return undefined;
  if (!('start' in place)) return { startLine: place.line, startColumn: place.column };
  const { start, end } = place;
  // A YAML mapping ends where the next line begins: it is about the lines before.
  if (end.column === 1 && end.line > start.line)
    return { startLine: start.line, startColumn: start.column, endLine: end.line - 1 };
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
