/**
 * PDF through pdfmake, composed from subclasses of its parts: handlers make items of set lines, the
 * layout puts them on pages, page numbers are filled in, and only then is anything drawn.
 */

import type { PageSetup, StyleSheet } from '../document/style.js';
import { visitNodes } from '../document/text.js';
import type { Document, Section } from '../document/tree.js';
import { toItems } from './pdf/block.js';
import { assertComplete } from './pdf/completeness.js';
import { areaContext, type BlockContext, type TypeArea } from './pdf/context.js';
import { Draw } from './pdf/draw.js';
import type { SectionItem } from './pdf/item.js';
import { Layout } from './pdf/layout.js';
import { addPageLabels, addPageNumbers, fillReferences, numberPages } from './pdf/page-number.js';
import { PdfDocument } from './pdf/pdf-document.js';
import { openPictures } from './pdf/picture.js';
import type { Rendered, Renderer, World } from './renderer.js';

export const renderer: Renderer = {
  format: 'pdf',
  extension: 'pdf',
  render: renderPdf,
};

async function renderPdf(document: Document, styles: StyleSheet, world: World): Promise<Rendered> {
  const { fonts } = world;
  const pdf = new PdfDocument(document.metadata, world.date);
  const svgFace = fonts.spans('国', styles.paragraphs.body)[0]?.face;
  const { pictures, messages } = await openPictures(document, world, pdf, svgFace);
  pdf.use(pictures, svgFace);

  const base = { fonts, styles, pictures };
  const sections = document.children.map((section) => sectionItem(section, base));
  const noteStyle = { space: styles.paragraphs.footnote.linePitch, rule: styles.tableRule };
  const pages = new Layout(pdf, noteStyle).layOut(sections);

  // Only now is it known which page a heading is on.
  const numbers = numberPages(pages);
  fillReferences(pages, numbers);
  assertComplete(document, pages);
  addPageNumbers(document, pages, numbers, styles, fonts);
  addPageLabels(pdf, pages, numbers);

  new Draw(pdf, headingIds(document)).renderPages(pages);
  return { bytes: await pdf.bytes(), messages, pages: pages.length };
}

function sectionItem(
  section: Section,
  base: Pick<BlockContext, 'fonts' | 'styles' | 'pictures'>,
): SectionItem {
  const setup = base.styles.pages[section.page] ?? base.styles.pages.body;
  const context = areaContext(base, typeArea(setup));
  return { section: { stack: toItems(section.children, context) }, node: section, setup };
}

const typeArea = ({ width, height, margin }: PageSetup): TypeArea => ({
  width: width - margin.left - margin.right,
  height: height - margin.top - margin.bottom,
});

function headingIds(document: Document): Set<string> {
  const ids = new Set<string>();
  visitNodes(document, (node) => {
    if (node.type === 'heading') ids.add(node.id);
  });
  return ids;
}
