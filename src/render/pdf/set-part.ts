/** Texts that are set by themselves and then put where a block wants them. */
import type { Points } from '../../document/length.js';
import type { DocumentNode, Inline } from '../../document/tree.js';
import { type BlockContext, styleOf } from './context.js';
import type { Flow } from './flow.js';
import type { GroupItem, Item } from './item.js';
import type { TextLine } from './line.js';
import { type PlacedLine, stackLines } from './stack.js';
import { inlineItem, notesAfter } from './text-item.js';

/** Lines from x = 0, the widest of them, and the height of all. */
export interface SetPart {
  lines: TextLine[];
  width: Points;
  height: Points;
}

/** What a group item shows. */
export type Group = GroupItem['group'];

/** The text of a node in its style, flush left in lines of at most `measure`. */
export function setPart(
  node: DocumentNode,
  children: readonly Inline[],
  measure: Points,
  context: BlockContext,
): SetPart {
  const style = { ...styleOf(node, context), align: 'left' as const };
  const edges = { ...context, left: 0, right: measure };
  const { lines } = inlineItem(node, children, edges, { plain: { style, firstIndent: 0 } });
  return partOf(lines);
}

/** Lines as a part. */
export const partOf = (lines: TextLine[]): SetPart => ({
  lines,
  width: Math.max(0, ...lines.map((line) => line.getWidth())),
  height: lines.reduce((sum, line) => sum + line.pitch, 0),
});

/** The lines of a part one below the other, the first with its top left corner at (`x`, `y`). */
export const linesAt = ({ lines }: SetPart, x: Points, y: Points): PlacedLine[] =>
  stackLines(lines, y).lines.map((placed) => ({ ...placed, x }));

/** The lines of a part centred on `centre`, the first with its top at `y`. */
export const linesAround = (part: SetPart, centre: Points, y: Points): PlacedLine[] =>
  linesAt(part, 0, y).map((placed) => ({ ...placed, x: centre - placed.line.getWidth() / 2 }));

/** Everything of several groups, in order. */
export const joined = (...groups: readonly Partial<Group>[]): Group => ({
  lines: groups.flatMap(({ lines = [] }) => lines),
  vectors: groups.flatMap(({ vectors = [] }) => vectors),
  pictures: groups.flatMap(({ pictures = [] }) => pictures),
});

/** A group as a block that no page divides, and after it the notes that its lines have the marks of. */
export function groupBlock(
  node: DocumentNode,
  group: Group,
  space: Pick<Flow, 'before' | 'partHeight'>,
  context: BlockContext,
): [GroupItem & { flow: Flow }, ...Item[]] {
  const flow: Flow = { ...space, after: 0, parts: 1, keepWithNext: false, keepTogether: true };
  const notes = notesAfter(
    group.lines.map(({ line }) => line),
    context,
  );
  return [{ node, group, flow }, ...notes];
}
