/** Puts a group of things on a page. */
import type { Points } from '../../document/length.js';
import type { GroupItem, GroupPicture } from './item.js';
import { type PageItem, type PlacedDrawing, type PlacedImage, SvgMeasure, type Vector } from './pdfmake.js';

/** The page items of a group whose origin is (`x`, `y`) on the page, in drawing order: pictures, rules, text. */
export function groupItems({ group }: GroupItem, x: Points, y: Points): PageItem[] {
  const pictures = group.pictures.map((picture) => placedPicture(picture, x, y));
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

/** pdfmake takes the size of a drawing from the drawing. */
function placedPicture(picture: GroupPicture, right: Points, down: Points): PageItem {
  const { node, src, svg, width, height } = picture;
  const place = { x: picture.x + right, y: picture.y + down, _width: width, _height: height };
  if (svg === undefined) return { type: 'image', item: { node, image: src, ...place } as PlacedImage };
  const sized = new SvgMeasure().writeDimensions(svg, { width, height });
  return { type: 'svg', item: { node, svg: sized, ...place } as PlacedDrawing };
}

function movedVector(vector: Vector, right: Points, down: Points): Vector {
  const moved = { ...vector };
  for (const key of ['x', 'x1', 'x2'] as const) if (moved[key] !== undefined) moved[key] += right;
  for (const key of ['y', 'y1', 'y2'] as const) if (moved[key] !== undefined) moved[key] += down;
  return moved;
}
