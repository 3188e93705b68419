/** How parts of a chart look: fills, lines and text of DrawingML. */
import { emu, type Points } from '../../document/length.js';
import type { TextFit } from '../chart/room.js';
import type { ChartPart } from './chart-part.js';
import { hexColor } from './properties.js';
import { xmlText } from './text.js';
import { type Xml, xml } from './xml.js';

/** An element whose one attribute is `val`: most of a chart's properties. */
export const val = (name: string, value: string | number): Xml => xml(name, { val: value });

export const solidFill = (color: string): Xml => xml('a:solidFill', {}, val('a:srgbClr', hexColor(color)));

export const line = ({ color, width }: { color: string; width: Points }): Xml =>
  xml('a:ln', { w: emu(width) }, solidFill(color), xml('a:round'));

const NO_LINE = xml('a:ln', {}, xml('a:noFill'));

/** A look of the given fill and line; neither where none is given. */
export const look = (fill?: string, outline: Xml = NO_LINE): Xml =>
  xml('c:spPr', {}, fill === undefined ? xml('a:noFill') : solidFill(fill), outline);

/** Neither fill nor line. */
export const plain = (): Xml => look();

type Text = Pick<ChartPart, 'style' | 'fonts'>;

/** Text in the chart's style, or in a size of its own and turned. */
export function textProperties(part: Text, fit?: Pick<TextFit, 'size' | 'turned'>): Xml {
  const size = fit?.size ?? part.style.size;
  return xml(
    'c:txPr',
    {},
    // Text that is not said to be upright is slanted by Word where it thinks fit.
    xml('a:bodyPr', { rot: fit?.turned ? QUARTER : 0, vert: 'horz' }),
    xml('a:lstStyle'),
    xml(
      'a:p',
      {},
      xml('a:pPr', {}, characters('a:defRPr', part, size)),
      xml('a:endParaRPr', { lang: 'zh-CN' }),
    ),
  );
}

/** A quarter turn in 60,000ths of a degree (20.1.10.3). */
const QUARTER = 5_400_000;

/** Text that stands in the chart itself. */
export function richText(text: string, part: Text): Xml {
  const { size } = part.style;
  return xml(
    'c:rich',
    {},
    xml('a:bodyPr', { rot: 0, vert: 'horz' }),
    xml('a:lstStyle'),
    xml(
      'a:p',
      {},
      xml('a:pPr', { algn: 'l' }, characters('a:defRPr', part, size)),
      xml('a:r', {}, characters('a:rPr', part, size), xml('a:t', {}, xmlText(text))),
    ),
  );
}

function characters(name: string, { style, fonts: { western, eastAsian } }: Text, size: Points): Xml {
  return xml(
    name,
    { lang: 'zh-CN', altLang: 'en-US', sz: Math.round(size * 100), b: 0, i: 0 },
    solidFill(style.color),
    xml('a:latin', { typeface: western.family }),
    xml('a:ea', { typeface: eastAsian.family }),
    xml('a:cs', { typeface: western.family }),
  );
}
