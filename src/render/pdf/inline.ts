/** Inline nodes → runs. */
import type {
  CharacterStyle,
  CharacterStyleName,
  ParagraphStyle,
  Role,
  StyleSheet,
} from '../../document/style.js';
import { captionLabel } from '../../document/text.js';
import { type DocumentNode, type Handlers, handle, type Inline } from '../../document/tree.js';
import type { Fonts } from '../../font/face.js';
import type { Em } from '../../typeset/index.js';
import { READING_SIZE, withReading } from './ruby.js';
import type { Look, Run } from './run.js';

/** What inline nodes inherit. */
export interface InlineContext {
  fonts: Fonts;
  styles: StyleSheet;
  role: Role;
  latin: Role;
  size: number;
  look: Look;
}

/** Size of a superscript, and how far it rises, against the size around it. */
const SUPERSCRIPT = { size: 0.6, rise: 0.38 };

/** What the text of a paragraph of this style inherits. */
export function inlineContext(fonts: Fonts, styles: StyleSheet, style: ParagraphStyle): InlineContext {
  const { role, latin, color } = style;
  return { fonts, styles, role, latin, size: style.size + style.tracking, look: { color } };
}

/** The runs of inline nodes, in order. */
export function toRuns(nodes: readonly Inline[], context: InlineContext): Run[] {
  return nodes.flatMap((node) => handle(handlers, node, context));
}

/** The runs of a number or label, whose text stands in the node itself. */
export function labelRuns(
  text: string,
  source: DocumentNode,
  context: InlineContext,
  style?: CharacterStyleName,
): Run[] {
  return textRuns(text, source, style ? withStyle(context, style) : context);
}

/** The number of a note: its mark in the text, and the same before the note. */
export function noteMark(number: number, source: DocumentNode, context: InlineContext): Run[] {
  const styled = withStyle(context, 'footnoteReference');
  const rise = context.size * SUPERSCRIPT.rise;
  return textRuns(String(number), source, { ...styled, size: context.size * SUPERSCRIPT.size }).map(
    (run) => ({ ...run, rise }),
  );
}

const handlers: Handlers<Inline, InlineContext, Run[]> = {
  text: (node, context) => textRuns(node.value, node, context),
  strong: (node, context) => toRuns(node.children, withStyle(context, 'strong')),
  emphasis: (node, context) => toRuns(node.children, withStyle(context, 'emphasis')),
  dotted(node, context) {
    const styled = withStyle(context, 'dotted');
    return toRuns(node.children, { ...styled, look: { ...styled.look, dotted: true } });
  },
  ruby(node, context) {
    const styled = withStyle(context, 'ruby');
    const reading = textRuns(node.reading, node, { ...styled, size: context.size * READING_SIZE });
    return withReading(toRuns(node.children, context), reading);
  },
  delete: (node, context) => toRuns(node.children, withStyle(context, 'delete')),
  open: (node, context) => toRuns(node.children, withStyle(context, 'open')),
  link(node, context) {
    const styled = withStyle(context, 'link');
    return toRuns(node.children, { ...styled, look: { ...styled.look, link: node.url } });
  },
  captionNumber: (node, context) => textRuns(captionLabel(node), node, context),
  crossReference: (node, context) =>
    toRuns(node.children, { ...context, look: { ...context.look, link: `#${node.target}` } }),
  break: (node, context) =>
    textRuns(' ', node, context).map((run) => ({ ...run, text: '\n', lineEnd: true })),
  footnote: (node, context) =>
    noteMark(node.number, node, context).map((run) => ({ ...run, footnote: node })),
};

/** Runs of a name that stands `gap` em apart: space after each character but the last, none in the text. */
export function spreadName(runs: readonly Run[], gap: Em): Run[] {
  const characters = runs.flatMap((run) => [...run.text].map((text) => ({ ...run, text })));
  return characters.map((run, i) =>
    i < characters.length - 1 ? { ...run, pad: { before: 0, after: gap } } : run,
  );
}

function textRuns(text: string, source: DocumentNode, context: InlineContext): Run[] {
  const { role, latin, size, look } = context;
  const spans = context.fonts.spans(text, { role, latin });
  return spans.map(({ text, face, eastAsian }) => ({ text, face, eastAsian, size, rise: 0, look, source }));
}

function withStyle(context: InlineContext, name: CharacterStyleName): InlineContext {
  const { name: _, role, latin, ...look }: CharacterStyle = context.styles.characters[name];
  return {
    ...context,
    role: role ?? context.role,
    latin: latin ?? context.latin,
    look: { ...context.look, ...look },
  };
}
