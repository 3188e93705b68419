/**
 * A house document: a Word file of an association's own, whose styles, page set-up, headers and footers its documents
 * are to have. Reading it changes nothing; `house-styles.ts` puts it over a style sheet.
 */
import type { VFileMessage } from 'vfile-message';
import { attribute, children, type Element, find } from '../inspect/docx/xml.js';
import { message, type Place } from '../message.js';
import { listed, type Term, termsOf, WORD_FEATURES } from '../term.js';
import type { HouseFurniture } from './furniture.js';
import { bodyShows, readHouseFurniture } from './furniture.js';
import { type Numbers, readNumbers } from './numbering.js';
import { type HouseFile, openHouseFile } from './open.js';
import { type OwnFace, ownFaces } from './own-face.js';
import { type HousePage, readHousePage, sectionsOf } from './page.js';
import { type HouseStyle, type HouseStyles, readHouseStyles } from './styles.js';
import { themeFonts } from './theme.js';

/** A house document, read. */
export interface Reference {
  /** As messages name it. */
  path: string;
  styles: HouseStyles;
  /** Undefined where the file has no section: then the sheet's pages hold. */
  page: HousePage | undefined;
  furniture: HouseFurniture;
  /** Ids of the styles that its text takes. */
  used: ReadonlySet<string>;
  numbers: Numbers;
  /** `w:font` of the font table by name. */
  fonts: ReadonlyMap<string, Element>;
  ownFace: OwnFace;
}

/**
 * Reads a house document. Messages say what cannot be taken over whatever the document is that it serves.
 *
 * @throws {VFileMessage} see {@link openHouseFile}.
 */
export async function readReference(
  bytes: Uint8Array,
  place: Place,
): Promise<{ reference: Reference; messages: VFileMessage[] }> {
  const file = await openHouseFile(bytes, place);
  const fonts = fontTable(file.root('fontTable'));
  const ownFace = ownFaces(fonts);
  const themed = themeFonts(file.root('theme'), file.root('settings'));
  const styles = readHouseStyles(file.root('styles'), themed);
  const sections = sectionsOf(file.body);
  const section = sections[0];
  const prefix = stylePrefix(place.path);
  const reference: Reference = {
    path: place.path,
    styles,
    page: section && readHousePage(section, file.root('settings')),
    furniture: readHouseFurniture({ file, section, fonts: themed, ownFace, styles, prefix }),
    used: usedStyles(file.body),
    numbers: readNumbers(file.root('numbering')),
    fonts,
    ownFace,
  };
  return { reference, messages: leftBehind(reference, file, sections.length, place) };
}

const fontTable = (root: Element | undefined): ReadonlyMap<string, Element> =>
  new Map(children(root, 'w:font').map((font) => [attribute(font, 'w:name') ?? '', font]));

function usedStyles(body: Element): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (element: Element): void => {
    if (element.name === 'w:pStyle') used.add(attribute(element) ?? '');
    for (const child of children(element)) visit(child);
  };
  visit(body);
  return used;
}

/** The file's name, for those of styles: Word takes commas in them for lists of names. */
function stylePrefix(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return (
    name
      .replace(/[\s,;]+/g, ' ')
      .trim()
      .slice(0, 30) || 'House'
  );
}

function leftBehind(
  { furniture, page, fonts, ownFace }: Reference,
  file: HouseFile,
  sections: number,
  place: Place,
): VFileMessage[] {
  const { left } = furniture;
  const parts = [...left].filter((what) => what !== 'changes');
  const embedded = [...fonts].filter(
    ([name, font]) =>
      ownFace(name) === undefined && children(font).some(({ name }) => name.startsWith('w:embed')),
  );
  const told = (holds: boolean, ...given: Parameters<typeof message>) => (holds ? [message(...given)] : []);
  return [
    ...told(sections > 1, 'reference-section-single', place, { actual: sections }),
    ...told((page?.left.length ?? 0) > 0, 'reference-section-plain', place, {
      actual: features(page?.left ?? []),
    }),
    ...told(parts.length > 0, 'reference-furniture-whole', place, { actual: features(parts) }),
    ...told(left.has('changes'), 'reference-changes-settled', place),
    ...told(bodyShows(file.body), 'reference-body-empty', place),
    ...told(embedded.length > 0, 'reference-fonts-named', place, {
      actual: listed(embedded.map(([name]) => name)),
    }),
  ];
}

/** Names of elements and of what is left, in words. */
export const features = (names: readonly string[]): Term =>
  termsOf([...new Set(names)].map((name) => WORD_FEATURES[name] ?? { zh: name, en: name }));

/** Properties that every Word file has, whoever made it: a style of these alone says nothing of the house. */
const STOCK = /^w:(?:widowControl|kern|lang|tabs|noProof|szCs|bCs|iCs)$/;

/** Whether the house has said how a style looks: in the style itself, or in one below it that is not the default. */
export function isDefined(style: HouseStyle, { chain }: HouseStyles): boolean {
  return chain(style).some(({ element, isDefault }) => {
    if (isDefault && style.element !== element) return false;
    const names = ['w:pPr', 'w:rPr'].flatMap((group) =>
      children(find(element, group)).map(({ name }) => name),
    );
    // New documents of Chinese Word are justified.
    return names.some((name) => !STOCK.test(name) && !(isDefault && name === 'w:jc'));
  });
}
