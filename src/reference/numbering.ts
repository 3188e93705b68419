/** Whether a list of a house document shows numbers or marks (ISO/IEC 29500-1, 17.9). */
import { attribute, children, type Element, find } from '../inspect/docx/xml.js';
import type { XmlElement } from '../render/renderer.js';
import { elementsIn } from './xml.js';

/** Whether paragraphs with a `w:numPr` have a number. LibreOffice writes lists that show nothing. */
export type Numbers = (numPr: XmlElement) => boolean;

/** Reads `word/numbering.xml`. */
export function readNumbers(numbering: Element | undefined): Numbers {
  const byId = (name: string, key: string, id: string | undefined) =>
    children(numbering, name).find((each) => id !== undefined && attribute(each, key) === id);
  return (numPr) => {
    const value = (name: string): string | undefined => {
      const own = elementsIn(numPr).find((child) => child.name === name)?.attributes['w:val'];
      return own === undefined ? undefined : String(own);
    };
    const id = value('w:numId');
    if (id === '0') return false;
    const list = byId('w:num', 'w:numId', id);
    const format = byId('w:abstractNum', 'w:abstractNumId', attribute(find(list, 'w:abstractNumId')));
    const level = children(format, 'w:lvl').find(
      (each) => attribute(each, 'w:ilvl') === (value('w:ilvl') ?? '0'),
    );
    const none = attribute(find(level, 'w:numFmt')) === 'none';
    return !(none && (attribute(find(level, 'w:lvlText')) ?? '') === '');
  };
}
