/** The axes of a chart: categories, and values on a scale of their own. */
import type { Chart } from '../../document/tree.js';
import { AXIS, GRID } from '../chart/palette.js';
import { line, look, plain, textProperties, val } from './chart-look.js';
import type { ChartPart } from './chart-part.js';
import { type Xml, xml } from './xml.js';

const CATEGORIES = 1;
const VALUES = 2;

/** References of a plot to its axes. */
export const AXIS_IDS: readonly Xml[] = [val('c:axId', CATEGORIES), val('c:axId', VALUES)];

const NUMBERS = xml('c:numFmt', { formatCode: 'General', sourceLinked: 0 });
const NO_TICKS = [val('c:majorTickMark', 'none'), val('c:minorTickMark', 'none')];

export function axes(part: ChartPart): Xml[] {
  const { kind } = part.layout;
  return [categoryAxis(kind, part), valueAxis(kind, part)];
}

/** Bars lie with the first category at the top; names stand outside of the plot also where values are negative. */
function categoryAxis(kind: Chart['kind'], part: ChartPart): Xml {
  return xml(
    'c:catAx',
    {},
    val('c:axId', CATEGORIES),
    xml('c:scaling', {}, val('c:orientation', kind === 'bar' ? 'maxMin' : 'minMax')),
    val('c:delete', 0),
    val('c:axPos', kind === 'bar' ? 'l' : 'b'),
    NUMBERS,
    ...NO_TICKS,
    val('c:tickLblPos', 'low'),
    look(undefined, line(AXIS)),
    textProperties(part, part.layout.categories),
    val('c:crossAx', VALUES),
    val('c:crosses', 'autoZero'),
    val('c:auto', 0),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 50),
    val('c:tickLblSkip', 1),
    val('c:noMultiLvlLbl', 1),
  );
}

function valueAxis(kind: Chart['kind'], part: ChartPart): Xml {
  const { min, max, step } = part.layout.scale;
  return xml(
    'c:valAx',
    {},
    val('c:axId', VALUES),
    xml('c:scaling', {}, val('c:orientation', 'minMax'), val('c:max', max), val('c:min', min)),
    val('c:delete', 0),
    val('c:axPos', kind === 'bar' ? 'b' : 'l'),
    xml('c:majorGridlines', {}, xml('c:spPr', {}, line(GRID))),
    NUMBERS,
    ...NO_TICKS,
    val('c:tickLblPos', 'nextTo'),
    plain(),
    textProperties(part),
    val('c:crossAx', CATEGORIES),
    val('c:crosses', kind === 'bar' ? 'max' : 'autoZero'),
    val('c:crossBetween', 'between'),
    val('c:majorUnit', step),
  );
}
