/** The line of a file that a message is about, with carets under what it is about. */
import stringWidth from 'string-width';
import type { VFileMessage } from 'vfile-message';

/** Cells of a terminal that an excerpt may take. */
const WIDTH = 96;

/** The lines of a file, from the first; undefined where it is not at hand. */
export type Lines = (path: string) => readonly string[] | undefined;

/** Two lines: the source, cut to what fits, and carets below it; none for a message without a place. */
export function excerptOf(message: VFileMessage, lines: Lines): string[] {
  const { place } = message;
  const start = place && ('start' in place ? place.start : place);
  const line =
    start &&
    lines(message.file ?? '')
      ?.[start.line - 1]?.replace(/\r$/, '')
      .replaceAll('\t', ' ');
  if (!start || line === undefined || line.trim() === '') return [];
  const from = start.column - 1;
  const end = place && 'end' in place && place.end.line === start.line ? place.end.column - 1 : line.length;
  return markedLines(line, from, end, String(start.line));
}

/** A line cut to what fits, and carets under the characters from `from` to `end`; `label` stands before both. */
export function markedLines(line: string, from: number, end: number, label: string): string[] {
  const cut = window(line, from);
  const marked = line.slice(from, Math.max(end, from + 1)).slice(0, Math.max(0, cut.to - from));
  const before = (cut.from > 0 ? '…' : '') + line.slice(cut.from, from);
  const text = `${cut.from > 0 ? '…' : ''}${line.slice(cut.from, cut.to)}${cut.to < line.length ? '…' : ''}`;
  const carets = '^'.repeat(Math.max(1, stringWidth(marked)));
  return [
    `    ${label} | ${text}`,
    `    ${' '.repeat(stringWidth(label))} | ${' '.repeat(stringWidth(before))}${carets}`,
  ];
}

/** The part of a line around an offset that fits; a line that fits whole is not cut. */
function window(line: string, at: number): { from: number; to: number } {
  let [from, to] = [Math.min(at, line.length), Math.min(at, line.length)];
  let width = 0;
  while (width < WIDTH && (from > 0 || to < line.length)) {
    // A third of the room goes to what stands before.
    if (
      from > 0 &&
      (to >= line.length || stringWidth(line.slice(from, at)) * 2 < stringWidth(line.slice(at, to)))
    )
      from -= 1;
    else if (to < line.length) to += 1;
    else from -= 1;
    width = stringWidth(line.slice(from, to));
  }
  return { from: whole(line, from), to: whole(line, to) };
}

/** Not between the halves of a surrogate pair. */
const whole = (line: string, at: number): number => (/[\udc00-\udfff]/.test(line[at] ?? '') ? at + 1 : at);
