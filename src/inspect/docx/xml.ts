/** Looking into XML: elements by name, attributes, text. Names carry the usual prefixes (`w:p`). */
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

export type { Element, Root };

/**
 * The prefixes by which the rest of the folder knows the vocabularies. A file may choose others, and
 * Strict Open XML has addresses of its own (ISO/IEC 29500-1).
 */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'pr',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ep',
  'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': 'ep',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'urn:schemas-microsoft-com:vml': 'v',
};

/** Elements within elements; a real document stays below a hundred, and reading takes stack for each. */
export const MOST_DEPTH = 500;

/**
 * Parses XML and gives every element and attribute its usual prefix. Throws what the parser throws, and
 * RangeError for elements nested deeper than `MOST_DEPTH`.
 */
export function parseXml(text: string): Element | undefined {
  const root = fromXml(text).children.find((node) => node.type === 'element');
  if (root) rename(root, new Map(), 1);
  return root;
}

type Scope = ReadonlyMap<string, string>;

function rename(element: Element, outer: Scope, depth: number): void {
  if (depth > MOST_DEPTH) throw new RangeError(`nested deeper than ${MOST_DEPTH}`);
  const scope = declared(element, outer);
  element.name = canonical(element.name, scope, scope.get('') ?? '');
  element.attributes = Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [canonical(name, scope, ''), value]),
  );
  for (const child of element.children) if (child.type === 'element') rename(child, scope, depth + 1);
}

/** The prefixes in force inside an element: those outside and those that it declares. */
function declared(element: Element, outer: Scope): Scope {
  const declarations = Object.entries(element.attributes).filter(([name]) => /^xmlns(:|$)/.test(name));
  if (declarations.length === 0) return outer;
  const scope = new Map(outer);
  for (const [name, uri] of declarations) scope.set(name.slice(6), PREFIXES[uri ?? ''] ?? '?');
  return scope;
}

function canonical(name: string, scope: Scope, fallback: string): string {
  const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name];
  const usual = prefix === '' ? fallback : scope.get(prefix);
  if (usual === undefined || usual === '?') return name;
  return usual === '' ? local : `${usual}:${local}`;
}

/** The child elements, of one name when given. */
export function children(element: Element | undefined, name?: string): Element[] {
  if (!element) return [];
  const elements = element.children.filter((node) => node.type === 'element');
  return name === undefined ? elements : elements.filter((child) => child.name === name);
}

/** The first descendant along a path of names. */
export function find(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => children(at, name)[0], element);
}

/** An attribute; `w:val` unless told. */
export function attribute(element: Element | undefined, name = 'w:val'): string | undefined {
  return element?.attributes[name] ?? undefined;
}

/** An attribute that is a whole number. */
export function integer(element: Element | undefined, name = 'w:val'): number | undefined {
  const value = Number.parseInt(attribute(element, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}

/** A toggle such as `w:b` or `w:vanish` (17.17.4): on when present, unless its value says off. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(0|false|off|none)$/.test(attribute(element) ?? '1');
}

/** The characters inside an element. */
export function textOf(element: Element | undefined): string {
  if (!element) return '';
  return element.children
    .map((node) =>
      node.type === 'element'
        ? textOf(node)
        : node.type === 'text' || node.type === 'cdata'
          ? node.value
          : '',
    )
    .join('');
}
