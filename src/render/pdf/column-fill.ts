/**
 * Columns as arithmetic over heights: blocks go down one column after the other, full columns on earlier
 * pages, and on the last page columns of the least height that holds the rest. Notes stand below all
 * columns, so that a mark in any of them shortens all.
 */
import type { Points } from '../../document/length.js';
import { type Flow, leastHeights, partsOnPage, type Room, TOLERANCE, tailHeight } from './flow.js';

/** A place in a sequence of blocks. */
export interface Cursor {
  block: number;
  part: number;
}

/** Parts [from, to) of a block in a column, `y` below the head of the columns. */
export interface Slot {
  block: number;
  from: number;
  to: number;
  column: number;
  y: Points;
}

/** What goes on a page. */
export interface Filled {
  slots: Slot[];
  /** Where the next page goes on. */
  end: Cursor;
  /** Height of the highest column. */
  height: Points;
}

/** Halvings that find a height to a fiftieth of a point on any page. */
const HALVINGS = 16;

export class ColumnFill {
  /** Without notes, which stand below the columns and not in them. */
  private readonly plain: Flow[];
  private readonly least: Points[];

  /** `whole` is the height of a page without notes. */
  constructor(
    private readonly flows: readonly Flow[],
    private readonly columns: number,
    whole: Points,
  ) {
    this.plain = flows.map(({ noteHeights: _, ...flow }) => flow);
    this.least = leastHeights(this.plain, whole, 0);
  }

  /**
   * Fills the columns of a page; undefined where nothing finds room, so that all goes to the next page.
   * `tail` is the height of what must stand below the end of the columns.
   */
  fillPage(start: Cursor, tail: Points, room: Room): Filled | undefined {
    const all = this.fill(start, room.available, room);
    const balanced = this.isAll(all) ? this.balance(all, start, room) : undefined;
    // The end of columns that another page began is not moved on once more.
    const moved = room.atHead && (start.block > 0 || start.part > 0);
    if (balanced && this.fits(balanced, moved ? 0 : tail, room)) return balanced;
    const most = tail > 0 && balanced ? balanced.height - 2 * TOLERANCE : room.available;
    const full = this.greatest(start, most, room);
    if (full.slots.length > 0) return full;
    if (balanced && this.fits(balanced, 0, room)) return balanced;
    return room.fresh ? this.fill(start, room.available, room, true) : undefined;
  }

  private isAll(filled: Filled): boolean {
    return filled.end.block >= this.plain.length;
  }

  /** The lowest columns that hold all. */
  private balance(all: Filled, start: Cursor, room: Room): Filled {
    let best = all;
    let [low, high] = [0, all.height];
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (low + high) / 2;
      const filled = this.fill(start, middle, room);
      if (!this.isAll(filled)) low = middle;
      else [high, best] = [middle, filled];
    }
    return best;
  }

  /** The highest columns that leave room for their notes. */
  private greatest(start: Cursor, most: Points, room: Room): Filled {
    let best = this.fill(start, most, room);
    if (this.fits(best, 0, room)) return best;
    best = { slots: [], end: start, height: 0 };
    let [low, high] = [0, most];
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (low + high) / 2;
      const filled = this.fill(start, middle, room);
      if (!this.fits(filled, 0, room)) high = middle;
      else [low, best] = [middle, filled];
    }
    return best;
  }

  /** Whether columns, the notes that must stand below them and the tail find room. */
  private fits({ slots, height }: Filled, tail: Points, room: Room): boolean {
    const notes = slots.flatMap(({ block, from, to }) => {
      return this.flows[block]?.noteHeights?.slice(from, to).filter(({ full }) => full > 0) ?? [];
    });
    const last = notes.at(-1);
    const full = notes.reduce((sum, note) => sum + note.full, last ? room.noteRule : 0);
    const need = last && tail === 0 ? full - last.full + last.least : full + tail;
    return height + need <= room.available + TOLERANCE;
  }

  /** Columns of a height; `forced` puts something there even where nothing fits. */
  private fill(start: Cursor, height: Points, room: Room, forced = false): Filled {
    const slots: Slot[] = [];
    let end = start;
    let highest = 0;
    for (let column = 0; column < this.columns && end.block < this.plain.length; column++) {
      const own: Room = {
        ...room,
        available: height,
        noteRule: 0,
        atHead: false,
        fresh: forced && slots.length === 0,
      };
      const filled = this.fillColumn(end, column, own);
      slots.push(...filled.slots);
      end = filled.end;
      highest = Math.max(highest, filled.height);
    }
    return { slots, end, height: highest };
  }

  private fillColumn(start: Cursor, column: number, room: Room): Filled {
    const slots: Slot[] = [];
    let { block, part } = start;
    let y = 0;
    let bottom = 0;
    for (; block < this.plain.length; block++) {
      const flow = this.plain[block] as Flow;
      const fresh = slots.length === 0;
      if (!fresh) y += flow.before;
      if (!fresh && y + (this.least[block] as Points) > room.available + TOLERANCE) break;
      const tail = tailHeight(this.plain, this.least, block);
      const here = { ...room, available: room.available - y, fresh: room.fresh && fresh };
      const count = partsOnPage(flow, part, tail, here);
      if (count === 0) break;
      slots.push({ block, from: part, to: part + count, column, y });
      bottom = y + count * flow.partHeight;
      part += count;
      if (part < flow.parts) break;
      part = 0;
      y = bottom + flow.after;
    }
    return { slots, end: { block, part }, height: bottom };
  }
}
