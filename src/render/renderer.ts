/**
 * What a renderer is. A renderer takes the document, the resolved styles and a world of fonts and
 * images, and returns bytes. It does no I/O of its own, reads no clock, draws no random number and
 * leaves the document as it was.
 */
import type { VFileMessage } from 'vfile-message';
import type { StyleSheet } from '../document/style.js';
import type { Document } from '../document/tree.js';
import type { Fonts } from '../font/face.js';

/** A picture, read and measured. */
export interface Picture {
  bytes: Uint8Array;
  mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  /** Pixels. */
  width: number;
  height: number;
}

/** Everything outside the document that a renderer may use. */
export interface World {
  fonts: Fonts;
  /** The picture of a figure's `src`; always there for a checked document. */
  picture(src: string): Picture;
  /** The date that files carry as created and modified. */
  date: Date;
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
