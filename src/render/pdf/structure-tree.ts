/** Document tree → structure tree: one table from node type to structure type, total over the types. */
import { APPROVER_WIDTH, nameGap } from '../../document/spread-name.js';
import { childrenOf, inlineText } from '../../document/text.js';
import {
  type Document,
  type DocumentNode,
  type Handlers,
  handle,
  type Inline,
  type NodeOf,
} from '../../document/tree.js';
import { Content, type ElementProperties, StructureElement, type StructureType } from './structure.js';

/** The structure of a document, and where what is drawn for a node goes. */
export interface Structure {
  root: StructureElement;
  /** What a node itself shows: its text, its number, its picture. */
  contents: ReadonlyMap<DocumentNode, Content>;
  /** Labels: of items, and the number before a note. */
  labels: ReadonlyMap<DocumentNode, Content>;
  /** The marks of notes in the text. */
  marks: ReadonlyMap<DocumentNode, Content>;
  /** Page numbers of the contents, by their entries. */
  pageNumbers: ReadonlyMap<DocumentNode, Content>;
  /** Links, by each node within them. */
  links: ReadonlyMap<DocumentNode, Link>;
}

/** A link, and what it says of itself. */
export interface Link {
  content: Content;
  text: string;
}

/** A link's text is cut where it is longer: a string of a PDF/A has no more than 32,767 bytes (ISO 19005-2, 6.1.13). */
const MOST_TEXT = 500;

const linkOf = (at: StructureElement, text: string): Link => ({
  content: new Content(at),
  text: text.slice(0, MOST_TEXT).toWellFormed(),
});

/** What handlers write to, and where they stand. */
interface Place {
  tree: { [Key in 'contents' | 'labels' | 'marks' | 'pageNumbers']: Map<DocumentNode, Content> } & {
    links: Map<DocumentNode, Link>;
  };
  at: StructureElement;
  /** Ids of headings and of captions that are referred to: links to others lead nowhere. */
  ids: ReadonlySet<string>;
  /** The link around. */
  link?: Link;
  /** What cells are here. */
  cell?: Cell;
  /** Characters over which names are spread here. */
  nameWidth?: number;
}

/** Cells of a row: heads say what they head; below several rows of heads, cells say which are theirs. */
interface Cell {
  type: 'TH' | 'TD';
  /** Beginning of the ids of heads, where there are several rows of them. */
  ids?: string;
  row: number;
  headRows: number;
}

/** The structure of a document. `ids` are those that links may lead to. */
export function structureOf(document: Document, ids: ReadonlySet<string>): Structure {
  const root = new StructureElement('Document');
  const tree: Place['tree'] = {
    contents: new Map(),
    labels: new Map(),
    marks: new Map(),
    pageNumbers: new Map(),
    links: new Map(),
  };
  handle(STRUCTURE, document as DocumentNode, { tree, at: root, ids });
  return { root, ...tree };
}

type Handler = (node: DocumentNode, place: Place) => void;

/** An element, in it what the node itself shows, and then its children. */
function element(type: StructureType, properties?: ElementProperties): Handler {
  return (node, place) => fill(node, { ...place, at: place.at.add(type, properties) });
}

/** No element: what the node shows belongs to the element around it. */
function fill(node: DocumentNode, place: Place): void {
  own(node, place);
  each(childrenOf(node), place);
}

/** The place of what the node itself shows. */
function own(node: DocumentNode, place: Place): void {
  place.tree.contents.set(node, place.at.content());
  if (place.link) place.tree.links.set(node, place.link);
}

function each(nodes: readonly DocumentNode[], place: Place): void {
  for (const node of nodes) handle(STRUCTURE, node, place);
}

const nothing: Handler = () => undefined;

/** A link around what a node holds. */
function linked(node: NodeOf<'link' | 'crossReference'>, text: string, place: Place): void {
  const at = place.at.add('Link');
  const link = linkOf(at, text);
  each(node.children, { ...place, at, link });
  at.kids.push(link.content);
}

