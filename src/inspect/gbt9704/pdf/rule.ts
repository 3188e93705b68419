/** Horizontal rules of a page, and seals. */
import type { Box } from '../../pdf/matrix.js';
import type { Shape } from '../../pdf/painting.js';
import { isRed } from '../judge.js';
import { toMm, toPoints } from '../length.js';
import { BLOCK } from '../parameter.js';
import type { Sheet } from './sheet.js';

/** A horizontal rule; points. */
export interface Rule {
  left: number;
  right: number;
  /** Its middle. */
  y: number;
  thickness: number;
  color: string;
}

const THICKEST = 4;
const SHORTEST = toPoints(20);

/** The rules of a page from top to bottom, what is drawn in pieces or twice being one. */
export function rulesOf({ shapes }: Sheet): Rule[] {
  const rules: Rule[] = [];
  for (const rule of shapes.flatMap(ruleOf).sort((a, b) => a.y - b.y || a.left - b.left)) {
    const same = rules.find((other) => isSame(other, rule));
    if (!same) rules.push({ ...rule });
    else {
      same.left = Math.min(same.left, rule.left);
      same.right = Math.max(same.right, rule.right);
    }
  }
  return rules.filter(({ left, right }) => right - left >= SHORTEST);
}

function ruleOf({ kind, box, color, lineWidth, curved }: Shape): Rule[] {
  const height = box.bottom - box.top;
  if (kind === 'picture' || curved || height > THICKEST || box.right - box.left < 4 * height) return [];
  const thickness = kind === 'stroke' ? (height > lineWidth ? height : lineWidth) : height;
  return [{ left: box.left, right: box.right, y: (box.top + box.bottom) / 2, thickness, color }];
}

const isSame = (a: Rule, b: Rule): boolean =>
  Math.abs(a.y - b.y) < 0.2 &&
  Math.abs(a.thickness - b.thickness) < 0.2 &&
  a.color === b.color &&
  b.left <= a.right + 1 &&
  b.right >= a.left - 1;

export const lengthOf = ({ left, right }: Rule): number => right - left;

/** A seal, or what stands for one; points. */
export interface Mark {
  box: Box;
  /** `#rrggbb`; empty for a picture, whose colours are not looked at. */
  color: string;
  round: boolean;
}

const SEAL = { from: toPoints(25), to: toPoints(60) };

/** Red circles and pictures of the size of a seal; a signature's stamp is longer than high. */
export function sealsOf({ shapes }: Sheet): Mark[] {
  const marks = shapes.flatMap((shape): Mark[] => {
    const [width, height] = [shape.box.right - shape.box.left, shape.box.bottom - shape.box.top];
    const sized = width >= SEAL.from && width <= SEAL.to && height >= toPoints(8) && height <= SEAL.to;
    const painted = shape.kind === 'picture' || isRed(shape.color);
    if (!sized || !painted || (shape.kind === 'fill' && !shape.curved)) return [];
    const round = Math.abs(width - height) < 0.06 * width && (shape.kind === 'picture' || shape.curved);
    return [{ box: shape.box, color: shape.color, round }];
  });
  return marks.filter((mark, i) => !marks.some((other, j) => j < i && overlaps(mark.box, other.box, 0.8)));
}

/** Whether seals neither cross nor touch one another, and none reaches over the edges of the type block (7.3.5.1). */
export function standingOf(seals: readonly Box[]): 'apart' | 'touching' | 'beyond' {
  const touching = seals.some((a, i) => seals.slice(i + 1).some((b) => whiteBetween(a, b) <= 0));
  if (touching) return 'touching';
  const within = seals.every(
    ({ left, right }) => toMm(left) > BLOCK.left - 0.5 && toMm(right) < BLOCK.right + 0.5,
  );
  return within ? 'apart' : 'beyond';
}

const whiteBetween = (a: Box, b: Box): number =>
  Math.hypot((a.left + a.right - b.left - b.right) / 2, (a.top + a.bottom - b.top - b.bottom) / 2) -
  (a.right - a.left + b.right - b.left) / 2;

/** Whether rectangles share at least a part of the smaller one's width and height. */
export function overlaps(a: Box, b: Box, part: number): boolean {
  const share = (from: number, to: number, otherFrom: number, otherTo: number) =>
    (Math.min(to, otherTo) - Math.max(from, otherFrom)) / Math.min(to - from, otherTo - otherFrom);
  return share(a.left, a.right, b.left, b.right) >= part && share(a.top, a.bottom, b.top, b.bottom) >= part;
}
