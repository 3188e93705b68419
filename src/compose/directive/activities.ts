/** `::activities`: the activities that a query finds, in one of four layouts. */
import { z } from 'zod';
import type { PartialDate } from '../../activity/date.js';
import type { Activity } from '../../activity/record.js';
import type { Block, Heading, Inline, TimelineItem } from '../../document/tree.js';
import { blocks } from '../block.js';
import { type Context, originAt, textNode } from '../context.js';
import { proseBlocks } from '../prose.js';
import { headingId } from '../resolve.js';
import { activityScope } from '../scope.js';
import { dateText } from '../value.js';
import { attribute, type BlockDirectiveNode, block } from './directive.js';
import { queryActivities, queryAttributes } from './query.js';

const attributes = z.strictObject({
  ...queryAttributes,
  layout: z.enum(['paragraphs', 'numbered', 'table', 'timeline']).default('paragraphs'),
  text: z.enum(['summary', 'title']).default('summary'),
  columns: attribute.list.optional(),
  group: z.enum(['month']).optional(),
  level: z.enum(['1', '2', '3', '4']).default('2'),
  'undated-month': attribute.text.optional(),
  'undated-year': attribute.text.optional(),
});
type Attributes = z.output<typeof attributes>;

export const activities = block({ form: 'either', attributes, run });

function run(node: BlockDirectiveNode, attributes: Attributes, context: Context): Block[] {
  const found = queryActivities(attributes, node.position, context);
  if (found.length === 0) return [];
  const layouts: Record<Attributes['layout'], () => Block[]> = {
    paragraphs: () => found.flatMap((activity) => entryBlocks(activity, node, attributes, context)),
    numbered: () => [
      {
        type: 'list',
        ordered: true,
        start: 1,
        children: found.map((activity) => ({
          type: 'listItem',
          label: '',
          children: entryBlocks(activity, node, attributes, context),
        })),
      },
    ],
    table: () => [table(found, attributes, context)],
    timeline: () =>
      attributes.group ? months(found, attributes, context) : [timeline(found, attributes, context)],
  };
  return layouts[attributes.layout]();
}

/** An entry in running text: the container's blocks where there are some, else date and summary. */
function entryBlocks(
  activity: Activity,
  node: BlockDirectiveNode,
  attributes: Attributes,
  context: Context,
): Block[] {
  if (node.type === 'containerDirective')
    return blocks(node.children, { ...context, scope: activityScope(activity, context.scope) });
  const [first, ...rest] = textBlocks(activity, attributes, context);
  if (first?.type !== 'paragraph') return first ? [first, ...rest] : [];
  const date = textNode(`${dateText(activity.date, 'short')}，`, originOf(activity, 'date'), context);
  return [{ ...first, children: [date, ...first.children] }, ...rest];
}

function textBlocks(activity: Activity, attributes: Attributes, context: Context): Block[] {
  return proseBlocks(activity[attributes.text], originOf(activity, attributes.text), context);
}

function originOf(activity: Activity, field: string) {
  const position = activity.positionOf([field]);
  return { path: activity.path, ...(position && { position }) };
}

function table(found: readonly Activity[], attributes: Attributes, context: Context): Block {
  const row = (cells: Inline[][]) => ({
    type: 'tableRow' as const,
    children: cells.map((children) => ({ type: 'tableCell' as const, children })),
  });
  const head = (attributes.columns ?? []).map((name) => [
    textNode(name, originAt(context, undefined), context),
  ]);
  const rows = found.map((activity) => [
    [textNode(dateText(activity.date, 'short'), originOf(activity, 'date'), context)],
    textBlocks(activity, attributes, context).flatMap((each): Inline[] =>
      'children' in each && each.type === 'paragraph' ? each.children : [],
    ),
  ]);
  return {
    type: 'table',
    columns: [
      { align: 'center', width: 5 },
      { align: 'left', width: 18 },
    ],
    headRows: head.length > 0 ? 1 : 0,
    children: [...(head.length > 0 ? [row(head)] : []), ...rows.map(row)],
  };
}

function timeline(found: readonly Activity[], attributes: Attributes, context: Context): Block {
  const children = found.map(
    (activity): TimelineItem => ({
      type: 'timelineItem',
      label: label(activity.date, attributes),
      origin: originOf(activity, 'date'),
      children: textBlocks(activity, attributes, context).map((each) =>
        each.type === 'paragraph' ? { ...each, style: 'timelineItem' } : each,
      ),
    }),
  );
  return { type: 'timeline', children };
}

/** The date of an entry; without its day an entry stands under the template's word for it (是月, 是年). */
function label(date: PartialDate, attributes: Attributes): string {
  if (date.precision === 'month') return attributes['undated-month'] ?? dateText(date, 'short');
  if (date.precision === 'year') return attributes['undated-year'] ?? dateText(date);
  return dateText(date, 'short');
}

/** A heading for every month, its entries below; what has only a year closes the last month. */
function months(found: readonly Activity[], attributes: Attributes, context: Context): Block[] {
  const groups = new Map<number, Activity[]>();
  let month = 12;
  for (const activity of found) {
    month = activity.date.month ?? month;
    groups.set(month, [...(groups.get(month) ?? []), activity]);
  }
  const depth = Number(attributes.level) as Heading['depth'];
  return [...groups].flatMap(([month, members]) => {
    const children: Inline[] = [textNode(`${month}月`, originAt(context, undefined), context)];
    const heading: Heading = {
      type: 'heading',
      depth,
      id: headingId(children, context),
      number: '',
      children,
    };
    return [heading, timeline(members, attributes, context)];
  });
}
