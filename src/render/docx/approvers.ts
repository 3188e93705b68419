/** Who approved a document to a higher body, beside its number (GB/T 9704 7.2.5, 7.2.6). */
import type { FileChild, ParagraphChild } from 'docx';
import type { Points } from '../../document/length.js';
import { APPROVER_WIDTH, nameGap } from '../../document/spread-name.js';
import { styleName } from '../../document/style.js';
import { inlineText } from '../../document/text.js';
import type { Approver, Approvers, DocumentNumber } from '../../document/tree.js';
import { type Context, paragraphStyle } from './context.js';
import { inlines, plainText, spreadName } from './inline.js';
import { textWidth } from './label-width.js';
import { paragraph, styleIdOf } from './paragraph.js';
import { characterWidth, tabStop } from './properties.js';
import { elementRun } from './run.js';
import { xml } from './xml.js';

/** The most names on a line. */
const NAMES_PER_LINE = 2;

/** The style of the lines; names and number keep the faces of their own. */
const STYLE = 'approvers';

/** How lines of names are divided, from the left edge of the type area. */
interface Places {
  label: Points;
  /** The first name of every line, and from a name to the next. */
  names: Points;
  step: Points;
  perLine: number;
}

/**
 * Names a character in from the right, two on a line, each below the one above; on the last line the number, a
 * character in from the left, or on a line of its own where it has no room there.
 */
export function approverRows(
  node: Approvers,
  number: DocumentNumber | undefined,
  context: Context,
): FileChild[] {
  const places = placesOf(node, context);
  const rows = rowsOf(node.children, places.perLine);
  const room = rows.length > 1 ? places.names : places.label;
  const isBeside = number !== undefined && numberEnd(number, context) <= room;
  const lines = rows.map((row, i) => {
    const own =
      isBeside && i === rows.length - 1 ? inlines(number.children, 'documentNumber', context, STYLE) : [];
    const label = i === 0 ? plainText(node.label, STYLE, context) : [];
    const names = row.flatMap((name, j) => [...(j > 0 ? [tab()] : []), ...nameText(name, context)]);
    const first = i === 0 ? places.label : places.names;
    const stops = row.map((_, j) =>
      tabStop('left', j === 0 ? first : places.names + j * places.step, 'none'),
    );
    return paragraph(
      styleIdOf(STYLE, context),
      [...own, tab(), ...label, ...names],
      [xml('w:tabs', {}, ...stops)],
    );
  });
  return number && !isBeside ? [...lines, numberBelow(number, context)] : lines;
}

function placesOf({ label: text, children }: Approvers, { area, sheet, world }: Context): Places {
  const style = paragraphStyle(STYLE, sheet);
  const em = characterWidth(style);
  const label = textWidth(text, style, world.fonts) * em;
  const step = Math.max(0, ...children.map((name) => nameWidth(name, em, sheet, world))) + em;
  const most = Math.min(NAMES_PER_LINE, Math.max(1, children.length));
  const start = (count: number): Points => area.width - count * step;
  const perLine = start(most) >= label ? most : 1;
  const names = Math.max(label, start(perLine));
  return { label: names - label, names, step, perLine };
}

function nameWidth(name: Approver, em: Points, sheet: Context['sheet'], { fonts }: Context['world']): Points {
  if (nameGap(name, APPROVER_WIDTH) > 0) return APPROVER_WIDTH * em;
  return textWidth(inlineText(name.children), paragraphStyle(styleName(name), sheet), fonts) * em;
}

function nameText(name: Approver, context: Context): ParagraphChild[] {
  const gap = nameGap(name, APPROVER_WIDTH);
  const style = styleName(name);
  return gap > 0
    ? spreadName(inlineText(name.children), gap, style, context, STYLE)
    : inlines(name.children, style, context, STYLE);
}

/** Where the number ends, with a character of white after it. */
function numberEnd({ children }: DocumentNumber, { sheet, world }: Context): Points {
  const style = paragraphStyle('documentNumber', sheet);
  return (textWidth(inlineText(children), style, world.fonts) + 2) * characterWidth(style);
}

function numberBelow(number: DocumentNumber, context: Context): FileChild {
  return paragraph(styleIdOf(STYLE, context), inlines(number.children, styleName(number), context, STYLE));
}

/** Names in rows; one row without any where there are none. */
function rowsOf<T>(names: readonly T[], perLine: number): T[][] {
  const rows: T[][] = [names.slice(0, perLine)];
  for (let i = perLine; i < names.length; i += perLine) rows.push(names.slice(i, i + perLine));
  return rows;
}

const tab = (): ParagraphChild => elementRun(xml('w:tab'));
