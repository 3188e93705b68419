/** XML of a house document as it stands, with its own prefixes, for parts that are copied. */
import { fromXml } from 'xast-util-from-xml';
import type { Element } from '../inspect/docx/xml.js';
import type { XmlElement } from '../render/renderer.js';

/** The root element of a part that has been parsed before, and so is well-formed and not too deep. */
export function rawXml(text: string): XmlElement | undefined {
  const root = fromXml(text).children.find((node) => node.type === 'element');
  return root && plainElement(root);
}

/** An element with its elements and characters; comments and the like say nothing. */
export function plainElement({ name, attributes, children }: Element): XmlElement {
  return {
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, value ?? ''])),
    children: children.flatMap<XmlElement | string>((node) => {
      if (node.type === 'element') return [plainElement(node)];
      return node.type === 'text' || node.type === 'cdata' ? [node.value] : [];
    }),
  };
}

/** The child elements. */
export function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** Whether an element or one below it is as asked. */
export function some(element: XmlElement, holds: (each: XmlElement) => boolean): boolean {
  return holds(element) || elementsIn(element).some((child) => some(child, holds));
}

/** The characters within elements of a name, joined. */
export function charactersOf(element: XmlElement, name: string): string {
  const own = element.name === name ? element.children.filter((child) => typeof child === 'string') : [];
  return [...own, ...elementsIn(element).map((child) => charactersOf(child, name))].join('');
}
