/** Finds name, date and seal below the body, what follows them, and the imprint (7.3.4–7.4, 10.3). */

import { isBlack } from '../judge.js';
import { toPoints } from '../length.js';
import {
  ATTACHMENT_LIST,
  ATTACHMENT_MARK,
  ATTENDANCE,
  DATE,
  IMPRINT_COPIES,
  IMPRINT_DATE,
  IMPRINT_WORDS,
  isAnnotation,
} from '../pattern.js';
import type { Line, Segment } from './line.js';
import { lengthOf, type Mark, type Rule, rulesOf, sealsOf } from './rule.js';
import { type Body, isBody, isLandscape, type Sheet } from './sheet.js';

/** Name, date and seal. */
export interface Signature {
  page: number;
  date: Segment;
  dateLine: Line;
  /** The name nearest above the date. */
  name?: Segment;
  nameLine?: Line;
  /** Lines of names right above the date, from the top. */
  nameLines: Line[];
  /** Seals and stamps that press or neighbour them. */
  seals: Mark[];
  /** The last line of text above everything of the signature. */
  before?: Line;
  annotation?: Line;
}

/** 版记. */
export interface ImprintPart {
  page: number;
  copies?: Line;
  copiesEnd?: Line;
  issue?: Line;
  rules: Rule[];
}

/** What stands below the body. */
export interface Tail {
  signature?: Signature;
  imprint?: ImprintPart;
  attachmentList: Line[];
  /** The line above the first of the attachment list. */
  beforeAttachmentList?: Line;
  attachmentMarks: Line[];
  attendance: Line[];
  /** The line above the first of them, on its page. */
  beforeAttendance?: Line;
}

/** Reads all pages. */
export function tailOf(sheets: readonly Sheet[], body: Body): Tail {
  const lines = sheets.filter((sheet) => !isLandscape(sheet)).flatMap((sheet) => sheet.lines);
  const list = lines.findIndex((line) => ATTACHMENT_LIST.test(line.text) && isBody(line, body.size));
  const before = lines[list - 1];
  const attendance = lines.filter((line) => ATTENDANCE.test(line.text));
  const beforeAttendance = lines[lines.indexOf(attendance[0] as Line) - 1];
  const signature = signatureOf(sheets, body);
  const imprint = imprintOf(sheets);
  return {
    ...(signature && { signature }),
    ...(imprint && { imprint }),
    ...(before && before.page === lines[list]?.page && { beforeAttachmentList: before }),
    attachmentList: list < 0 ? [] : listLines(lines.slice(list, list + 12)),
    attachmentMarks: lines.filter(
      (line, i) => ATTACHMENT_MARK.test(line.text) && line.page !== lines[i - 1]?.page,
    ),
    attendance,
    ...(beforeAttendance && beforeAttendance.page === attendance[0]?.page && { beforeAttendance }),
  };
}

/** The list's first line and those that stand further in below it. */
function listLines(lines: readonly Line[]): Line[] {
  const first = lines[0] as Line;
  const end = lines.findIndex(
    (line, i) =>
      i > 0 &&
      (line.x < first.x + first.size ||
        line.page !== first.page ||
        line.y - (lines[i - 1] as Line).y > 2.2 * line.size ||
        DATE.test(line.text)),
  );
  return lines.slice(0, end < 0 ? undefined : end);
}

/** The last date that stands alone on its line, right of the middle of the left half. */
function signatureOf(sheets: readonly Sheet[], body: Body): Signature | undefined {
  for (const sheet of [...sheets].reverse()) {
    const at = sheet.lines.findLastIndex((line) => isSignatureDate(line, sheet, body));
    if (at >= 0) return readSignature(sheet, at, body);
  }
  return undefined;
}

function isSignatureDate(line: Line, { width }: Sheet, body: Body): boolean {
  const last = line.segments.at(-1);
  return last !== undefined && DATE.test(last.text) && last.x > width * 0.4 && isBody(line, body.size);
}

