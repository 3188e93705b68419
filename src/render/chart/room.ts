/** What a chart has to fit, what its layout says, and what layouts of every kind ask of their texts. */
import { headline, numberText, valuesOf } from '../../document/chart.js';
import { mm, type Points } from '../../document/length.js';
import type { ParagraphStyle } from '../../document/style.js';
import type { Chart } from '../../document/tree.js';
import type { PlacedLegend } from './legend.js';
import { type Scale, valueScale } from './scale.js';

export interface Area {
  x: Points;
  y: Points;
  width: Points;
  height: Points;
}

/** What a chart has to fit: its width is given, its height is at most `height`. */
export interface ChartRoom {
  width: Points;
  height: Points;
  style: ParagraphStyle;
  /** Of a text on one line, in the style. */
  textWidth(text: string): Points;
  /** How many lines of at most `measure` a text takes. */
  lineCount(text: string, measure: Points): number;
}

/** How texts of one kind are set. */
export interface TextFit {
  size: Points;
  /** Turned by a quarter to the right. */
  turned: boolean;
  /** The longest that a line may be. */
  measure: Points;
}

export interface ChartLayout {
  kind: Chart['kind'];
  width: Points;
  height: Points;
  /** Between the axes; of a pie, the square around it. */
  plot: Area;
  /** All nought for a pie. */
  scale: Scale;
  categories: TextFit;
  values: TextFit;
  legend: PlacedLegend;
  /** Space between the bars of two categories, against the width of a bar. */
  gap: number;
}

/** Between a text and what it belongs to. */
export const GAP: Points = 4;
/** A chart that needs no more. */
export const HEIGHT = mm(70);
/** Text is made no smaller. */
export const SMALLEST: Points = 4;
/** The least side of a plot, however little room there is. */
export const LEAST_SIDE: Points = 20;
/** Room beyond the values of a scale that is not known yet. */
const ROUGH_ROOM = 0.15;
/** The most of an axis that stays free for numbers. */
const MOST_FREE = 0.5;

const WIDEST_BAR: Points = 48;
export const LEAST_GAP = 0.8;
/** Word's gap is at most 500 per cent. */
const MOST_GAP = 5;

export const widest = (texts: readonly string[], room: ChartRoom): Points =>
  Math.max(0, ...texts.map(room.textWidth));

export const mostLines = (texts: readonly string[], measure: Points, room: ChartRoom): number =>
  Math.max(1, ...texts.map((text) => room.lineCount(text, measure)));

export const countOf = (items: readonly unknown[]): number => Math.max(1, items.length);

/** The width of the widest number of a chart. */
export const widestValue = ({ series }: Chart, room: ChartRoom): Points =>
  widest(valuesOf(series).map(numberText), room);

/** The width of the widest number of its axis. */
export const widestTick = ({ series }: Chart, room: ChartRoom): Points =>
  widest(valueScale(valuesOf(series), ROUGH_ROOM).ticks.map(numberText), room);

/** The scale of an axis that is `length` long and has numbers that reach `end` beyond the values. */
export const scaleFor = ({ series }: Chart, end: Points, length: Points): Scale =>
  valueScale(valuesOf(series), Math.min(MOST_FREE, end / length));

/** The height of what stands above the plot. */
export const headHeight = (chart: Chart, { style }: ChartRoom): Points =>
  headline(chart) === '' ? 0 : style.linePitch + GAP;

/** The space between bars that are `slot` wide together with it. */
export function gapFor(slot: Points, count: number): number {
  return Math.min(MOST_GAP, Math.max(LEAST_GAP, slot / WIDEST_BAR - count));
}
