/** The content of a paragraph as lines are broken from it: characters with their widths, and what hangs on them. */
import { child, type Element, elementsOf, numberOf } from './element.js';
import { familyOf, type Measures } from './measure.js';
import type { RunLook, Styles } from './styles.js';

/** Codes of what is no character. */
export const TAB = 9;
export const LINE_END = 10;
export const PAGE_END = 12;
export const OBJECT = 0xfffc;

/** A picture in the line; twips. */
interface InlineObject {
  at: number;
  height: number;
}

/** Characters with their widths in twips, their tracking and the looks of their runs, side by side. */
export class Content {
  readonly codes: number[] = [];
  readonly widths: number[] = [];
  readonly tracking: number[] = [];
  readonly looks: RunLook[] = [];
  readonly objects: InlineObject[] = [];
  /** Where bookmarks begin. */
  readonly marks: { at: number; name: string }[] = [];
  /** Footnotes by the place of their reference. */
  readonly notes: { at: number; id: string }[] = [];
  /** Bookmarks whose page numbers it shows. */
  readonly references: string[] = [];
  add(code: number, width: number, look: RunLook): void {
    this.codes.push(code);
    this.widths.push(width);
    this.tracking.push(look.tracking);
    this.looks.push(look);
  }
}

/** What reading a paragraph needs. */
export interface Reading {
  styles: Styles;
  measures: Measures;
  /** The page number that a reference to a bookmark shows. */
  pageOf(bookmark: string): string;
}

/** Adds the content of a paragraph whose text looks like `look`. */
export function readContent(content: Content, paragraph: Element, look: RunLook, reading: Reading): void {
  readInto(content, paragraph, look, reading, { instruction: '', known: false });
}

/** The field that is being read. */
interface FieldState {
  instruction: string;
  /** Whether its result has been added, and what the file has for it is passed over. */
  known: boolean;
}

function readInto(
  content: Content,
  parent: Element,
  look: RunLook,
  reading: Reading,
  field: FieldState,
): void {
  for (const each of elementsOf(parent)) {
    if (each.name === 'w:r') readRun(content, each, look, reading, field);
    else if (each.name === 'w:bookmarkStart')
      content.marks.push({ at: content.codes.length, name: each.attributes['w:name'] ?? '' });
    else if (each.name !== 'w:pPr') readInto(content, each, look, reading, field);
  }
}

function readRun(content: Content, run: Element, around: RunLook, reading: Reading, field: FieldState): void {
  const look = reading.styles.run(around, child(run, 'w:rPr'));
  for (const each of elementsOf(run)) {
    switch (each.name) {
      case 'w:t':
        if (!field.known) addText(content, each.children.join(''), look, reading.measures);
        break;
      case 'w:tab':
        content.add(TAB, 0, look);
        break;
      case 'w:br':
        content.add(each.attributes['w:type'] === 'page' ? PAGE_END : LINE_END, 0, look);
        break;
      case 'w:footnoteReference':
        addNote(content, each.attributes['w:id'] ?? '', look, reading.measures);
        break;
      case 'w:drawing':
        addDrawing(content, each, look);
        break;
      case 'w:ruby':
        addRuby(content, each, look, reading, field);
        break;
      case 'w:instrText':
        field.instruction += each.children.join('');
        break;
      case 'w:fldChar':
        addField(content, each, look, reading, field);
        break;
    }
  }
}
/** Adds a text in the fonts that its characters take. */
export function addText(content: Content, text: string, look: RunLook, measures: Measures): void {
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    content.add(code, measures.width(code, familyOf(code, look), look), look);
  }
}

function addNote(content: Content, id: string, look: RunLook, measures: Measures): void {
  content.notes.push({ at: content.codes.length, id });
  addText(content, id, { ...look, raised: true }, measures);
}

const EMU = 635;

/** A picture in the line; what is anchored and has no text around it takes no room. */
function addDrawing(content: Content, drawing: Element, look: RunLook): void {
  const inline = child(drawing, 'wp:inline');
  const extent = child(inline, 'wp:extent');
  if (!extent) return;
  const height = (numberOf(extent, 'cy') ?? 0) / EMU;
  content.objects.push({ at: content.codes.length, height });
  content.add(OBJECT, (numberOf(extent, 'cx') ?? 0) / EMU, look);
}

/** Text with a reading takes the room of the wider of the two. */
function addRuby(content: Content, ruby: Element, look: RunLook, reading: Reading, field: FieldState): void {
  const widthOf = (name: string): number => {
    const part = new Content();
    const within = child(ruby, name);
    if (within) readInto(part, within, look, reading, field);
    return part.widths.reduce((sum, width) => sum + width, 0);
  };
  content.add(OBJECT, Math.max(widthOf('w:rt'), widthOf('w:rubyBase')), look);
}

/** A reference to a page shows its number, whatever the file has for it. */
function addField(content: Content, mark: Element, look: RunLook, reading: Reading, field: FieldState): void {
  const type = mark.attributes['w:fldCharType'];
  if (type === 'begin') field.instruction = '';
  if (type === 'end') field.known = false;
  if (type !== 'separate') return;
  const target = referredPage(field.instruction);
  if (target === undefined) return;
  field.known = true;
  content.references.push(target);
  addText(content, reading.pageOf(target), look, reading.measures);
}

/** The bookmark of a `PAGEREF`. */
export function referredPage(instruction: string): string | undefined {
  return /^\s*PAGEREF\s+(\S+)/.exec(instruction)?.[1];
}
