/** What changed in a PDF after it was signed: the signed revision compared with the file as it is. */
import { createHash } from 'node:crypto';
import { type PDF, PdfArray, PdfDict, type PdfObject, type PdfRef, PdfStream } from '@libpdf/core';
import { follow, isDict, isRef } from './pdf.js';

/** What differs. */
export interface Difference {
  /** Pages by number, in either of the two. */
  pages: number[];
  /** Something that belongs to no page: outline, metadata, actions, names. */
  document: boolean;
}

/** A file and the object numbers of the widgets whose signatures are there. */
export interface Revision {
  pdf: PDF;
  signed: ReadonlySet<number>;
}

/**
 * Compares two revisions. A signature of the later one, with its seal, is no difference; all else is, whether
 * it can be seen or not: comments as well as text.
 */
export function differenceOf(before: Revision, after: Revision): Difference {
  const added = new Set([...after.signed].filter((each) => !before.signed.has(each)));
  const [old, now] = [pageDigests(before.pdf, added), pageDigests(after.pdf, added)];
  const count = Math.max(old.length, now.length);
  const pages = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => old[number - 1] !== now[number - 1],
  );
  return { pages, document: documentDigest(before.pdf) !== documentDigest(after.pdf) };
}

/** Keys that lead back up or that a further signature changes. */
const LEFT_OUT: ReadonlySet<string> = new Set(['Parent', 'P', 'StructParent', 'StructParents', 'Tabs']);

/** Entries of the catalog that a further signature, or proofs for one, may change (ISO 32000-2, 12.8.4.3). */
const OF_SIGNATURES: ReadonlySet<string> = new Set([
  'AcroForm',
  'DSS',
  'Extensions',
  'Pages',
  'Perms',
  'StructTreeRoot',
]);

function pageDigests(pdf: PDF, added: ReadonlySet<number>): string[] {
  return pdf.getPages().map(({ dict }) => {
    const annotations = follow(pdf, dict.get('Annots'));
    const kept = annotations instanceof PdfArray ? annotations.toArray() : [];
    return digestOf(pdf, [
      ...entriesOf(dict, (key) => key !== 'Annots'),
      ...kept.filter((each) => !(isRef(each) && added.has(each.objectNumber))),
    ]);
  });
}

const documentDigest = (pdf: PDF): string =>
  digestOf(
    pdf,
    entriesOf(pdf.getCatalog(), (key) => !OF_SIGNATURES.has(key)),
  );

const entriesOf = (dict: PdfDict, kept: (key: string) => boolean): PdfObject[] =>
  [...dict].filter(([{ value }]) => kept(value) && !LEFT_OUT.has(value)).flat();

/** A digest of values and of every object that they lead to, by number: an appended revision keeps numbers. */
function digestOf(pdf: PDF, values: readonly PdfObject[]): string {
  const hash = createHash('sha256');
  const queue: PdfRef[] = [];
  const met = new Set<number>();
  const write = (text: string | Uint8Array) => void hash.update(text);
  const meet = (ref: PdfRef) => {
    write(`${ref.objectNumber} R `);
    if (!met.has(ref.objectNumber)) queue.push(ref);
    met.add(ref.objectNumber);
  };
  for (const value of values) writeObject(value, write, meet);
  for (let next = queue.shift(); next; next = queue.shift()) {
    const object = pdf.getObject(next);
    write(`${next.objectNumber} obj `);
    // Other pages are compared for themselves.
    if (object && !isPage(object)) writeObject(object, write, meet);
  }
  return hash.digest('hex');
}

function writeObject(
  object: PdfObject,
  write: (text: string | Uint8Array) => void,
  meet: (ref: PdfRef) => void,
): void {
  const each = (values: Iterable<PdfObject>) => {
    for (const value of values) writeObject(value, write, meet);
  };
  if (object.type === 'ref') meet(object);
  else if (object instanceof PdfArray) {
    write(`[${object.length} `);
    each(object);
  } else if (object instanceof PdfDict) {
    const entries = entriesOf(object, () => true);
    write(`<<${entries.length} `);
    each(entries);
    if (object instanceof PdfStream) write(object.data);
  } else if (object.type === 'string') {
    write(`(${object.bytes.length} `);
    write(object.bytes);
  } else write(`${object.type} ${'value' in object ? object.value : ''} `);
}

const isPage = (object: PdfObject): boolean =>
  isDict(object) && ['Page', 'Pages'].includes(object.getName('Type')?.value ?? '');
