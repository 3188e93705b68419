/** Measures of page numbers, and of letters, orders and landscape pages (7.5, 8, 10.1, 10.2). */
import type { Measured, Measures, Outcome } from '../finding.js';
import { toMm } from '../length.js';
import { BLOCK, type PARAMETERS } from '../parameter.js';
import { PAGE_NUMBER_FORM } from '../pattern.js';
import type { DoubleRule, Head } from './head.js';
import { type Line, mostly } from './line.js';
import { markTop } from './measure-head.js';
import { lengthOf } from './rule.js';
import { isLandscape, type Sheet } from './sheet.js';
import { ofText, type PdfSource, type Text } from './source.js';

type NumberIds = Extract<
  keyof typeof PARAMETERS,
  `page-number-${string}` | `landscape-${string}` | `letter-${string}` | `order-${string}`
>;

/** The numbers of all upright pages. */
const ofNumbers = (measure: (line: Line, sheet: Sheet, text: Text) => Omit<Measured, 'page'>) =>
  ofText((text) =>
    text.sheets.flatMap((sheet) =>
      sheet.numberLine && !isLandscape(sheet)
        ? [{ ...measure(sheet.numberLine, sheet, text), page: sheet.number }]
        : [],
    ),
  );

const ofLetter = (measure: (text: Text) => Outcome) =>
  ofText((text) => (text.head.kind === 'letter' ? measure(text) : []));

const ofDoubles = (measure: (double: DoubleRule, at: number) => Omit<Measured, 'page'>[]) =>
  ofLetter(({ head }) =>
    head.doubles.flatMap((double, i) => measure(double, i).map((each) => ({ ...each, page: 1 }))),
  );

