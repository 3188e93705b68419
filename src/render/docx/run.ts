/** Runs: text with a character style, and a face of its own where the styles' faces do not serve. */
import { Run, type XmlComponent } from 'docx';
import { type Points, twips } from '../../document/length.js';
import type { CharacterStyleName, ParagraphStyle, StyleSheet } from '../../document/style.js';
import type { Face, Fonts, RunFont } from '../../font/face.js';
import type { Context } from './context.js';
import type { FaceUsage } from './face-usage.js';
import { type MainFaces, mainFaces, type Piece, piecesOf } from './font-slot.js';
import { sizes } from './paragraph-style.js';
import { characterStyleId } from './style-id.js';
import { xmlText } from './text.js';
import { WrittenRun } from './written.js';
import { property, toComponent, type Xml, xml } from './xml.js';

/** How a run looks: its paragraph style, and the character styles around it, the outermost first. */
export interface Look {
  style: ParagraphStyle;
  /** The style of its paragraph, where that is another one, of the same size; runs name other faces than its. */
  within?: ParagraphStyle | undefined;
  marks: readonly CharacterStyleName[];
  /** Where they differ from the style's. */
  size?: Points;
  tracking?: Points;
  /** Whether runs name their face in any case: LibreOffice takes none for readings from a style. */
  named?: boolean;
}

/** Runs of a text; the characters are noted for the subsets. */
export function textRuns(text: string, look: Look, context: Context): Run[] {
  const style = runStyle(look, context);
  const { fonts } = context.world;
  const font = roles(look, context.sheet);
  const main = look.named ? mainFaces(fonts, font).western : undefined;
  const own = [
    ...(look.tracking === undefined ? [] : [property('w:spacing', twips(look.tracking))]),
    ...(look.size === undefined ? [] : sizes(look.size)),
  ];
  return fontPieces(text, font, fonts, context.state.usage, look.within).map(
    ({ text, face = main, eastAsian }) => {
      const properties = [
        ...(style ? [property('w:rStyle', style)] : []),
        ...(face ? [directFont(face, eastAsian)] : []),
        ...own,
      ];
      const shown = xml('w:t', { 'xml:space': 'preserve' }, xmlText(text));
      return new WrittenRun(
        xml('w:r', {}, ...(properties.length > 0 ? [xml('w:rPr', {}, ...properties)] : []), shown),
      );
    },
  );
}

/** A run that holds an element instead of text, such as a tab; `inside` are docx objects within the element. */
export function elementRun(element: Xml, inside: readonly XmlComponent[] = []): Run {
  if (inside.length === 0) return new WrittenRun(xml('w:r', {}, element));
  // docx lists the kinds of a run's children by name; any element serves.
  return new Run({ children: [toComponent(element, inside) as never] });
}

/** Id of the character style of a look; undefined where it is the paragraph's. Notes that it is used. */
export function runStyle({ marks }: Look, { sheet, state }: Context): string | undefined {
  if (marks.length === 0) return undefined;
  const { id } = characterStyleId(marks, sheet);
  state.characterStyles.set(id, marks);
  return id;
}

/**
 * A text by the faces that its runs must name, in a paragraph of the font `around`; the characters are noted for the
 * subsets.
 */
export function fontPieces(
  text: string,
  font: RunFont,
  fonts: Fonts,
  usage: FaceUsage,
  around: RunFont = font,
): Piece[] {
  const main = mainFaces(fonts, around);
  const spans = fonts.spans(text, font);
  for (const span of spans) usage.add(span.face, span.text);
  noteSpaces(text, main, usage);
  return spans.flatMap((span) => piecesOf(span, main));
}

/** The roles of a look: those of the innermost character style that names any, else the paragraph's. */
export function roles({ style, marks }: Look, sheet: StyleSheet): RunFont {
  const { role, latin, families } = style;
  return marks.reduce<RunFont>(
    (font, mark) => {
      const own = sheet.characters[mark];
      const { eastAsian, western } = font.families ?? {};
      return {
        role: own.role ?? font.role,
        latin: own.latin ?? font.latin,
        // Names are those of the paragraph's faces.
        families: {
          ...(eastAsian && !own.role && { eastAsian }),
          ...(western && !own.latin && { western }),
        },
      };
    },
    { role, latin, ...(families && { families }) },
  );
}

/** Word takes a space from the Western face, LibreOffice from that of the text before it. */
function noteSpaces(text: string, main: MainFaces, usage: FaceUsage): void {
  if (!/\s/.test(text)) return;
  usage.add(main.western, ' ');
  usage.add(main.eastAsian, ' ');
}

function directFont({ family }: Face, eastAsian: boolean): Xml {
  return xml('w:rFonts', {
    'w:ascii': family,
    'w:hAnsi': family,
    'w:eastAsia': family,
    'w:cs': family,
    ...(eastAsian ? { 'w:hint': 'eastAsia' } : {}),
  });
}
