/** A set line: pdfmake's line in our own hands. Its height and baseline come from the style, not from faces. */
import type { Points } from '../../document/length.js';
import type { DocumentNode } from '../../document/tree.js';
import type { Breach } from '../../typeset/index.js';
import { LineBase } from './pdfmake.js';
import type { Run } from './run.js';
import type { Shape } from './shape.js';

/** Neighbouring shapes of one run, with the x of each from the start of the line. */
export interface Segment {
  run: Run;
  shapes: Shape[];
  xs: Points[];
  x: Points;
  width: Points;
}

/** Where the outline and links go to. */
export interface Anchor {
  id: string;
  title: string;
  /** Level in the outline; 0 for none. */
  level: number;
}

/** Dots up to a page number that is known only when every page is laid out. */
export interface PageReference {
  target: string;
  /** From the end of the text to the right edge, where the number ends. */
  from: Points;
  to: Points;
  /** An empty run in the look of the number. */
  like: Run;
}

export class TextLine extends LineBase {
  segments: Segment[] = [];
  anchor?: Anchor;
  reference?: PageReference;
  /** Notes that the line has marks of, each as lines. */
  notes: TextLine[][] = [];
  /** Rules of line breaking that gave way to one above them in this line; most lines have none. */
  breaches?: readonly Breach[];
  /** Runs downward, turned by a quarter to the right about the left end of its top. */
  turned?: boolean;

  constructor(
    /** The block that the line is of. */
    readonly node: DocumentNode,
    /** Distance to the next line's baseline. */
    readonly pitch: Points,
    /** From the top of the line to its baseline. */
    readonly baseline: Points,
  ) {
    super(0);
  }

  override getHeight(): Points {
    return this.pitch;
  }

  override getAscenderHeight(): Points {
    return this.baseline;
  }

  override getWidth(): Points {
    const last = this.segments.at(-1);
    return last ? last.x + last.width : 0;
  }

  /** pdfmake clones the lines of a table head for every page. */
  override clone(): TextLine {
    const copy = new TextLine(this.node, this.pitch, this.baseline);
    return Object.assign(copy, this);
  }
}

/** Top of the em box to the baseline, in em, as Chinese faces have it. */
const ASCENT = 0.88;
/** Baseline to the bottom of the em box, in em. */
export const DESCENT = 1 - ASCENT;

/** The baseline of a line: the em box of the style's size stands in the middle of the pitch. */
export const baselineOf = (pitch: Points, size: Points): Points => (pitch - size) / 2 + ASCENT * size;
