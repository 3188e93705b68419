/** The part of a chart: `c:chartSpace` (ISO/IEC 29500-1, 21.2.2.29), its elements in the order of dml-chart.xsd. */
import { headline, legendTexts } from '../../document/chart.js';
import type { Points } from '../../document/length.js';
import type { ParagraphStyle } from '../../document/style.js';
import type { Chart } from '../../document/tree.js';
import type { PlacedLegend } from '../chart/legend.js';
import type { Area, ChartLayout } from '../chart/room.js';
import { axes } from './chart-axis.js';
import type { ChartFonts } from './chart-font.js';
import { plain, richText, textProperties, val } from './chart-look.js';
import { seriesElements } from './chart-series.js';
import { CHART, DRAWING, NAMESPACES, type Xml, xml } from './xml.js';

/** A chart, its places, and the look of its text. */
export interface ChartPart {
  chart: Chart;
  layout: ChartLayout;
  style: ParagraphStyle;
  fonts: ChartFonts;
}

/** Id of the relationship that leads from a chart to its workbook. */
export const WORKBOOK_ID = 'rId1';

/** The root of a chart's part. */
export function chartSpace(part: ChartPart): Xml {
  const { chart } = part;
  const head = headline(chart);
  return xml(
    'c:chartSpace',
    { 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': NAMESPACES['xmlns:r'] },
    val('c:date1904', 0),
    val('c:lang', 'zh-CN'),
    val('c:roundedCorners', 0),
    xml(
      'c:chart',
      {},
      ...(head === '' ? [] : [title(head, part)]),
      val('c:autoTitleDeleted', head === '' ? 1 : 0),
      plotArea(part),
      ...legend(part),
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ),
    plain(),
    textProperties(part),
    xml('c:externalData', { 'r:id': WORKBOOK_ID }, val('c:autoUpdate', 0)),
  );
}

/** What stands above the drawing, at the left. */
function title(text: string, part: ChartPart): Xml {
  const { kind, plot } = part.layout;
  const x = kind === 'bar' || kind === 'pie' ? 0 : plot.x;
  return xml(
    'c:title',
    {},
    xml('c:tx', {}, richText(text, part)),
    layoutOf({ x, y: 0 }, part),
    val('c:overlay', 0),
  );
}

function plotArea(part: ChartPart): Xml {
  const { plot, kind } = part.layout;
  return xml(
    'c:plotArea',
    {},
    layoutOf(plot, part, 'inner'),
    seriesElements(part),
    ...(kind === 'pie' ? [] : axes(part)),
    plain(),
  );
}

function legend(part: ChartPart): Xml[] {
  const { kind, legend: area } = part.layout;
  if (legendTexts(part.chart).length === 0) return [];
  return [
    xml(
      'c:legend',
      {},
      val('c:legendPos', kind === 'pie' ? 'r' : 'b'),
      layoutOf(roomy(area, part), part),
      val('c:overlay', 0),
      textProperties(part),
    ),
  ];
}

/** Word and LibreOffice leave out entries that find no room, and set them further apart. */
function roomy(legend: PlacedLegend, { layout, style }: ChartPart): Area {
  const width = Math.min(layout.width, legend.width + ENTRY_ROOM * legend.entries.length);
  const height = legend.height + (layout.kind === 'pie' ? style.linePitch / 2 : 0);
  const centred = Math.max(0, legend.x - (width - legend.width) / 2);
  return {
    x: layout.kind === 'pie' ? Math.min(legend.x, layout.width - width) : centred,
    y: layout.kind === 'pie' ? Math.max(0, legend.y - style.linePitch / 4) : layout.height - height,
    width,
    height,
  };
}

/** What an entry of the legend may be wider than ours. */
const ENTRY_ROOM: Points = 8;

/** A place as shares of the chart's size. */
function layoutOf(
  { x, y, width, height }: Pick<Area, 'x' | 'y'> & Partial<Area>,
  { layout }: ChartPart,
  target?: 'inner',
): Xml {
  const share = (length: Points, whole: Points): number => Math.round((length / whole) * 1e5) / 1e5;
  return xml(
    'c:layout',
    {},
    xml(
      'c:manualLayout',
      {},
      ...(target ? [val('c:layoutTarget', target)] : []),
      val('c:xMode', 'edge'),
      val('c:yMode', 'edge'),
      val('c:x', share(x, layout.width)),
      val('c:y', share(y, layout.height)),
      ...(width === undefined ? [] : [val('c:w', share(width, layout.width))]),
      ...(height === undefined ? [] : [val('c:h', share(height, layout.height))]),
    ),
  );
}
