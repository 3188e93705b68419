/** Which part of the structure each thing that is drawn belongs to. */
import type { Points } from '../../document/length.js';
import type { DocumentNode } from '../../document/tree.js';
import type { Segment, TextLine } from './line.js';
import type { PlacedDrawing, PlacedImage, Vector } from './pdfmake.js';
import type { Ruby, Run } from './run.js';
import type { Box, Content, ElementProperties } from './structure.js';
import type { Artifact, Tags } from './tags.js';

/**
 * What a reader has to be told of a run (ISO 32000-1, 14.9): the language of Western words, that they are not read as
 * Chinese ones; numbers are Chinese, and so are single letters. Of characters for private use, that they stand for
 * themselves (ISO 19005-2, 6.2.11.7.3).
 */
function propertiesOf({ eastAsian, text }: Run): ElementProperties | undefined {
  const language = !eastAsian && WORD.test(text) ? WESTERN : undefined;
  const actualText = PRIVATE.test(text) ? text : undefined;
  return language || actualText
    ? { ...(language && { language }), ...(actualText && { actualText }) }
    : undefined;
}

const WORD = /[A-Za-z]{2}/;
const PRIVATE = /\p{Co}/u;
/** Which Western language it is nobody says; in documents of associations it is English. */
const WESTERN = 'en';

export class Marking {
  /** The line stands for the whole of something, or is no part of the text. */
  private whole: Content | Artifact | undefined;
  /** The last run, and where it goes. */
  private run?: { run: Run; whole: Content | Artifact | undefined; place: Content | Artifact };
  /** Lines of table heads, which stand again on every page. */
  private readonly heads = new Set<readonly Segment[]>();

  constructor(private readonly tags: Tags) {}

  /** Tells of the line whose parts are drawn next. */
  startLine(line: TextLine): void {
    this.whole = this.wholeOf(line);
    if (typeof this.whole === 'object') this.tags.cover(this.whole, boxOfLine(line));
  }

  /** A page's number, a head that stood before, and the texts of a chart, which its picture is made of. */
  private wholeOf(line: TextLine): Content | Artifact | undefined {
    const { node, segments } = line;
    if (node.type === 'document') return 'Pagination';
    if (node.type === 'chart') return this.tags.structure.contents.get(node);
    if (node.type !== 'tableCell' || segments.length === 0) return undefined;
    if (this.heads.has(segments)) return 'Pagination';
    this.heads.add(segments);
    return undefined;
  }

  /** Text of a run. A run has many pieces, which are told apart but once. */
  text(run: Run): void {
    if (this.run?.run !== run || this.run.whole !== this.whole) {
      const content = this.whole ?? this.contentOf(run) ?? 'Layout';
      const own = propertiesOf(run);
      const place = own && typeof content === 'object' ? content.pieceOf(run, own) : content;
      this.run = { run, whole: this.whole, place };
    }
    this.tags.show(this.run.place);
  }

  private contentOf({ source, footnote, pageNumber }: Run): Content | undefined {
    const { marks, labels, pageNumbers, contents } = this.tags.structure;
    if (footnote) return marks.get(footnote);
    return pageNumber ? pageNumbers.get(source) : (labels.get(source) ?? contents.get(source));
  }

  /** A reading above its base. */
  reading({ runs: [first] }: Ruby): void {
    if (first) this.text(first);
  }

  /** What only looks, such as a background. */
  look(): void {
    this.tags.show(typeof this.whole === 'object' ? this.whole : 'Layout');
  }

  vector(vector: Vector): void {
    this.figure(vector.node, () => boxOfVector(vector));
  }

  picture({ node, x, y, _width, _height }: (PlacedImage | PlacedDrawing) & { node?: DocumentNode }): void {
    this.figure(node, () => ({ left: x, top: y, right: x + _width, bottom: y + _height }));
  }

  private figure(node: DocumentNode | undefined, box: () => Box): void {
    const content = node && this.tags.structure.contents.get(node);
    if (content) this.tags.cover(content, box());
    this.tags.show(content ?? 'Layout');
  }

  /** The place of an annotation in the structure; see {@link Tags.annotation}. */
  link(source: DocumentNode): ReturnType<Tags['annotation']> | undefined {
    const link = this.tags.structure.links.get(source);
    return link && this.tags.annotation(link);
  }

  close(): void {
    this.tags.close();
  }
}

function boxOfLine(line: TextLine): Box {
  const { x, y, pitch } = line;
  const width = line.getWidth();
  return line.turned
    ? { left: x - pitch, top: y, right: x, bottom: y + width }
    : { left: x, top: y, right: x + width, bottom: y + pitch };
}

function boxOfVector(vector: Vector): Box {
  const { x = 0, y = 0, x1 = x, y1 = y, x2 = x1, y2 = y1, w = 0, h = 0, d = '' } = vector;
  const [right, down]: [Points, Points] = [vector.r1 ?? reachOf(d), vector.r2 ?? reachOf(d)];
  if (vector.type === 'rect') return { left: x, top: y, right: x + w, bottom: y + h };
  if (vector.type === 'line')
    return {
      ...{ left: Math.min(x1, x2), top: Math.min(y1, y2) },
      ...{ right: Math.max(x1, x2), bottom: Math.max(y1, y2) },
    };
  return { left: x - right, top: y - down, right: x + right, bottom: y + down };
}

/** How far a path around a point reaches at most. */
const reachOf = (d: string): Points => Math.max(0, ...(d.match(/[\d.]+/g) ?? []).map(Number));
