/** The PDF file: pdfmake's document with shared fonts, embedded pictures and metadata of ours. */
import type { Metadata } from '../../document/tree.js';
import type { Face } from '../../font/face.js';
import { xmlText } from '../xml-text.js';
import { EmbeddedFace } from './embedded-face.js';
import { PdfDocumentBase, type PdfImage, type PdfKitDocument } from './pdfmake.js';
import type { PlacedPicture } from './picture.js';

const PRODUCER = 'Annals';

export class PdfDocument extends PdfDocumentBase {
  private readonly faces = new Map<string, EmbeddedFace>();
  private pictures: ReadonlyMap<string, PlacedPicture> = new Map();
  private svgFace: Face | undefined;
  private contentPage: PdfKitDocument['page'] | undefined;
  private content: string[] = [];

  /** `date` is the file's date of creation; a renderer reads no clock. */
  constructor(metadata: Metadata, date: Date) {
    super(
      {},
      {},
      {},
      {},
      {
        pdfVersion: '1.7',
        lang: metadata.language,
        displayTitle: true,
        autoFirstPage: false,
        font: null,
        info: infoOf(metadata, date),
      },
    );
  }

  /** Pictures that {@link provideImage} gives, and the face of text in drawings. */
  use(pictures: ReadonlyMap<string, PlacedPicture>, svgFace: Face | undefined): void {
    this.pictures = pictures;
    this.svgFace = svgFace;
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
  override _addInfo(): void {
    const { info } = this;
    this.info = Object.fromEntries(Object.entries(info).map(([key, value]) => [key, escapeXml(value)]));
    super._addInfo();
    this.info = info;
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
  // The same goes into XMP, which is XML.
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

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeXml(value: unknown): unknown {
  return typeof value === 'string'
    ? value.replace(/[&<>]/g, (character) => ENTITIES[character] as string)
    : value;
}
