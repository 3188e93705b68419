/** word/styles.xml: the style sheet in Word's terms, complete, so that no program has to fall back on its own. */
import type { CharacterStyleName, StyleSheet } from '../../document/style.js';
import type { Fonts } from '../../font/face.js';
import type { ReferenceParts } from '../renderer.js';
import { characterStyle } from './character-style.js';
import { imprintRowStyle } from './imprint-style.js';
import type { LetterheadLayout } from './letterhead-layout.js';
import { letterheadProperties, letterheadStyles } from './letterhead-style.js';
import { cellStyles, paragraphStyleElement, ruleStyles, sizes, styleFonts } from './paragraph-style.js';
import { tableStyles } from './table-style.js';
import { NAMESPACES, property, toPart, type Xml, xml } from './xml.js';

/** What styles.xml is made from. */
export interface StylesInput {
  sheet: StyleSheet;
  fonts: Fonts;
  styleIds: ReadonlyMap<string, { id: string; name: string }>;
  letterhead: LetterheadLayout | undefined;
  /** The character styles that the text takes beside those of the sheet. */
  characterStyles: Iterable<readonly CharacterStyleName[]>;
  reference?: ReferenceParts | undefined;
}

/** word/styles.xml. */
export function stylesPart(input: StylesInput): string {
  const { sheet, styleIds, letterhead, fonts, reference } = input;
  const paragraphs = Object.entries(sheet.paragraphs).map(([key, style]) => {
    const id = styleIds.get(key) as { id: string; name: string };
    const { paragraph = [], run = [] } = reference?.looks[key] ?? {};
    const more = [...letterheadProperties(key, letterhead), ...paragraph];
    return paragraphStyleElement(key, style, id, sheet, fonts, more, run);
  });
  return toPart(
    xml(
      'w:styles',
      NAMESPACES,
      documentDefaults(input),
      latentStyles(),
      ...paragraphs,
      ...ruleStyles(sheet),
      ...cellStyles(sheet),
      imprintRowStyle(sheet, fonts),
      ...letterheadStyles(letterhead, sheet),
      defaultCharacterStyle(),
      ...characterStyles(input),
      ...tableStyles(sheet),
      noList(),
      ...(reference?.styles ?? []).map(({ element }) => element),
    ),
  );
}

function documentDefaults({ sheet, fonts }: StylesInput): Xml {
  const { body } = sheet.paragraphs;
  const language = xml('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });
  const run = xml('w:rPr', {}, styleFonts(body, fonts), ...sizes(body.size), language);
  return xml('w:docDefaults', {}, xml('w:rPrDefault', {}, run), xml('w:pPrDefault'));
}

/** Word's own styles that stand nowhere in this file: there when asked for, not in the way. */
function latentStyles(): Xml {
  return xml('w:latentStyles', {
    'w:defLockedState': 0,
    'w:defUIPriority': 99,
    'w:defSemiHidden': 1,
    'w:defUnhideWhenUsed': 1,
    'w:defQFormat': 0,
    'w:count': 376,
  });
}

function defaultCharacterStyle(): Xml {
  return xml(
    'w:style',
    { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
    property('w:name', 'Default Paragraph Font'),
    property('w:uiPriority', 1),
    xml('w:semiHidden'),
    xml('w:unhideWhenUsed'),
  );
}

/** The sheet's character styles, and those that unite nested ones. */
function characterStyles({ sheet, fonts, characterStyles: used }: StylesInput): Xml[] {
  const single = Object.keys(sheet.characters).map((mark) => [mark as CharacterStyleName]);
  const united = [...used].filter((marks) => marks.length > 1);
  return [...single, ...united].map((marks) => characterStyle(marks, sheet, fonts));
}

function noList(): Xml {
  return xml(
    'w:style',
    { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' },
    property('w:name', 'No List'),
    property('w:uiPriority', 99),
    xml('w:semiHidden'),
    xml('w:unhideWhenUsed'),
  );
}
