/** Headers and footers of a PDF: what is marked as an artifact, else what repeats from page to page. */
import type { FurnitureFact } from '../facts.js';
import { type Line, lineFact } from './lines.js';

/** A page's lines and its size in points. */
export interface PageLines {
  lines: Line[];
  width: number;
  height: number;
}

/** Whether a line is page furniture, judged over all pages of the file. */
export function furnitureTest(pages: readonly PageLines[]): (line: Line) => boolean {
  const seen = new Map<string, Set<number>>();
  for (const line of pages.flatMap(outermost)) {
    const key = likeness(line);
    seen.set(key, (seen.get(key) ?? new Set()).add(line.page));
  }
  const repeated = (line: Line) => (seen.get(likeness(line))?.size ?? 0) > 1;
  const edges = new Set(pages.flatMap(outermost));
  return (line) => line.artifact || (edges.has(line) && repeated(line));
}

/** The highest and the lowest line, if they stand in the outer eighth of the page. */
function outermost({ lines, height }: PageLines): Line[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return [
    ...(first && first.y < height / 8 ? [first] : []),
    ...(last && last.y > (height * 7) / 8 ? [last] : []),
  ];
}

/** Equal for lines that differ in digits only and stand at the same height. */
function likeness(line: Line): string {
  return `${Math.round(line.y)} ${line.text.replace(/\d+/g, '#').replace(/\s/g, '')}`;
}

/** A line as page furniture. */
export function furnitureFact(line: Line, height: number): FurnitureFact {
  const kind = line.y < height / 2 ? 'header' : 'footer';
  return { kind, text: line.text.trim(), page: line.page, line: lineFact(line) };
}
