/** What changed in a PDF after it was signed: the signed revision compared with the file as it is. */
import { createHash, type Hash } from 'node:crypto';
import { type PDF, PdfArray, PdfDict, PdfNull, type PdfObject, type PdfRef, PdfStream } from '@libpdf/core';
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
  const [earlier, later] = [objectsOf(before), objectsOf(after)];
  const [old, now] = [pageDigests(earlier, added), pageDigests(later, added)];
  const count = Math.max(old.length, now.length);
  const pages = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => old[number - 1] !== now[number - 1],
  );
  return { pages, document: documentDigest(earlier) !== documentDigest(later) };
}

/** Entries of a page that a further signature changes, or that lead back up. */
const OF_PAGES: ReadonlySet<string> = new Set(['Annots', 'Parent', 'Tabs']);

/** Entries that a page has from the nodes above it (ISO 32000-1, table 30). */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** Entries of the catalog that a further signature, or proofs for one, may change (ISO 32000-2, 12.8.4.3). */
const OF_SIGNATURES: ReadonlySet<string> = new Set([
  'AcroForm',
  'DSS',
  'Extensions',
  'Pages',
  'Perms',
  'StructTreeRoot',
]);

function pageDigests(revision: Objects, added: ReadonlySet<number>): string[] {
  const { pdf } = revision;
  return pdf.getPages().map(({ dict }) => {
    const annotations = follow(pdf, dict.get('Annots'));
    const kept = annotations instanceof PdfArray ? annotations.toArray() : [];
    return digestOf(revision, [
      ...entriesOf(dict, (key) => !OF_PAGES.has(key)),
      ...INHERITED.map((key) => inherited(pdf, dict, key)),
      ...kept.filter((each) => !(isRef(each) && added.has(each.objectNumber))),
    ]);
  });
}

const documentDigest = (revision: Objects): string =>
  digestOf(
    revision,
    entriesOf(revision.pdf.getCatalog(), (key) => !OF_SIGNATURES.has(key)),
  );

const entriesOf = (dict: PdfDict, kept: (key: string) => boolean): PdfObject[] =>
  [...dict].filter(([{ value }]) => kept(value)).flat();

/** An entry of a page or of the nearest node above that has it. */
function inherited(pdf: PDF, page: PdfDict, key: string): PdfObject {
  let node: PdfDict = page;
  // Far deeper than any page tree: a file may lead in a circle.
  for (let depth = 0; depth < 64 && !node.has(key); depth++) {
    const parent = follow(pdf, node.get('Parent'));
    if (!isDict(parent)) break;
    node = parent;
  }
  return node.get(key) ?? PdfNull.instance;
}

/** A file, and what is known of its objects by their numbers: pages share fonts and pictures. */
interface Objects {
  pdf: PDF;
  known: Map<number, Digested>;
}

/** The digest of an object, and the objects that it refers to. */
interface Digested {
  digest: string;
  refs: readonly PdfRef[];
}

const objectsOf = ({ pdf }: Revision): Objects => ({ pdf, known: new Map() });

/** A digest of values and of every object that they lead to, by number: an appended revision keeps numbers. */
function digestOf(objects: Objects, values: readonly PdfObject[]): string {
  const start = digested(values);
  const hash = createHash('sha256').update(start.digest);
  const queue = [...start.refs];
  const met = new Set<number>();
  for (let at = 0; at < queue.length; at++) {
    const ref = queue[at] as PdfRef;
    if (met.has(ref.objectNumber)) continue;
    met.add(ref.objectNumber);
    const { digest, refs } = objectDigest(objects, ref);
    hash.update(`${ref.objectNumber} ${digest} `);
    queue.push(...refs);
  }
  return hash.digest('hex');
}

function objectDigest({ pdf, known }: Objects, ref: PdfRef): Digested {
  const before = known.get(ref.objectNumber);
  if (before) return before;
  const object = pdf.getObject(ref);
  // Other pages are compared for themselves.
  const result = digested(object && !isPage(object) ? [object] : []);
  known.set(ref.objectNumber, result);
  return result;
}

function digested(values: readonly PdfObject[]): Digested {
  const hash = createHash('sha256');
  const refs: PdfRef[] = [];
  for (const value of values) writeObject(value, hash, refs);
  return { digest: hash.digest('hex'), refs };
}

function writeObject(object: PdfObject, hash: Hash, refs: PdfRef[]): void {
  const each = (values: Iterable<PdfObject>) => {
    for (const value of values) writeObject(value, hash, refs);
  };
  if (object.type === 'ref') {
    hash.update(`${object.objectNumber} R `);
    refs.push(object);
  } else if (object instanceof PdfArray) {
    hash.update(`[${object.length} `);
    each(object);
  } else if (object instanceof PdfDict) {
    const entries = entriesOf(object, () => true);
    hash.update(`<<${entries.length} `);
    each(entries);
    if (object instanceof PdfStream) hash.update(object.data);
  } else if (object.type === 'string') {
    hash.update(`(${object.bytes.length} `).update(object.bytes);
  } else hash.update(`${object.type} ${'value' in object ? object.value : ''} `);
}

const isPage = (object: PdfObject): boolean =>
  isDict(object) && ['Page', 'Pages'].includes(object.getName('Type')?.value ?? '');