/** A list whose items hold label and body. */
const list =
  (numbering?: 'Decimal' | 'Disc'): Handler =>
  (node, place) => {
    const attributes = { O: 'List', ListNumbering: numbering } as const;
    each(childrenOf(node), { ...place, at: place.at.add('L', numbering ? { attributes } : {}) });
  };

/** Label and body. A body of one paragraph is that paragraph: elements cost room. */
const item: Handler = (node, place) => {
  const at = place.at.add('LI');
  place.tree.labels.set(node, at.add('Lbl').content());
  const inner = { ...place, at: at.add('LBody') };
  const [first, ...rest] = childrenOf(node);
  if (first?.type === 'paragraph' && rest.length === 0) fill(first, inner);
  else each(childrenOf(node), inner);
};

/** A name that may be spread: the element says what it is, whatever stands between its characters. */
const name =
  (type: StructureType): Handler =>
  (node, place) => {
    const { children } = node as DocumentNode & { children: Inline[] };
    const spread = nameGap({ type: 'rosterItem', children }, place.nameWidth ?? 0) > 0;
    element(type, spread ? { actualText: inlineText(children) } : {})(node, place);
  };

/** A picture, and its caption beside it: below the picture's text a reader would not meet it. */
const figure: Handler = (node, place) => {
  const { alt, caption } = node as NodeOf<'figure' | 'chart'>;
  const at = caption ? place.at.add('Div') : place.at;
  own(node, { ...place, at: at.add('Figure', { alt }) });
  if (caption) each([caption], { ...place, at });
};

