/**
 * Charts of Word: DrawingML with a workbook, so that their data can be changed there (ISO/IEC 29500-1, 21.2).
 * docx has charts as well, but gives their Chinese text to the theme's font and their axes no scale.
 */
import type { FileChild, Run } from 'docx';
import { chartTexts, numberText } from '../../document/chart.js';
import { emu, type Points } from '../../document/length.js';
import { styleName } from '../../document/style.js';
import type { Chart } from '../../document/tree.js';
import { layOutChart } from '../chart/layout.js';
import type { ChartLayout } from '../chart/room.js';
import { chartFonts } from './chart-font.js';
import { chartId } from './chart-package.js';
import { chartSpace } from './chart-part.js';
import { type Context, paragraphStyle } from './context.js';
import { captionBelow } from './figure.js';
import { lineWidth } from './label-width.js';
import { flowParagraph } from './paragraph.js';
import { elementRun } from './run.js';
import { guard } from './text.js';
import { workbook } from './workbook.js';
import { CHART, DRAWING, NAMESPACES, toComponent, toPart, xml } from './xml.js';

/** A chart and its caption. */
export function chart(node: Chart, context: Context): FileChild[] {
  const { state, world } = context;
  const style = { ...paragraphStyle(styleName(node), context.sheet), tracking: 0 };
  const textWidth = (text: string): Points => lineWidth(text, style, world.fonts);
  const layout = layOutChart(node, {
    ...roomFor(node, context),
    style,
    textWidth,
    // Lines are Word's own; this is how many its characters fill.
    lineCount: (text, measure) =>
      Math.ceil((textWidth(text) - 0.5) / (Math.floor(measure / style.size) * style.size || measure)),
  });
  const texts = [...chartTexts(node), ...layout.scale.ticks.map(numberText)];
  const fonts = chartFonts(texts, style, world.fonts, state.usage);
  const part = toPart(chartSpace({ chart: node, layout, style, fonts }));
  const number = state.charts.push({ part, workbook: workbook(node) });
  const above = { ...context, keepNext: node.caption !== undefined || context.keepNext };
  return [
    flowParagraph('figure', [drawing(node, number, layout, context)], above),
    ...captionBelow(node, context),
  ];
}

/** The type area, less the caption's first line and what the paragraph has around it. */
function roomFor({ caption }: Chart, { area, inset, sheet }: Context) {
  const below = caption ? paragraphStyle(styleName(caption), sheet) : undefined;
  const around = sheet.paragraphs.figure;
  const height = below ? below.before + below.linePitch + below.after : 0;
  return {
    width: area.width - (inset?.left ?? 0) - (inset?.right ?? 0),
    height: area.height - height - around.before - around.after,
  };
}

function drawing({ alt }: Chart, number: number, { width, height }: ChartLayout, { state }: Context): Run {
  const id = ++state.pictures;
  const reference = xml('c:chart', {
    'xmlns:c': CHART,
    'xmlns:r': NAMESPACES['xmlns:r'],
    'r:id': chartId(number),
  });
  const inline = xml(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    xml('wp:extent', { cx: emu(width), cy: emu(height) }),
    xml('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    xml('wp:docPr', { id, name: `Chart ${number}`, descr: guard(alt) }),
    xml('wp:cNvGraphicFramePr'),
    xml('a:graphic', { 'xmlns:a': DRAWING }, xml('a:graphicData', { uri: CHART }, reference)),
  );
  return elementRun(xml('w:drawing'), [toComponent(inline)]);
}
