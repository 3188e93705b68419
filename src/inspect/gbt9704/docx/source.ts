/** A .docx as the measuring functions take it: its page, its paragraphs, and what most of its text is set like. */
import type { Place } from '../../../message.js';
import { noFindings } from '../../docx/findings.js';
import { readFonts } from '../../docx/fonts.js';
import { createCounter } from '../../docx/numbering.js';
import { readFurniture } from '../../docx/sections.js';
import { readStory } from '../../docx/story.js';
import { attribute, type Element, find, isOn } from '../../docx/xml.js';
import { bodyContext, type OpenDocument, openDocument } from '../../docx.js';
import type { FontFact } from '../../facts.js';
import { inside } from './anchor.js';
import { type ReadContext, readParagraphs, type WordParagraph, type WordRun } from './paragraph.js';

/** A section's page; lengths in points. */
export interface WordPage {
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  footer: number;
  /** Of the document grid, where it holds lines, and where it holds characters. */
  gridPitch: number | undefined;
  gridCharacter: number | undefined;
  titlePage: boolean;
}

/** The paragraphs of a header or footer, and the pages that they stand on. */
export interface WordFurniture {
  kind: 'header' | 'footer';
  pages: 'default' | 'first' | 'even';
  paragraphs: WordParagraph[];
}

/** What most of the text is set like; points. */
export interface WordBody {
  size: number;
  font: string;
  color: string;
  advance: number;
  pitch: number | undefined;
  exact: boolean;
}

export interface WordSource {
  pages: WordPage[];
  page: WordPage;
  paragraphs: WordParagraph[];
  furniture: WordFurniture[];
  evenFooters: boolean;
  fonts: FontFact[];
  body: WordBody | undefined;
  /** Whether there are drawings of kinds that are not read, such as VML, among which a rule could be. */
  unread: boolean;
}

/** Reads a file. */
export function readWord(bytes: Uint8Array, place: Place): WordSource {
  const document = openDocument(bytes, place);
  const story = bodyContext(document);
  // Fonts in use and sections come from the same reading as for facts.
  const findings = noFindings();
  readStory(
    document.body,
    { ...story, counter: createCounter(document.root('numbering'), story.styles) },
    findings,
  );
  const styles = document.root('styles');
  const normal =
    Number(
      attribute(
        story.styles
          .chain(undefined)
          .map((style) => find(style.rPr, 'w:sz'))
          .find((size) => size),
      ) ?? 20,
    ) / 2;
  const pages = findings.sections.map((section) => readPage(section, normal));
  const page = pages.find(({ width, height }) => width <= height) ?? pages[0] ?? readPage(undefined, normal);
  const context: ReadContext = {
    story,
    defaults: find(styles, 'w:docDefaults', 'w:pPrDefault', 'w:pPr'),
    gridPitch: page.gridPitch,
  };
  const paragraphs = readParagraphs(document.body, context);
  return {
    pages,
    page,
    paragraphs,
    furniture: readAll(document, findings.sections, context),
    evenFooters: isOn(find(document.root('settings'), 'w:evenAndOddHeaders')),
    fonts: readFonts(document.source, document.path('fontTable'), story.fonts.names),
    body: bodyOf(paragraphs, page),
    unread: ['w:pict', 'wpg:wgp', 'w:object'].some((name) => inside(document.body, name).length > 0),
  };
}

function readPage(section: Element | undefined, normal: number): WordPage {
  const points = (name: string, key: string, otherwise: number) => {
    const value = Number(attribute(find(section, name), key));
    return Number.isFinite(value) && attribute(find(section, name), key) !== undefined
      ? value / 20
      : otherwise;
  };
  const grid = find(section, 'w:docGrid');
  const type = attribute(grid, 'w:type') ?? 'default';
  const pitch = Number(attribute(grid, 'w:linePitch') ?? 0) / 20;
  const character = normal + Number(attribute(grid, 'w:charSpace') ?? 0) / 4096;
  return {
    // A size that is left out is Letter (17.6.13).
    width: points('w:pgSz', 'w:w', 612),
    height: points('w:pgSz', 'w:h', 792),
    top: Math.abs(points('w:pgMar', 'w:top', 72)),
    bottom: Math.abs(points('w:pgMar', 'w:bottom', 72)),
    left: points('w:pgMar', 'w:left', 90) + points('w:pgMar', 'w:gutter', 0),
    right: points('w:pgMar', 'w:right', 90),
    footer: points('w:pgMar', 'w:footer', 36),
    gridPitch: type !== 'default' && pitch > 0 ? pitch : undefined,
    gridCharacter: /^(linesAndChars|snapToChars)$/.test(type) ? character : undefined,
    titlePage: isOn(find(section, 'w:titlePg')),
  };
}

/** Headers and footers of the first section; those that follow mostly take them over. */
function readAll(
  document: OpenDocument,
  sections: readonly Element[],
  context: ReadContext,
): WordFurniture[] {
  const { story } = context;
  return sections.slice(0, 1).flatMap((section) =>
    readFurniture(section, 1).flatMap(({ kind, pages, id }) => {
      const path = story.relationships.get(id)?.target;
      const root = path === undefined ? undefined : document.source.part(path);
      const counter = createCounter(document.root('numbering'), story.styles);
      return root
        ? [{ kind, pages, paragraphs: readParagraphs(root, { ...context, story: { ...story, counter } }) }]
        : [];
    }),
  );
}

/** The body: what most Han characters outside tables and boxes are set like. */
function bodyOf(paragraphs: readonly WordParagraph[], page: WordPage): WordBody | undefined {
  const plain = paragraphs.filter(({ row, boxed }) => row === undefined && !boxed);
  const runs = plain.flatMap((paragraph) =>
    paragraph.runs.map((run) => ({ paragraph, run, count: hanCount(run) })),
  );
  const size = heaviest(runs.map(({ run, count }) => [run.size, count]));
  if (size === undefined) return undefined;
  const own = runs.filter(({ run }) => run.size === size);
  const tracking = heaviest(own.map(({ run, count }) => [run.tracking, count])) ?? 0;
  const pitch = heaviest(own.map(({ paragraph, count }) => [paragraph.pitch, count]));
  return {
    size,
    font: heaviest(own.map(({ run, count }) => [run.font, count])) ?? '',
    color: heaviest(own.map(({ run, count }) => [run.color, count])) ?? '#000000',
    advance: page.gridCharacter ?? size + tracking,
    pitch,
    exact: own.some(({ paragraph }) => paragraph.exact && paragraph.pitch === pitch),
  };
}

export const hanCount = ({ text }: WordRun): number =>
  [...text].filter((each) => /\p{Script=Han}/u.test(each)).length;

/** The value with the greatest weight. */
export function heaviest<T>(weighted: readonly (readonly [T, number])[]): T | undefined {
  const sums = new Map<T, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].reduce<[T, number] | undefined>(
    (best, entry) => (entry[1] === 0 || (best && best[1] >= entry[1]) ? best : entry),
    undefined,
  )?.[0];
}
