/** `{names}` in a template's text → inline nodes. Values are data: never parsed as Markdown. */
import type { Position } from 'unist';
import { inlineText } from '../document/text.js';
import type { Inline, Open, Origin } from '../document/tree.js';
import { nearest } from '../validate.js';
import { type Context, originAt, report, textNode } from './context.js';
import { inOrder } from './name-order.js';
import type { Found } from './scope.js';
import { isNames, valueText } from './value.js';

const NAME = /\{([\p{L}][\p{L}\p{N}_.-]*)\}/gu;

/** Text with its `{names}` replaced. A name without a value gives an open place. */
export function interpolate(text: string, position: Position | undefined, context: Context): Inline[] {
  const origin = originAt(context, position);
  const nodes: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(NAME)) {
    if (match.index > end) nodes.push(textNode(text.slice(end, match.index), origin, context));
    nodes.push(...nameNodes(match[1] as string, positionWithin(position, text, match.index), context));
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push(textNode(text.slice(end), origin, context));
  return nodes;
}

/** Place of the character at `index` of a text node; exact where the source has no escapes before it. */
function positionWithin(position: Position | undefined, text: string, index: number): Position | undefined {
  if (!position) return undefined;
  const before = text.slice(0, index).split('\n');
  const line = position.start.line + before.length - 1;
  const column = (before.length === 1 ? position.start.column : 1) + (before.at(-1) as string).length;
  return { start: { line, column }, end: position.end };
}

/** The same as a plain string, for titles in properties and for attributes. */
export function interpolateText(text: string, position: Position | undefined, context: Context): string {
  return inlineText(interpolate(text, position, context));
}

/** What a name stands for, as inline nodes. */
export function nameNodes(name: string, position: Position | undefined, context: Context): Inline[] {
  const found = context.scope.find(name);
  if (found.state === 'unknown') {
    report(context, 'name-known', position, { actual: name, expected: nearest(name, found.known) });
    return [];
  }
  if (found.state === 'missing') return [openNode(found, position, context)];
  const origin = found.origin ?? originAt(context, position);
  const value = isNames(found.value) ? inOrder(found.value, {}, origin, context) : found.value;
  const text = valueText(value);
  if (text === undefined) {
    report(context, 'name-printable', position, { actual: name });
    return [];
  }
  return text === '' ? [] : [textNode(text, origin, context)];
}

/** An open place; its wording is the template's, and a template that has none is told so. */
export function openNode(
  found: Extract<Found, { state: 'missing' }>,
  position: Position | undefined,
  context: Context,
): Open {
  if (found.open === undefined) report(context, 'open-worded', position, { actual: found.subject });
  return open(
    found.subject,
    found.open ?? found.subject,
    found.origin ?? originAt(context, position),
    context,
  );
}

/** An open place with a wording. */
export function open(subject: string, wording: string, origin: Origin, context: Context): Open {
  return { type: 'open', subject, origin, children: [textNode(wording, origin, context)] };
}
