/**
 * The container of TrueType and OpenType fonts (OpenType 1.9, "Organization of an OpenType font"): as
 * much of it as tells, from the header alone, whether a font can be used, and takes one font out of
 * a collection.
 */
import type { ByteSource } from './byte-source.js';

/** A table of a font: where it stands in the file, in bytes. */
export interface TableRecord {
  checksum: number;
  offset: number;
  length: number;
}

/** The header of one font of a file: its version tag and its tables by tag, in the order of the file. */
export interface SfntHeader {
  /** 0x00010000 or `true` for TrueType outlines, `OTTO` for CFF. */
  version: number;
  tables: Map<string, TableRecord>;
}

const COLLECTION = 0x74746366; // ttcf
const VERSIONS = new Set([0x00010000, 0x74727565, 0x4f54544f]); // 1.0, true, OTTO

/** Whether a file is a collection of fonts (.ttc). */
export function isCollection(source: ByteSource): boolean {
  return source.size >= 4 && source.read(0, 4).readUInt32BE() === COLLECTION;
}

/** The header of the font `index` of a file; undefined where none stands, or where the file ends too early. */
export function readHeader(source: ByteSource, index: number): SfntHeader | undefined {
  const start = headerOffset(source, index);
  const head = start === undefined ? Buffer.alloc(0) : source.read(start, 12);
  if (start === undefined || head.length < 12 || !VERSIONS.has(head.readUInt32BE())) return undefined;
  const count = head.readUInt16BE(4);
  const records = source.read(start + 12, count * 16);
  if (records.length < count * 16) return undefined;
  const tables = new Map<string, TableRecord>();
  for (let at = 0; at < records.length; at += 16) {
    const [checksum, offset, length] = [4, 8, 12].map((field) => records.readUInt32BE(at + field));
    tables.set(records.toString('latin1', at, at + 4), { checksum, offset, length } as TableRecord);
  }
  return { version: head.readUInt32BE(), tables };
}

/** Bit field `fsType` of OS/2: what the font's maker allows of embedding. A font without OS/2 says nothing: 0. */
export function readFsType(source: ByteSource, header: SfntHeader): number {
  const table = header.tables.get('OS/2');
  return table && table.length >= 10 ? source.read(table.offset + 8, 2).readUInt16BE() : 0;
}

/** One font of a collection as a font file of its own. */
export function extractFont(source: ByteSource, header: SfntHeader): Buffer {
  const tables = [...header.tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const count = tables.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  head.writeUInt32BE(header.version);
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((value, i) => {
    head.writeUInt16BE(value, 4 + i * 2);
  });
  const parts = [head];
  let offset = head.length;
  tables.forEach(([tag, table], i) => {
    const at = 12 + i * 16;
    head.write(tag, at, 'latin1');
    [table.checksum, offset, table.length].forEach((value, field) => {
      head.writeUInt32BE(value, at + 4 + field * 4);
    });
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    source.read(table.offset, table.length).copy(padded);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

function headerOffset(source: ByteSource, index: number): number | undefined {
  if (!isCollection(source)) return index === 0 ? 0 : undefined;
  const count = source.read(0, 12);
  if (count.length < 12 || index >= count.readUInt32BE(8)) return undefined;
  const offset = source.read(12 + index * 4, 4);
  return offset.length < 4 ? undefined : offset.readUInt32BE();
}
