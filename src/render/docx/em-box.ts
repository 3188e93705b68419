/**
 * Where the characters of lines of exact height stand on LibreOffice's pages, for distances that count from em
 * boxes. A line is put together in its middle elsewhere (`leadOf`), as GB/T 9704 means it.
 */
import type { Points } from '../../document/length.js';
import { leadOf } from '../../document/profile.js';
import type { ParagraphStyle, StyleSheet } from '../../document/style.js';

/**
 * How far down a line of exact height its baseline is, against the height. Measured in LibreOffice 7.4
 * (SvxLineSpaceRule::Fix); that Word does alike is unverified.
 */
export const BASELINE = 0.8;

/** How far the em box of Chinese characters reaches above the baseline, against their size. */
const ABOVE = 0.88;

/** From the baseline up to the middle of the em box, against the size. */
export const MIDDLE = ABOVE - 0.5;

type Line = Pick<ParagraphStyle, 'linePitch' | 'size'>;

/** White between the top of a line and the em box of its characters. */
export const headRoom = ({ linePitch, size }: Line): Points => BASELINE * linePitch - ABOVE * size;

/** White between the em box of a line's characters and the bottom of the line. */
export const footRoom = ({ linePitch, size }: Line): Points =>
  (1 - BASELINE) * linePitch - (1 - ABOVE) * size;

/**
 * How much lower the characters of the body stand in their lines than in the middle: what a page has less at its
 * head and more at its foot, so that they stand where the margins of the sheet say. 2.7 pt (0.94 mm) for 三号 at
 * 29.6 pt, measured in LibreOffice 7.4 and unverified in Word. 0 where the margins are those of Word's dialog.
 */
export function marginShift({ opticalMargins, paragraphs: { body } }: StyleSheet): Points {
  return opticalMargins ? headRoom(body) - leadOf(body) : 0;
}

/**
 * The space before a line so that its em box is `distance` below that of a line of `above`; at most none, as space
 * is never negative.
 */
export function spaceBetween(above: Line, distance: Points, below: Line): Points {
  return Math.max(0, distance - footRoom(above) - headRoom(below));
}
