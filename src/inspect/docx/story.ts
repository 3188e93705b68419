/**
 * Text in reading order. A story is a run of blocks that is read by itself: the body, a note, a header.
 * Blocks and inline content are told apart by element name only; an element that is not known is
 * looked into, so that text inside new or foreign wrappers is found.
 */
import { type ParagraphFact, present } from '../facts.js';
import type { Findings, StoryContext } from './findings.js';
import { alternative, type InlineContext, readAnchor, readInline } from './inline.js';
import { outlineDepth } from './styles.js';
import { attribute, children, type Element, find } from './xml.js';

/** Revision marks' deleted side: in the file, but not in the document that a reader sees. */
const GONE = new Set([
  'w:del',
  'w:moveFrom',
  'w:rPr',
  'w:pPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:sdtPr',
  'w:sdtEndPr',
]);

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

/** A paragraph, then the text boxes that hang on it, then its notes. */
function readParagraph(element: Element, context: StoryContext, findings: Findings): void {
  const pPr = find(element, 'w:pPr');
  const chain = context.styles.chain(attribute(find(pPr, 'w:pStyle')));
  const label = context.counter(pPr, chain);
  if (label) context.fonts.note(label.text, label.rPr ?? find(pPr, 'w:rPr'), chain);
  const inline: InlineContext = { ...context, chain, rPr: undefined };
  const { text, boxes, notes, ruby } = readInline(element, inline, findings);
  findings.paragraphs.push(
    present<ParagraphFact>({
      text,
      label: label?.text || undefined,
      style: chain[0]?.name,
      ruby: ruby.length > 0 ? ruby : undefined,
      note: context.number,
    }),
  );
  const depth = outlineDepth(pPr, chain);
  if (depth !== undefined && text.trim() !== '')
    findings.outline.push({ title: (label?.text ?? '') + text, depth });
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
  if (note)
    readStory(
      note.element,
      { ...note.context, number },
      { ...findings, outline: [], sections: [], fields: [] },
    );
}
