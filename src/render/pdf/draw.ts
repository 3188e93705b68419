/** pdfmake's third pass: draws placed lines, each run in one text operator. */
import type { Points } from '../../document/length.js';
import type { EmbeddedFace } from './embedded-face.js';
import { type Segment, TextLine } from './line.js';
import { Outline } from './outline.js';
import type { PdfDocument } from './pdf-document.js';
import { type PdfmakeLine, type PlacedImage, RendererBase } from './pdfmake.js';
import type { Glyph } from './shape.js';

/** Rules under and through text, in em from the baseline upward, and their thickness. */
const UNDERLINE = { y: -0.16, width: 0.05 };
const STRIKE = { y: 0.34, width: 0.05 };
/** The em box below the baseline, in em. */
const DESCENT = 0.12;

export class Draw extends RendererBase {
  private readonly outline: Outline;
  private color = '';
  private page: object | undefined;

  constructor(
    private readonly pdf: PdfDocument,
    /** Ids that links within the document may lead to. */
    private readonly ids: ReadonlySet<string>,
  ) {
    super(pdf);
    this.outline = new Outline(pdf);
  }

  override renderLine(line: PdfmakeLine, x: Points, y: Points): void {
    if (!(line instanceof TextLine)) throw new TypeError('unexpected line');
    if (line.anchor) this.outline.add(line.anchor, y);
    // Backgrounds first: a mark that closes up to its neighbour reaches into the neighbour's box.
    line.segments.forEach((segment, i) => {
      const { from, to } = inkEdges(segment, line.segments[i - 1], line.segments[i + 1]);
      this.drawBackground(segment, x + from, to - from, y + line.baseline - segment.run.rise);
    });
    for (const segment of line.segments) {
      const baseline = y + line.baseline - segment.run.rise;
      this.drawText(segment, x, baseline);
      this.drawRules(segment, x, baseline);
      if (segment.run.look.link)
        this.drawLink(segment.run.look.link, x + segment.x, y, segment.width, line.pitch);
    }
    if (line.reference) this.drawLink(`#${line.reference.target}`, x, y, line.reference.to, line.pitch);
  }

  /** pdfkit would take a picture's name for a path and read that file. */
  override renderImage({ image, x, y, _width: width, _height: height }: PlacedImage): void {
    this.pdf.image(this.pdf.provideImage(image), x, y, { width, height });
  }

  private drawText(segment: Segment, x: Points, baseline: Points): void {
    const { run } = segment;
    const face = this.pdf.face(run.face);
    this.pdf.page.fonts[face.id] = face.ref();
    this.fill(run.look.color);
    const text = new TextOperators(face, run.size, baseline);
    segment.shapes.forEach((shape, i) => {
      const origin = x + (segment.xs[i] as Points);
      for (const glyph of shape.glyphs) text.add(glyph, origin + glyph.x * run.size);
    });
    this.pdf.addContent(text.end());
  }

  private drawBackground({ run }: Segment, x: Points, width: Points, baseline: Points): void {
    const { background } = run.look;
    if (!background) return;
    this.fill(background);
    this.pdf.rect(round(x), round(baseline - (1 - DESCENT) * run.size), round(width), run.size).fill();
  }

  private drawRules({ run, x: from, width }: Segment, x: Points, baseline: Points): void {
    const { underline, strike, color } = run.look;
    for (const rule of [...(underline ? [UNDERLINE] : []), ...(strike ? [STRIKE] : [])]) {
      this.fill(color);
      const top = baseline - (rule.y + rule.width / 2) * run.size;
      this.pdf.rect(round(x + from), round(top), round(width), round(rule.width * run.size)).fill();
    }
  }

  private drawLink(url: string, x: Points, y: Points, width: Points, height: Points): void {
    if (!url.startsWith('#')) this.pdf.link(x, y, width, height, asciiUrl(url));
    else if (this.ids.has(url.slice(1))) this.pdf.goTo(x, y, width, height, url.slice(1));
  }

  /** Sets the colour of text and areas where it is not set already. */
  private fill(color: string): void {
    if (this.color === color && this.page === this.pdf.page) return;
    this.pdf.fillColor(color);
    this.color = color;
    this.page = this.pdf.page;
  }
}

/** Between which a segment's ink stands, where compressed marks overlap the neighbours' boxes. */
function inkEdges(segment: Segment, before?: Segment, after?: Segment): { from: Points; to: Points } {
  const from = before ? Math.max(segment.x, before.x + before.width) : segment.x;
  const end = segment.x + segment.width;
  return { from, to: after ? Math.max(from, Math.min(end, after.x)) : end };
}

/** Builds the operators of one run: glyphs in one array, moved by the difference to their natural place. */
class TextOperators {
  private readonly parts: string[] = [];
  private array = '';
  private codes = '';
  /** Where the next glyph would stand by itself; undefined before the first. */
  private pen: Points | undefined;

  constructor(
    private readonly face: EmbeddedFace,
    private readonly size: Points,
    private readonly baseline: Points,
  ) {}

  add(glyph: Glyph, x: Points): void {
    const code = this.face.code(glyph);
    if (glyph.stretch !== undefined) this.stretched(code, x, glyph.stretch);
    else this.plain(code, x);
  }

  end(): string {
    this.close();
    return this.parts.join('\n');
  }

  private plain(code: number, x: Points): void {
    if (this.pen === undefined) this.open(x, 1);
    const move = round(((x - (this.pen as Points)) / this.size) * 1000);
    if (move !== 0) {
      if (this.codes) this.array += `<${this.codes}>`;
      this.codes = '';
      this.array += `${-move} `;
    }
    this.codes += code.toString(16).padStart(4, '0');
    this.pen = (this.pen as Points) + ((move + this.face.width(code)) / 1000) * this.size;
  }

  /** A stretched glyph stands in operators of its own, since its scale is the text matrix's. */
  private stretched(code: number, x: Points, scale: number): void {
    this.close();
    this.open(x, scale);
    this.codes = code.toString(16).padStart(4, '0');
    this.close();
  }

  /** Pages are drawn from the top down; the matrix turns text the right way up. */
  private open(x: Points, scale: number): void {
    this.pen = round(x);
    this.parts.push(
      `BT ${round(scale)} 0 0 -1 ${this.pen} ${round(this.baseline)} Tm /${this.face.id} ${round(this.size)} Tf`,
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

/** An address in the seven bits that a PDF's links have (ISO 32000-1, 12.6.4.7). */
const asciiUrl = (url: string): string =>
  url.replace(/[^!-~]+/g, (part) =>
    Buffer.from(part)
      .toString('hex')
      .replace(/../g, (byte) => `%${byte.toUpperCase()}`),
  );

const round = (value: number): number => Math.round(value * 1000) / 1000;
