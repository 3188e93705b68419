/** Paragraphs of every kind → items of set lines. */
import type { ParagraphStyle } from '../../document/style.js';
import type { DocumentNode, Footnote, Inline } from '../../document/tree.js';
import type { Em } from '../../typeset/index.js';
import { type BlockContext, edgesOf, plainOf, styleNamed, styleOf, usedSize } from './context.js';
import type { Flow, NoteHeight } from './flow.js';
import { type InlineContext, inlineContext, noteMark, spreadName, toRuns } from './inline.js';
import type { TextItem } from './item.js';
import type { TextLine } from './line.js';
import { composeParagraph, type Label } from './paragraph.js';
import type { Run } from './run.js';

/** An item of text in a section's flow. */
export type FlowText = TextItem & { flow: Flow };

/** What differs from a plain paragraph of the node's style. */
export interface TextOptions {
  style?: ParagraphStyle;
  /** Runs before the text: the number of a heading. */
  before?: (context: InlineContext) => Run[];
  labels?: Label[];
  /** The look of the container, for a node that is not a paragraph. */
  plain?: BlockContext['plain'];
  /** Space between characters of a name that is spread, in em. */
  gap?: Em;
}

/** The item of a node with inline children. */
export const textItem = (
  node: DocumentNode & { children: Inline[] },
  context: BlockContext,
  options: TextOptions = {},
): FlowText => inlineItem(node, node.children, context, options);

/** The item of a node whose text is `children`. */
export function inlineItem(
  node: DocumentNode,
  children: readonly Inline[],
  context: BlockContext,
  options: TextOptions = {},
): FlowText {
  const style = options.style ?? options.plain?.style ?? styleOf(node, context);
  const inline = inlineContext(context.fonts, context.styles, style);
  const own = toRuns(children, inline);
  const text = options.gap ? spreadName(own, options.gap) : own;
  const runs = [...(options.before?.(inline) ?? []), ...text];
  const plain = options.plain ?? plainOf(node, context);
  const lines = composeParagraph({
    node,
    style,
    runs,
    ...(plain ? { left: context.left, right: context.right } : edgesOf(style, context)),
    firstIndent: plain ? plain.firstIndent : style.firstLineIndent * usedSize(style),
    notes: composeNotes(runs, context),
    ...(options.labels ? { labels: options.labels } : {}),
  });
  return flowText(node, lines, style);
}

/** Lines as an item that flows as its style says. */
export function flowText(node: DocumentNode, lines: TextLine[], style: ParagraphStyle): FlowText {
  const { before, after, keepWithNext, keepTogether, linePitch } = style;
  const flow: Flow = {
    before,
    after,
    keepWithNext,
    keepTogether,
    parts: lines.length,
    partHeight: linePitch,
  };
  if (lines.some((line) => line.notes.length > 0)) flow.noteHeights = lines.map(noteHeight);
  return { text: '', node, lines, flow };
}

/** Lines of the notes that runs have the marks of, as wide as the type area. */
export function composeNotes(runs: readonly Run[], context: BlockContext): Map<Footnote, TextLine[]> {
  const notes = new Map<Footnote, TextLine[]>();
  const area = { left: 0, right: context.area.width };
  for (const { footnote } of runs) {
    if (footnote && !notes.has(footnote)) notes.set(footnote, noteLines(footnote, context, area));
  }
  return notes;
}

function noteLines(
  footnote: Footnote,
  context: BlockContext,
  edges: Pick<BlockContext, 'left' | 'right'>,
): TextLine[] {
  const style = styleNamed(context, 'footnote');
  const inline = inlineContext(context.fonts, context.styles, style);
  const em = usedSize(style);
  return footnote.children.flatMap((paragraph, i) =>
    composeParagraph({
      node: paragraph,
      style,
      runs: [
        ...(i === 0 ? noteMark(footnote.number, footnote, inline) : []),
        ...toRuns(paragraph.children, inline),
      ],
      left: edges.left + style.leftIndent * em,
      right: edges.right - style.rightIndent * em,
      firstIndent: style.firstLineIndent * em,
    }),
  );
}

/** A note of up to this many lines is not divided; of a longer one the first {@link NOTE_START} stay with the mark. */
const SHORT_NOTE = 3;
const NOTE_START = 2;

function noteHeight({ notes }: TextLine): NoteHeight {
  const full = notes.flat().reduce((sum, line) => sum + line.pitch, 0);
  const last = notes.at(-1) ?? [];
  const rest = last.length > SHORT_NOTE ? last.slice(NOTE_START) : [];
  return { full, least: rest.reduce((height, line) => height - line.pitch, full) };
}

/**
 * Notes of lines that cannot have them at the foot of their page, such as a cell's: as items after the block,
 * as wide as the block may be.
 */
export function notesAfter(lines: readonly TextLine[], context: BlockContext): FlowText[] {
  const style = styleNamed(context, 'footnote');
  const footnotes = new Set<Footnote>();
  for (const line of lines) {
    line.notes = [];
    for (const { run } of line.segments) if (run.footnote) footnotes.add(run.footnote);
  }
  return [...footnotes].map((footnote) => flowText(footnote, noteLines(footnote, context, context), style));
}
