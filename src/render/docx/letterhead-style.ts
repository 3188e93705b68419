/** What styles.xml has for the letterhead of a document. */
import type { StyleSheet } from '../../document/style.js';
import type { LetterheadLayout } from './letterhead-layout.js';
import { bareStyle } from './paragraph-style.js';
import { border } from './properties.js';
import { LETTERHEAD_LINE, LETTERHEAD_RULE, LETTERHEAD_SPACE } from './style-id.js';
import { toggle, type Xml, xml } from './xml.js';

/** Styles of the lines that hold no text. */
export function letterheadStyles(layout: LetterheadLayout | undefined, sheet: StyleSheet): Xml[] {
  if (!layout) return [];
  const { space, end } = layout;
  const keep = toggle('w:keepNext', true);
  const line = { before: 0, linePitch: sheet.paragraphs.body.linePitch, after: 0 };
  const rule = end.ruled ? [xml('w:pBdr', {}, border('top', sheet.rule))] : [];
  return [
    bareStyle(LETTERHEAD_LINE, 'Letterhead Line', line, [keep]),
    bareStyle(LETTERHEAD_SPACE, 'Letterhead Space', { ...line, linePitch: space }, [keep]),
    bareStyle(LETTERHEAD_RULE, 'Letterhead Rule', { ...end, linePitch: end.height }, [keep, ...rule]),
  ];
}

/** What the styles of a letterhead have beside what the sheet says. */
export function letterheadProperties(key: string, layout: LetterheadLayout | undefined): Xml[] {
  // Space before the first of several lines of names alone.
  return layout && key === 'approvers' ? [toggle('w:contextualSpacing', true)] : [];
}
