/** The order in which a list of names is printed: as given, or by surname strokes where somebody asked for it. */
import type { VFileMessage } from 'vfile-message';
import type { Names } from '../activity/field.js';
import { orderByStrokes, type SingleNames } from '../activity/name-order.js';
import type { Origin } from '../document/tree.js';
import { message, placeOf } from '../message.js';
import type { Context } from './context.js';
import { nameText } from './value.js';

export type NameOrder = NonNullable<Names['order']>;

/** What a template asks for; without it the record's own word holds. */
export interface OrderAttributes {
  order?: NameOrder | undefined;
  'single-names'?: SingleNames | undefined;
}

/** The list in the order asked for; why it could not be had is a message at the list's place. */
export function inOrder(list: Names, asked: OrderAttributes, origin: Origin, context: Context): Names {
  const order = asked.order ?? list.order ?? 'given';
  if (order === 'rank' && list.order !== 'rank') tell(context, message('names-ranked', origin));
  if (order !== 'stroke') return list;
  const leader = list.named.find((name) => typeof name !== 'string' && name.title !== undefined);
  if (leader !== undefined) {
    // Who stands before whom is rank there, and not ours to change.
    tell(context, message('leaders-in-order', origin, { actual: nameText(leader) }));
    return list;
  }
  const { ordered, lacking } = orderByStrokes(list.named, nameText, asked['single-names']);
  for (const character of lacking) tell(context, message('strokes-known', origin, { actual: character }));
  return { ...list, named: [...ordered] };
}

/** A list may stand at several places of a document; what is to be said of it is said once. */
function tell({ state }: Context, message: VFileMessage): void {
  const same = (other: VFileMessage) =>
    other.reason === message.reason && placeOf(other) === placeOf(message);
  if (!state.messages.some(same)) state.messages.push(message);
}
