/**
 * Shapes that hang on a paragraph and move with it. docx has shapes as well, but none with dashes and text of
 * styles of our own.
 */
import type { Paragraph, Run, XmlComponent } from 'docx';
import { emu, type Points } from '../../document/length.js';
import type { Rule } from '../../document/style.js';
import type { Context } from './context.js';
import { hexColor } from './properties.js';
import { elementRun } from './run.js';
import { guard } from './text.js';
import { toComponent, type Xml, xml } from './xml.js';

const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** A rectangle from the left edge of the column and the top of the paragraph that it hangs on. */
export interface Hanging {
  x: Points;
  y: Points;
  width: Points;
  height: Points;
}

/** A dashed outline without a fill, and what stands in the middle of it. */
export interface Outline {
  geometry: 'ellipse' | 'rect';
  line: Rule;
  /** What it is, for those who do not see it. */
  description: string;
  paragraphs: readonly Paragraph[];
  /** How much higher than the middle the paragraphs stand. */
  raised: Points;
}

/** A run with an outline behind the text (`wp:anchor`, ISO/IEC 29500-1, 20.4.2.3). */
export function outlineRun(place: Hanging, outline: Outline, context: Context): Run {
  const id = ++context.state.pictures;
  const extent = { cx: emu(place.width), cy: emu(place.height) };
  const graphic = toComponent(xml('a:graphic', { 'xmlns:a': DRAWING }), [
    toComponent(xml('a:graphicData', { uri: SHAPE }), [shape(extent, outline)]),
  ]);
  const distances = { distT: 0, distB: 0, distL: 0, distR: 0, simplePos: 0, relativeHeight: id };
  const anchor = xml(
    'wp:anchor',
    { ...distances, behindDoc: 1, locked: 0, layoutInCell: 1, allowOverlap: 1 },
    xml('wp:simplePos', { x: 0, y: 0 }),
    position('wp:positionH', 'column', place.x),
    position('wp:positionV', 'paragraph', place.y),
    xml('wp:extent', extent),
    xml('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    xml('wp:wrapNone'),
    xml('wp:docPr', { id, name: `Seal ${id}`, descr: guard(outline.description) }),
    xml('wp:cNvGraphicFramePr'),
  );
  return elementRun(xml('w:drawing'), [toComponent(anchor, [graphic])]);
}

function shape(extent: { cx: number; cy: number }, outline: Outline): XmlComponent {
  const { geometry, line, paragraphs, raised } = outline;
  const look = xml(
    'wps:spPr',
    {},
    xml('a:xfrm', {}, xml('a:off', { x: 0, y: 0 }), xml('a:ext', extent)),
    xml('a:prstGeom', { prst: geometry }, xml('a:avLst')),
    xml('a:noFill'),
    xml(
      'a:ln',
      { w: emu(line.width) },
      xml('a:solidFill', {}, xml('a:srgbClr', { val: hexColor(line.color) })),
      xml('a:prstDash', { val: 'dash' }),
    ),
  );
  const room = { lIns: 0, tIns: 0, rIns: 0, bIns: emu(2 * raised) };
  const body = xml('wps:bodyPr', { wrap: 'square', ...room, anchor: 'ctr' }, xml('a:noAutofit'));
  const box = toComponent(xml('wps:txbx'), [toComponent(xml('w:txbxContent'), paragraphs)]);
  const inside = paragraphs.length > 0 ? [box, toComponent(body)] : [toComponent(body)];
  return toComponent(xml('wps:wsp', { 'xmlns:wps': SHAPE }, xml('wps:cNvSpPr'), look), inside);
}

function position(name: string, relativeFrom: string, offset: Points): Xml {
  return xml(name, { relativeFrom }, xml('wp:posOffset', {}, String(emu(offset))));
}
