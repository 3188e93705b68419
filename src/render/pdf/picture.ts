/** Pictures, opened and embedded before layout, one after the other. */
import { inflateSync } from 'node:zlib';
import type { VFileMessage } from 'vfile-message';
import type { Points } from '../../document/length.js';
import { picturesOf } from '../../document/text.js';
import type { Document } from '../../document/tree.js';
import type { Face } from '../../font/face.js';
import { message } from '../../message.js';
import type { Picture, World } from '../renderer.js';
import { type PdfImage, type PdfKitDocument, SvgMeasure } from './pdfmake.js';
import type { PlaceOf } from './place.js';

/** A picture that can be drawn; its own size in points. */
export interface PlacedPicture {
  width: Points;
  height: Points;
  /** Embedded, unless it is a drawing. */
  image?: PdfImage;
  svg?: string;
}

/** Pixels are CSS pixels, 96 to the inch. */
const POINTS_PER_PIXEL: Points = 0.75;

/**
 * The pictures of a document by `src`; text in drawings is set in `svgFace`. One that cannot be read is left out, with a message at its figure.
 * Transparent PNGs are decoded aside by pdfkit: waiting for each keeps the order of objects in the file.
 */
export async function openPictures(
  document: Document,
  world: World,
  pdf: PdfKitDocument,
  svgFace: Face | undefined,
  placeOf: PlaceOf,
): Promise<{ pictures: Map<string, PlacedPicture>; messages: VFileMessage[] }> {
  const pictures = new Map<string, PlacedPicture>();
  const messages: VFileMessage[] = [];
  for (const figure of picturesOf(document)) {
    if (pictures.has(figure.src)) continue;
    try {
      pictures.set(figure.src, await openPicture(world.picture(figure.src), pdf, svgFace));
    } catch {
      const place = placeOf(figure);
      messages.push(message('figure-shown', place, { format: 'PDF', actual: figure.src }));
    }
  }
  return { pictures, messages };
}

async function openPicture(
  picture: Picture,
  pdf: PdfKitDocument,
  svgFace: Face | undefined,
): Promise<PlacedPicture> {
  if (!(picture.width > 0 && picture.height > 0)) throw new Error('no size');
  if (picture.mediaType === 'image/svg+xml') {
    const svg = new TextDecoder().decode(picture.bytes);
    new SvgMeasure().measureSVG(svg);
    if (/<image\b/.test(svg) || !coversText(svg, svgFace))
      throw new Error('more than lines and text of one face');
    return { ...sizeOf(picture.width, picture.height), svg };
  }
  const image = pdf.openImage(Buffer.from(picture.bytes));
  // pdfkit throws out of reach when it decodes a broken PNG later.
  if (image.imgData) inflateSync(image.imgData);
  await embed(image, pdf);
  const turned = (image.orientation ?? 1) > 4;
  return { ...(turned ? sizeOf(image.height, image.width) : sizeOf(image.width, image.height)), image };
}

/** Text in a drawing has one face and no fallback. */
function coversText(svg: string, face: Face | undefined): boolean {
  const text = svg
    .replace(/<[^>]*>/g, '')
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex, decimal) =>
      characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/\s/g, '');
  return text === '' || [...text].every((character) => face?.has(character.codePointAt(0) as number));
}

/** A character by its number; one that is none has no glyph. */
const characterOf = (number: number): string => String.fromCodePoint(number <= 0x10ffff ? number : 0xffff);

const sizeOf = (width: number, height: number): { width: Points; height: Points } => ({
  width: width * POINTS_PER_PIXEL,
  height: height * POINTS_PER_PIXEL,
});

/** Embeds a picture and waits until it is written; a broken one rejects. */
function embed(image: PdfImage, pdf: PdfKitDocument): Promise<void> {
  const { finalize } = image;
  return new Promise((resolve, reject) => {
    if (finalize) {
      image.finalize = () => {
        try {
          resolve(finalize.call(image));
        } catch (error) {
          reject(error);
        }
      };
    }
    image.embed(pdf);
    if (!finalize) resolve();
  });
}
