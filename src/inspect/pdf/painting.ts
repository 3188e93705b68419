/**
 * What a page paints, character by character and shape by shape: pdf.js's text items have neither colours nor
 * the places of single characters, so its list of operators is followed here (ISO 32000-1, 8 and 9).
 */
import type { PdfLibrary, PdfPage } from './library.js';
import { type Box, boxAround, concatenate, IDENTITY, type Matrix, mapPoint, scaleOf } from './matrix.js';

/** A painted character; lengths in points from the left and the top edge of the page as it is shown. */
export interface Glyph {
  text: string;
  /** Start of its baseline. */
  x: number;
  y: number;
  /** Along the line, tracking included. */
  advance: number;
  size: number;
  /** Whether its line runs down the page, as on a sheet that is to be turned. */
  turned: boolean;
  /** PostScript name without the subset tag. */
  font: string;
  /** `#rrggbb`. */
  color: string;
  /** Painted as outline and area, which makes a face bolder than it is. */
  emboldened: boolean;
}

/** A painted line, area or picture. */
export interface Shape {
  kind: 'stroke' | 'fill' | 'picture';
  box: Box;
  /** `#rrggbb`; empty for pictures. */
  color: string;
  /** Of a stroke. */
  lineWidth: number;
  /** Whether it has curves. */
  curved: boolean;
}

/** What a page paints. */
export interface Painting {
  glyphs: Glyph[];
  shapes: Shape[];
}

interface TextState {
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  mode: number;
}

interface State extends TextState {
  ctm: Matrix;
  fill: string;
  stroke: string;
  lineWidth: number;
}

/** A character of the list's `showText`; the library's own type is not exported. */
interface ListGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

interface Painter {
  state: State;
  saved: State[];
  textMatrix: Matrix;
  /** Place within the text matrix, and start of the line there. */
  at: [number, number];
  line: [number, number];
  base: Matrix;
  painting: Painting;
  fontName(key: string): string;
}

/** Operands come untyped from the library's list. */
// biome-ignore lint/suspicious/noExplicitAny: each handler knows the operands of its own operator
type Operands = readonly any[];
type Handler = (painter: Painter, args: Operands) => void;

/** Follows the page's operators. */
export async function readPainting(page: PdfPage, { OPS }: PdfLibrary): Promise<Painting> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const base = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const painter: Painter = {
    state: { ...START, ctm: base },
    saved: [],
    textMatrix: IDENTITY,
    at: [0, 0],
    line: [0, 0],
    base,
    painting: { glyphs: [], shapes: [] },
    fontName: (key) => {
      const font = page.commonObjs.has(key) ? (page.commonObjs.get(key) as { name: string }) : undefined;
      return (font?.name ?? '').replace(/^[A-Z]{6}\+/, '');
    },
  };
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke]);
  const fills = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);
  fnArray.forEach((code, i) => {
    const name = names.get(code) ?? '';
    const args: Operands = argsArray[i] ?? [];
    if (name === 'constructPath') addPath(painter, args, strokes.has(args[0]), fills.has(args[0]));
    else HANDLERS[name]?.(painter, args);
  });
  return painter.painting;
}

const START: Omit<State, 'ctm'> = {
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  fill: '#000000',
  stroke: '#000000',
  lineWidth: 1,
};

const save: Handler = (painter) => void painter.saved.push({ ...painter.state });
const restore: Handler = (painter) => {
  painter.state = painter.saved.pop() ?? painter.state;
};

function transform(painter: Painter, matrix: Matrix): void {
  painter.state.ctm = concatenate(painter.state.ctm, matrix);
}

function moveText(painter: Painter, x: number, y: number): void {
  painter.line = [painter.line[0] + x, painter.line[1] + y];
  painter.at = [...painter.line];
}

function setTextMatrix(painter: Painter, matrix: Matrix): void {
  painter.textMatrix = matrix;
  painter.at = [0, 0];
  painter.line = [0, 0];
}

const set =
  <K extends keyof State>(key: K, convert: (value: number) => State[K]): Handler =>
  (painter, [value]) => {
    painter.state[key] = convert(value);
  };
const own = (value: number): number => value;
const color =
  (key: 'fill' | 'stroke'): Handler =>
  (painter, [value]) => {
    painter.state[key] = String(value);
  };

/** A picture fills the unit square (8.9.5). */
const picture: Handler = ({ state, painting }) => {
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const;
  const box = boxAround(corners.map(([x, y]) => mapPoint(state.ctm, x, y)));
  painting.shapes.push({ kind: 'picture', box, color: '', lineWidth: 0, curved: false });
};

