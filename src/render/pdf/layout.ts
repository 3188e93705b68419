/**
 * pdfmake's second pass: items → pages of placed lines, rules and pictures. Sections, the flow of a
 * section, columns and the rows of a table are decided here; cells and rules are pdfmake's.
 */
import type { Points } from '../../document/length.js';
import { ColumnFill, type Cursor, type Filled } from './column-fill.js';
import { leastHeights, partsOnPage, type Room, TOLERANCE, tailHeight } from './flow.js';
import type { ColumnSetItem, GroupItem, Item, SectionItem, TextItem } from './item.js';
import type { TextLine } from './line.js';
import { NoteArea, type NoteStyle } from './notes.js';
import { numberPages } from './page-number.js';
import type { PdfKitDocument, PdfmakePage } from './pdfmake.js';
import { groupItems } from './place-group.js';
import { leaveUnnumbered, type SectionPages, shiftPage } from './section.js';
import { TableLayout } from './table-layout.js';
import { PageWriter } from './writer.js';

type FootItem = Required<Pick<GroupItem, 'foot'>> & GroupItem & Item;

export class Layout extends TableLayout {
  override writer: PageWriter;
  private readonly notes: NoteArea;
  /** The next thing starts a page. */
  private breakPending = false;
  /** The current page began where the one before was full, so that space before its first block is dropped. */
  private overflowed = false;

  constructor(pdf: PdfKitDocument, noteStyle: NoteStyle) {
    super(pdf);
    this.notes = new NoteArea(noteStyle);
    this.writer = new PageWriter(this.notes);
  }

  /** Lays out sections. */
  layOut(sections: readonly SectionItem[]): PdfmakePage[] {
    for (const section of sections) this.layOutSection(section);
    const { pages } = this.context;
    this.notes.draw(pages);
    return pages;
  }

  private layOutSection(section: SectionItem): void {
    const { width, height, margin, verticalAlign } = section.setup;
    const first = this.context.pages.length;
    const properties: SectionPages = { section: section.node, setup: section.setup };
    this.writer.addPage({ width, height }, undefined, { ...margin }, { ...properties });
    this.breakPending = false;
    this.overflowed = false;
    this.placeItems(section.section.stack);
    this.endNotes();
    if (verticalAlign !== 'center' || this.context.pages.length !== first + 1) return;
    shiftPage(this.context.getCurrentPage(), 0, Math.max(0, this.context.availableHeight) / 2);
  }

  /** Goes on with notes carried over until none is left. */
  private endNotes(): void {
    this.writer.textEnded = true;
    while (this.notes.pending) this.writer.moveToNextPage();
    this.writer.textEnded = false;
  }

  private placeItems(items: readonly Item[]): void {
    const flows = items.map((item) => item.flow);
    const least = leastHeights(flows, this.room, this.notes.ruleHeight(-1));
    items.forEach((item, i) => {
      if ('foot' in item) this.endNotes();
      this.begin(item, least[i] as Points);
      const tail = tailHeight(flows, least, i);
      if (item.text === '') this.placeText(item as TextItem & Item, tail);
      else if ('columnSet' in item) this.placeColumns(item as ColumnSetItem, tail);
      else if ('foot' in item) this.placeFoot(item as FootItem);
      else this.placeWhole(item);
      this.context.moveDown(Math.min(item.flow.after, Math.max(0, this.context.availableHeight)));
    });
  }

  /** Places what is not text of the flow. */
  private placeWhole(item: Item): void {
    const { context } = this;
    if ('group' in item) {
      const page = context.getCurrentPage();
      page.items.push(...groupItems(item as GroupItem, context.x, context.y));
      if ((item as GroupItem).unnumbered) leaveUnnumbered(page);
      context.moveDown(item.flow.partHeight);
    } else this.placeBlock(item);
  }

  /** Places what ends a page; notes go above it. */
  private placeFoot(item: FootItem): void {
    const { context } = this;
    if (item.foot.evenPage) this.turnToEvenPage();
    const { partHeight: height } = item.flow;
    const page = context.getCurrentPage();
    const y = page.pageSize.height - page.pageMargins.bottom - height;
    page.items.push(...groupItems(item, context.x, y));
    this.notes.raise(context.page, height);
    Object.assign(context, { y: y + height, availableHeight: 0 });
  }

