/** pdfmake's third pass: draws placed lines, each run in one text operator. */
import type { Points } from '../../document/length.js';
import type { DocumentNode } from '../../document/tree.js';
import { discPath, glyphPath } from './ink.js';
import { DESCENT, type Segment, TextLine } from './line.js';
import type { Marking } from './marking.js';
import { Outline } from './outline.js';
import type { PdfDocument } from './pdf-document.js';
import {
  type PdfmakeLine,
  type PdfReference,
  type PlacedDrawing,
  type PlacedImage,
  RendererBase,
  type Vector,
} from './pdfmake.js';
import { shapesOf, widthOf } from './ruby.js';
import type { Ruby } from './run.js';
import type { Shape } from './shape.js';
import { TextOperators } from './text-operators.js';

/** Rules under and through text, in em from the baseline upward, and their thickness. */
const UNDERLINE = { y: -0.16, width: 0.05 };
const STRIKE = { y: 0.34, width: 0.05 };
/** Emphasis dots, in em from the baseline downward; lower where a rule is between. */
const DOT = { below: 0.24, belowRule: 0.32, radius: 0.075 };
const LETTER = /[\p{L}\p{N}]/u;

/** A part of a page, from its top left corner. */
interface Area {
  x: Points;
  y: Points;
  width: Points;
  height: Points;
}

export class Draw extends RendererBase {
  private readonly outline: Outline;
  private color = '';
  private page: object | undefined;
  private readonly actions = new Map<string, PdfReference>();

  constructor(
    private readonly pdf: PdfDocument,
    /** Ids that links within the document may lead to. */
    private readonly ids: ReadonlySet<string>,
    /** Absent where the file has no structure. */
    private readonly marking?: Marking,
  ) {
    super(pdf);
    this.outline = new Outline(pdf);
  }

  override renderLine(line: PdfmakeLine, x: Points, y: Points): void {
    if (!(line instanceof TextLine)) throw new TypeError('unexpected line');
    this.marking?.startLine(line);
    if (line.turned) this.turned(x, y, () => this.drawLine(line, 0, 0));
    else this.drawLine(line, x, y);
  }

  /** Ends what is open on a page. */
  endPage(): void {
    this.marking?.close();
  }

  /** Draws about a place with everything turned by a quarter to the right. */
  private turned(x: Points, y: Points, draw: () => void): void {
    this.marking?.close();
    this.pdf.addContent(`q 0 1 -1 0 ${round(x)} ${round(y)} cm`);
    draw();
    this.marking?.close();
    this.pdf.addContent('Q');
    // The colour from before holds again.
    this.color = '';
  }

  private drawLine(line: TextLine, x: Points, y: Points): void {
    if (line.anchor) this.outline.add(line.anchor, y);
    // Backgrounds first: a mark that closes up to its neighbour reaches into the neighbour's box.
    line.segments.forEach((segment, i) => {
      if (!segment.run.look.background) return;
      this.marking?.look();
      const { from, to } = inkEdges(segment, line.segments[i - 1], line.segments[i + 1]);
      this.drawBackground(segment, x + from, to - from, y + line.baseline - segment.run.rise);
    });
    for (let i = 0; i < line.segments.length; i++) {
      const segment = line.segments[i] as Segment;
      const baseline = y + line.baseline - segment.run.rise;
      this.marking?.text(segment.run);
      this.drawText(segment, x, baseline, line.segments[i + 1]);
      this.drawRules(segment, x, baseline);
      if (segment.run.look.dotted) this.drawDots(segment, x, baseline);
      if (segment.run.look.link)
        this.drawLink(segment.run.look.link, segment.run.source, {
          ...{ x: x + segment.x, y },
          ...{ width: segment.width, height: line.pitch },
        });
    }
    for (const { ruby, from, to } of readingsOf(line.segments)) {
      this.marking?.reading(ruby);
      this.drawReading(ruby, x + (from + to) / 2, y + line.baseline);
    }
    if (line.reference) {
      const area = { x, y, width: line.reference.to, height: line.pitch };
      this.drawLink(`#${line.reference.target}`, line.node, area);
    }
  }

  /** pdfmake draws paths from the corner of the page; the colour of what is filled is no longer that of the text. */
  override renderVector(vector: Vector): void {
    this.marking?.vector(vector);
    if (vector.color) this.color = '';
    if (vector.type !== 'path') super.renderVector(vector);
    else {
      this.pdf.save().translate(vector.x ?? 0, vector.y ?? 0);
      super.renderVector(vector);
      this.pdf.restore();
    }
  }

  /** pdfkit would take a picture's name for a path and read that file. */
  override renderImage(placed: PlacedImage): void {
    this.marking?.picture(placed);
    const { image, x, y, _width: width, _height: height } = placed;
    this.pdf.image(this.pdf.provideImage(image), x, y, { width, height });
  }

  override renderSVG(drawing: PlacedDrawing): void {
    this.marking?.picture(drawing);
    super.renderSVG(drawing);
  }

