/** The printed characters of a document, each with the roles of the face that it is set in. */
import { chartTexts } from '../document/chart.js';
import { type CharacterStyleName, type StyleName, type StyleSheet, styleName } from '../document/style.js';
import { captionLabel, childrenOf } from '../document/text.js';
import type { Document, DocumentNode, Table } from '../document/tree.js';
import type { RunFont } from '../font/face.js';
import type { Place } from '../message.js';

/** Characters of one node in one font. */
export interface Run {
  text: string;
  font: RunFont;
  place: Place;
}

/** What a node inherits from above. */
interface Context {
  styles: StyleSheet;
  font: RunFont;
  place: Place;
  /** The style that paragraphs without one of their own take here. */
  paragraph: string;
}

/** Every run, labels, numbers, alternative texts and page numbers included, in reading order. */
export function runsOf(document: Document, styles: StyleSheet): Run[] {
  const place = { path: `templates/${document.kind}.md` };
  return nodeRuns(document, { styles, font: paragraphFont(styles, 'body'), place, paragraph: 'body' });
}

function nodeRuns(node: DocumentNode, above: Context): Run[] {
  const context = {
    ...above,
    place: node.origin ?? above.place,
    font: fontOf(node, above),
    paragraph: paragraphBelow(node, above),
  };
  const own = ownTexts(node, above.styles).map((text) => ({
    text,
    font: labelFont(node, context),
    place: context.place,
  }));
  if (node.type === 'table') return [...own, ...tableRuns(node, context)];
  return [
    ...own,
    ...childrenOf(node).flatMap((child) => nodeRuns(child, context)),
    ...reading(node, context),
  ];
}

/** What stands above characters, in a style of its own. */
function reading(node: DocumentNode, { styles, font, place }: Context): Run[] {
  if (node.type !== 'ruby') return [];
  const { role = font.role, latin = font.latin } = styles.characters.ruby;
  return [{ text: node.reading, font: { role, latin }, place }];
}

/** Cells of head rows take the style of the table's head. */
function tableRuns(table: Table, context: Context): Run[] {
  const caption = table.caption ? nodeRuns(table.caption, context) : [];
  const rows = table.children.flatMap((row, index) => {
    const font = paragraphFont(context.styles, index < table.headRows ? 'tableHead' : 'tableCell');
    const place = row.origin ?? context.place;
    return row.children.flatMap((cell) =>
      cell.children.flatMap((child) => nodeRuns(child, { ...context, font, place: cell.origin ?? place })),
    );
  });
  return [...caption, ...rows];
}

/** Containers whose paragraphs take the container's style. */
const CONTAINERS: ReadonlySet<DocumentNode['type']> = new Set([
  'listItem',
  'blockquote',
  'timelineItem',
  'footnote',
]);

function paragraphBelow(node: DocumentNode, above: Context): string {
  if (node.type === 'attachmentList') return 'attachmentList';
  if (node.type === 'listItem' && above.paragraph === 'attachmentList') return above.paragraph;
  return CONTAINERS.has(node.type) ? styleName(node) : above.paragraph;
}

/** Blocks whose characters are set in a paragraph style; the rest only pass on what they inherit. */
const SET: ReadonlySet<DocumentNode['type']> = new Set([
  'title',
  'heading',
  'recipients',
  'listItem',
  'figure',
  'chart',
  'caption',
  'code',
  'contentsEntry',
  'rosterItem',
  'timelineItem',
  'attachmentList',
  'copyNumber',
  'classification',
  'urgency',
  'issuerMark',
  'markWord',
  'documentNumber',
  'approvers',
  'approver',
  'signatory',
  'signatureDate',
  'seal',
  'annotation',
  'attendanceGroup',
  'imprintRecipients',
  'imprintCell',
]);

/** Parts whose label has a style of its own. */
const LABEL_STYLES: Partial<Record<DocumentNode['type'], StyleName>> = {
  attendanceGroup: 'attendanceLabel',
};

const CHARACTER_STYLES: Partial<Record<DocumentNode['type'], CharacterStyleName>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  delete: 'delete',
  link: 'link',
  open: 'open',
  footnote: 'footnoteReference',
};

function fontOf(node: DocumentNode, { styles, font, paragraph }: Context): RunFont {
  if (node.type === 'section') return paragraphFont(styles, 'pageNumber');
  if (node.type === 'paragraph') return paragraphFont(styles, node.style ?? paragraph);
  if (SET.has(node.type)) return paragraphFont(styles, styleName(node));
  const character = CHARACTER_STYLES[node.type];
  const { role = font.role, latin = font.latin } = character ? styles.characters[character] : {};
  return { role, latin };
}

/** The font of what a node prints itself. */
function labelFont(node: DocumentNode, { styles, font }: Context): RunFont {
  const style = LABEL_STYLES[node.type];
  return style ? paragraphFont(styles, style) : font;
}

function paragraphFont(styles: StyleSheet, name: string): RunFont {
  const { role, latin } = styles.paragraphs[name] ?? styles.paragraphs.body;
  return { role, latin };
}

const DIGITS = '0123456789';

/** The characters that a node prints itself, before those of its children. */
function ownTexts(node: DocumentNode, styles: StyleSheet): string[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'captionNumber':
      return [captionLabel(node)];
    case 'code':
      return node.value.split(/[\n\t]/);
    case 'heading':
    case 'contentsEntry':
      return node.number === undefined ? [] : [node.number];
    case 'listItem':
    case 'timelineItem':
    case 'attachmentList':
    case 'approvers':
    case 'attendanceGroup':
    case 'imprintRecipients':
      return [node.label];
    case 'footnote':
      return [String(node.number)];
    case 'figure':
    case 'seal':
      return [node.alt];
    case 'chart':
      return [...chartTexts(node), DIGITS];
    case 'section':
      return [(styles.pages[node.page]?.pageNumbers?.format ?? '').replace('%', DIGITS)];
    default:
      return [];
  }
}
