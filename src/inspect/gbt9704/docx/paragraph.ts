/** Paragraphs of a .docx with what the standard speaks of, their styles resolved (ISO/IEC 29500-1, 17.3, 17.7.2). */
import type { StoryContext } from '../../docx/findings.js';
import { alternative } from '../../docx/inline.js';
import type { RunProperties } from '../../docx/run-font.js';
import type { WordStyle } from '../../docx/styles.js';
import { attribute, children, type Element, find, isOn, textOf } from '../../docx/xml.js';
import { inside, offset } from './anchor.js';
import { readShapes, type WordShape } from './shape.js';

/** Characters with the same properties; lengths in points. */
export interface WordRun {
  text: string;
  /** The face of its Han characters, or of its others where it has none. */
  font: string;
  size: number;
  /** Added to every advance. */
  tracking: number;
  /** Width of characters, as a part of their own. */
  scale: number;
  /** `#rrggbb`. */
  color: string;
  bold: boolean;
}

/** A rule beside a paragraph or a cell; its width in points. */
export interface WordBorder {
  width: number;
  /** From the text. */
  space: number;
  color: string;
  /** Two lines, of one thickness or of two. */
  double: boolean;
}

/** A paragraph; lengths in points. */
export interface WordParagraph {
  /** With its automatic number. */
  text: string;
  runs: WordRun[];
  /** Distance of baselines where it is exact, or a grid gives it; undefined where it hangs on the font. */
  pitch: number | undefined;
  /** Whether the pitch is exact. */
  exact: boolean;
  before: number;
  after: number;
  left: number;
  right: number;
  firstLine: number;
  /** First-line indent in characters, where the file says it so. */
  firstLineChars: number | undefined;
  align: string;
  /** Whether Word adds space between Han characters and digits, by an amount that the file does not say. */
  autoSpace: boolean;
  top?: WordBorder;
  bottom?: WordBorder;
  /** Row of a table, a number of its own for each; undefined outside. */
  row: number | undefined;
  pageBreakBefore: boolean;
  shapes: WordShape[];
  /** In a text box or a frame, so out of the flow. */
  boxed: boolean;
  /** Top of the text box on the page, where the file says it. */
  boxTop?: number;
}

/** What a story is read with. */
export interface ReadContext {
  story: StoryContext;
  /** `w:pPr` of the document's defaults. */
  defaults: Element | undefined;
  /** Pitch of the section's document grid, where it has one. */
  gridPitch: number | undefined;
}

interface Place {
  row: number | undefined;
  boxed: boolean;
  boxTop?: number;
  borders?: { top?: WordBorder; bottom?: WordBorder };
}

const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:sectPr',
  'w:tblGrid',
]);

/** The paragraphs inside an element, text boxes after the paragraph that holds them. */
export function readParagraphs(parent: Element, context: ReadContext): WordParagraph[] {
  let rows = 0;
  const blocks = (element: Element, place: Place): WordParagraph[] =>
    children(element).flatMap((child) => {
      if (SKIPPED.has(child.name)) return [];
      if (child.name === 'w:p') return [readParagraph(child, context, place), ...boxes(child, place)];
      if (child.name === 'mc:AlternateContent') return blocks(alternative(child), place);
      if (child.name === 'w:tr') return blocks(child, { ...place, row: ++rows });
      if (child.name === 'w:tc') return blocks(child, { ...place, borders: cellBorders(child) });
      return blocks(child, place);
    });
  const boxes = (element: Element, place: Place): WordParagraph[] =>
    inside(element, 'wp:anchor').flatMap((anchor) => {
      const top = offset(anchor, 'wp:positionV');
      const at = { ...place, boxed: true, ...(top !== undefined && { boxTop: top }) };
      return inside(anchor, 'w:txbxContent').flatMap((content) => blocks(content, at));
    });
  return blocks(parent, { row: undefined, boxed: false });
}

function readParagraph(element: Element, context: ReadContext, place: Place): WordParagraph {
  const { story } = context;
  const pPr = find(element, 'w:pPr');
  const chain = story.styles.chain(attribute(find(pPr, 'w:pStyle')));
  const label = story.counter(pPr, chain)?.text ?? '';
  const runs = readRuns(element, chain, context);
  const sources = [pPr, ...chain.map((style) => style.pPr), context.defaults];
  const value = (path: string, name: string) =>
    sources.map((source) => attribute(find(source, path), name)).find((each) => each !== undefined);
  const points = (path: string, name: string) => twentieths(value(path, name));
  const indents = sources.map((source) => find(source, 'w:ind'));
  const border = (side: 'w:top' | 'w:bottom') => {
    const own = sources.map((source) => find(source, 'w:pBdr', side)).find((each) => each);
    return readBorder(own);
  };
  const [top, bottom] = [border('w:top') ?? place.borders?.top, border('w:bottom') ?? place.borders?.bottom];
  const chars = value('w:ind', 'w:firstLineChars');
  return {
    text: label + runs.map(({ text }) => text).join(''),
    runs,
    ...pitchOf(value, context.gridPitch),
    before: points('w:spacing', 'w:before') ?? 0,
    after: points('w:spacing', 'w:after') ?? 0,
    left: nearest(indents, 'w:left', 'w:start'),
    right: nearest(indents, 'w:right', 'w:end'),
    firstLine: firstLineOf(indents),
    firstLineChars: chars !== undefined && Number(chars) > 0 ? Number(chars) / 100 : undefined,
    align: value('w:jc', 'w:val') ?? 'left',
    autoSpace:
      isOn(sources.map((source) => find(source, 'w:autoSpaceDN')).find((each) => each)) ||
      !sources.some((source) => find(source, 'w:autoSpaceDN')),
    ...(top && { top }),
    ...(bottom && { bottom }),
    row: place.row,
    pageBreakBefore: sources.some((source) => isOn(find(source, 'w:pageBreakBefore'))),
    shapes: readShapes(element),
    boxed: place.boxed || find(pPr, 'w:framePr') !== undefined,
    ...(place.boxTop !== undefined && { boxTop: place.boxTop }),
  };
}

