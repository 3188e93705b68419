/**
 * pdfkit's document with its small objects packed into object streams, which are compressed (ISO 32000-1, 7.5.7),
 * and its cross-references in a stream (7.5.8). A structure tree is many small objects.
 */
import { PdfDocumentBase, type PdfReference } from './pdfmake.js';

/** Objects in a stream: a reader that wants one of them reads them all. */
const MOST = 200;
/** Bytes of a cross-reference: its type, an offset or the number of a stream, a place in that. */
const WIDTHS = [1, 4, 2] as const;

/** Where an object is: at an offset, or in an object stream at a place. */
type Entry = { offset: number } | { stream: number; place: number };

export class PackedDocument extends PdfDocumentBase {
  /** What an object without a stream writes; undefined while others write. */
  private written: (string | Buffer)[] | undefined;
  private readonly packed: { id: number; text: string }[] = [];

  override ref(data?: Record<string, unknown>): PdfReference {
    const reference = super.ref(data);
    const { finalize } = reference;
    reference.finalize = () => {
      if (reference.buffer.length === 0) this.written = [];
      finalize.call(reference);
    };
    return reference;
  }

  override _write(data: string | Buffer): void {
    if (this.written) this.written.push(data);
    else super._write(data);
  }

  /** pdfkit writes the head of an object, the object, and its end. */
  override _refEnd(reference: PdfReference): void {
    if (this.written) this.packed.push({ id: reference.id, text: String(this.written[1]) });
    this.written = undefined;
    super._refEnd(reference);
  }

  override _finalize(): void {
    // Else the last of the streams below would end the document once more.
    this._ended = false;
    const entries: Entry[] = this._offsets.map((offset) => ({ offset }));
    for (let from = 0; from < this.packed.length; from += MOST) {
      const objects = this.packed.slice(from, from + MOST);
      const stream = this.writePacked(objects);
      for (const [place, { id }] of objects.entries()) entries[id - 1] = { stream: stream.id, place };
      entries[stream.id - 1] = { offset: stream.offset };
    }
    this.writeReferences(entries);
  }

  private writePacked(objects: readonly { id: number; text: string }[]): PdfReference {
    let at = 0;
    const places = objects.map(({ id, text }) => {
      const place = `${id} ${at}`;
      at += text.length + 1;
      return place;
    });
    const head = `${places.join(' ')}\n`;
    const stream = this.ref({ Type: 'ObjStm', N: objects.length, First: head.length });
    stream.end(Buffer.from(head + objects.map(({ text }) => `${text}\n`).join(''), 'latin1'));
    return stream;
  }

  private writeReferences(entries: readonly Entry[]): void {
    const offset = this._offset;
    const { _root: Root, _info: Info, _id: id } = this;
    const stream = this.ref({ Type: 'XRef', Size: entries.length + 2, W: WIDTHS, Root, Info, ID: [id, id] });
    const free = [0, 0, 0xffff];
    const rows = [...entries, { offset }].map((entry) =>
      'offset' in entry ? [1, entry.offset, 0] : [2, entry.stream, entry.place],
    );
    const table = Buffer.concat([free, ...rows].map(rowOf));
    stream.end(table);
    this._write(`startxref\n${offset}\n%%EOF`);
    this.push(null);
  }
}

function rowOf(fields: readonly number[]): Buffer {
  const row = Buffer.alloc(WIDTHS[0] + WIDTHS[1] + WIDTHS[2]);
  let at = 0;
  for (const [i, width] of WIDTHS.entries()) at = row.writeUIntBE(fields[i] as number, at, width);
  return row;
}
