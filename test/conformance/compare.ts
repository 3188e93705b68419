/** What a reader of a Word file finds, beside the document tree that it was made from. */
import { paragraphsOf, picturesOf, type TextParagraph, visitNodes } from '../../src/document/text.js';
import type { Document, DocumentNode } from '../../src/document/tree.js';
import type { Content, ReadParagraph } from './report.js';

/** Everything of the tree that the reader does not find, or finds otherwise; empty when nothing is lost. */
export function differences(document: Document, content: Content): string[] {
  return [paragraphs, styles, tables, charts, pictures, properties].flatMap((compare) =>
    compare(document, content),
  );
}

/**
 * Letters and digits of the tree that a page shows less often than they stand there. Marks are left out: LibreOffice
 * 7.4 does not paint every mark at the end of a justified line (docs/typography.md).
 */
export function lostCharacters(document: Document, shown: string): string {
  const rest = new Map<string, number>();
  for (const character of shown.normalize('NFKC')) rest.set(character, (rest.get(character) ?? 0) + 1);
  return paragraphsOf(document)
    .flatMap(({ label, text }) => (label + text).normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [])
    .filter((character) => {
      const left = rest.get(character) ?? 0;
      rest.set(character, left - 1);
      return left <= 0;
    })
    .join('');
}

/** Parts of official documents, of which several may stand in a line. */
const PARTS: ReadonlySet<DocumentNode['type']> = new Set([
  ...(['copyNumber', 'classification', 'urgency', 'issuerMark', 'markWord', 'documentNumber'] as const),
  ...(['approver', 'signatory', 'seal', 'signatureDate', 'annotation'] as const),
  ...(['attendanceGroup', 'imprintRecipients', 'imprintCell'] as const),
]);

const bare = (text: string): string => text.replace(/\s/g, '');

/** Every paragraph stands once and in order, with its number. The first that does not is told. */
function paragraphs(document: Document, content: Content): string[] {
  const found = inReadingOrder(content).filter(({ text }) => bare(text) !== '');
  const expected = paragraphsOf(document).filter(({ label, text }) => bare(label + text) !== '');
  const notes = new Set<DocumentNode>(nodesOf(document, 'footnote').flatMap(({ children }) => children));
  for (const read of found) {
    if (isSame(expected[0], read)) expected.shift();
    else if (!takeParts(expected, bare(read.text), notes))
      return [`${show(expected[0])} reads ${show(read)}`];
  }
  return expected.length > 0 ? [`${show(expected[0])} is lost`] : [];
}

/**
 * Parts of a letterhead, a signature or an imprint that stand side by side in one paragraph, in the order of the
 * page; their `notes` follow. False where the text is not theirs and nothing but theirs.
 */
function takeParts(expected: TextParagraph[], text: string, notes: ReadonlySet<DocumentNode>): boolean {
  const other = expected.findIndex(({ node }) => !PARTS.has(node.type) && !notes.has(node));
  const parts = expected
    .slice(0, other < 0 ? expected.length : other)
    .filter(({ node }) => PARTS.has(node.type));
  let rest = text;
  while (rest !== '') {
    const at = longestStart(parts, rest);
    const [part] = at < 0 ? [] : parts.splice(at, 1);
    if (!part) return false;
    expected.splice(expected.indexOf(part), 1);
    rest = rest.slice(whole(part).length);
  }
  return true;
}

/** The part that a text begins with; of several, that which takes most of it. */
function longestStart(parts: readonly TextParagraph[], text: string): number {
  const lengths = parts.map((part) => (text.startsWith(whole(part)) ? whole(part).length : 0));
  const most = Math.max(0, ...lengths);
  return most === 0 ? -1 : lengths.indexOf(most);
}

const whole = ({ label, text }: TextParagraph): string => bare(label + text);

const show = (each?: { text: string; label?: string }): string =>
  each ? `“${each.label ?? ''}${each.text.slice(0, 40)}”` : 'nothing';

