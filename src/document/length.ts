/** Lengths. Inside the program every length is in points (1/72 inch); names and units are for people. */

/** Points. */
export type Points = number;

export const mm = (millimetres: number): Points => (millimetres * 72) / 25.4;

/** Twentieths of a point, the unit of OOXML. */
export const twips = (points: Points): number => Math.round(points * 20);

/** English Metric Units, the unit of DrawingML (12,700 to the point). */
export const emu = (points: Points): number => Math.round(points * 12700);

/** 字号 and their points as word processors write them (GB/T 9704 readers' habit; Word's own list). */
export const FONT_SIZES: Readonly<Record<string, Points>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
  七号: 5.5,
  八号: 5,
};

/** Points of a 字号 name, of `10.5pt`, or of a bare number of points; undefined for anything else. */
export function parseFontSize(value: string | number): Points | undefined {
  if (typeof value === 'number') return value > 0 ? value : undefined;
  const named = FONT_SIZES[value.trim()];
  return named ?? parseLength(/^[\d.]+$/.test(value.trim()) ? `${value.trim()}pt` : value);
}

const UNITS: Readonly<Record<string, Points>> = { pt: 1, mm: mm(1), cm: mm(10), in: 72 };

/** Points of `37mm`, `3.7 cm`, `28.95pt` or `1in`; undefined for anything else. */
export function parseLength(value: string | number): Points | undefined {
  if (typeof value === 'number') return value;
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*(pt|mm|cm|in)\s*$/.exec(value);
  return match ? Number(match[1]) * (UNITS[match[2] as string] as number) : undefined;
}
