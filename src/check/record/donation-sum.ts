/** The parts of a donation add up to its total; where a part is not told, they do not exceed it. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../message.js';
import { factsOf } from '../record-name.js';
import { placeIn } from '../record-text.js';
import type { RecordRule } from '../rule.js';

export const donationSum: RecordRule = {
  over: 'records',
  ids: ['donation-sum'],
  check: ({ activities }) =>
    activities.flatMap((activity) => {
      const facts = factsOf([activity], 'donation');
      const parts = facts.filter(({ fact }) => !fact.total).map(({ fact }) => fact);
      const [total] = facts.filter(({ fact }) => fact.total);
      if (!total || parts.length === 0) return [];
      return (['cash', 'inKind'] as const).flatMap((key): VFileMessage[] => {
        const whole = total.fact[key];
        const told = parts.flatMap((part) => part[key] ?? []);
        if (!whole || told.length === 0) return [];
        const sum = told.reduce((all, { yuan }) => all + Math.round(yuan * 100), 0) / 100;
        const about = whole.about || told.some((each) => each.about);
        const open = parts.some((part) => !part.cash && !part.inKind);
        if (sum === whole.yuan || about || (open && sum < whole.yuan)) return [];
        const place = placeIn(activity, [...total.path, key]);
        return [message('donation-sum', place, { actual: whole.yuan, expected: sum })];
      });
    }),
  examples: {
    ok: [
      {
        records: [
          `facts:
  - { kind: donation, cash: 一万元 }
  - { kind: donation, cash: 5000元 }
  - { kind: donation, donors: [{ type: organization, total: 13 }] }
  - { kind: donation, total: true, cash: 5.5万元 }`,
          'facts:\n  - { kind: donation, cash: 5000元 }\n  - { kind: donation, total: true, cash: 约0.6万元 }',
        ],
      },
    ],
    notOk: [
      {
        records: [
          `facts:
  - { kind: donation, cash: 一万元 }
  - { kind: donation, cash: 5000元 }
  - { kind: donation, total: true, cash: 1.6万元 }`,
        ],
        messages: ['donation-sum'],
      },
      {
        records: [
          `facts:
  - { kind: donation, cash: 6万元 }
  - { kind: donation, donors: [{ type: organization, total: 13 }] }
  - { kind: donation, total: true, cash: 5.5万元 }`,
        ],
        messages: ['donation-sum'],
      },
    ],
  },
};
