/** Character styles of styles.xml. Word gives a run one character style, so nested ones are united. */
import type { CharacterStyle, CharacterStyleName, StyleSheet } from '../../document/style.js';
import type { Fonts, RunFont } from '../../font/face.js';
import { mainFaces } from './font-slot.js';
import { hexColor, runProperties } from './properties.js';
import { characterStyleId } from './style-id.js';
import { property, toggle, type Xml, xml } from './xml.js';

/** A character style; of `marks`, the outermost first, the inner ones win. */
export function characterStyle(marks: readonly CharacterStyleName[], sheet: StyleSheet, fonts: Fonts): Xml {
  const { id, name } = characterStyleId(marks, sheet);
  const style = Object.assign({}, ...marks.map((mark) => sheet.characters[mark])) as CharacterStyle;
  const raised = marks.includes('footnoteReference') ? [property('w:vertAlign', 'superscript')] : [];
  // Tracking is the paragraph's, and meant for characters of its size.
  const set = marks.includes('ruby') ? [property('w:spacing', 0)] : [];
  const dotted = marks.includes('dotted') ? [property('w:em', 'underDot')] : [];
  return xml(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id },
    property('w:name', name),
    property('w:basedOn', 'DefaultParagraphFont'),
    property('w:uiPriority', 20),
    xml('w:qFormat'),
    runProperties([
      ...fontsOf(style, sheet.paragraphs.body, fonts),
      ...shownAs(style),
      ...set,
      ...raised,
      ...dotted,
    ]),
  );
}

/** The fonts of the roles that the style names; the paragraph's hold for the rest. */
function fontsOf({ role, latin }: CharacterStyle, body: RunFont, fonts: Fonts): Xml[] {
  if (!role && !latin) return [];
  const { eastAsian, western } = mainFaces(fonts, { role: role ?? body.role, latin: latin ?? body.latin });
  return [
    xml('w:rFonts', {
      ...(latin ? { 'w:ascii': western.family, 'w:hAnsi': western.family } : {}),
      ...(role ? { 'w:eastAsia': eastAsian.family } : {}),
      ...(latin ? { 'w:cs': western.family } : {}),
    }),
  ];
}

function shownAs({ color, background, underline, strike }: CharacterStyle): Xml[] {
  return [
    ...(strike ? [toggle('w:strike', true)] : []),
    ...(color ? [property('w:color', hexColor(color))] : []),
    ...(underline ? [property('w:u', 'single')] : []),
    ...(background
      ? [xml('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hexColor(background) })]
      : []),
  ];
}
