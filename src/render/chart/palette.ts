/** Colours of charts, which printing in black and white leaves apart: dark and light ones take turns. */

/** Blue, grey, red, and so on; luma (ITU-R BT.601) 21, 66, 39, 83, 29 and 75 per cent. */
const COLORS = ['#1F3A5F', '#A3A9B1', '#B8403A', '#C9D6E6', '#5C4438', '#DDB5A8'] as const;

/** The colour of the series or slice `index` of `count`; no two neighbours on a circle have the same. */
export function colorOf(index: number, count: number): string {
  const last = index === count - 1 && index > 0 && index % COLORS.length === 0;
  return COLORS[(last ? 2 : index) % COLORS.length] as string;
}

/** Lines of the axes, and those behind the values. */
export const AXIS = { color: '#595959', width: 0.75 };
export const GRID = { color: '#D9D9D9', width: 0.5 };

/** Lines of a line chart and the marks of their values. */
export const LINE_WIDTH = 1.75;
export const MARKS = ['circle', 'square', 'diamond', 'triangle'] as const;
export const MARK_SIZE = 6;

/** White between slices. */
export const SLICE_EDGE = { color: '#FFFFFF', width: 1 };
