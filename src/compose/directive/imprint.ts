/** `::imprint`: 版记, at the end of a document (GB/T 9704-2012 7.4). */
import { z } from 'zod';
import type { Block, ImprintIssue, ImprintPart } from '../../document/tree.js';
import { message } from '../../message.js';
import { type Context, originAt } from '../context.js';
import { joined } from '../joined.js';
import { matterText, matterTexts, matterWord, readWord } from '../matter.js';
import { KEYS, LABELS } from '../official-matter.js';
import { expectWritten } from '../placed.js';
import { block } from './directive.js';

export const imprint = block({
  form: 'leaf',
  attributes: z.strictObject({}),
  run(node, _attributes, context): Block[] {
    expectWritten('imprint', node, context);
    // A letter's imprint has neither rules nor the row of issue (10.1).
    const isLetter = readWord('format', context) === 'letter';
    const children: ImprintPart[] = [
      ...(matterWord('recipientsPlace', context) === 'imprint' ? copies('recipients', context) : []),
      ...copies('copies', context),
      ...(isLetter ? [] : issue(context)),
    ];
    const evenPage = matterWord('imprintPage', context) === 'even';
    const origin = originAt(context, node.position);
    return children.length === 0 ? [] : [{ type: 'imprint', ruled: !isLetter, evenPage, origin, children }];
  },
});

/** 抄送机关, and 主送机关 that found no room above (7.3.2, 7.4.2). */
function copies(name: 'copies' | 'recipients', context: Context): ImprintPart[] {
  const texts = matterTexts(name, context);
  const [first] = texts;
  if (!first) return [];
  const between = name === 'copies' ? LABELS.betweenGroups : LABELS.between;
  const children = joined(texts, between, LABELS.full);
  return [{ type: 'imprintRecipients', label: LABELS[name], origin: first.origin, children }];
}

/** 印发机关 and 印发日期 (7.4.3): both or neither; a date that only waits to be filled makes no row. */
function issue(context: Context): ImprintIssue[] {
  const issuer = matterText('issuer', context);
  const date = matterText('issueDate', context);
  const waits = date?.children.every(({ type }) => type === 'open');
  if (!issuer && (!date || waits)) return [];
  if (!issuer || !date) {
    const [actual, expected] = issuer ? [KEYS.issuer, KEYS.issueDate] : [KEYS.issueDate, KEYS.issuer];
    const place = (issuer ?? date)?.origin ?? { path: context.path };
    context.state.messages.push(message('imprint-issued', place, { actual, expected }));
    return [];
  }
  const dated = joined([date], '', LABELS.issued);
  return [
    {
      type: 'imprintIssue',
      origin: issuer.origin,
      children: [
        { type: 'imprintCell', ...issuer },
        { type: 'imprintCell', origin: date.origin, children: dated },
      ],
    },
  ];
}
