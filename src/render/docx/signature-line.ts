/** The lines that signatures are put together from: paragraphs at measured places. */
import type { FileChild, ParagraphChild } from 'docx';
import type { Points } from '../../document/length.js';
import { type Align, styleName } from '../../document/style.js';
import { inlineText } from '../../document/text.js';
import type { NodeOf, Signature } from '../../document/tree.js';
import { type Context, paragraphStyle } from './context.js';
import { inlines } from './inline.js';
import { lineWidth } from './label-width.js';
import { paragraph, styleIdOf } from './paragraph.js';
import { alignment, characterWidth, indent, lineSpacing } from './properties.js';
import { lineRoom } from './section.js';
import { toggle, type Xml } from './xml.js';

/** A part of a signature that is a line of text. */
export type SignaturePart = Signature['children'][number];

/** What the forms of a signature are set from; distances are from the left edge of the column. */
export interface SignatureParts {
  signatories: readonly NodeOf<'signatory'>[];
  date: NodeOf<'signatureDate'> | undefined;
  dateWidth: Points;
  /** The width of the column. */
  width: Points;
  /** A character, a line and the size of the signatory's style. */
  em: Points;
  line: Points;
  size: Points;
  context: Context;
}

/** A paragraph to be: its style in the sheet, what is in it, and what differs from the style. */
export interface Line {
  style: string;
  children: readonly ParagraphChild[];
  direct: readonly Xml[];
}

/** The parts of a signature, measured. */
export function partsOf(node: Signature, context: Context): SignatureParts {
  const style = paragraphStyle('signatory', context.sheet);
  const date = node.children.find((part) => part.type === 'signatureDate');
  return {
    signatories: node.children.filter((part) => part.type === 'signatory'),
    date,
    dateWidth: date ? widthOf(date, context) : 0,
    width: context.area.width,
    em: characterWidth(style),
    line: style.linePitch,
    size: style.size,
    context,
  };
}

/** The width of a part on one line. */
export function widthOf(part: SignaturePart, { sheet, world }: Context): Points {
  return lineWidth(inlineText(part.children), paragraphStyle(styleName(part), sheet), world.fonts);
}

/** Where a line stands: how far from the edges of the column, and how between them. */
export interface LinePlace {
  left?: Points;
  right?: Points;
  align: Align;
  /** Space above and below. */
  before?: Points;
  after?: Points;
}

/** A part in its place; `seals` are runs that hang on its paragraph. */
export function lineOf(
  part: SignaturePart,
  place: LinePlace,
  context: Context,
  seals: readonly ParagraphChild[] = [],
): Line {
  const style = styleName(part);
  const children = [...seals, ...inlines(part.children, style, context)];
  return { style, children, direct: placed(style, place, context) };
}

/** What a place asks for beyond the style. */
export function placed(name: string, place: LinePlace, { sheet }: Context): Xml[] {
  const { left = 0, right = 0, align, before, after } = place;
  const style = paragraphStyle(name, sheet);
  const spacing = { ...style, before: before ?? style.before, after: after ?? style.after };
  return [
    indent({ left, right: right + lineRoom(sheet), firstLine: 0 }),
    ...(style.align === align ? [] : [alignment(align)]),
    ...(before === undefined && after === undefined ? [] : [lineSpacing(spacing, 'exact')]),
  ];
}

/** Indents between which a centred line has its middle at `centre`. */
export function around(centre: Points, width: Points): LinePlace {
  return { left: Math.max(0, 2 * centre - width), right: Math.max(0, width - 2 * centre), align: 'center' };
}

/**
 * Blank lines as paragraphs: programs differ over whether what hangs on a paragraph counts from its first line or
 * from the space above it, so a paragraph with a seal has none.
 */
export function blankLines(count: number, context: Context, after: Points = 0): Line[] {
  const style = paragraphStyle('body', context.sheet);
  return Array.from({ length: count }, (_, i) => ({
    style: 'body',
    children: [],
    direct: i === count - 1 && after > 0 ? [lineSpacing({ ...style, after }, 'exact')] : [],
  }));
}

/** White of a height, for seals that reach below the last line. Word drops space after a paragraph at the foot of a page. */
export function whiteLine(height: Points, { sheet }: Context): Line[] {
  if (height < 1) return [];
  const style = { ...paragraphStyle('body', sheet), linePitch: height };
  return [{ style: 'body', children: [], direct: [lineSpacing(style, 'exact')] }];
}

/** The lines, one below the other on one page. */
export function paragraphsOf(lines: readonly Line[], context: Context): FileChild[] {
  return lines.map(({ style, children, direct }, i) =>
    paragraph(styleIdOf(style, context), children, [
      ...direct,
      ...(i === 0 && context.pageBreakBefore ? [toggle('w:pageBreakBefore', true)] : []),
      ...(i < lines.length - 1 || context.keepNext ? [toggle('w:keepNext', true)] : []),
    ]),
  );
}
