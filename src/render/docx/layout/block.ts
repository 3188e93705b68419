/** What pages are filled with. Heights in twips. */

/** A paragraph or a table: parts, lines or rows, that no page divides. */
export interface FlowBlock {
  before: number;
  after: number;
  parts: readonly number[];
  /** Heights of the notes of each part; absent where there are none. */
  notes?: readonly number[];
  /** Parts at the head of a table that stand on each of its pages again, and their height. */
  heads: number;
  headHeight: number;
  /** The least number of parts at the end and at the start of a page. */
  orphans: number;
  keepNext: boolean;
  keepLines: boolean;
  breakBefore: boolean;
  /** Parts after which the page ends. */
  breaksAfter: readonly number[];
  /** Bookmarks, each in a part. */
  marks: readonly { part: number; name: string }[];
  /** The block once page numbers are known; absent where it shows none. */
  again?: () => FlowBlock;
}

/** Blocks of one page geometry and number of columns. */
export interface FlowSection {
  blocks: FlowBlock[];
  start: 'nextPage' | 'continuous' | 'evenPage' | 'oddPage';
  /** Height of the type area. */
  height: number;
  columns: number;
  firstPageNumber: number | undefined;
}
