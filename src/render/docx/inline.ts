/** Inline nodes → the children of a docx paragraph. */
import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { CharacterStyleName } from '../../document/style.js';
import {
  type CaptionNumber,
  type Footnote,
  type Handlers,
  handle,
  type Inline,
  type Link,
} from '../../document/tree.js';
import { bookmarked, bookmarkName } from './bookmark.js';
import { type Context, paragraphStyle } from './context.js';
import { runTracking } from './document-grid.js';
import { fieldEnd, fieldStart } from './field.js';
import { flowParagraph } from './paragraph.js';
import { characterWidth } from './properties.js';
import { rubyRun, rubySpacing } from './ruby.js';
import { type Look, runStyle, textRuns } from './run.js';
import { address } from './text.js';

interface InlineContext {
  context: Context;
  look: Look;
}

/** The children of a paragraph of the style `name` in the sheet, or of a part of one of the style `within`. */
export function inlines(
  nodes: readonly Inline[],
  name: string,
  context: Context,
  within?: string,
): ParagraphChild[] {
  return children(nodes, { context, look: { ...lookOf(name, context, within), marks: [] } });
}

function lookOf(
  name: string,
  { sheet }: Context,
  within: string | undefined,
): Pick<Look, 'style' | 'within'> {
  const style = paragraphStyle(name, sheet);
  return { style, ...(within === undefined ? {} : { within: paragraphStyle(within, sheet) }) };
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

/**
 * A name whose characters stand `gap` characters apart; nothing is put between them in the text. `within` as for
 * {@link inlines}.
 */
export function spreadName(
  text: string,
  gap: number,
  name: string,
  context: Context,
  within?: string,
): ParagraphChild[] {
  const look = { ...lookOf(name, context, within), marks: [] };
  const { style } = look;
  const characters = [...text];
  const last = characters.pop() ?? '';
  // Word and LibreOffice both draw spacing after a character, so the last has none.
  const tracking = runTracking(style, context.sheet) + gap * characterWidth(style);
  return [...textRuns(characters.join(''), { ...look, tracking }, context), ...textRuns(last, look, context)];
}

const handlers: Handlers<Inline, InlineContext, ParagraphChild[]> = {
  text: (node, { context, look }) => textRuns(node.value, look, context),
  strong: (node, inline) => marked('strong', node.children, inline),
  emphasis: (node, inline) => marked('emphasis', node.children, inline),
  dotted: (node, inline) => marked('dotted', node.children, inline),
  ruby: (node, { context, look }) =>
    rubyRun(node, look, context, (inside) => children(inside, { context, look })),
  delete: (node, inline) => marked('delete', node.children, inline),
  open: (node, inline) => marked('open', node.children, inline),
  break: () => [new TextRun({ break: 1 })],
  captionNumber,
  crossReference: ({ target, children: nodes }, inline) => [
    ...fieldStart(` REF ${bookmarkName(target)} \\h `),
    ...children(nodes, inline),
    ...fieldEnd(),
  ],
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

/** Its word, and the number as a field that counts those with the same word (17.16.5.56). */
function captionNumber(
  { label, value, id }: CaptionNumber,
  { context, look }: InlineContext,
): ParagraphChild[] {
  const runs = [
    ...textRuns(label, look, context),
    ...fieldStart(` SEQ ${label.replace(/[\s"\\]+/g, '_')} \\* ARABIC `),
    ...textRuns(String(value), look, context),
    ...fieldEnd(),
  ];
  return id === undefined ? runs : bookmarked(id, runs, context);
}

function link({ url, children: nodes }: Link, inline: InlineContext): ParagraphChild[] {
  const inside = marked('link', nodes, inline);
  if (url.startsWith('#'))
    return [new InternalHyperlink({ anchor: bookmarkName(url.slice(1)), children: inside })];
  return [new ExternalHyperlink({ link: address(url), children: inside })];
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
  state.footnotes[place - 1] = node.children.map((note) => {
    const name = note.style ?? style;
    const spacing = rubySpacing(note.children, paragraphStyle(name, context.sheet));
    return flowParagraph(name, inlines(note.children, name, inNote), inNote, spacing);
  });
  for (const where of [look.style, paragraphStyle(style, context.sheet)]) noteNumber(place, where, context);
  runStyle({ style: look.style, marks: ['footnoteReference'] }, context);
  return [new FootnoteReferenceRun(place)];
}

/** The characters of a note's number, in the text and before the note. */
function noteNumber(number: number, style: Look['style'], context: Context): void {
  textRuns(String(number), { style, marks: ['footnoteReference'] }, context);
}
