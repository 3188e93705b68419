/** What blocks inherit on their way to pdfmake's nodes. Read only; nothing is written into it. */
import type { Points } from '../../document/length.js';
import type { PageSetup, ParagraphStyle, StyleSheet } from '../../document/style.js';
import { styleName } from '../../document/style.js';
import type { DocumentNode } from '../../document/tree.js';
import type { Fonts } from '../../font/face.js';
import type { PlacedPicture } from './picture.js';

/** Room for what stands in a section. */
export interface TypeArea {
  width: Points;
  height: Points;
}

export interface BlockContext {
  fonts: Fonts;
  styles: StyleSheet;
  area: TypeArea;
  /** The page that the section is set on. */
  setup: PageSetup;
  /** Pictures by `src`; one that cannot be shown is absent. */
  pictures: ReadonlyMap<string, PlacedPicture>;
  /** Edges that blocks stand between, from the left edge of the type area. */
  left: Points;
  right: Points;
  /** Within columns. */
  inColumn?: boolean;
  /** The look of paragraphs without a style of their own, in an item or a quotation; its indents are in the edges. */
  plain?: { style: ParagraphStyle; firstIndent: Points } | undefined;
}

/** The context of the type area itself. */
export function areaContext(
  base: Pick<BlockContext, 'fonts' | 'styles' | 'pictures'>,
  setup: PageSetup,
): BlockContext {
  const { width, height, margin } = setup;
  const area = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  return { ...base, setup, area, left: 0, right: area.width };
}

/** The size that advances have: tracking is part of it. */
export const usedSize = (style: ParagraphStyle): Points => style.size + style.tracking;

/** A paragraph style by name, the body's when the sheet lacks it. */
export const styleNamed = (context: BlockContext, name: string): ParagraphStyle =>
  context.styles.paragraphs[name] ?? context.styles.paragraphs.body;

/** The look that a plain paragraph takes from its container; undefined for every other node. */
export function plainOf(node: DocumentNode, context: BlockContext): BlockContext['plain'] {
  if (!context.plain || node.type !== 'paragraph') return undefined;
  const own = node.style === undefined || styleNamed(context, node.style) === context.plain.style;
  return own ? context.plain : undefined;
}

/** The style of a node: its own, its container's for a plain paragraph, or its type's. */
export const styleOf = (node: DocumentNode, context: BlockContext): ParagraphStyle =>
  plainOf(node, context)?.style ?? styleNamed(context, styleName(node));

/** Edges of text in this style. */
export function edgesOf(style: ParagraphStyle, context: BlockContext): { left: Points; right: Points } {
  const em = usedSize(style);
  return { left: context.left + style.leftIndent * em, right: context.right - style.rightIndent * em };
}

/** The context within a quotation or the like, whose plain paragraphs take its style. */
export function within(context: BlockContext, style: ParagraphStyle): BlockContext {
  const firstIndent = style.firstLineIndent * usedSize(style);
  return { ...context, ...edgesOf(style, context), plain: { style, firstIndent } };
}
