/** Faces that Annals embedded: a house document may be one of our own, changed in Word. */
import { attribute, children, type Element, find } from '../inspect/docx/xml.js';
import type { XmlElement } from '../render/renderer.js';

/**
 * The face of Windows that a face of ours stands for; undefined for faces of others. Ours bear the mark of their file
 * behind their names, and are nowhere else.
 */
export type OwnFace = (name: string) => string | undefined;

/** Knows our faces by the font table (`w:fonts`). */
export function ownFaces(fonts: ReadonlyMap<string, Element>): OwnFace {
  return (name) => {
    const font = fonts.get(name);
    const subset = children(font).some((each) => attribute(each, 'w:subsetted') !== undefined);
    const ours = / [0-9A-F]{4}$/.test(name) && (name.startsWith('Annals ') || subset);
    return ours ? attribute(find(font, 'w:altName')) : undefined;
  };
}

/** An element whose faces are those that other files know too. */
export function withoutOwnFaces(element: XmlElement, own: OwnFace): XmlElement {
  const { name, attributes, children } = element;
  const faces = name === 'w:rFonts' ? Object.entries(attributes) : [];
  return {
    name,
    attributes:
      faces.length === 0
        ? attributes
        : Object.fromEntries(faces.map(([slot, face]) => [slot, own(String(face)) ?? face])),
    children: children.map((child) => (typeof child === 'string' ? child : withoutOwnFaces(child, own))),
  };
}
