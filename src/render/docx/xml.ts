/** XML as plain data: written as text into parts of our own, or as docx objects into the body. */
import { ImportedXmlComponent, type XmlComponent } from 'docx';
import { xmlText } from '../xml-text.js';

/** An element. */
export interface Xml {
  name: string;
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (Xml | string)[];
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespaces by prefix. */
export const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** The namespace of DrawingML, and that of its charts. */
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** An element with attributes and children. */
export function xml(name: string, attributes: Xml['attributes'] = {}, ...children: Xml['children']): Xml {
  return { name, attributes, children };
}

/** An element whose one attribute is `w:val`: most of WordprocessingML's properties. */
export function property(name: string, val: string | number): Xml {
  return xml(name, { 'w:val': val });
}

/** A property that is on by being there and off by `w:val="0"` (CT_OnOff). */
export function toggle(name: string, on: boolean): Xml {
  return on ? xml(name) : property(name, 0);
}

/** The element as text. */
export function toText({ name, attributes, children }: Xml): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) text += ` ${key}="${escapeXml(String(value))}"`;
  if (children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of children) text += typeof child === 'string' ? escapeXml(child) : toText(child);
  return `${text}</${name}>`;
}

/** A part of a package: the element as a file of its own. */
export function toPart(node: Xml): string {
  return DECLARATION + toText(node);
}

/** The element as an object of docx; `inside` are docx objects that follow its children. */
export function toComponent(node: Xml, inside: readonly XmlComponent[] = []): XmlComponent {
  const attributed = Object.keys(node.attributes).length > 0;
  const component = new ImportedXmlComponent(node.name, attributed ? node.attributes : undefined);
  for (const child of node.children) component.push(typeof child === 'string' ? child : toComponent(child));
  for (const child of inside) component.push(child);
  return component;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Style names of templates and families of catalogues come here as well as text. */
function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}
