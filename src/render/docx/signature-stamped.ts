/** Signatures by the stamp of a signer's name (GB/T 9704 7.3.5.3). */
import type { Points } from '../../document/length.js';
import type { NodeOf } from '../../document/tree.js';
import { BASELINE, MIDDLE } from './em-box.js';
import { sealRun } from './seal.js';
import type { SignatureForm } from './signature.js';
import { blankLines, type Line, lineOf, type SignatureParts, widthOf } from './signature-line.js';

/** Blank lines above the stamps and between them and the date. */
const LINES_ABOVE = 2;
const LINES_ABOVE_DATE = 1;
/** White between stamps, in lines; the standard sets none. */
const STAMP_GAP = 0.5;
/** Characters between stamps and the right edge, and between a post and its stamp. */
const INDENT = 4;
const POST_GAP = 2;

/** Stamps one below the other, to the left of each the signer's post at half its height, and below them the date. */
export function stampedForm(parts: SignatureParts): SignatureForm {
  const { signatories, date, line, em, context } = parts;
  const extra = signatories.map((signatory) => extraHeight(signatory, parts));
  const posts = signatories.map((signatory, i): Line => {
    const gap = i < signatories.length - 1 ? STAMP_GAP * line + (extra[i + 1] ?? 0) : 0;
    return postLine(signatory, (extra[i] ?? 0) + gap, parts);
  });
  return {
    lines: [
      ...blankLines(LINES_ABOVE, context, extra[0]),
      ...posts,
      ...blankLines(LINES_ABOVE_DATE, context),
      ...(date ? [lineOf(date, { right: INDENT * em, align: 'right' }, context)] : []),
    ],
    overhang: 0,
  };
}

/** How much higher than the lines of its post a stamp is, above and below them. */
function extraHeight(signatory: NodeOf<'signatory'>, parts: SignatureParts): Points {
  const height = signatory.seal?.height ?? 0;
  return Math.max(0, (height - linesOf(signatory, parts) * parts.line) / 2);
}

/** Lines that a post takes beside the stamps. */
function linesOf(signatory: NodeOf<'signatory'>, parts: SignatureParts): number {
  const room = parts.width - postIndent(parts);
  return Math.max(1, Math.ceil(widthOf(signatory, parts.context) / room));
}

/** From the right edge to the posts, which end in one line. */
function postIndent({ signatories, em }: SignatureParts): Points {
  const widest = Math.max(0, ...signatories.map(({ seal }) => seal?.width ?? 0));
  return INDENT * em + (widest > 0 ? widest + POST_GAP * em : 0);
}

/** A post with its stamp, whose middle is that of the post's characters. */
function postLine(signatory: NodeOf<'signatory'>, after: Points, parts: SignatureParts): Line {
  const { width, em, line, size, context } = parts;
  const { seal } = signatory;
  const below = ((linesOf(signatory, parts) - 1) * line) / 2;
  const y = BASELINE * line - MIDDLE * size + below;
  const place = { right: postIndent(parts), align: 'right', after } as const;
  const x = width - INDENT * em - (seal?.width ?? 0) / 2;
  return lineOf(signatory, place, context, seal ? [sealRun(seal, { x, y }, context)] : []);
}
