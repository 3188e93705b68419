/** Finds the parts of a document's head and its title on the first page (7.2, 7.3.1, 7.3.2, 10). */

import { present } from '../../facts.js';
import type { Glyph } from '../../pdf/painting.js';
import type { OfficialKind } from '../finding.js';
import { isRed } from '../judge.js';
import { toMm, toPoints } from '../length.js';
import { BLOCK } from '../parameter.js';
import {
  APPROVER,
  CLASSIFICATION,
  COLON,
  COPY_NUMBER,
  DOCUMENT_NUMBER,
  MINUTES_MARK,
  ORDER_MARK,
  SERIAL_NUMBER,
  URGENCY,
} from '../pattern.js';
import type { Line, Segment } from './line.js';
import { lengthOf, type Rule, rulesOf } from './rule.js';
import { type Body, isBody, type Sheet } from './sheet.js';

/** A part on its line. */
export interface Placed {
  line: Line;
  segment: Segment;
}

/** Two red rules close to each other (10.1). */
export interface DoubleRule {
  upper: Rule;
  lower: Rule;
}

/** What stands above the body. */
export interface Head {
  kind: OfficialKind;
  mark: Line[];
  copyNumber?: Placed;
  classification?: Placed;
  urgency?: Placed;
  number?: Placed;
  approvers: Placed[];
  /** The red rule below the number. */
  rule?: Rule;
  doubles: DoubleRule[];
  /** Whether paper that bears mark and rules of a letter seems to be meant: a number at the right edge, without them. */
  preprintedLetter: boolean;
  title: Line[];
  recipients: Line[];
}

/** Larger than any red in the body: the stamp of a name has its characters in 三号. */
const MARK_FROM = 18.5;
const MOST_TITLE_LINES = 8;
/** How far down the page a head reaches, that of a joint issue with many marks; as a part of the page's height. */
const HEAD_TO = 0.7;

/** Reads the first page. */
export function headOf(sheet: Sheet, body: Body): Head {
  const all = rulesOf(sheet);
  const doubles = doubleRules(all.filter(({ color }) => isRed(color)));
  const mark = markOf(sheet, body);
  const kind = kindOf(mark, doubles);
  const part = (pattern: RegExp, to = sheet.height * HEAD_TO) =>
    segmentsOf(sheet).find(({ line, segment }) => pattern.test(segment.text) && line.y < to);
  const markTop = mark[0]?.top ?? sheet.height / 3;
  const number = part(kind === 'order' || kind === 'minutes' ? SERIAL_NUMBER : DOCUMENT_NUMBER);
  const title = titleOf(sheet, body, mark, Math.max(number?.line.bottom ?? 0, mark.at(-1)?.bottom ?? 0));
  const parts = {
    copyNumber: part(COPY_NUMBER, kind === 'letter' ? sheet.height / 2 : markTop),
    classification: part(CLASSIFICATION),
    urgency: part(URGENCY),
    number,
    rule: kind === 'letter' ? undefined : ruleBelow(all, number),
  };
  return {
    kind,
    mark,
    doubles,
    preprintedLetter:
      kind === 'none' && number !== undefined && Math.abs(toMm(number.segment.right) - BLOCK.right) <= 1,
    approvers: approversOf(sheet, number?.line),
    title,
    recipients: recipientsOf(sheet, body, title),
    ...present<Partial<Head>>(parts),
  };
}

/** The red rule, of whatever colour: a long one at most two lines below the number. */
const ruleBelow = (rules: readonly Rule[], number: Placed | undefined): Rule | undefined =>
  number &&
  rules.find((rule) => {
    const below = rule.y - number.line.bottom;
    return below > -1 && below < 2 * number.line.size && lengthOf(rule) > toPoints(60);
  });

function segmentsOf({ lines }: Sheet): Placed[] {
  return lines.flatMap((line) => line.segments.map((segment) => ({ line, segment })));
}

