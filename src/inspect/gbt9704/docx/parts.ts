/** Finds the parts of an official document among the paragraphs of a .docx. */
import type { OfficialKind } from '../finding.js';
import { isRed } from '../judge.js';
import {
  APPROVER,
  ATTACHMENT_LIST,
  ATTACHMENT_MARK,
  ATTENDANCE,
  CLASSIFICATION,
  COLON,
  COPY_NUMBER,
  DATE,
  DOCUMENT_NUMBER,
  HEADINGS,
  IMPRINT_COPIES,
  IMPRINT_DATE,
  IMPRINT_WORDS,
  isAnnotation,
  MINUTES_MARK,
  ORDER_MARK,
  SERIAL_NUMBER,
  URGENCY,
} from '../pattern.js';
import { sizeOf } from './flow.js';
import type { WordParagraph, WordRun } from './paragraph.js';
import type { WordShape } from './shape.js';
import { hanCount, heaviest, type WordBody, type WordSource } from './source.js';

/** A text between tabs of a paragraph. */
export interface Cell {
  paragraph: WordParagraph;
  text: string;
  runs: WordRun[];
  /** Whether it is all that its paragraph holds. */
  alone: boolean;
}

/** The parts that are there. */
export interface WordParts {
  kind: OfficialKind;
  /** The rules of a letter, from top to bottom. */
  rules: WordShape[];
  mark: WordParagraph[];
  copyNumber: Cell | undefined;
  classification: Cell | undefined;
  urgency: Cell | undefined;
  number: Cell | undefined;
  approver: Cell | undefined;
  title: WordParagraph[];
  recipients: WordParagraph | undefined;
  headings: WordParagraph[][];
  attachmentList: WordParagraph | undefined;
  attachmentListEnd: WordParagraph | undefined;
  date: WordParagraph | undefined;
  name: WordParagraph | undefined;
  annotation: WordParagraph | undefined;
  seals: WordShape[];
  stamps: WordShape[];
  attachmentMarks: WordParagraph[];
  attendance: WordParagraph[];
  copies: WordParagraph | undefined;
  issue: Cell | undefined;
}

/** Red characters from this size on are a mark. */
const MARK_FROM = 18.5;

/** Reads the parts. */
export function partsOf(source: WordSource): WordParts {
  const { paragraphs, body: size } = source;
  const cells = paragraphs.flatMap(cellsOf);
  const paragraph = (pattern: RegExp) => paragraphs.find(({ text }) => pattern.test(text.trim()));
  const mark = markOf(paragraphs, size);
  const title = titleOf(paragraphs, mark, size);
  const head = paragraphs.slice(0, headEnd(paragraphs, mark, title)).flatMap(cellsOf);
  const cell = (pattern: RegExp) => head.find(({ text }) => pattern.test(text));
  const rules = letterRulesOf(source);
  const kind = kindOf(mark, paragraphs, rules);
  const date = paragraphs.findLast(({ text, row }) => DATE.test(text.trim()) && row === undefined);
  const at = date ? paragraphs.indexOf(date) : -1;
  const shapes = paragraphs.flatMap((each) => each.shapes);
  const below = paragraphs.slice(paragraphs.indexOf(title.at(-1) as WordParagraph) + 1);
  const after = below.find(({ text }) => text.trim() !== '');
  return {
    kind,
    rules,
    mark,
    copyNumber: cell(COPY_NUMBER),
    classification: cell(CLASSIFICATION),
    urgency: cell(URGENCY),
    number: cell(kind === 'order' || kind === 'minutes' ? SERIAL_NUMBER : DOCUMENT_NUMBER),
    approver: cell(APPROVER),
    title,
    recipients: title.length > 0 && after && COLON.test(after.text.trim()) ? after : undefined,
    headings: HEADINGS.map((pattern) =>
      paragraphs.filter((each) => isBodySize(each, size) && pattern.test(each.text.trim())),
    ),
    attachmentList: paragraph(ATTACHMENT_LIST),
    attachmentListEnd: listEnd(paragraphs, paragraph(ATTACHMENT_LIST)),
    date,
    name: at > 0 ? paragraphs[at - 1] : undefined,
    annotation:
      at >= 0 && isAnnotation(paragraphs[at + 1]?.text.trim() ?? '') ? paragraphs[at + 1] : undefined,
    seals: shapes.filter(isSeal),
    stamps: shapes.filter(isStamp),
    attachmentMarks: paragraphs.filter(
      ({ text, runs }) => ATTACHMENT_MARK.test(text.trim()) && runs.length > 0,
    ),
    attendance: paragraphs.filter(({ text }) => ATTENDANCE.test(text.trim())),
    copies: paragraph(IMPRINT_COPIES),
    issue: issueOf(cells, paragraph(IMPRINT_COPIES)),
  };
}

/** The last date that says so, or that stands below the addressees of copies; else it is the document's own. */
function issueOf(cells: readonly Cell[], copies: WordParagraph | undefined): Cell | undefined {
  const from = cells.findIndex((each) => each.paragraph === copies);
  return cells.findLast(
    ({ text }, i) =>
      IMPRINT_DATE.test(text) && (IMPRINT_WORDS.test(text) || (copies !== undefined && i > from)),
  );
}

function cellsOf(paragraph: WordParagraph): Cell[] {
  const cells: Cell[] = [{ paragraph, text: '', runs: [], alone: true }];
  for (const run of paragraph.runs) {
    for (const [i, text] of run.text.split('\t').entries()) {
      if (i > 0) cells.push({ paragraph, text: '', runs: [], alone: false });
      const last = cells.at(-1) as Cell;
      last.text += text;
      if (text.trim() !== '') last.runs.push({ ...run, text });
    }
  }
  const alone = cells.length === 1;
  return cells.map((each) => ({ ...each, text: each.text.trim(), alone })).filter(({ text }) => text !== '');
}

