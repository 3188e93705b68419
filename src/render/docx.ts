/**
 * The Word renderer.
 *
 * docx writes the body; its paragraphs carry references to styles and little else. Styles, settings,
 * numbering, the font table with its embedded subsets, and the package are our own, since docx has no way
 * to say in them what Chinese documents need, and draws ids and times at random.
 */
import { Document as DocxDocument } from 'docx';
import type { StyleSheet } from '../document/style.js';
import { visitNodes } from '../document/text.js';
import type { Document } from '../document/tree.js';
import type { Face, RunFont } from '../font/face.js';
import { blocks } from './docx/block.js';
import type { Context, State } from './docx/context.js';
import { documentFonts } from './docx/document-fonts.js';
import { FaceUsage } from './docx/face-usage.js';
import { mainFaces } from './docx/font-slot.js';
import { fontParts } from './docx/font-table.js';
import { labelFonts } from './docx/label-fonts.js';
import { Numbering } from './docx/numbering.js';
import { pack } from './docx/package.js';
import { mirroredMargins, pageSetup, section, typeArea } from './docx/section.js';
import { settingsPart } from './docx/settings.js';
import { paragraphStyleIds } from './docx/style-id.js';
import { stylesPart } from './docx/styles.js';
import type { Rendered, Renderer, World } from './renderer.js';

/** Renders a document as Word reads it. Figures that Word cannot show give a message. */
export const renderer: Renderer = { format: 'docx', extension: 'docx', render };

async function render(document: Document, sheet: StyleSheet, given: World): Promise<Rendered> {
  const world = { ...given, fonts: documentFonts(given.fonts, document, sheet) };
  const context = startContext(document, sheet, world);
  const { state, styleIds } = context;
  const setups = document.children.map((node) => pageSetup(node, sheet));
  const evenAndOdd = setups.some(({ pageNumbers }) => pageNumbers?.align === 'mirrored');
  const sections = document.children.flatMap((node) => section(node, context, evenAndOdd));
  const footnotes = Object.fromEntries(state.footnotes.map((children, i) => [i + 1, { children }]));
  const file = new DocxDocument({ sections, footnotes });
  const own = new Map<string, string | Uint8Array>([
    [
      'word/styles.xml',
      stylesPart({ sheet, fonts: world.fonts, styleIds, characterStyles: state.characterStyles.values() }),
    ],
    ['word/settings.xml', settingsPart({ evenAndOdd, mirrored: mirroredMargins(document, context) })],
    ['word/numbering.xml', state.numbering.part()],
    ...(await fontParts(state.usage.entries(), namedFaces(sheet, world))),
  ]);
  return { bytes: pack(file, own, document.metadata, world.date), messages: state.messages };
}

function startContext(document: Document, sheet: StyleSheet, world: World): Context {
  const usage = new FaceUsage();
  const fonts = headingLabels(document).map((labels, i) =>
    labelFonts(labels, sheet.paragraphs[`heading${(i + 1) as 1 | 2 | 3 | 4}`], world.fonts, usage),
  );
  const state: State = {
    usage,
    numbering: new Numbering(sheet, fonts),
    footnotes: [],
    characterStyles: new Map(),
    bookmarks: 0,
    pictures: 0,
    messages: [],
  };
  return {
    sheet,
    world,
    state,
    styleIds: paragraphStyleIds(sheet),
    area: typeArea(sheet.pages.body),
    columns: 1,
    paragraphStyle: 'body',
    pageBreakBefore: false,
    keepNext: false,
    blocks,
  };
}

/** The numbers of a document's headings, by depth. */
function headingLabels(document: Document): string[][] {
  const labels: string[][] = [[], [], [], []];
  visitNodes(document, (node) => {
    if (node.type === 'heading' && node.number) labels[node.depth - 1]?.push(node.number);
  });
  return labels;
}

/** Every face that a style of the sheet names. */
function namedFaces({ paragraphs, characters }: StyleSheet, { fonts }: World): Face[] {
  const { role, latin } = paragraphs.body;
  const ofParagraphs: RunFont[] = Object.values(paragraphs);
  const ofCharacters: RunFont[] = Object.values(characters).map((style) => ({ role, latin, ...style }));
  const faces = [...ofParagraphs, ...ofCharacters].flatMap(
    (font) => Object.values(mainFaces(fonts, font)) as Face[],
  );
  return [...new Set(faces)].sort((a, b) => (a.id < b.id ? -1 : 1));
}
