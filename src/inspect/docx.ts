/** Facts of a .docx. */
import { message, type Place } from '../message.js';
import { type Findings, noFindings, type StoryContext } from './docx/findings.js';
import { readFonts } from './docx/fonts.js';
import { createCounter } from './docx/numbering.js';
import { openPackage, type Package } from './docx/package.js';
import { readPages, readProperties } from './docx/properties.js';
import { createFontUse } from './docx/run-font.js';
import { type FurnitureReference, readFurniture, readGeometry } from './docx/sections.js';
import { readStory } from './docx/story.js';
import { readStyles } from './docx/styles.js';
import { attribute, children, type Element, find } from './docx/xml.js';
import { type Facts, type FurnitureFact, present } from './facts.js';

/** Reads a .docx; see `inspect` for what it throws. */
export function inspectDocx(bytes: Uint8Array, place: Place, name?: string): Facts {
  return readDocument(openDocument(bytes, place), bytes, name);
}

/** The package, its main part, and its other parts by the kind of relationship that leads to them. */
export interface OpenDocument {
  source: Package;
  main: string;
  body: Element;
  path(kind: string): string | undefined;
  root(kind: string): Element | undefined;
}

/** A zip without a Word document in it, such as a spreadsheet, is a format that is not known here. */
export function openDocument(bytes: Uint8Array, place: Place): OpenDocument {
  const source = openPackage(bytes, place);
  const main = targetOf(source, '', /^officeDocument$/);
  const document = main === undefined ? undefined : source.part(main);
  const body = document?.name === 'w:document' ? find(document, 'w:body') : undefined;
  if (main === undefined || !body) throw message('format-inspectable', place, { actual: 'zip' });
  const path = (kind: string) => targetOf(source, main, new RegExp(`^${kind}$`));
  const rootAt = (at: string | undefined) => (at === undefined ? undefined : source.part(at));
  return { source, main, body, path, root: (kind) => rootAt(path(kind)) };
}

function targetOf(source: Package, part: string, type: RegExp): string | undefined {
  const relationships = [...source.relationships(part).values()];
  return relationships.find((relationship) => !relationship.external && type.test(relationship.type))?.target;
}

function readDocument(document: OpenDocument, bytes: Uint8Array, name: string | undefined): Facts {
  const { source } = document;
  const context = bodyContext(document);
  const findings = noFindings();
  readStory(document.body, context, findings);
  for (const [i, sectPr] of findings.sections.entries()) {
    for (const reference of readFurniture(sectPr, i + 1))
      readFurnitureText(reference, document, context, findings);
  }
  for (const name of chartFonts(document)) context.fonts.names.add(name);
  const part = (type: RegExp) => source.part(targetOf(source, '', type) ?? '');
  const app = part(/^extended-?properties$/i);
  return present<Facts>({
    format: 'docx',
    name,
    bytes: bytes.length,
    pages: readPages(app),
    properties: readProperties(part(/core-?properties$/i), app, context.styles),
    fonts: readFonts(source, document.path('fontTable'), context.fonts.names),
    outline: findings.outline,
    paragraphs: findings.paragraphs,
    furniture: findings.furniture,
    geometry: findings.sections.map((sectPr, i) => readGeometry(sectPr, i + 1)),
    pictures: findings.pictures,
    links: findings.links,
    anchors: findings.anchors,
    tables: findings.tables,
    notes: [...findings.notes.values()].reduce((sum, count) => sum + count, 0),
  });
}

/** The fonts that charts name, each for their Western or East Asian text; those of the theme begin with +. */
function chartFonts({ source, main }: OpenDocument): string[] {
  const charts = [...source.relationships(main).values()].filter(({ type }) => type === 'chart');
  const fonts = charts.flatMap(({ target }) => typefaces(source.part(target)));
  return fonts.filter((name) => name !== '' && !name.startsWith('+'));
}

function typefaces(element: Element | undefined): string[] {
  return children(element).flatMap((child) =>
    child.name === 'a:latin' || child.name === 'a:ea'
      ? [attribute(child, 'typeface') ?? '']
      : typefaces(child),
  );
}

export function bodyContext(document: OpenDocument): StoryContext {
  const styles = readStyles(document.root('styles'));
  const context: StoryContext = {
    styles,
    counter: createCounter(document.root('numbering'), styles),
    fonts: createFontUse(styles, document.root('theme')),
    relationships: document.source.relationships(document.main),
    note: (reference, id) => {
      const kind = reference === 'w:footnoteReference' ? 'footnote' : 'endnote';
      const element = children(document.root(`${kind}s`), `w:${kind}`).find(
        (note) => attribute(note, 'w:id') === id,
      );
      const relationships = document.source.relationships(document.path(`${kind}s`) ?? '');
      return element && { element, context: { ...context, relationships } };
    },
  };
  return context;
}

/** A header or footer numbers its paragraphs by itself; its pictures and links count with the others. */
function readFurnitureText(
  { id, ...reference }: FurnitureReference,
  document: OpenDocument,
  context: StoryContext,
  findings: Findings,
): void {
  const path = context.relationships.get(id)?.target;
  const root = path === undefined ? undefined : document.source.part(path);
  if (path === undefined || !root) return;
  const counter = createCounter(document.root('numbering'), context.styles);
  const found: Findings = { ...noFindings(), pictures: findings.pictures, links: findings.links };
  readStory(root, { ...context, counter, relationships: document.source.relationships(path) }, found);
  const text = found.paragraphs.map((paragraph) => (paragraph.label ?? '') + paragraph.text).join('\n');
  findings.furniture.push({ ...reference, text } satisfies FurnitureFact);
}
