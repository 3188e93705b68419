/** Inline nodes → the children of a docx paragraph. */
import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { CharacterStyleName } from '../../document/style.js';
import { type Footnote, type Handlers, handle, type Inline, type Link } from '../../document/tree.js';
import { bookmarkName } from './bookmark.js';
import { type Context, paragraphStyle } from './context.js';
import { flowParagraph } from './paragraph.js';
import { type Look, runStyle, textRuns } from './run.js';
import { xmlText } from './text.js';

interface InlineContext {
  context: Context;
  look: Look;
}

/** The children of a paragraph of the style `name` in the sheet. */
export function inlines(nodes: readonly Inline[], name: string, context: Context): ParagraphChild[] {
  return children(nodes, { context, look: { style: paragraphStyle(name, context.sheet), marks: [] } });
}

/** Plain text in a character style, in a paragraph of the style `name`. */
export function plainText(
  text: string,
  name: string,
  context: Context,
  mark?: CharacterStyleName,
): ParagraphChild[] {
  return textRuns(text, { style: paragraphStyle(name, context.sheet), marks: mark ? [mark] : [] }, context);
}

const handlers: Handlers<Inline, InlineContext, ParagraphChild[]> = {
  text: (node, { context, look }) => textRuns(node.value, look, context),
  strong: (node, inline) => marked('strong', node.children, inline),
  emphasis: (node, inline) => marked('emphasis', node.children, inline),
  dotted: (node, inline) => children(node.children, inline),
  ruby: (node, inline) => children(node.children, inline),
  delete: (node, inline) => marked('delete', node.children, inline),
  open: (node, inline) => marked('open', node.children, inline),
  break: () => [new TextRun({ break: 1 })],
  link,
  footnote,
};

function children(nodes: readonly Inline[], inline: InlineContext): ParagraphChild[] {
  return nodes.flatMap((node) => handle(handlers, node, inline));
}

function marked(mark: CharacterStyleName, nodes: readonly Inline[], inline: InlineContext): ParagraphChild[] {
  const marks = [...inline.look.marks.filter((outer) => outer !== mark), mark];
  return children(nodes, { ...inline, look: { ...inline.look, marks } });
}

function link({ url, children: nodes }: Link, inline: InlineContext): ParagraphChild[] {
  const inside = marked('link', nodes, inline);
  if (url.startsWith('#'))
    return [new InternalHyperlink({ anchor: bookmarkName(url.slice(1)), children: inside })];
  return [new ExternalHyperlink({ link: xmlText(url), children: inside })];
}

/** The reference; the note itself is collected, and Word numbers it. */
function footnote(node: Footnote, { context, look }: InlineContext): ParagraphChild[] {
  const { state } = context;
  const place = state.footnotes.push([]);
  const style = 'footnote';
  const inNote = {
    ...context,
    paragraphStyle: style,
    inset: undefined,
    lead: undefined,
    pageBreakBefore: false,
    keepNext: false,
  };
  state.footnotes[place - 1] = node.children.map((note) =>
    flowParagraph(note.style ?? style, inlines(note.children, note.style ?? style, inNote), inNote),
  );
  for (const where of [look.style, paragraphStyle(style, context.sheet)]) noteNumber(place, where, context);
  runStyle({ style: look.style, marks: ['footnoteReference'] }, context);
  return [new FootnoteReferenceRun(place)];
}

/** The characters of a note's number, in the text and before the note. */
function noteNumber(number: number, style: Look['style'], context: Context): void {
  textRuns(String(number), { style, marks: ['footnoteReference'] }, context);
}
