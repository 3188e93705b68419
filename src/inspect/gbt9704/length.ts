/** Millimetres and points, unrounded; `millimetres` of the facts rounds. */

export const toMm = (points: number): number => (points * 25.4) / 72;
export const toPoints = (mm: number): number => (mm * 72) / 25.4;
