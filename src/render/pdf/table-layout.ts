/** pdfmake's layout of cells and tables, with lines of ours. */
import type { Points } from '../../document/length.js';
import { TOLERANCE } from './flow.js';
import type { Item, TableItem, TextItem } from './item.js';
import type { TextLine } from './line.js';
import { Measure } from './measure.js';
import {
  DocPreprocessor,
  type DocumentContext,
  LayoutBuilderBase,
  type PdfKitDocument,
  type PdfmakeNode,
  SvgMeasure,
  type TableProcessor,
  TableProcessorBase,
} from './pdfmake.js';

export abstract class TableLayout extends LayoutBuilderBase {
  private readonly preprocessor = new DocPreprocessor();
  private readonly measure: Measure;

  constructor(pdf: PdfKitDocument) {
    super({}, {}, new SvgMeasure());
    this.linearNodeList = [];
    this.measure = new Measure(pdf, {}, {}, new SvgMeasure(), {});
  }

  protected get context(): DocumentContext {
    return this.writer.context();
  }

  /** Height of the type area. */
  protected get room(): Points {
    const { pageSize, pageMargins } = this.context.getCurrentPage();
    return pageSize.height - pageMargins.top - pageMargins.bottom;
  }

  protected abstract nextPage(overflowed: boolean): void;

  /** Lets pdfmake measure and place what is not text of the flow. */
  protected placeBlock(item: Item): void {
    this.processNode(this.measure.measureDocument(this.preprocessor.preprocessDocument(item)));
  }

  /** Puts a line where the context stands. */
  protected putLine(line: TextLine): void {
    const { context } = this;
    line.x = context.x;
    line.y = context.y;
    context.getCurrentPage().items.push({ type: 'line', item: line });
    context.moveDown(line.pitch);
  }

  /** Lines of a cell. */
  override processLeaf(node: PdfmakeNode): void {
    const { lines, drop } = node as TextItem;
    if (drop && drop <= this.context.availableHeight) this.context.moveDown(drop);
    for (const line of lines) {
      const { availableHeight, y, pageMargins } = this.context;
      const full = line.pitch > availableHeight + TOLERANCE && y > pageMargins.top;
      // Of a block laid out aside, pdfmake keeps the first page alone.
      if (full && this.writer.transactionLevel === 0) this.writer.moveToNextPage();
      this.putLine(line);
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

  private makeRoom(height: Points, rowIndex: number, processor: TableProcessor): void {
    if (rowIndex === 0 || height <= this.context.availableHeight + TOLERANCE) return;
    if (height > this.room) return;
    this.nextPage(true);
    if (processor.headerRows === 0) processor.drawHorizontalLine(rowIndex, this.writer);
  }
}
