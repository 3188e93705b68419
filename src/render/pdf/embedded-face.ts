/**
 * A face in one PDF: a TrueType subset with the characters of its glyphs (ToUnicode).
 *
 * The font parsed by fontkit is shared over documents. pdfkit's own embedding reads the characters of a
 * glyph from fontkit, which remembers those of its first use in the process; here they come from the
 * text itself. Characters that share a glyph, as U+2011 and the hyphen, each get a code of their own.
 */
import { createHash } from 'node:crypto';
import type { Font } from 'fontkit';
import type { Face } from '../../font/face.js';
import { cutPieces, type Em } from '../../typeset/index.js';
import { GlyphSubset } from './glyph-subset.js';
import type { PdfFont, PdfKitDocument, PdfReference } from './pdfmake.js';
import { type Glyph, shapeOf } from './shape.js';
import { toUnicodeMap } from './to-unicode.js';

/** Font descriptor flag: symbolic, since the subset has no character map (ISO 32000-1, table 123). */
const SYMBOLIC = 4;
const SERIF_CLASSES = [1, 2, 3, 4, 5, 7];
const SERIF = 2;
/** Codes have two bytes; some are left for glyphs that are yet to come. */
const MOST_CODES = 0xc000;
/** Thickness of stems; required, and of use only to viewers that lack the font. */
const STEM = 80;

export class EmbeddedFace implements PdfFont {
  private readonly font: Font;
  private readonly subset: GlyphSubset;
  private readonly codes = new Map<string, number>();
  /** The same for glyphs met before: shapes are shared, so most are. */
  private readonly known = new Map<Glyph, number>();
  private readonly hexes: string[] = [];
  /** Glyphs of the subset, by code. */
  private readonly glyphs: number[] = [0];
  private readonly texts: string[] = [''];
  private readonly widths: number[];
  private reference: PdfReference | undefined;
  /** Thousandths of the size to a unit of the font. */
  readonly scale: number;

  constructor(
    private readonly pdf: PdfKitDocument,
    private readonly face: Face,
    readonly id: string,
  ) {
    this.font = face.open();
    this.subset = new GlyphSubset(this.font);
    this.scale = 1000 / this.font.unitsPerEm;
    this.widths = [this.font.getGlyph(0).advanceWidth * this.scale];
  }

  /**
   * The code of a glyph in this PDF, with the advance that the PDF states for it. Glyphs have a code for each
   * text and each advance, so that a reader copies what was written and infers no spaces from gaps.
   */
  code(glyph: Glyph, advance: Em = glyph.advance): number {
    if (advance === glyph.advance) {
      const known = this.known.get(glyph);
      if (known !== undefined) return known;
      const code = this.codeOf(glyph, advance);
      this.known.set(glyph, code);
      return code;
    }
    return this.texts.length < MOST_CODES ? this.codeOf(glyph, advance) : this.code(glyph);
  }

  private codeOf(glyph: Glyph, advance: Em): number {
    const key = `${glyph.id} ${advance} ${glyph.text}`;
    let code = this.codes.get(key);
    if (code === undefined) {
      code = this.texts.push(glyph.text) - 1;
      this.codes.set(key, code);
      const included = this.subset.include(glyph.id, advance * this.font.unitsPerEm);
      this.glyphs[code] = included.place;
      this.widths[code] = round(included.advance * this.scale);
      this.hexes[code] = code.toString(16).padStart(4, '0');
    }
    return code;
  }

  /** A code as it stands in a string of a content stream. */
  hex(code: number): string {
    return this.hexes[code] as string;
  }

  /** Advance of a code as the PDF states it, in thousandths of the size. */
  width(code: number): number {
    return this.widths[code] as number;
  }

  ref(): PdfReference {
    this.reference ??= this.pdf.ref();
    return this.reference;
  }

  /** Writes the font, once, when the document ends. */
  finalize(): void {
    if (!this.reference) return;
    const data = this.subset.encode();
    const name = `${tagOf(data)}+${this.font.postscriptName.replaceAll(' ', '_')}`;
    const descendant = this.end({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: this.descriptor(name, data),
      W: [0, this.widths],
      CIDToGIDMap: this.glyphMap(),
    });
    const unicode = this.pdf.ref();
    unicode.end(toUnicodeMap(this.texts));
    Object.assign(this.reference.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: unicode,
    });
    this.reference.end();
    this.reference = undefined;
  }

  /** Glyph of each code, in two bytes each (ISO 32000-1, table 117). */
  private glyphMap(): PdfReference {
    const map = Buffer.alloc(this.glyphs.length * 2);
    for (const [code, glyph] of this.glyphs.entries()) map.writeUInt16BE(glyph, code * 2);
    const reference = this.pdf.ref();
    reference.end(map);
    return reference;
  }

  private descriptor(name: string, data: Uint8Array): PdfReference {
    const file = this.pdf.ref();
    file.data.Length1 = data.length;
    file.end(data);
    const { bbox, ascent, descent, capHeight, xHeight } = this.font;
    const serif = SERIF_CLASSES.includes((this.font['OS/2']?.sFamilyClass ?? 0) >> 8);
    return this.end({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC | (serif ? SERIF : 0),
      FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((length) => round(length * this.scale)),
      // No face here slants, and fontkit would parse the names of all glyphs to say so.
      ItalicAngle: 0,
      Ascent: round(ascent * this.scale),
      Descent: round(descent * this.scale),
      CapHeight: round((capHeight || ascent) * this.scale),
      XHeight: round((xHeight || 0) * this.scale),
      StemV: STEM,
      FontFile2: file,
    });
  }

  private end(data: Record<string, unknown>): PdfReference {
    const reference = this.pdf.ref(data);
    reference.end();
    return reference;
  }

  // What pdfmake's drawing of SVG text asks of a font; `unicode` is by code.

  get bbox(): { maxY: number; minY: number } {
    return this.font.bbox;
  }

  get ascender(): number {
    return this.font.ascent * this.scale;
  }

  get descender(): number {
    return this.font.descent * this.scale;
  }

  get xHeight(): number {
    return (this.font.xHeight || 0) * this.scale;
  }

  get capHeight(): number {
    return (this.font.capHeight || this.font.ascent) * this.scale;
  }

  get unicode(): number[][] {
    return this.texts.map((text) => [...text].map((character) => character.codePointAt(0) as number));
  }

  encode(text: string): [codes: string[], positions: object[]] {
    const glyphs = cutPieces(text).flatMap((piece) => [...shapeOf(this.face, piece.text, piece.kind).glyphs]);
    const codes = glyphs.map((glyph) => this.hex(this.code(glyph)));
    const positions = glyphs.map((glyph) => {
      const width = glyph.advance * 1000;
      return { xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: width };
    });
    return [codes, positions];
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Six capitals that differ where subsets differ (ISO 32000-1, 9.6.4). */
function tagOf(data: Uint8Array): string {
  const digest = createHash('sha256').update(data).digest();
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + ((digest[i] as number) % 26))).join('');
}
