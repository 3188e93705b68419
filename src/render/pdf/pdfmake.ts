/**
 * The one door to the insides of pdfmake 0.3.11: what the renderer uses of them, typed.
 *
 * pdfmake's own classes make each other by name and take no replacements, so the renderer composes
 * them itself (`../pdf.ts`) from subclasses. They are reached by deep import, which the package
 * allows (it has no `exports`); nothing in it is patched or assigned to.
 */
import { createRequire } from 'node:module';
import type { Points } from '../../document/length.js';
import type { DocumentNode } from '../../document/tree.js';

const require = createRequire(import.meta.url);
const load = (name: string): unknown => (require(`pdfmake/js/${name}.js`) as { default: unknown }).default;

/** An indirect object of a PDF (pdfkit). */
export interface PdfReference {
  id: number;
  data: Record<string, unknown>;
  /** What its stream holds. */
  buffer: { length: number };
  /** Where it was written. */
  offset: number;
  finalize(): void;
  compress: boolean;
  end(chunk?: Uint8Array | string): void;
}

export interface PdfOutlineItem {
  outlineData: Record<string, unknown>;
  children: PdfOutlineItem[];
  addItem(title: string, options?: { expanded?: boolean }): PdfOutlineItem;
}

/** What pdfkit asks of a font that it did not open itself. */
export interface PdfFont {
  id: string;
  ref(): PdfReference;
  finalize(): void;
}

/** An opened picture (pdfkit); `obj` is there once it is embedded. */
export interface PdfImage {
  width: number;
  height: number;
  /** EXIF orientation of a JPEG; above 4, width and height change places. */
  orientation?: number;
  obj: PdfReference | null;
  /** JPEG only. */
  colorSpace?: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';
  /** PNG only: the compressed pixels. */
  imgData?: Uint8Array;
  embed(document: PdfKitDocument): void;
  /** PNG only: called when the pixels are decoded, for transparent pictures after a turn of the event loop. */
  finalize?(): void;
}

/** Entries of an annotation (ISO 32000-1, 12.5.2). */
export interface AnnotationOptions {
  Subtype: 'Link';
  A: PdfReference;
  Contents?: string;
  StructParent?: number;
}

/** pdfkit's document, as pdfmake extends it. */
export interface PdfKitDocument {
  readonly page: {
    dictionary: PdfReference;
    height: Points;
    fonts: Record<string, PdfReference>;
    annotations: PdfReference[];
    write(operators: string): void;
  };
  readonly outline: PdfOutlineItem;
  info: Record<string, unknown>;
  _root: PdfReference;
  _fontFamilies: Record<string, PdfFont>;
  ref(data?: Record<string, unknown>): PdfReference;
  /** File identifier (ISO 32000-1, 14.4). */
  _id: Uint8Array;
  _info: PdfReference;
  /** Bytes that were written. */
  _offset: number;
  /** Offsets of the objects in order. */
  _offsets: number[];
  /** Only objects that are not finished keep the document open. */
  _ended: boolean;
  _write(data: string | Buffer): void;
  _refEnd(reference: PdfReference): void;
  _finalize(): void;
  push(chunk: null): void;
  addContent(operators: string): this;
  flushPages(): void;
  fillColor(color: string): this;
  strokeColor(color: string): this;
  lineWidth(width: Points): this;
  rect(x: Points, y: Points, width: Points, height: Points): this;
  moveTo(x: Points, y: Points): this;
  lineTo(x: Points, y: Points): this;
  fill(): this;
  stroke(): this;
  save(): this;
  restore(): this;
  translate(x: Points, y: Points): this;
  annotate(x: Points, y: Points, width: Points, height: Points, options: AnnotationOptions): this;
  goTo(
    x: Points,
    y: Points,
    width: Points,
    height: Points,
    name: string,
    options?: Partial<AnnotationOptions>,
  ): this;
  addNamedDestination(name: string, fit: 'XYZ', left: null, top: Points, zoom: null): void;
  openImage(source: Uint8Array | string): PdfImage;
  provideImage(name: string): PdfImage;
  image(image: PdfImage, x: Points, y: Points, size: { width: Points; height: Points }): this;
  getFontFile(family: string, bold: boolean, italics: boolean): string | null;
  file(
    data: Buffer,
    options: {
      name: string;
      type: string;
      relationship: 'Source';
      description: string;
      creationDate: Date;
      modifiedDate: Date;
    },
  ): PdfReference;
  endMarkings(): void;
  endMetadata(): void;
  on(event: 'data', listener: (chunk: Buffer) => void): this;
  on(event: 'end', listener: () => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
  end(): void;
}

/** Options of pdfkit's document that the renderer sets. */
export interface PdfKitOptions {
  pdfVersion: '1.7';
  lang: string;
  displayTitle: boolean;
  autoFirstPage: false;
  font: null;
  info: Record<string, unknown>;
  /**
   * Has pdfkit say what its colours mean (ISO 19005-2, 6.2.3): by sRGB2014.icc of the International Color
   * Consortium, which may be embedded, copied and sold without restriction.
   */
  subset?: 'PDF/A-2b';
}

export const PdfDocumentBase = load('PDFDocument') as new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: PdfKitOptions,
) => PdfKitDocument;

