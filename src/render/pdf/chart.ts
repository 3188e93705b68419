/** Charts, drawn as lines, areas and text of the document's own faces. */
import { headline, numberText } from '../../document/chart.js';
import type { Points } from '../../document/length.js';
import type { Chart } from '../../document/tree.js';
import { layOutChart } from '../chart/layout.js';
import { MARK_ROOM } from '../chart/legend.js';
import { AXIS, colorOf, GRID } from '../chart/palette.js';
import { type ChartLayout, GAP } from '../chart/room.js';
import { shareOf } from '../chart/scale.js';
import { captionItems } from './caption.js';
import { legendMark } from './chart-mark.js';
import { type ChartPen, chartPen } from './chart-pen.js';
import { seriesGroup } from './chart-series.js';
import { type BlockContext, styleNamed } from './context.js';
import type { Item } from './item.js';
import { labelWidth } from './paragraph.js';
import { type Group, groupBlock, joined } from './set-part.js';

/** A chart with its caption below it; no page divides it. */
export function chartItems(node: Chart, context: BlockContext): Item[] {
  const caption = captionItems(node.caption, context);
  const below = caption.reduce((sum, { flow }) => sum + flow.before + flow.parts * flow.partHeight, 0);
  const around = styleNamed(context, 'figure');
  const pen = chartPen(node, context);
  const layout = layOutChart(node, {
    width: context.right - context.left,
    height: Math.max(around.linePitch, context.area.height - below - around.before - around.after),
    style: pen.style,
    textWidth: (text) => labelWidth(pen.runs(text)),
    lineCount: (text, measure) => pen.at(text, { x: 0, y: 0, measure }).length,
  });
  const group = ownedBy(node, moved(chartGroup(node, layout, pen), context.left));
  const { before, after } = around;
  const [item, ...notes] = groupBlock(node, group, { before, partHeight: layout.height }, context);
  Object.assign(item.flow, { after, keepWithNext: caption.length > 0 });
  return [item, ...notes, ...caption];
}

/** Everything of a chart, from its corner; texts in reading order. */
function chartGroup(chart: Chart, layout: ChartLayout, pen: ChartPen): Group {
  const { plot, kind, width } = layout;
  const head = kind === 'bar' || kind === 'pie' ? 0 : plot.x;
  return joined(
    { lines: pen.at(headline(chart), { x: head, y: 0, measure: width - head }) },
    ...(kind === 'pie' ? [] : [gridGroup(layout, pen), categoryGroup(chart, layout, pen)]),
    seriesGroup(chart, layout, pen),
    ...(kind === 'pie' ? [] : [{ vectors: [axis(layout)] }]),
    legendGroup(layout, pen),
  );
}

/** A line across the plot at each number of the scale, and the numbers. */
function gridGroup({ kind, plot, scale }: ChartLayout, pen: ChartPen): Partial<Group> {
  const look = { lineWidth: GRID.width, lineColor: GRID.color };
  const parts = scale.ticks.map((tick): Partial<Group> => {
    const share = shareOf(tick, scale);
    if (kind === 'bar') {
      const x = plot.x + share * plot.width;
      const bottom = plot.y + plot.height;
      return {
        vectors: [{ type: 'line', x1: x, x2: x, y1: plot.y, y2: bottom, ...look }],
        lines: pen.tick(numberText(tick), { x, y: bottom + GAP, align: 'center' }),
      };
    }
    const y = plot.y + (1 - share) * plot.height;
    return {
      vectors: [{ type: 'line', x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y, ...look }],
      lines: pen.tick(numberText(tick), { x: plot.x - GAP, y: y - pen.style.linePitch / 2, align: 'right' }),
    };
  });
  return joined(...parts);
}

/** The names of the categories, each in the middle of its slot. */
function categoryGroup(chart: Chart, layout: ChartLayout, pen: ChartPen): Partial<Group> {
  const { kind, plot, categories: fit } = layout;
  const slot = (kind === 'bar' ? plot.height : plot.width) / Math.max(1, chart.categories.length);
  const lines = chart.categories.flatMap((name, i) => {
    const centre = (i + 0.5) * slot;
    if (kind === 'bar') return pen.rightAt(name, fit, { x: plot.x - GAP, y: plot.y + centre });
    return pen.below(name, fit, { x: plot.x + centre, y: plot.y + plot.height + GAP });
  });
  return { lines };
}

/** The line that values rise from, or fall below. */
function axis({ kind, plot, scale }: ChartLayout): Group['vectors'][number] {
  const zero = shareOf(0, scale);
  const look = { type: 'line', lineWidth: AXIS.width, lineColor: AXIS.color } as const;
  const x = plot.x + zero * plot.width;
  if (kind === 'bar') return { ...look, x1: x, x2: x, y1: plot.y, y2: plot.y + plot.height };
  const y = plot.y + (1 - zero) * plot.height;
  return { ...look, x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y };
}

function legendGroup(layout: ChartLayout, pen: ChartPen): Partial<Group> {
  const { entries, x, y } = layout.legend;
  const parts = entries.map((entry, i): Partial<Group> => {
    const place = { x: x + entry.x, y: y + entry.y };
    const text = { x: place.x + MARK_ROOM, y: place.y, measure: entry.measure };
    const color = colorOf(i, layout.kind === 'pie' ? entries.length : Number.POSITIVE_INFINITY);
    const middle = place.y + pen.style.linePitch / 2;
    return {
      lines: pen.at(entry.text, text),
      vectors: legendMark(layout.kind, i, color, { x: place.x, y: middle }),
    };
  });
  return joined(...parts);
}

function moved({ lines, vectors, pictures }: Group, right: Points): Group {
  return {
    pictures,
    lines: lines.map((placed) => ({ ...placed, x: placed.x + right })),
    vectors: vectors.map((vector) => {
      const copy = { ...vector };
      for (const key of ['x', 'x1', 'x2'] as const) if (copy[key] !== undefined) copy[key] += right;
      return copy;
    }),
  };
}

/** All of it is the picture of the chart. */
const ownedBy = (node: Chart, group: Group): Group => ({
  ...group,
  vectors: group.vectors.map((vector) => ({ ...vector, node })),
});
