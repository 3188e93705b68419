/** Paragraphs: docx objects whose properties refer to a style and say what differs from it. */
import type { Paragraph, ParagraphChild } from 'docx';
import { type Context, paragraphStyle } from './context.js';
import {
  type Indents,
  indentOf,
  indentsOf,
  lineSpacing,
  paragraphProperties,
  styleIndents,
  tabStop,
} from './properties.js';
import { WrittenParagraph } from './written.js';
import { property, toggle, type Xml, xml } from './xml.js';

/** A paragraph of the style with the id `styleId`; `direct` are properties that differ from the style's. */
export function paragraph(
  styleId: string,
  children: readonly ParagraphChild[],
  direct: readonly Xml[] = [],
): Paragraph {
  return new WrittenParagraph(paragraphProperties([property('w:pStyle', styleId), ...direct]), children);
}

/**
 * A paragraph of the running text: of the style `name` in the sheet, with the indents, label, page break
 * and keep-with-next that the context asks for.
 */
export function flowParagraph(
  name: string,
  children: readonly ParagraphChild[],
  context: Context,
  direct: readonly Xml[] = [],
): Paragraph {
  const { lead } = context;
  const indents = directIndent(name, context);
  return paragraph(
    styleIdOf(name, context),
    [...(lead?.children ?? []), ...children],
    [
      ...direct.filter((each) => indents.length === 0 || each.name !== 'w:ind'),
      ...(context.pageBreakBefore ? [toggle('w:pageBreakBefore', true)] : []),
      ...(context.keepNext ? [toggle('w:keepNext', true)] : []),
      ...(lead?.tab === undefined ? [] : [xml('w:tabs', {}, tabStop('left', lead.tab, 'none'))]),
      ...(lead?.numbering ? [numberingProperty(lead.numbering.numId, lead.numbering.level)] : []),
      ...(direct.some((each) => each.name === 'w:spacing') ? [] : closedUp(name, context)),
      ...indents,
    ],
  );
}

/** Id of the style `name`; the body's where the sheet lacks it. */
export function styleIdOf(name: string, context: Context): string {
  return (context.styleIds.get(name) ?? { id: 'Normal' }).id;
}

/** `w:numPr`; number 0 takes a style's numbering away. */
export function numberingProperty(numId: number, level: number): Xml {
  return xml('w:numPr', {}, property('w:ilvl', level), property('w:numId', numId));
}

function closedUp(name: string, { closeUp, paragraphStyle: own, sheet }: Context): Xml[] {
  const style = paragraphStyle(name, sheet);
  if (!closeUp || name !== own || style.before === 0) return [];
  return [lineSpacing({ ...style, before: 0 }, 'exact')];
}

function directIndent(name: string, context: Context): Xml[] {
  const wanted = wantedIndents(name, context);
  const style = paragraphStyle(name, context.sheet);
  return !wanted || isEqual(wanted, styleIndents(name, style)) ? [] : [indentOf(wanted, style)];
}

/** Indents by what stands around; undefined where those of a numbering level hold. */
function wantedIndents(
  name: string,
  { sheet, inset, lead, paragraphStyle: own }: Context,
): Indents | undefined {
  if (lead?.numbering) return undefined;
  const given = indentsOf(paragraphStyle(name, sheet));
  if (!inset) return given;
  const here = name === own ? inset : { ...given, left: inset.left + given.left };
  return lead ? { ...here, firstLine: -lead.hanging } : here;
}

function isEqual(a: Indents, b: Indents): boolean {
  return a.left === b.left && a.right === b.right && a.firstLine === b.firstLine;
}
