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
import { chartParts } from './docx/chart-package.js';
import type { Context, State } from './docx/context.js';
import { documentFonts } from './docx/document-fonts.js';
import { FaceUsage } from './docx/face-usage.js';
import { mainFaces } from './docx/font-slot.js';
import { fontParts } from './docx/font-table.js';
import { furnishings, placeHouseParts } from './docx/house.js';
import { labelFonts } from './docx/label-fonts.js';
import type { LetterheadLayout } from './docx/letterhead-layout.js';
import { Numbering } from './docx/numbering.js';
import { officeFonts } from './docx/office-fonts.js';
import { type Parts, pack } from './docx/package.js';
import { countPages } from './docx/page-reference.js';
import { pageSetup, typeArea } from './docx/page-setup.js';
import { mirroredMargins, section } from './docx/section.js';
import { settingsPart } from './docx/settings.js';
import { paragraphStyleIds } from './docx/style-id.js';
import { stylesPart } from './docx/styles.js';
import { wordSheet } from './docx/word-sheet.js';
import type { Rendered, Renderer, World } from './renderer.js';

/** Renders a document as Word reads it. Figures that Word cannot show give a message. */
export const renderer: Renderer = { format: 'docx', extension: 'docx', render };

async function render(document: Document, wanted: StyleSheet, given: World): Promise<Rendered> {
  const embedding = given.embedding ?? 'subset';
  const named = documentFonts(given.fonts, document, wanted);
  const world = { ...given, fonts: embedding === 'none' ? officeFonts(named) : named };
  const { sheet, letterhead } = wordSheet(document, wanted, world.fonts);
  const context = startContext(document, sheet, world, letterhead);
  const { state, styleIds } = context;
  const setups = document.children.map((node) => pageSetup(node, sheet));
  const { reference } = world;
  const mirrored = setups.some(({ pageNumbers }) => pageNumbers?.align === 'mirrored');
  const evenAndOdd = mirrored || (reference?.evenAndOdd ?? false);
  const furnished = furnishings(document, context);
  const sections = document.children.flatMap((node, i) => section(node, context, evenAndOdd, furnished[i]));
  const footnotes = Object.fromEntries(state.footnotes.map((children, i) => [i + 1, { children }]));
  const file = new DocxDocument({ sections, footnotes });
  const own = new Map<string, string | Uint8Array>([
    [
      'word/styles.xml',
      stylesPart({
        sheet,
        fonts: world.fonts,
        styleIds,
        letterhead,
        characterStyles: state.characterStyles.values(),
        reference,
      }),
    ],
    [
      'word/settings.xml',
      settingsPart({ evenAndOdd, mirrored: mirroredMargins(document, context), embedding }),
    ],
    ['word/numbering.xml', state.numbering.part()],
    ...chartParts(state.charts),
    ...(await fontParts(state.usage.entries(), namedFaces(sheet, world), embedding, reference?.fonts)),
  ]);
  const complete = (parts: Parts): void => {
    placeHouseParts(parts, reference);
    state.messages.push(...countPages(parts, document, world.fonts.faces()));
  };
  const bytes = pack(file, own, document.metadata, world.date, complete, reference?.media);
  return { bytes, messages: state.messages };
}

function startContext(
  document: Document,
  sheet: StyleSheet,
  world: World,
  letterhead: LetterheadLayout | undefined,
): Context {
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
    charts: [],
    messages: [],
  };
  return {
    sheet,
    world,
    state,
    styleIds: paragraphStyleIds(sheet, world.reference?.styles),
    setup: sheet.pages.body,
    letterhead,
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
