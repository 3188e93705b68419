/** The PDF file: pdfmake's document with shared fonts, embedded pictures and metadata of ours. */
import type { Metadata } from '../../document/tree.js';
import type { Face } from '../../font/face.js';
import type { Claims } from '../pdf-standard.js';
import type { Source } from '../renderer.js';
import { xmlText } from '../xml-text.js';
import { EmbeddedFace } from './embedded-face.js';
import { PackedDocument } from './packed-document.js';
import type { PdfImage, PdfKitDocument } from './pdfmake.js';
import type { PlacedPicture } from './picture.js';
import { writeStructure } from './structure-writer.js';
import type { Tags } from './tags.js';
import { xmpPacket } from './xmp.js';

const PRODUCER = 'Annals';

export class PdfDocument extends PackedDocument {
  private readonly faces = new Map<string, EmbeddedFace>();
  private pictures: ReadonlyMap<string, PlacedPicture> = new Map();
  private svgFace: Face | undefined;
  private contentPage: PdfKitDocument['page'] | undefined;
  private content: string[] = [];

  private tags: Tags | undefined;

  /** `date` is the file's date of creation; a renderer reads no clock. */
  constructor(
    private readonly about: Metadata,
    private readonly date: Date,
    private readonly claims: Claims,
  ) {
    super(
      {},
      {},
      {},
      {},
      {
        pdfVersion: '1.7',
        lang: about.language,
        displayTitle: true,
        autoFirstPage: false,
        font: null,
        info: infoOf(about, date),
        ...(claims.archive && { subset: 'PDF/A-2b' }),
      },
    );
  }

  /** Pictures that {@link provideImage} gives, and the face of text in drawings. */
  use(pictures: ReadonlyMap<string, PlacedPicture>, svgFace: Face | undefined): void {
    this.pictures = pictures;
    this.svgFace = svgFace;
  }

  /** Marks the file as tagged, and has it end with the structure of its content. */
  tag(tags: Tags): void {
    this.tags = tags;
    this._root.data.MarkInfo = { Marked: true };
  }

  /** Puts what the document was made from into the file, as its source (ISO 19005-3, 6.8). */
  attach({ path, mediaType, bytes }: Source): void {
    const { date } = this;
    const dates = { creationDate: date, modifiedDate: date };
    const about = { name: path, type: mediaType, relationship: 'Source', description: path } as const;
    this.file(Buffer.from(bytes), { ...about, ...dates });
  }

  /** The structure is ours: pdfkit's own would follow the order of drawing. */
  override endMarkings(): void {
    const { tags } = this;
    if (tags) this._root.data.StructTreeRoot = writeStructure(this, tags.structure.root, tags.parents);
  }

  /** A face as this file has it. */
  face(face: Face): EmbeddedFace {
    let embedded = this.faces.get(face.id);
    if (!embedded) {
      embedded = new EmbeddedFace(this, face, `F${this.faces.size + 1}`);
      this.faces.set(face.id, embedded);
      this._fontFamilies[embedded.id] = embedded;
    }
    return embedded;
  }

  /** Operators of a page go to its stream together: pdfkit would make a buffer of each. */
  override addContent(operators: string): this {
    if (this.page !== this.contentPage) this.flushContent();
    this.contentPage = this.page;
    this.content.push(operators);
    return this;
  }

  override flushPages(): void {
    this.flushContent();
    super.flushPages();
  }

  private flushContent(): void {
    if (this.content.length > 0) this.contentPage?.write(this.content.join('\n'));
    this.content = [];
  }

  override provideImage(name: string): PdfImage {
    const image = this.pictures.get(name)?.image;
    if (!image) throw new Error(`picture not opened: ${name}`);
    return image;
  }

  /** Pictures within drawings are refused: by path they would be read from disk, which a renderer does not do. */
  override openImage(source: Uint8Array | string): PdfImage {
    if (typeof source === 'string') throw new Error(`picture not opened: ${source}`);
    return super.openImage(source);
  }

  /** Whatever family an SVG names, its text is in the body's face: a key of `_fontFamilies`. */
  override getFontFile(): string | null {
    return this.svgFace ? this.face(this.svgFace).id : null;
  }

  /** pdfkit puts the info dictionary into XMP unescaped: `A&B` would make it malformed. */
  override endMetadata(): void {
    const { about, date, claims } = this;
    const stream = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    // Whoever looks for properties without reading PDF finds them (ISO 19005-2, 6.6.2.1).
    stream.compress = false;
    stream.end(Buffer.from(xmpPacket({ ...about, date, producer: PRODUCER }, claims)));
    this._root.data.Metadata = stream;
  }

  /** The finished file. */
  async bytes(): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    return new Promise((resolve, reject) => {
      this.on('data', (chunk) => chunks.push(chunk));
      this.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      this.on('error', reject);
      this.end();
    });
  }
}

function infoOf(metadata: Metadata, date: Date): Record<string, unknown> {
  const { title, author, subject, keywords } = metadata;
  // What XMP cannot hold is not here either: the two agree.
  return {
    Title: xmlText(title),
    Author: xmlText(author),
    ...(subject === undefined ? {} : { Subject: xmlText(subject) }),
    ...(keywords.length === 0 ? {} : { Keywords: xmlText(keywords.join(', ')) }),
    Creator: PRODUCER,
    Producer: PRODUCER,
    CreationDate: date,
  };
}
