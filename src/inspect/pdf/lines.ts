/** Lines of a page, from the pieces of text that stand on one baseline. */
import { type LineFact, millimetres, type RunFact } from '../facts.js';
import type { PdfPage } from './library.js';

/** A line before rounding; points from the left and top edges of the page. */
export interface Line {
  page: number;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** The largest size on the line. */
  size: number;
  text: string;
  runs: Run[];
  /** Marked as page furniture (`/Artifact`, ISO 32000-1, 14.8.2.2). */
  artifact: boolean;
}

interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: string;
  artifact: boolean;
}

/** Reads the lines of a page in the order in which the file draws them; `fonts` names fonts by the library's keys. */
export async function readLines(page: PdfPage, fonts: ReadonlyMap<string, string>): Promise<Line[]> {
  const runs = await readRuns(page, fonts);
  const lines: Line[] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (line && continues(line, run)) append(line, run);
    else lines.push(append({ ...run, page: page.pageNumber, text: '', width: 0, runs: [] }, run));
  }
  return lines.filter((line) => line.text.trim() !== '');
}

/**
 * The normal form of pdf.js would replace CJK compatibility characters and full-width letters. `/ActualText`
 * (ISO 32000-1, 14.9.4) is not seen: pdf.js 5 gives the characters that the glyphs stand for.
 */
async function readRuns(page: PdfPage, fonts: ReadonlyMap<string, string>): Promise<Run[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const viewport = page.getViewport({ scale: 1 });
  const tags: string[] = [];
  return items.flatMap((item) => {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') tags.pop();
      // The library's types leave the tag out.
      else tags.push((item as { tag?: string }).tag ?? '');
      return [];
    }
    if (item.str === '') return [];
    const [, , c, d, e, f] = item.transform as [number, number, number, number, number, number];
    const [x, y] = viewport.convertToViewportPoint(e, f) as [number, number];
    const font = fonts.get(item.fontName) ?? '';
    return [
      {
        text: item.str,
        x,
        y,
        width: item.width,
        size: Math.hypot(c, d),
        font,
        artifact: tags.includes('Artifact'),
      },
    ];
  });
}

/** On the same baseline, give or take what a change of face moves, and not back before the line's end. */
function continues(line: Line, run: Run): boolean {
  const tolerance = Math.max(line.size, run.size) * 0.2;
  return (
    Math.abs(line.y - run.y) <= tolerance &&
    line.artifact === run.artifact &&
    run.x >= line.x + line.width - Math.max(line.size, run.size)
  );
}

/** Adds a run; a gap that no character fills, as between columns, becomes a tab. */
function append(line: Line, run: Run): Line {
  const gap = line.runs.length === 0 ? 0 : run.x - (line.x + line.width);
  const spaced = /\s$/.test(line.text) || /^\s/.test(run.text);
  line.text += (gap > run.size * 1.5 && !spaced ? '\t' : '') + run.text;
  line.width = Math.max(line.width, run.x + run.width - line.x);
  line.size = Math.max(line.size, run.text.trim() === '' ? 0 : run.size);
  const last = line.runs.at(-1);
  if (last && last.font === run.font && Math.abs(last.size - run.size) < 0.01 && gap <= run.size * 1.5) {
    last.text += run.text;
    last.width = run.x + run.width - last.x;
  } else line.runs.push({ ...run });
  return line;
}

/** The line as a fact: millimetres, rounded. */
export function lineFact(line: Line): LineFact {
  const { text, page } = line;
  const runs = line.runs.map(
    (run): RunFact => ({
      text: run.text,
      x: millimetres(run.x),
      width: millimetres(run.width),
      font: run.font,
      size: Math.round(run.size * 100) / 100,
    }),
  );
  return { text, page, x: millimetres(line.x), y: millimetres(line.y), width: millimetres(line.width), runs };
}