const STRUCTURE: Handlers<DocumentNode, Place, void> = {
  document: (node, place) => each(node.children, place),
  section: element('Sect'),
  title: element('Title'),
  heading: (node, place) => element(`H${node.depth}`)(node, place),
  paragraph: element('P'),
  recipients: element('P'),
  list: (node, place) => list(node.ordered ? 'Decimal' : 'Disc')(node, place),
  listItem: item,
  table(node, place) {
    const { caption, children, columns } = node;
    if (children.length === 0 || columns.length === 0) return each(caption ? [caption] : [], place);
    const at = place.at.add('Table');
    if (caption) each([caption], { ...place, at });
    const headRows = Math.min(node.headRows, children.length - 1);
    const ids = headRows > 1 ? { ids: `t${place.tree.contents.size}` } : {};
    const group = (type: 'THead' | 'TBody', from: number, to?: number) => {
      const rows = children.slice(from, to);
      const body = rows.length > 0 ? at.add(type) : at;
      rows.forEach((row, i) => {
        const cell = { type: type === 'THead' ? 'TH' : 'TD', row: from + i, headRows, ...ids } as const;
        each([row], { ...place, at: body, cell });
      });
    };
    group('THead', 0, headRows);
    group('TBody', headRows);
  },
  tableRow(node, place) {
    const at = place.at.add('TR');
    node.children.forEach((cell, column) => {
      fill(cell, { ...place, at: at.add(place.cell?.type ?? 'TD', cellProperties(column, place.cell)) });
    });
  },
  tableCell: fill,
  figure,
  chart: figure,
  caption: element('Caption'),
  blockquote: element('BlockQuote'),
  code: (node, place) => element('Code')(node, { ...place, at: place.at.add('P') }),
  thematicBreak: nothing,
  pageBreak: nothing,
  contents(node, place) {
    const at = place.at.add('TOC');
    if (node.title) fill(node.title, { ...place, at: at.add('Caption') });
    each(node.children, { ...place, at });
  },
  contentsEntry(node, place) {
    const reference = place.at.add('TOCI').add('Reference');
    const { number = '', target, children } = node;
    const leads = place.ids.has(target);
    const at = leads ? reference.add('Link') : reference;
    const link = leads ? { link: linkOf(at, number + inlineText(children)) } : {};
    fill(node, { ...place, at, ...link });
    place.tree.pageNumbers.set(node, at.content());
    if (link.link) at.kids.push(link.link.content);
  },
  letterhead(node, place) {
    const joint = node.children.filter(({ type }) => type === 'issuerMark' || type === 'markWord').length > 1;
    each(node.children, { ...place, at: place.at.add('Div'), ...(joint && { nameWidth: Number.MAX_VALUE }) });
  },
  copyNumber: element('P'),
  classification: element('P'),
  urgency: element('P'),
  issuerMark: name('P'),
  markWord: element('P'),
  documentNumber: element('P'),
  approvers: (node, place) => element('P')(node, { ...place, nameWidth: APPROVER_WIDTH }),
  approver: name('Span'),
  signature: element('Div'),
  signatory(node, place) {
    const at = place.at.add('P');
    own(node, { ...place, at });
    each(node.children, { ...place, at });
    if (node.seal) each([node.seal], place);
  },
  seal(node, place) {
    own(node, { ...place, at: place.at.add('Figure', { alt: node.alt }) });
    if (node.children.length > 0) each(node.children, { ...place, at: place.at.add('P') });
  },
  signatureDate: element('P'),
  annotation: element('P'),
  attendance: element('Div'),
  attendanceGroup: element('P'),
  imprint: element('Div'),
  imprintRecipients: element('P'),
  imprintIssue: fill,
  imprintCell: element('P'),
  attachmentList(node, place) {
    const at = place.at.add('L', { attributes: { O: 'List', ListNumbering: 'Decimal' } });
    place.tree.contents.set(node, at.add('Caption').content());
    each(node.children, { ...place, at });
  },
  attachment: element('Sect'),
  roster: (node, place) =>
    each(node.children, { ...place, at: place.at.add('L'), nameWidth: node.nameWidth ?? 0 }),
  rosterItem: (node, place) => name('LBody')(node, { ...place, at: place.at.add('LI') }),
  columns: fill,
  timeline: list(),
  timelineItem: item,
  text: own,
  strong: fill,
  emphasis: fill,
  delete: fill,
  dotted: fill,
  open: fill,
  ruby(node, place) {
    const ruby = place.at.add('Ruby');
    each(node.children, { ...place, at: ruby.add('RB') });
    const reading = { actualText: node.reading, language: 'zh-Latn-pinyin' };
    own(node, { ...place, at: ruby.add('RT', reading) });
  },
  link(node, place) {
    const lost = node.url.startsWith('#') && !place.ids.has(node.url.slice(1));
    if (lost || place.link) return fill(node, place);
    linked(node, inlineText(node.children) || node.url, place);
  },
  captionNumber: own,
  crossReference(node, place) {
    if (!place.ids.has(node.target) || place.link) return fill(node, place);
    linked(node, inlineText(node.children), { ...place, at: place.at.add('Reference') });
  },
  break: nothing,
  footnote(node, place) {
    place.tree.marks.set(node, place.at.add('Reference').content());
    const at = place.at.add('Note', { id: `note-${node.number}` });
    place.tree.labels.set(node, at.add('Lbl').content());
    const { link: _, ...outside } = place;
    each(node.children, { ...outside, at });
  },
};

/** What a cell says of itself. */
function cellProperties(column: number, cell: Cell | undefined): ElementProperties {
  if (!cell) return {};
  const idOf = (row: number): string => `${cell.ids}-${row}-${column}`;
  if (cell.type === 'TH') {
    const attributes = { O: 'Table', Scope: 'Column' } as const;
    return { attributes, ...(cell.ids && { id: idOf(cell.row) }) };
  }
  if (!cell.ids) return {};
  const Headers = Array.from({ length: cell.headRows }, (_, row) => new String(idOf(row)));
  return { attributes: { O: 'Table', Headers } };
}
