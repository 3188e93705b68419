/**
 * The document tree: the contract between composing and rendering.
 *
 * Nodes are unist nodes. Where a meaning equals mdast's, so does the name; new names stand only for
 * what print needs. Every node that carries text of its own is either *inline* or a *block*; a block
 * with a `number` or `label` shows it before its text, so that a renderer never counts for itself.
 *
 * The tree is plain data: it survives `JSON.parse(JSON.stringify(tree))`, and no renderer changes it.
 */
import type { Position } from 'unist';

/** Where a node's text came from: a file of the project and the place in it. */
export interface Origin {
  /** Path relative to the project root, with `/`. */
  path: string;
  position?: Position;
}

/** What every node shares. */
interface Base {
  origin?: Origin;
}

// ---------------------------------------------------------------------------------------------- root

/** Facts about a document that a reader finds in its properties. */
export interface Metadata {
  title: string;
  /** The issuing organisation. */
  author: string;
  subject?: string;
  keywords: string[];
  /** BCP 47. */
  language: 'zh-CN';
}

/** The root: one document. Content model: sections. */
export interface Document extends Base {
  type: 'document';
  /** File name of the output, without extension. */
  id: string;
  /** Name of the template. */
  kind: string;
  metadata: Metadata;
  children: Section[];
}

/**
 * A run of pages of one geometry; a section starts on a new page. Content model: blocks.
 * `page` names a page set-up of the style sheet; `firstPageNumber` restarts counting.
 */
export interface Section extends Base {
  type: 'section';
  page: string;
  firstPageNumber?: number;
  children: Block[];
}

// -------------------------------------------------------------------------------------------- blocks

/** The document's title. Content model: inline. Example: 上海有色金属行业协会2022年工作报告. */
export interface Title extends Base {
  type: 'title';
  style?: string;
  children: Inline[];
}

/** A heading. `number` is resolved (一、 （一） 1. （1）), absent on unnumbered headings. */
export interface Heading extends Base {
  type: 'heading';
  depth: 1 | 2 | 3 | 4;
  /** Unique in the document; bookmark in Word, named destination in PDF. */
  id: string;
  number?: string;
  style?: string;
  children: Inline[];
}

/** Running text. `style` names a paragraph style, `body` when absent. Content model: inline. */
export interface Paragraph extends Base {
  type: 'paragraph';
  style?: string;
  children: Inline[];
}

/** The addressees of an official document (主送机关, GB/T 9704 7.3.2). Content model: inline. */
export interface Recipients extends Base {
  type: 'recipients';
  children: Inline[];
}

/** A list. Content model: list items. */
export interface List extends Base {
  type: 'list';
  ordered: boolean;
  /** Number of the first item of an ordered list. */
  start: number;
  children: ListItem[];
}

/** An item. `label` is resolved: `1.`, `（1）` or `·`. Content model: blocks, a paragraph first. */
export interface ListItem extends Base {
  type: 'listItem';
  label: string;
  children: Block[];
}

/** A column of a table: alignment, and its share of the width relative to the other columns. */
export interface Column {
  align: 'left' | 'center' | 'right';
  width: number;
}

/** A table. The first `headRows` rows repeat on every page. Content model: caption?, rows. */
export interface Table extends Base {
  type: 'table';
  columns: Column[];
  headRows: number;
  caption?: Caption;
  children: TableRow[];
}

/** A row; as many cells as the table has columns. */
export interface TableRow extends Base {
  type: 'tableRow';
  children: TableCell[];
}

/** A cell. Content model: inline. */
export interface TableCell extends Base {
  type: 'tableCell';
  children: Inline[];
}

/** A picture with its caption. `src` is relative to the project root; `alt` is never empty. */
export interface Figure extends Base {
  type: 'figure';
  src: string;
  alt: string;
  caption?: Caption;
}

/** The legend of a figure or the title of a table. Content model: inline. */
export interface Caption extends Base {
  type: 'caption';
  children: Inline[];
}

/** A quotation. Content model: blocks. */
export interface Blockquote extends Base {
  type: 'blockquote';
  children: Block[];
}

/** Text whose lines and spaces are kept. */
export interface Code extends Base {
  type: 'code';
  value: string;
}

/** A change of subject, shown as a rule. */
export interface ThematicBreak extends Base {
  type: 'thematicBreak';
}

/** What follows starts on a new page. */
export interface PageBreak extends Base {
  type: 'pageBreak';
}

/** The table of contents, its entries resolved; page numbers are the renderer's. */
export interface Contents extends Base {
  type: 'contents';
  title?: Paragraph;
  depth: number;
  children: ContentsEntry[];
}

/** A line of the contents. `target` is the id of the heading. Content model: inline. */
export interface ContentsEntry extends Base {
  type: 'contentsEntry';
  depth: number;
  target: string;
  number?: string;
  children: Inline[];
}

