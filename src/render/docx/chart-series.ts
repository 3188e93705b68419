/** The series of a chart: references to the workbook, what they held when it was written, and their look. */
import type { Chart, ChartSeries } from '../../document/tree.js';
import { fitsBelow } from '../chart/layout.js';
import { colorOf, LINE_WIDTH, MARK_SIZE, MARKS, SLICE_EDGE } from '../chart/palette.js';
import { AXIS_IDS } from './chart-axis.js';
import { line, look, plain, textProperties, val } from './chart-look.js';
import type { ChartPart } from './chart-part.js';
import { xmlText } from './text.js';
import { cellName, SHEET } from './workbook.js';
import { type Xml, xml } from './xml.js';

/** The plot of the kind, with its series. */
export function seriesElements(part: ChartPart): Xml {
  const { chart, layout } = part;
  const series = chart.series.map((_, i) => seriesElement(i, part));
  switch (layout.kind) {
    case 'pie':
      return xml('c:pieChart', {}, val('c:varyColors', 1), ...series, val('c:firstSliceAng', 0));
    case 'line':
      return xml(
        'c:lineChart',
        {},
        val('c:grouping', 'standard'),
        val('c:varyColors', 0),
        ...series,
        val('c:marker', 1),
        ...AXIS_IDS,
      );
    default:
      return xml(
        'c:barChart',
        {},
        val('c:barDir', layout.kind === 'bar' ? 'bar' : 'col'),
        val('c:grouping', 'clustered'),
        val('c:varyColors', 0),
        ...series,
        val('c:gapWidth', Math.round(layout.gap * 100)),
        val('c:overlap', 0),
        ...AXIS_IDS,
      );
  }
}

function seriesElement(index: number, part: ChartPart): Xml {
  const { chart, layout } = part;
  const { name, values } = chart.series[index] as ChartSeries;
  const color = colorOf(index, Number.POSITIVE_INFINITY);
  return xml(
    'c:ser',
    {},
    val('c:idx', index),
    val('c:order', index),
    xml('c:tx', {}, strings([name], cellName(index + 1, 0))),
    ...looks(layout.kind, index, color, chart),
    labels(index, part),
    ...data(chart, index, values),
    ...(layout.kind === 'line' ? [val('c:smooth', 0)] : []),
  );
}

/** What shows the values of a series. */
function looks(kind: Chart['kind'], index: number, color: string, { categories }: Chart): Xml[] {
  if (kind === 'pie') {
    return categories.map((_, i) =>
      xml(
        'c:dPt',
        {},
        val('c:idx', i),
        val('c:bubble3D', 0),
        look(colorOf(i, categories.length), line(SLICE_EDGE)),
      ),
    );
  }
  if (kind !== 'line') return [look(color), val('c:invertIfNegative', 0)];
  const symbol = MARKS[index % MARKS.length] as string;
  return [
    xml('c:spPr', {}, line({ color, width: LINE_WIDTH })),
    xml('c:marker', {}, val('c:symbol', symbol), val('c:size', MARK_SIZE), look(color)),
  ];
}

/** The numbers of the values; of several lines the lowest has its number below. */
function labels(index: number, part: ChartPart): Xml {
  const { kind } = part.layout;
  const position = kind === 'line' ? 't' : 'outEnd';
  const below = kind === 'line' ? lowest(index, part) : [];
  const own = below.map((i) => xml('c:dLbl', {}, val('c:idx', i), ...labelLook('b', part)));
  const leaders = kind === 'pie' ? [val('c:showLeaderLines', 0)] : [];
  return xml('c:dLbls', {}, ...own, ...labelLook(position, part), ...leaders);
}

function labelLook(position: string, part: ChartPart): Xml[] {
  return [
    xml('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    plain(),
    textProperties(part, part.layout.values),
    val('c:dLblPos', position),
    val('c:showLegendKey', 0),
    val('c:showVal', 1),
    ...['c:showCatName', 'c:showSerName', 'c:showPercent', 'c:showBubbleSize'].map((name) => val(name, 0)),
  ];
}

/** The categories in which a series of several is the lowest and has room below; of equal ones the last counts. */
function lowest(index: number, { chart: { categories, series }, layout }: ChartPart): number[] {
  return categories.flatMap((_, i) => {
    const there = series.flatMap(({ values }, number) => {
      const value = values[i] ?? undefined;
      return value === undefined ? [] : [{ number, value }];
    });
    const least = there.reduce((low, each) => (each.value <= low.value ? each : low), there[0] ?? NONE);
    return there.length > 1 && least.number === index && fitsBelow(least.value, layout) ? [i] : [];
  });
}

const NONE = { number: -1, value: 0 };

/** Categories and values, where there are any. */
function data({ categories }: Chart, index: number, values: ChartSeries['values']): Xml[] {
  const last = categories.length;
  if (last === 0) return [];
  const column = index + 1;
  return [
    xml('c:cat', {}, strings(categories, `${cellName(0, 1)}:${cellName(0, last)}`)),
    xml(
      'c:val',
      {},
      numbers(values.slice(0, last), last, `${cellName(column, 1)}:${cellName(column, last)}`),
    ),
  ];
}

function strings(texts: readonly string[], range: string): Xml {
  const points = texts.map((text, i) => xml('c:pt', { idx: i }, xml('c:v', {}, xmlText(text))));
  const cache = xml('c:strCache', {}, val('c:ptCount', texts.length), ...points);
  return xml('c:strRef', {}, xml('c:f', {}, `${SHEET}!${absolute(range)}`), cache);
}

function numbers(values: readonly (number | null)[], count: number, range: string): Xml {
  const points = values.flatMap((value, i) =>
    value === null ? [] : [xml('c:pt', { idx: i }, xml('c:v', {}, String(value)))],
  );
  const format = xml('c:formatCode', {}, 'General');
  const cache = xml('c:numCache', {}, format, val('c:ptCount', count), ...points);
  return xml('c:numRef', {}, xml('c:f', {}, `${SHEET}!${absolute(range)}`), cache);
}

/** `$A$2:$A$5` of `A2:A5`. */
const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
