/**
 * The places between boxes: how wide by themselves, how far they narrow and widen, and in which order
 * (CLREQ, Punctuation Adjustment, Inter-character Spacing, Line Adjustment).
 */
import { type Box, type Em, TRAITS } from './box.js';
import type { Kind } from './character-class.js';

/** The order in which a line is narrowed, after the mark at its end (CLREQ, Procedures for Inter-character Space Reduction). */
export const SHRINK = {
  none: 0,
  /** 西文词距, to a quarter em. */
  wordSpace: 1,
  /** 括号、引号、书名号, to half an em. The separator of names before them in CLREQ's order is half an em by itself. */
  bracket: 2,
  /** ，、；：, to half an em. */
  pause: 3,
  /** 中西间距, to an eighth. */
  letterGap: 4,
  /** 。？！, to half an em. */
  stop: 5,
} as const;
export const SHRINK_LEVELS = 6;

/** The order in which a line is widened (CLREQ, Procedures for Inter-character Space Expansion). */
export const STRETCH = {
  /** Nothing: within what is never divided, and between Western letters. */
  none: 0,
  /** 西文词距, to half an em. */
  wordSpace: 1,
  /** 中西间距, to half an em. */
  letterGap: 2,
  /** All other places equally. */
  even: 3,
  /** Beside connectors and solidi, and between brackets and what they hold: only where there is no other place. */
  last: 4,
} as const;

/** Between Han and Western: a quarter em, from an eighth to half (CLREQ, 中西间距). */
export const LETTER_GAP = { natural: 0.25, least: 0.125, most: 0.5 } as const;
/** Western word spaces, whatever the face has them: from a quarter em to half. */
export const WORD_SPACE = { least: 0.25, most: 0.5 } as const;

/** What a place is. One object is filled again and again. */
export interface Gap {
  /** Added between the boxes by itself; less than nothing where marks meet. */
  natural: Em;
  /** How far it narrows, and at which step of {@link SHRINK}. */
  shrink: Em;
  shrinkLevel: number;
  /** How far it widens before others do, and at which step of {@link STRETCH}. */
  elastic: Em;
  stretchLevel: number;
}

export const newGap = (): Gap => ({ natural: 0, shrink: 0, shrinkLevel: 0, elastic: 0, stretchLevel: 0 });

/** Fills in the place between two boxes; sizes are in em of the paragraph. */
export function fillGap(gap: Gap, before: Box, after: Box, sizeBefore: Em, size: Em): void {
  gap.natural = 0;
  gap.shrink = 0;
  gap.shrinkLevel = SHRINK.none;
  gap.elastic = 0;
  gap.stretchLevel = STRETCH.none;
  if (before.kind === 'han' && after.kind === 'han') gap.stretchLevel = STRETCH.even;
  else if (before.kind === 'space') fillWordSpace(gap, before.width * sizeBefore, sizeBefore);
  else if (after.kind === 'space' || before.kind === 'lineEnd' || after.kind === 'lineEnd') return;
  else if (meetLetters(before, after)) fillLetterGap(gap, Math.max(size, sizeBefore));
  else if (before.kind !== 'word' || after.kind !== 'word') fillMarks(gap, before, after, sizeBefore, size);
}

function fillWordSpace(gap: Gap, width: Em, size: Em): void {
  gap.shrink = Math.max(0, width - WORD_SPACE.least * size);
  gap.shrinkLevel = SHRINK.wordSpace;
  gap.elastic = Math.max(0, WORD_SPACE.most * size - width);
  gap.stretchLevel = STRETCH.wordSpace;
}

function fillLetterGap(gap: Gap, size: Em): void {
  gap.natural = LETTER_GAP.natural * size;
  gap.shrink = (LETTER_GAP.natural - LETTER_GAP.least) * size;
  gap.shrinkLevel = SHRINK.letterGap;
  gap.elastic = (LETTER_GAP.most - LETTER_GAP.natural) * size;
  gap.stretchLevel = STRETCH.letterGap;
}

/** Han beside a Western letter or figure; marks have no such space (CLREQ). */
function meetLetters(before: Box, after: Box): boolean {
  const meet =
    (before.kind === 'han' && after.kind === 'word') || (before.kind === 'word' && after.kind === 'han');
  return meet && (before.traits & TRAITS.letterLast) !== 0 && (after.traits & TRAITS.letterFirst) !== 0;
}

/** Of two marks that meet, the blanks between them come to half an em; a mark beside a letter may lose its own. */
function fillMarks(gap: Gap, before: Box, after: Box, sizeBefore: Em, size: Em): void {
  const blankAfter = before.blankAfter * sizeBefore;
  const blankBefore = after.blankBefore * size;
  gap.stretchLevel = holds(before.kind, after.kind) ? STRETCH.last : STRETCH.even;
  if (isMark(before) && isMark(after)) {
    gap.natural = blankAfter > 0 ? -blankAfter : -blankBefore;
    gap.shrink = blankAfter > 0 ? blankBefore : 0;
    gap.shrinkLevel = SHRINK.bracket;
  } else if (blankAfter > 0) {
    gap.shrink = blankAfter;
    gap.shrinkLevel = levelOf(before.kind);
  } else {
    gap.shrink = blankBefore;
    gap.shrinkLevel = SHRINK.bracket;
  }
}

const holds = (before: Kind, after: Kind): boolean =>
  before === 'open' || after === 'close' || isBar(before) || isBar(after);
const isBar = (kind: Kind): boolean => kind === 'connector' || kind === 'solidus';
const isMark = (box: Box): boolean => box.blankBefore + box.blankAfter > 0;
const levelOf = (kind: Kind): number =>
  kind === 'stop' ? SHRINK.stop : kind === 'pause' ? SHRINK.pause : SHRINK.bracket;
