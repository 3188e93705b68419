/** Page numbers that the file shows within its text: results of PAGEREF fields. */

import type { VFileMessage } from 'vfile-message';
import { inlineText, visitNodes } from '../../document/text.js';
import type { Document } from '../../document/tree.js';
import type { Face } from '../../font/face.js';
import { message } from '../../message.js';
import { bookmarkName } from './bookmark.js';
import { bookmarkPlaces } from './layout.js';
import type { Parts } from './package.js';

/** A PAGEREF without a result. */
const EMPTY_REFERENCE =
  /(<w:instrText[^>]*> PAGEREF (\S+) [^<]*<\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r>)(?=<w:r><w:fldChar w:fldCharType="end"\/>)/g;

const BODY = 'word/document.xml';

/**
 * Writes the page numbers into the fields of the body; where there is none, nothing is laid out. A field whose bookmark
 * stands on no page stays empty and gives a message.
 */
export function countPages(parts: Parts, document: Document, faces: readonly Face[]): VFileMessage[] {
  const xml = parts.get(BODY) as string;
  if (!xml.includes(' PAGEREF ')) return [];
  const places = bookmarkPlaces((path) => textOf(parts.get(path)), faces);
  const missing = new Set<string>();
  const numbered = xml.replace(EMPTY_REFERENCE, (field: string, start: string, name: string) => {
    const place = places.get(name);
    if (!place) missing.add(name);
    return place ? `${start}<w:r><w:t>${place.number}</w:t></w:r>` : field;
  });
  parts.set(BODY, numbered);
  return missing.size > 0 ? missingPages(document, missing) : [];
}

const textOf = (part: string | Uint8Array | undefined): string | undefined =>
  typeof part === 'string' ? part : undefined;

/** Messages at the lines of the contents whose headings stand on no page. */
function missingPages(document: Document, missing: ReadonlySet<string>): VFileMessage[] {
  const messages: VFileMessage[] = [];
  visitNodes(document, (node) => {
    if (node.type !== 'contentsEntry' || !missing.has(bookmarkName(node.target))) return;
    const place = { path: node.origin?.path ?? '', position: node.origin?.position };
    messages.push(message('page-number-counted', place, { actual: inlineText(node.children) }));
  });
  return messages;
}
