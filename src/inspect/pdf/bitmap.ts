/** Pages as grey pixels, painted by PDFium, for what only ink shows. */
import type { Box } from './matrix.js';

/** Ten to the millimetre. */
const DOTS_PER_INCH = 254;
/** Points per side beyond which no page is painted: far above A3, and few enough pixels for memory. */
const LARGEST = 2000;
/** Of 255; what is darker counts as ink. Red of #E60012 is about 70. */
const INK = 160;

/** Finds ink on pages. */
export interface InkReader {
  /** The ink within a box of a page (from 1); points. Undefined for none, or when the page cannot be painted. */
  within(page: number, box: Box): Promise<Box | undefined>;
  close(): void;
}

interface Bitmap {
  width: number;
  height: number;
  data: Uint8Array;
  /** Points to a pixel. */
  scaleX: number;
  scaleY: number;
}

/** Opens a file for ink; undefined when PDFium cannot read it. `sizes` are the pages' in points. */
export async function openInk(
  bytes: Uint8Array,
  sizes: readonly { width: number; height: number }[],
): Promise<InkReader | undefined> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes).catch(() => undefined);
  if (!document) {
    library.destroy();
    return undefined;
  }
  const painted = new Map<number, Promise<Bitmap | undefined>>();
  const paint = async (page: number): Promise<Bitmap | undefined> => {
    const size = sizes[page - 1];
    if (!size || Math.max(size.width, size.height) > LARGEST || page > document.getPageCount())
      return undefined;
    const scale = DOTS_PER_INCH / 72;
    const render = { render: 'bitmap', colorSpace: 'Gray', scale } as const;
    const { width, height, data } = await document.getPage(page - 1).render(render);
    return { width, height, data, scaleX: size.width / width, scaleY: size.height / height };
  };
  return {
    async within(page, box) {
      if (!painted.has(page)) {
        painted.clear();
        painted.set(
          page,
          paint(page).catch(() => undefined),
        );
      }
      const bitmap = await painted.get(page);
      return bitmap && inkWithin(bitmap, box);
    },
    close() {
      document.destroy();
      library.destroy();
    },
  };
}

function inkWithin({ width, height, data, scaleX, scaleY }: Bitmap, box: Box): Box | undefined {
  const from = { x: pixel(box.left / scaleX, width), y: pixel(box.top / scaleY, height) };
  const to = { x: pixel(box.right / scaleX, width), y: pixel(box.bottom / scaleY, height) };
  const stride = Math.floor(data.length / height);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let y = from.y; y < to.y; y++) {
    for (let x = from.x; x < to.x; x++) {
      if ((data[y * stride + x] as number) >= INK) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  if (top === Infinity) return undefined;
  return { left: left * scaleX, right: right * scaleX, top: top * scaleY, bottom: bottom * scaleY };
}

const pixel = (at: number, end: number): number => Math.max(0, Math.min(end, Math.round(at)));
