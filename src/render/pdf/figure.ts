/** Figures: the picture at its own size or smaller, so that it and its caption fit a page. */
import type { Points } from '../../document/length.js';
import type { ParagraphStyle } from '../../document/style.js';
import type { NodeOf } from '../../document/tree.js';
import { captionItems } from './caption.js';
import { type BlockContext, styleOf } from './context.js';
import type { Flow } from './flow.js';
import { labelRuns } from './inline.js';
import type { Item, PictureItem } from './item.js';
import type { PlacedPicture } from './picture.js';
import { type FlowText, inlineItem } from './text-item.js';

/** A figure with its caption below it; where the picture cannot be shown, its alternative text. */
export function figureItems(node: NodeOf<'figure'>, context: BlockContext): Item[] {
  const caption = captionItems(node.caption, context);
  const picture = context.pictures.get(node.src);
  if (!picture) return [alternative(node, context), ...caption];
  const below = caption.reduce((sum, { flow }) => sum + flow.before + flow.parts * flow.partHeight, 0);
  const item = pictureItem(node, picture, below, context);
  item.flow.keepWithNext = caption.length > 0;
  return [item, ...caption];
}

function alternative(node: NodeOf<'figure'>, context: BlockContext): FlowText {
  return inlineItem(node, [], context, { before: (inline) => labelRuns(node.alt, node, inline) });
}

function pictureItem(
  node: NodeOf<'figure'>,
  picture: PlacedPicture,
  below: Points,
  context: BlockContext,
): PictureItem & { flow: Flow } {
  const style = styleOf(node, context);
  const { left, right } = context;
  const room = Math.max(style.linePitch, context.area.height - below - style.before - style.after);
  const scale = Math.min(1, (right - left) / picture.width, room / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const { before, after } = style;
  const flow: Flow = { before, after, parts: 1, partHeight: height, keepWithNext: false, keepTogether: true };
  return {
    node,
    flow,
    width,
    height,
    // pdfmake's own alignment takes margins for a part of the picture.
    margin: [left + ALIGNED[style.align] * (right - left - width), 0, 0, 0],
    ...(picture.svg === undefined ? { image: node.src } : { svg: picture.svg }),
  };
}

/** Share of the free width that stands before a picture. */
const ALIGNED: Readonly<Record<ParagraphStyle['align'], number>> = {
  left: 0,
  justify: 0,
  center: 0.5,
  right: 1,
};
