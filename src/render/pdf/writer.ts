/** pdfmake's page writer, which keeps clear of the notes at the foot of pages. */
import type { NoteArea } from './notes.js';
import { DocumentContext, PageElementWriterBase } from './pdfmake.js';

/** A line of text at least stays free on a page that begins with notes carried over. */
const LEAST_TEXT = 0.5;

export class PageWriter extends PageElementWriterBase {
  constructor(private readonly notes: NoteArea) {
    super(new DocumentContext());
  }

  /** A block laid out aside has pages of its own, which have no notes. */
  override moveToNextPage(orientation?: string): void {
    const count = this.context().pages.length;
    super.moveToNextPage(orientation);
    if (this.transactionLevel > 0) return;
    const context = this.context();
    if (context.pages.length > count) this.notes.carryTo(context.page, context.availableHeight * LEAST_TEXT);
    context.availableHeight -= this.notes.heightOn(context.page);
  }
}
