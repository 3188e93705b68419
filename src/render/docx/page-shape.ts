/**
 * Shapes that stand at a place of the page, whatever the text does: rules wider than the type area, and text boxes.
 * docx has shapes as well, but none that hold a field.
 */
import type { FileChild } from 'docx';
import { emu, type Points } from '../../document/length.js';
import type { Area } from '../../document/profile.js';
import type { Context } from './context.js';
import { hexColor } from './properties.js';
import { elementRun } from './run.js';
import { toComponent, type Xml, xml } from './xml.js';

const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const DECORATIVE = 'http://schemas.microsoft.com/office/drawing/2017/decorative';
const DECORATIVE_MARK = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';

/** A run that paints an area of the page in one colour, behind the text; a rule is a low one. */
export function paintedArea(area: Area, color: string, context: Context) {
  const fill = xml('a:solidFill', {}, xml('a:srgbClr', { val: hexColor(color) }));
  return anchor(area, 'behind', [fill], [toComponent(xml('wps:bodyPr'))], context);
}

/** A run that shows blocks in an area of the page; `turned` by a quarter to the right, lines from the right edge on. */
export function textBox(
  area: Area,
  blocks: readonly FileChild[],
  context: Context,
  direction: 'upright' | 'turned' = 'upright',
) {
  const room = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  const vert = direction === 'turned' ? 'vert' : 'horz';
  const body = xml('wps:bodyPr', { vert, wrap: 'square', ...room, anchor: 't' }, xml('a:noAutofit'));
  const box = toComponent(xml('wps:txbx'), [toComponent(xml('w:txbxContent'), blocks)]);
  const layer = direction === 'turned' ? 'beside' : 'before';
  return anchor(area, layer, [xml('a:noFill')], [box, toComponent(body)], context);
}

/**
 * `wp:anchor` (ISO/IEC 29500-1, 20.4.2.3) with one shape; places count from the corner of the page. What stands beside
 * the text has the text run around it, which never happens there: LibreOffice 7.4 puts a box of another wrapping into
 * the corner of a landscape section's only page, where that page is even.
 */
function anchor(
  area: Area,
  layer: 'behind' | 'before' | 'beside',
  fill: readonly Xml[],
  inside: readonly ReturnType<typeof toComponent>[],
  context: Context,
) {
  const id = ++context.state.pictures;
  const [cx, cy] = [emu(area.width), emu(area.height)];
  const look = xml(
    'wps:spPr',
    {},
    xml('a:xfrm', {}, xml('a:off', { x: 0, y: 0 }), xml('a:ext', { cx, cy })),
    xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')),
    ...fill,
    xml('a:ln', {}, xml('a:noFill')),
  );
  const kind = inside.length > 1 ? xml('wps:cNvSpPr', { txBox: 1 }) : xml('wps:cNvSpPr');
  const shape = toComponent(xml('wps:wsp', { 'xmlns:wps': SHAPE }, kind, look), inside);
  const graphic = toComponent(xml('a:graphic', { 'xmlns:a': DRAWING }), [
    toComponent(xml('a:graphicData', { uri: SHAPE }), [shape]),
  ]);
  const place = { distT: 0, distB: 0, distL: 0, distR: 0, simplePos: 0, relativeHeight: id };
  const frame = xml(
    'wp:anchor',
    { ...place, behindDoc: layer === 'behind' ? 1 : 0, locked: 0, layoutInCell: 1, allowOverlap: 1 },
    xml('wp:simplePos', { x: 0, y: 0 }),
    position('wp:positionH', area.left),
    position('wp:positionV', area.top),
    xml('wp:extent', { cx, cy }),
    xml('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    layer === 'beside' ? xml('wp:wrapSquare', { wrapText: 'bothSides' }) : xml('wp:wrapNone'),
    layer === 'behind' ? decoration(id) : xml('wp:docPr', { id, name: `Text Box ${id}` }),
    xml('wp:cNvGraphicFramePr'),
  );
  return elementRun(xml('w:drawing'), [toComponent(frame, [graphic])]);
}

/** Word's mark for what says nothing, which screen readers pass over (MS-ODRAWXML 2.25, `decorative`). */
function decoration(id: number): Xml {
  const mark = xml('adec:decorative', { 'xmlns:adec': DECORATIVE, val: 1 });
  const extensions = xml('a:extLst', { 'xmlns:a': DRAWING }, xml('a:ext', { uri: DECORATIVE_MARK }, mark));
  return xml('wp:docPr', { id, name: `Rule ${id}` }, extensions);
}

function position(name: string, offset: Points): Xml {
  return xml(name, { relativeFrom: 'page' }, xml('wp:posOffset', {}, String(emu(offset))));
}
