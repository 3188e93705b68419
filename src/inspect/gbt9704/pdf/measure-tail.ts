/** Measures of name, date and seal, annotation, attachments, attendance and imprint (7.3.5–7.4, 10.3). */
import { type Box, unite } from '../../pdf/matrix.js';
import type { Measured, Measures, Outcome } from '../finding.js';
import { toMm, toPoints } from '../length.js';
import { BLOCK, type PARAMETERS } from '../parameter.js';
import {
  ANNOTATION_FORM,
  BLANK_PAGE_NOTE,
  DATE_FORM,
  FULL_STOP,
  IMPRINT_DATE,
  IMPRINT_DATE_FORM,
} from '../pattern.js';
import { hanFont, type Line, type Segment } from './line.js';
import { lengthOf, type Mark, type Rule, standingOf } from './rule.js';
import { type Body, isBody, type Sheet } from './sheet.js';
import { ofText, type PdfSource, type Text } from './source.js';
import type { ImprintPart, Signature } from './tail.js';

type TailIds = Extract<
  keyof typeof PARAMETERS,
  | 'date-form'
  | `sealed-${string}`
  | `plain-${string}`
  | `stamped-${string}`
  | `seal-${string}`
  | 'seals-apart'
  | 'signature-page'
  | 'blank-page-note'
  | `annotation-${string}`
  | `attachment-mark-${string}`
  | `attachment-title-${string}`
  | `imprint-${string}`
  | `attendance-${string}`
>;

const ofSignature = (
  measure: (signature: Signature, text: Text) => Measured['value'] | Measured | undefined,
) =>
  ofText((text): Outcome => {
    const { signature } = text.tail;
    const measured = signature && measure(signature, text);
    if (measured === undefined || !signature) return [];
    const { page } = signature;
    return [
      typeof measured === 'object' && 'value' in measured ? { page, ...measured } : { value: measured, page },
    ];
  });

const ofForm = (
  form: Form,
  measure: (signature: Signature & { name: Segment; nameLine: Line }, body: Body) => number | undefined,
) =>
  ofSignature((signature, { body }) => {
    const { name, nameLine } = signature;
    if (!name || !nameLine || formOf(signature, body) !== form) return undefined;
    return measure({ ...signature, name, nameLine }, body);
  });

const ofSeal = (
  measure: (seal: Mark, signature: Signature, text: Text) => Measured['value'] | Measured | undefined,
) =>
  ofSignature((signature, text) => {
    const seal = pressing(signature);
    return seal && measure(seal, signature, text);
  });

const ofImprint = (measure: (imprint: ImprintPart) => (number | string | Measured | undefined)[]) =>
  ofText(({ tail: { imprint } }): Outcome => {
    if (!imprint) return [];
    const { page } = imprint;
    return measure(imprint).flatMap((value) =>
      value === undefined ? [] : [typeof value === 'object' ? { page, ...value } : { value, page }],
    );
  });

