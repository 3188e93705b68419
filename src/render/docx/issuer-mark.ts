/** The issuer's mark (GB/T 9704 7.2.4), or those of a joint issue, one below the other, with a word beside them. */
import type { FileChild, Paragraph } from 'docx';
import type { Points } from '../../document/length.js';
import { styleName } from '../../document/style.js';
import { inlineText } from '../../document/text.js';
import type { IssuerMark, Letterhead, MarkWord } from '../../document/tree.js';
import { type Context, paragraphStyle } from './context.js';
import { inlines, spreadName } from './inline.js';
import { textWidth } from './label-width.js';
import { paragraph, styleIdOf } from './paragraph.js';
import { characterWidth } from './properties.js';
import { layoutTable } from './table.js';

/** Width of a column beyond that of its text, so that it never breaks for a rounding. */
const SLACK: Points = 2;

/** The marks as paragraphs of their style; on paper that bears them, lines of the same height. */
export function issuerMarks(node: Letterhead, context: Context): FileChild[] {
  const marks = node.children.filter((part) => part.type === 'issuerMark');
  const word = node.children.find((part) => part.type === 'markWord');
  if (node.preprinted) return Array.from({ length: Math.max(1, marks.length) }, () => mark([], context));
  const width = Math.max(0, ...marks.map((part) => widthOf(part, context)));
  const names = marks.map((part) => mark(spread(part, width, context), context));
  return word ? [besideWord(names, width, word, context)] : names;
}

function mark(children: Parameters<typeof paragraph>[1], context: Context): Paragraph {
  return paragraph(styleIdOf('issuerMark', context), children);
}

/** The word stands in the middle of the height of the names. */
function besideWord(names: readonly Paragraph[], width: Points, word: MarkWord, context: Context): FileChild {
  const name = styleName(word);
  const style = paragraphStyle(name, context.sheet);
  const beside = widthOf(word, context) + (style.leftIndent + style.rightIndent) * characterWidth(style);
  return layoutTable(
    [width + SLACK, beside + SLACK],
    [names, [paragraph(styleIdOf(name, context), inlines(word.children, name, context))]],
    context,
  );
}

/** A mark whose characters stand apart, so that it is as wide as the widest (CLREQ 均排). */
function spread(node: IssuerMark, width: Points, context: Context) {
  const name = styleName(node);
  const text = inlineText(node.children);
  const free = width - widthOf(node, context);
  const isPlain = node.children.every(({ type }) => type === 'text') && [...text].length > 1;
  if (!isPlain || free < 0.05) return inlines(node.children, name, context);
  const gap = free / ([...text].length - 1) / characterWidth(paragraphStyle(name, context.sheet));
  return spreadName(text, gap, name, context);
}

function widthOf(node: IssuerMark | MarkWord, { sheet, world }: Context): Points {
  const style = paragraphStyle(styleName(node), sheet);
  const lines = inlineText(node.children).split('\n');
  return characterWidth(style) * Math.max(...lines.map((line) => textWidth(line, style, world.fonts)));
}
