/** Paragraphs as lines. Heights in twips. */
import type { FlowBlock } from './block.js';
import { addText, Content, OBJECT, PAGE_END, type Reading, readContent, TAB } from './content.js';
import { child, type Element, valOf } from './element.js';
import type { Labels, Level } from './labels.js';
import { lineEnds } from './lines.js';
import type { LineRules } from './rules.js';
import { indents, type ParagraphLook, type RunLook, withParagraph, withRun } from './styles.js';

/** What reading the paragraphs of a document needs. */
export interface Setting extends Reading {
  labels: Labels;
  rules: LineRules;
  defaultTab: number;
  noteHeight(id: string): number;
}

/** A paragraph in lines of a width. */
export function paragraphBlock(paragraph: Element, width: number, setting: Setting): FlowBlock {
  const level = levelOf(paragraph, setting);
  return blockOf(paragraph, level, width, setting);
}

function blockOf(paragraph: Element, level: Level | undefined, width: number, setting: Setting): FlowBlock {
  const { look, content } = read(paragraph, level, setting);
  const { rules, defaultTab } = setting;
  const ends = lineEnds(content, look, { width, defaultTab, rules });
  const within = (at: number): number => {
    const line = ends.findIndex((end) => at < end);
    return line < 0 ? ends.length - 1 : line;
  };
  const notes = content.notes.length > 0 ? ends.map(() => 0) : undefined;
  for (const { at, id } of content.notes)
    if (notes) notes[within(at)] = (notes[within(at)] as number) + setting.noteHeight(id);
  return {
    before: look.before,
    after: look.after,
    parts: ends.map((end, i) => lineHeight(content, ends[i - 1] ?? 0, end, look, setting)),
    ...(notes ? { notes } : {}),
    heads: 0,
    headHeight: 0,
    orphans: look.widowControl ? 2 : 1,
    keepNext: look.keepNext,
    keepLines: look.keepLines,
    breakBefore: look.pageBreakBefore,
    breaksAfter: ends.flatMap((end, i) => (content.codes[end - 1] === PAGE_END ? [i] : [])),
    marks: content.marks.map(({ at, name }) => ({ part: within(at), name })),
    ...(content.references.length > 0 ? { again: () => blockOf(paragraph, level, width, setting) } : {}),
  };
}

/** The number of a paragraph, which counts on. */
function levelOf(paragraph: Element, { styles, labels }: Setting): Level | undefined {
  const pPr = child(paragraph, 'w:pPr');
  const { numId, level } = withParagraph(styles.style(valOf(pPr, 'w:pStyle')).paragraph, pPr);
  return numId === undefined || numId === '0' ? undefined : labels.next(numId, level);
}

function read(
  paragraph: Element,
  level: Level | undefined,
  setting: Setting,
): { look: ParagraphLook; content: Content } {
  const pPr = child(paragraph, 'w:pPr');
  const style = setting.styles.style(valOf(pPr, 'w:pStyle'));
  const look = withParagraph(style.paragraph, pPr);
  const content = new Content();
  if (level) {
    addText(content, level.label, withRun(style.run, level.look), setting.measures);
    addSuffix(content, level.suffix, style.run, setting);
  }
  readContent(content, paragraph, style.run, setting);
  // Direct indents come before those of the list, and those before the style's.
  const listed = level && child(pPr, 'w:numPr') && !child(pPr, 'w:ind');
  return { look: listed ? { ...look, ...indents(look, level.indent) } : look, content };
}

function addSuffix(content: Content, suffix: string, look: RunLook, { measures }: Setting): void {
  if (suffix === 'tab') content.add(TAB, 0, look);
  else if (suffix === 'space') addText(content, ' ', look, measures);
}

/** A line is as high as its paragraph says, or as what stands in it. */
function lineHeight(
  content: Content,
  from: number,
  to: number,
  look: ParagraphLook,
  setting: Setting,
): number {
  const { line, lineRule } = look;
  if (lineRule === 'exact') return line;
  const natural = naturalHeight(content, from, to, setting);
  return lineRule === 'atLeast' ? Math.max(line, natural) : (natural * line) / 240;
}

/** A line that holds nothing but a picture is as high as the picture. */
function naturalHeight(content: Content, from: number, to: number, { measures }: Setting): number {
  let ascent = 0;
  let descent = 0;
  const text = content.looks.slice(from, to).filter((_, i) => content.codes[from + i] !== OBJECT);
  for (const look of new Set(text)) {
    const face = measures.face(look.eastAsia);
    ascent = Math.max(ascent, (face?.ascent ?? 1) * look.size * 10);
    descent = Math.max(descent, (face?.descent ?? 0.2) * look.size * 10);
  }
  for (const { at, height } of content.objects) if (at >= from && at < to) ascent = Math.max(ascent, height);
  return Math.round(ascent + descent);
}
