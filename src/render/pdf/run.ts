/** Text of one look: what inline nodes become before lines are broken. */
import type { Points } from '../../document/length.js';
import type { DocumentNode, Footnote } from '../../document/tree.js';
import type { Face } from '../../font/face.js';
import type { Em } from '../../typeset/index.js';

/** How characters look, face and size aside. */
export interface Look {
  color: string;
  background?: string;
  underline?: boolean;
  strike?: boolean;
  /** An address, or `#id` of a heading. */
  link?: string;
  /** Emphasis dots below each Han character. */
  dotted?: boolean;
}

/** The reading of some characters, which is drawn above them. */
export interface Ruby {
  runs: Run[];
  /** From the baseline of the base up to that of the reading. */
  rise: Points;
}

/** Characters of one face, size and look. */
export interface Run {
  text: string;
  face: Face;
  eastAsian: boolean;
  /** Size used: the style's size and tracking together, since tracking belongs to every advance. */
  size: Points;
  /** Height of the baseline above the line's; superscripts have one. */
  rise: Points;
  look: Look;
  /** The node whose text this is, a text node or the block whose label it is. */
  source: DocumentNode;
  /** The note that this run is the mark of. */
  footnote?: Footnote;
  /** The number of the page that an entry of the contents leads to. */
  pageNumber?: true;
  /** A forced line end; `text` is `\n`. */
  lineEnd?: true;
  /** Space of their own around the characters, in em: names spread over a width, characters below a long reading. */
  pad?: { before: Em; after: Em };
  /** The reading that this run is the base of, or a part of the base. */
  ruby?: Ruby;
}
