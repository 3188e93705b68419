/**
 * The parameters of GB/T 9704-2012 as data: the clause that asks for each, and what it asks for. How one is
 * measured is said by the tables of `pdf.ts` and `docx.ts`, in what words it is shown by the command line.
 */
import type { FaceKind } from './face.js';

/** What a parameter should be. */
export type Wanted =
  /** Millimetres. */
  | { mm: number; tolerance: number }
  | { mmFrom: number; mmTo: number; tolerance: number }
  /** Points. */
  | { ptFrom: number; ptTo: number }
  /** Characters of the body, or lines of it. */
  | { characters: number; tolerance: number }
  | { lines: number; tolerance: number }
  | { linesAtMost: number }
  | { count: number }
  | { face: FaceKind }
  | { color: 'red' | 'black' }
  /** A form that the parameter's words describe. */
  | { form: true };

/** A parameter of the standard. */
export interface Parameter {
  /** Clause of GB/T 9704-2012; empty for what other rules ask for. */
  clause: string;
  wanted: Wanted;
}

/** The type block on the paper (5.2.1), in millimetres from the paper's left and top edge. */
export const BLOCK = { left: 28, right: 184, top: 37, bottom: 262, width: 156, height: 225 } as const;

/** A character of 28 in a line, in millimetres. */
export const CHARACTER = BLOCK.width / 28;
/** A line is a character and 7/8 of one (3.2); 22 of them without the last one's white are 225 mm. */
export const LINE = (CHARACTER * 15) / 8;

/** White that the standard states in whole millimetres may differ by one (5.2.1, 6.1). */
const white = (mm: number): Wanted => ({ mm, tolerance: 1 });
/** A place that characters or rules take by a stated distance. */
const place = (mm: number): Wanted => ({ mm, tolerance: 0.3 });
/** Blank lines: with or without the white that the line above has below its characters. */
const blankLines = (lines: number): Wanted => ({
  mmFrom: lines * LINE,
  mmTo: lines * LINE + (CHARACTER * 7) / 8,
  tolerance: 1,
});
const characters = (count: number): Wanted => ({ characters: count, tolerance: 0.1 });
const blank = (lines: number): Wanted => ({ lines, tolerance: 0.1 });
const size = (from: number, to: number): Wanted => ({ ptFrom: from, ptTo: to });
const face = (kind: FaceKind): Wanted => ({ face: kind });
const color = (name: 'red' | 'black'): Wanted => ({ color: name });
const form: Wanted = { form: true };
/** 三号, 二号, 四号: from the traditional size to the one that word processors give the name. */
const THREE = size(15.75, 16);
const TWO = size(21, 22);
const FOUR = size(13.75, 14);
/** One character: of the line's own 四号, or of the page's 三号. */
const oneCharacter: Wanted = { mmFrom: (14 * 25.4) / 72, mmTo: CHARACTER, tolerance: 0.3 };

const of = (clause: string, wanted: Wanted): Parameter => ({ clause, wanted });

