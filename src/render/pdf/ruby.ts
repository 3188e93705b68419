/** Readings above characters (CLREQ, Interlinear Annotations): how wide they are, and what room they need. */
import type { Points } from '../../document/length.js';
import { type Em, pieceEnd, pieceKind } from '../../typeset/index.js';
import type { Ruby, Run } from './run.js';
import { type Shape, shapeAt } from './shape.js';

/** Size of a reading against its base. */
export const READING_SIZE = 0.5;
/** Baseline of a reading above that of its base, against the size of the base. */
const RISE: Em = 0.98;
/** Space between neighbouring readings, against the size of the base. */
const LEAST_GAP: Em = 0.25;

/** Runs of a base with their reading; characters under a longer reading stand apart, the space shared out evenly. */
export function withReading(base: readonly Run[], reading: Run[]): Run[] {
  const size = base[0]?.size;
  if (size === undefined || reading.length === 0) return [...base];
  const ruby: Ruby = { runs: reading, rise: RISE * size };
  const excess = widthOf(reading) + LEAST_GAP * size - widthOf(base);
  const count = base.reduce((sum, run) => sum + shapesOf(run).length, 0);
  const half = excess > 0 ? excess / (2 * count) : 0;
  return base.map((run) => ({
    ...run,
    ruby,
    ...(half > 0 ? { pad: { before: half / run.size, after: half / run.size } } : {}),
  }));
}

/** Width of runs set one after the other. */
export const widthOf = (runs: readonly Run[]): Points =>
  runs.reduce(
    (sum, run) => sum + shapesOf(run).reduce((width, shape) => width + shape.width, 0) * run.size,
    0,
  );

/** The shapes of a run. */
export function shapesOf({ text, face }: Run): Shape[] {
  const shapes: Shape[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = pieceKind(text, at);
    const end = pieceEnd(text, at, kind);
    shapes.push(shapeAt(face, text, at, end, kind));
    at = end;
  }
  return shapes;
}
