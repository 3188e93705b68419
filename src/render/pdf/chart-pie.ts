/** The slices of a pie. */
import { numberText } from '../../document/chart.js';
import type { Points } from '../../document/length.js';
import type { Chart } from '../../document/tree.js';
import { colorOf, SLICE_EDGE } from '../chart/palette.js';
import { type ChartLayout, GAP } from '../chart/room.js';
import { type Slice, slicesOf } from '../chart/scale.js';
import type { ChartPen } from './chart-pen.js';
import type { Vector } from './pdfmake.js';
import { type Group, joined } from './set-part.js';

interface Disc {
  x: Points;
  y: Points;
  radius: Points;
}

/** Slices from the top clockwise, their numbers around them. */
export function pieGroup(
  { categories, series }: Chart,
  { plot, values: fit }: ChartLayout,
  pen: ChartPen,
): Partial<Group> {
  const values = categories.map((_, i) => series[0]?.values[i] ?? null);
  const slices = slicesOf(values);
  const radius = plot.width / 2;
  const disc = { x: plot.x + radius, y: plot.y + radius, radius };
  const vectors = slices.flatMap((slice, i) => sliceShape(slice, disc, colorOf(i, slices.length)));
  const texts = slices.flatMap((slice, i) => {
    const value = values[i] ?? undefined;
    return value === undefined ? [] : [{ slice, text: numberText(value) }];
  });
  const around = { ...disc, radius: radius + GAP };
  const spots = spotsAround(
    texts.map(({ slice }) => slice),
    around,
    pen.style.linePitch,
  );
  const lines = texts.flatMap(({ text }, i) => {
    const { x, y, right } = spots[i] as Spot;
    return right ? pen.leftAt(text, fit, { x, y }) : pen.rightAt(text, fit, { x, y });
  });
  return joined({ vectors, lines });
}

/** Nothing for a slice without width, a disc for one that is all. */
function sliceShape({ from, to }: Slice, { x, y, radius }: Disc, color: string): Vector[] {
  if (to - from < 1e-9) return [];
  const look = { color, lineColor: SLICE_EDGE.color, lineWidth: SLICE_EDGE.width };
  if (to - from > 2 * Math.PI - 1e-9) return [{ type: 'ellipse', x, y, r1: radius, r2: radius, ...look }];
  const at = (angle: number): string =>
    `${round(Math.sin(angle) * radius)} ${round(-Math.cos(angle) * radius)}`;
  const large = to - from > Math.PI ? 1 : 0;
  const d = `M 0 0 L ${at(from)} A ${round(radius)} ${round(radius)} 0 ${large} 1 ${at(to)} Z`;
  return [{ type: 'path', x, y, d, ...look }];
}

/** Where a number stands: after the point on the right of the disc, before it on the left. */
interface Spot {
  x: Points;
  y: Points;
  right: boolean;
}

/** Spots at the middles of slices; on either side none is less than a line below another. */
function spotsAround(slices: readonly Slice[], { x, y, radius }: Disc, pitch: Points): Spot[] {
  const angles = slices.map(({ from, to }) => (from + to) / 2);
  const most = radius + pitch / 2;
  const heights = angles.map((angle) => y - Math.cos(angle) * most);
  const right = angles.map((angle) => angle < Math.PI);
  apart(heights, indices(right, true), LINE * pitch);
  apart(heights, indices(right, false).reverse(), LINE * pitch);
  return heights.map((height, i) => {
    const across = radius * Math.sqrt(Math.max(0, 1 - ((height - y) / most) ** 2));
    return { x: x + (right[i] ? across : -across), y: height, right: right[i] as boolean };
  });
}

const indices = (sides: readonly boolean[], side: boolean): number[] =>
  sides.flatMap((each, i) => (each === side ? [i] : []));

/** Moves neighbours apart, both as far, until each in the order from the top is `distance` below the one before. */
function apart(heights: number[], order: readonly number[], distance: Points): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, below] of order.entries()) {
      const above = order[i - 1];
      if (above === undefined) continue;
      const lacking = distance - ((heights[below] as number) - (heights[above] as number));
      if (lacking <= 0) continue;
      heights[above] = (heights[above] as number) - lacking / 2;
      heights[below] = (heights[below] as number) + lacking / 2;
    }
  }
}

/** Rounds in which a dozen neighbours come apart. */
const ROUNDS = 100;
/** The distance of numbers one below the other, in lines. */
const LINE = 0.85;

const round = (value: number): number => Math.round(value * 1000) / 1000;
