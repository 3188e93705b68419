/** Block nodes → paragraphs and tables of docx. */
import type { FileChild } from 'docx';
import { styleName } from '../../document/style.js';
import type { Block, Blockquote, Code, Handlers, Heading } from '../../document/tree.js';
import { handle, type Inline } from '../../document/tree.js';
import { attendance } from './attendance.js';
import { bookmarked } from './bookmark.js';
import { chart } from './chart.js';
import { columns } from './columns.js';
import { contents } from './contents.js';
import { type Context, paragraphStyle } from './context.js';
import { figure } from './figure.js';
import { imprint } from './imprint.js';
import { inlines, plainText } from './inline.js';
import { letterhead } from './letterhead.js';
import { attachmentList, list, timeline } from './list.js';
import { HEADING_LIST, type NumberingReference } from './numbering.js';
import { pageBreakParagraph } from './page-break.js';
import { flowParagraph, numberingProperty, paragraph } from './paragraph.js';
import { indent, indentsOf } from './properties.js';
import { rubySpacing } from './ruby.js';
import { signature } from './signature.js';
import { THEMATIC_BREAK } from './style-id.js';
import { roster, table } from './table.js';
import { property, toggle, type Xml } from './xml.js';

const handlers: Handlers<Block, Context, FileChild[]> = {
  title: (node, context) => [styled(styleName(node), node.children, context)],
  heading,
  paragraph: (node, context) => [
    styled(node.style ?? context.paragraphStyle, node.children, context, loosened(context)),
  ],
  recipients: (node, context) => [styled(styleName(node), node.children, context)],
  list,
  table,
  figure,
  chart,
  blockquote,
  code,
  thematicBreak: (_, context) => [paragraph(THEMATIC_BREAK, [], breakBefore(context))],
  // The next block starts the page; only of two breaks in a row does the second need a page for itself.
  pageBreak: (_, context) => (context.pageBreakBefore ? [pageBreakParagraph()] : []),
  contents,
  letterhead,
  signature,
  attendance,
  imprint,
  attachmentList,
  attachment: (node, context) => blocks(node.children, { ...context, pageBreakBefore: true }),
  roster,
  columns,
  timeline,
};

/** Blocks in a context. What concerns the first or the last paragraph alone is passed on to that one alone. */
export function blocks(nodes: readonly Block[], context: Context): FileChild[] {
  return nodes.flatMap((node, i) => {
    const [before, after] = [nodes[i - 1], nodes[i + 1]];
    return handle(handlers, node, {
      ...context,
      lead: i === 0 ? context.lead : undefined,
      pageBreakBefore: before ? before.type === 'pageBreak' : context.pageBreakBefore,
      keepNext: after ? isSigned(nodes.slice(i + 1)) : context.keepNext,
      opensText: opensText(nodes, i),
    });
  });
}

/** Whether a block is the first paragraph below a letterhead. */
function opensText(nodes: readonly Block[], i: number): boolean {
  const first = nodes.findIndex(({ type }) => type === 'paragraph');
  return i === first && nodes.slice(0, i).some(({ type }) => type === 'letterhead');
}

/** One line of the first paragraph may stand on the first page, which must show text (GB/T 9704 7.3.3). */
function loosened({ opensText }: Context): Xml[] {
  return opensText ? [toggle('w:widowControl', false)] : [];
}

/** A signature never stands alone on a page, nor with a list of attachments alone (GB/T 9704 7.3.5.5). */
function isSigned([next, afterNext]: readonly Block[]): boolean {
  return next?.type === 'signature' || (next?.type === 'attachmentList' && afterNext?.type === 'signature');
}

function styled(
  name: string,
  children: readonly Inline[],
  context: Context,
  direct: readonly Xml[] = [],
): FileChild {
  const spacing = rubySpacing(children, paragraphStyle(name, context.sheet));
  return flowParagraph(name, inlines(children, name, context), context, [...direct, ...spacing]);
}

/** A heading with its bookmark, and with a number that Word counts where it can. */
function heading(node: Heading, context: Context): FileChild[] {
  const name = styleName(node);
  const reference = context.state.numbering.heading(node);
  const isText = node.number !== undefined && !reference;
  const number = isText ? plainText(node.number ?? '', name, context) : [];
  const direct = [
    ...headingNumber(node, reference, context),
    ...(node.style ? [property('w:outlineLvl', node.depth - 1)] : []),
  ];
  direct.push(...rubySpacing(node.children, paragraphStyle(name, context.sheet)));
  const children = bookmarked(node.id, [...number, ...inlines(node.children, name, context)], context);
  return [flowParagraph(name, children, context, direct)];
}

/** The heading styles carry the first list themselves. */
function headingNumber(node: Heading, reference: NumberingReference | undefined, context: Context): Xml[] {
  if (!reference) return node.style ? [] : unnumbered(node, context);
  if (reference.numId === HEADING_LIST && !node.style) return [];
  return [numberingProperty(reference.numId, reference.level)];
}

/** LibreOffice drops the style's indents with its numbering, so they stand here again. */
function unnumbered(node: Heading, { sheet }: Context): Xml[] {
  const style = paragraphStyle(styleName(node), sheet);
  return [numberingProperty(0, 0), indent(indentsOf(style), style.firstLineIndent)];
}

function blockquote(node: Blockquote, context: Context): FileChild[] {
  const name = styleName(node);
  const { left, right, firstLine } = indentsOf(paragraphStyle(name, context.sheet));
  const inset = {
    left: (context.inset?.left ?? 0) + left,
    right: (context.inset?.right ?? 0) + right,
    firstLine,
  };
  return blocks(node.children, { ...context, paragraphStyle: name, inset });
}

/** A paragraph for each line, so that lines break across pages. */
function code(node: Code, context: Context): FileChild[] {
  const name = styleName(node);
  return node.value.split('\n').map((line, i) => {
    const first = i === 0 ? context : { ...context, lead: undefined, pageBreakBefore: false };
    return flowParagraph(name, plainText(line.replaceAll('\t', '    '), name, context), first);
  });
}

function breakBefore({ pageBreakBefore }: Context): Xml[] {
  return pageBreakBefore ? [toggle('w:pageBreakBefore', true)] : [];
}
