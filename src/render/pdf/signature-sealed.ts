/** Signatures that seals press (GB/T 9704 7.3.5.1). */
import { mm, type Points } from '../../document/length.js';
import { type FittedSeal, fittedSeal, sealGroup } from './seal.js';
import { type Group, joined, linesAround, partOf, type SetPart, setPart } from './set-part.js';
import type { SignatureParts, SignatureRow } from './signature.js';

/** Characters between the date below a single name and the right edge. */
const DATE_INDENT = 4;
/** How far name and date stand below the centre of their seal, in diameters. */
const BELOW_CENTRE = 0.1;
/** Seals neither touch nor cross; the standard sets no distance. */
const SEAL_GAP = mm(4);
/** Names side by side at most, and between them in characters. */
const MOST_COLUMNS = 3;
const NAME_GAP = 1;

/** A name with the centre of its column and the row that it stands in. */
interface Cell {
  name: SetPart;
  seal: FittedSeal | undefined;
  centre: Points;
  row: number;
}

/**
 * Names in rows of equal cells, the last with the date below it, and upright in the middle of each its seal. A
 * name by itself is centred on the date, four characters from the right.
 */
export function sealedRows(parts: SignatureParts): SignatureRow[] {
  const seals = parts.signatories.map(({ seal }) => seal && fittedSeal(seal, parts.right - parts.left));
  const size = largest(seals);
  const cells = cellsOf(parts, seals, size.width);
  const spacing = spacingOf(parts, cells, size.height);
  const rows = (cells.at(-1)?.row ?? 0) + 1;
  return Array.from({ length: rows }, (_, row) => {
    const own = cells.filter((cell) => cell.row === row);
    const bottom = row === 0 ? spacing.first : spacing.next;
    return rowOf(own, bottom, row === rows - 1 ? parts.date : NO_DATE, spacing, parts);
  });
}

const NO_DATE = partOf([]);

/** A row of names whose last lines end at `bottom`. */
function rowOf(
  cells: readonly Cell[],
  bottom: Points,
  date: SetPart,
  { rise, reach }: Spacing,
  parts: SignatureParts,
): SignatureRow {
  const groups = cells.map((cell) => cellGroup(cell, bottom, rise, parts));
  const lines = linesAround(date, cells.at(-1)?.centre ?? centreOfOne(parts, 0), bottom);
  const textBottom = bottom + date.height;
  return { group: joined(...groups, { lines }), textBottom, bottom: Math.max(textBottom, bottom + reach) };
}

/** A name whose last line ends at `bottom`, and its seal. */
function cellGroup(
  { name, seal, centre }: Cell,
  bottom: Points,
  rise: Points,
  { context }: SignatureParts,
): Partial<Group> {
  const lines = linesAround(name, centre, bottom - name.height);
  return joined({ lines }, seal ? sealGroup(seal, { x: centre, y: bottom - rise }, context) : {});
}

function largest(seals: readonly (FittedSeal | undefined)[]): { width: Points; height: Points } {
  const width = Math.max(0, ...seals.map((seal) => seal?.width ?? 0));
  return { width, height: Math.max(0, ...seals.map((seal) => seal?.height ?? 0)) };
}

/** Distances from the top of a row, and from the bottom of its names. */
interface Spacing {
  /** To the bottom of the names of the first row, which whole lines part from the text, and of the others. */
  first: Points;
  next: Points;
  /** From the bottom of a name up to the centre of its seal, and down to where the seal needs room. */
  rise: Points;
  reach: Points;
}

/** The first seals keep clear of the text, and begin within a line of its characters. */
function spacingOf({ line, lead }: SignatureParts, cells: readonly Cell[], height: Points): Spacing {
  const names = Math.max(line, ...cells.map(({ name }) => name.height));
  if (height === 0) return { first: 2 * line + names, next: names, rise: 0, reach: 0 };
  const above = (0.5 + BELOW_CENTRE) * height;
  const lines = Math.max(2, Math.ceil(above / line)) * line;
  const tooLow = Math.max(0, lines - above - (line - lead));
  const rise = BELOW_CENTRE * height + tooLow;
  const between = Math.max(lead, SEAL_GAP - lead);
  return {
    first: Math.max(lines, line + names),
    next: between + Math.max(names, height / 2 + rise),
    rise,
    reach: height / 2 - rise + lead,
  };
}

function cellsOf(
  parts: SignatureParts,
  seals: readonly (FittedSeal | undefined)[],
  sealWidth: Points,
): Cell[] {
  const { signatories, date, left, right, em, context } = parts;
  const names = signatories.map((each) => setPart(each, each.children, right - left, context));
  const widest = Math.max(date.width, ...names.map(({ width }) => width));
  const cell = Math.max(widest + NAME_GAP * em, sealWidth + SEAL_GAP);
  const most = Math.min(MOST_COLUMNS, names.length);
  const columns = Math.max(1, Math.min(most, Math.floor((right - left) / cell)));
  // An unfilled row is the last one, and leaves its cells on the left empty: the date stands on the right.
  const rows = Math.ceil(names.length / columns);
  const empty = rows * columns - names.length;
  return names.map((name, i) => {
    const row = Math.floor(i / columns);
    const column = (i % columns) + (row === rows - 1 ? empty : 0);
    const centre =
      columns === 1
        ? centreOfOne(parts, Math.max(widest, sealWidth))
        : left + ((column + 0.5) * (right - left)) / columns;
    return { name, seal: seals[i], centre, row };
  });
}

/** The middle of the date, or as far right as what stands around it finds room. */
const centreOfOne = ({ date, left, right, em }: SignatureParts, width: Points): Points =>
  Math.max(left + width / 2, Math.min(right - DATE_INDENT * em - date.width / 2, right - width / 2));
