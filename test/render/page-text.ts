/** Texts on the pages of a finished PDF, in the order in which the file draws them, and whether a text is there. */
import { openPdf, type PdfPage } from '../../src/inspect/pdf/library.js';
import { type Line, readLines } from '../../src/inspect/pdf/lines.js';
import { bare } from './pdf-samples.js';

/** A page, its text without spaces, and its lines but for those that run downward. */
export interface PageText {
  text: string;
  lines: Line[];
  width: number;
  height: number;
}

/** Reads every page of a file. */
export async function readPages(bytes: Uint8Array): Promise<PageText[]> {
  const { document, close } = await openPdf(bytes);
  try {
    const pages: PageText[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const lines = await readLines(page, new Map());
      const turned = await turnedPlaces(page);
      pages.push({
        text: bare(lines.map((line) => line.text).join('')).replace(READING, ''),
        lines: lines.filter(({ x, y }) => !turned.has(`${x} ${y}`)),
        width,
        height,
      });
      page.cleanup();
    }
    return pages;
  } finally {
    await close();
  }
}

/** Where texts begin that are turned, such as those of a narrow chart. */
async function turnedPlaces(page: PdfPage): Promise<Set<string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const viewport = page.getViewport({ scale: 1 });
  const places = items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, b, , , e, f] = item.transform as [number, number, number, number, number, number];
    return Math.abs(b) > 0.01 ? [viewport.convertToViewportPoint(e, f).join(' ')] : [];
  });
  return new Set(places);
}

/** Readings above characters come after the line; their letters stand nowhere else. */
const READING = /[ǎěǐ]/g;

/** Where a text begins; pages from 0. */
export interface Found {
  page: number;
  at: number;
}

/**
 * Where a text begins, when it is there whole: in one piece on each page, from page to page. Undefined where
 * it is not. The text begins with a token that is found nowhere else.
 */
export function find(
  pages: readonly PageText[],
  text: string,
  from: Found = { page: 0, at: 0 },
): Found | undefined {
  const wanted = bare(text);
  const token = /^\D*\d+\D/.exec(wanted)?.[0] ?? wanted;
  // A page may end within the token.
  return findToken(pages, wanted, token, from) ?? findToken(pages, wanted, wanted.charAt(0), from);
}

function findToken(
  pages: readonly PageText[],
  wanted: string,
  token: string,
  from: Found,
): Found | undefined {
  for (let page = from.page; page < pages.length; page++) {
    const here = pages[page]?.text ?? '';
    for (
      let at = here.indexOf(token, page === from.page ? from.at : 0);
      at >= 0;
      at = here.indexOf(token, at + 1)
    ) {
      if (goesOn(pages, page, at, wanted)) return { page, at };
    }
  }
  return undefined;
}

/** Characters by which the rest of a text is found on the next page. */
const PIECE = 4;
const MOST_PAGES = 6;

/** Whether a text stands at a place, and what is left of it on a page after. */
function goesOn(pages: readonly PageText[], page: number, at: number, wanted: string): boolean {
  const here = pages[page]?.text ?? '';
  let length = 0;
  while (length < wanted.length && here[at + length] === wanted[length]) length++;
  if (length === wanted.length) return true;
  const rest = wanted.slice(length);
  const first = rest.slice(0, PIECE);
  // A page between may hold notes alone.
  for (let next = page + 1; length > 0 && next <= Math.min(page + MOST_PAGES, pages.length - 1); next++) {
    const there = pages[next]?.text ?? '';
    for (let start = there.indexOf(first); start >= 0; start = there.indexOf(first, start + 1)) {
      if (goesOn(pages, next, start, rest)) return true;
    }
  }
  return false;
}

/** Marks that meet share a character's room, and pieces of one line may be read as two. */
const SHARED = 1.1;

/** Pairs of lines of a page that stand on one another. */
export function collisions({ lines }: PageText): [string, string][] {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  const pairs: [string, string][] = [];
  sorted.forEach((line, i) => {
    for (let k = i + 1; k < sorted.length; k++) {
      const below = sorted[k] as Line;
      const em = Math.min(line.size, below.size);
      if (below.y - line.y > 0.6 * em) break;
      const shared = Math.min(line.x + line.width, below.x + below.width) - Math.max(line.x, below.x);
      if (shared > SHARED * em) pairs.push([line.text, below.text]);
    }
  });
  return pairs;
}
