/** What the standards forbid that a PDF claims to follow: each is an error at its place, and no file comes of it. */
import type { VFileMessage } from 'vfile-message';
import { headingSkips, isDescribed } from '../../document/accessible.js';
import { picturesOf, visitNodes } from '../../document/text.js';
import type { Document } from '../../document/tree.js';
import { message } from '../../message.js';
import { CLAIMS, type PdfStandard } from '../pdf-standard.js';
import type { PlacedPicture } from './picture.js';
import type { PlaceOf } from './place.js';

/** Messages about a document that does not allow the claims of a standard. Fonts are held to theirs when they are read. */
export function forbidden(
  document: Document,
  pictures: ReadonlyMap<string, PlacedPicture>,
  standard: PdfStandard,
  placeOf: PlaceOf,
): VFileMessage[] {
  const { archive, accessible } = CLAIMS[standard];
  return [
    ...(accessible || archive?.level === 'A' ? forReaders(document, standard, placeOf) : []),
    ...(archive ? colours(document, pictures, standard, placeOf) : []),
  ];
}

/** Pictures have a text (ISO 14289-1, 7.3), and headings skip no level (7.4.2). */
function forReaders(document: Document, standard: PdfStandard, placeOf: PlaceOf): VFileMessage[] {
  const skips = headingSkips(document);
  const messages = picturesOf(document)
    .filter((picture) => !isDescribed(picture))
    .map((picture) =>
      message('pdf-figure-described', placeOf(picture), { actual: picture.src, standard: nameOf(standard) }),
    );
  visitNodes(document, (node) => {
    const expected = skips.get(node);
    if (node.type !== 'heading' || expected === undefined) return;
    const values = { actual: node.depth, expected, standard: nameOf(standard) };
    messages.push(message('pdf-heading-increment', placeOf(node), values));
  });
  return messages;
}

/** Every colour is one that the output intent defines, which is of RGB (ISO 19005-2, 6.2.4.3). */
const colours = (
  document: Document,
  pictures: ReadonlyMap<string, PlacedPicture>,
  standard: PdfStandard,
  placeOf: PlaceOf,
): VFileMessage[] =>
  picturesOf(document)
    .filter(({ src }) => pictures.get(src)?.image?.colorSpace === 'DeviceCMYK')
    .map((picture) =>
      message('pdf-picture-colour', placeOf(picture), { actual: picture.src, standard: nameOf(standard) }),
    );

/** A standard as people write it. */
const nameOf = (standard: PdfStandard): string => {
  const { archive, accessible } = CLAIMS[standard];
  const names = [
    ...(archive ? [`PDF/A-${archive.part}${archive.level.toLowerCase()}`] : []),
    ...(accessible ? ['PDF/UA-1'] : []),
  ];
  return names.join(' + ');
};
