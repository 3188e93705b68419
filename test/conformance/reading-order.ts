/** What a reader hears of a tagged PDF, beside the document tree that it was made from. */
import { isMark } from '../../src/document/official.js';
import { captionLabel, childrenOf } from '../../src/document/text.js';
import type { Document, DocumentNode } from '../../src/document/tree.js';
import type { Tag } from '../oracle.js';

/** Where what is read differs from the tree: the text around the place; undefined when nothing does. */
export function difference(document: Document, structure: Tag): string | undefined {
  const heard = bare(textOf(structure));
  let at = 0;
  let numbered = false;
  for (const part of expected(document)) {
    if (part === PAGE_NUMBER) numbered = true;
    const text = part === PAGE_NUMBER ? '' : bare(part);
    if (text === '') continue;
    if (numbered) at += numberBefore(text, heard.slice(at, at + text.length + 8));
    numbered = false;
    if (!heard.startsWith(text, at)) return `“${text.slice(0, 40)}” reads “${heard.slice(at, at + 40)}”`;
    at += text.length;
  }
  const rest = heard.slice(at);
  return rest === '' || (numbered && NUMBER.test(rest)) ? undefined : `“${rest.slice(0, 40)}” is too much`;
}

const NUMBER = /^[\divxlc]*$/;

/** Length of the page number that stands before a text; 0 for none. */
function numberBefore(text: string, heard: string): number {
  const length = heard.indexOf(text);
  return length > 0 && NUMBER.test(heard.slice(0, length)) ? length : 0;
}

/** All text of a structure but that of pictures, which their alternative texts stand for. */
function textOf({ type, kids }: Tag): string {
  return type === 'Figure' ? '' : kids.map((kid) => (typeof kid === 'string' ? kid : textOf(kid))).join('');
}

const bare = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');

/** The page number of an entry of the contents: whatever it is. */
const PAGE_NUMBER = Symbol('page number');

type Part = string | typeof PAGE_NUMBER;

/** The texts of a tree in reading order, a note where its mark stands. */
function expected(node: DocumentNode): Part[] {
  switch (node.type) {
    case 'text':
    case 'code':
      return [node.value];
    case 'captionNumber':
      return [captionLabel(node)];
    case 'contentsEntry':
      return [node.number ?? '', ...below(node), PAGE_NUMBER];
    case 'heading':
      return [node.number ?? '', ...below(node)];
    case 'footnote':
      return [`${node.number}`, ...(node.children.length > 0 ? [`${node.number}`] : []), ...below(node)];
    case 'listItem':
    case 'timelineItem':
    case 'attachmentList':
    case 'approvers':
    case 'attendanceGroup':
    case 'imprintRecipients':
      return [node.children.length > 0 ? node.label : '', ...below(node)];
    case 'letterhead':
      return node.children.flatMap((part) => (node.preprinted && isMark(part) ? [] : expected(part)));
    case 'seal':
      return node.src === undefined ? below(node) : [];
    default:
      return below(node);
  }
}

const below = (node: DocumentNode): Part[] => childrenOf(node).flatMap(expected);
