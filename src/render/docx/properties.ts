/** Paragraph and run properties of WordprocessingML, in the order that its schema demands. */
import { type Points, twips } from '../../document/length.js';
import type { Align, ParagraphStyle } from '../../document/style.js';
import { property, toggle, type Xml, xml } from './xml.js';

/** Elements of CT_PPr that Annals writes, in schema order (ISO/IEC 29500-4, wml.xsd). */
const PARAGRAPH_ORDER = [
  ...['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:widowControl', 'w:numPr'],
  ...[
    'w:pBdr',
    'w:shd',
    'w:tabs',
    'w:kinsoku',
    'w:overflowPunct',
    'w:topLinePunct',
    'w:autoSpaceDE',
    'w:autoSpaceDN',
  ],
  ...['w:adjustRightInd', 'w:snapToGrid', 'w:spacing', 'w:ind', 'w:contextualSpacing', 'w:jc'],
  'w:outlineLvl',
];

/** Elements of CT_RPr that Annals writes, in schema order. */
const RUN_ORDER = [
  ...['w:rStyle', 'w:rFonts', 'w:b', 'w:i', 'w:caps', 'w:smallCaps', 'w:strike', 'w:snapToGrid', 'w:color'],
  ...['w:spacing', 'w:w', 'w:kern', 'w:sz', 'w:szCs', 'w:u', 'w:shd', 'w:vertAlign', 'w:em'],
];

/** `w:pPr` of the given properties. */
export function paragraphProperties(properties: readonly Xml[]): Xml {
  return xml('w:pPr', {}, ...inOrder(properties, PARAGRAPH_ORDER));
}

/** `w:rPr` of the given properties. */
export function runProperties(properties: readonly Xml[]): Xml {
  return xml('w:rPr', {}, ...inOrder(properties, RUN_ORDER));
}

/** Properties in schema order. An element that the order lacks is a mistake of this program's. */
export function inOrder(properties: readonly Xml[], order: readonly string[]): Xml[] {
  const rank = ({ name }: Xml): number => {
    const place = order.indexOf(name);
    if (place < 0) throw new Error(`no schema order for ${name}`);
    return place;
  };
  return [...properties].sort((a, b) => rank(a) - rank(b));
}

/** Indents in points from the edges of the type area; a negative `firstLine` hangs. */
export interface Indents {
  left: Points;
  right: Points;
  firstLine: Points;
}

/**
 * `w:ind`. `firstLineCharacters` is written beside the distance, since Word follows the characters and
 * LibreOffice 7.4 the distance; without it, a 0 keeps the characters of the style below from winning
 * (17.3.1.12: `firstLineChars` supersedes `firstLine`).
 */
export function indent({ left, right, firstLine }: Indents, firstLineCharacters = 0): Xml {
  return xml('w:ind', {
    'w:left': twips(left),
    'w:right': twips(right),
    'w:firstLineChars': Math.round(firstLineCharacters * 100),
    ...(firstLine < 0 ? { 'w:hanging': twips(-firstLine) } : { 'w:firstLine': twips(firstLine) }),
  });
}

/** `w:ind` of a paragraph in a style, whose first line is indented by characters. */
export const indentOf = (indents: Indents, style: ParagraphStyle): Xml =>
  indent(indents, Math.max(0, indents.firstLine) / characterWidth(style));

/** The width of a Han character as it is set: tracking is part of it. */
export function characterWidth({ size, tracking }: ParagraphStyle): Points {
  return size + tracking;
}

/** The indents of a paragraph style. */
export function indentsOf(style: ParagraphStyle): Indents {
  const width = characterWidth(style);
  return {
    left: style.leftIndent * width,
    right: style.rightIndent * width,
    firstLine: style.firstLineIndent * width,
  };
}

/**
 * The indents that a style has in Word. The text of a timeline hangs behind its dates: in the style, so that who
 * changes it there moves the whole timeline.
 */
export function styleIndents(key: string, style: ParagraphStyle): Indents {
  if (key !== 'timelineItem') return indentsOf(style);
  const hanging = (style.leftIndent + style.firstLineIndent) * characterWidth(style);
  return { ...indentsOf(style), left: hanging, firstLine: -hanging };
}

const JUSTIFICATION = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

export function alignment(align: Align): Xml {
  return property('w:jc', JUSTIFICATION[align]);
}

/** A tab stop at a distance from the left edge of the type area. */
export function tabStop(kind: 'left' | 'center' | 'right', position: Points, leader: 'none' | 'dot'): Xml {
  return xml('w:tab', { 'w:val': kind, 'w:leader': leader, 'w:pos': twips(position) });
}

/** `w:spacing` of a paragraph: lines of exactly the pitch, or at least as high where pictures stand. */
export function lineSpacing(
  style: Pick<ParagraphStyle, 'before' | 'after' | 'linePitch'>,
  rule: 'exact' | 'atLeast',
): Xml {
  return xml('w:spacing', {
    'w:before': twips(style.before),
    'w:after': twips(style.after),
    'w:line': twips(style.linePitch),
    'w:lineRule': rule,
  });
}

/** A border of a paragraph or table; Word measures its width in eighths of a point. */
export function border(side: string, { color, width }: { color: string; width: Points }): Xml {
  return xml(`w:${side}`, {
    'w:val': 'single',
    'w:sz': Math.max(2, Math.round(width * 8)),
    'w:space': 0,
    'w:color': hexColor(color),
  });
}

/** `RRGGBB` of `#RRGGBB`. */
export function hexColor(color: string): string {
  return color.slice(1).toUpperCase();
}

/** The composition rules of Chinese text (CLREQ), the same in every style. */
export const CHINESE_LINE_RULES: readonly Xml[] = [
  toggle('w:widowControl', true),
  toggle('w:kinsoku', true),
  toggle('w:overflowPunct', false),
  toggle('w:topLinePunct', false),
  toggle('w:autoSpaceDE', true),
  toggle('w:autoSpaceDN', true),
  toggle('w:adjustRightInd', false),
];