export const TAIL_MEASURES: Pick<Measures<PdfSource>, TailIds> = {
  'date-form': ofSignature(({ date }) => ({ value: date.text, fits: DATE_FORM.test(date.text) })),
  // Of several seals the last decides where the date stands.
  'sealed-date-indent': ofForm('sealed', ({ date, seals }, body) =>
    seals.length > 1 ? undefined : rightIndent(date, body),
  ),
  'sealed-name-centre': ofForm('sealed', ({ name, date }) =>
    toMm((name.x + name.right - date.x - date.right) / 2),
  ),
  'plain-gap': ofForm('plain', ({ nameLines: [first], before }, body) =>
    first && before ? (first.y - before.y) / body.pitch - 1 : undefined,
  ),
  'plain-indent': ofForm('plain', ({ name, date }, body) =>
    Math.min(rightIndent(name, body), rightIndent(date, body)),
  ),
  'plain-date-offset': ofForm('plain', ({ name, date }, body) => (date.x - name.x) / body.advance),
  'stamped-gap': ofSignature(
    (signature) =>
      signature.before && aboutStamps(signature, ({ top }) => toMm(top - (signature.before as Line).bottom)),
  ),
  'stamped-indent': ofSignature((signature, { body }) => {
    const stamp = signature.seals.find(({ round }) => !round);
    return stamp && (toPoints(BLOCK.right) - stamp.box.right) / body.advance;
  }),
  'stamped-date-indent': ofForm('stamped', ({ date }, body) => rightIndent(date, body)),
  'stamped-date-gap': ofSignature((signature) =>
    aboutStamps(signature, ({ bottom }) => toMm(signature.dateLine.top - bottom)),
  ),
  'seal-color': ofSeal((seal) => seal.color || undefined),
  'seal-diameter': ofSeal((seal) => toMm(seal.box.right - seal.box.left)),
  'seal-covers': ofSeal((seal, signature) => {
    const covers = presses(seal, signature);
    return { value: { term: covers ? 'covers' : 'beside' }, fits: covers };
  }),
  'seal-gap': ofSeal(
    (_, { before, seals }, { body }) =>
      before && (Math.min(...seals.map(({ box }) => box.top)) - before.bottom) / body.pitch,
  ),
  'seals-apart': ofSignature(({ seals }) => {
    const round = seals.filter((seal) => seal.round);
    if (round.length < 2) return undefined;
    const term = standingOf(round.map(({ box }) => box));
    return { value: { term }, fits: term === 'apart' };
  }),
  'signature-page': ofText(({ tail: { signature, attachmentList }, sheets, body }) => {
    const { before, page } = signature ?? {};
    const lines = before ? linesTo(before, sheets[before.page - 1]) : [];
    const text = lines.some((line) => isBody(line, body.size) && !attachmentList.includes(line));
    return page === undefined ? [] : [{ value: { term: text ? 'present' : 'none' }, page, fits: text }];
  }),
  'blank-page-note': ofText(({ sheets }) => {
    const note = sheets.flatMap(({ lines }) => lines).find(({ text }) => BLANK_PAGE_NOTE.test(text));
    return note
      ? [{ value: note.text, page: note.page, fits: false }]
      : [{ value: { term: 'none' }, fits: true }];
  }),
  'annotation-line': ofSignature(
    ({ annotation, dateLine }, { body }) => annotation && (annotation.y - dateLine.y) / body.pitch,
  ),
  'annotation-indent': ofSignature(
    ({ annotation }, { body }) => annotation && bracketIndent(annotation, body),
  ),
  'annotation-form': ofSignature(
    ({ annotation }) => annotation && { value: annotation.text, fits: ANNOTATION_FORM.test(annotation.text) },
  ),
  'attachment-mark-face': ofText(({ tail }) =>
    tail.attachmentMarks.flatMap(({ glyphs, page }) => {
      const value = hanFont(glyphs);
      return value === undefined ? [] : [{ value, page }];
    }),
  ),
  'attachment-mark-place': ofText(({ tail, sheets, body }) =>
    tail.attachmentMarks.map((mark) => ({
      value: mark.text,
      page: mark.page,
      fits: sheets[mark.page - 1]?.lines[0] === mark && Math.abs(mark.x - body.left) < 0.1 * body.size,
    })),
  ),
  'attachment-title-line': ofAttachmentTitles(({ y }, mark, body) => 1 + (y - mark.y) / body.pitch),
  'attachment-title-centre': ofAttachmentTitles(
    ({ x, right }) => toMm((x + right) / 2) - (BLOCK.left + BLOCK.right) / 2,
  ),
  'imprint-rule-length': ofText((text) => {
    const { imprint } = text.tail;
    // A letter's imprint has none (10.1).
    if (!imprint || text.head.kind === 'letter') return [];
    const lengths = imprint.rules.length === 0 ? [0] : imprint.rules.map((rule) => toMm(lengthOf(rule)));
    return lengths.map((value) => ({ value, page: imprint.page }));
  }),
  'imprint-outer-rule': ofImprint(({ rules }) =>
    [rules[0], rules.at(-1)].map((rule) => rule && toMm(rule.thickness)),
  ),
  'imprint-inner-rule': ofImprint(({ rules }) => rules.slice(1, -1).map((rule) => toMm(rule.thickness))),
  'imprint-page': ofText(({ tail: { imprint }, sheets }) =>
    imprint ? [{ value: String(imprint.page), fits: imprint.page === sheets.length }] : [],
  ),
  'imprint-bottom': ofImprint(({ rules }) => [rules.length > 0 ? toMm((rules.at(-1) as Rule).y) : undefined]),
  'imprint-size': ofImprint(({ copies, issue }) => [copies?.size, issue?.size]),
  'imprint-face': ofImprint(({ copies, issue }) =>
    [copies, issue].map((line) => line && hanFont(line.glyphs)),
  ),
  'imprint-left': ofImprint(({ copies, issue }) =>
    [copies, issue].map((line) => line && toMm(line.x) - BLOCK.left),
  ),
  'imprint-ending': ofImprint(({ copiesEnd }) => [
    copiesEnd && { value: copiesEnd.text.slice(-4), fits: FULL_STOP.test(copiesEnd.text) },
  ]),
  'imprint-right': ofImprint(({ issue }) => [issue && BLOCK.right - toMm(issue.right)]),
  'imprint-date-form': ofImprint(({ issue }) => {
    const date = IMPRINT_DATE.exec(issue?.text ?? '')?.[0];
    return [date === undefined ? undefined : { value: date, fits: IMPRINT_DATE_FORM.test(date) }];
  }),
  'attendance-gap': ofText(({ tail: { attendance, beforeAttendance: before }, body }) =>
    before
      ? attendance.slice(0, 1).map(({ y, page }) => ({ value: (y - before.y) / body.pitch - 1, page }))
      : [],
  ),
  'attendance-label-face': ofText(({ tail }) => tail.attendance.flatMap((line) => fontBeside(line, 'label'))),
  'attendance-face': ofText(({ tail }) => tail.attendance.flatMap((line) => fontBeside(line, 'names'))),
  'attendance-indent': ofText(({ tail, body }) =>
    tail.attendance.map(({ x, page }) => ({ value: (x - body.left) / body.advance, page })),
  ),
};

