/** Counts in English. */

/** `1 file`, `2 files`. */
export const counted = (count: number, one: string, other = `${one}s`): string =>
  `${count} ${count === 1 ? one : other}`;
