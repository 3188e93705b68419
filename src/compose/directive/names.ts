/** `:names` and `::roster`: lists of names, what the source leaves out shown as open. */
import { z } from 'zod';
import type { Names } from '../../activity/field.js';
import type { Block, Inline, Origin, Roster } from '../../document/tree.js';
import { type Context, originAt, report, textNode } from '../context.js';
import { interpolate, nameNodes, open } from '../interpolate.js';
import { inOrder, type OrderAttributes } from '../name-order.js';
import { extendScope } from '../scope.js';
import { isNames, nameText } from '../value.js';
import { attribute, block, inline } from './directive.js';

/** Order by rank, as given, or by surname strokes; and how the last treats names of two characters. */
const orderAttributes = {
  order: z.enum(['given', 'stroke', 'rank']).optional(),
  'single-names': z.enum(['first', 'mixed']).optional(),
};

/** The names in running text: `张敏祥等6位同志`, where `others` is the word between; `open` words what is missing. */
export const names = inline({
  attributes: z.strictObject({
    ...orderAttributes,
    of: attribute.text,
    others: attribute.text.optional(),
    open: attribute.text.optional(),
  }),
  run(node, attributes, context) {
    const list = findNames(attributes.of, attributes, node.position, context);
    if (!list) return nameNodes(attributes.of, node.position, context);
    const { value, origin } = list;
    const told = textNode(namesText(value, attributes.others ?? ''), origin, context);
    return attributes.open && isUnfinished(value)
      ? [told, openRest(value, attributes.open, origin, context)]
      : [told];
  },
});

/** Names, the word for others where some are not named, their number and what they are called. */
function namesText(list: Names, others: string): string {
  const named = list.named.map(nameText).join('、');
  const total = list.total ?? list.named.length;
  if (total <= list.named.length) return named + (list.type === 'person' ? (list.suffix ?? '') : '');
  return `${named}${named ? others : ''}${total}${list.unit ?? ''}${list.suffix ?? ''}`;
}

const rosterAttributes = z.strictObject({
  ...orderAttributes,
  of: attribute.text,
  columns: attribute.number.default(1),
  'name-width': attribute.number.default(3),
  open: attribute.text,
});

/** The names as a list: people in columns, organisations numbered; then one open place for the rest. */
export const roster = block({
  form: 'leaf',
  attributes: rosterAttributes,
  run(node, attributes, context) {
    const list = findNames(attributes.of, attributes, node.position, context);
    if (!list) {
      report(context, 'name-list', node.position, { actual: attributes.of });
      return [];
    }
    const { value, origin } = list;
    const inColumns = value.type === 'person' && attributes.columns > 1;
    const listed = inColumns
      ? columns(value, attributes.columns, attributes['name-width'], origin, context)
      : numbered(value, origin, context);
    const note = (): Block => ({
      type: 'paragraph',
      style: 'rosterNote',
      origin,
      children: [openRest(value, attributes.open, origin, context)],
    });
    return [...(value.named.length > 0 ? [listed] : []), ...(isUnfinished(value) ? [note()] : [])];
  },
});

function findNames(
  name: string,
  asked: OrderAttributes,
  position: Parameters<typeof originAt>[1],
  context: Context,
) {
  const found = context.scope.find(name);
  if (found.state !== 'value' || !isNames(found.value)) return undefined;
  const origin = found.origin ?? originAt(context, position);
  return { value: inOrder(found.value, asked, origin, context), origin };
}

const nameNode = (named: Names['named'][number], origin: Origin, context: Context): Inline[] => [
  textNode(nameText(named), origin, context),
];

/** Shorter names are spread over `nameWidth` characters, so that those of two and three line up (CLREQ 均排). */
function columns(list: Names, columns: number, nameWidth: number, origin: Origin, context: Context): Roster {
  return {
    type: 'roster',
    columns,
    ...(nameWidth > 0 && { nameWidth }),
    origin,
    children: list.named.map((named) => ({
      type: 'rosterItem',
      origin,
      children: nameNode(named, origin, context),
    })),
  };
}

function numbered(list: Names, origin: Origin, context: Context): Block {
  return {
    type: 'list',
    ordered: true,
    start: 1,
    origin,
    children: list.named.map((named) => ({
      type: 'listItem',
      label: '',
      origin,
      children: [
        { type: 'paragraph', style: 'listItem', origin, children: nameNode(named, origin, context) },
      ],
    })),
  };
}

/** `（其余{rest}{unit}名单待补）`: the wording is the template's. */
function openRest(list: Names, wording: string, origin: Origin, context: Context): Inline {
  const rest = (list.total ?? list.named.length) - list.named.length;
  const scope = extendScope({ rest, total: list.total ?? '', unit: list.unit ?? '' }, context.scope);
  const children = interpolate(wording, undefined, { ...context, scope });
  const subject = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return open(subject, subject, origin, context);
}

/** Whether the source names fewer than there were. */
const isUnfinished = ({ total, named, more }: Names): boolean => more === true || (total ?? 0) > named.length;