/** The stamps' upper and lower edge; undefined without any. */
function aboutStamps({ seals }: Signature, measure: (edges: Box) => number): number | undefined {
  const stamps = seals.filter(({ round }) => !round);
  return stamps.length === 0 ? undefined : measure(unite(stamps.map(({ box }) => box)));
}

const linesTo = (line: Line, sheet: Sheet | undefined): Line[] =>
  sheet?.lines.slice(0, sheet.lines.indexOf(line) + 1) ?? [];

/** Of the large line after each attachment's mark. */
function ofAttachmentTitles(measure: (title: Line, mark: Line, body: Body) => number) {
  return ofText(({ tail, sheets, body }) =>
    tail.attachmentMarks.flatMap((mark) => {
      const lines = sheets[mark.page - 1]?.lines ?? [];
      const title = lines[lines.indexOf(mark) + 1];
      const isTitle = title && title.size > body.size + 1;
      return isTitle ? [{ value: measure(title, mark, body), page: mark.page }] : [];
    }),
  );
}

/** 7.3.5.1, 7.3.5.2, 7.3.5.3. */
type Form = 'sealed' | 'plain' | 'stamped';

/** By the seal; without one by the place, since paper is sealed after it is printed. */
function formOf({ seals, name, date }: Signature, body: Body): Form {
  if (seals.some(({ round }) => round)) return 'sealed';
  if (seals.length > 0) return 'stamped';
  const centred = name && Math.abs(name.x + name.right - date.x - date.right) / 2 < 0.5 * body.advance;
  return centred && Math.abs(rightIndent(date, body) - 4) < 0.5 ? 'sealed' : 'plain';
}

/** An opening bracket at the start of a line may stand without the blank half before it (CLREQ); its ink counts then. */
function bracketIndent({ x }: Line, body: Body): number {
  const indent = (x - body.left) / body.advance;
  return Math.abs(indent - 1.5) < 0.1 ? indent + 0.5 : indent;
}

/** In characters, from the type block's right edge. */
const rightIndent = ({ right }: Segment, body: Body): number =>
  (toPoints(BLOCK.right) - right) / body.advance;

/** The round seal nearest to the date: of several the last presses name and date. */
function pressing({ seals, date, dateLine }: Signature): Mark | undefined {
  const away = ({ box }: Mark) =>
    Math.hypot((box.left + box.right - date.x - date.right) / 2, (box.top + box.bottom) / 2 - dateLine.y);
  return seals.filter(({ round }) => round).sort((a, b) => away(a) - away(b))[0];
}

/** Whether the seal lies over the middle of the date, and over the lines of date and name. */
function presses({ box }: Mark, { date, dateLine, nameLine }: Signature): boolean {
  const middle = (date.x + date.right) / 2;
  const across = box.left < middle && box.right > middle;
  return across && box.top < (nameLine ?? dateLine).top && box.bottom > dateLine.y;
}

/** The face of the label with its colon, or of what follows. */
function fontBeside({ glyphs, page }: Line, side: 'label' | 'names'): Measured[] {
  const colon = glyphs.findIndex(({ text }) => /[：:]/.test(text));
  const value = hanFont(side === 'label' ? glyphs.slice(0, colon) : glyphs.slice(colon + 1));
  return value === undefined ? [] : [{ value, page }];
}
