/** Pictures with their captions. */
import { type FileChild, ImageRun } from 'docx';
import type { Points } from '../../document/length.js';
import { styleName } from '../../document/style.js';
import type { Chart, Figure } from '../../document/tree.js';
import { message } from '../../message.js';
import type { Picture } from '../renderer.js';
import { type Context, paragraphStyle } from './context.js';
import { inlines, plainText } from './inline.js';
import { flowParagraph } from './paragraph.js';
import { guard } from './text.js';

/** What docx calls the formats that Word shows without a second picture beside them. */
export const FORMATS = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

/** A picture, its alternative text and its caption; the alternative text itself where Word has no such picture. */
export function figure(node: Figure, context: Context): FileChild[] {
  const name = styleName(node);
  const picture = context.world.picture(node.src);
  const children =
    picture.mediaType in FORMATS ? [imageRun(node, picture, context)] : plainText(node.alt, name, context);
  if (!(picture.mediaType in FORMATS)) {
    const place = { path: node.origin?.path ?? '', position: node.origin?.position };
    context.state.messages.push(message('figure-shown', place, { actual: node.src, format: 'Word' }));
  }
  const above = { ...context, keepNext: node.caption !== undefined || context.keepNext };
  return [flowParagraph(name, children, above), ...captionBelow(node, context)];
}

/** The caption of a figure or chart. */
export function captionBelow({ caption }: Figure | Chart, context: Context): FileChild[] {
  if (!caption) return [];
  const name = styleName(caption);
  const below = { ...context, lead: undefined, pageBreakBefore: false };
  return [flowParagraph(name, inlines(caption.children, name, below), below)];
}

function imageRun(node: Figure, picture: Picture, context: Context): ImageRun {
  const { width, height } = scaled(picture, roomFor(node, context));
  const id = ++context.state.pictures;
  return new ImageRun({
    type: FORMATS[picture.mediaType as keyof typeof FORMATS],
    data: picture.bytes,
    // docx counts in CSS pixels, 96 to the inch.
    transformation: { width: width / 0.75, height: height / 0.75 },
    altText: { id: String(id), name: `Picture ${id}`, description: guard(node.alt) },
  });
}

/** The type area, less the caption's first line. */
function roomFor({ caption }: Figure, { area, inset, sheet }: Context): { width: Points; height: Points } {
  const style = caption && paragraphStyle(styleName(caption), sheet);
  const below = style ? style.before + style.linePitch + style.after : 0;
  // Items of lists within lists leave narrow columns no room at all.
  const width = Math.max(1, area.width - (inset?.left ?? 0) - (inset?.right ?? 0));
  return { width, height: Math.max(1, area.height - below) };
}

/** A picture at 96 pixels to the inch, made smaller where it would not fit. */
function scaled(
  { width, height }: Picture,
  room: { width: Points; height: Points },
): { width: Points; height: Points } {
  const natural = { width: width * 0.75, height: height * 0.75 };
  const scale = Math.min(1, room.width / natural.width, room.height / natural.height);
  return { width: natural.width * scale, height: natural.height * scale };
}
