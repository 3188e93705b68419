/** What blocks become: pdfmake's nodes, each with its tree node and with its place in the flow. */
import type { Points } from '../../document/length.js';
import type { PageSetup } from '../../document/style.js';
import type { DocumentNode, Section } from '../../document/tree.js';
import type { Flow } from './flow.js';
import type { TextLine } from './line.js';
import type { PdfmakeNode, PdfmakeTable, Vector } from './pdfmake.js';

/** Lines of text, in the flow or in a cell. `text` is what makes it a leaf for pdfmake. */
export interface TextItem extends PdfmakeNode {
  text: '';
  node: DocumentNode;
  lines: TextLine[];
  /** Space above the lines, to stand in the middle of a cell. */
  drop?: Points;
}

/** A table, its rows measured. */
export interface TableItem extends PdfmakeNode {
  node: DocumentNode;
  table: PdfmakeTable & { body: TextItem[][] };
  rowHeights: Points[];
  /** Height of all rows and rules. */
  height: Points;
}

/** Text side by side. */
export interface ColumnsItem extends PdfmakeNode {
  node: DocumentNode;
  columns: TextItem[];
}

/** Blocks in columns of equal width; placed by the layout itself. */
export interface ColumnSetItem extends PdfmakeNode {
  node: DocumentNode;
  columnSet: {
    items: Item[];
    count: number;
    /** From the left edge of a column to that of the next. */
    step: Points;
  };
}

/** A picture. */
export interface PictureItem extends PdfmakeNode {
  node: DocumentNode;
  width: Points;
  height: Points;
}

/** A rule. */
export interface RuleItem extends PdfmakeNode {
  node: DocumentNode;
  canvas: Vector[];
}

/**
 * Lines, rules and pictures at places of their own, as one block that no page divides. Places are from the left
 * edge of the type area and the top of the block; a place above or beside the block is allowed.
 */
export interface GroupItem extends PdfmakeNode {
  node: DocumentNode;
  group: {
    lines: { line: TextLine; x: Points; y: Points }[];
    vectors: Vector[];
    pictures: GroupPicture[];
  };
  /** The page that the block stands on prints no number (GB/T 9704 7.5, 10.1). */
  unnumbered?: boolean;
  /** The block stands at the foot of its page, where `evenPage` asks for it of an even one, and is the last on it. */
  foot?: { evenPage: boolean };
}

/** A picture of a group; `svg` is there for a drawing. */
export interface GroupPicture {
  node: DocumentNode;
  src: string;
  svg?: string;
  x: Points;
  y: Points;
  width: Points;
  height: Points;
}

/** Something of a section's flow. */
export type Item = (
  | TextItem
  | TableItem
  | ColumnsItem
  | ColumnSetItem
  | PictureItem
  | RuleItem
  | GroupItem
) & {
  flow: Flow;
};

/** The pages of a section. */
export interface SectionItem extends PdfmakeNode {
  section: { stack: Item[] };
  node: Section;
  setup: PageSetup;
}
