/** Boxes, whole pages or columns, filled with blocks in one pass. Heights in twips. */
import type { FlowBlock } from './block.js';

/** A place between parts: the part of a block. */
export interface Cursor {
  block: number;
  part: number;
}

/** What filling gives. */
export interface Filled {
  /** The box of each part, by block. */
  boxes: number[][];
  /** Where each box begins. */
  starts: Cursor[];
  /** How full the last box is, without the space after its last block. */
  used: number;
  /** The highest that a box is filled. */
  highest: number;
}

/** The room to fill. */
export interface Room {
  /** Height of a box, from 0. */
  heightOf(box: number): number;
  /** Of the rule above notes. */
  noteRule: number;
  /** Whether nothing stands above the first box. */
  fresh: boolean;
  /** The space after what stands above the first box. */
  spaceAbove: number;
  /** Height of the start of what follows the last block on the same page. */
  follows: number;
}

/** Fills boxes with blocks from a place on. */
export function fill(blocks: readonly FlowBlock[], from: Cursor, room: Room): Filled {
  return new Filling(blocks, room).from(from);
}

class Filling {
  readonly #boxes: number[][];
  readonly #starts: Cursor[];
  #box = 0;
  #y = 0;
  #notes = 0;
  #highest = 0;
  #after: number;
  #fresh: boolean;
  readonly #blocks: readonly FlowBlock[];
  readonly #room: Room;

  constructor(blocks: readonly FlowBlock[], room: Room) {
    this.#blocks = blocks;
    this.#room = room;
    this.#boxes = blocks.map(() => []);
    this.#starts = [{ block: 0, part: 0 }];
    this.#fresh = room.fresh;
    this.#after = room.spaceAbove;
  }

  from({ block, part }: Cursor): Filled {
    this.#starts[0] = { block, part };
    for (let at = block; at < this.#blocks.length; at++) this.#place(at, at === block ? part : 0);
    return { boxes: this.#boxes, starts: this.#starts, used: this.#y, highest: this.#highest };
  }

  #place(index: number, first: number): void {
    const block = this.#blocks[index] as FlowBlock;
    if (block.breakBefore && first === 0 && !(this.#fresh && this.#box === 0)) this.#next(index, 0);
    let part = first;
    while (part < block.parts.length) {
      const gap = part === 0 ? this.#gap(block) : 0;
      const head = part > block.heads && this.#isAtTop() ? block.headHeight : 0;
      const count = this.#fitting(index, part, gap + head);
      if (count === 0) {
        this.#next(index, part);
        continue;
      }
      this.#put(index, part, count, gap + head);
      part += count;
      const isForced = block.breaksAfter.includes(part - 1);
      if (isForced || part < block.parts.length) this.#next(index, part);
    }
    this.#after = block.after;
  }

  #isAtTop(): boolean {
    return this.#y === 0;
  }

  #gap(block: FlowBlock): number {
    return this.#isAtTop() ? block.before : Math.max(this.#after, block.before);
  }

  #put(index: number, part: number, count: number, above: number): void {
    const block = this.#blocks[index] as FlowBlock;
    this.#y += above;
    for (let at = part; at < part + count; at++) {
      this.#y += block.parts[at] as number;
      this.#addNotes(block.notes?.[at] ?? 0);
      (this.#boxes[index] as number[])[at] = this.#box;
    }
    this.#highest = Math.max(this.#highest, this.#y);
    this.#fresh = false;
  }

  #addNotes(height: number): void {
    if (height > 0) this.#notes += height + (this.#notes === 0 ? this.#room.noteRule : 0);
  }

  #next(block: number, part: number): void {
    this.#box++;
    this.#starts[this.#box] = { block, part };
    this.#y = 0;
    this.#notes = 0;
    this.#after = 0;
    this.#fresh = true;
  }

  /** How many parts of a block go in this box; 0 where it starts or goes on in the next. */
  #fitting(index: number, part: number, above: number): number {
    const block = this.#blocks[index] as FlowBlock;
    const forced = block.breaksAfter.find((at) => at >= part);
    const rest = (forced === undefined ? block.parts.length : forced + 1) - part;
    const available = this.#room.heightOf(this.#box) - this.#y - above;
    const fit = this.#thatFit(block, part, rest, available);
    const fresh = this.#fresh && this.#isAtTop();
    if (fit === rest && (part > 0 || fresh || this.#keeps(index, available))) return rest;
    if (part === 0 && (block.keepLines || block.keepNext) && !fresh) return 0;
    const divided = fit === rest ? 0 : Math.min(fit, rest - block.orphans);
    const allowed = part === 0 && divided < block.orphans ? 0 : Math.max(0, divided);
    return allowed > 0 || !fresh ? allowed : Math.max(1, fit);
  }

  #thatFit({ parts, notes }: FlowBlock, from: number, most: number, available: number): number {
    let height = 0;
    let count = 0;
    while (count < most) {
      height +=
        (parts[from + count] as number) +
        this.#noteNeed(notes?.[from + count] ?? 0, height > 0 || this.#notes > 0);
      if (height + this.#notes > available) break;
      count++;
    }
    return count;
  }

  #noteNeed(height: number, hasNotes: boolean): number {
    return height > 0 && !hasNotes ? height + this.#room.noteRule : height;
  }

  /** Whether what must follow a block directly finds room below it. */
  #keeps(index: number, available: number): boolean {
    const block = this.#blocks[index] as FlowBlock;
    if (!block.keepNext) return true;
    const whole = this.#room.heightOf(this.#box + 1);
    const need = this.#chainNeed(index, whole);
    return need > whole || need + this.#notes <= available;
  }

  /** Height of a block and of the start of what it must not be parted from; no more than what exceeds `whole`. */
  #chainNeed(index: number, whole: number): number {
    let height = 0;
    for (let at = index; at < this.#blocks.length; at++) {
      const block = this.#blocks[at] as FlowBlock;
      if (at > index) height += Math.max(this.#blocks[at - 1]?.after ?? 0, block.before);
      const start = block.keepNext || block.keepLines ? block.parts : leastStart(block);
      height += sum(start) + sum(block.notes?.slice(0, start.length) ?? []);
      if (!block.keepNext || this.#blocks[at + 1]?.breakBefore || height > whole) return height;
    }
    return height + this.#room.follows;
  }
}

/** The parts that a block starts with: those of a short one are never divided. */
export function leastStart({ parts, orphans, heads }: FlowBlock): readonly number[] {
  return parts.length < 2 * orphans ? parts : parts.slice(0, Math.max(orphans, heads + 1));
}

const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0);
