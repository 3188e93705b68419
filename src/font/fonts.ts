/** The fonts of a project: the catalogue's faces and the user's own, found, checked and put in order. */
import type { VFileMessage } from 'vfile-message';
import { ROLES, type Role } from '../document/style.js';
import { message, type Place } from '../message.js';
import type { Catalogue, FaceEntry, FontOverrides } from './catalogue.js';
import { Coverage } from './coverage.js';
import type { Face, Fonts, RunFont } from './face.js';
import { type FontFile, isProblem, openFontFile, probeFont } from './font-file.js';
import { fileName, locateFile } from './locate.js';
import { cutSpans, missingCodePoints } from './spans.js';

/** What {@link loadFonts} needs. */
export interface FontOptions {
  catalogue: Catalogue;
  /** Folders that paths start from, such as the project's root and then the package's; absolute. */
  roots: readonly string[];
  /** Fonts of the user's own; each goes before the chain of its role. */
  overrides?: FontOverrides;
  /** Where an override was asked for, for messages; its file when absent. */
  placeOf?: (role: Role) => Place;
}

/**
 * Finds and checks every face. What is missing, unreadable or not to be embedded gives a message at its
 * file and is left out; the faces after it in the chain serve instead. Throws nothing. With no face left at
 * all the fonts cannot cut text, so a caller stops at messages of severity error.
 */
export async function loadFonts(options: FontOptions): Promise<{ fonts: Fonts; messages: VFileMessage[] }> {
  const messages: VFileMessage[] = [];
  const faces = new Map<string, Face>();
  for (const [id, entry] of Object.entries(options.catalogue.faces)) {
    const file = await findFont(
      { entry, face: id, roots: options.roots, place: { path: fileName(entry) } },
      messages,
    );
    if (file) faces.set(id, createFace(id, entry, file));
  }
  const own = await loadOwn(options, messages);
  const all = [...new Set([...faces.values(), ...own.values()])];
  const chainOf = (role: Role): Face[] => {
    const ids = options.catalogue.roles[role];
    const chain = [own.get(role), ...ids.map((id) => faces.get(id))].filter((face) => face !== undefined);
    return chain.length > 0 ? chain : all;
  };
  return { fonts: createFonts(chainOf, all), messages };
}

/** The user's own faces by role; roles that name the same file share a face. */
async function loadOwn(options: FontOptions, messages: VFileMessage[]): Promise<Map<Role, Face>> {
  const byPath = new Map<string, Face | undefined>();
  const own = new Map<Role, Face>();
  for (const role of ROLES) {
    const path = options.overrides?.[role];
    if (path === undefined) continue;
    if (!byPath.has(path)) {
      const place = options.placeOf?.(role) ?? { path };
      const wanted = { entry: { file: path }, face: path, roots: options.roots, place, own: true };
      const file = await findFont(wanted, messages);
      byPath.set(path, file && ownFace(role, file, options.catalogue));
    }
    const face = byPath.get(path);
    if (face) own.set(role, face);
  }
  return own;
}

/** A face of the user's own. Its name is none of the catalogue's: the face that it replaces may meet it in a document. */
function ownFace(role: Role, file: FontFile, { faces, roles }: Catalogue): Face {
  const replaced = faces[roles[role][0] as string] as FaceEntry;
  const names = file.familyNames();
  return createFace(
    `own-${role}`,
    {
      ...replaced,
      family: `Annals Own ${role}`,
      familyZh: `Annals Own ${role}`,
      alternative: names.zh ?? names.en ?? replaced.alternative,
      except: '',
    },
    file,
  );
}

/** A font to find, and where it was asked for. */
interface WantedFont {
  entry: Pick<FaceEntry, 'file' | 'package'>;
  face: string;
  roots: readonly string[];
  place: Place;
  /** The user's own is read at once: nobody has tried it before. */
  own?: boolean;
}

async function findFont(
  { entry, face, roots, place, own }: WantedFont,
  messages: VFileMessage[],
): Promise<FontFile | undefined> {
  const path = locateFile(entry, roots);
  if (path === undefined) {
    messages.push(message('font-found', place, { actual: fileName(entry) }));
    return undefined;
  }
  const file = await openFontFile(path);
  const problem = isProblem(file) ? file : own && probeFont(file);
  if (problem) messages.push(message(problem.rule, place, { face, actual: problem.actual }));
  return isProblem(file) || problem ? undefined : file;
}

function createFace(id: string, entry: FaceEntry, file: FontFile): Face {
  const { family, familyZh, alternative, generic, except = '' } = entry;
  const excepted = new Set([...except].map((character) => character.codePointAt(0)));
  /** By code point: 0 not asked, 1 no, 2 yes. */
  const known = new Uint8Array(0x110000);
  // Some fonts map control characters to blank glyphs; a control character in a text is a mistake to report.
  const look = (codePoint: number) =>
    codePoint > 0x1f && !excepted.has(codePoint) && file.open().hasGlyphForCodePoint(codePoint);
  const has = (codePoint: number): boolean => {
    if (known[codePoint] === 0) known[codePoint] = look(codePoint) ? 2 : 1;
    return known[codePoint] === 2;
  };
  return {
    id,
    family,
    familyZh,
    alternative,
    generic,
    has,
    data: file.data,
    open: file.open,
    subset: file.subset,
  };
}

function createFonts(chainOf: (role: Role) => Face[], all: Face[]): Fonts {
  const coverages = new Map<string, Coverage>();
  const coverageOf = ({ role, latin }: RunFont): Coverage => {
    const key = `${role} ${latin}`;
    const known = coverages.get(key) ?? new Coverage({ eastAsian: chainOf(role), western: chainOf(latin) });
    coverages.set(key, known);
    return known;
  };
  return {
    spans: (text, font) => cutSpans(text, coverageOf(font)),
    missing: (text, font) => missingCodePoints(text, coverageOf(font)),
    faces: () => [...all],
  };
}