/** Names stand at most four lines above the date (7.3.5.3); several in a row are one above the other, or beside. */
function readSignature(sheet: Sheet, at: number, body: Body): Signature {
  const dateLine = sheet.lines[at] as Line;
  const date = dateLine.segments.at(-1) as Segment;
  const nameLine = sheet.lines[at - 1];
  const near =
    nameLine &&
    dateLine.y - nameLine.y < 4.5 * body.pitch &&
    nameLine.segments[0] &&
    nameLine.segments[0].x > body.left + 2.5 * body.advance;
  const name = near ? nearest(nameLine.segments, date) : undefined;
  const seals = sealsAbove(sheet, dateLine, body);
  const nameLines = namesAbove(sheet.lines.slice(0, at), dateLine, body);
  const above = sheet.lines
    .slice(0, at)
    .filter((line) => line !== nameLine && !nameLines.includes(line) && !isSigner(line, seals));
  const after = sheet.lines[at + 1];
  const before = above.at(-1);
  return {
    page: sheet.number,
    date,
    dateLine,
    ...(name && nameLine && { name, nameLine }),
    nameLines,
    seals,
    ...(before && { before }),
    ...(after && isAnnotation(after.text) && { annotation: after }),
  };
}

/** Seals about the date, and above those in rows that follow one another closely. */
function sealsAbove(sheet: Sheet, date: Line, { pitch }: Body): Mark[] {
  const marks = sealsOf(sheet)
    .filter(({ box }) => box.top < date.bottom)
    .sort((a, b) => b.box.bottom - a.box.bottom);
  const end = marks.findIndex(({ box }, i) => {
    const below = Math.min(...marks.slice(0, i).map((each) => each.box.top));
    return box.bottom < (i === 0 ? date.y - 12 * pitch : below - 2 * pitch);
  });
  return end < 0 ? marks : marks.slice(0, end);
}

/** Lines that stand right above one another and the date, further in than text does. */
function namesAbove(lines: readonly Line[], date: Line, body: Body): Line[] {
  const start = lines.findLastIndex((line, i) => {
    const below = lines[i + 1] ?? date;
    return below.y - line.y > 1.3 * body.pitch || line.x < body.left + 2.5 * body.advance;
  });
  return lines.slice(start + 1);
}

/** A name that a seal presses stands about its middle. */
const isSigner = ({ y }: Line, seals: readonly Mark[]): boolean =>
  seals.some(({ box }) => Math.abs((box.top + box.bottom) / 2 - y) < (box.bottom - box.top) / 4);

const middle = ({ x, right }: Segment): number => (x + right) / 2;

const nearest = (segments: readonly Segment[], to: Segment): Segment | undefined =>
  [...segments].sort((a, b) => Math.abs(middle(a) - middle(to)) - Math.abs(middle(b) - middle(to)))[0];

/** The imprint of the last page that has one. */
function imprintOf(sheets: readonly Sheet[]): ImprintPart | undefined {
  for (const sheet of [...sheets].reverse()) {
    const lines = sheet.lines.filter(({ y }) => y > sheet.height * 0.4);
    const copies = lines.findIndex(({ text }) => IMPRINT_COPIES.test(text));
    const words = lines.filter(
      ({ text }, i) =>
        i === copies ||
        (IMPRINT_DATE.test(text) && (IMPRINT_WORDS.test(text) || (copies >= 0 && i > copies))),
    );
    if (words.length > 0) return readImprint(sheet, lines, words);
  }
  return undefined;
}

function readImprint(sheet: Sheet, lines: readonly Line[], words: readonly Line[]): ImprintPart {
  const copies = words.find(({ text }) => IMPRINT_COPIES.test(text));
  const issue = words.findLast(({ text }) => IMPRINT_DATE.test(text));
  const first = words[0] as Line;
  const rules = rulesOf(sheet).filter(
    (rule) => isBlack(rule.color) && lengthOf(rule) > toPoints(100) && rule.y > first.top - 2 * first.size,
  );
  const rows = lines.filter((line) => line.y >= (copies?.y ?? Infinity) && line.y < (issue?.y ?? Infinity));
  const end = rows.at(-1);
  return {
    page: sheet.number,
    rules,
    ...(copies && { copies }),
    ...(copies && end && { copiesEnd: end }),
    ...(issue && { issue }),
  };
}
