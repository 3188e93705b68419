/** The styles of a house document, their chains put together (ISO/IEC 29500-1, 17.7.2). */
import { attribute, children, type Element, find } from '../inspect/docx/xml.js';
import type { XmlElement } from '../render/renderer.js';
import { namedFonts, type ThemeFonts } from './theme.js';
import { plainElement } from './xml.js';

/** A style as the file has it. */
export interface HouseStyle {
  id: string;
  name: string;
  /** Other names that its users gave it. */
  aliases: readonly string[];
  type: string;
  /** Not one of Word's own. */
  custom: boolean;
  /** Of its type, the one that holds where nothing is named. */
  isDefault: boolean;
  basedOn: string | undefined;
  element: Element;
}

/** Properties by the name of their element. */
export type Properties = ReadonlyMap<string, XmlElement>;

/** What holds for a paragraph or a run. */
export interface Resolved {
  paragraph: Properties;
  run: Properties;
}

/** The styles of a file. */
export interface HouseStyles {
  all: readonly HouseStyle[];
  get(id: string | undefined): HouseStyle | undefined;
  defaultOf(type: string): HouseStyle | undefined;
  /** A style and those that it is based on, the nearest first. */
  chain(style: HouseStyle): HouseStyle[];
  /** An element of the file as plain data, without what later versions of Word add. */
  plain(element: Element): XmlElement;
  /** The properties of a style with those that it inherits; `defaults` are those of the document. */
  resolve(style: HouseStyle, defaults: 'with defaults' | 'without'): Resolved;
}

/** Reads `word/styles.xml`. Fonts of the theme become names. */
export function readHouseStyles(root: Element | undefined, fonts: ThemeFonts): HouseStyles {
  const given = marked(children(root, 'w:style').map(readStyle));
  const lacking = ABSENT.filter(({ type }) => !given.some((style) => style.type === type && style.isDefault));
  const all = [...given, ...lacking];
  const byId = new Map(all.map((style) => [style.id, style]));
  const chain = (style: HouseStyle): HouseStyle[] => {
    const result: HouseStyle[] = [];
    for (let at: HouseStyle | undefined = style; at && !result.includes(at); at = byId.get(at.basedOn ?? ''))
      result.push(at);
    return result;
  };
  const docDefaults = find(root, 'w:docDefaults');
  return {
    all,
    get: (id) => (id === undefined ? undefined : byId.get(id)),
    defaultOf: (type) => all.find((style) => style.type === type && style.isDefault),
    chain,
    plain: (element) => ofStandard(plainElement(element)),
    resolve(style, defaults) {
      const elements = chain(style).map(({ element }) => element);
      const below = (name: string) =>
        defaults === 'without' ? [] : [find(docDefaults, `w:${name}Default`, `w:${name}`)];
      const merged = (name: string) =>
        [...elements.map((element) => find(element, `w:${name}`)), ...below(name)].reduceRight<Properties>(
          (base, properties) => overlaid(base, properties, fonts),
          new Map(),
        );
      return { paragraph: merged('pPr'), run: merged('rPr') };
    },
  };
}

/** LibreOffice marks no default paragraph style; Word goes by the name then. */
function marked(styles: HouseStyle[]): HouseStyle[] {
  if (styles.some(({ type, isDefault }) => type === 'paragraph' && isDefault)) return styles;
  const isNormal = ({ type, name }: HouseStyle) => type === 'paragraph' && name.toLowerCase() === 'normal';
  return styles.map((style) => (isNormal(style) ? { ...style, isDefault: true } : style));
}

/** What Word takes where a file has no default style of a type. */
const ABSENT: readonly HouseStyle[] = [
  absent('paragraph', 'Normal'),
  absent(
    'table',
    'Normal Table',
    element('w:tblPr', {}, [
      element('w:tblCellMar', {}, [
        element('w:left', { 'w:w': '108', 'w:type': 'dxa' }),
        element('w:right', { 'w:w': '108', 'w:type': 'dxa' }),
      ]),
    ]),
  ),
];

function absent(type: string, name: string, ...properties: Element[]): HouseStyle {
  const style = element('w:style', {}, properties);
  return {
    id: '',
    name,
    aliases: [],
    type,
    custom: false,
    isDefault: true,
    basedOn: undefined,
    element: style,
  };
}

function element(name: string, attributes: Record<string, string>, children: Element[] = []): Element {
  return { type: 'element', name, attributes, children };
}

function readStyle(element: Element): HouseStyle {
  const id = attribute(element, 'w:styleId') ?? '';
  const on = (name: string) => /^(1|true|on)$/.test(attribute(element, name) ?? '');
  return {
    id,
    name: attribute(find(element, 'w:name')) ?? id,
    aliases: (attribute(find(element, 'w:aliases')) ?? '').split(',').filter((name) => name !== ''),
    type: attribute(element, 'w:type') ?? 'paragraph',
    custom: on('w:customStyle'),
    isDefault: on('w:default'),
    basedOn: attribute(find(element, 'w:basedOn')),
    element,
  };
}

/** Elements whose attributes are inherited one by one. */
const BY_ATTRIBUTE: ReadonlySet<string> = new Set(['w:rFonts', 'w:ind', 'w:spacing', 'w:lang']);

/** What says nothing about looks, or is not WordprocessingML of the standard. */
const SAYS_NOTHING = /^(?!w:)|^w:(?:pStyle|rStyle|rPr|sectPr|pPrChange|rPrChange|noProof|lang)$/;

function overlaid(base: Properties, properties: Element | undefined, fonts: ThemeFonts): Properties {
  const result = new Map(base);
  for (const child of children(properties)) {
    if (SAYS_NOTHING.test(child.name)) continue;
    const element = ofStandard(plainElement(child));
    const own = element.attributes as Record<string, string>;
    const attributes = element.name === 'w:rFonts' ? namedFonts(own, fonts) : own;
    const below = BY_ATTRIBUTE.has(element.name) ? inherited(result.get(element.name), attributes) : {};
    result.set(element.name, { ...element, attributes: { ...below, ...attributes } });
  }
  return result;
}

/** Without attributes and elements of later versions of Word, whose namespaces our parts do not declare. */
function ofStandard({ name, attributes, children }: XmlElement): XmlElement {
  return {
    name,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => key.startsWith('w:'))),
    children: children.flatMap((child) =>
      typeof child !== 'string' && child.name.startsWith('w:') ? [ofStandard(child)] : [],
    ),
  };
}

/** Strict Open XML says `start` and `end`; a first line that hangs ends one that does not, and the other way round. */
function inherited(
  base: XmlElement | undefined,
  attributes: Readonly<Record<string, string>>,
): XmlElement['attributes'] {
  const has = (pattern: RegExp) => Object.keys(attributes).some((name) => pattern.test(name));
  const ends = has(/^w:firstLine/) ? /^w:hanging/ : has(/^w:hanging/) ? /^w:firstLine/ : /^$/;
  return Object.fromEntries(Object.entries(base?.attributes ?? {}).filter(([name]) => !ends.test(name)));
}
