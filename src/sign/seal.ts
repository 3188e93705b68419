/** The visible seal: a picture on a page, as the appearance of the signature. */
import {
  type PDF,
  type PDFImage,
  type PDFPage,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  PdfStream,
} from '@libpdf/core';
import { message, type Place } from '../message.js';

/** A picture and its place. Lengths in millimetres from the left and the upper edge of the page as it is shown. */
export interface Seal {
  /** PNG or JPEG. */
  picture: Uint8Array;
  /** The path of the picture for messages. */
  path: string;
  left: number;
  top: number;
  width: number;
}

/** Four numbers: left, bottom, right, top, in points of the page's own space. */
export type Box = readonly [number, number, number, number];

/** Where the seal stands and what draws it. */
export interface Appearance {
  box: Box;
  appearance: PdfDict;
}

const POINTS = 72 / 25.4;

/**
 * Puts the picture into the file.
 *
 * @throws {VFileMessage} the picture is neither PNG nor JPEG, or is a JPEG for print (`seal-format`); it does
 *   not lie on the page (`seal-placed`).
 */
export function addSeal(pdf: PDF, page: PDFPage, seal: Seal, place: Place): Appearance {
  const image = embed(pdf, seal);
  const [left, top] = [seal.left * POINTS, seal.top * POINTS];
  const width = seal.width * POINTS;
  const height = (width * image.height) / image.width;
  const sheet = shownSize(page);
  if (left < 0 || top < 0 || left + width > sheet.width || top + height > sheet.height) {
    throw message('seal-placed', place, {
      actual: measure(seal.left, seal.top, width, height),
      expected: size(sheet),
    });
  }
  const form = PdfStream.fromDict(
    {
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Form'),
      BBox: numbers([0, 0, width, height]),
      Matrix: numbers(TURNS[page.rotation]),
      Resources: PdfDict.of({ XObject: PdfDict.of({ Seal: image.ref }) }),
    },
    new TextEncoder().encode(`q ${round(width)} 0 0 ${round(height)} 0 0 cm /Seal Do Q`),
  );
  const [one, other] = [toPage(page, left, top), toPage(page, left + width, top + height)];
  return {
    box: [
      Math.min(one[0], other[0]),
      Math.min(one[1], other[1]),
      Math.max(one[0], other[0]),
      Math.max(one[1], other[1]),
    ],
    appearance: PdfDict.of({ N: pdf.register(form) }),
  };
}

/** An appearance does not turn with its page, so that it is turned back. */
const TURNS: Readonly<Record<PDFPage['rotation'], readonly number[]>> = {
  0: [1, 0, 0, 1, 0, 0],
  90: [0, 1, -1, 0, 0, 0],
  180: [-1, 0, 0, -1, 0, 0],
  270: [0, -1, 1, 0, 0, 0],
};

/** A point by its distances from the left and the upper edge as shown; in the page's own space. */
function toPage(page: PDFPage, left: number, top: number): [number, number] {
  const { x, y, width, height } = page.getCropBox();
  const points: Readonly<Record<PDFPage['rotation'], [number, number]>> = {
    0: [x + left, y + height - top],
    90: [x + top, y + left],
    180: [x + width - left, y + top],
    270: [x + width - top, y + height - left],
  };
  return points[page.rotation];
}

function shownSize(page: PDFPage): { width: number; height: number } {
  const { width, height } = page.getCropBox();
  return page.rotation % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** A JPEG in CMYK has no place in a PDF/A whose output intent is RGB. */
function embed(pdf: PDF, { picture, path }: Seal): PDFImage {
  const refused = () => message('seal-format', { path }, { actual: path });
  let image: PDFImage;
  try {
    image = pdf.embedImage(picture);
  } catch {
    throw refused();
  }
  const stream = pdf.getObject(image.ref);
  if (stream instanceof PdfDict && stream.getName('ColorSpace')?.value === 'DeviceCMYK') throw refused();
  return image;
}

/** An array of numbers, to a thousandth of a point. */
export const numbers = (values: readonly number[]): PdfArray =>
  new PdfArray(values.map((value) => PdfNumber.of(round(value))));

const round = (value: number): number => Math.round(value * 1000) / 1000;

const measure = (left: number, top: number, width: number, height: number): string =>
  `${left},${top} + ${size({ width, height })}`;

const size = ({ width, height }: { width: number; height: number }): string =>
  `${Math.round(width / POINTS)} × ${Math.round(height / POINTS)} mm`;