export const PARAMETERS = {
  // The page.
  'paper-size': of('5.1', form),
  'left-white': of('5.2.1', white(28)),
  'right-white': of('5.2.1', white(26)),
  'block-width': of('5.2.1', white(156)),
  'head-white': of('5.2.1', white(37)),
  'head-white-ink': of('5.2.1', white(37)),
  'block-bottom': of('5.2.1', white(262)),
  'block-height-ink': of('5.2.1', white(225)),
  'body-face': of('5.2.2', face('fang')),
  'body-size': of('5.2.2', THREE),
  'lines-per-page': of('5.2.3', { count: 22 }),
  'characters-per-line': of('5.2.3', { count: 28 }),
  'line-pitch': of('3.2', size(29.4, 29.7)),
  'body-color': of('5.2.4', color('black')),
  'fonts-embedded': of('', form),
  // The head of a document.
  'copy-number': of('7.2.1', form),
  'classification-face': of('7.2.2', face('hei')),
  'urgency-face': of('7.2.3', face('hei')),
  'head-order': of('7.2.3', form),
  'mark-top': of('7.2.4', white(35)),
  'mark-color': of('7.2.4', color('red')),
  'mark-face': of('7.2.4', face('biaosong')),
  'mark-centre': of('7.2.4', white(0)),
  'document-number-form': of('7.2.5', form),
  'document-number-face': of('7.2.5', face('fang')),
  'document-number-gap': of('7.2.5', blankLines(2)),
  'document-number-centre': of('7.2.5', white(0)),
  'document-number-indent': of('7.2.5', characters(1)),
  'approver-face': of('7.2.6', face('kai')),
  'approver-indent': of('7.2.6', characters(1)),
  'approver-turn': of('7.2.6', characters(0)),
  'red-rule-length': of('7.2.7', white(156)),
  'red-rule-gap': of('7.2.7', place(4)),
  'red-rule-color': of('7.2.7', color('red')),
  // The title, the addressees and the body.
  'title-size': of('7.3.1', TWO),
  'title-face': of('7.3.1', face('biaosong')),
  'title-weight': of('7.3.1', form),
  'title-centre': of('7.3.1', white(0)),
  'title-gap': of('7.3.1', blankLines(2)),
  'title-shape': of('7.3.1', form),
  'recipients-gap': of('7.3.2', blankLines(1)),
  'recipients-place': of('7.3.2', place(0)),
  'recipients-ending': of('7.3.2', form),
  'first-page-text': of('7.3.3', form),
  'first-line-indent': of('7.3.3', characters(2)),
  'heading1-face': of('7.3.3', face('hei')),
  'heading2-face': of('7.3.3', face('kai')),
  'heading3-face': of('7.3.3', face('fang')),
  'heading4-face': of('7.3.3', face('fang')),
  'attachment-list-gap': of('7.3.4', blank(1)),
  'attachment-list-indent': of('7.3.4', characters(2)),
  'attachment-list-ending': of('7.3.4', form),
  // Name, date and seal.
  'date-form': of('7.3.5.4', form),
  'sealed-date-indent': of('7.3.5.1', characters(4)),
  'sealed-name-centre': of('7.3.5.1', white(0)),
  'plain-gap': of('7.3.5.2', blank(1)),
  'plain-indent': of('7.3.5.2', characters(2)),
  'plain-date-offset': of('7.3.5.2', characters(2)),
  'stamped-gap': of('7.3.5.3', blankLines(2)),
  'stamped-indent': of('7.3.5.3', characters(4)),
  'stamped-date-indent': of('7.3.5.3', characters(4)),
  'stamped-date-gap': of('7.3.5.3', blankLines(1)),
  'seal-color': of('7.3.5.1', color('red')),
  'seal-diameter': of('', { mmFrom: 42, mmTo: 45, tolerance: 1 }),
  'seal-covers': of('7.3.5.1', form),
  'seal-gap': of('7.3.5.1', { linesAtMost: 1 }),
  'seals-apart': of('7.3.5.1', form),
  'signature-page': of('7.3.5.5', form),
  'blank-page-note': of('7.3.5.5', form),
  'annotation-line': of('7.3.6', { lines: 1, tolerance: 0.1 }),
  'annotation-indent': of('7.3.6', characters(2)),
  'annotation-form': of('7.3.6', form),
  'attachment-mark-face': of('7.3.7', face('hei')),
  'attachment-mark-place': of('7.3.7', form),
  'attachment-title-line': of('7.3.7', { lines: 3, tolerance: 0.35 }),
  'attachment-title-centre': of('7.3.7', white(0)),
  // The imprint.
  'imprint-rule-length': of('7.4.1', white(156)),
  'imprint-outer-rule': of('7.4.1', { mm: 0.35, tolerance: 0.05 }),
  'imprint-inner-rule': of('7.4.1', { mm: 0.25, tolerance: 0.05 }),
  'imprint-page': of('7.4.1', form),
  'imprint-bottom': of('7.4.1', place(262)),
  'imprint-size': of('7.4.2', FOUR),
  'imprint-face': of('7.4.2', face('fang')),
  'imprint-left': of('7.4.2', oneCharacter),
  'imprint-ending': of('7.4.2', form),
  'imprint-right': of('7.4.3', oneCharacter),
  'imprint-date-form': of('7.4.3', form),
  // Page numbers.
  'page-number-form': of('7.5', form),
  'page-number-size': of('7.5', FOUR),
  'page-number-face': of('7.5', face('song')),
  'page-number-side': of('7.5', form),
  'page-number-indent': of('7.5', oneCharacter),
  'page-number-drop': of('7.5', white(7)),
  'page-number-every-page': of('7.5', form),
  'landscape-number-place': of('8', white(28)),
  'landscape-number-side': of('8', form),
  // Letters, orders and minutes.
  'letter-mark-top': of('10.1', white(30)),
  'letter-rule-length': of('10.1', white(170)),
  'letter-rule-gap': of('10.1', white(4)),
  'letter-rule-bottom': of('10.1', white(20)),
  'letter-rule-order': of('10.1', form),
  'letter-part-gap': of('10.1', place((CHARACTER * 7) / 8)),
  'letter-number-place': of('10.1', place(0)),
  'letter-title-gap': of('10.1', blankLines(2)),
  'letter-first-page-number': of('10.1', form),
  'letter-imprint': of('10.1', form),
  'order-mark-top': of('10.2', white(20)),
  'order-number-gap': of('10.2', blankLines(2)),
  'order-text-gap': of('10.2', blankLines(2)),
  'attendance-gap': of('10.3', blank(1)),
  'attendance-label-face': of('10.3', face('hei')),
  'attendance-face': of('10.3', face('fang')),
  'attendance-indent': of('10.3', characters(2)),
} as const satisfies Record<string, Parameter>;

export type ParameterId = keyof typeof PARAMETERS;
export const PARAMETER_IDS = Object.keys(PARAMETERS) as ParameterId[];
