/**
 * Styles are data: named paragraph and character styles, page set-ups and number formats.
 *
 * `base-styles.ts` is what a document looks like when its template says nothing; a template's front
 * matter changes single properties (`styles:`, `pages:`). Renderers read the resolved sheet and hold
 * no face and no size of their own.
 */
import type { Points } from './length.js';
import type { NumberLevel } from './numeral.js';
import type { DocumentNode } from './tree.js';

/** What a face is for; the catalogue `fonts/fonts.yaml` says which face serves a role. */
export const ROLES = ['song', 'biaosong', 'hei', 'kai', 'fang', 'latin'] as const;
export type Role = (typeof ROLES)[number];

export type Align = 'left' | 'center' | 'right' | 'justify';

/** The names of faces of East Asian and of Western text. */
export interface FaceNames {
  eastAsian?: string;
  western?: string;
}

/** A paragraph style. Indents are in characters of the style's own size, distances in points. */
export interface ParagraphStyle {
  /** The name in Word's styles pane. */
  name: string;
  role: Role;
  /** The role of Latin letters and digits. */
  latin: Role;
  /** The faces that Word is to show in the place of those of the roles, as a house document names them. */
  families?: FaceNames;
  size: Points;
  /** Added to every advance. GB/T 9704's 28 characters in 156 mm need 15.75 pt, 三号 is 16 pt. */
  tracking: Points;
  /** `#RRGGBB`. */
  color: string;
  align: Align;
  /** Distance between baselines; exact. */
  linePitch: Points;
  firstLineIndent: number;
  leftIndent: number;
  rightIndent: number;
  before: Points;
  after: Points;
  keepWithNext: boolean;
  /** All lines on one page. */
  keepTogether: boolean;
  /** 1–9 for headings that show in the outline; 0 for none. */
  outlineLevel: number;
}

/** A character style: what differs from the paragraph around it. */
export interface CharacterStyle {
  name: string;
  role?: Role;
  latin?: Role;
  color?: string;
  /** `#RRGGBB` behind the characters. */
  background?: string;
  underline?: boolean;
  strike?: boolean;
}

/** Page numbers: `format` holds one `%` for the number. Odd pages right, even pages left when `mirrored`. */
export interface PageNumbers {
  format: string;
  align: 'left' | 'center' | 'right' | 'mirrored';
  /** From the bottom edge of the type block (版心) to the middle of the number's em box, where its dashes are. */
  distance: Points;
  /**
   * The page is a sheet turned, its head at the left of the sheet: the number stands where the other pages
   * have it, so in the left margin and turned by a quarter to the right (GB/T 9704 8).
   */
  turned?: boolean;
}

/** A page set-up. All lengths in points. */
export interface PageSetup {
  width: Points;
  height: Points;
  margin: { top: Points; right: Points; bottom: Points; left: Points };
  pageNumbers?: PageNumbers;
  /** Facing pages: `left` is the inner margin, and even pages exchange `left` and `right`. */
  mirrored: boolean;
  /** Where the content stands in the type area. */
  verticalAlign: 'top' | 'center';
}

/** The paragraph styles that every style sheet has. */
export const STYLE_NAMES = [
  'body',
  'title',
  'subtitle',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'copyNumber',
  'classification',
  'urgency',
  'issuerMark',
  'markWord',
  'documentNumber',
  'approvers',
  'approver',
  'recipients',
  'signatory',
  'signatureDate',
  'seal',
  'annotation',
  'attendanceLabel',
  'attendance',
  'imprint',
  'attachmentList',
  'attachmentMark',
  'attachmentTitle',
  'listItem',
  'rosterItem',
  'rosterNote',
  'timelineItem',
  'tableCell',
  'tableHead',
  'caption',
  'figure',
  'chartText',
  'quote',
  'code',
  'footnote',
  'contentsTitle',
  'contents1',
  'contents2',
  'contents3',
  'contents4',
  'pageNumber',
  'note',
  'coverTitle',
  'coverSubtitle',
  'coverText',
] as const;
export type StyleName = (typeof STYLE_NAMES)[number];

export const CHARACTER_STYLE_NAMES = [
  'strong',
  'emphasis',
  'dotted',
  'ruby',
  'delete',
  'link',
  'open',
  'footnoteReference',
  'label',
] as const;
export type CharacterStyleName = (typeof CHARACTER_STYLE_NAMES)[number];

