/** Seals and the stamps of signatures (GB/T 9704 7.3.5). */
import type { Points } from '../../document/length.js';
import type { Seal } from '../../document/tree.js';
import type { BlockContext } from './context.js';
import type { Vector } from './pdfmake.js';
import type { PlacedPicture } from './picture.js';
import { type Group, joined, linesAround, setPart } from './set-part.js';

/** Dashes tell an outline from the impression of a seal. */
const DASH = { length: 4, space: 3 };

/** A seal at the size that it is shown in; `node` is the seal of the tree. */
export interface FittedSeal extends Seal {
  node: Seal;
}

/** A seal no wider than `measure`, its shape kept: in narrow columns a seal of its own size has no room. */
export function fittedSeal(node: Seal, measure: Points): FittedSeal {
  const scale = Math.min(1, measure / node.width);
  return { ...node, node, width: scale * node.width, height: scale * node.height };
}

/**
 * A seal around its centre: its picture, as large as the seal allows, or an outline of its size with the text
 * of the seal in it. What is written over it stays legible, for a group draws its lines last.
 */
export function sealGroup(seal: FittedSeal, centre: { x: Points; y: Points }, context: BlockContext): Group {
  const picture = seal.src === undefined ? undefined : context.pictures.get(seal.src);
  if (picture) return joined({ pictures: [pictureOf(seal, picture, centre)] });
  const part = setPart(seal.node, seal.children, seal.width, context);
  const lines = seal.children.length > 0 ? linesAround(part, centre.x, centre.y - part.height / 2) : [];
  return joined({ vectors: [outline(seal, centre, context)], lines });
}

function pictureOf(
  seal: FittedSeal,
  { width: ownWidth, height: ownHeight, svg }: PlacedPicture,
  { x, y }: { x: Points; y: Points },
): Group['pictures'][number] {
  const scale = Math.min(seal.width / ownWidth, seal.height / ownHeight);
  const [width, height] = [ownWidth * scale, ownHeight * scale];
  const corner = { x: x - width / 2, y: y - height / 2 };
  return {
    node: seal.node,
    src: seal.src ?? '',
    ...corner,
    width,
    height,
    ...(svg !== undefined && { svg }),
  };
}

function outline(
  { node, shape, width, height }: FittedSeal,
  { x, y }: { x: Points; y: Points },
  { styles }: BlockContext,
): Vector {
  const { color, width: lineWidth } = styles.official.sealOutline;
  const line = { node, lineColor: color, lineWidth, dash: DASH };
  return shape === 'round'
    ? { type: 'ellipse', x, y, r1: width / 2, r2: height / 2, ...line }
    : { type: 'rect', x: x - width / 2, y: y - height / 2, w: width, h: height, ...line };
}
