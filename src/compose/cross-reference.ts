/** Numbers of captions, and the cross-references that lead to them or to headings. */
import type { CaptionLabels } from '../document/style.js';
import { captionLabel, inlineText, visitNodes } from '../document/text.js';
import type { Caption, CaptionNumber, Document, Heading, Inline } from '../document/tree.js';
import { message } from '../message.js';
import { nearestFew } from '../validate.js';
import type { PendingReference, State } from './context.js';

/** Between the number of a caption and its text: the room of a character. */
const GAP = '\u3000';

/** Numbers every caption in reading order, figures and charts together, tables for themselves. */
export function numberCaptions(document: Document, labels: CaptionLabels | undefined): void {
  if (!labels) return;
  const counts = { figure: 0, table: 0 };
  for (const { kind, caption } of captionsOf(document)) {
    const number: CaptionNumber = { type: 'captionNumber', label: labels[kind], value: ++counts[kind] };
    const origin = caption.origin && { origin: caption.origin };
    caption.children.unshift({ ...number, ...origin }, { type: 'text', value: GAP, ...origin });
  }
}

function captionsOf(document: Document): { kind: keyof CaptionLabels; caption: Caption }[] {
  const found: { kind: keyof CaptionLabels; caption: Caption }[] = [];
  visitNodes(document, (node) => {
    if (node.type === 'table' && node.caption) found.push({ kind: 'table', caption: node.caption });
    else if ((node.type === 'figure' || node.type === 'chart') && node.caption)
      found.push({ kind: 'figure', caption: node.caption });
  });
  return found;
}

/** What a cross-reference may lead to: a heading, or a caption with a number or without. */
interface Target {
  text: string;
  heading?: Heading;
  number?: CaptionNumber;
}

/** Leads cross-references to the heading or caption whose text they name, and has them say what it is called. */
export function resolveCrossReferences(document: Document, state: State): void {
  if (state.crossReferences.length === 0) return;
  const targets = targetsOf(document);
  for (const reference of state.crossReferences) {
    const found = targets.filter(({ text }) => text === reference.wanted);
    const [target] = found;
    if (target) lead(reference, target, state);
    report(reference, found, targets, state);
  }
}

function targetsOf(document: Document): Target[] {
  const targets: Target[] = [];
  visitNodes(document, (node) => {
    if (node.type === 'heading') targets.push({ text: plain(node.children), heading: node });
  });
  for (const { caption } of captionsOf(document)) {
    const [number, , ...rest] = caption.children;
    targets.push(
      number?.type === 'captionNumber' ? { text: plain(rest), number } : { text: plain(caption.children) },
    );
  }
  return targets;
}

/** Text without white space: a caption may go over several lines of the template. */
const plain = (nodes: readonly Inline[]): string => wantedText(inlineText(nodes));

/** A text as it is looked for. */
export const wantedText = (text: string): string => text.replace(/\s+/g, '');

function lead({ node, origin }: PendingReference, { heading, number }: Target, state: State): void {
  const say = (value: string): Inline[] => [{ type: 'text', value, origin }];
  if (heading) {
    node.target = heading.id;
    node.children = say(inlineText(heading.children).replaceAll('\n', ''));
  } else if (number) {
    number.id ??= captionId(number, state);
    node.target = number.id;
    node.children = say(captionLabel(number));
  }
}

function captionId(number: CaptionNumber, { headingIds }: State): string {
  let id = captionLabel(number);
  while (headingIds.has(id)) id = `${id}-`;
  headingIds.add(id);
  return id;
}

function report(
  { wanted, origin }: PendingReference,
  found: readonly Target[],
  targets: readonly Target[],
  { messages }: State,
): void {
  const [first] = found;
  const tell = (rule: Parameters<typeof message>[0], values = {}) =>
    void messages.push(message(rule, origin, { actual: wanted, ...values }));
  if (!first)
    tell('cross-reference-known', {
      expected: nearestFew(
        wanted,
        targets.map(({ text }) => text),
      ),
    });
  else if (found.length > 1) tell('cross-reference-single', { count: found.length });
  else if (!first.heading && !first.number) tell('cross-reference-numbered');
}
