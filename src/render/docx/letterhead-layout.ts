/**
 * Where the parts of a letterhead stand (GB/T 9704 7.2, 10), as heights of lines and spaces between them. They hang
 * on what the mark of a document shows, and go into its styles, so that paragraphs need none of their own. Nothing
 * hangs on a space at the head of a page, which word processors leave out.
 */
import type { Points } from '../../document/length.js';
import { type Area, leadOf } from '../../document/profile.js';
import type { PageSetup, ParagraphStyle, StyleSheet } from '../../document/style.js';
import { inlineText } from '../../document/text.js';
import type { Letterhead, LetterheadPart } from '../../document/tree.js';
import type { Fonts } from '../../font/face.js';
import { BASELINE, footRoom, headRoom, marginShift, spaceBetween } from './em-box.js';
import { type Ink, inkOf } from './ink.js';
import { typeArea } from './page-setup.js';
import { characterWidth } from './properties.js';

/** What a document's letterhead asks of its styles and pages. */
export interface LetterheadLayout {
  /** Styles of the sheet as this letterhead needs them. */
  paragraphs: Record<string, ParagraphStyle>;
  /** Height of the empty line above the mark; of all that is above the text of a letter. */
  space: Points;
  /** The line below the last part, which holds the red rule or nothing. */
  end: { before: Points; height: Points; after: Points; ruled: boolean };
  /** What stands at places of the paper: a letter's mark, and the upper edge of the rule below it. */
  letter?: { mark: Area; ruleTop: Points };
}

/** What a layout is made from. */
export interface LetterheadInput {
  node: Letterhead;
  setup: PageSetup;
  sheet: StyleSheet;
  fonts: Fonts;
}

/** Lines above the mark for 份号, 密级 and 紧急程度, whether these are there or not. */
export const LINES_ABOVE = 3;
/** Lines of the body between the head and what follows (7.3.1, 10.1, 10.2). */
const LINES_BELOW = 2;
/** Between the upper rule of a letter and what is below it, in characters of the body (10.1). */
const BELOW_LETTER_RULE = 7 / 8;
/** The least pitch of a mark's lines against its size: Word cuts what a line of exact height has no room for. */
const MARK_PITCH = 1.2;
/** White between the marks of a joint issue and the word beside them, in its characters. */
const WORD_GAP = 0.5;
/** The height of lines that hold nothing. */
const LOW: Points = 1;

/** The layout of a letterhead on pages of a set-up. */
export function letterheadLayout(input: LetterheadInput): LetterheadLayout {
  return input.node.format === 'letter' ? letterLayout(input) : headLayout(input);
}

/** A document, minutes and an order: the ink of the mark is so far below the type block's upper edge. */
function headLayout({ node, sheet, fonts }: LetterheadInput): LetterheadLayout {
  const { official, rule, paragraphs } = sheet;
  const isOrder = node.format === 'order';
  const { mark, ink } = markOf(node, sheet, fonts);
  const lines = isOrder ? topParts(node).length : LINES_ABOVE;
  const inkTop = headRoom(paragraphs.body) + (isOrder ? official.orderMarkTop : official.markTop);
  const lineTop = inkTop + ink.above - BASELINE * mark.linePitch;
  const distance = leadOf(mark) + paragraphs.documentNumber.before + leadOf(paragraphs.documentNumber);
  const number = numberStyle(spaceBetween(mark, distance, paragraphs.documentNumber), sheet);
  const last = hasNumber(node) ? number : mark;
  return {
    paragraphs: partStyles(mark, number, sheet),
    space: Math.max(LOW, lineTop - lines * paragraphs.body.linePitch),
    end: isOrder
      ? { before: 0, height: LOW, after: below(last, paragraphs.body, sheet), ruled: false }
      : {
          before: Math.max(0, official.ruleGap - footRoom(last)),
          height: node.preprinted ? LOW + rule.width : LOW,
          after: below(undefined, paragraphs.title, sheet),
          ruled: !node.preprinted,
        },
  };
}

/** A letter: the ink of the mark is so far below the edge of the paper, and what is below the rule starts the text. */
function letterLayout({ node, setup, sheet, fonts }: LetterheadInput): LetterheadLayout {
  const { official, paragraphs } = sheet;
  const { mark, ink, lines } = markOf(node, sheet, fonts);
  const baseline = official.letterMarkTop + ink.above;
  const markTop = baseline - BASELINE * mark.linePitch;
  const ruleTop = baseline + (lines - 1) * mark.linePitch + ink.below + official.ruleGap;
  const { thick, gap, thin } = official.letterRule;
  const rowTop = ruleTop + thick + gap + thin + BELOW_LETTER_RULE * characterWidth(paragraphs.body);
  const textTop = rowTop - headRoom(paragraphs.body);
  const number = { ...numberStyle(0, sheet), align: 'right' as const };
  return {
    paragraphs: partStyles(mark, number, sheet),
    space: Math.max(LOW, textTop - setup.margin.top + marginShift(sheet)),
    end: { before: 0, height: LOW, after: below(paragraphs.body, paragraphs.title, sheet), ruled: false },
    letter: {
      mark: {
        left: setup.margin.left,
        top: markTop,
        width: typeArea(setup).width,
        height: lines * mark.linePitch,
      },
      ruleTop,
    },
  };
}

/** The mark's style, its ink, and how many lines it has for certain. */
function markOf(node: Letterhead, { paragraphs: { issuerMark } }: StyleSheet, fonts: Fonts) {
  const marks = node.children.filter((part) => part.type === 'issuerMark');
  const text = marks.map((part) => inlineText(part.children)).join('\n');
  const mark = roomy(issuerMark);
  const ink: Ink = inkOf(text.replaceAll('\n', ''), mark, fonts);
  return { mark, ink, lines: text.split('\n').length };
}

const numberStyle = (before: Points, { paragraphs: { documentNumber } }: StyleSheet): ParagraphStyle => ({
  ...documentNumber,
  before,
});

/** Styles of the sheet with what the layout needs. */
function partStyles(issuerMark: ParagraphStyle, documentNumber: ParagraphStyle, { paragraphs }: StyleSheet) {
  const { before } = documentNumber;
  return {
    issuerMark,
    documentNumber,
    markWord: { ...roomy(paragraphs.markWord), leftIndent: WORD_GAP },
    // The number is on the left of the last line of names, a character in (7.2.5).
    approvers: { ...paragraphs.approvers, before, leftIndent: 1 },
  };
}

/** A style whose lines have room for their characters. */
const roomy = (style: ParagraphStyle): ParagraphStyle => ({
  ...style,
  linePitch: Math.max(style.linePitch, MARK_PITCH * style.size),
});

/** The space below the last line of the head, with the em box of that line or a rule above it. */
function below(above: ParagraphStyle | undefined, next: ParagraphStyle, sheet: StyleSheet): Points {
  const left = above ? leadOf(above) - footRoom(above) : 0;
  const space = LINES_BELOW * sheet.paragraphs.body.linePitch + left + leadOf(next) - headRoom(next);
  return Math.max(0, space - LOW);
}

/** 份号, 密级和保密期限 and 紧急程度, in this order (7.2.1 to 7.2.3). */
export function topParts(node: Letterhead): TopPart[] {
  return (['copyNumber', 'classification', 'urgency'] as const).flatMap((type) =>
    node.children.filter((part): part is TopPart => part.type === type),
  );
}

type TopPart = Extract<LetterheadPart, { type: 'copyNumber' | 'classification' | 'urgency' }>;

const hasNumber = (node: Letterhead): boolean =>
  node.children.some(({ type }) => type === 'documentNumber' || type === 'approvers');
