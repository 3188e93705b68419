/**
 * A TrueType subset in which a glyph may stand several times, each with an advance of its own: what a PDF says of a
 * glyph's width has to be what its font says (ISO 19005-2, 6.2.11.5). The copies refer to the first one's outline.
 */
import type { Font } from 'fontkit';

/** fontkit's subset while it is written: glyphs by their place in it; 0 is .notdef. */
interface Subset {
  glyphs: (number | Copy)[];
  glyf: Uint8Array[];
  loca: { offsets: number[] };
  hmtx: { metrics: { advance: number; bearing: number }[] };
  offset: number;
  includeGlyph(id: number): number;
  encode(): Uint8Array;
  _addGlyph(id: number): number;
}

/** A glyph of the subset again, with another advance. */
interface Copy {
  of: number;
  /** Units of the font. */
  advance: number;
}

/** `hmtx` has sixteen bits for an advance (OpenType, hmtx). */
const MOST_ADVANCE = 0xffff;

export class GlyphSubset {
  private readonly subset: Subset;
  private readonly copies = new Map<string, number>();

  constructor(private readonly font: Font) {
    this.subset = font.createSubset() as unknown as Subset;
    const add = this.subset._addGlyph.bind(this.subset);
    this.subset._addGlyph = (glyph: number | Copy) =>
      typeof glyph === 'number' ? add(glyph) : this.addCopy(glyph);
  }

  /** The place of a glyph with an advance in units of the font, and the advance that it has there. */
  include(id: number, advance: number): { place: number; advance: number } {
    const place = this.subset.includeGlyph(id);
    const natural = this.font.getGlyph(id).advanceWidth;
    const units = Math.round(advance);
    const own = units < 0 || units > MOST_ADVANCE ? natural : units;
    // What no face has shows as .notdef does, but nothing may refer to that itself (ISO 19005-2, 6.2.11.8).
    if (own === natural && place !== 0) return { place, advance: natural };
    const key = `${place} ${own}`;
    let copy = this.copies.get(key);
    if (copy === undefined) {
      copy = this.subset.glyphs.push({ of: place, advance: own }) - 1;
      this.copies.set(key, copy);
    }
    return { place: copy, advance: own };
  }

  /** The font program. */
  encode(): Uint8Array {
    const data = this.subset.encode();
    return this.copies.size > 0 ? allowComponents(data) : data;
  }

  private addCopy({ of, advance }: Copy): number {
    const { glyf, hmtx, loca } = this.subset;
    const outline = glyf[of] as Uint8Array;
    const { bearing } = hmtx.metrics[of] as { bearing: number };
    const copy = isSimple(outline) ? component(outline, of) : outline;
    loca.offsets.push(this.subset.offset);
    hmtx.metrics.push({ advance, bearing });
    this.subset.offset += copy.length;
    return glyf.push(copy) - 1;
  }
}

/** Outlines, which are longer than a component; what is made of components stays as it is. */
const isSimple = (outline: Uint8Array): boolean =>
  outline.length > COMPONENT_LENGTH && new DataView(outline.buffer, outline.byteOffset).getInt16(0) >= 0;

const COMPONENT_LENGTH = 16;
const ARGS_ARE_XY_VALUES = 0x0002;

/** A glyph made of one other where that stands (OpenType, glyf, Composite Glyph Description). */
function component(outline: Uint8Array, of: number): Uint8Array {
  const glyph = Buffer.alloc(COMPONENT_LENGTH);
  glyph.writeInt16BE(-1, 0);
  glyph.set(outline.subarray(2, 10), 2);
  glyph.writeUInt16BE(ARGS_ARE_XY_VALUES, 10);
  glyph.writeUInt16BE(of, 12);
  return glyph;
}

/** Places in `maxp` (OpenType, maxp, version 1.0). */
const MAXP = { points: 6, contours: 8, compositePoints: 10, compositeContours: 12, elements: 28, depth: 30 };

/** Has `maxp` allow for glyphs that are made of one other; fontkit leaves it as the whole font has it. */
function allowComponents(data: Uint8Array): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let i = 0, record = 12; i < view.getUint16(4); i++, record += 16) {
    if (view.getUint32(record) !== 0x6d617870) continue;
    const table = view.getUint32(record + 8);
    const atLeast = (field: number, least: number): void =>
      view.setUint16(table + field, Math.max(view.getUint16(table + field), least));
    atLeast(MAXP.compositePoints, view.getUint16(table + MAXP.points));
    atLeast(MAXP.compositeContours, view.getUint16(table + MAXP.contours));
    atLeast(MAXP.elements, 1);
    atLeast(MAXP.depth, 1);
  }
  return data;
}
