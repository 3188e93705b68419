/** The issuer's mark on one line: 发文机关标志 is as large as its style says, or as the type area allows (GB/T 9704 7.2.4). */
import type { Points } from './length.js';
import type { ParagraphStyle, StyleSheet } from './style.js';
import { inlineText, visitNodes } from './text.js';
import type { Document, Letterhead } from './tree.js';

/** Below 二号 a mark would be no larger than the title. */
const LEAST: Points = 22;

/** Line pitch of stacked marks, in their size. */
const STACK_PITCH = 1.2;

/** Word sizes characters in half points. */
const STEP: Points = 0.5;

/** Width of a text in em: characters of Latin faces are about half as wide as Han. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0250' ? 0.5 : 1;
  return width;
}

/**
 * The styles with a size for `issuerMark` and `markWord` at which the longest mark of every letterhead stands on
 * one line: for a joint issue the marks, padded to the widest, with a gap of 1 em and the word beside them.
 */
export function fitMarks(document: Document, styles: StyleSheet): StyleSheet {
  const mark = styles.paragraphs.issuerMark;
  let size = mark.size;
  let stacked = false;
  for (const section of document.children) {
    const { width, margin } = styles.pages[section.page] ?? styles.pages.body;
    visitNodes(section, (node) => {
      if (node.type !== 'letterhead') return;
      stacked ||= marksOf(node).length > 1;
      size = Math.min(size, (width - margin.left - margin.right) / (emWidth(node) || 1));
    });
  }
  const fitting = Math.max(
    Math.min(mark.size, LEAST),
    size === mark.size ? size : Math.floor(size / STEP) * STEP,
  );
  if (fitting === mark.size && !stacked) return styles;
  const scaled = (style: ParagraphStyle): ParagraphStyle => ({
    ...style,
    size: fitting,
    linePitch: stacked ? fitting * STACK_PITCH : (style.linePitch * fitting) / mark.size,
  });
  const { issuerMark, markWord } = styles.paragraphs;
  return {
    ...styles,
    paragraphs: { ...styles.paragraphs, issuerMark: scaled(issuerMark), markWord: scaled(markWord) },
  };
}

const marksOf = ({ children }: Letterhead) => children.filter(({ type }) => type === 'issuerMark');

/** Width of the marks and of the word beside them, in em. */
function emWidth({ children }: Letterhead): number {
  const widths = (type: 'issuerMark' | 'markWord') =>
    children.flatMap((part) => (part.type === type ? [textWidth(inlineText(part.children))] : []));
  const word = Math.max(0, ...widths('markWord'));
  return Math.max(0, ...widths('issuerMark')) + (word > 0 ? 1 + word : 0);
}
