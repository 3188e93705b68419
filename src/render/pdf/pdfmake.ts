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
import type { PdfKitDocument, PdfKitOptions } from './pdfkit.js';

const require = createRequire(import.meta.url);
const load = (name: string): unknown => (require(`pdfmake/js/${name}.js`) as { default: unknown }).default;

export type {
  AnnotationOptions,
  PdfFont,
  PdfImage,
  PdfKitDocument,
  PdfKitOptions,
  PdfOutlineItem,
  PdfReference,
} from './pdfkit.js';

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