/** The head of an official document: issuer's mark, document number, red rule (GB/T 9704 7.2). */
export interface Letterhead extends Base {
  type: 'letterhead';
  /** Paragraphs of the styles `issuerMark` and `documentNumber`. */
  children: Paragraph[];
}

/**
 * Signatory and date (GB/T 9704 7.3.5). Never alone on a page.
 * Content model: paragraphs of the styles `signatory` and `signatureDate`.
 */
export interface Signature extends Base {
  type: 'signature';
  children: Paragraph[];
}

/** The list of attachments below the body (附件说明, GB/T 9704 7.3.4); `label` is 附件：. */
export interface AttachmentList extends Base {
  type: 'attachmentList';
  label: string;
  /** Items; their label is empty when there is only one. */
  children: ListItem[];
}

/** An attachment on pages of its own (GB/T 9704 7.3.7). Content model: blocks. */
export interface Attachment extends Base {
  type: 'attachment';
  children: Block[];
}

/** Names in columns, in the order given. Content model: roster items. */
export interface Roster extends Base {
  type: 'roster';
  columns: number;
  /** Characters over which a shorter name is spread (CLREQ 均排), its text as it was; 0 leaves names alone. */
  nameWidth?: number;
  children: RosterItem[];
}

/** One name. Content model: inline. */
export interface RosterItem extends Base {
  type: 'rosterItem';
  children: Inline[];
}

/** Blocks in columns of equal width and, on their last page, of equal height. */
export interface Columns extends Base {
  type: 'columns';
  count: number;
  children: Block[];
}

/** Events in time. Content model: timeline items. */
export interface Timeline extends Base {
  type: 'timeline';
  children: TimelineItem[];
}

/** One event; `label` is its date as printed. Content model: blocks, a paragraph first. */
export interface TimelineItem extends Base {
  type: 'timelineItem';
  label: string;
  children: Block[];
}

// -------------------------------------------------------------------------------------------- inline

/** Characters. Never holds markup, control characters or line ends. */
export interface Text extends Base {
  type: 'text';
  value: string;
}

/** Strong importance. */
export interface Strong extends Base {
  type: 'strong';
  children: Inline[];
}

/** Stress. Chinese has no italics: set in another face. */
export interface Emphasis extends Base {
  type: 'emphasis';
  children: Inline[];
}

/** What no longer holds. */
export interface Delete extends Base {
  type: 'delete';
  children: Inline[];
}

/** Characters with emphasis dots below (着重号; CLREQ, GB/T 15834 4.8). */
export interface Dotted extends Base {
  type: 'dotted';
  children: Inline[];
}

/** Text with its reading above, such as pinyin over a rare name (CLREQ, interlinear annotation). */
export interface Ruby extends Base {
  type: 'ruby';
  /** The reading of the whole of `children`. */
  reading: string;
  children: Inline[];
}

/** A link to an address, or to a heading when `url` is `#id`. */
export interface Link extends Base {
  type: 'link';
  url: string;
  children: Inline[];
}

/** A forced line end within a paragraph. */
export interface Break extends Base {
  type: 'break';
}

/** A note at the foot of the page. `number` is resolved, from 1. Content model: paragraphs. */
export interface Footnote extends Base {
  type: 'footnote';
  number: number;
  children: Paragraph[];
}

/**
 * A place that the records do not fill: it prints as marked text, and `annals check` lists it.
 * `subject` names what is missing, in the words of the template. Content model: inline.
 */
export interface Open extends Base {
  type: 'open';
  subject: string;
  children: Inline[];
}

// --------------------------------------------------------------------------------------------- unions

export type Inline = Text | Strong | Emphasis | Dotted | Ruby | Delete | Link | Break | Footnote | Open;

export type Block =
  | Title
  | Heading
  | Paragraph
  | Recipients
  | List
  | Table
  | Figure
  | Blockquote
  | Code
  | ThematicBreak
  | PageBreak
  | Contents
  | Letterhead
  | Signature
  | AttachmentList
  | Attachment
  | Roster
  | Columns
  | Timeline;

/** Parts that stand only inside one kind of block. */
export type Part =
  | Section
  | ListItem
  | TableRow
  | TableCell
  | Caption
  | ContentsEntry
  | RosterItem
  | TimelineItem;

export type DocumentNode = Document | Block | Part | Inline;

/** The node of type `T`. */
export type NodeOf<T extends DocumentNode['type']> = Extract<DocumentNode, { type: T }>;

/**
 * A table from node type to handler, total by construction: a table that lacks a type, or that has
 * one too many, does not compile.
 */
export type Handlers<Union extends DocumentNode, Context, Result> = {
  [T in Union['type']]: (node: Extract<Union, { type: T }>, context: Context) => Result;
};

/** Calls the handler of `node`'s type. */
export function handle<Union extends DocumentNode, Context, Result>(
  handlers: Handlers<Union, Context, Result>,
  node: Union,
  context: Context,
): Result {
  const handler = handlers[node.type as Union['type']] as (node: Union, context: Context) => Result;
  return handler(node, context);
}
