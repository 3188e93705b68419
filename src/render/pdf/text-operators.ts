/** The operators of one run: glyphs in one array, moved by the difference to where they stand by themselves. */
import type { Points } from '../../document/length.js';
import type { Em } from '../../typeset/index.js';
import type { EmbeddedFace } from './embedded-face.js';
import type { Glyph } from './shape.js';

/**
 * A gap from which readers infer a space, and an overlap from which they infer another line (poppler: a tenth of an
 * em). Where the next glyph stands farther off or nearer, the glyph before it has a code of that advance.
 */
const INFERRED: Em = 0.09;
/** Wider gaps are gaps. */
const MOST: Em = 0.8;
/** Advances come in steps, so that they are few. */
const STEPS_PER_EM = 20;

export class TextOperators {
  private readonly parts: string[] = [];
  private array = '';
  private codes = '';
  /** Where the next glyph would stand by itself; undefined before the first. */
  private pen: Points | undefined;
  /** The glyph that waits for the place of the next one. */
  private glyph: Glyph | undefined;
  private x: Points = 0;

  constructor(
    private readonly face: EmbeddedFace,
    private readonly size: Points,
    private readonly baseline: Points,
  ) {}

  /** Adds a glyph with its origin at `x`. */
  add(glyph: Glyph, x: Points): void {
    if (this.glyph) this.write(this.glyph, x);
    this.glyph = glyph;
    this.x = x;
  }

  /** The operators; `next` is where the glyph after the run has its origin. */
  end(next: Points | undefined): string {
    if (this.glyph) this.write(this.glyph, next);
    this.close();
    return this.parts.join('\n');
  }

  private write(glyph: Glyph, next: Points | undefined): void {
    if (glyph.stretch !== undefined) this.stretched(glyph, glyph.stretch, next);
    else this.plain(this.face.code(glyph, this.advanceOf(glyph, next, 1)));
  }

  /** The advance up to the next glyph, where readers would else infer what is not there. */
  private advanceOf({ advance }: Glyph, next: Points | undefined, stretch: number): Em {
    if (next === undefined) return advance;
    const distance = (next - this.x) / (this.size * stretch);
    const gap = distance - advance;
    if ((gap < INFERRED && gap > -INFERRED) || gap > MOST || distance < 0) return advance;
    return Math.round(distance * STEPS_PER_EM) / STEPS_PER_EM;
  }

  private plain(code: number): void {
    if (this.pen === undefined) this.open();
    const move = round(((this.x - (this.pen as Points)) / this.size) * 1000);
    if (move !== 0) {
      if (this.codes) this.array += `<${this.codes}>`;
      this.codes = '';
      this.array += `${-move} `;
    }
    this.codes += this.face.hex(code);
    this.pen = (this.pen as Points) + ((move + this.face.width(code)) / 1000) * this.size;
  }

  /** A stretched glyph stands in operators of its own, with a horizontal scaling that lasts no longer. */
  private stretched(glyph: Glyph, scale: number, next: Points | undefined): void {
    this.close();
    this.open();
    this.codes = this.face.hex(this.face.code(glyph, this.advanceOf(glyph, next, scale)));
    this.parts.push(`${round(scale * 100)} Tz`);
    this.close();
    this.parts.push('100 Tz');
  }

  /** Pages are drawn from the top down; the matrix turns text the right way up. */
  private open(): void {
    this.pen = round(this.x);
    this.parts.push(
      `BT 1 0 0 -1 ${this.pen} ${round(this.baseline)} Tm /${this.face.id} ${round(this.size)} Tf`,
    );
  }

  private close(): void {
    if (this.pen === undefined) return;
    if (this.codes) this.array += `<${this.codes}>`;
    this.parts.push(`[${this.array}] TJ ET`);
    this.array = '';
    this.codes = '';
    this.pen = undefined;
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
