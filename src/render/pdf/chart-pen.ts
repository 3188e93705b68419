/** Sets the short texts of a chart in its style. */
import type { Points } from '../../document/length.js';
import { type ParagraphStyle, styleName } from '../../document/style.js';
import type { Chart, DocumentNode } from '../../document/tree.js';
import type { TextFit } from '../chart/room.js';
import { type BlockContext, styleNamed } from './context.js';
import { inlineContext, labelRuns } from './inline.js';
import type { TextLine } from './line.js';
import { composeParagraph } from './paragraph.js';
import type { Run } from './run.js';
import type { PlacedLine } from './stack.js';

interface Point {
  x: Points;
  y: Points;
}

/** Sets texts of one chart; points are from its corner. */
export interface ChartPen {
  style: ParagraphStyle;
  runs(text: string): Run[];
  /** Flush left below a point. */
  at(text: string, place: Point & { measure: Points }): PlacedLine[];
  /** A number of the axis, on one line below a point. It is no text of the document. */
  tick(text: string, place: Point & { align: 'center' | 'right' }): PlacedLine[];
  /** Centred below a point, or running down from it. */
  below(text: string, fit: TextFit, point: Point): PlacedLine[];
  /** Centred above a point, or running down to it. */
  above(text: string, fit: TextFit, point: Point): PlacedLine[];
  /** Before a point, in the middle of its height. */
  rightAt(text: string, fit: TextFit, point: Point): PlacedLine[];
  /** After a point, in the middle of its height. */
  leftAt(text: string, fit: TextFit, point: Point): PlacedLine[];
}

/** The pen of a chart. */
export function chartPen(chart: Chart, context: BlockContext): ChartPen {
  const style: ParagraphStyle = { ...styleNamed(context, styleName(chart)), tracking: 0, align: 'left' };
  const runsIn = (text: string, own: ParagraphStyle, source: DocumentNode): Run[] =>
    labelRuns(text, source, inlineContext(context.fonts, context.styles, own));
  const lines = (text: string, fit: Omit<TextFit, 'turned'>, source: DocumentNode = chart): TextLine[] => {
    if (text === '') return [];
    const linePitch = (style.linePitch * fit.size) / style.size;
    const own = { ...style, size: fit.size, linePitch };
    const edges = { left: 0, right: fit.measure + SLACK, firstIndent: 0 };
    return composeParagraph({ node: chart, style: own, runs: runsIn(text, own, source), ...edges });
  };
  const oneLine = (text: string, { size }: TextFit): TextLine[] =>
    lines(text, { size, measure: Number.MAX_SAFE_INTEGER });
  return {
    style,
    runs: (text) => runsIn(text, style, chart),
    at: (text, { x, y, measure }) => stack(lines(text, { size: style.size, measure }), y, () => x),
    tick(value, { x, y, align }) {
      const fit = { size: style.size, measure: Number.MAX_SAFE_INTEGER };
      const share = align === 'center' ? 0.5 : 1;
      const set = lines(value, fit, { type: 'text', value });
      return stack(set, y, (line) => x - share * line.getWidth());
    },
    below: (text, fit, { x, y }) =>
      fit.turned
        ? turned(lines(text, fit), x, () => y)
        : stack(lines(text, fit), y, (line) => x - line.getWidth() / 2),
    above(text, fit, { x, y }) {
      const set = oneLine(text, fit);
      if (fit.turned) return turned(set, x, (line) => y - line.getWidth());
      return stack(set, y - heightOf(set), (line) => x - line.getWidth() / 2);
    },
    rightAt(text, fit, { x, y }) {
      const set = lines(text, fit);
      return stack(set, y - heightOf(set) / 2, (line) => x - line.getWidth());
    },
    leftAt(text, fit, { x, y }) {
      const set = oneLine(text, fit);
      return stack(set, y - heightOf(set) / 2, () => x);
    },
  };
}

/** What the width of a text may be off by. */
const SLACK: Points = 0.25;

const heightOf = (lines: readonly TextLine[]): Points => lines.reduce((sum, { pitch }) => sum + pitch, 0);

function stack(lines: readonly TextLine[], top: Points, x: (line: TextLine) => Points): PlacedLine[] {
  let y = top;
  return lines.map((line) => {
    const placed = { line, x: x(line), y };
    y += line.pitch;
    return placed;
  });
}

/** Lines that run down, the first on the right, together in the middle of `x`. */
function turned(lines: readonly TextLine[], x: Points, top: (line: TextLine) => Points): PlacedLine[] {
  let right = x + heightOf(lines) / 2;
  return lines.map((line) => {
    line.turned = true;
    const placed = { line, x: right, y: top(line) };
    right -= line.pitch;
    return placed;
  });
}
