/** Signatures that seals press (GB/T 9704 7.3.5.1). */
import { mm, type Points } from '../../document/length.js';
import { leadOf } from '../../document/profile.js';
import { styleName } from '../../document/style.js';
import type { NodeOf } from '../../document/tree.js';
import { paragraphStyle } from './context.js';
import { BASELINE, MIDDLE } from './em-box.js';
import { inlines } from './inline.js';
import { tabStop } from './properties.js';
import { elementRun } from './run.js';
import { sealRun } from './seal.js';
import type { SignatureForm } from './signature.js';
import {
  around,
  blankLines,
  type Line,
  lineOf,
  placed,
  type SignatureParts,
  widthOf,
} from './signature-line.js';
import { xml } from './xml.js';

/** Characters between the date below a single name and the right edge. */
const DATE_INDENT = 4;
/** How far the middle between name and date is below the centre of their seal, in diameters. */
const BELOW_CENTRE = 0.1;
/** Seals neither touch nor cross; the standard sets no distance. */
const SEAL_GAP = mm(4);
/** Names side by side at most, and between them in characters. */
const MOST_COLUMNS = 3;
const NAME_GAP = 1;
/** What a line is given beyond its measured width, so that it does not break. */
const SLACK = 1;

/** A signatory, the middle of its cell, and the lines that its name takes. */
interface Cell {
  signatory: NodeOf<'signatory'>;
  centre: Points;
  lines: number;
}

/**
 * Names in rows of equal cells, the last with the date below it, and upright in the middle of each its seal. A
 * name by itself is centred on the date, four characters from the right.
 */
export function sealedForm(parts: SignatureParts): SignatureForm {
  const { date, line, context } = parts;
  const height = Math.max(0, ...parts.signatories.map(({ seal }) => seal?.height ?? 0));
  const rows = rowsOf(parts);
  const nameLines = Math.max(1, ...rows.flat().map(({ lines }) => lines));
  const { blank, centre } = placeOfSeal(height, nameLines, parts);
  // The lines of a row and of the next are so far apart that seals of their height do not touch.
  const after = Math.max(0, height + SEAL_GAP - line);
  const lines = rows.map((cells, i) => rowLine(cells, centre, i < rows.length - 1 ? after : 0, parts));
  const last = rows.at(-1)?.at(-1)?.centre ?? parts.width / 2;
  if (date) lines.push(lineOf(date, around(last, parts.width), context));
  // As much white below a seal as below the characters of a line.
  const reach = centre + height / 2 + leadOf(paragraphStyle('signatory', context.sheet));
  const overhang = height > 0 ? reach - (nameLines + 1) * line : 0;
  return { lines: [...blankLines(blank, context), ...lines], overhang };
}

/**
 * How many lines above the first name are blank, and the centre of a seal from the top of the name's first line:
 * the seal keeps clear of the text and begins within a line of its characters.
 */
function placeOfSeal(height: Points, nameLines: number, { line, size, context }: SignatureParts) {
  const rise = BELOW_CENTRE * height;
  const above = height / 2 + rise;
  const lines = height === 0 ? 3 : Math.max(2, Math.ceil(above / line));
  const lead = leadOf(paragraphStyle('signatory', context.sheet));
  const tooLow = Math.max(0, (lines - 1) * line + lead - above);
  const betweenLines = (nameLines - 0.5 + BASELINE) * line - MIDDLE * size;
  return { blank: Math.max(1, lines - nameLines), centre: betweenLines - rise - tooLow };
}

/** Rows of cells. An unfilled one is the last, and leaves its cells on the left empty: the date stands on the right. */
function rowsOf(parts: SignatureParts): Cell[][] {
  const { signatories, dateWidth, width, em, context } = parts;
  const widest = Math.max(0, ...signatories.map((part) => widthOf(part, context)));
  const sealWidth = Math.max(0, ...signatories.map(({ seal }) => seal?.width ?? 0));
  const cell = Math.max(Math.max(widest, dateWidth) + NAME_GAP * em, sealWidth + SEAL_GAP);
  const count = signatories.length;
  const columns = Math.max(1, Math.min(MOST_COLUMNS, count, Math.floor(width / cell)));
  if (columns === 1) {
    const centre = centreOfOne(parts, Math.max(widest + 2 * SLACK, sealWidth));
    return signatories.map((signatory) => {
      const lines = Math.max(1, Math.ceil(widthOf(signatory, context) / width));
      return [{ signatory, centre, lines }];
    });
  }
  const rows = Math.ceil(count / columns);
  const empty = rows * columns - count;
  const result: Cell[][] = Array.from({ length: rows }, () => []);
  for (const [i, signatory] of signatories.entries()) {
    const row = Math.floor(i / columns);
    const column = (i % columns) + (row === rows - 1 ? empty : 0);
    result[row]?.push({ signatory, centre: ((column + 0.5) * width) / columns, lines: 1 });
  }
  return result;
}

/** The middle of the date, or as far right as what stands around it finds room. */
const centreOfOne = ({ dateWidth, width, em }: SignatureParts, widest: Points): Points =>
  Math.max(width / 2, Math.min(width - DATE_INDENT * em - dateWidth / 2, width - widest / 2));

/** A row: one name between indents, or several at centred tab stops; each seal hangs on its paragraph. */
function rowLine(cells: readonly Cell[], y: Points, after: Points, parts: SignatureParts): Line {
  const { width, context } = parts;
  const seals = cells.map(({ signatory: { seal }, centre }) =>
    seal ? [sealRun(seal, { x: centre, y }, context)] : [],
  );
  const spacing = after > 0 ? { after } : {};
  const [first] = cells as [Cell, ...Cell[]];
  if (cells.length === 1)
    return lineOf(first.signatory, { ...around(first.centre, width), ...spacing }, context, seals.flat());
  const style = styleName(first.signatory);
  const stops = cells.map(({ centre }) => tabStop('center', centre, 'none'));
  return {
    style,
    children: cells.flatMap(({ signatory }, i) => [
      ...(seals[i] ?? []),
      elementRun(xml('w:tab')),
      ...inlines(signatory.children, style, context),
    ]),
    direct: [...placed(style, { align: 'left', ...spacing }, context), xml('w:tabs', {}, ...stops)],
  };
}