const isMarkRun = ({ color, size, text }: WordRun): boolean =>
  text.trim() === '' || (isRed(color) && size >= MARK_FROM);

/** Large red paragraphs; without any, large ones above the number, that their colour be told. */
function markOf(paragraphs: readonly WordParagraph[], body: WordBody | undefined): WordParagraph[] {
  const red = paragraphs.filter((each) => each.runs.length > 0 && each.runs.every(isMarkRun));
  if (red.length > 0 || !body) return red;
  const head = paragraphs.slice(0, paragraphs.findIndex(isNumbered) + 1);
  return head.filter((each) => each.text.trim() !== '' && sizeOf(each) > body.size + 2);
}

/** Where the head ends: at the title; without one, after mark and number. */
function headEnd(
  paragraphs: readonly WordParagraph[],
  mark: readonly WordParagraph[],
  [title]: readonly WordParagraph[],
): number {
  if (title) return paragraphs.indexOf(title);
  return Math.max(paragraphs.findIndex(isNumbered), paragraphs.indexOf(mark.at(-1) as WordParagraph)) + 1;
}

const isNumbered = (paragraph: WordParagraph): boolean =>
  cellsOf(paragraph).some(({ text }) => DOCUMENT_NUMBER.test(text) || SERIAL_NUMBER.test(text));

export const isBodySize = (paragraph: WordParagraph, body: WordBody | undefined): boolean =>
  body !== undefined && paragraph.runs.some(({ size }) => size === body.size);

function kindOf(
  mark: readonly WordParagraph[],
  paragraphs: readonly WordParagraph[],
  rules: readonly WordShape[],
): OfficialKind {
  const text = mark.map((each) => each.text.trim()).join('');
  const doubled = paragraphs.some(({ top, bottom }) =>
    [top, bottom].some((each) => each?.double && isRed(each.color)),
  );
  if (doubled || rules.length > 1) return 'letter';
  if (mark.length === 0) return 'none';
  if (ORDER_MARK.test(text)) return 'order';
  return MINUTES_MARK.test(text) ? 'minutes' : 'document';
}

/** Long red rules that stand free, of which a letter has two: in its text or in its headers and footers. */
function letterRulesOf({ paragraphs, furniture }: WordSource): WordShape[] {
  const all = [...paragraphs, ...furniture.flatMap((each) => each.paragraphs)].flatMap(
    ({ shapes }) => shapes,
  );
  const rules = all.filter(
    ({ kind, width, color }) => kind === 'rule' && width > LONG && color !== '' && isRed(color),
  );
  return rules.sort((a, b) => (a.top ?? 0) - (b.top ?? 0));
}

/** 120 mm. */
const LONG = 340;

/**
 * The first paragraphs before the attachments that are larger than the body and not red; where there are none, those
 * in the middle right below the head, that their size be told.
 */
function titleOf(
  paragraphs: readonly WordParagraph[],
  mark: readonly WordParagraph[],
  body: WordBody | undefined,
): WordParagraph[] {
  if (!body) return [];
  const attachments = paragraphs.findIndex(({ text }) => ATTACHMENT_MARK.test(text.trim()));
  const own = paragraphs
    .slice(0, attachments < 0 ? undefined : attachments)
    .filter(({ boxed, row }) => !boxed && row === undefined);
  const isText = (each: WordParagraph) => each.text.trim() !== '' && !mark.includes(each);
  const large = own.findIndex((each) => isText(each) && sizeOf(each) > body.size + 1);
  if (large >= 0) return runOf(own, large, (each) => isText(each) && sizeOf(each) > body.size + 1);
  const head = own.findLastIndex((each) => mark.includes(each) || isNumbered(each)) + 1;
  const first = own.findIndex((each, i) => i >= head && isText(each));
  return runOf(own, first, (each) => isText(each) && each.align === 'center');
}

/** The paragraphs from one on that are of a kind. */
function runOf(
  paragraphs: readonly WordParagraph[],
  start: number,
  is: (paragraph: WordParagraph) => boolean,
): WordParagraph[] {
  if (start < 0) return [];
  const end = paragraphs.findIndex((each, i) => i >= start && !is(each));
  return paragraphs.slice(start, end < 0 ? undefined : end);
}

/** The last paragraph of a list that begins with its first: those after it that start with a number. */
function listEnd(
  paragraphs: readonly WordParagraph[],
  first: WordParagraph | undefined,
): WordParagraph | undefined {
  if (!first) return undefined;
  const rest = paragraphs.slice(paragraphs.indexOf(first) + 1);
  const end = rest.findIndex(({ text }) => !/^\d+[.．、]/.test(text.trim()));
  return rest.slice(0, Math.max(0, end)).at(-1) ?? first;
}

/** Ellipses and pictures of the size of a seal, 25–60 mm. */
function isSeal({ kind, width, height }: WordShape): boolean {
  const round = Math.abs(width - height) < 0.06 * width;
  return round && width > 70 && width < 171 && (kind === 'ellipse' || kind === 'picture');
}

/** Pictures and red frames of the size of a signature's stamp: 25–60 mm wide, and lower than that. */
function isStamp({ kind, width, height, color }: WordShape): boolean {
  const sized = width > 70 && width < 171 && height > 22 && height < 0.8 * width;
  return sized && (kind === 'picture' || (kind === 'other' && color !== '' && isRed(color)));
}

/** The face of most Han characters. */
export const faceOf = (runs: readonly WordRun[]): string | undefined =>
  heaviest(runs.map((run) => [run.font, hanCount(run)]));
