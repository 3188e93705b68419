/** Columns, and the points of lines: categories side by side. */
import { legendTexts } from '../../document/chart.js';
import { mm, type Points } from '../../document/length.js';
import type { ParagraphStyle } from '../../document/style.js';
import type { Chart } from '../../document/tree.js';
import { legendBelow } from './legend.js';
import {
  type ChartLayout,
  type ChartRoom,
  countOf,
  GAP,
  gapFor,
  HEIGHT,
  headHeight,
  LEAST_SIDE,
  mostLines,
  SMALLEST,
  scaleFor,
  type TextFit,
  widest,
  widestTick,
  widestValue,
} from './room.js';

/** The least height of a plot, for which a chart grows. */
const LEAST_PLOT: Points = 100;
/** Names of categories have up to this many lines; longer ones are turned, and then up to this long. */
const MOST_LINES = 3;
const LONGEST_TURNED = mm(50);
/** White at the sides of a name. */
const BESIDE: Points = 1;

/** The layout of columns or of lines. */
export function layOutColumns(chart: Chart, room: ChartRoom, kind: 'column' | 'line'): ChartLayout {
  const { width, style } = room;
  const pitch = style.linePitch;
  const [head, legend] = [headHeight(chart, room), legendBelow(legendTexts(chart), room)];
  const left = widestTick(chart, room) + GAP;
  const slot = (width - left - GAP) / countOf(chart.categories);
  const names = categoriesBelow(chart, slot, room);
  const below = GAP + names.height + legend.height;
  const top = head + pitch / 2;
  const height = Math.min(room.height, Math.max(HEIGHT, top + LEAST_PLOT + below));
  const plot = {
    x: left,
    y: top,
    width: Math.max(LEAST_SIDE, width - left - GAP),
    height: Math.max(LEAST_SIDE, height - top - below),
  };
  const count = kind === 'column' ? countOf(chart.series) : 1;
  const gap = gapFor(slot, count);
  const values = valuesAcross(widestValue(chart, room), count === 1 ? slot : slot / (count + gap), style);
  const end = (values.turned ? (values.measure * values.size) / style.size : pitch) + GAP;
  const scale = scaleFor(chart, kind === 'line' ? end + GAP : end, plot.height);
  const placed = { ...legend, y: height - legend.height };
  return { kind, width, height, plot, scale, categories: names.fit, values, legend: placed, gap };
}

/** Names below the axis, on lines as wide as their slot, or turned where these would be too many. */
function categoriesBelow(
  { categories }: Chart,
  slot: Points,
  room: ChartRoom,
): { fit: TextFit; height: Points } {
  const { size, linePitch: pitch } = room.style;
  const longest = widest(categories, room);
  const measure = slot - 2 * BESIDE;
  const lines = measure < size ? Number.POSITIVE_INFINITY : mostLines(categories, measure, room);
  if (lines <= MOST_LINES) {
    return { fit: { size, turned: false, measure }, height: lines * pitch };
  }
  const most = Math.min(longest, LONGEST_TURNED);
  const fitting = Math.min(size, ((slot / mostLines(categories, most, room)) * size) / pitch);
  return { fit: { size: Math.max(SMALLEST, fitting), turned: true, measure: most }, height: most };
}

/** Values above their places, turned where they are wider than these. */
function valuesAcross(longest: Points, place: Points, { size }: ParagraphStyle): TextFit {
  if (longest <= place - 1) return { size, turned: false, measure: longest };
  return { size: Math.max(SMALLEST, Math.min(size, place)), turned: true, measure: longest };
}
