/** What a page shows, apart from its text: rules as the file draws them, and ink as poppler draws it. */
import { loadLibrary, openPdf } from '../../src/inspect/pdf/library.js';
import { type Pixels, pdfPixels } from '../oracle.js';

const MM = 25.4 / 72;

/** An upright rectangle, in millimetres from the left and the top edge of the page. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A rule across the page, with its colour as pdf.js tells it. */
export interface Rule extends Box {
  color: string;
}

/** The rules across a page of a file that the renderer made, from the top down; pages from 1. */
export async function rulesOf(bytes: Uint8Array, page = 1): Promise<Rule[]> {
  const { OPS } = await loadLibrary();
  const { document, close } = await openPdf(bytes);
  const { fnArray, argsArray } = await (await document.getPage(page)).getOperatorList();
  await close();
  const rules: Rule[] = [];
  let width = 1;
  let color = '';
  fnArray.forEach((operator, i) => {
    const values = argsArray[i];
    if (operator === OPS.setLineWidth) width = values[0];
    if (operator === OPS.setStrokeRGBColor) color = colorOf(values);
    if (operator !== OPS.constructPath || values[0] !== OPS.stroke) return;
    const [, x1, y1, , x2, y2, ...more] = values[1][0] as number[];
    if (y1 !== y2 || more.length > 0) return;
    const [left, right] = [Math.min(x1 as number, x2 as number), Math.max(x1 as number, x2 as number)];
    const y = y1 as number;
    const edges = { left, right, top: y - width / 2, bottom: y + width / 2 };
    rules.push({ ...scaled(edges, MM), color });
  });
  return rules.sort((a, b) => a.top - b.top);
}

const colorOf = (values: ArrayLike<number | string>): string =>
  typeof values[0] === 'string'
    ? values[0]
    : `#${[...Array.from(values)].map((value) => Number(value).toString(16).padStart(2, '0')).join('')}`;

const scaled = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left * by,
  top: top * by,
  right: right * by,
  bottom: bottom * by,
});

export const isRed = (r: number, g: number, b: number): boolean => r > 150 && g < 110 && b < 110;
export const isDark = (r: number, g: number, b: number): boolean => r < 110 && g < 110 && b < 110;

/** The box around the ink of a colour within a part of a page, by poppler; pages from 1. */
export async function inkBox(
  path: string,
  page: number,
  isInk: (r: number, g: number, b: number) => boolean,
  within: Partial<Box> = {},
): Promise<Box | undefined> {
  const dotsPerInch = 300;
  return boxOf(await pdfPixels(path, page, dotsPerInch), 25.4 / dotsPerInch, isInk, within);
}

function boxOf(
  { width, height, rgb }: Pixels,
  step: number,
  isInk: (r: number, g: number, b: number) => boolean,
  { left = 0, top = 0, right = 1000, bottom = 1000 }: Partial<Box>,
): Box | undefined {
  const box: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const [x1, x2] = [Math.ceil(left / step), Math.min(width, Math.floor(right / step))];
  const [y1, y2] = [Math.ceil(top / step), Math.min(height, Math.floor(bottom / step))];
  for (let y = y1; y < y2; y++) {
    for (let x = x1; x < x2; x++) {
      const at = 3 * (y * width + x);
      if (!isInk(rgb[at] as number, rgb[at + 1] as number, rgb[at + 2] as number)) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  }
  return box.right > 0 ? scaled(box, step) : undefined;
}
