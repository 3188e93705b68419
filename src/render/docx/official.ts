/** Parts of official documents that stand in the flow as paragraphs. */
import type { FileChild } from 'docx';
import { type OfficialLine, officialLines } from '../../document/official.js';
import { styleName } from '../../document/style.js';
import type { Attendance, Imprint, Letterhead, Signature } from '../../document/tree.js';
import type { Context } from './context.js';
import { inlines, plainText } from './inline.js';
import { flowParagraph } from './paragraph.js';

/** The parts of a block, one below the other, on one page. */
export function officialParagraphs(
  node: Letterhead | Signature | Attendance | Imprint,
  context: Context,
): FileChild[] {
  const lines = officialLines(node);
  return lines.map((line, i) =>
    officialParagraph(line, {
      ...context,
      keepNext: i < lines.length - 1 || context.keepNext,
      pageBreakBefore: i === 0 && context.pageBreakBefore,
    }),
  );
}

function officialParagraph({ node, label, children }: OfficialLine, context: Context): FileChild {
  const name = styleName(node);
  return flowParagraph(
    name,
    [...plainText(label, name, context), ...inlines(children, name, context)],
    context,
  );
}
