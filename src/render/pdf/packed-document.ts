/**
 * pdfkit's document with its small objects packed into object streams, which are compressed (ISO 32000-1, 7.5.7),
 * and its cross-references in a stream (7.5.8). A structure tree is many small objects.
 */
import { deflateSync } from 'node:zlib';
import { PdfDocumentBase, type PdfReference } from './pdfmake.js';

/** Objects in a stream: a reader that wants one of them reads them all. */
const MOST = 1000;
/** Bytes of a cross-reference: its type, an offset or the number of a stream, a place in that. */
const WIDTHS = [1, 4, 2] as const;

const ROW: number = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
/** ISO 32000-1, table 10, and the filter in PNG that it stands for. */
const UP_PREDICTOR = 12;
const UP_FILTER = 2;

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
    const data = Buffer.from(head + objects.map(({ text }) => `${text}\n`).join(''), 'latin1');
    const Filter = 'FlateDecode';
    const stream = this.ref({ Type: 'ObjStm', N: objects.length, First: head.length, Filter });
    stream.end(deflateSync(data, { level: 9 }));
    return stream;
  }

  private writeReferences(entries: readonly Entry[]): void {
    const offset = this._offset;
    const { _root: Root, _info: Info, _id: id } = this;
    const stream = this.ref({ Type: 'XRef', Size: entries.length + 2, W: WIDTHS, Root, Info, ID: [id, id] });
    stream.data.DecodeParms = { Predictor: UP_PREDICTOR, Columns: ROW };
    const free = [0, 0, 0xffff];
    const rows = [...entries, { offset }].map((entry) =>
      'offset' in entry ? [1, entry.offset, 0] : [2, entry.stream, entry.place],
    );
    stream.end(predicted([free, ...rows].map(rowOf)));
    this._write(`startxref\n${offset}\n%%EOF`);
    this.push(null);
  }
}

/** Rows as differences from the row above, which compress to almost nothing (PNG, 9.2, filter type Up). */
function predicted(rows: readonly Buffer[]): Buffer {
  const table = Buffer.alloc(rows.length * (ROW + 1));
  for (const [i, row] of rows.entries()) {
    const above = rows[i - 1];
    table[i * (ROW + 1)] = UP_FILTER;
    for (const [k, byte] of row.entries()) table[i * (ROW + 1) + 1 + k] = byte - (above?.[k] ?? 0);
  }
  return table;
}

function rowOf(fields: readonly number[]): Buffer {
  const row = Buffer.alloc(ROW);
  let at = 0;
  for (const [i, width] of WIDTHS.entries()) at = row.writeUIntBE(fields[i] as number, at, width);
  return row;
}
