/** Points for review of a record imported again: what a person has settled does not come back. */
import { isDeepStrictEqual } from 'node:util';
import type { ReviewPoint } from '../activity/evidence.js';
import type { Conflict } from './merge.js';
import type { Places } from './merge-facts.js';

/** Points as last imported, as a person has them, and as the source now gives them. */
export interface Reviews {
  base: readonly ReviewPoint[];
  yours: readonly ReviewPoint[];
  theirs: readonly ReviewPoint[];
}

/** The source's points without those that a person has settled, then a person's own, then the new conflicts. */
export function mergeReview(
  { base, yours, theirs }: Reviews,
  places: Places,
  conflicts: readonly Conflict[],
): ReviewPoint[] {
  const before = base.flatMap((point) => moved(point, places.base));
  const own = yours.flatMap((point) => moved(point, places.yours));
  const now = theirs.flatMap((point) => moved(point, places.theirs));
  const fresh = conflicts.map(conflictPoint);
  const settled = now.filter((point) => !has(before, point) || has(own, point));
  const kept = own.filter(
    (point) => !has(before, point) && !has(now, point) && !fresh.some((each) => supersedes(each, point)),
  );
  const all = [...settled, ...kept, ...fresh];
  return all.filter((point, index) => all.findIndex((other) => isDeepStrictEqual(other, point)) === index);
}

/** A point at the place that its fact has afterwards; none when the fact is gone. */
function moved(point: ReviewPoint, placeOf: (index: number) => number | undefined): ReviewPoint[] {
  const { path } = point;
  if (path?.[0] !== 'facts' || typeof path[1] !== 'number') return [point];
  const place = placeOf(path[1]);
  return place === undefined ? [] : [{ ...point, path: ['facts', place, ...path.slice(2)] }];
}

/** Points are the same wherever their words stand in the source: these move when words before them change. */
function has(list: readonly ReviewPoint[], point: ReviewPoint): boolean {
  const bare = ({ at: _, ...rest }: ReviewPoint) => rest;
  return list.some((each) => isDeepStrictEqual(bare(each), bare(point)));
}

/** Whether a conflict takes the place of an older one. */
const supersedes = (fresh: ReviewPoint, old: ReviewPoint): boolean =>
  old.about === 'conflict' && fresh.path !== undefined && isDeepStrictEqual(fresh.path, old.path);

function conflictPoint({ path, theirs }: Conflict): ReviewPoint {
  const note =
    path === undefined
      ? '人工删去的事实，原文改了'
      : theirs === undefined
        ? '人工改过，原文已没有；采纳即删去'
        : '人工改过，原文也改了';
  return { about: 'conflict', ...(path && { path }), proposed: theirs ?? null, note };
}
