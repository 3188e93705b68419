/** Paragraph and character styles with their inheritance (ISO/IEC 29500-1, 17.7). */
import { attribute, children, type Element, find, integer } from './xml.js';

/** A style as the file defines it. */
export interface WordStyle {
  id: string;
  name: string;
  basedOn: string | undefined;
  pPr: Element | undefined;
  rPr: Element | undefined;
}

/** The styles of a file. */
export interface WordStyles {
  /** A style, then the style that it is based on, and so on; the default paragraph style for undefined. */
  chain(id: string | undefined): WordStyle[];
  byId(id: string): WordStyle | undefined;
  /** The run properties of `w:docDefaults`. */
  defaults: Element | undefined;
}

/** Reads `word/styles.xml`. */
export function readStyles(root: Element | undefined): WordStyles {
  const elements = children(root, 'w:style');
  const table = new Map(elements.map(readStyle).map((style) => [style.id, style]));
  const isDefault = (element: Element) =>
    attribute(element, 'w:type') === 'paragraph' &&
    /^(1|true|on)$/.test(attribute(element, 'w:default') ?? '');
  const normal = attribute(elements.find(isDefault), 'w:styleId');
  return {
    chain: (id) => chainOf(table, id ?? normal),
    byId: (id) => table.get(id),
    defaults: find(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'),
  };
}

function readStyle(element: Element): WordStyle {
  const id = attribute(element, 'w:styleId') ?? '';
  return {
    id,
    name: attribute(find(element, 'w:name')) ?? id,
    basedOn: attribute(find(element, 'w:basedOn')),
    pPr: find(element, 'w:pPr'),
    rPr: find(element, 'w:rPr'),
  };
}

/** A style that is based on itself, however indirectly, ends the chain. */
function chainOf(table: ReadonlyMap<string, WordStyle>, id: string | undefined): WordStyle[] {
  const chain: WordStyle[] = [];
  let style = id === undefined ? undefined : table.get(id);
  while (style && !chain.includes(style)) {
    chain.push(style);
    style = style.basedOn === undefined ? undefined : table.get(style.basedOn);
  }
  return chain;
}

/** The first element at a path in the paragraph properties, then in those of the styles. */
export function inherited(
  pPr: Element | undefined,
  chain: readonly WordStyle[],
  ...path: string[]
): Element | undefined {
  for (const properties of [pPr, ...chain.map((style) => style.pPr)]) {
    const element = find(properties, ...path);
    if (element) return element;
  }
  return undefined;
}

/**
 * Depth in the outline, from 1; undefined for body text (`w:outlineLvl` is from 0, 9 means none). Word's
 * own heading styles have their level by name, even where the file does not write it.
 */
export function outlineDepth(pPr: Element | undefined, chain: readonly WordStyle[]): number | undefined {
  const written = integer(inherited(pPr, chain, 'w:outlineLvl'));
  const named = chain.map((style) => /^heading ([1-9])$/i.exec(style.name)?.[1]).find((depth) => depth);
  const depth = written === undefined ? Number(named) : written + 1;
  return depth >= 1 && depth <= 9 ? depth : undefined;
}
