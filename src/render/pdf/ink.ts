/**
 * Ink that is no text: emphasis dots and readings are drawn as areas, so that what a reader searches and copies
 * is the text below them and nothing else.
 */
import type { Font } from 'fontkit';
import type { Points } from '../../document/length.js';

/** Handles of a Bézier curve that is a quarter of a circle. */
const QUARTER = 0.5523;

/** Operators that make the path of a disc. */
export function discPath(x: Points, y: Points, radius: Points): string {
  const h = radius * QUARTER;
  const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius];
  return [
    operator('m', right, y),
    operator('c', right, y + h, x + h, bottom, x, bottom),
    operator('c', x - h, bottom, left, y + h, left, y),
    operator('c', left, y - h, x - h, top, x, top),
    operator('c', x + h, top, right, y - h, right, y),
    'h',
  ].join(' ');
}

/** Operators that make the path of a glyph with its origin at a place; pages count down from the top. */
export function glyphPath(font: Font, id: number, x: Points, baseline: Points, size: Points): string {
  const scale = size / font.unitsPerEm;
  const operators: string[] = [];
  let pen: readonly number[] = [0, 0];
  for (const { command, args } of font.getGlyph(id).path.commands) {
    const points = args.map((value, i) => (i % 2 === 0 ? x + value * scale : baseline - value * scale));
    operators.push(segment(command, pen, points));
    if (points.length > 0) pen = points.slice(-2);
  }
  return operators.join(' ');
}

function segment(command: string, pen: readonly number[], points: readonly number[]): string {
  switch (command) {
    case 'moveTo':
      return operator('m', ...points);
    case 'lineTo':
      return operator('l', ...points);
    case 'quadraticCurveTo':
      return operator('c', ...toCubic(pen, points));
    case 'bezierCurveTo':
      return operator('c', ...points);
    default:
      return 'h';
  }
}

/** A quadratic curve as a cubic one, which alone PDF has. */
function toCubic(pen: readonly number[], points: readonly number[]): number[] {
  const [fromX = 0, fromY = 0] = pen;
  const [controlX = 0, controlY = 0, toX = 0, toY = 0] = points;
  const third = (from: number, control: number): number => from + ((control - from) * 2) / 3;
  return [
    third(fromX, controlX),
    third(fromY, controlY),
    third(toX, controlX),
    third(toY, controlY),
    toX,
    toY,
  ];
}

const operator = (name: string, ...numbers: number[]): string => `${numbers.map(round).join(' ')} ${name}`;

const round = (value: number): number => Math.round(value * 1000) / 1000;
