/** sameAs leads to a record of the same year that tells of the event, and both call it by one name. */

import { FACT_KINDS } from '../../activity/fact.js';
import { message } from '../../message.js';
import { factsOf } from '../record-name.js';
import { placeIn } from '../record-text.js';
import type { RecordRule } from '../rule.js';

export const sameAsFound: RecordRule = {
  over: 'records',
  needsWhole: true,
  ids: ['same-as-found', 'same-as-titled'],
  check: ({ activities }) =>
    factsOf(activities, ...FACT_KINDS).flatMap(({ activity, fact, path }) => {
      if (fact.sameAs === undefined) return [];
      const main = activities.find(
        ({ entry, date }) => entry === fact.sameAs && date.year === activity.date.year,
      );
      const others = (main?.facts ?? []).filter(
        ({ kind, sameAs }) => kind === fact.kind && sameAs === undefined,
      );
      const place = placeIn(activity, [...path, 'sameAs']);
      if (others.length === 0 || main === activity)
        return [message('same-as-found', place, { actual: fact.sameAs })];
      const titles = others.flatMap((other) => ('title' in other && other.title ? [other.title] : []));
      const title = 'title' in fact ? fact.title : undefined;
      if (title === undefined || titles.length === 0 || titles.includes(title)) return [];
      const values = { actual: title, expected: titles[0] as string, entry: fact.sameAs };
      return [message('same-as-titled', placeIn(activity, [...path, 'title']), values)];
    }),
  examples: {
    ok: [
      {
        records: [
          'entry: 1\nfacts:\n  - { kind: event, type: briefing, title: “形势报告会”, sameAs: 2 }',
          'entry: 2\nfacts:\n  - { kind: event, type: briefing, title: “形势报告会” }',
        ],
      },
    ],
    notOk: [
      {
        records: ['entry: 1\nfacts:\n  - { kind: event, type: briefing, sameAs: 2 }'],
        messages: ['same-as-found'],
      },
      {
        records: [
          'entry: 1\nfacts:\n  - { kind: event, type: briefing, title: 形势报告会, sameAs: 2 }',
          'entry: 2\nfacts:\n  - { kind: event, type: briefing, title: 年度形势报告会 }',
        ],
        messages: ['same-as-titled'],
      },
    ],
  },
};
