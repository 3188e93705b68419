/** What flows down while a document becomes docx objects, and what is collected aside. */
import type { FileChild, Paragraph, ParagraphChild } from 'docx';
import type { VFileMessage } from 'vfile-message';
import type { Points } from '../../document/length.js';
import type { CharacterStyleName, PageSetup, ParagraphStyle, StyleSheet } from '../../document/style.js';
import type { Block } from '../../document/tree.js';
import type { World } from '../renderer.js';
import type { StoredChart } from './chart-package.js';
import type { FaceUsage } from './face-usage.js';
import type { LetterheadLayout } from './letterhead-layout.js';
import type { Numbering, NumberingReference } from './numbering.js';

/** What is collected on the way, for parts that are written afterwards. */
export interface State {
  usage: FaceUsage;
  numbering: Numbering;
  /** Paragraphs of the footnotes, in order. */
  footnotes: Paragraph[][];
  /** Character styles that the text takes, nested ones united, by id. */
  characterStyles: Map<string, readonly CharacterStyleName[]>;
  /** How many bookmarks and pictures there are, each numbered from 1. */
  bookmarks: number;
  pictures: number;
  charts: StoredChart[];
  messages: VFileMessage[];
}

/** Left indents that the items and quotations around a paragraph give it. */
export interface Inset {
  left: Points;
  right: Points;
  firstLine: Points;
}

/** What stands before the first paragraph of an item: a number of Word's, or a label as text. */
export interface Lead {
  numbering?: NumberingReference;
  children: ParagraphChild[];
  /** How far the first line stands out to the left. */
  hanging: Points;
  /** Where the text of the first line starts, from the left edge, when the label reaches into it. */
  tab?: Points;
}

/** Read-only; handlers pass on copies. */
export interface Context {
  readonly sheet: StyleSheet;
  readonly world: World;
  readonly state: State;
  readonly styleIds: ReadonlyMap<string, { id: string; name: string }>;
  /** The page set-up of the section. */
  readonly setup: PageSetup;
  /** Where the parts of the document's letterhead stand. */
  readonly letterhead: LetterheadLayout | undefined;
  /** The type area of the section, or of one of its columns. */
  readonly area: { width: Points; height: Points };
  /** How many columns the text stands in. */
  readonly columns: number;
  /** The style of paragraphs that name none. */
  readonly paragraphStyle: string;
  readonly inset?: Inset | undefined;
  readonly lead?: Lead | undefined;
  readonly pageBreakBefore: boolean;
  readonly keepNext: boolean;
  /** The first paragraph of an official document's text. */
  readonly opensText?: boolean;
  /** Among items, where the style's space before stands above the first alone. */
  readonly closeUp?: boolean;
  /** Turns blocks into docx objects. */
  blocks(nodes: readonly Block[], context: Context): FileChild[];
}

/** The paragraph style of a name; the body's where the sheet lacks it. */
export function paragraphStyle(name: string, sheet: StyleSheet): ParagraphStyle {
  return sheet.paragraphs[name] ?? sheet.paragraphs.body;
}
