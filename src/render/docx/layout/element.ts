/** XML that this program has compiled, read back as plain objects: no comments, no CDATA, no document type. */

/** An element. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (Element | string)[];
}

interface OpenElement extends Element {
  children: (Element | string)[];
}

const NONE: Readonly<Record<string, string>> = Object.freeze({});

/** The element that an XML text holds. */
export function readXml(xml: string): Element {
  const root: OpenElement = { name: '', attributes: NONE, children: [] };
  const path: OpenElement[] = [root];
  let at = xml.indexOf('<');
  while (at >= 0) {
    const end = xml.indexOf('>', at);
    const top = path.at(-1) as OpenElement;
    if (xml[at + 1] === '/') path.pop();
    else if (xml[at + 1] !== '?') {
      const empty = xml[end - 1] === '/';
      const element = startTag(xml.slice(at + 1, empty ? end - 1 : end));
      top.children.push(element);
      if (!empty) path.push(element);
    }
    at = xml.indexOf('<', end);
    if (at > end + 1) path.at(-1)?.children.push(unescapeXml(xml.slice(end + 1, at)));
  }
  const [element] = elementsOf(root);
  if (!element) throw new Error('XML without an element');
  return element;
}

function startTag(text: string): OpenElement {
  const space = text.indexOf(' ');
  if (space < 0) return { name: text, attributes: NONE, children: [] };
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([^\s=]+)="([^"]*)"/g))
    attributes[name] = unescapeXml(value);
  return { name: text.slice(0, space), attributes, children: [] };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (_, hex, decimal, name) =>
    name ? (ENTITIES[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}

/** The children that are elements. */
export function elementsOf({ children }: Element): Element[] {
  return children.filter((child) => typeof child !== 'string');
}

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each): each is Element => typeof each !== 'string' && each.name === name);
}

/** `w:val` of the first child of a name. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** Whether a property that is on by being there is on (CT_OnOff); undefined where it is absent. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  return found && !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '1');
}

/** An attribute as a number; undefined where it is absent. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const value = element?.attributes[name];
  return value === undefined ? undefined : Number(value);
}

/** Every element below one, in the order of the document. */
export function* descendants(element: Element): Generator<Element> {
  for (const each of element.children) {
    if (typeof each === 'string') continue;
    yield each;
    yield* descendants(each);
  }
}