/** A drawn line, rectangle, ellipse or path, in points from the top left corner of the page once placed. */
export interface Vector {
  type: 'line' | 'rect' | 'ellipse' | 'path';
  x1?: Points;
  y1?: Points;
  x2?: Points;
  y2?: Points;
  x?: Points;
  y?: Points;
  w?: Points;
  h?: Points;
  /** Commands of a path (SVG 2, 9.3), from (x, y). */
  d?: string;
  /** Radii of an ellipse around (x, y). */
  r1?: Points;
  r2?: Points;
  lineWidth?: Points;
  lineColor?: string;
  /** Fills it. */
  color?: string;
  lineCap?: 'butt' | 'round';
  dash?: { length: Points; space: Points };
  /** What it shows; absent where it only looks. */
  node?: DocumentNode;
}

/** A picture on its page, measured and placed by pdfmake. */
export interface PlacedImage {
  image: string;
  x: Points;
  y: Points;
  _width: Points;
  _height: Points;
}

/** The same for a drawing. */
export interface PlacedDrawing extends Omit<PlacedImage, 'image'> {
  svg: string;
}

export interface PageItem {
  type: 'line' | 'vector' | 'image' | 'svg';
  item: PdfmakeLine | Vector | PlacedImage | PlacedDrawing;
}

export interface PdfmakePage {
  items: PageItem[];
  pageSize: { width: Points; height: Points };
  pageMargins: { top: Points; right: Points; bottom: Points; left: Points };
  customProperties: Record<string, unknown>;
}

/** Where the next thing goes; all in points. */
export interface DocumentContext {
  pages: PdfmakePage[];
  /** Index of the current page, -1 before the first. */
  page: number;
  x: Points;
  y: Points;
  availableWidth: Points;
  availableHeight: Points;
  pageMargins: PdfmakePage['pageMargins'];
  moveDown(distance: Points): boolean;
  getCurrentPage(): PdfmakePage;
  resetMarginXTopParent(): void;
}
export const DocumentContext = load('DocumentContext') as new () => DocumentContext;

/** A line of text. The renderer fills it itself and leaves `inlines` empty, so that pdfmake aligns nothing. */
export interface PdfmakeLine {
  x: Points;
  y: Points;
  inlines: unknown[];
  getHeight(): Points;
  getWidth(): Points;
  getAscenderHeight(): Points;
  clone(): PdfmakeLine;
}
export const LineBase = load('Line') as new (maxWidth: Points) => PdfmakeLine;

