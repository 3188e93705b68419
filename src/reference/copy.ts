/** Copies a header or footer: what it needs goes along, and what cannot is left out and told. */
import type { Relationship } from '../inspect/docx/package.js';
import type { CopiedPart, XmlElement } from '../render/renderer.js';
import type { CarriedStyles } from './carried.js';
import { namedFonts, type ThemeFonts } from './theme.js';
import { elementsIn, some } from './xml.js';

/** What a copied part leaves behind, by the keys of the terms that name it. */
export type Left = 'changes' | 'numbering' | 'object' | 'drawing' | 'content' | 'strict';

/** What copying needs beside the part. */
export interface CopyWorld {
  fonts: ThemeFonts;
  styles: CarriedStyles;
  /** The path of a picture in our package, from `word/`; undefined where it cannot be taken. */
  picture(target: string): string | undefined;
  left: Set<Left>;
  /** Ids of drawings, each once in a document; counted on. */
  drawings: { count: number };
}

interface Copying extends CopyWorld {
  relationships: ReadonlyMap<string, Relationship>;
  used: Map<string, CopiedPart['relationships'][number]>;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Far above what a document of ours numbers. */
const FIRST_DRAWING = 100_000;

/** The copy of a part. Undefined for Strict Open XML, whose vocabulary has other addresses. */
export function copyPart(
  root: XmlElement,
  relationships: ReadonlyMap<string, Relationship>,
  world: CopyWorld,
): CopiedPart | undefined {
  const { 'xmlns:w': word, 'xmlns:r': office = OFFICE } = root.attributes;
  if (word !== WORD || office !== OFFICE) {
    world.left.add('strict');
    return undefined;
  }
  const copying: Copying = { ...world, relationships, used: new Map() };
  const [copied] = copy(root, copying);
  return copied && { root: copied, relationships: [...copying.used.values()] };
}

/** Marks of places and of proofing, which show nothing; histories of properties. */
const DROPPED =
  /^w:(?:bookmark(?:Start|End)|comment(?:RangeStart|RangeEnd|Reference)|proofErr|perm(?:Start|End)|lastRenderedPageBreak|(?:move(?:From|To)|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)|dataBinding|\w+Change|cellIns|cellDel|cellMerge)$|:dataBinding$/;
/** What refers to parts of the document that stay behind. */
const REFERRING = /^w:(?:footnoteReference|endnoteReference|altChunk|subDoc|contentPart)$/;

function copy(element: XmlElement, copying: Copying): XmlElement[] {
  const { name } = element;
  if (/^w:(?:rPr|pPr|tblPr|trPr|tcPr|sectPr|tblGrid|numbering)Change$/.test(name))
    copying.left.add('changes');
  if (DROPPED.test(name)) return [];
  if (REFERRING.test(name)) return left('content', copying);
  switch (name) {
    case 'w:del':
    case 'w:moveFrom':
      return left('changes', copying);
    case 'w:ins':
    case 'w:moveTo':
      copying.left.add('changes');
      return elementsIn(element).flatMap((child) => copy(child, copying));
    case 'w:numPr':
      return numbered(element) ? left('numbering', copying) : [];
    case 'w:drawing':
    case 'w:pict':
      return holds(element, copying) ? [copied(element, copying)] : left('drawing', copying);
    case 'w:object':
      return embedded(element, copying);
    case 'w:hyperlink':
      return referencesHold(element, copying)
        ? [copied(element, copying)]
        : elementsIn(element).flatMap((child) => copy(child, copying));
    case 'a:ext':
    case 'a:hlinkClick':
    case 'a:hlinkHover':
      return holds(element, copying) ? [copied(element, copying)] : [];
    case 'w:p':
      return [
        styled(copied(element, copying), 'w:pPr', 'w:pStyle', copying.styles.id('paragraph', undefined)),
      ];
    case 'w:tbl':
      return [
        styled(copied(element, copying), 'w:tblPr', 'w:tblStyle', copying.styles.id('table', undefined)),
      ];
    case 'w:pStyle':
      return renamed(element, copying.styles.id('paragraph', value(element)));
    case 'w:rStyle':
      return renamed(element, copying.styles.id('character', value(element)));
    case 'w:tblStyle':
      return renamed(element, copying.styles.id('table', value(element)));
    default:
      return referencesHold(element, copying) ? [copied(element, copying)] : left('content', copying);
  }
}

function left(what: Left, { left }: Copying): [] {
  left.add(what);
  return [];
}

function copied(element: XmlElement, copying: Copying): XmlElement {
  for (const id of referencesOf(element)) use(id, copying);
  return {
    name: element.name,
    attributes: attributesOf(element, copying),
    children: element.children.flatMap<XmlElement | string>((child) =>
      typeof child === 'string' ? [child] : copy(child, copying),
    ),
  };
}

function attributesOf(
  { name, attributes }: XmlElement,
  { fonts, drawings }: Copying,
): XmlElement['attributes'] {
  if (name === 'w:rFonts') return namedFonts(attributes as Record<string, string>, fonts);
  if (name === 'wp:docPr') return { ...attributes, id: FIRST_DRAWING + ++drawings.count };
  // Ids of paragraphs are unique in a document, and a part may be copied twice.
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => !/:(?:para|text)Id$/.test(key)));
}

