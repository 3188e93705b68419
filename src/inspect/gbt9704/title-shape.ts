/** Shapes of titles of several lines: 梯形 and 菱形 are wanted (7.3.1). */
import type { Term } from './finding.js';

/** The shape of lines of these lengths, and whether the standard allows it. */
export function titleShape(lengths: readonly number[]): { term: Term; fits: boolean } {
  if (lengths.length < 2) return { term: 'one-line', fits: true };
  const turns = signs(lengths);
  if (turns.length === 0) return { term: 'rectangle', fits: false };
  if (turns.length === 1) return { term: 'trapezoid', fits: true };
  if (turns.length === 2)
    return turns[0] === 1 ? { term: 'rhombus', fits: true } : { term: 'hourglass', fits: false };
  return { term: 'irregular', fits: false };
}

/** Whether lengths grow (1) or shrink (−1) from line to line, equal ones left out and repetitions put together. */
function signs(lengths: readonly number[]): number[] {
  const all = lengths.slice(1).map((length, i) => Math.sign(length - (lengths[i] as number)));
  const changes = all.filter((sign) => sign !== 0);
  return changes.filter((sign, i) => sign !== changes[i - 1]);
}