/** Notes follow the paragraph that refers to them. */
function inReadingOrder({ paragraphs }: Content): ReadParagraph[] {
  const notes = new Map<string, ReadParagraph[]>();
  for (const each of paragraphs) {
    if (each.story !== 'footnote' || each.note === null) continue;
    notes.set(each.note, [...(notes.get(each.note) ?? []), each]);
  }
  return paragraphs
    .filter(({ story }) => story === 'body')
    .flatMap((paragraph) => [paragraph, ...paragraph.notes.flatMap((note) => notes.get(note) ?? [])]);
}

/** Word counts some numbers for itself, so that they are not in the text; the contents end with a page number. */
function isSame(expected?: TextParagraph, found?: ReadParagraph): boolean {
  if (!expected || !found) return false;
  const [label, text, read] = [bare(expected.label), bare(expected.text), bare(found.text)];
  if (expected.node.type === 'contentsEntry' && read.startsWith(label + text)) {
    return /^\d*$/.test(read.slice((label + text).length));
  }
  if (read === label + text) return true;
  return found.numbered && read.endsWith(text) && label.startsWith(read.slice(0, read.length - text.length));
}

/** Styles that paragraphs name are defined; those of the contents and of notes are among them. */
function styles(_: Document, { paragraphs, styles }: Content): string[] {
  const used = new Set(paragraphs.flatMap(({ style }) => style ?? []));
  return [...used].filter((id) => !(id in styles)).map((id) => `no style ${id}`);
}

/** Tables of the tree, among tables that lay out other parts, have their cells and their head rows. */
function tables(document: Document, content: Content): string[] {
  const found = content.tables.map(({ cells, headRows }) => `${cells} head ${headRows}`);
  return nodesOf(document, 'table').flatMap(({ children, columns, headRows }) => {
    const shape = `${children.map(() => columns.length)} head ${headRows}`;
    const at = found.indexOf(shape);
    found.splice(0, at + 1);
    return at < 0 ? [`no table ${shape}`] : [];
  });
}

/** Charts have their data, and their alternative text. */
function charts(document: Document, content: Content): string[] {
  const nodes = nodesOf(document, 'chart');
  const data = ({ categories, series }: (typeof nodes)[number]) =>
    series.map(({ name, values }) => ({ name, categories, values }));
  const read = ({ series }: Content['charts'][number]) =>
    series.map(({ values, ...each }) => ({
      ...each,
      values: values.map((value) => (value === null ? null : Number(value))),
    }));
  return [
    ...different('charts', nodes.map(data).map(json).sort(), content.charts.map(read).map(json).sort()),
    ...different(
      'texts of charts',
      nodes.map(({ alt }) => alt),
      descriptions(content, 'chart'),
    ),
  ];
}

function pictures(document: Document, content: Content): string[] {
  const expected = picturesOf(document).map(({ alt }) => alt);
  return different('texts of pictures', expected, descriptions(content, 'pic'));
}

function properties({ metadata }: Document, content: Content): string[] {
  const { title, creator, language } = content.properties;
  return different(
    'properties',
    [metadata.title, metadata.author, metadata.language],
    [title, creator, language],
  );
}

function descriptions({ pictures }: Content, kind: string): (string | null)[] {
  return pictures.filter((each) => each.kind === kind).map(({ description }) => description);
}

function nodesOf<T extends DocumentNode['type']>(document: Document, type: T) {
  const nodes: Extract<DocumentNode, { type: T }>[] = [];
  visitNodes(document, (node) => {
    if (node.type === type) nodes.push(node as Extract<DocumentNode, { type: T }>);
  });
  return nodes;
}

const json = (value: unknown): string => JSON.stringify(value);

function different(what: string, expected: readonly unknown[], found: readonly unknown[]): string[] {
  return json(expected) === json(found) ? [] : [`${what}: expected ${json(expected)}, found ${json(found)}`];
}
