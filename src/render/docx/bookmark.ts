/** Bookmarks: the places that links and the contents point to. */
import { createHash } from 'node:crypto';
import type { ParagraphChild } from 'docx';
import type { Context } from './context.js';
import { toComponent, xml } from './xml.js';

/**
 * The bookmark of a heading's id: letters, digits and `_`, a letter first, 40 characters at most (17.13.6.2
 * and Word's own limits). An id that has to change carries a digest, so that two never meet.
 */
export function bookmarkName(id: string): string {
  const clean = `h_${id.replace(/[^\p{L}\p{Nd}_]/gu, '_')}`;
  if (clean === `h_${id}` && clean.length <= 40) return clean;
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return `${[...clean].slice(0, 20).join('')}_${digest}`;
}

/** The children with a bookmark around them. */
export function bookmarked(
  id: string,
  children: readonly ParagraphChild[],
  { state }: Context,
): ParagraphChild[] {
  const number = ++state.bookmarks;
  const start = xml('w:bookmarkStart', { 'w:id': number, 'w:name': bookmarkName(id) });
  const end = xml('w:bookmarkEnd', { 'w:id': number });
  // docx's own bookmarks count on from document to document of a process.
  return [toComponent(start), ...children, toComponent(end)] as ParagraphChild[];
}
