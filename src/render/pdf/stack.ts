/** Lines put below one another, for blocks whose lines have places of their own. */
import type { Points } from '../../document/length.js';
import type { GroupItem } from './item.js';
import type { TextLine } from './line.js';

export type PlacedLine = GroupItem['group']['lines'][number];

/** Lines on their places, from the top left corner of the block. */
export interface Stack {
  lines: PlacedLine[];
  /** Where the next line would begin. */
  bottom: Points;
}

/** Lines one below the other, each at its pitch. */
export function stackLines(lines: readonly TextLine[], top: Points): Stack {
  let bottom = top;
  const placed = lines.map((line): PlacedLine => {
    const y = bottom;
    bottom += line.pitch;
    return { line, x: 0, y };
  });
  return { lines: placed, bottom };
}

/** Several stacks side by side. */
export const beside = (...stacks: readonly Stack[]): Stack => ({
  lines: stacks.flatMap(({ lines }) => lines),
  bottom: Math.max(...stacks.map(({ bottom }) => bottom)),
});

/** Lines moved down. */
export const lowered = (lines: readonly PlacedLine[], distance: Points): PlacedLine[] =>
  lines.map((placed) => ({ ...placed, y: placed.y + distance }));

/** How far the ink of a line reaches above and below its baseline; nothing for a line without any. */
export function inkOf(line: TextLine): { above: Points; below: Points } | undefined {
  const heights = line.segments.flatMap(({ run, shapes }) => {
    const font = run.face.open();
    const scale = run.size / font.unitsPerEm;
    return shapes.flatMap(({ glyphs }) =>
      glyphs.flatMap(({ id }) => {
        const { minY, maxY } = font.getGlyph(id).bbox;
        return maxY > minY ? [{ above: maxY * scale + run.rise, below: -minY * scale - run.rise }] : [];
      }),
    );
  });
  if (heights.length === 0) return undefined;
  return {
    above: Math.max(...heights.map(({ above }) => above)),
    below: Math.max(...heights.map(({ below }) => below)),
  };
}
