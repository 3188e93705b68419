/** Font files: checked when found, read and parsed when first needed, once per process. */
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import type { RuleId } from '../catalogue.js';
import { type ByteSource, fileSource } from './byte-source.js';
import { decodeWebFont, isWebFont } from './decode.js';
import { extractFont, isCollection, readFsType, readHeader, type SfntHeader } from './sfnt.js';
import { subsetter } from './subset.js';

// The CommonJS build, which pdfkit loads as well: one copy in memory instead of two.
const { create } = createRequire(import.meta.url)('fontkit') as typeof import('fontkit');

/** A font file that may be used: static TrueType outlines, embedding allowed. */
export interface FontFile {
  data(): Buffer;
  open(): Font;
  subset(text: string): Promise<Uint8Array>;
  /** Family name of the name table in English and in Chinese, where it has them. */
  familyNames(): { en?: string; zh?: string };
}

/** Why a font file may not be used: a rule, and what was found. */
export interface FontProblem {
  rule: Extract<RuleId, `font-${string}`>;
  actual: string | number;
}

/** `fsType` of fonts that may be embedded: installable, and editable (OpenType 1.9, OS/2). */
const EMBEDDABLE = new Set([0, 8]);

const opened = new Map<string, Promise<FontFile | FontProblem>>();

/** Whether opening gave a problem. */
export function isProblem(opened: FontFile | FontProblem): opened is FontProblem {
  return 'rule' in opened;
}

/**
 * The font at an absolute path; `#1` after it picks the second face of a collection. Of TrueType
 * only the header is read; a web font is decoded first, see {@link decodeWebFont}.
 */
export function openFontFile(path: string): Promise<FontFile | FontProblem> {
  const key = `${path}\0${stamp(path)}`;
  const known = opened.get(key) ?? openPath(path);
  opened.set(key, known);
  return known;
}

/** Reads what every use of a font needs; a file may have a good header and no more. */
export function probeFont(file: FontFile): FontProblem | undefined {
  try {
    file.familyNames();
    file.open().hasGlyphForCodePoint(0x4e00);
    return undefined;
  } catch (error) {
    return { rule: 'font-readable', actual: String(error) };
  }
}

/** Path and index of a face in a collection. */
function splitIndex(path: string): { file: string; index: number } {
  const match = /^(.+)#(\d+)$/.exec(path);
  return match ? { file: match[1] as string, index: Number(match[2]) } : { file: path, index: 0 };
}

/** Size and time of change: a process that lives long sees a font that was replaced. */
function stamp(path: string): string {
  const stat = statSync(splitIndex(path).file, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs}` : '';
}

async function openPath(path: string): Promise<FontFile | FontProblem> {
  const { file, index } = splitIndex(path);
  try {
    const packed = fileSource(file);
    const source = isWebFont(packed) ? await decodeWebFont(packed, file) : packed;
    const header = readHeader(source, index);
    if (!header) return { rule: 'font-readable', actual: signature(source) };
    return headerProblem(source, header) ?? fontFile(source, header);
  } catch (error) {
    return { rule: 'font-readable', actual: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

/** The first bytes of a file that is no font, as `0x504b0304`. */
function signature(source: ByteSource): string {
  return `0x${source.read(0, 4).toString('hex')}`;
}

function headerProblem(source: ByteSource, header: SfntHeader): FontProblem | undefined {
  for (const [tag, { offset, length }] of header.tables) {
    if (offset + length > source.size)
      return { rule: 'font-readable', actual: `${tag} ${offset + length} > ${source.size}` };
  }
  for (const tag of ['CFF ', 'CFF2', 'fvar']) {
    if (header.tables.has(tag)) return { rule: 'font-truetype', actual: tag.trim() };
  }
  if (!header.tables.has('glyf'))
    return { rule: 'font-truetype', actual: [...header.tables.keys()].join(' ') };
  const fsType = readFsType(source, header);
  return EMBEDDABLE.has(fsType) ? undefined : { rule: 'font-embeddable', actual: fsType };
}

function fontFile(source: ByteSource, header: SfntHeader): FontFile {
  const data = once(() => (isCollection(source) ? extractFont(source, header) : source.all()));
  const open = once(() => create(data()) as Font);
  return { data, open, subset: subsetter(data), familyNames: () => familyNames(open()) };
}

/** fontkit keeps the records of its name table by language under `name`, which its types leave out. */
function familyNames(font: Font): { en?: string; zh?: string } {
  const { name } = font as Font & { name?: { records: { fontFamily?: Record<string, string> } } };
  return name?.records.fontFamily ?? {};
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