/** Large red lines; without any, large ones above the number, that their colour be told. */
function markOf(sheet: Sheet, body: Body): Line[] {
  const red = sheet.lines.filter(isMarkLine);
  const number = segmentsOf(sheet).find(({ segment }) => DOCUMENT_NUMBER.test(segment.text))?.line.y ?? 0;
  if (red.length > 0 || number > sheet.height * HEAD_TO) return red;
  return sheet.lines.filter((line) => line.y < number && line.size > body.size + 2);
}

const isMarkLine = ({ glyphs, y }: Line): boolean =>
  y < toPoints(160) && glyphs.filter(isMarkGlyph).length > glyphs.length / 2;
const isMarkGlyph = ({ color, size }: Glyph): boolean => isRed(color) && size >= MARK_FROM;

function kindOf(mark: readonly Line[], doubles: readonly DoubleRule[]): OfficialKind {
  const text = mark.map((line) => line.text.replace(/\s/g, '')).join('');
  if (doubles.length > 0) return 'letter';
  if (mark.length === 0) return 'none';
  if (ORDER_MARK.test(text)) return 'order';
  return MINUTES_MARK.test(text) ? 'minutes' : 'document';
}

function doubleRules(rules: readonly Rule[]): DoubleRule[] {
  return rules.slice(1).flatMap((lower, i) => {
    const upper = rules[i] as Rule;
    const long = lengthOf(upper) > toPoints(120) && lengthOf(lower) > toPoints(120);
    return long && lower.y - upper.y < 8 && lower.y - upper.y > 0.2 ? [{ upper, lower }] : [];
  });
}

/** The line with the label, and lines of names below it down to the number's. */
function approversOf(sheet: Sheet, number: Line | undefined): Placed[] {
  const placed = segmentsOf(sheet);
  const first = placed.find(
    ({ segment, line }) => APPROVER.test(segment.text) && line.y < sheet.height * HEAD_TO,
  );
  if (!first) return [];
  return placed.filter(
    ({ line, segment }) =>
      line.y >= first.line.y && line.y <= (number?.y ?? first.line.y) && segment.x >= first.segment.x - 1,
  );
}

/**
 * The lines below the head that are larger than the body: the first, and those that follow it closely. Where there
 * are none, those in the middle right below the head, that their size be told.
 */
function titleOf({ lines }: Sheet, body: Body, mark: readonly Line[], below: number): Line[] {
  const own = lines.filter((line) => line.y > below && !mark.includes(line));
  const isLarge = (line: Line) => line.size > body.size + 1;
  const start = own.findIndex(isLarge);
  if (start >= 0) return closeLines(own.slice(start), isLarge);
  return closeLines(own, ({ x, right, glyphs }) => {
    const aside = Math.abs(x + right - body.left - body.right) / 2;
    return aside < body.size / 2 && x > body.left + 2.5 * body.size && glyphs.length > 3;
  });
}

function closeLines(lines: readonly Line[], is: (line: Line) => boolean): Line[] {
  const end = lines.findIndex((line, i) => {
    const last = lines[i - 1];
    return !is(line) || (last && line.y - last.y > 2.2 * line.size);
  });
  return lines.slice(0, Math.min(end < 0 ? lines.length : end, MOST_TITLE_LINES));
}

/** Lines between the title and the body's first paragraph, when the last ends as a salutation does. */
function recipientsOf(sheet: Sheet, body: Body, title: readonly Line[]): Line[] {
  const from = sheet.lines.indexOf(title.at(-1) as Line) + 1;
  if (from <= 0) return [];
  const after = sheet.lines.slice(from, from + 6);
  const end = after.findIndex(({ text }) => COLON.test(text));
  const lines = end < 0 ? [] : after.slice(0, end + 1);
  return lines.every((line) => isBody(line, body.size) && line.x < body.left + body.size * 3) ? lines : [];
}
