/** Columns: in Word a section of their own, without a page break before or after it (17.6.4, 17.6.22). */
import { FileChild } from 'docx';
import type { Points } from '../../document/length.js';
import type { Columns } from '../../document/tree.js';
import type { Context } from './context.js';
import { characterWidth } from './properties.js';

/** Where a section starts: on the page where the one before it ends, on the next, or on the next even one. */
export type SectionStart = 'continuous' | 'nextPage' | 'evenPage';

/** Stands among blocks where the number of columns or of pages changes; sections are cut there, and it is never written. */
export class SectionCut extends FileChild {
  readonly count: number;
  readonly start: SectionStart;
  constructor(count: number, start: SectionStart = 'continuous') {
    super('w:sectPr');
    this.count = count;
    this.start = start;
  }
}

/** What stands between two cuts. */
export interface ColumnPart {
  count: number;
  start: SectionStart;
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
    new SectionCut(node.count, context.pageBreakBefore ? 'nextPage' : 'continuous'),
    ...context.blocks(node.children, inside),
    new SectionCut(1),
  ];
}

/** The blocks of a section between its cuts; the first part may start with columns. */
export function columnParts(children: readonly FileChild[]): ColumnPart[] {
  const parts: ColumnPart[] = [{ count: 1, start: 'continuous', children: [] }];
  for (const child of children) {
    if (child instanceof SectionCut) parts.push({ count: child.count, start: child.start, children: [] });
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
