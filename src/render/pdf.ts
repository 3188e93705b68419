/**
 * PDF through pdfmake, composed from subclasses of its parts: handlers make items of set lines, the
 * layout puts them on pages, page numbers are filled in, and only then is anything drawn.
 */

import type { VFileMessage } from 'vfile-message';
import type { StyleSheet } from '../document/style.js';
import { visitNodes, withoutSharing } from '../document/text.js';
import type { Document, Section } from '../document/tree.js';
import { message } from '../message.js';
import { toItems } from './pdf/block.js';
import { missingContent } from './pdf/completeness.js';
import { areaContext, type BlockContext } from './pdf/context.js';
import { Draw } from './pdf/draw.js';
import { forbidden } from './pdf/forbidden.js';
import type { SectionItem } from './pdf/item.js';
import { Layout } from './pdf/layout.js';
import { Marking } from './pdf/marking.js';
import { breached, overflowing } from './pdf/overflow.js';
import { addPageNumbers } from './pdf/page-foot.js';
import { addPageLabels, fillReferences, labelPages, numberPages } from './pdf/page-number.js';
import { PdfDocument } from './pdf/pdf-document.js';
import type { PdfmakePage } from './pdf/pdfmake.js';
import { openPictures } from './pdf/picture.js';
import { placesOf } from './pdf/place.js';
import { mirrorPages } from './pdf/section.js';
import { structureOf } from './pdf/structure-tree.js';
import { Tags } from './pdf/tags.js';
import { CLAIMS, DEFAULT_PDF_STANDARD } from './pdf-standard.js';
import type { ReferenceParts, Rendered, Renderer, World } from './renderer.js';

export const renderer: Renderer = {
  format: 'pdf',
  extension: 'pdf',
  render: renderPdf,
};

async function renderPdf(given: Document, styles: StyleSheet, world: World): Promise<Rendered> {
  // What is drawn is known by its node.
  const document = withoutSharing(given);
  const { fonts } = world;
  const standard = world.pdfStandard ?? DEFAULT_PDF_STANDARD;
  const claims = CLAIMS[standard];
  const pdf = new PdfDocument(document.metadata, world.date, claims);
  const svgFace = fonts.spans('国', styles.paragraphs.body)[0]?.face;
  const placeOf = placesOf(document);
  const { pictures, messages } = await openPictures(document, world, pdf, svgFace, placeOf);
  pdf.use(pictures, svgFace);

  const pages = layOut(document, { fonts, styles, pictures }, pdf);
  // Only now is it known which page a heading is on.
  const numbers = numberPages(pages);
  mirrorPages(pages, numbers);
  const labels = labelPages(pages, numbers);
  fillReferences(pages, labels);
  messages.push(
    ...forbidden(document, pictures, standard, placeOf),
    ...missingContent(document, pages, placeOf),
    ...overflowing(pages, placeOf),
    ...breached(pages, placeOf),
    ...withoutHouse(world.reference),
  );
  addPageNumbers(document, pages, numbers, styles, fonts);
  addPageLabels(pdf, labels);

  const ids = targetIds(document);
  const tags = claims.tagged ? new Tags(pdf, structureOf(document, ids)) : undefined;
  if (tags) pdf.tag(tags);
  if (claims.sources) for (const source of world.sources ?? []) pdf.attach(source);
  drawPages(pages, new Draw(pdf, ids, tags && new Marking(tags)));
  return { bytes: await pdf.bytes(), messages, pages: pages.length };
}

/** Headers and footers of a house document are Word's: nothing here lays out WordprocessingML. */
function withoutHouse(reference: ReferenceParts | undefined): VFileMessage[] {
  if (!reference || Object.keys({ ...reference.headers, ...reference.footers }).length === 0) return [];
  return [message('reference-in-word-only', { path: reference.path }, { format: 'PDF' })];
}

type Base = Pick<BlockContext, 'fonts' | 'styles' | 'pictures'>;

function layOut(document: Document, base: Base, pdf: PdfDocument): PdfmakePage[] {
  const { styles } = base;
  const sections = document.children.map((section) => sectionItem(section, base));
  const noteStyle = { space: styles.paragraphs.footnote.linePitch, rule: styles.tableRule };
  return new Layout(pdf, noteStyle).layOut(sections);
}

/** Draws page by page and lets go of what is drawn: a large document would else be in memory twice. */
function drawPages(pages: readonly PdfmakePage[], draw: Draw): void {
  for (const page of pages) {
    draw.renderPages([page]);
    draw.endPage();
    page.items = [];
  }
}

function sectionItem(section: Section, base: Base): SectionItem {
  const setup = base.styles.pages[section.page] ?? base.styles.pages.body;
  const context = areaContext(base, setup);
  return { section: { stack: toItems(section.children, context) }, node: section, setup };
}

/** Ids that links within the document may lead to: of headings, and of captions that are referred to. */
function targetIds(document: Document): Set<string> {
  const ids = new Set<string>();
  visitNodes(document, (node) => {
    if (node.type === 'heading') ids.add(node.id);
    if (node.type === 'captionNumber' && node.id !== undefined) ids.add(node.id);
  });
  return ids;
}