/** An embedded object of another program becomes the picture that it shows. */
function embedded(element: XmlElement, copying: Copying): XmlElement[] {
  copying.left.add('object');
  const picture: XmlElement = {
    name: 'w:pict',
    attributes: {},
    children: elementsIn(element)
      .filter(({ name }) => !/^(?:o:OLEObject|w:control|w:objectEmbed|w:objectLink)$/.test(name))
      .map((child) => ({
        ...child,
        attributes: Object.fromEntries(Object.entries(child.attributes).filter(([key]) => key !== 'o:ole')),
      })),
  };
  return some(picture, ({ name }) => name === 'v:imagedata') && holds(picture, copying)
    ? [copied(picture, copying)]
    : [];
}

// -------------------------------------------------------------------------------------- references

/** Ids of relationships that an element itself refers to. */
function referencesOf({ attributes }: XmlElement): string[] {
  return Object.entries(attributes).flatMap(([name, id]) =>
    (name.startsWith('r:') || name === 'o:relid') && id !== '' ? [String(id)] : [],
  );
}

/** What a drawing shows without. */
const EXTRA = /^a:(?:ext|hlink\w+)$/;

/** Whether all that an element and those below it refer to goes along; what the drawing can spare is asked by itself. */
function holds(element: XmlElement, copying: Copying): boolean {
  const children = elementsIn(element).filter(({ name }) => !EXTRA.test(name));
  return referencesHold(element, copying) && children.every((child) => holds(child, copying));
}

const referencesHold = (element: XmlElement, copying: Copying): boolean =>
  referencesOf(element).every((id) => target(id, copying) !== undefined);

/** Pictures in the package, and addresses that a reader may follow; a linked picture would call the network. */
function target(id: string, { relationships, picture }: Copying): string | undefined {
  const relationship = relationships.get(id);
  if (!relationship) return undefined;
  const { type, target, external } = relationship;
  if (type === 'hyperlink') return external ? target : undefined;
  return type === 'image' && !external ? picture(target) : undefined;
}

function use(id: string, copying: Copying): void {
  const found = target(id, copying);
  const relationship = copying.relationships.get(id);
  if (found === undefined || !relationship) return;
  const { type, external } = relationship;
  copying.used.set(id, { id, type: `${OFFICE}/${type}`, target: found, external });
}

// ------------------------------------------------------------------------------------------ styles

const value = ({ attributes }: XmlElement): string => String(attributes['w:val'] ?? '');

const renamed = (element: XmlElement, id: string | undefined): XmlElement[] =>
  id === undefined ? [] : [{ ...element, attributes: { 'w:val': id } }];

const numbered = (numPr: XmlElement): boolean =>
  elementsIn(numPr).some((child) => child.name === 'w:numId' && value(child) !== '0');

/** A paragraph or table with the default style where it names none: our default is another. */
function styled(element: XmlElement, group: string, name: string, id: string | undefined): XmlElement {
  const properties = elementsIn(element).find((child) => child.name === group);
  const named = properties && elementsIn(properties).some((child) => child.name === name);
  if (id === undefined || named) return element;
  const style: XmlElement = { name, attributes: { 'w:val': id }, children: [] };
  const own: XmlElement = { name: group, attributes: {}, children: [style, ...(properties?.children ?? [])] };
  return { ...element, children: [own, ...element.children.filter((child) => child !== properties)] };
}