  private drawText(segment: Segment, x: Points, baseline: Points, next: Segment | undefined): void {
    const { run, shapes, xs } = segment;
    const face = this.pdf.face(run.face);
    this.pdf.page.fonts[face.id] = face.ref();
    this.fill(run.look.color);
    const text = new TextOperators(face, run.size, baseline);
    for (let i = 0; i < shapes.length; i++) {
      const origin = x + (xs[i] as Points);
      for (const glyph of (shapes[i] as Shape).glyphs) text.add(glyph, origin + glyph.x * run.size);
    }
    const follows = next && next.run.rise === run.rise;
    this.pdf.addContent(text.end(follows ? x + startOf(next) : undefined));
  }

  private drawBackground({ run }: Segment, x: Points, width: Points, baseline: Points): void {
    const { background } = run.look;
    if (!background) return;
    this.fill(background);
    this.pdf.rect(round(x), round(baseline - (1 - DESCENT) * run.size), round(width), run.size).fill();
  }

  private drawRules({ run, x: from, width }: Segment, x: Points, baseline: Points): void {
    const { underline, strike, color } = run.look;
    if (!underline && !strike) return;
    for (const rule of [...(underline ? [UNDERLINE] : []), ...(strike ? [STRIKE] : [])]) {
      this.fill(color);
      const top = baseline - (rule.y + rule.width / 2) * run.size;
      this.pdf.rect(round(x + from), round(top), round(width), round(rule.width * run.size)).fill();
    }
  }

  /** Emphasis dots stand below Han characters, not below marks, spaces and Western text (CLREQ, Emphasis Dots). */
  private drawDots({ run, shapes, xs }: Segment, x: Points, baseline: Points): void {
    const y = baseline + (run.look.underline ? DOT.belowRule : DOT.below) * run.size;
    const discs = shapes.flatMap(({ kind, text, width }, i) => {
      const centre = x + (xs[i] as Points) + (width * run.size) / 2;
      return kind === 'han' && LETTER.test(text) ? [discPath(centre, y, DOT.radius * run.size)] : [];
    });
    if (discs.length === 0) return;
    this.fill(run.look.color);
    this.pdf.addContent(`${discs.join('\n')} f`);
  }

  /** A reading in the middle above its base. */
  private drawReading({ runs, rise }: Ruby, centre: Points, baseline: Points): void {
    let at = centre - widthOf(runs) / 2;
    for (const run of runs) {
      const font = run.face.open();
      const paths: string[] = [];
      for (const { glyphs, width } of shapesOf(run)) {
        for (const glyph of glyphs)
          paths.push(glyphPath(font, glyph.id, at + glyph.x * run.size, baseline - rise, run.size));
        at += width * run.size;
      }
      this.fill(run.look.color);
      this.pdf.addContent(`${paths.join('\n')} f`);
    }
  }

  private drawLink(url: string, source: DocumentNode, { x, y, width, height }: Area): void {
    const address = !url.startsWith('#');
    if (!address && !this.ids.has(url.slice(1))) return;
    const tagged = this.marking?.link(source);
    if (address) {
      const options = { Subtype: 'Link', A: this.action(url), ...tagged?.options } as const;
      this.pdf.annotate(x, y, width, height, options);
    } else this.pdf.goTo(x, y, width, height, url.slice(1), { ...tagged?.options });
    tagged?.add(this.pdf.page.annotations.at(-1) as PdfReference);
  }

  /** What a link to an address does, once in the file however many lines it takes. */
  private action(url: string): PdfReference {
    let action = this.actions.get(url);
    if (!action) {
      action = this.pdf.ref({ S: 'URI', URI: new String(asciiUrl(url)) });
      action.end();
      this.actions.set(url, action);
    }
    return action;
  }

  /** Sets the colour of text and areas where it is not set already. */
  private fill(color: string): void {
    if (this.color === color && this.page === this.pdf.page) return;
    this.pdf.fillColor(color);
    this.color = color;
    this.page = this.pdf.page;
  }
}

/** Readings of a line, and between which edges the base of each stands. */
function readingsOf(segments: readonly Segment[]): { ruby: Ruby; from: Points; to: Points }[] {
  const readings: { ruby: Ruby; from: Points; to: Points }[] = [];
  for (const { run, x, width } of segments) {
    const last = readings.at(-1);
    if (run.ruby && last?.ruby === run.ruby) last.to = x + width;
    else if (run.ruby) readings.push({ ruby: run.ruby, from: x, to: x + width });
  }
  return readings;
}

/** Between which a segment's ink stands, where compressed marks overlap the neighbours' boxes. */
function inkEdges(segment: Segment, before?: Segment, after?: Segment): { from: Points; to: Points } {
  const from = before ? Math.max(segment.x, before.x + before.width) : segment.x;
  const end = segment.x + segment.width;
  return { from, to: after ? Math.max(from, Math.min(end, after.x)) : end };
}

/** Where the first glyph of a segment has its origin. */
function startOf({ shapes, xs, run }: Segment): Points {
  return (xs[0] as Points) + (shapes[0]?.glyphs[0]?.x ?? 0) * run.size;
}

/** An address in the seven bits that a PDF's links have (ISO 32000-1, 12.6.4.7). */
const asciiUrl = (url: string): string =>
  url.replace(/[^!-~]+/g, (part) =>
    Buffer.from(part)
      .toString('hex')
      .replace(/../g, (byte) => `%${byte.toUpperCase()}`),
  );

const round = (value: number): number => Math.round(value * 1000) / 1000;
