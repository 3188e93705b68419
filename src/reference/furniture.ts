/** Headers and footers of a house document's first section, with all that they need. */

import { readFurniture } from '../inspect/docx/sections.js';
import { type Element, find, isOn, textOf } from '../inspect/docx/xml.js';
import type { CopiedPart, Furniture, ReferenceParts, XmlElement } from '../render/renderer.js';
import { createCarriedStyles } from './carried.js';
import { type CopyWorld, copyPart, type Left } from './copy.js';
import type { HouseFile } from './open.js';
import { type OwnFace, withoutOwnFaces } from './own-face.js';
import type { HouseStyle, HouseStyles } from './styles.js';
import type { ThemeFonts } from './theme.js';
import { charactersOf, rawXml, some } from './xml.js';

/** What is copied, and what is not. */
export interface HouseFurniture
  extends Pick<ReferenceParts, 'headers' | 'footers' | 'numbersPages' | 'media' | 'styles' | 'theme'> {
  evenAndOdd: boolean;
  left: ReadonlySet<Left>;
  /** Styles that go along with headers and footers. */
  carried: ReadonlySet<HouseStyle>;
  /** Faces that headers and footers name. */
  faces: ReadonlySet<string>;
}

/** Where things come from: the file, its fonts and styles; `prefix` is that of carried styles' names. */
export interface FurnitureInput {
  file: HouseFile;
  section: Element | undefined;
  fonts: ThemeFonts;
  ownFace: OwnFace;
  styles: HouseStyles;
  prefix: string;
}

/** Copies the headers and footers. Footers that show nothing are none, so that page numbers stay ours. */
export function readHouseFurniture({
  file,
  section,
  fonts,
  ownFace,
  styles,
  prefix,
}: FurnitureInput): HouseFurniture {
  const carried = createCarriedStyles(styles, prefix);
  const pictures = createPictures(file);
  const world: CopyWorld = {
    fonts,
    styles: carried,
    picture: pictures.path,
    left: new Set(),
    drawings: { count: 0 },
  };
  const settings = file.root('settings');
  const evenAndOdd = isOn(find(settings, 'w:evenAndOddHeaders'));
  const titlePage = isOn(find(section, 'w:titlePg'));
  const headers: Furniture = {};
  const footers: Furniture = {};
  for (const { kind, pages, id } of section ? readFurniture(section, 1) : []) {
    // Word keeps parts that its settings do not show.
    if ((pages === 'first' && !titlePage) || (pages === 'even' && !evenAndOdd)) continue;
    const part = readPart(id, file, world);
    if (!part) continue;
    const root = withoutOwnFaces(part.root, ownFace);
    (kind === 'header' ? headers : footers)[pages] = { ...part, root };
  }
  const taken = carried
    .styles()
    .map((style) => ({ ...style, element: withoutOwnFaces(style.element, ownFace) }));
  const shown = Object.values(footers).some(({ root }) => showsAnything(root));
  const kept = [...Object.values(headers), ...(shown ? Object.values(footers) : [])];
  return {
    headers,
    footers: shown ? footers : {},
    evenAndOdd,
    numbersPages: kept.some(({ root }) => numbersPages(root)),
    media: pictures.media(),
    styles: taken,
    theme: readTheme(file),
    left: world.left,
    carried: new Set(carried.originals()),
    faces: facesIn([...kept.map(({ root }) => root), ...taken.map(({ element }) => element)]),
  };
}

function readPart(id: string, file: HouseFile, world: CopyWorld): CopiedPart | undefined {
  const relationship = file.source.relationships(file.main).get(id);
  const path = relationship?.external === false ? relationship.target : undefined;
  // Parsed first by the reader that has limits.
  if (path === undefined || !file.source.part(path)) return undefined;
  const root = rawXml(file.source.text(path) ?? '');
  return root && copyPart(root, file.source.relationships(path), world);
}

function showsAnything(root: XmlElement): boolean {
  const drawn = /^(?:w:(?:drawing|pict|object|fldSimple|instrText|pBdr|sym)|mc:AlternateContent)$/;
  return charactersOf(root, 'w:t').trim() !== '' || some(root, ({ name }) => drawn.test(name));
}

function numbersPages(root: XmlElement): boolean {
  const page = /^\s*PAGE\b/i;
  const simple = ({ name, attributes }: XmlElement) =>
    name === 'w:pgNum' || (name === 'w:fldSimple' && page.test(String(attributes['w:instr'] ?? '')));
  return some(root, simple) || /(?:^|[^A-Z])PAGE(?![A-Z])/i.test(charactersOf(root, 'w:instrText'));
}

function facesIn(elements: readonly XmlElement[]): ReadonlySet<string> {
  const faces = new Set<string>();
  for (const element of elements) {
    some(element, ({ name, attributes }) => {
      if (name === 'w:rFonts')
        for (const slot of ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'])
          if (attributes[slot] !== undefined) faces.add(String(attributes[slot]));
      return false;
    });
  }
  return faces;
}

/** Colours of drawings are those of the theme. One with pictures of its own is left: nothing here needs these. */
function readTheme(file: HouseFile): string | undefined {
  const path = file.path('theme');
  if (path === undefined || !file.source.part(path) || file.source.relationships(path).size > 0)
    return undefined;
  return file.source.text(path);
}

/** Numbers the pictures that are asked for. */
function createPictures(file: HouseFile) {
  const known = new Map<string, ReferenceParts['media'][number] | undefined>();
  const read = (target: string): ReferenceParts['media'][number] | undefined => {
    const contentType = file.contentType(target);
    const bytes = contentType?.startsWith('image/') ? file.source.bytes(target) : undefined;
    const ending = /\.([A-Za-z0-9]{1,5})$/.exec(target)?.[1]?.toLowerCase();
    if (!contentType || !bytes || !ending) return undefined;
    const number = [...known.values()].filter((each) => each !== undefined).length + 1;
    return { path: `word/media/house${number}.${ending}`, bytes, contentType };
  };
  return {
    path(target: string): string | undefined {
      if (!known.has(target)) known.set(target, read(target));
      return known.get(target)?.path.slice('word/'.length);
    },
    media: () => [...known.values()].filter((each) => each !== undefined),
  };
}

/** Whether the body shows anything: a letterhead there stays behind. */
export function bodyShows(body: Element): boolean {
  const shows = (element: Element): boolean =>
    /^w:(?:drawing|pict|object)$/.test(element.name) ||
    (element.name === 'w:t' && textOf(element).trim() !== '') ||
    element.children.some((child) => child.type === 'element' && shows(child));
  return shows(body);
}