export interface PageElementWriter {
  /** Above 0 while a block that may not break is laid out aside. */
  transactionLevel: number;
  context(): DocumentContext;
  addPage(
    size: { width: Points; height: Points },
    orientation: undefined,
    margins: PdfmakePage['pageMargins'],
    properties: Record<string, unknown>,
  ): void;
  addLine(line: PdfmakeLine): object | false;
  moveToNextPage(orientation?: string): void;
}
export const PageElementWriterBase = load('PageElementWriter') as new (
  context: DocumentContext,
) => PageElementWriter;

/** A node of a document definition; each kind has its own property, see the subclasses' nodes. */
export interface PdfmakeNode {
  text?: string;
  stack?: PdfmakeNode[];
  section?: PdfmakeNode;
  columns?: PdfmakeNode[];
  canvas?: Vector[];
  image?: string;
  svg?: string;
  table?: PdfmakeTable;
  layout?: object;
  margin?: [left: Points, top: Points, right: Points, bottom: Points];
  width?: Points;
  height?: Points;
  alignment?: 'left' | 'center' | 'right';
  columnGap?: Points;
  positions?: unknown[];
  _margin?: [Points, Points, Points, Points] | null;
  _minWidth?: Points;
  _maxWidth?: Points;
  _offsets?: { offsets: Points[] };
}

export interface PdfmakeTable {
  headerRows: number;
  widths: Points[];
  body: PdfmakeNode[][];
}

/** The first pass: gives every node its least and greatest width. */
export interface DocMeasure {
  measureDocument<T extends PdfmakeNode>(node: T): T;
  measureLeaf<T extends PdfmakeNode>(node: T): T;
}
export const DocMeasureBase = load('DocMeasure') as new (
  document: PdfKitDocument,
  styles: object,
  defaultStyle: object,
  svgMeasure: object,
  tableLayouts: object,
) => DocMeasure;

export const DocPreprocessor = load('DocPreprocessor') as new () => { preprocessDocument<T>(content: T): T };
export const SvgMeasure = load('SVGMeasure') as new () => {
  measureSVG(svg: string): { width?: number; height?: number };
  writeDimensions(svg: string, size: { width: Points; height: Points }): string;
};

/** Draws the rules of a table while its rows are laid out. */
export interface TableProcessor {
  beginTable(writer: PageElementWriter): void;
  beginRow(row: number, writer: PageElementWriter): void;
  endRow(row: number, writer: PageElementWriter, pageBreaks: unknown[]): void;
  endTable(writer: PageElementWriter): void;
  drawHorizontalLine(row: number, writer: PageElementWriter): void;
  headerRows: number;
}
export const TableProcessorBase = load('TableProcessor') as new (node: PdfmakeNode) => TableProcessor;

/** The second pass: puts measured nodes on pages. */
export interface LayoutBuilder {
  writer: PageElementWriter;
  nestedLevel: number;
  linearNodeList: unknown[];
  processNode(node: PdfmakeNode): void;
  processVerticalContainer(node: PdfmakeNode): void;
  processSection(node: PdfmakeNode): void;
  processTable(node: PdfmakeNode): void;
  processLeaf(node: PdfmakeNode): void;
  processRow(row: object): { pageBreaks: unknown[]; positions: unknown[] };
}
export const LayoutBuilderBase = load('LayoutBuilder') as new (
  pageSize: object,
  pageMargins: object,
  svgMeasure: object,
) => LayoutBuilder;

/** The third pass: draws placed items. */
export interface Renderer {
  pdfDocument: PdfKitDocument;
  renderPages(pages: PdfmakePage[]): void;
  renderLine(line: PdfmakeLine, x: Points, y: Points): void;
  renderImage(image: PlacedImage): void;
  renderSVG(drawing: PlacedDrawing): void;
  renderVector(vector: Vector): void;
}
export const RendererBase = load('Renderer') as new (document: PdfKitDocument) => Renderer;
