/**
 * Text in reading order. A story is a run of blocks that is read by itself: the body, a note, a header.
 * Blocks and inline content are told apart by element name only; an element that is not known is
 * looked into, so that text inside new or foreign wrappers is found.
 */
import { type FurnitureFact, type LinkFact, type OutlineFact, type ParagraphFact, type PictureFact, present } from '../facts.js';
import { type InlineContext, readInline } from './inline.js';
import type { Counter } from './numbering.js';
import type { Relationship } from './package.js';
import type { FontUse } from './run-font.js';
import { outlineDepth, type WordStyles } from './styles.js';
import { attribute, children, type Element, find } from './xml.js';

/** What a story is read with; handed down, never written. */
export interface StoryContext {
  styles: WordStyles;
  counter: Counter;
  fonts: FontUse;
  /** Relationships of the part that holds the story. */
  relationships: ReadonlyMap<string, Relationship>;
  /** A note by the name of its reference element and its id. */
  note(reference: string, id: string): { element: Element; context: StoryContext } | undefined;
  /** Number of the note that is being read. */
  number?: number;
}

/** What is found; written, never handed back down. */
export interface Findings {
  paragraphs: ParagraphFact[];
  outline: OutlineFact[];
  furniture: FurnitureFact[];
  pictures: PictureFact[];
  links: LinkFact[];
  anchors: string[];
  /** Section properties in order. */
  sections: Element[];
  tables: number;
  /** Notes so far, by the name of their reference element. */
  notes: Map<string, number>;
  /** Open fields, outermost first: whether the text that comes is the field's code or its result. */
  fields: ('code' | 'result')[];
}

/** Findings before anything is read. */
export const noFindings = (): Findings => ({
  paragraphs: [],
  outline: [],
  furniture: [],
  pictures: [],
  links: [],
  anchors: [],
  sections: [],
  tables: 0,
  notes: new Map(),
  fields: [],
});

/** Revision marks' deleted side: in the file, but not in the document that a reader sees. */
const GONE = new Set(['w:del', 'w:moveFrom', 'w:rPr', 'w:pPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:sdtPr', 'w:sdtEndPr']);

/** Reads the blocks inside an element. */
export function readStory(parent: Element, context: StoryContext, findings: Findings): void {
  for (const element of children(parent)) {
    if (GONE.has(element.name)) continue;
    if (element.name === 'w:p') readParagraph(element, context, findings);
    else if (element.name === 'w:sectPr') findings.sections.push(element);
    else if (element.name === 'w:bookmarkStart') readAnchor(element, findings);
    else if (element.name === 'mc:AlternateContent') readStory(alternative(element), context, findings);
    else {
      if (element.name === 'w:tbl') findings.tables++;
      readStory(element, context, findings);
    }
  }
}

/** The branch of `mc:AlternateContent` to read: the first choice, which is what a newer Word shows. */
export function alternative(element: Element): Element {
  return find(element, 'mc:Choice') ?? find(element, 'mc:Fallback') ?? element;
}

/** Notes a bookmark; `_GoBack` is only Word's last cursor. */
export function readAnchor(element: Element, findings: Findings): void {
  const name = attribute(element, 'w:name');
  if (name && name !== '_GoBack') findings.anchors.push(name);
}

/** A paragraph, then the text boxes that hang on it, then its notes. */
function readParagraph(element: Element, context: StoryContext, findings: Findings): void {
  const pPr = find(element, 'w:pPr');
  const chain = context.styles.chain(attribute(find(pPr, 'w:pStyle')));
  const label = context.counter(pPr, chain);
  if (label) context.fonts.note(label.text, label.rPr ?? find(pPr, 'w:rPr'), chain);
  const inline: InlineContext = { ...context, chain, rPr: undefined };
  const { text, boxes, notes } = readInline(element, inline, findings);
  findings.paragraphs.push(
    present<ParagraphFact>({ text, label: label?.text || undefined, style: chain[0]?.name, note: context.number }),
  );
  const depth = outlineDepth(pPr, chain);
  if (depth !== undefined && text.trim() !== '') findings.outline.push({ title: (label?.text ?? '') + text, depth });
  const section = find(pPr, 'w:sectPr');
  if (section) findings.sections.push(section);
  for (const box of boxes) readStory(box, context, findings);
  for (const note of notes) readNote(note, context, findings);
}

/** A note within a note is no note: Word allows none, and a hostile file could refer to itself. */
function readNote(reference: Element, context: StoryContext, findings: Findings): void {
  if (context.number !== undefined) return;
  const number = (findings.notes.get(reference.name) ?? 0) + 1;
  findings.notes.set(reference.name, number);
  const note = context.note(reference.name, attribute(reference, 'w:id') ?? '');
  if (note) readStory(note.element, { ...note.context, number }, { ...findings, outline: [], sections: [], fields: [] });
}
