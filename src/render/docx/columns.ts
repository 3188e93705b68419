/** Columns: in Word a section of their own, without a page break before or after it (17.6.4, 17.6.22). */
import { FileChild } from 'docx';
import type { Points } from '../../document/length.js';
import type { Columns } from '../../document/tree.js';
import type { Context } from './context.js';
import { characterWidth } from './properties.js';

/** Stands among blocks where the number of columns changes; sections are cut there, and it is never written. */
export class ColumnChange extends FileChild {
  readonly count: number;
  readonly newPage: boolean;
  constructor(count: number, newPage = false) {
    super('w:sectPr');
    this.count = count;
    this.newPage = newPage;
  }
}

/** What stands in one number of columns. */
export interface ColumnPart {
  count: number;
  newPage: boolean;
  children: FileChild[];
}

/**
 * Blocks between two changes of column. The section that follows makes Word balance the columns, so there is
 * one even at the end, where it is empty. Columns within columns stand in the outer ones.
 */
export function columns(node: Columns, context: Context): FileChild[] {
  if (context.columns > 1) return context.blocks(node.children, context);
  const width = columnWidth(context.area.width, node.count, context);
  const inside = {
    ...context,
    columns: node.count,
    area: { ...context.area, width },
    pageBreakBefore: false,
    keepNext: false,
  };
  return [
    new ColumnChange(node.count, context.pageBreakBefore),
    ...context.blocks(node.children, inside),
    new ColumnChange(1),
  ];
}

/** The blocks of a section, cut where the number of columns changes; the first part may start with columns. */
export function columnParts(children: readonly FileChild[]): ColumnPart[] {
  const parts: ColumnPart[] = [{ count: 1, newPage: false, children: [] }];
  for (const child of children) {
    if (child instanceof ColumnChange)
      parts.push({ count: child.count, newPage: child.newPage, children: [] });
    else parts.at(-1)?.children.push(child);
  }
  const last = parts.length - 1;
  return parts.filter((part, i) => part.children.length > 0 || i === last);
}

/** Between columns: two characters of the body (CLREQ: a whole number of characters, two as a rule). */
export function columnGap({ sheet }: Pick<Context, 'sheet'>): Points {
  return 2 * characterWidth(sheet.paragraphs.body);
}

function columnWidth(width: Points, count: number, context: Context): Points {
  return (width - columnGap(context) * (count - 1)) / count;
}
