/** Bars: categories one below the other, the first at the top. */
import { legendTexts } from '../../document/chart.js';
import type { Points } from '../../document/length.js';
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
  LEAST_GAP,
  LEAST_SIDE,
  mostLines,
  SMALLEST,
  scaleFor,
  widest,
  widestTick,
  widestValue,
} from './room.js';

/** The most of the width that names take. */
const NAMES = 0.35;

/** The layout of bars; a chart grows with their number. */
export function layOutBars(chart: Chart, room: ChartRoom): ChartLayout {
  const { width, style } = room;
  const { size, linePitch: pitch } = style;
  const [head, legend] = [headHeight(chart, room), legendBelow(legendTexts(chart), room)];
  const longest = widest(chart.categories, room);
  const measure = Math.min(longest, width * NAMES);
  const lines = mostLines(chart.categories, measure, room);
  const right = widestTick(chart, room) / 2 + GAP;
  const [count, number] = [countOf(chart.categories), countOf(chart.series)];
  const below = GAP + pitch + legend.height;
  const needed = Math.max(number * pitch * (1 + LEAST_GAP / number), lines * pitch + GAP);
  const height = Math.min(room.height, Math.max(HEIGHT, head + count * needed + below));
  const left = measure + 2 * GAP;
  const plot = {
    x: left,
    y: head,
    width: Math.max(LEAST_SIDE, width - left - right),
    height: Math.max(LEAST_SIDE, height - head - below),
  };
  const slot = plot.height / count;
  const gap = gapFor(slot, number);
  const end = widestValue(chart, room) + 2 * GAP;
  const fitting = (most: Points): Points => Math.max(SMALLEST, Math.min(size, (most * size) / pitch));
  return {
    kind: 'bar',
    width,
    height,
    plot,
    scale: scaleFor(chart, end, plot.width),
    categories: { size: fitting(slot / lines), turned: false, measure },
    values: { size: fitting((slot / (number + gap)) * 1.2), turned: false, measure: end },
    legend: { ...legend, y: height - legend.height },
    gap,
  };
}