const HANDLERS: Readonly<Record<string, Handler>> = {
  save,
  restore,
  transform: (painter, args) => transform(painter, args as unknown as Matrix),
  paintFormXObjectBegin: (painter, [matrix]) => {
    painter.saved.push({ ...painter.state });
    if (matrix) transform(painter, matrix);
  },
  paintFormXObjectEnd: restore,
  beginAnnotation: (painter, [, , placed, matrix]) => {
    painter.saved.push({ ...painter.state });
    painter.state = { ...START, ctm: painter.base };
    transform(painter, placed);
    transform(painter, matrix);
  },
  endAnnotation: restore,
  setFillRGBColor: color('fill'),
  setStrokeRGBColor: color('stroke'),
  setLineWidth: set('lineWidth', own),
  beginText: (painter) => setTextMatrix(painter, IDENTITY),
  // The matrix comes as the one operand, or as six.
  setTextMatrix: (painter, args) => setTextMatrix(painter, args.length === 1 ? args[0] : args),
  moveText: (painter, [x, y]) => moveText(painter, x, y),
  setLeadingMoveText: (painter, [x, y]) => {
    painter.state.leading = -y;
    moveText(painter, x, y);
  },
  nextLine: (painter) => moveText(painter, 0, -painter.state.leading),
  setLeading: set('leading', own),
  setCharSpacing: set('charSpacing', own),
  setWordSpacing: set('wordSpacing', own),
  setHScale: set('horizontalScale', (value) => value / 100),
  setTextRise: set('rise', own),
  setTextRenderingMode: set('mode', own),
  setFont: (painter, [key, size]) => {
    painter.state.font = painter.fontName(String(key));
    painter.state.size = size;
  },
  showText: (painter, [items]) => {
    for (const item of items as (ListGlyph | number | null)[]) showItem(painter, item);
  },
  paintImageXObject: picture,
  paintInlineImageXObject: picture,
  paintImageMaskXObject: picture,
};

/** A character, or a number that moves the place back by thousandths of the size (9.4.3). */
function showItem(painter: Painter, item: ListGlyph | number | null): void {
  const { state } = painter;
  if (item === null) return;
  if (typeof item === 'number') {
    painter.at[0] -= (item / 1000) * state.size * state.horizontalScale;
    return;
  }
  const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
  const advance = ((item.width / 1000) * state.size + spacing) * state.horizontalScale;
  if (state.mode !== INVISIBLE) addGlyph(painter, item.unicode, advance);
  painter.at[0] += advance;
}

const INVISIBLE = 3;
const FILL_AND_STROKE = 2;

function addGlyph({ state, textMatrix, at, painting }: Painter, text: string, advance: number): void {
  if (text.trim() === '') return;
  const matrix = concatenate(state.ctm, textMatrix);
  const [x, y] = mapPoint(matrix, at[0], at[1] + state.rise);
  const [endX, endY] = mapPoint(matrix, at[0] + advance, at[1] + state.rise);
  painting.glyphs.push({
    text,
    x,
    y,
    advance: Math.hypot(endX - x, endY - y),
    size: Math.abs(state.size) * Math.hypot(matrix[2], matrix[3]),
    turned: Math.abs(endY - y) > Math.abs(endX - x),
    font: state.font,
    color: state.fill,
    emboldened: state.mode === FILL_AND_STROKE,
  });
}

/** Operands of pdf.js's own path codes: move, line, cubic, quadratic, close. */
const OPERANDS: readonly number[] = [2, 2, 6, 4, 0];
const CURVES = 2;

function addPath({ state, painting }: Painter, args: Operands, stroked: boolean, filled: boolean): void {
  const data = args[1]?.[0] as Float32Array | null | undefined;
  if (!data || (!stroked && !filled)) return;
  for (const { points, curved } of subpaths(data)) {
    const box = boxAround(points.map(([x, y]) => mapPoint(state.ctm, x, y)));
    const lineWidth = state.lineWidth * scaleOf(state.ctm);
    if (filled) painting.shapes.push({ kind: 'fill', box, color: state.fill, lineWidth: 0, curved });
    if (stroked) painting.shapes.push({ kind: 'stroke', box, color: state.stroke, lineWidth, curved });
  }
}

function subpaths(data: Float32Array): { points: [number, number][]; curved: boolean }[] {
  const found: { points: [number, number][]; curved: boolean }[] = [];
  for (let at = 0; at < data.length; ) {
    const code = data[at] as number;
    const count = OPERANDS[code] ?? 0;
    if (code === 0 || found.length === 0) found.push({ points: [], curved: false });
    const path = found.at(-1) as (typeof found)[number];
    path.curved ||= code >= CURVES && count > 0;
    for (let i = at + 1; i < at + 1 + count; i += 2)
      path.points.push([data[i] as number, data[i + 1] as number]);
    at += 1 + count;
  }
  return found.filter(({ points }) => points.length > 0);
}
