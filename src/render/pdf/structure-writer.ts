/** Structure tree → objects of the file (ISO 32000-1, 14.7.2). What shows nothing is left out, empty cells aside. */
import type { PdfKitDocument, PdfReference } from './pdfmake.js';
import {
  Content,
  type ElementProperties,
  type Mark,
  ROLES,
  StructureElement,
  type StructureType,
} from './structure.js';
import type { Parents } from './tags.js';

/** Cells make a table even, whether or not something stands in them. */
const KEPT: ReadonlySet<StructureType> = new Set(['TR', 'TH', 'TD']);

/** Writes the tree; gives its root. */
export function writeStructure(
  pdf: PdfKitDocument,
  root: StructureElement,
  parents: readonly Parents[],
): PdfReference {
  const reference = pdf.ref({ Type: 'StructTreeRoot' });
  const kept = new Set<StructureElement>();
  keep(root, kept);
  const written: Written = new Map();
  Object.assign(reference.data, {
    K: write(root, reference, { pdf, kept, written }),
    ParentTree: parentTree(pdf, parents, written),
    ParentTreeNextKey: parents.length,
    RoleMap: ROLES,
    ...idTree(written),
  });
  reference.end();
  return reference;
}

type Written = Map<StructureElement, PdfReference>;

interface Context {
  pdf: PdfKitDocument;
  kept: ReadonlySet<StructureElement>;
  written: Written;
}

/** Collects the elements that show something; tells whether this one does. */
function keep(element: StructureElement, kept: Set<StructureElement>): boolean {
  const shown = element.kids
    .flatMap((kid) => (kid instanceof Content ? kid.marks : [kid]))
    .filter((each) => !(each instanceof StructureElement) || keep(each, kept));
  const stays = shown.length > 0 || KEPT.has(element.type);
  if (stays) kept.add(element);
  return stays;
}

function write(element: StructureElement, parent: PdfReference, context: Context): PdfReference {
  const reference = context.pdf.ref({ S: element.type, P: parent });
  context.written.set(element, reference);
  const shown = element.kids.flatMap((kid) => (kid instanceof Content ? kid.marks : [kid]));
  const page = shown.find((each) => 'page' in each)?.page;
  const kids = shown.flatMap((each): unknown[] => {
    if (!(each instanceof StructureElement)) return [markOf(each, page)];
    return context.kept.has(each) ? [write(each, reference, context)] : [];
  });
  Object.assign(reference.data, {
    ...(page && { Pg: page }),
    ...(kids.length > 0 && { K: kids.length === 1 ? kids[0] : kids }),
    ...entriesOf(element.properties),
    ...attributesOf(element),
  });
  reference.end();
  return reference;
}

function entriesOf({ alt, actualText, language, id }: ElementProperties): Record<string, unknown> {
  const entries = { Alt: alt, ActualText: actualText, Lang: language, ID: id };
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, text]) => (text === undefined ? [] : [[key, new String(text)]])),
  );
}

/** A sequence of the element's own page by its number alone. */
function markOf(mark: Mark, page: PdfReference | undefined): unknown {
  const elsewhere = mark.page === page ? {} : { Pg: mark.page };
  if ('annotation' in mark) return { Type: 'OBJR', ...elsewhere, Obj: mark.annotation };
  return mark.page === page ? mark.id : { Type: 'MCR', ...elsewhere, MCID: mark.id };
}

function attributesOf({ properties: { attributes }, box }: StructureElement): { A?: object } {
  if (attributes) return { A: attributes };
  if (!box) return {};
  const BBox = [box.left, box.height - box.bottom, box.right, box.height - box.top];
  return { A: { O: 'Layout', Placement: 'Block', BBox } };
}

function parentTree(pdf: PdfKitDocument, parents: readonly Parents[], written: Written): PdfReference {
  const referenceOf = (element: StructureElement) => written.get(element);
  const Nums = parents.flatMap((entry, key) => [
    key,
    Array.isArray(entry) ? entry.map(referenceOf) : referenceOf(entry),
  ]);
  const tree = pdf.ref({ Nums });
  tree.end();
  return tree;
}

/** Elements by their ids, in the order of their bytes (7.9.6). */
function idTree(written: Written): { IDTree?: object } {
  const ids = [...written].flatMap(([{ properties }, reference]) =>
    properties.id === undefined ? [] : [{ id: properties.id, reference }],
  );
  if (ids.length === 0) return {};
  ids.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { IDTree: { Names: ids.flatMap(({ id, reference }) => [new String(id), reference]) } };
}
