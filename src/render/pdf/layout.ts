/**
 * pdfmake's second pass: items → pages of placed lines, rules and pictures. Sections, the flow of a
 * section and the rows of a table are decided here; cells, columns and rules are pdfmake's.
 */
import type { Points } from '../../document/length.js';
import { leastHeights, partsOnPage, tailHeight } from './flow.js';
import type { Item, SectionItem, TableItem, TextItem } from './item.js';
import type { TextLine } from './line.js';
import { Measure } from './measure.js';
import { NoteArea, type NoteStyle } from './notes.js';
import {
  DocPreprocessor,
  type DocumentContext,
  LayoutBuilderBase,
  type PdfKitDocument,
  type PdfmakeNode,
  type PdfmakePage,
  SvgMeasure,
  TableProcessorBase,
} from './pdfmake.js';
import { type SectionPages, shiftPage } from './section.js';
import { PageWriter } from './writer.js';

const TOLERANCE = 0.01;

export class Layout extends LayoutBuilderBase {
  override writer: PageWriter;
  private readonly notes: NoteArea;
  /** The next thing starts a page. */
  private breakPending = false;
  /** The current page began where the one before was full, so that space before its first block is dropped. */
  private overflowed = false;

  constructor(
    private readonly pdf: PdfKitDocument,
    noteStyle: NoteStyle,
  ) {
    super({}, {}, new SvgMeasure());
    this.notes = new NoteArea(noteStyle);
    this.writer = new PageWriter(this.notes);
  }

  /** Lays out sections. */
  layOut(sections: SectionItem[]): PdfmakePage[] {
    this.linearNodeList = [];
    const content = new DocPreprocessor().preprocessDocument({ stack: sections });
    new Measure(this.pdf, {}, {}, new SvgMeasure(), {}).measureDocument(content);
    for (const section of sections) this.layOutSection(section);
    const { pages } = this.context;
    this.notes.draw(pages);
    return pages;
  }

  private get context(): DocumentContext {
    return this.writer.context();
  }

  private layOutSection(section: SectionItem): void {
    const { width, height, margin, verticalAlign } = section.setup;
    const first = this.context.pages.length;
    const properties: SectionPages = { section: section.node, setup: section.setup };
    this.writer.addPage({ width, height }, undefined, { ...margin }, { ...properties });
    this.breakPending = false;
    this.overflowed = false;
    this.placeItems(section.section.stack);
    while (this.notes.pending) this.writer.moveToNextPage();
    if (verticalAlign !== 'center' || this.context.pages.length !== first + 1) return;
    shiftPage(this.context.getCurrentPage(), Math.max(0, this.context.availableHeight) / 2);
  }

  private placeItems(items: readonly Item[]): void {
    const flows = items.map((item) => item.flow);
    const least = leastHeights(flows, this.room, this.notes.ruleHeight(-1));
    items.forEach((item, i) => {
      this.begin(item, least[i] as Points);
      if (item.text === '') this.placeLines(item as TextItem & Item, tailHeight(flows, least, i));
      else this.processNode(item);
      this.context.moveDown(Math.min(item.flow.after, Math.max(0, this.context.availableHeight)));
    });
  }

  /** Height of the type area. */
  private get room(): Points {
    const { pageSize, pageMargins } = this.context.getCurrentPage();
    return pageSize.height - pageMargins.top - pageMargins.bottom;
  }

  private get fresh(): boolean {
    return this.context.y <= this.context.pageMargins.top + TOLERANCE;
  }

  /** Moves to where an item starts. */
  private begin(item: Item, least: Points): void {
    if (item.flow.startsPage) this.breakPending = true;
    if (item.flow.parts === 0) return;
    if (this.breakPending && !this.fresh) this.nextPage(false);
    this.breakPending = false;
    const before = this.fresh && this.overflowed ? 0 : item.flow.before;
    if (before + least <= this.context.availableHeight + TOLERANCE) this.context.moveDown(before);
    else if (this.fresh)
      this.context.moveDown(Math.max(0, Math.min(before, this.context.availableHeight - least)));
    else this.nextPage(true);
  }

  private nextPage(overflowed: boolean): void {
    this.writer.moveToNextPage();
    this.overflowed = overflowed;
  }

  private placeLines(item: TextItem & Item, tail: Points): void {
    let from = 0;
    while (from < item.flow.parts) {
      const { availableHeight: available, page } = this.context;
      const room = { available, noteRule: this.notes.ruleHeight(page), fresh: this.fresh };
      const count = partsOnPage(item.flow, from, tail, room);
      for (const line of item.lines.slice(from, from + count)) this.placeLine(line);
      from += count;
      if (from < item.flow.parts) this.nextPage(true);
    }
  }

  private placeLine(line: TextLine): void {
    const { context } = this;
    context.availableHeight = Math.max(context.availableHeight, line.pitch);
    this.writer.addLine(line);
    const notes = line.notes.flat();
    if (notes.length > 0)
      context.availableHeight -= this.notes.place(notes, context.page, context.availableHeight);
  }

  /** Lines of a cell; those of the flow are placed by {@link placeLines}. */
  override processLeaf(node: PdfmakeNode): void {
    const { lines, drop } = node as TextItem;
    if (drop && drop <= this.context.availableHeight) this.context.moveDown(drop);
    for (const line of lines) {
      const { availableHeight, y, pageMargins } = this.context;
      if (line.pitch > availableHeight + TOLERANCE && y > pageMargins.top) this.writer.moveToNextPage();
      this.placeLine(line);
    }
  }

  /** As pdfmake does it, but a row that fits the next page moves there whole instead of being divided. */
  override processTable(node: PdfmakeNode): void {
    const { table, rowHeights, _margin, _offsets } = node as TableItem;
    this.nestedLevel++;
    const processor = new TableProcessorBase(node);
    processor.beginTable(this.writer);
    table.body.forEach((cells, rowIndex) => {
      if (rowIndex >= table.headerRows) this.makeRoom(rowHeights[rowIndex] as Points, rowIndex, processor);
      processor.beginRow(rowIndex, this.writer);
      const row = this.processRow({
        marginX: _margin ? [_margin[0], _margin[2]] : [0, 0],
        rowsWithoutPageBreak: table.headerRows,
        cells,
        widths: table.widths,
        gaps: _offsets?.offsets,
        tableBody: table.body,
        tableNode: node,
        rowIndex,
      });
      processor.endRow(rowIndex, this.writer, row.pageBreaks);
    });
    processor.endTable(this.writer);
    this.nestedLevel--;
    if (this.nestedLevel === 0) this.context.resetMarginXTopParent();
  }

  private makeRoom(
    height: Points,
    rowIndex: number,
    processor: InstanceType<typeof TableProcessorBase>,
  ): void {
    if (rowIndex === 0 || height <= this.context.availableHeight + TOLERANCE) return;
    if (height > this.room) return;
    this.nextPage(true);
    if (processor.headerRows === 0) processor.drawHorizontalLine(rowIndex, this.writer);
  }
}
