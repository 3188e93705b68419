/** A removal that another body has to confirm is confirmed by its next meeting, or still awaits one. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../message.js';
import { factsOf, nameOf, type PlacedFact } from '../record-name.js';
import { placeIn } from '../record-text.js';
import type { RecordRule, RecordWorld } from '../rule.js';

type Personnel = PlacedFact<'personnel'>;

export const removalConfirmed: RecordRule = {
  over: 'records',
  needsWhole: true,
  ids: ['removal-confirmed', 'removal-pending'],
  check: removals,
  examples: {
    ok: [
      {
        records: [
          `entry: 1
date: 2022-10-14
facts:
  - kind: personnel
    action: remove
    organizations: { type: organization, named: [甲公司] }
    unitPost: 理事单位
    confirmBy: 下一次会员大会`,
          `entry: 2
date: 2022-11-11
facts:
  - { kind: meeting, type: congress, body: 会员大会 }
  - kind: personnel
    action: remove
    organizations: { type: organization, named: [甲公司] }
    unitPost: 理事单位
    organ: 会员大会`,
        ],
      },
    ],
    notOk: [
      {
        records: [
          `entry: 1
date: 2022-10-14
facts:
  - kind: personnel
    action: remove
    people: { type: person, named: [张三] }
    confirmBy: 下一次会员大会`,
          'entry: 2\ndate: 2022-11-11\nfacts:\n  - { kind: meeting, type: congress, body: 会员大会 }',
        ],
        messages: ['removal-confirmed'],
      },
      {
        records: [
          `facts:
  - kind: personnel
    action: remove
    people: { type: person, named: [张三] }
    confirmBy: 下一次会员大会`,
        ],
        messages: ['removal-pending'],
      },
    ],
  },
};

function removals({ activities }: RecordWorld): VFileMessage[] {
  const facts = factsOf(activities, 'personnel');
  const meetings = factsOf(activities, 'meeting').filter(({ fact }) => fact.sameAs === undefined);
  const at = ({ activity }: { activity: (typeof activities)[number] }) => activities.indexOf(activity);
  return facts.flatMap((removal) => {
    const { activity, fact, path } = removal;
    const { confirmBy } = fact;
    if (fact.action !== 'remove' || confirmBy === undefined) return [];
    const place = placeIn(activity, [...path, 'confirmBy']);
    const names = namesOf(removal);
    const values = { actual: [...names].join('、'), expected: confirmBy };
    const next = meetings.find(
      (meeting) => at(meeting) > at(removal) && meeting.fact.body && confirmBy.endsWith(meeting.fact.body),
    );
    if (!next) return [message('removal-pending', place, values)];
    const isConfirmed = facts.some(
      (other) =>
        at(other) > at(removal) &&
        other.fact.action === 'remove' &&
        other.fact.confirmBy === undefined &&
        [...names].every((name) => namesOf(other).has(name)),
    );
    return isConfirmed
      ? []
      : [message('removal-confirmed', place, { ...values, entry: next.activity.entry })];
  });
}

const namesOf = ({ fact }: Personnel): Set<string> =>
  new Set([...(fact.people?.named ?? []), ...(fact.organizations?.named ?? [])].map(nameOf));
