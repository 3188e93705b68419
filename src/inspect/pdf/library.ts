/** Loads pdf.js without a canvas and without its chatter. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** pdf.js 5, in its build for Node. */
export type PdfLibrary = typeof import('pdfjs-dist');
export type PdfDocument = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

let library: Promise<PdfLibrary> | undefined;

/** The library, loaded once. */
export function loadLibrary(): Promise<PdfLibrary> {
  library ??= importLibrary();
  return library;
}

/**
 * pdf.js makes a `DOMMatrix` while it loads and warns on the console when the optional package
 * `@napi-rs/canvas` is not there to supply one. Reading text draws nothing, so empty classes will do.
 */
async function importLibrary(): Promise<PdfLibrary> {
  const scope = globalThis as Record<string, unknown>;
  const added = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => !(name in scope));
  const { warn } = console;
  for (const name of added) scope[name] = class {};
  console.warn = () => {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
    for (const name of added) delete scope[name];
  }
}

/**
 * Opens a PDF. Character maps of the predefined Chinese encodings (UniGB-UCS2-H …) come from the
 * library's own folder; a folder must end with `/`. Its stand-ins for the fourteen standard fonts are left
 * out on purpose: with them a font that the file only names looks embedded.
 */
export async function openPdf(bytes: Uint8Array): Promise<{ document: PdfDocument; close(): Promise<void> }> {
  const { getDocument, VerbosityLevel } = await loadLibrary();
  const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  const task = getDocument({
    // A copy, since pdf.js takes the buffer over; not `slice`, of which a Buffer gives a Buffer.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${folder}/cmaps/`,
    wasmUrl: `${folder}/wasm/`,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    maxImageSize: 1 << 28,
  });
  return { document: await task.promise, close: () => task.destroy() };
}