/** A complete style sheet. A template may add paragraph styles and page set-ups of its own. */
export interface StyleSheet {
  pages: Record<string, PageSetup> & { body: PageSetup };
  paragraphs: Record<string, ParagraphStyle> & Record<StyleName, ParagraphStyle>;
  characters: Record<CharacterStyleName, CharacterStyle>;
  /** Formats of headings 1–4. */
  headingNumbers: NumberLevel[];
  /** What the numbers of captions say before the figure, 图 and 表; captions have none where it is absent. */
  captionLabels?: CaptionLabels;
  /** Formats of ordered lists by depth. */
  listNumbers: NumberLevel[];
  /** Mark of unordered lists. */
  bullet: string;
  /** Rules: the red line of the letterhead and the lines of tables. */
  rule: Rule;
  tableRule: Rule;
  official: OfficialLayout;
  /** The grid that Word shows in its page set-up. LibreOffice 7.4 sets `linesAndChars` wrong. */
  wordGrid: 'lines' | 'linesAndChars';
  /**
   * Margins say where characters stand, and Word gets others for it; else they are the numbers that people type
   * into Word, and characters stand where these put them.
   */
  opticalMargins: boolean;
}

/** Words before the numbers of captions: of figures and charts, and of tables. */
export interface CaptionLabels {
  figure: string;
  table: string;
}

export interface Rule {
  color: string;
  width: Points;
}

/** Distances and rules of official documents (GB/T 9704). */
export interface OfficialLayout {
  /** From the top edge of the type block to that of the issuer's mark (7.2.4, 10.3). */
  markTop: Points;
  /** The same in an order (10.2). */
  orderMarkTop: Points;
  /** From the top edge of the paper to that of a letter's mark (10.1). */
  letterMarkTop: Points;
  /** From the bottom edge of what is above a red rule to the rule (7.2.7, 10.1). */
  ruleGap: Points;
  /** The double rules of a letter (10.1): length, thick and thin line, white between them. */
  letterRule: { color: string; length: Points; thick: Points; thin: Points; gap: Points };
  /** From the lower double rule of a letter to the bottom edge of the paper. */
  letterRuleBottom: Points;
  /** First and last rule of the imprint, and those between (7.4.1). */
  imprintRule: Rule;
  imprintInnerRule: Rule;
  /** Outlines that stand for seals and stamps of signatures. */
  sealOutline: Rule;
}

/** What a template may change. */
export interface StyleChanges {
  pages?: Record<string, Partial<PageSetup>>;
  paragraphs?: Record<string, Partial<ParagraphStyle>>;
  headingNumbers?: NumberLevel[];
  captionLabels?: CaptionLabels;
  rule?: Partial<Rule>;
  official?: Partial<OfficialLayout>;
}

/** The base with a template's changes; a style that the base lacks starts from `body`. */
export function resolveStyles(base: StyleSheet, changes: StyleChanges = {}): StyleSheet {
  return {
    ...base,
    pages: overlay(base.pages, changes.pages, base.pages.body) as StyleSheet['pages'],
    paragraphs: overlay(
      base.paragraphs,
      changes.paragraphs,
      base.paragraphs.body,
    ) as StyleSheet['paragraphs'],
    headingNumbers: changes.headingNumbers ?? base.headingNumbers,
    ...(changes.captionLabels && { captionLabels: changes.captionLabels }),
    rule: { ...base.rule, ...changes.rule },
    official: { ...base.official, ...changes.official },
  };
}

function overlay<T extends object>(
  base: Record<string, T>,
  changes: Record<string, Partial<T>> | undefined,
  fallback: T,
): Record<string, T> {
  const result = { ...base };
  for (const [name, change] of Object.entries(changes ?? {})) {
    result[name] = { ...(base[name] ?? { ...fallback, name }), ...change };
  }
  return result;
}

/** The style that a node without one of its own takes; total over the nodes that show text. */
const DEFAULT_STYLES: Partial<Record<DocumentNode['type'], StyleName>> = {
  title: 'title',
  paragraph: 'body',
  recipients: 'recipients',
  listItem: 'listItem',
  rosterItem: 'rosterItem',
  timelineItem: 'timelineItem',
  tableCell: 'tableCell',
  caption: 'caption',
  figure: 'figure',
  chart: 'chartText',
  blockquote: 'quote',
  code: 'code',
  footnote: 'footnote',
  attachmentList: 'attachmentList',
  copyNumber: 'copyNumber',
  classification: 'classification',
  urgency: 'urgency',
  issuerMark: 'issuerMark',
  markWord: 'markWord',
  documentNumber: 'documentNumber',
  approvers: 'approvers',
  approver: 'approver',
  signatory: 'signatory',
  signatureDate: 'signatureDate',
  seal: 'seal',
  annotation: 'annotation',
  attendanceGroup: 'attendance',
  imprintRecipients: 'imprint',
  imprintCell: 'imprint',
};

/** Name of the paragraph style of a text-bearing block. */
export function styleName(node: DocumentNode): string {
  if ('style' in node && node.style) return node.style;
  if (node.type === 'heading') return `heading${node.depth}`;
  if (node.type === 'contentsEntry') return `contents${node.depth}`;
  return DEFAULT_STYLES[node.type] ?? 'body';
}
