/** Notes at the foot of pages: room is held when the line with the mark is placed, the notes follow at the end. */
import type { Points } from '../../document/length.js';
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

export class NoteArea {
  /** Note lines by page index. */
  private readonly pages: TextLine[][] = [];
  /** Lines that found no room on the page of their mark. */
  private carried: TextLine[] = [];

  constructor(private readonly style: NoteStyle) {}

  /** Height of the rule that the first note of a page needs. */
  ruleHeight(page: number): Points {
    return this.pages[page]?.length ? 0 : this.style.space;
  }

  /** Height that a page's notes take. */
  heightOn(page: number): Points {
    const lines = this.pages[page] ?? [];
    return lines.length === 0 ? 0 : this.style.space + lines.reduce((sum, line) => sum + line.pitch, 0);
  }

  /** Puts notes on a page as far as `room` allows; the rest goes on at the next page. Gives the height taken. */
  place(notes: readonly TextLine[], page: number, room: Points): Points {
    const before = this.heightOn(page);
    const lines = this.pages[page] ?? [];
    for (const line of notes) {
      const height = line.pitch + (lines.length === 0 ? this.style.space : 0);
      const taken = this.heightOn(page) - before;
      if (this.carried.length > 0 || taken + height > room + 0.01) this.carried.push(line);
      else lines.push(line);
      this.pages[page] = lines;
    }
    return this.heightOn(page) - before;
  }

  /** Goes on with carried notes on a new page. Gives the height taken. */
  carryTo(page: number, room: Points): Points {
    const carried = this.carried;
    this.carried = [];
    return this.place(carried, page, room);
  }

  get pending(): boolean {
    return this.carried.length > 0;
  }

  /** Adds the notes to their laid out pages. */
  draw(pages: readonly PdfmakePage[]): void {
    pages.forEach((page, i) => {
      if (this.pages[i]?.length) page.items.push(...this.items(page, i));
    });
  }

  private items(page: PdfmakePage, index: number): PageItem[] {
    const { left, right, bottom } = page.pageMargins;
    let y = page.pageSize.height - bottom - this.heightOn(index);
    const ruleY = y + this.style.space / 2;
    const width = (page.pageSize.width - left - right) * RULE_SHARE;
    const { color: lineColor, width: lineWidth } = this.style.rule;
    const rule: PageItem = {
      type: 'vector',
      item: { type: 'line', x1: left, y1: ruleY, x2: left + width, y2: ruleY, lineWidth, lineColor },
    };
    y += this.style.space;
    const lines = (this.pages[index] as TextLine[]).map((line): PageItem => {
      line.x = left;
      line.y = y;
      y += line.pitch;
      return { type: 'line', item: line };
    });
    return [rule, ...lines];
  }
}
