/** The value axis of a chart: round numbers at round distances, zero among them. */

export interface Scale {
  min: number;
  max: number;
  step: number;
  /** From `min` to `max`. */
  ticks: number[];
}

/** About as many steps as an axis has. */
const STEPS = 4;
/** Digits that binary fractions get right. */
const DIGITS = 12;

/**
 * A scale for values. `room` is the share of the axis that stays free beyond the greatest and below the least
 * value, where numbers stand beside what is drawn. Whole numbers get whole steps.
 */
export function valueScale(values: readonly number[], room: number): Scale {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const free = (high - low || 1) * room;
  const [from, to] = [low < 0 ? low - free : 0, high > 0 || low === 0 ? high + free : 0];
  const step = roundStep((to - from) / STEPS, values.every(Number.isInteger));
  const [first, last] = [Math.floor(exact(from / step)), Math.ceil(exact(to / step))];
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => exact((first + i) * step));
  return { min: ticks[0] as number, max: ticks.at(-1) as number, step, ticks };
}

/** The first of 1, 2 and 5 times a power of ten that is not less than `least`. */
function roundStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) as number;
  const step = exact(factor * power);
  return whole ? Math.max(1, step) : step;
}

const exact = (value: number): number => Number(value.toPrecision(DIGITS)) + 0;

/** Where a value stands on an axis, as a share of its length from `min`. */
export const shareOf = (value: number, { min, max }: Scale): number => (value - min) / (max - min);

/** A slice of a pie: from where to where, clockwise from the top, in radians. */
export interface Slice {
  from: number;
  to: number;
}

/** The slices of values, none of which is negative; one that is not there is nothing. */
export function slicesOf(values: readonly (number | null)[]): Slice[] {
  const whole = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  let at = 0;
  return values.map((value) => {
    const from = at;
    at += ((value ?? 0) / whole) * 2 * Math.PI;
    return { from, to: at };
  });
}
