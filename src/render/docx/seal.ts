/** Seals and the stamps of signatures (GB/T 9704 7.3.5): a picture, or an outline of its size. */
import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  type ParagraphChild,
  VerticalPositionRelativeFrom,
} from 'docx';
import { emu, type Points } from '../../document/length.js';
import { styleName } from '../../document/style.js';
import type { Seal } from '../../document/tree.js';
import { message } from '../../message.js';
import type { Picture } from '../renderer.js';
import { type Context, paragraphStyle } from './context.js';
import { outlineRun } from './drawing.js';
import { footRoom, headRoom } from './em-box.js';
import { FORMATS } from './figure.js';
import { inlines } from './inline.js';
import { paragraph, styleIdOf } from './paragraph.js';
import { guard } from './text.js';

/** The middle of a seal, from the left edge of the column and the top of the paragraph that it hangs on. */
export interface Centre {
  x: Points;
  y: Points;
}

/**
 * A seal around its centre, behind the text. It hangs on its paragraph and moves with it. Of a picture that Word
 * does not show there is an outline, and a message.
 */
export function sealRun(seal: Seal, centre: Centre, context: Context): ParagraphChild {
  const picture = seal.src === undefined ? undefined : context.world.picture(seal.src);
  if (picture && picture.mediaType in FORMATS) return pictureRun(seal, picture, centre, context);
  if (picture) {
    const place = { path: seal.origin?.path ?? '', position: seal.origin?.position };
    const facts = { actual: seal.src ?? '', format: 'Word' };
    context.state.messages.push(message('figure-shown', place, facts));
  }
  return sealOutline(seal, centre, context);
}

/** The text within an outline stands in the style `seal`, its characters in the middle. */
function sealOutline(seal: Seal, { x, y }: Centre, context: Context): ParagraphChild {
  const name = styleName(seal);
  const style = paragraphStyle(name, context.sheet);
  const text = inlines(seal.children, name, context);
  const { width, height } = seal;
  return outlineRun(
    { x: x - width / 2, y: y - height / 2, width, height },
    {
      geometry: seal.shape === 'round' ? 'ellipse' : 'rect',
      line: context.sheet.official.sealOutline,
      description: seal.alt,
      paragraphs: text.length > 0 ? [paragraph(styleIdOf(name, context), text)] : [],
      raised: Math.max(0, (headRoom(style) - footRoom(style)) / 2),
    },
    context,
  );
}

/** The picture, as large as the seal allows. */
function pictureRun(seal: Seal, picture: Picture, centre: Centre, context: Context): ImageRun {
  const scale = Math.min(seal.width / picture.width, seal.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const id = ++context.state.pictures;
  return new ImageRun({
    type: FORMATS[picture.mediaType as keyof typeof FORMATS],
    data: picture.bytes,
    // docx counts in CSS pixels, 96 to the inch.
    transformation: { width: width / 0.75, height: height / 0.75 },
    altText: { id: String(id), name: `Seal ${id}`, description: guard(seal.alt) },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.COLUMN,
        offset: emu(centre.x - width / 2),
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PARAGRAPH,
        offset: emu(centre.y - height / 2),
      },
      behindDocument: true,
      allowOverlap: true,
      zIndex: id,
    },
  });
}
