/** Items with a label before their first paragraph: lists, timelines, lists of attachments. */
import type { FileChild, ParagraphChild } from 'docx';
import type { Points } from '../../document/length.js';
import type { ParagraphStyle } from '../../document/style.js';
import type { AttachmentList, Block, List, Timeline } from '../../document/tree.js';
import { type Context, type Inset, type Lead, paragraphStyle } from './context.js';
import { plainText } from './inline.js';
import { commonLevel } from './label.js';
import { labelFonts } from './label-fonts.js';
import { labelWidth, textWidth } from './label-width.js';
import { characterWidth } from './properties.js';
import { elementRun, roles } from './run.js';
import { xml } from './xml.js';

/** What lists, timelines and lists of attachments have in common. */
interface Item {
  label: string;
  children: Block[];
}

/**
 * A list: numbered by Word where its labels are numbers that count on, or all the same mark; else as text.
 * Labels hang in the left indent of the style `listItem`; where it has none, they run in: items are
 * paragraphs that begin with their number (GB/T 9704 7.3.3).
 */
export function list(node: List, context: Context): FileChild[] {
  const name = 'listItem';
  const labels = node.children.map((item) => item.label);
  const style = paragraphStyle(name, context.sheet);
  const runIn = style.leftIndent === 0;
  const firstLine = style.firstLineIndent * characterWidth(style);
  const hanging = runIn ? -firstLine : hangingOf(labels, name, context);
  const column = runIn ? { left: 0, firstLine } : { left: hanging, firstLine: 0 };
  const numbered = numberedLead(node, labels, hanging, context);
  return items(node.children, name, column, context, (item) => {
    if (numbered) return numbered;
    const gap = item.label === '' ? '' : ' ';
    return runIn
      ? { children: plainText(item.label + gap, name, context), hanging }
      : textLead(plainText(item.label, name, context), hanging);
  });
}

/** A timeline: dates in the style `label`, and the text beside them in one column through all the document. */
export function timeline(node: Timeline, context: Context): FileChild[] {
  const name = 'timelineItem';
  const style = paragraphStyle(name, context.sheet);
  const hanging = (style.leftIndent + style.firstLineIndent) * characterWidth(style);
  const font = roles({ style, marks: ['label'] }, context.sheet);
  return items(node.children, name, { left: hanging, firstLine: 0 }, context, (item) => ({
    ...textLead(plainText(item.label, name, context, 'label'), hanging),
    ...longLabelTab(textWidth(item.label, font, context.world.fonts) * style.size, style, hanging, context),
  }));
}

/** A label that leaves less than a quarter of a character before the text pushes the first line on. */
function longLabelTab(
  width: Points,
  style: ParagraphStyle,
  hanging: Points,
  { inset }: Context,
): { tab?: Points } {
  const end = width + style.size / 4;
  return end > hanging ? { tab: (inset?.left ?? 0) + end } : {};
}

/** 附件：1. … (GB/T 9704 7.3.4): the word two characters in, the names in line below one another. */
export function attachmentList(node: AttachmentList, context: Context): FileChild[] {
  const name = 'attachmentList';
  const style = paragraphStyle(name, context.sheet);
  const { fonts } = context.world;
  const word = textWidth(node.label, style, fonts) * characterWidth(style);
  const labels = node.children.map((item) => item.label);
  const number = labelWidth(labels, style, fonts) * characterWidth(style);
  const column = (style.leftIndent + style.firstLineIndent) * characterWidth(style) + word + number;
  return items(
    node.children,
    name,
    { left: column, firstLine: 0 },
    context,
    (item, i) => {
      const runs = plainText(i === 0 ? node.label + item.label : item.label, name, context);
      const hanging = i === 0 ? word + number : number;
      return number === 0 ? { children: runs, hanging } : textLead(runs, hanging);
    },
    true,
  );
}

/** The automatic number or mark of a list's items; undefined where their labels are neither. */
function numberedLead(
  node: List,
  labels: readonly string[],
  hanging: Points,
  context: Context,
): Lead | undefined {
  const label = node.ordered ? commonLevel(labels, node.start) : commonMark(labels);
  if (label === undefined) return undefined;
  const { sheet, world, state, inset } = context;
  // A label that runs in has a space after it, in its own font.
  const shown = hanging < 0 ? labels.map((each) => `${each} `) : labels;
  const fonts = labelFonts(shown, paragraphStyle('listItem', sheet), world.fonts, state.usage);
  const left = (inset?.left ?? 0) + Math.max(0, hanging);
  return {
    numbering: state.numbering.list({ label, start: node.start, left, hanging, fonts }),
    children: [],
    hanging,
  };
}

/** Attachments that stand on one page with the signature; more could not, beside seals and text. */
const MOST_TOGETHER = 5;

/**
 * The items, their text in a column within what is around; `leadOf` gives what stands before it. With
 * `closeUp`, the style's space before stands above the first item alone.
 */
function items(
  nodes: readonly Item[],
  name: string,
  column: { left: Points; firstLine: Points },
  context: Context,
  leadOf: (item: Item, index: number) => Lead,
  closeUp = false,
): FileChild[] {
  const inset: Inset = {
    left: (context.inset?.left ?? 0) + column.left,
    right: context.inset?.right ?? 0,
    firstLine: column.firstLine,
  };
  return nodes.flatMap((item, i) =>
    context.blocks(withFirstParagraph(item.children), {
      ...context,
      paragraphStyle: name,
      inset,
      lead: leadOf(item, i),
      pageBreakBefore: i === 0 && context.pageBreakBefore,
      keepNext: (i === nodes.length - 1 || (closeUp && nodes.length <= MOST_TOGETHER)) && context.keepNext,
      closeUp: closeUp && i > 0,
    }),
  );
}

/** The lead goes before the first paragraph; an item that starts otherwise gets an empty one. */
function withFirstParagraph(children: readonly Block[]): readonly Block[] {
  return children[0]?.type === 'paragraph' ? children : [{ type: 'paragraph', children: [] }, ...children];
}

/** A label as text: the tab after it goes to the hanging indent. */
function textLead(label: readonly ParagraphChild[], hanging: Points): Lead {
  if (label.length === 0) return { children: [], hanging: 0 };
  return { children: [...label, elementRun(xml('w:tab'))], hanging };
}

function commonMark(labels: readonly string[]): string | undefined {
  const [mark] = labels;
  return mark && labels.every((label) => label === mark) ? mark : undefined;
}

/** How far labels stand out: the style's indents, or more where the longest label needs it. */
function hangingOf(labels: readonly string[], name: string, { sheet, world }: Context): Points {
  const style = paragraphStyle(name, sheet);
  const indent = style.leftIndent + style.firstLineIndent;
  return Math.max(indent, labelWidth(labels, style, world.fonts)) * characterWidth(style);
}
