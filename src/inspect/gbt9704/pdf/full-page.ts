/** Which pages the body fills from head to foot, by which lines and the block's height are counted. */
import type { Line } from './line.js';
import { type Body, isBody, isLandscape, type Sheet } from './sheet.js';

/** The full pages: one pitch from line to line, a paragraph running over to the next page; or as high as those. */
export function fullPages(sheets: readonly Sheet[], body: Body): Sheet[] {
  const even = sheets.filter((sheet) => !isLandscape(sheet) && isEven(sheet, body));
  const sure = even.filter((sheet) => runsOver(sheet, sheets[sheet.number], body));
  if (sure.length === 0) return [];
  const highest = Math.max(...sure.map(extent));
  return even.filter((sheet) => extent(sheet) > highest - body.pitch / 2);
}

const extent = ({ lines }: Sheet): number => (lines.at(-1)?.bottom ?? 0) - (lines[0]?.top ?? 0);

function isEven({ lines }: Sheet, body: Body): boolean {
  const gaps = lines.slice(1).map((line, i) => line.y - (lines[i] as Line).y);
  return (
    lines.length >= 10 &&
    lines.every((line) => isBody(line, body.size)) &&
    gaps.every((gap) => Math.abs(gap - body.pitch) < 0.5)
  );
}

/**
 * Whether a paragraph goes on with three lines or more on the next page: of two, one may have been brought over
 * from a full page so that the other is not alone.
 */
function runsOver({ lines }: Sheet, next: Sheet | undefined, body: Body): boolean {
  const last = lines.at(-1);
  const [first, second, third] = next?.lines ?? [];
  if (!last || !first || !second || !third) return false;
  const isFull = ({ right }: Line) => right > body.right - 1.1 * body.size;
  const isFlush = ({ x }: Line) => x < body.left + body.size / 2;
  return isFull(last) && isFull(first) && isFull(second) && [first, second, third].every(isFlush);
}

/** Those of the full pages that have the most lines. */
export function fullest(full: readonly Sheet[]): Sheet[] {
  const most = Math.max(...full.map(({ lines }) => lines.length));
  return full.filter(({ lines }) => lines.length === most);
}
