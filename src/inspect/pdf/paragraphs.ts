/** Paragraphs, put together from lines as well as spacing and indents tell. */
import type { ParagraphFact } from '../facts.js';
import { type Line, lineFact } from './lines.js';

/** The lines of a page, furniture left out, and its width in points. */
export interface TextPage {
  lines: readonly Line[];
  width: number;
}

/** Paragraphs of a file's lines, page after page. A paragraph may run on to the next page. */
export function joinLines(pages: readonly TextPage[]): ParagraphFact[] {
  const groups: Line[][] = [];
  for (const { lines, width } of pages) {
    const edges = measure(lines, width);
    for (const line of lines) {
      const group = groups.at(-1);
      const previous = group?.at(-1);
      if (group && previous && runsOn(previous, line, edges)) group.push(line);
      else groups.push([line]);
    }
  }
  return groups.map((lines) => ({
    text: lines.map((line) => line.text).reduce(joinText),
    page: (lines[0] as Line).page,
    lines: lines.map(lineFact),
  }));
}

/** The edges between which the lines of a page stand. */
interface Edges {
  left: number;
  right: number;
  /** Shorter lines are never full: on a page of short lines the right edge says nothing. */
  full: number;
}

function measure(lines: readonly Line[], width: number): Edges {
  return {
    left: Math.min(...lines.map((line) => line.x)),
    right: Math.max(...lines.map((line) => line.x + line.width)),
    full: width * 0.4,
  };
}

/**
 * Whether `line` goes on with the paragraph of `previous`: the same size, the line before too full for
 * the first word of this one, this one not indented, and not much further below than a line of text.
 */
function runsOn(previous: Line, line: Line, edges: Edges): boolean {
  const em = line.size;
  const samePage = previous.page === line.page;
  const distance = line.y - previous.y;
  return (
    Math.abs(previous.size - em) < 0.5 &&
    previous.width > edges.full &&
    previous.x + previous.width + firstWord(line) > edges.right &&
    line.x < Math.max(edges.left, Math.min(previous.x, edges.left + 6 * em)) + em &&
    (samePage ? distance > 0.5 * em && distance < 2.6 * em : line.x < edges.left + em)
  );
}

/**
 * About the width of what cannot be parted at the start of a line: a Latin word, or a Chinese character
 * with the punctuation that must follow it.
 */
function firstWord(line: Line): number {
  const word = /^[\u0021-\u02ff]+/.exec(line.text.trim())?.[0] ?? '';
  return Math.max(2 * line.size, (line.width / line.text.length) * word.length);
}

/** Lines of Latin text are words apart; between Chinese characters a line end is nothing. */
function joinText(before: string, after: string): string {
  const words = /[\u0021-\u02ff]$/.test(before) && /^[\u0021-\u02ff]/.test(after);
  return before + (words ? ' ' : '') + after;
}
