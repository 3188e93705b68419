/** Signatures by the stamp of a signer's name (GB/T 9704 7.3.5.3). */
import type { Points } from '../../document/length.js';
import { fittedSeal, sealGroup } from './seal.js';
import { joined, linesAt, setPart } from './set-part.js';
import type { SignatureParts, SignatureRow } from './signature.js';

/** Blank lines above the stamps and between them and the date. */
const LINES_ABOVE = 2;
const LINES_ABOVE_DATE = 1;
/** White between stamps, in lines; the standard sets none. */
const STAMP_GAP = 0.5;
/** Characters between stamps and the right edge, and between a post and its stamp. */
const INDENT = 4;
const POST_GAP = 2;
/** The share of a narrow column that each of these takes at most. */
const MOST_INDENT = 1 / 6;
/** Characters that a stamp leaves to the post at least. */
const LEAST_POST = 4;

/** Stamps one below the other, to the left of each the signer's post at half its height, and below them the date. */
export function stampedRows(parts: SignatureParts): SignatureRow[] {
  const { date, left, right, em, line } = parts;
  const measure = right - left;
  const edge = right - Math.min(INDENT * em, MOST_INDENT * measure);
  const seals = parts.signatories.map(({ seal }) =>
    seal ? fittedSeal(seal, Math.max(measure / 4, edge - left - (POST_GAP + LEAST_POST) * em)) : undefined,
  );
  const widest = Math.max(0, ...seals.map((seal) => seal?.width ?? 0));
  const postEdge = widest > 0 ? edge - widest - Math.min(POST_GAP * em, MOST_INDENT * measure) : edge;
  const rows = parts.signatories.map((signatory, i): SignatureRow => {
    const post = setPart(signatory, signatory.children, postEdge - left, parts.context);
    const seal = seals[i];
    const height = Math.max(post.height, seal?.height ?? 0);
    const top = (i === 0 ? LINES_ABOVE : STAMP_GAP) * line;
    const lines = linesAt(post, Math.max(left, postEdge - post.width), top + (height - post.height) / 2);
    const centre = { x: edge - (seal?.width ?? 0) / 2, y: top + height / 2 };
    const stamp = seal ? sealGroup(seal, centre, parts.context) : {};
    return { group: joined({ lines }, stamp), textBottom: top + height, bottom: top + height };
  });
  return dated(rows, (top: Points) => linesAt(date, Math.max(left, edge - date.width), top), parts);
}

/** The date goes with the last stamp. */
function dated(
  rows: SignatureRow[],
  dateAt: (top: Points) => ReturnType<typeof linesAt>,
  { date, line }: SignatureParts,
): SignatureRow[] {
  const last = rows.pop() ?? { group: joined(), bottom: LINES_ABOVE * line };
  const top = last.bottom + LINES_ABOVE_DATE * line;
  const bottom = top + date.height;
  return [...rows, { group: joined(last.group, { lines: dateAt(top) }), textBottom: bottom, bottom }];
}
