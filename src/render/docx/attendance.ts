/** Who attended (GB/T 9704 10.3). */
import type { FileChild } from 'docx';
import { styleName } from '../../document/style.js';
import type { Attendance, AttendanceGroup } from '../../document/tree.js';
import { type Context, paragraphStyle } from './context.js';
import { inlines } from './inline.js';
import { lineWidth } from './label-width.js';
import { flowParagraph } from './paragraph.js';
import { characterWidth, indent, lineSpacing } from './properties.js';
import { textRuns } from './run.js';
import type { Xml } from './xml.js';

/**
 * A blank line; 出席： and the like two characters in, in the face of the style `attendanceLabel`; turned lines
 * below the first character after the colon.
 */
export function attendance(node: Attendance, context: Context): FileChild[] {
  return node.children.map((group, i) => {
    const here = {
      ...context,
      pageBreakBefore: i === 0 && context.pageBreakBefore,
      keepNext: i === node.children.length - 1 && context.keepNext,
    };
    return attendanceGroup(group, here, i === 0 ? blankLine(group, context) : []);
  });
}

function attendanceGroup(group: AttendanceGroup, context: Context, direct: readonly Xml[]): FileChild {
  const { sheet, world } = context;
  const name = styleName(group);
  const style = paragraphStyle(name, sheet);
  const labelStyle = paragraphStyle('attendanceLabel', sheet);
  const label = lineWidth(group.label, labelStyle, world.fonts);
  const start = (style.leftIndent + style.firstLineIndent) * characterWidth(style);
  const right = style.rightIndent * characterWidth(style);
  const runs = [
    ...textRuns(group.label, { style: labelStyle, marks: [], named: true }, context),
    ...inlines(group.children, name, context),
  ];
  return flowParagraph(name, runs, context, [
    ...direct,
    indent({ left: start + label, right, firstLine: -label }),
  ]);
}

function blankLine(group: AttendanceGroup, { sheet }: Context): Xml[] {
  const style = paragraphStyle(styleName(group), sheet);
  return [lineSpacing({ ...style, before: style.before + sheet.paragraphs.body.linePitch }, 'exact')];
}
