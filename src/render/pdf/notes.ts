/** Notes at the foot of pages: room is held when the line with the mark is placed, the notes follow at the end. */
import type { Points } from '../../document/length.js';
import { TOLERANCE } from './flow.js';
import type { TextLine } from './line.js';
import type { PageItem, PdfmakePage } from './pdfmake.js';

/** How a page's notes are parted from its text. */
export interface NoteStyle {
  /** Height of the space that holds the rule. */
  space: Points;
  rule: { color: string; width: Points };
}

/** The rule above notes is a third of the type area wide, as word processors draw it. */
const RULE_SHARE = 1 / 3;

/** Notes of a page. */
interface PageNotes {
  lines: TextLine[];
  /** With the rule. */
  height: Points;
  /** Height of what stands between the notes and the foot of the page. */
  raised: Points;
}

export class NoteArea {
  private readonly pages: (PageNotes | undefined)[] = [];
  /** Lines that found no room on the page of their mark. */
  private carried: TextLine[] = [];

  constructor(private readonly style: NoteStyle) {}

  /** Height of the rule that the first note of a page needs. */
  ruleHeight(page: number): Points {
    return this.pages[page] ? 0 : this.style.space;
  }

  /** Height that a page's notes take. */
  heightOn(page: number): Points {
    return this.pages[page]?.height ?? 0;
  }

  /** Puts notes on a page as far as `room` allows; the rest goes on at the next page. Gives the height taken. */
  place(notes: readonly TextLine[], page: number, room: Points): Points {
    const before = this.heightOn(page);
    for (const line of notes) {
      const taken = this.heightOn(page) - before + this.ruleHeight(page) + line.pitch;
      if (this.carried.length > 0 || taken > room + TOLERANCE) this.carried.push(line);
      else this.add(line, page);
    }
    return this.heightOn(page) - before;
  }

  /** Goes on with carried notes on a new page, a line of them at least. */
  carryTo(page: number, room: Points): void {
    const [first, ...rest] = this.carried;
    if (!first) return;
    this.carried = [];
    this.add(first, page);
    this.place(rest, page, room - this.heightOn(page));
  }

  /** Goes on with carried notes where text leaves room. Gives the height taken. */
  carryOn(page: number, room: Points): Points {
    const { carried } = this;
    this.carried = [];
    return this.place(carried, page, room);
  }

  private add(line: TextLine, page: number): void {
    const notes = this.pages[page] ?? { lines: [], height: this.style.space, raised: 0 };
    notes.lines.push(line);
    notes.height += line.pitch;
    this.pages[page] = notes;
  }

  /** Has the notes of a page stand above something of this height at its foot. */
  raise(page: number, height: Points): void {
    const notes = this.pages[page];
    if (notes) notes.raised = height;
  }

  get pending(): boolean {
    return this.carried.length > 0;
  }

  /** Adds the notes to their laid out pages. */
  draw(pages: readonly PdfmakePage[]): void {
    pages.forEach((page, i) => {
      const notes = this.pages[i];
      if (notes) page.items.push(...this.items(page, notes));
    });
  }

  private items(page: PdfmakePage, notes: PageNotes): PageItem[] {
    const { left, right, bottom } = page.pageMargins;
    let y = page.pageSize.height - bottom - notes.raised - notes.height;
    const ruleY = y + this.style.space / 2;
    const width = (page.pageSize.width - left - right) * RULE_SHARE;
    const { color: lineColor, width: lineWidth } = this.style.rule;
    const rule: PageItem = {
      type: 'vector',
      item: { type: 'line', x1: left, y1: ruleY, x2: left + width, y2: ruleY, lineWidth, lineColor },
    };
    y += this.style.space;
    const lines = notes.lines.map((line): PageItem => {
      line.x = left;
      line.y = y;
      y += line.pitch;
      return { type: 'line', item: line };
    });
    return [rule, ...lines];
  }
}
