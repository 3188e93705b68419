/** The signature field and its widget, which are one dictionary (ISO 32000-1, 12.7.4.5 and 12.5.6.19). */
import {
  type PDF,
  type PDFPage,
  type PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfRef,
  PdfString,
} from '@libpdf/core';
import { arrayAt, dictAt, follow } from './pdf.js';
import { type Appearance, type Box, numbers } from './seal.js';
import { addFormElement } from './structure.js';

/** What the field shows and says. */
export interface FieldLook {
  page: PDFPage;
  /** None: a box of no size at the corner of the page, which needs no appearance (ISO 19005-2, 6.3.3). */
  seal?: Appearance;
  /** For screen readers. */
  label: string;
}

/** Printed, as PDF/A wants of every annotation, and held where it is. */
const FLAGS = 4 | 128;

/** Signatures exist, and the file may only be appended to (ISO 32000-1, table 219). */
const SIGNATURE_FLAGS = 3;

/** Adds a field for the signature dictionary. */
export function addField(pdf: PDF, signature: PdfRef, { page, seal, label }: FieldLook): void {
  const form = dictAt(pdf, pdf.getCatalog(), 'AcroForm');
  const fields = arrayAt(pdf, form, 'Fields');
  const widget = PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of('Widget'),
    FT: PdfName.of('Sig'),
    T: PdfString.fromString(freeName(pdf, fields)),
    TU: PdfString.fromString(label),
    V: signature,
    F: PdfNumber.of(FLAGS),
    Rect: numbers(seal?.box ?? corner(page)),
    P: page.ref,
    ...(seal && { AP: seal.appearance }),
  });
  const ref = pdf.register(widget);
  fields.push(ref);
  form.set('SigFlags', PdfNumber.of(SIGNATURE_FLAGS));
  arrayAt(pdf, page.dict, 'Annots').push(ref);
  if (seal) tag(pdf, page, widget, ref);
}

/**
 * What can be seen has to be in the structure (ISO 14289-1, 7.18.1). What cannot, stays out: the tree is a part
 * of what others may have signed, and checkers of theirs such as pyHanko's take each change of it for tampering.
 */
function tag(pdf: PDF, page: PDFPage, widget: PdfDict, ref: PdfRef): void {
  if (!pdf.getCatalog().has('StructTreeRoot')) return;
  page.dict.set('Tabs', PdfName.of('S'));
  addFormElement(pdf, widget, ref, page.ref);
}

function corner(page: PDFPage): Box {
  const { x, y } = page.getCropBox();
  return [x, y, x, y];
}

/** `Signature1`, or the next that no field has. */
function freeName(pdf: PDF, fields: PdfArray): string {
  const names = new Set(
    fields.toArray().map((each) => {
      const field = follow(pdf, each);
      return field instanceof PdfDict ? field.getString('T')?.asString() : undefined;
    }),
  );
  let number = 1;
  while (names.has(`Signature${number}`)) number++;
  return `Signature${number}`;
}
