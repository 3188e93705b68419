/**
 * What a renderer is. A renderer takes the document, the resolved styles and a world of fonts and
 * images, and returns bytes. It does no I/O of its own, reads no clock, draws no random number and
 * leaves the document as it was.
 */
import type { VFileMessage } from 'vfile-message';
import type { Points } from '../document/length.js';
import type { StyleSheet } from '../document/style.js';
import type { Document } from '../document/tree.js';
import type { Embedding } from '../font/embedding.js';
import type { Fonts } from '../font/face.js';
import type { PdfStandard } from './pdf-standard.js';

/** A picture, read and measured. */
export interface Picture {
  bytes: Uint8Array;
  mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  /** Pixels. */
  width: number;
  height: number;
}

/** An element of XML as plain data. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (XmlElement | string)[];
}

/** A header or footer, copied: the root of its part, and what it refers to. */
export interface CopiedPart {
  root: XmlElement;
  /** Targets are addresses, or paths from `word/`. */
  relationships: readonly { id: string; type: string; target: string; external: boolean }[];
}

/** The headers, or the footers, of a document: on ordinary, on first and on even pages. */
export type Furniture = Partial<Record<'default' | 'first' | 'even', CopiedPart>>;

/** What a Word file takes over from a house document beside the style sheet. Plain data. */
export interface ReferenceParts {
  /** The house document, for messages. */
  path: string;
  headers: Furniture;
  /** Empty where the house document has none: page numbers are ours then. */
  footers: Furniture;
  /** Whether a footer or header shows the number of its page. */
  numbersPages: boolean;
  /** Whether the first page, and even pages, have headers and footers of their own. */
  titlePage: boolean;
  evenAndOdd: boolean;
  /** From the edge of the page. */
  headerDistance: Points;
  footerDistance: Points;
  /** `w:docGrid`. */
  grid: XmlElement | undefined;
  /** `w:fmt` of `w:pgNumType`. */
  numberFormat: string | undefined;
  /** `word/theme/theme1.xml`. */
  theme: string | undefined;
  /** Pictures of headers and footers; `path` is that in the package. */
  media: readonly { path: string; bytes: Uint8Array; contentType: string }[];
  /** Styles of headers and footers; their ids and names clash with none of the sheet's. */
  styles: readonly { id: string; name: string; element: XmlElement }[];
  /** What styles of the sheet have in Word beside what the sheet says. */
  looks: Readonly<Record<string, { paragraph: readonly XmlElement[]; run: readonly XmlElement[] }>>;
  /** `w:font` of the faces that are named, without embedded ones. */
  fonts: readonly XmlElement[];
}

/** A record or a template, as it was read; `path` is relative to the project root, with `/`. */
export interface Source {
  path: string;
  mediaType: 'application/yaml' | 'text/markdown';
  bytes: Uint8Array;
}

/** Everything outside the document that a renderer may use. */
export interface World {
  fonts: Fonts;
  /** The picture of a figure's `src`; always there for a checked document. */
  picture(src: string): Picture;
  /** The date that files carry as created and modified. */
  date: Date;
  /** How much of their fonts Word files carry; `subset` when absent. A PDF embeds what it shows in any case. */
  embedding?: Embedding;
  /** The standards that a PDF follows; `a-2a+ua-1` when absent. */
  pdfStandard?: PdfStandard;
  /** What the document was made from, for the standard that keeps it in the file (PDF/A-3). */
  sources?: readonly Source[];
  /** What a house document gives to Word files. */
  reference?: ReferenceParts;
}

/** What a renderer gives back. */
export interface Rendered {
  bytes: Uint8Array;
  /** What the format could not show, each shown as plain text instead. */
  messages: VFileMessage[];
  /** Where the renderer lays out pages itself. */
  pages?: number;
}

/** A renderer, as `--renderer ./file.js` exports it under the name `renderer`. */
export interface Renderer {
  /** Name for `--format`, such as `docx`. */
  format: string;
  /** File name ending without the dot. */
  extension: string;
  render(document: Document, styles: StyleSheet, world: World): Promise<Rendered>;
}
