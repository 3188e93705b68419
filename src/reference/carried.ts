/** Styles of headers and footers, carried along under ids and names of their own. */
import type { XmlElement } from '../render/renderer.js';
import type { HouseStyle, HouseStyles, Properties } from './styles.js';
import { elementsIn } from './xml.js';

/** Collects the styles that copied parts refer to. */
export interface CarriedStyles {
  /** The new id of a style; the default's of its type where the file lacks it, undefined without a default. */
  id(type: 'paragraph' | 'character' | 'table', id: string | undefined): string | undefined;
  /** What was asked for, in that order, each once. */
  styles(): { id: string; name: string; element: XmlElement }[];
  /** The same as the house document has them. */
  originals(): HouseStyle[];
}

/** Ids and names begin with `prefix`, so that they are nobody else's. */
export function createCarriedStyles(styles: HouseStyles, prefix: string): CarriedStyles {
  const carried = new Map<HouseStyle, { id: string; name: string; element: XmlElement }>();
  const carry = (style: HouseStyle): string => {
    const known = carried.get(style);
    if (known) return known.id;
    const entry = { id: `House${carried.size + 1}`, name: `${prefix} ${style.name}` };
    const result = { ...entry, element: EMPTY };
    carried.set(style, result);
    result.element = carriedElement(style, entry, styles);
    return entry.id;
  };
  return {
    id(type, id) {
      const named = styles.get(id);
      const style = named?.type === type ? named : styles.defaultOf(type);
      // Runs without a style take the paragraph's.
      return style && !(type === 'character' && style.isDefault) ? carry(style) : undefined;
    },
    styles: () => [...carried.values()],
    originals: () => [...carried.keys()],
  };
}

const EMPTY: XmlElement = { name: 'w:style', attributes: {}, children: [] };

/**
 * A style that stands alone: what it inherits, document defaults included, is written in it, since nothing of ours is
 * to change it.
 */
function carriedElement(style: HouseStyle, { id, name }: { id: string; name: string }, styles: HouseStyles) {
  const { type } = style;
  const resolved = styles.resolve(style, type === 'paragraph' ? 'with defaults' : 'without');
  const run = type === 'paragraph' ? withWordDefaults(resolved.run) : resolved.run;
  const rest = type === 'table' ? tableProperties(style, styles) : [];
  return element('w:style', { 'w:type': type, 'w:customStyle': '1', 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    element('w:uiPriority', { 'w:val': '99' }),
    ...group('w:pPr', resolved.paragraph, PARAGRAPH_ORDER),
    ...group('w:rPr', run, RUN_ORDER),
    ...rest,
  ]);
}

/** Word's face and size where a file names none: ours would hold instead. */
function withWordDefaults(run: Properties): Properties {
  const fonts = run.get('w:rFonts')?.attributes ?? {};
  const named = (slot: string) => String(fonts[slot] ?? fonts['w:ascii'] ?? 'Times New Roman');
  const slots = ['w:ascii', 'w:hAnsi', 'w:eastAsia', 'w:cs'].map((slot) => [slot, named(slot)]);
  const size = run.get('w:sz')?.attributes['w:val'] ?? '20';
  return new Map([
    ...run,
    ['w:rFonts', element('w:rFonts', { ...fonts, ...Object.fromEntries(slots) })],
    ['w:sz', element('w:sz', { 'w:val': size })],
    ['w:szCs', element('w:szCs', { 'w:val': run.get('w:szCs')?.attributes['w:val'] ?? size })],
  ]);
}

/** Of a table style and those below it: table properties put together, the nearest of rows and cells, its own of regions. */
function tableProperties(style: HouseStyle, styles: HouseStyles): XmlElement[] {
  const chain = styles.chain(style).map(({ element }) => styles.plain(element));
  const ofTable = chain.flatMap((each) => named(each, 'w:tblPr')).toReversed();
  const merged = new Map(ofTable.flatMap((each) => elementsIn(each).map((child) => [child.name, child])));
  const nearest = (name: string) => chain.flatMap((each) => named(each, name)).slice(0, 1);
  return [
    ...group('w:tblPr', merged, TABLE_ORDER),
    ...nearest('w:trPr'),
    ...nearest('w:tcPr'),
    ...named(chain[0] ?? EMPTY, 'w:tblStylePr'),
  ];
}

const named = (element: XmlElement, name: string): XmlElement[] =>
  elementsIn(element).filter((child) => child.name === name);

function group(name: string, properties: Properties, order: readonly string[]): XmlElement[] {
  const children = [...properties.values()].filter((each) => order.includes(each.name));
  const sorted = children.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return sorted.length > 0 ? [element(name, {}, sorted)] : [];
}

function element(
  name: string,
  attributes: XmlElement['attributes'],
  children: XmlElement['children'] = [],
): XmlElement {
  return { name, attributes, children };
}

/** Elements of CT_PPr in schema order (ISO/IEC 29500-4, wml.xsd), without numbering, whose lists stay behind. */
const PARAGRAPH_ORDER = [
  ...[
    'w:keepNext',
    'w:keepLines',
    'w:pageBreakBefore',
    'w:framePr',
    'w:widowControl',
    'w:suppressLineNumbers',
  ],
  ...['w:pBdr', 'w:shd', 'w:tabs', 'w:suppressAutoHyphens', 'w:kinsoku', 'w:wordWrap', 'w:overflowPunct'],
  ...['w:topLinePunct', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:bidi', 'w:adjustRightInd', 'w:snapToGrid'],
  ...['w:spacing', 'w:ind', 'w:contextualSpacing', 'w:mirrorIndents', 'w:suppressOverlap', 'w:jc'],
  ...['w:textDirection', 'w:textAlignment', 'w:textboxTightWrap', 'w:outlineLvl'],
];

/** Elements of EG_RPrBase in schema order. */
const RUN_ORDER = [
  ...[
    'w:rFonts',
    'w:b',
    'w:bCs',
    'w:i',
    'w:iCs',
    'w:caps',
    'w:smallCaps',
    'w:strike',
    'w:dstrike',
    'w:outline',
  ],
  ...['w:shadow', 'w:emboss', 'w:imprint', 'w:snapToGrid', 'w:vanish', 'w:webHidden', 'w:color', 'w:spacing'],
  ...['w:w', 'w:kern', 'w:position', 'w:sz', 'w:szCs', 'w:highlight', 'w:u', 'w:effect', 'w:bdr', 'w:shd'],
  ...['w:fitText', 'w:vertAlign', 'w:rtl', 'w:cs', 'w:em'],
];

/** Elements of CT_TblPrBase in schema order. */
const TABLE_ORDER = [
  ...[
    'w:tblStyle',
    'w:tblpPr',
    'w:tblOverlap',
    'w:bidiVisual',
    'w:tblStyleRowBandSize',
    'w:tblStyleColBandSize',
  ],
  ...[
    'w:tblW',
    'w:jc',
    'w:tblCellSpacing',
    'w:tblInd',
    'w:tblBorders',
    'w:shd',
    'w:tblLayout',
    'w:tblCellMar',
  ],
  ...['w:tblLook', 'w:tblCaption', 'w:tblDescription'],
];
