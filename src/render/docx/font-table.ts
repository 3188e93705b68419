/** word/fontTable.xml and the fonts embedded with it. */
import { createHash } from 'node:crypto';
import { memorySource } from '../../font/byte-source.js';
import type { Embedding } from '../../font/embedding.js';
import type { Face } from '../../font/face.js';
import { readHeader } from '../../font/sfnt.js';
import { renameFont } from './sfnt-name.js';
import { withTyping } from './typing-characters.js';
import { NAMESPACES, property, toPart, type Xml, xml } from './xml.js';

/** An embedded font: its place in the package, its bytes as stored, and the key to them. */
interface EmbeddedFont {
  face: Face;
  path: string;
  bytes: Uint8Array;
  key: string;
}

const FONT_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * The parts of a package that carry fonts, by path. Faces in `shown` are embedded with their characters; the
 * rest of `styled`, which styles name and no text shows, are described, so that Word knows what stands in.
 */
export async function fontParts(
  shown: readonly [Face, string][],
  styled: readonly Face[],
  embedding: Embedding,
  house: readonly Xml[] = [],
): Promise<Map<string, string | Uint8Array>> {
  if (embedding === 'none') return namesOnly([...shown.map(([face]) => face), ...styled], house);
  const named = styled.map((face) => face.embedded ?? face);
  const shownOnly = embeddable(shown);
  const used = embedding === 'editable' ? withTyping(shownOnly, new Set(named)) : shownOnly;
  const embedded = await Promise.all(used.map(([face, characters], i) => embed(face, characters, i + 1)));
  const faces = [...new Set([...used.map(([face]) => face), ...named])];
  const fonts = faces.map((face) =>
    fontElement(face, embedded.findIndex((font) => font.face === face) + 1, embedded, embedding),
  );
  const all = [...shown.map(([face]) => face), ...styled];
  const others = house.map((font) => houseFont(font, all));
  return new Map<string, string | Uint8Array>([
    ['word/fontTable.xml', toPart(xml('w:fonts', NAMESPACES, ...fonts, ...others))],
    ['word/_rels/fontTable.xml.rels', relationships(embedded)],
    ...embedded.map(({ path, bytes }): [string, Uint8Array] => [`word/${path}`, bytes]),
  ]);
}

/** A font table without fonts: of a face that an office has, its own file tells Word the rest. */
function namesOnly(faces: readonly Face[], house: readonly Xml[]): Map<string, string> {
  const known = new Set(house.map((font) => font.attributes['w:name']));
  const own = new Map(faces.filter(({ family }) => !known.has(family)).map((face) => [face.family, face]));
  const fonts = [...own.values()]
    .sort((a, b) => (a.family < b.family ? -1 : 1))
    .map((face) => officeFont(face));
  return new Map([
    ['word/fontTable.xml', toPart(xml('w:fonts', NAMESPACES, ...fonts, ...house))],
    ['word/_rels/fontTable.xml.rels', relationships([])],
  ]);
}

function officeFont(face: Face): Xml {
  return xml(
    'w:font',
    { 'w:name': face.family },
    ...(face.alternative === face.family ? [] : [property('w:altName', face.alternative)]),
    property('w:charset', charset(face)),
    property('w:family', face.generic),
    property('w:pitch', 'variable'),
  );
}

/** GB2312_CHARSET of Windows for Chinese faces, ANSI_CHARSET for the others. */
const charset = (face: Face): string => (face.has(0x4e00) ? '86' : '00');

/** Of faces that are only named, those that stand in for them; the characters of each together. */
function embeddable(shown: readonly [Face, string][]): [Face, string][] {
  const characters = new Map<Face, Set<string>>();
  for (const [face, text] of shown) {
    const own = face.embedded ?? face;
    characters.set(own, new Set([...(characters.get(own) ?? []), ...text]));
  }
  const faces = [...characters].map(([face, set]): [Face, string] => [face, [...set].sort().join('')]);
  return faces.sort(([a], [b]) => (a.id < b.id ? -1 : 1));
}

