/** Heights of footnotes. */
import { child, type Element, elementsOf } from './element.js';

/** Height of a footnote's paragraphs, given that of each. */
export type HeightOf = (paragraphs: readonly Element[]) => number;

/** Heights of the notes of word/footnotes.xml by id. */
export function noteHeights(part: Element, heightOf: HeightOf): ReadonlyMap<string, number> {
  return new Map(
    elementsOf(part)
      .filter(({ attributes }) => attributes['w:type'] === undefined)
      .map((note) => [
        note.attributes['w:id'] ?? '',
        heightOf(elementsOf(note).filter((each) => each.name === 'w:p')),
      ]),
  );
}

/** Height of the line above notes. */
export function separatorHeight(part: Element, heightOf: HeightOf): number {
  const separator = elementsOf(part).find(({ attributes }) => attributes['w:type'] === 'separator');
  const paragraph = child(separator, 'w:p');
  return paragraph ? heightOf([paragraph]) : 0;
}
