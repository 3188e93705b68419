/** The rules over a composed document. A new one is a file of its own and one line here. */
import type { VFileMessage } from 'vfile-message';
import type { Document } from '../document/tree.js';
import { chartDescribed } from './chart-described.js';
import { copyNumberFormed } from './copy-number-formed.js';
import { documentNumberFormed } from './document-number-formed.js';
import { figureDescribed } from './figure-described.js';
import { glyphCovered } from './glyph-covered.js';
import { headingIdOnce } from './heading-id-once.js';
import { headingIncrement } from './heading-increment.js';
import { linkResolved } from './link-resolved.js';
import { pageNoteAbsent } from './page-note-absent.js';
import { pictureUsable } from './picture-usable.js';
import { placeFilled } from './place-filled.js';
import { recipientsClosed } from './recipients-closed.js';
import type { CheckWorld, Rule } from './rule.js';
import { signatureAccompanied } from './signature-accompanied.js';
import { signatureDateFormed } from './signature-date-formed.js';

export type { CheckWorld, Rule } from './rule.js';

export const RULES: readonly Rule[] = [
  glyphCovered,
  headingIncrement,
  headingIdOnce,
  linkResolved,
  figureDescribed,
  chartDescribed,
  pictureUsable,
  placeFilled,
  pageNoteAbsent,
  signatureAccompanied,
  copyNumberFormed,
  documentNumberFormed,
  recipientsClosed,
  signatureDateFormed,
];

/** What all rules say of a document. */
export function checkDocument(document: Document, world: CheckWorld): VFileMessage[] {
  return RULES.flatMap((rule) => rule.check(document, world));
}