/** A face of the house's that is only named, and the embedded one to take where it is not installed (17.8.3.1). */
function houseFont(font: Xml, faces: readonly Face[]): Xml {
  const name = font.attributes['w:name'];
  const standIn = faces.find((face) => face.embedded && face.family === name)?.embedded?.family;
  const known = font.children.find((child) => typeof child !== 'string' && child.name === 'w:altName') as
    | Xml
    | undefined;
  const names = [known?.attributes['w:val'], standIn].filter((each) => each !== undefined);
  const others = font.children.filter((child) => child !== known);
  return names.length > 0 ? { ...font, children: [property('w:altName', names.join(',')), ...others] } : font;
}

async function embed(face: Face, characters: string, number: number): Promise<EmbeddedFont> {
  const font = renameFont(await face.subset(atLeast26(characters)), face);
  const guid = createHash('sha256').update(font).digest('hex').slice(0, 32).toUpperCase();
  const key = `{${guid.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}}`;
  return { face, path: `fonts/font${number}.odttf`, bytes: obfuscate(font, guid), key };
}

/**
 * LibreOffice 24.8 and later leave out a font marked as a subset that has fewer than 26 glyphs with an
 * outline (tdf#162002), such as that of the page numbers.
 */
function atLeast26(characters: string): string {
  return characters.length < 52 ? `${characters}ABCDEFGHIJKLMNOPQRSTUVWXYZ` : characters;
}

/** The first 32 bytes, each XOR a byte of the key, the key's last byte first (17.8.1). */
function obfuscate(font: Uint8Array, guid: string): Uint8Array {
  const key = Buffer.from(guid, 'hex').reverse();
  const result = Uint8Array.from(font);
  for (let i = 0; i < 32; i++) result[i] = (font[i] as number) ^ (key[i % 16] as number);
  return result;
}

/**
 * `number` is that of the embedded font and its relationship; 0 where there is none. A font to type with is not
 * marked as a subset, which Word and LibreOffice take for one to read with.
 */
function fontElement(
  face: Face,
  number: number,
  embedded: readonly EmbeddedFont[],
  embedding: Embedding,
): Xml {
  const { panose, signature } = readOs2(face);
  const subsetted = embedding === 'subset' ? { 'w:subsetted': 1 } : {};
  const font = embedded[number - 1];
  return xml(
    'w:font',
    { 'w:name': face.family },
    ...(face.alternative ? [property('w:altName', face.alternative)] : []),
    property('w:panose1', panose),
    property('w:charset', charset(face)),
    property('w:family', face.generic),
    property('w:pitch', 'variable'),
    xml('w:sig', signature),
    ...(font ? [xml('w:embedRegular', { 'r:id': `rId${number}`, 'w:fontKey': font.key, ...subsetted })] : []),
  );
}

function relationships(embedded: readonly EmbeddedFont[]): string {
  const items = embedded.map(({ path }, i) =>
    xml('Relationship', { Id: `rId${i + 1}`, Type: FONT_RELATIONSHIP, Target: path }),
  );
  return toPart(xml('Relationships', { xmlns: RELATIONSHIPS }, ...items));
}

/** PANOSE and the bit fields by which Word judges what a font covers, from the whole font: a subset's are narrower. */
function readOs2(face: Face): { panose: string; signature: Record<string, string> } {
  const data = face.data();
  const source = memorySource(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
  const table = readHeader(source, 0)?.tables.get('OS/2');
  const os2 = table ? source.read(table.offset, table.length) : Buffer.alloc(0);
  const field = (at: number): string =>
    (os2.length >= at + 4 ? os2.readUInt32BE(at) : 0).toString(16).toUpperCase().padStart(8, '0');
  const places = { usb0: 42, usb1: 46, usb2: 50, usb3: 54, csb0: 78, csb1: 82 };
  return {
    panose: os2.subarray(32, 42).toString('hex').toUpperCase().padEnd(20, '0'),
    signature: Object.fromEntries(Object.entries(places).map(([name, at]) => [`w:${name}`, field(at)])),
  };
}
