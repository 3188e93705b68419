/** What the renderer uses of pdfkit 0.19.1, which pdfmake brings along, typed. */
import type { Points } from '../../document/length.js';

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
