/** Faces as renderers see them. */
import type { Font } from 'fontkit';
import type { FaceNames, Role } from '../document/style.js';

/** One font file in one role, opened on first use. */
export interface Face {
  /** Key in the catalogue, such as `fandol-fang`; unique. */
  id: string;
  /** The family name that a .docx gives the embedded subset, such as `Annals FangSong`. */
  family: string;
  /** The same in Chinese (name table, language 0x0804). */
  familyZh: string;
  /** The face of Windows that stands in where embedded fonts are not shown, such as 仿宋_GB2312. */
  alternative: string;
  generic: 'roman' | 'swiss' | 'script';
  /** Where a .docx only names this one: the face that it embeds instead. */
  embedded?: Face;
  /** Whether the face has a glyph for a code point and the catalogue lets it serve it. */
  has(codePoint: number): boolean;
  /** The whole font as static TrueType (sfnt). */
  data(): Uint8Array;
  /** The font parsed by fontkit; once per process. */
  open(): Font;
  /**
   * A TrueType subset with the characters of `text` and their glyphs. The same characters give the same
   * bytes, and as long as they are remembered the same array: do not change it.
   */
  subset(text: string): Promise<Uint8Array>;
}

/** The roles that the characters of a run take: `role` for Chinese, `latin` for Latin letters and digits. */
export interface RunFont {
  role: Role;
  latin: Role;
  /** Other names for the first faces of the two roles, in Word alone. */
  families?: FaceNames;
}

/** A piece of text that one face serves. */
export interface Span {
  text: string;
  face: Face;
  /** East Asian text; in Word such a span takes the East Asian font and hint. */
  eastAsian: boolean;
}

/** The fonts of a project. */
export interface Fonts {
  /**
   * Cuts text into spans, each of one face; the spans joined are the text. Never empty for non-empty text:
   * a character that no face covers goes to the first face of the chain.
   */
  spans(text: string, font: RunFont): Span[];
  /** Code points of `text` that no face of the role's fallback chain covers. */
  missing(text: string, font: RunFont): number[];
  /** Every face of the catalogue that exists on this machine, and the user's own. */
  faces(): Face[];
}
