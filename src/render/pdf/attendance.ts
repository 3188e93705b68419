/** Who attended (GB/T 9704 10.3). */
import type { Attendance } from '../../document/tree.js';
import { type BlockContext, styleNamed, styleOf, usedSize } from './context.js';
import { inlineContext, labelRuns } from './inline.js';
import type { Item } from './item.js';
import { labelWidth } from './paragraph.js';
import { inlineItem } from './text-item.js';

/**
 * A blank line; 出席： and the like two characters in, in the style `attendanceLabel`; turned lines below the
 * first character after the colon.
 */
export function attendanceItems({ children }: Attendance, context: BlockContext): Item[] {
  const blank = styleNamed(context, 'body').linePitch;
  const labelStyle = styleNamed(context, 'attendanceLabel');
  return children.map((group, i) => {
    const style = styleOf(group, context);
    const runs = labelRuns(group.label, group, inlineContext(context.fonts, context.styles, labelStyle));
    const x = context.left + (style.leftIndent + style.firstLineIndent) * usedSize(style);
    const right = context.right - style.rightIndent * usedSize(style);
    const item = inlineItem(
      group,
      group.children,
      { ...context, left: x + labelWidth(runs), right },
      {
        labels: [{ runs, x }],
        plain: { style, firstIndent: 0 },
      },
    );
    if (i === 0) item.flow.before += blank;
    return item;
  });
}
