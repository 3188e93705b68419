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

/**
 * Numbers as a chart, drawn from its own data: columns, bars, a line for each series, or the slices of a pie.
 * A pie shows one series, none of whose values is negative; another is drawn as columns. `alt` says what the
 * chart shows and is never empty; `unit` is the measure word of the values. Content model: caption?
 * Example: kind column, unit 次, categories 理事会、培训, one series 次数 with the values 4 and 11.
 */
export interface Chart extends Base {
  type: 'chart';
  kind: 'column' | 'bar' | 'line' | 'pie';
  alt: string;
  unit?: string;
  categories: string[];
  series: ChartSeries[];
  caption?: Caption;
}

/** A row of values, one for each category; null where there is none. */
export interface ChartSeries {
  name: string;
  values: (number | null)[];
}

/** The legend of a figure or a chart, or the title of a table. Content model: a caption number?, inline. */
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

/**
 * The formats of official documents that GB/T 9704-2012 sets out: `document` (7, the common one), `letter`
 * (信函, 10.1), `order` (命令, 10.2), `minutes` (纪要, 10.3).
 */
export type OfficialFormat = 'document' | 'letter' | 'order' | 'minutes';

/**
 * The head of an official document, 版头 (GB/T 9704 7.2), with the rules that belong to its format. Its parts
 * stand in the order of the union below, each at most once, save issuer's marks: several of them, the host
 * first, are a joint issue.
 */
export interface Letterhead extends Base {
  type: 'letterhead';
  format: OfficialFormat;
  /** 套打: the paper bears the issuer's mark and the red rules; their place is kept, nothing is printed there. */
  preprinted: boolean;
  children: LetterheadPart[];
}

/** 份号 (7.2.1): six digits. Content model: inline. */
export interface CopyNumber extends Base {
  type: 'copyNumber';
  children: Inline[];
}

/** 密级和保密期限 (7.2.2). Content model: inline. Example: 机密★1年. */
export interface Classification extends Base {
  type: 'classification';
  children: Inline[];
}

/** 紧急程度 (7.2.3). Content model: inline. Example: 特急. */
export interface Urgency extends Base {
  type: 'urgency';
  children: Inline[];
}

/** 发文机关标志 (7.2.4). Content model: inline. Example: 示范有色金属行业协会文件. */
export interface IssuerMark extends Base {
  type: 'issuerMark';
  children: Inline[];
}

/** 文件 beside the stacked marks of a joint issue (7.2.4). Content model: inline. */
export interface MarkWord extends Base {
  type: 'markWord';
  children: Inline[];
}

/** 发文字号 (7.2.5), 令号 of an order (10.2). Content model: inline. Example: 示协〔2022〕1号. */
export interface DocumentNumber extends Base {
  type: 'documentNumber';
  children: Inline[];
}

/** 签发人 of a document to a higher body (7.2.6). `label` is 签发人：. Content model: approvers. */
export interface Approvers extends Base {
  type: 'approvers';
  label: string;
  children: Approver[];
}

/** The name of one who approved. Content model: inline. */
export interface Approver extends Base {
  type: 'approver';
  children: Inline[];
}

export type LetterheadPart =
  | CopyNumber
  | Classification
  | Urgency
  | IssuerMark
  | MarkWord
  | DocumentNumber
  | Approvers;

/**
 * Signatories and date (GB/T 9704 7.3.5), with the note below them. Never alone on a page. `form`: `plain`
 * without a seal (7.3.5.2), `sealed` (7.3.5.1), `stamped` with the stamp of a signature (7.3.5.3).
 * Content model: signatories, the host first; a date; an annotation?
 */
export interface Signature extends Base {
  type: 'signature';
  form: 'plain' | 'sealed' | 'stamped';
  children: (Signatory | SignatureDate | Annotation)[];
}

/**
 * 署名: the name of the signatory; in a stamped signature the post (职务) left of the stamp. The seal
 * is there in sealed and stamped signatures. Content model: inline.
 */
export interface Signatory extends Base {
  type: 'signatory';
  seal?: Seal;
  children: Inline[];
}

/**
 * A seal or the stamp of a signature: the picture `src`, or an outline of its size where nobody has given one.
 * `alt` says what it is. `children` stand within the outline (the signer's name), and are empty with a picture.
 */
export interface Seal extends Base {
  type: 'seal';
  shape: 'round' | 'stamp';
  /** Points. */
  width: number;
  height: number;
  src?: string;
  alt: string;
  children: Inline[];
}

/** 成文日期 (7.3.5.4). Content model: inline. */
export interface SignatureDate extends Base {
  type: 'signatureDate';
  children: Inline[];
}

/** 附注 (7.3.6), its brackets included. Content model: inline. Example: （此件公开发布）. */
export interface Annotation extends Base {
  type: 'annotation';
  children: Inline[];
}

/** Who attended (10.3), below the body of minutes. Content model: attendance groups. */
export interface Attendance extends Base {
  type: 'attendance';
  children: AttendanceGroup[];
}

/** `label` is 出席：, 请假： or 列席：. Content model: inline. */
export interface AttendanceGroup extends Base {
  type: 'attendanceGroup';
  label: string;
  children: Inline[];
}

/**
 * 版记 (GB/T 9704 7.4), the last block of a document: at the bottom edge of its last page.
 * Content model: recipients of copies, then issue?
 */
export interface Imprint extends Base {
  type: 'imprint';
  /** With rules above, between and below; a letter has none (10.1). */
  ruled: boolean;
  /** On the back of the last sheet, with an empty page before it where need be; neither has a number (7.5). */
  evenPage: boolean;
  children: ImprintPart[];
}

/** Who gets copies. `label` is 抄送：, or 主送： for addressees that found no room above (7.3.2, 7.4.2). */
export interface ImprintRecipients extends Base {
  type: 'imprintRecipients';
  label: string;
  children: Inline[];
}

/** 印发机关 on the left, 印发日期 on the right (7.4.3). Content model: two cells. */
export interface ImprintIssue extends Base {
  type: 'imprintIssue';
  children: ImprintCell[];
}

/** Content model: inline. */
export interface ImprintCell extends Base {
  type: 'imprintCell';
  children: Inline[];
}

export type ImprintPart = ImprintRecipients | ImprintIssue;

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

/**
 * The number of a caption, first in it: 图1, 表2. `label` says what is counted, `value` is resolved, from 1; `id`
 * is there where a cross-reference leads to it, unique among the ids of the document. Word counts it (SEQ).
 */
export interface CaptionNumber extends Base {
  type: 'captionNumber';
  label: string;
  value: number;
  id?: string;
}

/**
 * A cross-reference to a heading or to the number of a caption, by its id. `children` are what stands there,
 * resolved. Word finds the same by itself (REF). Content model: inline.
 */
export interface CrossReference extends Base {
  type: 'crossReference';
  target: string;
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

export type Inline =
  | Text
  | Strong
  | Emphasis
  | Dotted
  | Ruby
  | Delete
  | Link
  | CaptionNumber
  | CrossReference
  | Break
  | Footnote
  | Open;

export type Block =
  | Title
  | Heading
  | Paragraph
  | Recipients
  | List
  | Table
  | Figure
  | Chart
  | Blockquote
  | Code
  | ThematicBreak
  | PageBreak
  | Contents
  | Letterhead
  | Signature
  | Attendance
  | Imprint
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
  | TimelineItem
  | LetterheadPart
  | Approver
  | Signatory
  | SignatureDate
  | Annotation
  | Seal
  | AttendanceGroup
  | ImprintPart
  | ImprintCell;

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
