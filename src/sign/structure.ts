/** The signature in a tagged PDF: a form element about the widget (ISO 14289-1, 7.18.4). */
import { type PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, type PdfRef } from '@libpdf/core';
import { arrayAt, dictAt, follow, isDict } from './pdf.js';

/** Adds the element at the end of the reading order. */
export function addFormElement(pdf: PDF, widget: PdfDict, widgetRef: PdfRef, pageRef: PdfRef): void {
  const rootRef = pdf.getCatalog().get('StructTreeRoot');
  const root = follow(pdf, rootRef);
  if (!isDict(root) || !rootRef) return;
  const parent = documentElement(pdf, root) ?? { ref: rootRef, dict: root };
  const element = PdfDict.of({
    Type: PdfName.of('StructElem'),
    S: PdfName.of('Form'),
    P: parent.ref,
    Pg: pageRef,
    K: PdfDict.of({ Type: PdfName.of('OBJR'), Obj: widgetRef, Pg: pageRef }),
  });
  const ref = pdf.register(element);
  arrayAt(pdf, parent.dict, 'K').push(ref);
  widget.set('StructParent', PdfNumber.of(enterParent(pdf, root, ref)));
}

/** The one element that holds all others, as PDF/UA files have. */
function documentElement(pdf: PDF, root: PdfDict): { ref: PdfObject; dict: PdfDict } | undefined {
  const kids = follow(pdf, root.get('K'));
  const ref = kids instanceof PdfArray ? (kids.length === 1 ? kids.at(0) : undefined) : root.get('K');
  const dict = follow(pdf, ref);
  return ref && isDict(dict) && dict.getName('S')?.value === 'Document' ? { ref, dict } : undefined;
}

/** Enters an element in the parent tree under the next free key, and gives the key (ISO 32000-1, 14.7.4.4). */
function enterParent(pdf: PDF, root: PdfDict, element: PdfRef): number {
  const tree = dictAt(pdf, root, 'ParentTree');
  const key = Math.max(root.getNumber('ParentTreeNextKey')?.value ?? 0, greatestKey(pdf, tree) + 1);
  const pair = [PdfNumber.of(key), element];
  if (tree.has('Kids')) {
    const limits = PdfArray.of(PdfNumber.of(key), PdfNumber.of(key));
    const leaf = PdfDict.of({ Limits: limits, Nums: new PdfArray(pair) });
    arrayAt(pdf, tree, 'Kids').push(pdf.register(leaf));
  } else {
    arrayAt(pdf, tree, 'Nums').push(...pair);
  }
  root.set('ParentTreeNextKey', PdfNumber.of(key + 1));
  return key;
}

/** The greatest key of a number tree, or −1. Keys ascend, so that it stands in the last leaf. */
function greatestKey(pdf: PDF, tree: PdfDict): number {
  let node: PdfDict = tree;
  // No number tree is deeper: each level has two kids at least.
  for (let depth = 0; depth < 32; depth++) {
    const kids = follow(pdf, node.get('Kids'));
    const last = kids instanceof PdfArray ? follow(pdf, kids.at(kids.length - 1)) : undefined;
    if (!isDict(last)) break;
    node = last;
  }
  const nums = follow(pdf, node.get('Nums'));
  const key = nums instanceof PdfArray ? follow(pdf, nums.at(nums.length - 2)) : undefined;
  return key?.type === 'number' ? key.value : -1;
}
