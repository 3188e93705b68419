/** In a list, nobody stands twice: neither under one name, nor under two names or spellings of one. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../message.js';
import { canonicalNames, differInOne, listsOf, nameOf, type PlacedNames } from '../record-name.js';
import { placeIn } from '../record-text.js';
import type { RecordRule } from '../rule.js';

/** Shorter names of organisations that differ in one character are mostly two. */
const LONG = 6;
/** Of people with two characters there are too many whose names differ in one. */
const LONG_PERSON = 3;

export const recipientOnce: RecordRule = {
  over: 'records',
  ids: ['recipient-once', 'recipient-spelled', 'recipient-alike'],
  check: ({ activities, organization }) => {
    const canonical = canonicalNames(organization);
    return activities.flatMap(listsOf).flatMap((placed) => repeated(placed, canonical));
  },
  examples: {
    ok: [
      {
        records: [
          `facts:
  - kind: award
    recipients: { type: person, named: [张伟, 张炜, { name: 李明, organization: 甲公司 }, { name: 李明, organization: 乙公司 }] }`,
        ],
      },
    ],
    notOk: [
      {
        records: ['facts:\n  - kind: award\n    recipients: { type: person, named: [张伟, 李明, 张 伟] }'],
        messages: ['recipient-once'],
      },
      {
        organization: 'organizations:\n  - name: 东海铝业股份有限公司\n    aliases: [东海铝业]',
        records: [
          'facts:\n  - kind: award\n    recipients: { type: organization, named: [东海铝业股份有限公司, 东海铝业] }',
        ],
        messages: ['recipient-once'],
      },
      {
        records: [
          'facts:\n  - kind: award\n    recipients: { type: organization, named: [东海华峰铝业有限公司, 东海华锋铝业有限公司] }',
        ],
        messages: ['recipient-spelled'],
      },
      {
        records: ['facts:\n  - kind: award\n    recipients: { type: person, named: [张景明, 李四, 张景铭] }'],
        messages: ['recipient-alike'],
      },
    ],
  },
};

function repeated(
  { activity, path, list }: PlacedNames,
  canonical: (name: string) => string,
): VFileMessage[] {
  const names = list.named.map((item) => ({
    name: nameOf(item),
    key: canonical(nameOf(item).replace(/[\s·]/g, '')),
    of: typeof item === 'string' ? undefined : item.organization,
  }));
  return names.flatMap(({ name, key, of }, index) => {
    const place = placeIn(activity, [...path, 'named', index]);
    const before = names.slice(0, index);
    const same = before.find((each) => each.key === key && (!of || !each.of || each.of === of));
    if (same) return [message('recipient-once', place, { actual: name, expected: same.name })];
    const long = list.type === 'person' ? LONG_PERSON : LONG;
    const alike = before.find((each) => each.key.length >= long && differInOne(each.key, key));
    if (!alike || key.length < long) return [];
    const rule = list.type === 'person' ? 'recipient-alike' : 'recipient-spelled';
    return [message(rule, place, { actual: name, expected: alike.name })];
  });
}
