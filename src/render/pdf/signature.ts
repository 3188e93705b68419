/** Signatories, seals and date (GB/T 9704 7.3.5), and the note below them (7.3.6). */
import type { Points } from '../../document/length.js';
import { leadOf } from '../../document/profile.js';
import type { NodeOf, Signature } from '../../document/tree.js';
import { type BlockContext, edgesOf, styleNamed, usedSize } from './context.js';
import type { Item } from './item.js';
import { officialItems } from './official.js';
import { type Group, groupBlock, joined, linesAt, partOf, type SetPart, setPart } from './set-part.js';
import { plainRows } from './signature-plain.js';
import { sealedRows } from './signature-sealed.js';
import { stampedRows } from './signature-stamped.js';
import { inlineItem } from './text-item.js';

/** What the forms of a signature are set from. Distances are from the left edge of the type area. */
export interface SignatureParts {
  signatories: readonly NodeOf<'signatory'>[];
  date: SetPart;
  left: Points;
  right: Points;
  /** A character and a line of the signatory's style. */
  em: Points;
  line: Points;
  /** White between the edge of a line and its characters. */
  lead: Points;
  context: BlockContext;
}

/** What of a signature no page divides, from its own top. */
export interface SignatureRow {
  group: Group;
  /** Where a line below the row's text begins. */
  textBottom: Points;
  /** How far down the row reaches. */
  bottom: Points;
}

/** A signature with the blank lines above it, on one page unless it is higher than that. */
export function signatureItems(node: Signature, context: BlockContext): Item[] {
  const rows = FORMS[node.form](partsOf(node, context));
  const last = rows.at(-1);
  if (last) addAnnotation(last, node, context);
  if (!last || rows.some(({ bottom }) => bottom > context.area.height)) return officialItems(node, context);
  const { before } = styleNamed(context, 'signatory');
  return rows.flatMap(({ group, bottom: partHeight }, i) => {
    const [item, ...notes] = groupBlock(node, group, { before: i === 0 ? before : 0, partHeight }, context);
    item.flow.keepWithNext = i < rows.length - 1;
    return [item, ...notes];
  });
}

/** The last of the rows has the date. */
const FORMS: Readonly<Record<Signature['form'], (parts: SignatureParts) => SignatureRow[]>> = {
  plain: plainRows,
  sealed: sealedRows,
  stamped: stampedRows,
};

function partsOf(node: Signature, context: BlockContext): SignatureParts {
  const style = styleNamed(context, 'signatory');
  const { left, right } = edgesOf(style, context);
  const date = node.children.find((part) => part.type === 'signatureDate');
  return {
    signatories: node.children.filter((part) => part.type === 'signatory'),
    date: date ? setPart(date, date.children, right - left, context) : partOf([]),
    ...{ left, right, context },
    em: usedSize(style),
    line: style.linePitch,
    lead: leadOf(style),
  };
}

/** 附注, two characters in, on the line after the date; a seal may reach down beside it. */
function addAnnotation(row: SignatureRow, node: Signature, context: BlockContext): void {
  const set = node.children.flatMap((part) =>
    part.type === 'annotation' ? inlineItem(part, part.children, context).lines : [],
  );
  const part = partOf(set);
  row.group = joined(row.group, { lines: linesAt(part, 0, row.textBottom) });
  row.textBottom += part.height;
  row.bottom = Math.max(row.bottom, row.textBottom);
}
