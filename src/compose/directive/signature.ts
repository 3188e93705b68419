/** `::signature`: signatories with their seals, date and note (GB/T 9704-2012 7.3.5, 7.3.6). */
import { z } from 'zod';
import type { Annotation, Block, Signatory, Signature, SignatureDate } from '../../document/tree.js';
import { message } from '../../message.js';
import { type Context, originAt } from '../context.js';
import { interpolate } from '../interpolate.js';
import { bracketed } from '../joined.js';
import {
  type MatterText,
  matterOrigin,
  matterText,
  matterTexts,
  matterWord,
  readWord,
  written,
} from '../matter.js';
import { KEYS, LABELS, type MatterName } from '../official-matter.js';
import { expectWritten } from '../placed.js';
import { seals, stampedSignatories } from '../seal.js';
import { attribute, type BlockDirectiveNode, block } from './directive.js';

const attributes = z.strictObject({ by: attribute.text.optional(), date: attribute.text.optional() });
type Attributes = z.output<typeof attributes>;

export const signature = block({
  form: 'leaf',
  attributes,
  run(node, asked, context): Block[] {
    if (asked.by === undefined && asked.date === undefined) expectWritten('signature', node, context);
    const form = matterWord('form', context);
    if (form === 'sealed' && readWord('format', context) === 'minutes')
      context.state.messages.push(message('minutes-unsealed', matterOrigin([KEYS.form], context)));
    const signed = form === 'stamped' ? stampedSignatories(context) : signatories(node, asked, form, context);
    const dated = signatureDate(node, asked, context);
    const noted = annotation(context);
    if (signed.length + dated.length + noted.length === 0 && form === 'plain') return [];
    if (!isComplete(form, signed, dated, node, context)) return [];
    const children = [...signed, ...dated, ...noted];
    return [{ type: 'signature', form, origin: originAt(context, node.position), children }];
  },
});

function attributeText(text: string, node: BlockDirectiveNode, context: Context): MatterText {
  return {
    origin: originAt(context, node.position),
    children: interpolate(text, node.position, context),
  };
}

function signatories(
  node: BlockDirectiveNode,
  { by }: Attributes,
  form: Signature['form'],
  context: Context,
): Signatory[] {
  const found = matterTexts('signatories', context);
  const texts = by === undefined ? found : [attributeText(by, node, context)];
  if (form !== 'sealed') return texts.map((text) => ({ type: 'signatory', ...text }));
  const impressions = seals(texts, context);
  return texts.map((text, i) => ({
    type: 'signatory',
    ...(impressions[i] && { seal: impressions[i] }),
    ...text,
  }));
}

function signatureDate(node: BlockDirectiveNode, { date }: Attributes, context: Context): SignatureDate[] {
  const found = matterText('signatureDate', context);
  const text = date === undefined ? found : attributeText(date, node, context);
  return text ? [{ type: 'signatureDate', ...text }] : [];
}

function annotation(context: Context): Annotation[] {
  const text = matterText('annotation', context);
  if (!text) return [];
  return [{ type: 'annotation', origin: text.origin, children: bracketed(text, LABELS.brackets) }];
}

/** A seal presses the name and the date (7.3.5.1): without either it would be blank, and does not come about. */
function isComplete(
  form: Signature['form'],
  signed: readonly Signatory[],
  dated: readonly SignatureDate[],
  node: BlockDirectiveNode,
  context: Context,
): boolean {
  const lacking: MatterName[] = [
    ...(signed.length === 0 ? ([form === 'stamped' ? 'signers' : 'signatories'] as const) : []),
    ...(dated.length === 0 ? ['signatureDate' as const] : []),
  ];
  const place =
    written('form', context) === undefined
      ? originAt(context, node.position)
      : matterOrigin([KEYS.form], context);
  for (const name of lacking)
    context.state.messages.push(message('signature-complete', place, { expected: KEYS[name] }));
  return lacking.length === 0;
}
