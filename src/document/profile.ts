/**
 * Profiles: what a page of an official document measures. A project chooses one for all its documents, and may
 * name profiles of its own that change one of these (`profiles:` in annals.yaml).
 */
import { type Grid, styleSheet } from './base-styles.js';
import { mm, type Points } from './length.js';
import type { PageSetup, ParagraphStyle, StyleSheet } from './style.js';

/**
 * GB/T 9704 5.2: type block 156 × 225 mm, 22 lines of 28 characters. A line is a character and 7/8 of one
 * (3.2), which with 156/28 mm for a character is 29.6 pt; margins as in GB/T 33476.2, whose line boxes
 * reach 2.42 mm beyond the characters.
 */
const standard: Grid = {
  margin: { top: mm(34.58), right: mm(26), bottom: mm(32.58), left: mm(28) },
  lead: mm(2.42),
  linePitch: 29.6,
  tracking: -0.25,
  wordGrid: 'lines',
};

/** What most offices type into Word: the white of the standard as margins, and 225 mm by 22 as pitch. */
const office: Grid = {
  margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) },
  lead: 0,
  linePitch: 28.95,
  tracking: 0,
  wordGrid: 'lines',
};

/** Word's document grid of 28 × 22; its characters are 156/28 mm wide, 0.21 pt less than 三号. */
const grid: Grid = { ...office, tracking: -0.21, wordGrid: 'linesAndChars' };

/** The profiles that Annals knows. `book` is the standard's page for templates that set up their own. */
export const PROFILES = {
  gbt9704: styleSheet(standard),
  'gbt9704-office': styleSheet(office),
  'gbt9704-grid': styleSheet(grid),
  book: styleSheet(standard),
} as const satisfies Record<string, StyleSheet>;
export type ProfileName = keyof typeof PROFILES;

/** The profile that holds where nobody names one. */
export const DEFAULT_PROFILE: ProfileName = 'gbt9704';

/** The style sheet that every document starts from. */
export const baseStyles: StyleSheet = PROFILES[DEFAULT_PROFILE];

/** White between the edge of a line box and the em box of its characters, which stands in its middle. */
export const leadOf = ({ linePitch, size, tracking }: ParagraphStyle): Points =>
  (linePitch - size - tracking) / 2;

/** A rectangle, from the top left corner of the paper. */
export interface Area {
  left: Points;
  top: Points;
  width: Points;
  height: Points;
}

/**
 * The type block (版心) of a page: from the top of the characters of a full page's first line to the bottom of
 * those of its last. The type area, between the margins, has the white of these lines in addition.
 */
export function typeBlock({ width, height, margin }: PageSetup, { paragraphs }: StyleSheet): Area {
  const lead = leadOf(paragraphs.body);
  const lines = Math.floor((height - margin.top - margin.bottom) / paragraphs.body.linePitch + 0.01);
  return {
    left: margin.left,
    top: margin.top + lead,
    width: width - margin.left - margin.right,
    height: lines * paragraphs.body.linePitch - 2 * lead,
  };
}