type Lookup = (path: string, name: string) => string | undefined;

const twentieths = (value: string | undefined): number | undefined =>
  value === undefined || Number.isNaN(Number(value)) ? undefined : Number(value) / 20;

/** Of the nearest indents that have one of the attributes, the first of those that they have; points. */
function nearest(indents: readonly (Element | undefined)[], ...names: readonly string[]): number {
  for (const indent of indents) {
    const value = names.map((name) => twentieths(attribute(indent, name))).find((each) => each !== undefined);
    if (value !== undefined) return value;
  }
  return 0;
}

/** A hanging indent counts below zero; where the nearest indents have one, be it none, no first-line indent holds (17.3.1.12). */
function firstLineOf(indents: readonly (Element | undefined)[]): number {
  const has = (name: string) => (indent: Element | undefined) => attribute(indent, name) !== undefined;
  const own = indents.find((indent) => has('w:hanging')(indent) || has('w:firstLine')(indent));
  return has('w:hanging')(own) ? -nearest([own], 'w:hanging') || 0 : nearest([own], 'w:firstLine');
}

/** Exact, or one cell of the grid for single lines (17.3.1.33, 17.6.5); else only the font knows. */
function pitchOf(value: Lookup, grid: number | undefined): { pitch: number | undefined; exact: boolean } {
  const line = Number(value('w:spacing', 'w:line') ?? 240);
  if (value('w:spacing', 'w:lineRule') === 'exact') return { pitch: line / 20, exact: true };
  const snapped = value('w:snapToGrid', 'w:val');
  const single = line === 240 && !/^(0|false|off)$/.test(snapped ?? '1');
  return { pitch: single ? grid : undefined, exact: false };
}

function readBorder(element: Element | undefined): WordBorder | undefined {
  const kind = attribute(element);
  if (!element || kind === undefined || kind === 'nil' || kind === 'none') return undefined;
  const color = attribute(element, 'w:color') ?? 'auto';
  return {
    // Eighths of a point (17.3.4).
    width: Number(attribute(element, 'w:sz') ?? 0) / 8,
    space: Number(attribute(element, 'w:space') ?? 0),
    color: color === 'auto' ? '#000000' : `#${color.toLowerCase()}`,
    double: /double|thin/i.test(kind),
  };
}

function cellBorders(cell: Element): NonNullable<Place['borders']> {
  const borders = find(cell, 'w:tcPr', 'w:tcBorders');
  const [top, bottom] = [readBorder(find(borders, 'w:top')), readBorder(find(borders, 'w:bottom'))];
  return { ...(top && { top }), ...(bottom && { bottom }) };
}

/** The runs that show, fields by their results. */
function readRuns(element: Element, chain: readonly WordStyle[], context: ReadContext): WordRun[] {
  const runs: WordRun[] = [];
  const fields: ('code' | 'result')[] = [];
  const visit = (parent: Element): void => {
    for (const child of children(parent)) {
      if (SKIPPED.has(child.name) || child.name === 'w:rt') continue;
      if (child.name === 'w:r') addRun(child);
      else visit(child.name === 'mc:AlternateContent' ? alternative(child) : child);
    }
  };
  const addRun = (run: Element): void => {
    const rPr = find(run, 'w:rPr');
    const text = children(run).map(characters).join('');
    for (const part of children(run)) followField(part, fields);
    if (text === '' || fields.includes('code') || isOn(find(rPr, 'w:vanish'))) return;
    runs.push(styled(text, rPr, chain, context));
  };
  visit(element);
  return runs;
}

function followField(part: Element, fields: ('code' | 'result')[]): void {
  if (part.name !== 'w:fldChar') return;
  const type = attribute(part, 'w:fldCharType');
  if (type === 'begin') fields.push('code');
  if (type === 'separate') fields[fields.length - 1] = 'result';
  if (type === 'end') fields.pop();
}

function characters(part: Element): string {
  if (part.name === 'w:t') return textOf(part);
  if (part.name === 'w:tab' || part.name === 'w:ptab') return '\t';
  if (part.name === 'w:br') return attribute(part, 'w:type') === undefined ? '\n' : '';
  return part.name === 'w:ruby' ? textOf(find(part, 'w:rubyBase')) : '';
}

function styled(
  text: string,
  rPr: Element | undefined,
  chain: readonly WordStyle[],
  { story }: ReadContext,
): WordRun {
  const properties = story.fonts.properties(rPr, chain);
  const value = (name: string) => first(properties, name);
  const han = [...text].filter((character) => /\p{Script=Han}/u.test(character)).join('');
  const color = attribute(value('w:color'));
  return {
    text,
    font: story.fonts.of(han || text, rPr, chain)[0] ?? '',
    // 10 pt where nothing says it (17.3.2.38).
    size: Number(attribute(value('w:sz')) ?? 20) / 2,
    tracking: Number(attribute(value('w:spacing')) ?? 0) / 20,
    scale: Number.parseFloat(attribute(value('w:w')) ?? '100') / 100,
    color: color === undefined || color === 'auto' ? '#000000' : `#${color.toLowerCase()}`,
    bold: isOn(value('w:b')),
  };
}

const first = (properties: RunProperties, name: string): Element | undefined =>
  properties.map((source) => find(source, name)).find((element) => element);
