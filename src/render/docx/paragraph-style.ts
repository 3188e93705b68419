/** Paragraph styles of styles.xml. */

import { ALIGNMENT_NAMES } from '../../document/base-styles.js';
import { type Points, twips } from '../../document/length.js';
import type { ParagraphStyle, StyleSheet } from '../../document/style.js';
import type { Fonts, RunFont } from '../../font/face.js';
import { isOnGrid, runTracking } from './document-grid.js';
import { mainFaces } from './font-slot.js';
import { HEADING_LIST } from './numbering.js';
import {
  alignment,
  border,
  CHINESE_LINE_RULES,
  hexColor,
  indent,
  indentOf,
  lineSpacing,
  paragraphProperties,
  runProperties,
  styleIndents,
  tabStop,
} from './properties.js';
import { CELL_ALIGNMENTS, SECTION_END, THEMATIC_BREAK } from './style-id.js';
import { property, toggle, type Xml, xml } from './xml.js';

/** `w:rFonts` of a style: never a theme's fonts, which would win over these (17.3.2.26). */
export function styleFonts(font: RunFont, fonts: Fonts): Xml {
  const { eastAsian, western } = mainFaces(fonts, font);
  return xml('w:rFonts', {
    'w:ascii': western.family,
    'w:hAnsi': western.family,
    'w:eastAsia': eastAsian.family,
    'w:cs': western.family,
  });
}

/** The style `key` of a sheet; `more` and `moreRun` are properties that no sheet knows. */
export function paragraphStyleElement(
  key: string,
  style: ParagraphStyle,
  { id, name }: { id: string; name: string },
  sheet: StyleSheet,
  fonts: Fonts,
  more: readonly Xml[] = [],
  moreRun: readonly Xml[] = [],
): Xml {
  const isBody = key === 'body';
  return xml(
    'w:style',
    { 'w:type': 'paragraph', ...(isBody ? { 'w:default': 1 } : {}), 'w:styleId': id },
    property('w:name', name),
    ...(isBody ? [] : [property('w:basedOn', 'Normal')]),
    ...(style.outlineLevel > 0 || style.keepWithNext ? [property('w:next', 'Normal')] : []),
    property('w:uiPriority', style.outlineLevel > 0 ? 9 : 10),
    xml('w:qFormat'),
    paragraphProperties([...paragraphStyleProperties(key, style, sheet), ...more]),
    runProperties([
      styleFonts(style, fonts),
      ...offGrid(style, sheet),
      ...textProperties(style, sheet),
      ...moreRun,
    ]),
  );
}

function paragraphStyleProperties(key: string, style: ParagraphStyle, sheet: StyleSheet): Xml[] {
  const level = style.outlineLevel - 1;
  const numbered = /^heading[1-4]$/.test(key) && sheet.headingNumbers[Number(key.at(-1)) - 1] !== undefined;
  return [
    ...CHINESE_LINE_RULES,
    toggle('w:snapToGrid', isOnGrid(style, sheet)),
    toggle('w:keepNext', style.keepWithNext),
    toggle('w:keepLines', style.keepTogether),
    // A line of exact height would show a strip of the picture.
    lineSpacing(style, key === 'figure' ? 'atLeast' : 'exact'),
    // The indents of names are those of the table that they stand in.
    key === 'rosterItem'
      ? indent({ left: 0, right: 0, firstLine: 0 })
      : indentOf(styleIndents(key, style), style),
    alignment(style.align),
    ...(numbered ? [headingList(Number(key.at(-1)) - 1)] : []),
    ...(level >= 0 ? [property('w:outlineLvl', level)] : []),
    ...(/^contents\d$/.test(key) ? [xml('w:tabs', {}, tabStop('right', bodyWidth(sheet), 'dot'))] : []),
  ];
}

/** Characters of another size than the body's stand as far apart as they are wide. */
function offGrid(style: ParagraphStyle, sheet: StyleSheet): Xml[] {
  return sheet.wordGrid === 'linesAndChars' && !isOnGrid(style, sheet) ? [toggle('w:snapToGrid', false)] : [];
}

function headingList(level: number): Xml {
  return xml('w:numPr', {}, property('w:ilvl', level), property('w:numId', HEADING_LIST));
}

function textProperties(style: ParagraphStyle, sheet: StyleSheet): Xml[] {
  return [
    property('w:color', hexColor(style.color)),
    property('w:spacing', twips(runTracking(style, sheet))),
    property('w:kern', 0),
    ...sizes(style.size),
  ];
}

/** `w:sz` counts half points. */
export function sizes(size: Points): Xml[] {
  return [property('w:sz', Math.round(size * 2)), property('w:szCs', Math.round(size * 2))];
}

function bodyWidth({ pages: { body } }: StyleSheet): Points {
  return body.width - body.margin.left - body.margin.right;
}

/** Paragraphs that show a rule or nothing; they hold no text. */
export function ruleStyles({ tableRule, paragraphs: { body } }: StyleSheet): Xml[] {
  const half = body.linePitch / 2;
  return [
    bareStyle(THEMATIC_BREAK, 'Thematic Break', { before: half, linePitch: 1, after: half }, [
      xml('w:pBdr', {}, border('top', tableRule)),
    ]),
    bareStyle(SECTION_END, 'Section End', { before: 0, linePitch: 1, after: 0 }),
  ];
}

/** Cells of columns that are set otherwise than the style of cells says: that style, and the other alignment. */
export function cellStyles({ paragraphs: { tableCell } }: StyleSheet): Xml[] {
  return (['left', 'center', 'right'] as const)
    .filter((align) => align !== tableCell.align)
    .map((align) =>
      xml(
        'w:style',
        { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': CELL_ALIGNMENTS[align] },
        property('w:name', `${tableCell.name} ${ALIGNMENT_NAMES[align]}`),
        property('w:basedOn', 'TableCell'),
        property('w:uiPriority', 10),
        xml('w:qFormat'),
        paragraphProperties([alignment(align)]),
      ),
    );
}

/** A style of paragraphs without text: an exact height, and what stands around it. */
export function bareStyle(
  id: string,
  name: string,
  height: Pick<ParagraphStyle, 'before' | 'linePitch' | 'after'>,
  properties: readonly Xml[] = [],
): Xml {
  return xml(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id },
    property('w:name', name),
    property('w:basedOn', 'Normal'),
    property('w:next', 'Normal'),
    paragraphProperties([
      ...properties,
      toggle('w:snapToGrid', false),
      lineSpacing(height, 'exact'),
      indent({ left: 0, right: 0, firstLine: 0 }),
      alignment('left'),
    ]),
    runProperties(sizes(1)),
  );
}
