/** pdfmake's page writer, which keeps clear of the notes at the foot of pages. */
import type { NoteArea } from './notes.js';
import { DocumentContext, PageElementWriterBase } from './pdfmake.js';

/** Share of a page that notes carried over may take, so that text goes on there. */
const NOTE_SHARE = 0.5;

export class PageWriter extends PageElementWriterBase {
  /** Only notes are left to place. */
  textEnded = false;

  constructor(private readonly notes: NoteArea) {
    super(new DocumentContext());
  }

  /** A block laid out aside has pages of its own, which have no notes. */
  override moveToNextPage(orientation?: string): void {
    const count = this.context().pages.length;
    super.moveToNextPage(orientation);
    if (this.transactionLevel > 0) return;
    const context = this.context();
    const share = this.textEnded ? 1 : NOTE_SHARE;
    if (context.pages.length > count) this.notes.carryTo(context.page, context.availableHeight * share);
    context.availableHeight -= this.notes.heightOn(context.page);
  }
}
