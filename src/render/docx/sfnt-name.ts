/** Names of a font: an embedded subset goes by its own family's name, not by the whole font's. */
import { memorySource } from '../../font/byte-source.js';
import { readHeader } from '../../font/sfnt.js';

/** The names that an embedded subset carries. */
export interface FontNames {
  family: string;
  /** The family in Chinese. */
  familyZh: string;
}

const ENGLISH = 0x0409;
const CHINESE = 0x0804;
/** Copyright, trademark, maker, designer, licence and their addresses (OpenType `name`); they stay as they are. */
const KEPT = new Set([0, 7, 8, 9, 11, 13, 14]);

interface NameRecord {
  language: number;
  id: number;
  value: Buffer;
}

/** The font with the given names; its legal names stay. Same font and names, same bytes. */
export function renameFont(font: Uint8Array, names: FontNames): Uint8Array {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  const header = readHeader(memorySource(bytes), 0);
  if (!header) throw new Error('not a TrueType font');
  const tables = new Map(
    [...header.tables].map(([tag, { offset, length }]) => [tag, bytes.subarray(offset, offset + length)]),
  );
  const kept = readNames(tables.get('name')).filter(({ id }) => KEPT.has(id));
  tables.set('name', nameTable([...ownNames(names), ...kept]));
  return writeFont(header.version, tables);
}

/** Word looks for a full name (4) that begins with the family (1), else it does not show the embedded font. */
function ownNames({ family, familyZh }: FontNames): NameRecord[] {
  const postScript = `${family.replace(/[^A-Za-z0-9]/g, '')}-Regular`;
  const english = {
    1: family,
    2: 'Regular',
    3: `Annals;${postScript}`,
    4: family,
    5: 'Version 1.000',
    6: postScript,
  };
  const chinese = { 1: familyZh, 2: 'Regular', 4: familyZh };
  const records = (language: number, values: Record<number, string>) =>
    Object.entries(values).map(([id, value]) => ({ language, id: Number(id), value: utf16(value) }));
  return [...records(ENGLISH, english), ...records(CHINESE, chinese)];
}

/** Names of platform 3 (Windows), Unicode, in English. */
function readNames(table: Buffer | undefined): NameRecord[] {
  if (!table) return [];
  const strings = table.readUInt16BE(4);
  const records: NameRecord[] = [];
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const [platform, encoding, language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((field) =>
      table.readUInt16BE(6 + i * 12 + field),
    ) as [number, number, number, number, number, number];
    if (platform !== 3 || encoding !== 1 || language !== ENGLISH) continue;
    records.push({ language, id, value: table.subarray(strings + offset, strings + offset + length) });
  }
  return records;
}

/** A `name` table of format 0; records by language and id, as the format demands. */
function nameTable(records: readonly NameRecord[]): Buffer {
  const sorted = [...records].sort((a, b) => a.language - b.language || a.id - b.id);
  const head = Buffer.alloc(6 + sorted.length * 12);
  head.writeUInt16BE(sorted.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  sorted.forEach(({ language, id, value }, i) => {
    [3, 1, language, id, value.length, offset].forEach((field, at) => {
      head.writeUInt16BE(field, 6 + i * 12 + at * 2);
    });
    offset += value.length;
  });
  return Buffer.concat([head, ...sorted.map(({ value }) => value)]);
}

/** A font of the given tables, with its checksums (OpenType, "Organization of an OpenType font"). */
function writeFont(version: number, tables: ReadonlyMap<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = tableDirectory(version, sorted.length);
  const parts = [head];
  let offset = head.length;
  let headAt = 0;
  sorted.forEach(([tag, table], i) => {
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    if (tag === 'head') padded.writeUInt32BE(0, 8);
    if (tag === 'head') headAt = offset;
    head.write(tag, 12 + i * 16, 'latin1');
    [checksum(padded), offset, table.length].forEach((value, field) => {
      head.writeUInt32BE(value, 16 + i * 16 + field * 4);
    });
    parts.push(padded);
    offset += padded.length;
  });
  const font = Buffer.concat(parts);
  // checkSumAdjustment of `head`
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
  return font;
}

function tableDirectory(version: number, count: number): Buffer {
  const head = Buffer.alloc(12 + count * 16);
  const power = 2 ** Math.floor(Math.log2(count));
  head.writeUInt32BE(version);
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((value, i) => {
    head.writeUInt16BE(value, 4 + i * 2);
  });
  return head;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