  /** Goes on at a page of even number; where that leaves an empty page, neither prints its number (GB/T 9704 7.5). */
  private turnToEvenPage(): void {
    const { context } = this;
    if ((numberPages(context.pages)[context.page] as number) % 2 === 0) return;
    const page = context.getCurrentPage();
    const empty = page.items.length === 0 && this.notes.heightOn(context.page) === 0;
    this.nextPage(true);
    if (empty) for (const each of [page, context.getCurrentPage()]) leaveUnnumbered(each);
  }

  /** Whether the context stands at the head of the page. */
  private get atHead(): boolean {
    return this.context.y <= this.context.pageMargins.top + TOLERANCE;
  }

  private get roomLeft(): Room {
    const { availableHeight: available, page } = this.context;
    const hasNotes = this.notes.heightOn(page) > 0;
    return {
      available,
      noteRule: this.notes.ruleHeight(page),
      whole: this.room,
      atHead: this.atHead,
      fresh: this.atHead && !hasNotes,
    };
  }

  /** Moves to where an item starts. */
  private begin(item: Item, least: Points): void {
    if (item.flow.startsPage) this.breakPending = true;
    if (item.flow.parts === 0) return;
    if (this.breakPending && !this.atHead) this.nextPage(false);
    this.breakPending = false;
    const { before } = item.flow;
    if (this.leadOf(before) + least > this.context.availableHeight + TOLERANCE && !this.atHead)
      this.nextPage(true);
    // Notes carried over may leave too little.
    while (least > this.context.availableHeight + TOLERANCE && !this.roomLeft.fresh) this.nextPage(true);
    this.context.moveDown(Math.max(0, Math.min(this.leadOf(before), this.context.availableHeight - least)));
  }

  /** The space before a block as it counts here. */
  private leadOf(before: Points): Points {
    return this.atHead && this.overflowed ? 0 : before;
  }

  protected override nextPage(overflowed: boolean): void {
    const { context } = this;
    // A page without text is one for notes.
    if (this.atHead) context.availableHeight -= this.notes.carryOn(context.page, context.availableHeight);
    this.writer.moveToNextPage();
    this.overflowed = overflowed;
  }

  private placeText({ flow, lines }: TextItem & Item, tail: Points): void {
    let from = 0;
    while (from < flow.parts) {
      const count = partsOnPage(flow, from, tail, this.roomLeft);
      for (const line of lines.slice(from, from + count)) this.placeLine(line);
      from += count;
      if (from < flow.parts) this.nextPage(true);
    }
  }

  private placeLine(line: TextLine): void {
    const { context } = this;
    context.availableHeight = Math.max(context.availableHeight, line.pitch);
    this.putLine(line);
    this.placeNotes(line.notes.flat());
  }

  private placeNotes(notes: readonly TextLine[]): void {
    const { context } = this;
    if (notes.length === 0) return;
    context.availableHeight -= this.notes.place(notes, context.page, context.availableHeight);
  }

  private placeColumns(set: ColumnSetItem, tail: Points): void {
    const { items, count } = set.columnSet;
    const flows = items.map((item) => item.flow);
    const columns = new ColumnFill(flows, count, this.room);
    let at: Cursor = { block: 0, part: 0 };
    while (at.block < items.length) {
      const filled = columns.fillPage(at, tail, this.roomLeft);
      if (filled) this.placeFilled(set, filled);
      at = filled?.end ?? at;
      if (at.block < items.length) this.nextPage(true);
    }
  }

  private placeFilled({ columnSet: { items, step } }: ColumnSetItem, filled: Filled): void {
    const { context } = this;
    const { x, y, availableHeight, availableWidth } = context;
    const notes: TextLine[] = [];
    for (const { block, from, to, column, y: top } of filled.slots) {
      const item = items[block] as Item;
      // What stands in a column was measured; pdfmake shall not move it to another page for a rounding.
      const slot = { x: x + column * step, y: y + top, availableHeight: availableHeight + this.room };
      Object.assign(context, slot, { availableWidth });
      if (item.text !== '') this.placeWhole(item);
      else
        for (const line of (item as TextItem).lines.slice(from, to)) {
          this.putLine(line);
          notes.push(...line.notes.flat());
        }
    }
    const rest = Math.max(0, availableHeight - filled.height);
    Object.assign(context, { x, y: y + filled.height, availableHeight: rest, availableWidth });
    this.placeNotes(notes);
  }
}
