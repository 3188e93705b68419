/** Signatories, seals and date (GB/T 9704 7.3.5), and the note below them (7.3.6). */
import type { FileChild } from 'docx';
import type { Points } from '../../document/length.js';
import { styleName } from '../../document/style.js';
import type { Signature } from '../../document/tree.js';
import { type Context, paragraphStyle } from './context.js';
import { inlines } from './inline.js';
import {
  type Line,
  lineOf,
  paragraphsOf,
  partsOf,
  type SignatureParts,
  whiteLine,
  widthOf,
} from './signature-line.js';
import { sealedForm } from './signature-sealed.js';
import { stampedForm } from './signature-stamped.js';

/** A form of signature: its lines, and how far seals reach below the last of them. */
export interface SignatureForm {
  lines: Line[];
  overhang: Points;
}

/** A signature, all of it on one page with the text before it. */
export function signature(node: Signature, context: Context): FileChild[] {
  const { lines, overhang } = FORMS[node.form](partsOf(node, context));
  const notes = node.children.filter((part) => part.type === 'annotation').map(annotationLine(context));
  const height = notes.length * paragraphStyle('annotation', context.sheet).linePitch;
  return paragraphsOf([...lines, ...notes, ...whiteLine(overhang - height, context)], context);
}

const FORMS: Readonly<Record<Signature['form'], (parts: SignatureParts) => SignatureForm>> = {
  plain: plainForm,
  sealed: sealedForm,
  stamped: stampedForm,
};

/** 附注, on the line after the date; its style indents it by two characters. */
const annotationLine =
  (context: Context) =>
  (part: Signature['children'][number]): Line => {
    const style = styleName(part);
    return { style, children: inlines(part.children, style, context), direct: [] };
  };

/** Characters between a signatory without a seal and the right edge, and from its first to that of the date. */
const INDENT = 2;

/**
 * A blank line; signatories one below the other, two characters from the right; the date two characters right of
 * the last one's start. Where the date would come nearer to the edge than they, all move left (7.3.5.2).
 */
function plainForm({
  signatories,
  date,
  dateWidth,
  width,
  em,
  line,
  context,
}: SignatureParts): SignatureForm {
  const room = width - INDENT * em;
  const last = signatories.at(-1);
  const lastWidth = Math.min(room, last ? widthOf(last, context) : 0);
  const right = INDENT * em + Math.max(0, INDENT * em + dateWidth - lastWidth);
  const { before } = paragraphStyle('signatory', context.sheet);
  const lines = signatories.map((part, i) =>
    lineOf(part, { right, align: 'right', ...(i === 0 && { before: line + before }) }, context),
  );
  const left = Math.max(0, width - right - lastWidth + INDENT * em);
  if (date) lines.push(lineOf(date, { left, align: 'left' }, context));
  return { lines, overhang: 0 };
}
