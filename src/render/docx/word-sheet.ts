/** The style sheet as a document needs it in Word. */
import type { StyleSheet } from '../../document/style.js';
import { visitNodes } from '../../document/text.js';
import type { Document } from '../../document/tree.js';
import type { Fonts } from '../../font/face.js';
import { type LetterheadInput, type LetterheadLayout, letterheadLayout } from './letterhead-layout.js';
import { pageSetup } from './page-setup.js';

/** A sheet, and where the parts of the document's letterhead stand, which is in the sheet's styles as well. */
export interface WordSheet {
  sheet: StyleSheet;
  letterhead: LetterheadLayout | undefined;
}

/** The sheet for a document. Of several letterheads the first decides. */
export function wordSheet(document: Document, given: StyleSheet, fonts: Fonts): WordSheet {
  const letterhead = documentLetterhead(document, given, fonts);
  return {
    sheet: { ...given, paragraphs: { ...given.paragraphs, ...letterhead?.paragraphs } },
    letterhead,
  };
}

function documentLetterhead(
  document: Document,
  sheet: StyleSheet,
  fonts: Fonts,
): LetterheadLayout | undefined {
  const found = document.children.flatMap((section) => {
    const heads: LetterheadInput[] = [];
    visitNodes(section, (node) => {
      if (node.type === 'letterhead') heads.push({ node, setup: pageSetup(section, sheet), sheet, fonts });
    });
    return heads;
  });
  return found[0] && letterheadLayout(found[0]);
}
