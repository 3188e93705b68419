/** Pages of a document: its sections one after the other, each in boxes that are pages or columns of pages. */
import type { FlowBlock, FlowSection } from './block.js';
import { type Cursor, type Filled, fill, leastStart, type Room } from './fill.js';

/** Where a bookmark stands. */
export interface Place {
  /** From 1; pages that are left empty for the sake of their number do not count. */
  sheet: number;
  /** The number that the page shows. */
  number: number;
}

/** What holds for all pages. */
export interface PageRules {
  /** Height of the rule above notes. */
  noteRule: number;
}

/** Where the bookmarks of sections stand. */
export function placesOf(sections: readonly FlowSection[], rules: PageRules): Map<string, Place> {
  const pages = new Pages(rules);
  for (const [i, section] of sections.entries()) pages.add(section, sections[i + 1]);
  return pages.places;
}

class Pages {
  readonly places = new Map<string, Place>();
  readonly #rules: PageRules;
  /** The page that text stands on; 0 before the first. */
  #sheet = 0;
  #number = 0;
  /** How far down it text stands, and the space after that. */
  #used = 0;
  #after = 0;

  constructor(rules: PageRules) {
    this.#rules = rules;
  }

  add(section: FlowSection, next: FlowSection | undefined): void {
    if (this.#sheet === 0 || section.start !== 'continuous') this.#turn(section);
    if (section.columns > 1) this.#addColumns(section);
    else this.#addPages(section, next);
    this.#after = section.blocks.at(-1)?.after ?? this.#after;
  }

  #turn({ start, firstPageNumber }: FlowSection): void {
    this.#sheet++;
    this.#number = firstPageNumber ?? this.#number + 1;
    const parity = { evenPage: 0, oddPage: 1 }[start as string];
    if (parity !== undefined && this.#number % 2 !== parity) this.#number++;
    this.#used = 0;
    this.#after = 0;
  }

  #addPages(section: FlowSection, next: FlowSection | undefined): void {
    const filled = fill(section.blocks, START, { ...this.#room(section, 1), follows: startOf(next) });
    this.#note(section.blocks, filled, 1);
    const pages = filled.starts.length - 1;
    this.#forward(pages);
    this.#used = filled.used + (pages === 0 ? this.#used : 0);
  }

  /** Columns are of equal height on their last page. */
  #addColumns(section: FlowSection): void {
    const { blocks, columns } = section;
    const full = fill(blocks, START, this.#room(section, columns));
    const last = Math.floor((full.starts.length - 1) / columns);
    this.#note(blocks, full, columns);
    const from = full.starts[last * columns] as Cursor;
    const above = last === 0 ? this.#used : 0;
    this.#forward(last);
    this.#used = above;
    this.#used =
      above + balanced(blocks, from, columns, section.height - above, this.#room(section, columns));
  }

  #room({ height }: FlowSection, columns: number): Room {
    const used = this.#used;
    return {
      heightOf: (box) => (box < columns ? height - used : height),
      noteRule: this.#rules.noteRule,
      fresh: used === 0,
      spaceAbove: this.#after,
      follows: 0,
    };
  }

  #forward(pages: number): void {
    this.#sheet += pages;
    this.#number += pages;
  }

  #note(blocks: readonly FlowBlock[], { boxes }: Filled, columns: number): void {
    for (const [index, { marks }] of blocks.entries()) {
      for (const { part, name } of marks) {
        const page = Math.floor((boxes[index]?.[part] ?? 0) / columns);
        this.places.set(name, { sheet: this.#sheet + page, number: this.#number + page });
      }
    }
  }
}

/** Height of the start of a section that goes on below another. */
function startOf(section: FlowSection | undefined): number {
  const first = section?.start === 'continuous' ? section.blocks[0] : undefined;
  return first ? leastStart(first).reduce((sum, height) => sum + height, first.before) : 0;
}

const START: Cursor = { block: 0, part: 0 };

/** Twips by which columns grow until all stands in them. */
const STEP = 60;

/** The height of columns that hold all of the blocks from a place on, and no more than they need. */
function balanced(
  blocks: readonly FlowBlock[],
  from: Cursor,
  columns: number,
  most: number,
  room: Room,
): number {
  const total = fill(blocks, from, { ...room, heightOf: () => Number.POSITIVE_INFINITY }).used;
  let height = total / columns;
  while (height < most) {
    const limit = height;
    const filled = fill(blocks, from, { ...room, heightOf: () => limit });
    if (filled.starts.length <= columns) return filled.highest;
    height += Math.max(STEP, (most - height) / 64);
  }
  return most;
}
