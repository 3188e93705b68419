/** Certificates need names and the wording of the honour: what lacks is told, list by list. */
import type { Fact } from '../../activity/fact.js';
import { message, type Term } from '../../message.js';
import { factsOf } from '../record-name.js';
import { placeIn } from '../record-text.js';
import type { RecordRule } from '../rule.js';

export const awardNamed: RecordRule = {
  over: 'records',
  ids: ['award-named', 'award-titled'],
  check: ({ activities }) =>
    factsOf(activities, 'award').flatMap(({ activity, fact, path }) => {
      const { named, total, more } = fact.recipients;
      const open = (total ?? named.length) - named.length;
      const what = fact.title ?? fact.reason ?? '';
      const names = placeIn(activity, [...path, 'recipients']);
      return [
        ...(open > 0 || more
          ? [message('award-named', names, { award: what, actual: named.length, open: openOf(open, fact) })]
          : []),
        ...(fact.title === undefined
          ? [message('award-titled', placeIn(activity, path), { actual: what })]
          : []),
      ];
    }),
  examples: {
    ok: [
      {
        records: [
          'facts:\n  - kind: award\n    title: “先进个人”\n    recipients: { type: person, named: [张三, 李四], total: 2 }',
        ],
      },
    ],
    notOk: [
      {
        records: [
          'facts:\n  - kind: award\n    title: “先进个人”\n    recipients: { type: person, named: [张三], total: 6 }',
        ],
        messages: ['award-named'],
      },
      {
        records: [
          'facts:\n  - kind: award\n    reason: 热心捐赠\n    recipients: { type: person, named: [张三], total: 1 }',
        ],
        messages: ['award-titled'],
      },
    ],
  },
};

/** How many are open, with the measure word of the list; of a list that goes on without a total nobody knows. */
function openOf(count: number, { recipients: { unit, type } }: Award): Term {
  if (count <= 0) return { zh: '', en: 'the rest' };
  return { zh: ` ${count} ${unit ?? UNITS[type]}`, en: String(count) };
}

type Award = Extract<Fact, { kind: 'award' }>;

const UNITS: Readonly<Record<Award['recipients']['type'], string>> = {
  person: '名',
  organization: '家',
  team: '个',
  event: '项',
};
