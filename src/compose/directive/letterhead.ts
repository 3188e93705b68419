/** `::letterhead`: the head of an official document, 版头 (GB/T 9704-2012 7.2, 10). */
import { z } from 'zod';
import type { Block, IssuerMark, Letterhead, LetterheadPart } from '../../document/tree.js';
import { message } from '../../message.js';
import { type Context, originAt } from '../context.js';
import { interpolate } from '../interpolate.js';
import {
  type MatterText,
  matterOrigin,
  matterText,
  matterTexts,
  matterWord,
  tell,
  written,
} from '../matter.js';
import { KEYS, LABELS } from '../official-matter.js';
import { expectWritten } from '../placed.js';
import { attribute, type BlockDirectiveNode, block } from './directive.js';

const attributes = z.strictObject({ issuer: attribute.text.optional(), number: attribute.text.optional() });
type Attributes = z.output<typeof attributes>;

export const letterhead = block({
  form: 'leaf',
  attributes,
  run(node, asked, context): Block[] {
    if (asked.issuer === undefined && asked.number === undefined) expectWritten('letterhead', node, context);
    const format = matterWord('format', context);
    const children = parts(node, asked, format, context);
    if (children.length === 0) return [];
    context.state.placed.add('preprinted');
    const preprinted = written('preprinted', context) === true;
    return [{ type: 'letterhead', format, preprinted, origin: originAt(context, node.position), children }];
  },
});

/** The parts in their order; an attribute stands before the front matter. */
function parts(
  node: BlockDirectiveNode,
  { issuer, number }: Attributes,
  format: Letterhead['format'],
  context: Context,
): LetterheadPart[] {
  const attributeText = (text: string): MatterText => ({
    origin: originAt(context, node.position),
    children: interpolate(text, node.position, context),
  });
  const found = matterTexts('issuerMarks', context);
  const marks = issuer === undefined ? found : [attributeText(issuer)];
  const givenNumber = matterText('documentNumber', context);
  const numberText = number === undefined ? givenNumber : attributeText(number);
  return [
    ...part('copyNumber', matterText('copyNumber', context)),
    ...part('classification', matterText('classification', context)),
    ...part('urgency', matterText('urgency', context)),
    ...markParts(marks, format, context),
    ...part('documentNumber', numberText),
    ...(format === 'document' ? approvers(context) : []),
  ];
}

const part = <T extends LetterheadPart['type']>(type: T, text: MatterText | undefined) =>
  text ? [{ type, ...text } as Extract<LetterheadPart, { type: T }>] : [];

/** The word beside the marks of a joint issue ends the mark of one issuer; a letter has the host's alone (10.1). */
function markParts(
  texts: readonly MatterText[],
  format: Letterhead['format'],
  context: Context,
): LetterheadPart[] {
  const word = format === 'document' ? matterText('markWord', context) : undefined;
  const marks = texts.map((text): IssuerMark => ({ type: 'issuerMark', ...text }));
  const [only] = marks;
  if (marks.length > 1 && format === 'letter') {
    const place = matterOrigin([KEYS.issuerMarks], context);
    tell(message('mark-host', place, { actual: marks.length }), context);
  }
  if (word && only && marks.length === 1)
    return [{ ...only, children: [...only.children, ...word.children] }];
  return [...marks, ...part('markWord', word)];
}

/** 签发人 (7.2.6). A text may name several. */
function approvers(context: Context): LetterheadPart[] {
  const names = matterTexts('approvers', context).flatMap(splitNames);
  const [first] = names;
  if (!first) return [];
  const children = names.map((name) => ({ type: 'approver' as const, ...name }));
  return [{ type: 'approvers', label: LABELS.approvers, origin: first.origin, children }];
}

function splitNames(text: MatterText): MatterText[] {
  const [only] = text.children;
  if (only?.type !== 'text' || text.children.length > 1) return [text];
  return only.value
    .split(LABELS.between)
    .map((value) => ({ origin: text.origin, children: [{ ...only, value }] }));
}
