/** A name is a name alone: posts and forms of address have keys of their own. */
import { message } from '../../message.js';
import { peopleOf } from '../record-name.js';
import { placeIn } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const ADDRESSED =
  /(?<=^[\p{Script=Han}·]{2,})(同志|先生|女士|副?会长|副?秘书长|副?主任|副?处长|副?理事长|副?总经理|教授|等)$/u;

export const namePlain: RecordRule = {
  over: 'records',
  ids: ['name-plain', 'former-once'],
  check: ({ activities }) =>
    activities.flatMap(peopleOf).flatMap(({ activity, path, name, title, former }) => {
      const address = ADDRESSED.exec(name)?.[1];
      const plain = address
        ? [
            message('name-plain', placeIn(activity, path), {
              actual: address,
              expected: name.slice(0, -address.length),
            }),
          ]
        : [];
      const doubled = former && /^[原前]/.test(title ?? '');
      const place = placeIn(activity, [...path.slice(0, -1), 'title']);
      return doubled ? [...plain, message('former-once', place, { actual: title as string })] : plain;
    }),
  examples: {
    ok: [
      {
        records: [
          `facts:
  - kind: award
    recipients: { type: person, named: [张三, 欧阳长], suffix: 同志 }
  - kind: speech
    type: address
    speaker: { name: 李四, title: 会长, former: true }`,
        ],
      },
    ],
    notOk: [
      {
        records: ['facts:\n  - kind: award\n    recipients: { type: person, named: [张三同志, 李四会长] }'],
        messages: ['name-plain', 'name-plain'],
      },
      {
        records: [
          'facts:\n  - kind: speech\n    type: address\n    speaker: { name: 李四, title: 原会长, former: true }',
        ],
        messages: ['former-once'],
      },
    ],
  },
};
