/** Puts a group of things on a page. */
import type { Points } from '../../document/length.js';
import type { GroupItem } from './item.js';
import type { PageItem, PlacedImage, Vector } from './pdfmake.js';

/** The page items of a group whose origin is (`x`, `y`) on the page, in drawing order: pictures, rules, text. */
export function groupItems({ group }: GroupItem, x: Points, y: Points): PageItem[] {
  const pictures = group.pictures.map((picture): PageItem => {
    const placed = {
      node: picture.node,
      image: picture.src,
      x: x + picture.x,
      y: y + picture.y,
      _width: picture.width,
      _height: picture.height,
    };
    return { type: 'image', item: placed as PlacedImage };
  });
  const vectors = group.vectors.map(
    (vector): PageItem => ({ type: 'vector', item: movedVector(vector, x, y) }),
  );
  const lines = group.lines.map(({ line, x: right, y: down }): PageItem => {
    line.x = x + right;
    line.y = y + down;
    return { type: 'line', item: line };
  });
  return [...pictures, ...vectors, ...lines];
}

function movedVector(vector: Vector, right: Points, down: Points): Vector {
  const moved = { ...vector };
  for (const key of ['x', 'x1', 'x2'] as const) if (moved[key] !== undefined) moved[key] += right;
  for (const key of ['y', 'y1', 'y2'] as const) if (moved[key] !== undefined) moved[key] += down;
  return moved;
}
