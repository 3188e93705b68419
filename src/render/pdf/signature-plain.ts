/** Signatures without a seal (GB/T 9704 7.3.5.2). */
import type { Points } from '../../document/length.js';
import { joined, linesAt, type SetPart, setPart } from './set-part.js';
import type { SignatureParts, SignatureRow } from './signature.js';

/** Characters between a signatory and the right edge, and from its first character to that of the date. */
const INDENT = 2;

/**
 * A blank line; signatories one below the other, two characters from the right; the date two characters right of
 * the last one's start. Where the date would come nearer to the edge than they, all move left.
 */
export function plainRows({
  signatories,
  date,
  left,
  right,
  em,
  line,
  context,
}: SignatureParts): SignatureRow[] {
  const edge = right - INDENT * em;
  const names = signatories.map((each) => setPart(each, each.children, edge - left, context));
  const last = names.at(-1)?.width ?? 0;
  const shift = Math.max(0, INDENT * em + date.width - last);
  const start = (width: Points): Points => Math.max(left, edge - shift - width);
  const dateX = Math.max(left, Math.min(start(last) + INDENT * em, edge - date.width));
  const dated = { ...date, x: dateX };
  const rows: (SetPart & { x: Points })[][] = names.map((name) => [{ ...name, x: start(name.width) }]);
  const lastRow = rows.at(-1);
  if (lastRow) lastRow.push(dated);
  else rows.push([dated]);
  return rows.map((parts, i) => rowOf(parts, i === 0 ? line : 0));
}

function rowOf(parts: readonly (SetPart & { x: Points })[], top: Points): SignatureRow {
  let bottom = top;
  const lines = parts.flatMap((part) => {
    const placed = linesAt(part, part.x, bottom);
    bottom += part.height;
    return placed;
  });
  return { group: joined({ lines }), textBottom: bottom, bottom };
}
