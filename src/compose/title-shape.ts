/** The shape of a title's lines: a trapezoid or a rhombus (GB/T 9704-2012 7.3.1), found by least cost. */

/** A place where a title may be broken: characters before it, their width in em, and what a break there costs. */
export interface BreakPlace {
  at: number;
  width: number;
  cost: number;
}

/** Above this a set of breaks is not good: an hourglass, a rectangle, or a break within a name. */
export const GOOD = 20;

const HOURGLASS = 200;
const RECTANGLE = 50;
/** Lines whose difference the eye sees, in em. */
const STEP = 1;
/** More lines than these nobody gives a title; it is left to the renderer. */
const MOST_LINES = 6;

/**
 * The places at which a title of `total` em is best broken into lines of at most `measure` em: the least number
 * of lines, or one more where that gives no good shape. Empty when no breaks serve.
 */
export function bestBreaks(places: readonly BreakPlace[], total: number, measure: number): number[] {
  const least = Math.ceil(total / measure - 1e-6);
  let best: Found | undefined;
  for (let count = least; count <= Math.min(least + 1, MOST_LINES); count++) {
    const found = search(places, total, measure, count);
    // One line more is a price.
    if (found && (!best || found.cost + GOOD / 4 < best.cost)) best = found;
    if (best && best.cost <= GOOD) break;
  }
  return best ? best.breaks.map(({ at }) => at) : [];
}

interface Found {
  breaks: BreakPlace[];
  cost: number;
}

/** The cheapest way to `count` lines; the first of those that cost the same. */
function search(
  places: readonly BreakPlace[],
  total: number,
  measure: number,
  count: number,
): Found | undefined {
  let best: Found | undefined;
  const descend = (from: number, chosen: readonly BreakPlace[]) => {
    const start = chosen.at(-1)?.width ?? 0;
    const left = count - chosen.length;
    if (total - start > left * measure + 1e-6) return;
    if (left === 1) {
      const cost =
        chosen.reduce((sum, place) => sum + place.cost, 0) + shapeCost(linesOf(chosen, total), measure);
      if (!best || cost < best.cost) best = { breaks: [...chosen], cost };
      return;
    }
    for (let i = from; i < places.length; i++) {
      const place = places[i] as BreakPlace;
      if (place.width - start > measure + 1e-6) return;
      descend(i + 1, [...chosen, place]);
    }
  };
  descend(0, []);
  return best;
}

const linesOf = (breaks: readonly BreakPlace[], total: number): number[] =>
  [...breaks.map(({ width }) => width), total].map((end, i) => end - (breaks[i - 1]?.width ?? 0));

/** What lines of these widths cost: none for a trapezoid or a rhombus whose lines go together. */
export function shapeCost(lines: readonly number[], measure: number): number {
  const longest = Math.max(...lines);
  const shortest = Math.min(...lines);
  const steps = lines.slice(1).map((width, i) => width - (lines[i] as number));
  const turns = steps.slice(1).filter((step, i) => step * (steps[i] as number) < 0).length;
  const isHourglass = turns > 1 || (turns === 1 && (steps[0] as number) < 0);
  const level = steps.filter((step) => Math.abs(step) < STEP).length;
  // The two ends of a rhombus, and how much one line hangs over another.
  const skew = turns === 1 ? Math.abs((lines[0] as number) - (lines.at(-1) as number)) : 0;
  const stub = Math.max(0, longest * 0.35 - shortest);
  return (
    (isHourglass ? HOURGLASS : 0) +
    level * (lines.length === 2 ? RECTANGLE / 2 : RECTANGLE / 4) +
    skew * 0.8 +
    stub * 8 +
    ((longest - shortest) / measure) * 10
  );
}
