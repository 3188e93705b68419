/** word/settings.xml: what docx cannot say about a document as a whole. */
import type { Embedding } from '../../font/embedding.js';
import { NAMESPACES, property, toggle, toPart, type Xml, xml } from './xml.js';

const COMPATIBILITY = 'http://schemas.microsoft.com/office/word';

/** What differs from document to document. */
export interface Settings {
  /** Even pages have footers of their own. */
  evenAndOdd: boolean;
  /** Even pages exchange their left and right margins. */
  mirrored: boolean;
  embedding: Embedding;
}

/**
 * word/settings.xml, in schema order (CT_Settings). There is no `w:updateFields`, with which Word would ask
 * before it shows the document.
 */
export function settingsPart({ evenAndOdd, mirrored, embedding }: Settings): string {
  return toPart(
    xml(
      'w:settings',
      NAMESPACES,
      xml('w:zoom', { 'w:percent': 100 }),
      ...(embedding === 'none' ? [] : [toggle('w:embedTrueTypeFonts', true)]),
      // When Word saves an editable file anew, with this it would cut the fonts down to what the text shows then.
      ...(embedding === 'subset' ? [toggle('w:saveSubsetFonts', true)] : []),
      ...(mirrored ? [toggle('w:mirrorMargins', true)] : []),
      property('w:defaultTabStop', 420),
      ...(evenAndOdd ? [toggle('w:evenAndOddHeaders', true)] : []),
      property('w:characterSpacingControl', 'compressPunctuation'),
      xml('w:footnotePr', {}, ...separators('w:footnote')),
      xml('w:endnotePr', {}, ...separators('w:endnote')),
      compatibility(),
      xml('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
      property('w:decimalSymbol', '.'),
      property('w:listSeparator', ','),
    ),
  );
}

/** The notes that hold the line above notes; docx gives them these ids. */
function separators(name: string): Xml[] {
  return [-1, 0].map((id) => xml(name, { 'w:id': id }));
}

/** As Chinese Word writes them; mode 15 is that of Word 2013 and later. */
function compatibility(): Xml {
  const flags = [
    'w:spaceForUL',
    'w:balanceSingleByteDoubleByteWidth',
    'w:doNotLeaveBackslashAlone',
    'w:ulTrailSpace',
  ];
  const settings = {
    compatibilityMode: 15,
    overrideTableStyleFontSizeAndJustification: 1,
    enableOpenTypeFeatures: 1,
  };
  return xml(
    'w:compat',
    {},
    ...[...flags, 'w:doNotExpandShiftReturn', 'w:adjustLineHeightInTable', 'w:useFELayout'].map((flag) =>
      xml(flag),
    ),
    ...Object.entries(settings).map(([name, value]) =>
      xml('w:compatSetting', { 'w:name': name, 'w:uri': COMPATIBILITY, 'w:val': value }),
    ),
  );
}