export const NUMBER_MEASURES: Pick<Measures<PdfSource>, NumberIds> = {
  'page-number-form': ofNumbers(({ text }) => {
    const plain = text.replace(/\s/g, '');
    return { value: plain, fits: PAGE_NUMBER_FORM.test(plain) };
  }),
  'page-number-size': ofNumbers(({ size }) => ({ value: size })),
  'page-number-face': ofNumbers(({ glyphs }) => ({
    value: mostly(glyphs.filter(({ text }) => /\d/.test(text)).map(({ font }) => font)) ?? '',
  })),
  'page-number-side': ofNumbers((line, sheet) => {
    const right = (line.x + line.right) / 2 > sheet.width / 2;
    const outer = right === (sheet.number % 2 === 1);
    const off = Math.abs((line.x + line.right - sheet.width) / 2);
    return { value: { term: outer && off > 30 ? 'outer-side' : 'inner-side' }, fits: outer && off > 30 };
  }),
  'page-number-indent': ofNumbers((line, sheet) => ({
    value: sheet.number % 2 === 1 ? BLOCK.right - toMm(line.right) : toMm(line.x) - BLOCK.left,
  })),
  'page-number-drop': ofText((text) => {
    const numbered = text.sheets.filter((sheet) => sheet.numberLine && !isLandscape(sheet));
    const found = numbered.flatMap(({ number }) => {
      const ink = text.ink.numbers.get(number);
      return ink ? [{ value: toMm((ink.top + ink.bottom) / 2) - BLOCK.bottom, page: number }] : [];
    });
    return numbered.length > 0 && found.length === 0 ? { reason: 'no-ink' } : found;
  }),
  'page-number-every-page': ofText((text) => {
    const bare = text.sheets.filter((sheet) => isNumbered(sheet, text) && !hasNumber(sheet));
    const blank = text.sheets.filter((sheet) => isBlank(sheet) && hasNumber(sheet));
    if (bare.length + blank.length === 0) return [{ value: { term: 'all' }, fits: true }];
    return [
      ...bare.map(({ number }) => ({ value: { term: 'none' as const }, page: number, fits: false })),
      ...blank.map(({ number }) => ({ value: { term: 'blank' as const }, page: number, fits: false })),
    ];
  }),
  'landscape-number-place': ofText(({ sheets, ink }) =>
    sheets.filter(isLandscape).flatMap(({ number, turned }) => {
      const box = turned.length > 0 ? ink.numbers.get(number) : undefined;
      return box ? [{ value: toMm((box.left + box.right) / 2), page: number }] : [];
    }),
  ),
  'landscape-number-side': ofText(({ sheets }) =>
    sheets.filter((sheet) => isLandscape(sheet) && sheet.turned.length > 0).map(numberSide),
  ),
  'letter-mark-top': ofLetter((text) => markTop(text, 0)),
  'letter-rule-length': ofDoubles(({ upper, lower }) =>
    [upper, lower].map((rule) => ({ value: toMm(lengthOf(rule)) })),
  ),
  'letter-rule-gap': ofLetter(({ head, ink }) => {
    const upper = head.doubles[0]?.upper;
    if (!upper || !ink.mark) return upper ? { reason: 'no-ink' } : [];
    return [{ value: toMm(upper.y - upper.thickness / 2 - ink.mark.bottom), page: 1 }];
  }),
  'letter-rule-bottom': ofLetter(({ head, sheets }) => {
    const lower = head.doubles.length > 1 ? head.doubles.at(-1)?.lower : undefined;
    const height = sheets[0]?.height ?? 0;
    return [{ value: lower ? toMm(height - lower.y - lower.thickness / 2) : { term: 'none' }, page: 1 }];
  }),
  'letter-rule-order': ofDoubles(({ upper, lower }, at) => [
    {
      value: widths({ upper, lower }),
      fits: at === 0 ? upper.thickness > lower.thickness : upper.thickness < lower.thickness,
    },
  ]),
  'letter-part-gap': ofLetter(({ head }) => {
    const [lower, first] = [head.doubles[0]?.lower, partLines(head)[0]];
    return lower && first ? [{ value: toMm(first.top - lower.y - lower.thickness / 2), page: 1 }] : [];
  }),
  'letter-title-gap': ofLetter(({ head }) => {
    const [last, title] = [partLines(head).at(-1), head.title[0]];
    return last && title ? [{ value: toMm(title.top - last.bottom), page: 1 }] : [];
  }),
  'letter-number-place': ofLetter(({ head: { number } }) =>
    number ? [{ value: BLOCK.right - toMm(number.segment.right), page: 1 }] : [],
  ),
  'letter-first-page-number': ofLetter(({ sheets }) => {
    const number = sheets[0]?.numberLine;
    return [{ value: number?.text ?? { term: 'none' }, page: 1, fits: number === undefined }];
  }),
  'letter-imprint': ofLetter(({ tail: { imprint } }) => {
    if (!imprint) return [];
    const fits = imprint.rules.length === 0 && !imprint.issue;
    return [{ value: { term: fits ? 'none' : 'present' }, page: imprint.page, fits }];
  }),
  'order-mark-top': ofText((text) => (text.head.kind === 'order' ? markTop(text, BLOCK.top) : [])),
  'order-number-gap': ofText(({ head, ink }) => {
    if (head.kind !== 'order' || !head.number) return [];
    return ink.mark
      ? [{ value: toMm(head.number.line.top - ink.mark.bottom), page: 1 }]
      : { reason: 'no-ink' };
  }),
  'order-text-gap': ofText(({ head: { kind, number }, sheets }) => {
    const lines = sheets[0]?.lines ?? [];
    const next = number && lines[lines.indexOf(number.line) + 1];
    return kind === 'order' && next ? [{ value: toMm(next.top - number.line.bottom), page: 1 }] : [];
  }),
};

/** Of a page turned to the right the number is at its left: low on odd pages, high on even ones. */
function numberSide({ number, height, turned }: Sheet): Measured {
  const middle = turned.reduce((sum, { y }) => sum + y, 0) / turned.length;
  const fits = middle > height / 2 === (number % 2 === 1);
  return { value: { term: fits ? 'outer-side' : 'inner-side' }, page: number, fits };
}

/** The lines of a letter's parts below its first double rule, from the top. */
const partLines = ({ copyNumber, classification, urgency, number }: Head): Line[] =>
  [copyNumber, classification, urgency, number]
    .flatMap((part) => (part ? [part.line] : []))
    .sort((a, b) => a.y - b.y);

const widths = ({ upper, lower }: DoubleRule): string =>
  `${toMm(upper.thickness).toFixed(2)} / ${toMm(lower.thickness).toFixed(2)} mm`;

const isBlank = ({ lines, turned, shapes }: Sheet): boolean =>
  lines.length + turned.length + shapes.length === 0;

const hasNumber = ({ numberLine, turned }: Sheet): boolean => numberLine !== undefined || turned.length > 0;

/**
 * Pages that carry a number: all but a letter's first (10.1), an empty one before the imprint, and one with the
 * imprint alone (7.5).
 */
function isNumbered(sheet: Sheet, { head, tail: { imprint } }: Text): boolean {
  if ((head.kind === 'letter' || head.preprintedLetter) && sheet.number === 1) return false;
  if (sheet.lines.length === 0) return false;
  if (imprint?.page !== sheet.number) return true;
  const first = imprint.copies ?? imprint.issue;
  return sheet.lines[0] !== first;
}
