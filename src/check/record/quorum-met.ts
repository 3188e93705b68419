/**
 * Meetings that decide have a quorum, and what they decide has its votes: two thirds of the members present;
 * of those, two thirds in a council and more than half in a congress (社会团体章程示范文本, 民政部).
 */
import type { VFileMessage } from 'vfile-message';
import type { Activity } from '../../activity/record.js';
import { message } from '../../message.js';
import { factsOf, type PlacedFact } from '../record-name.js';
import { placeIn } from '../record-text.js';
import type { RecordRule } from '../rule.js';

type Meeting = PlacedFact<'meeting'>;

/** The meetings that decide, and whether so many votes of those present carry. */
const CARRIES: Partial<Record<Meeting['fact']['type'], (votes: number, present: number) => boolean>> = {
  congress: (votes, present) => votes * 2 > present,
  'branch-congress': (votes, present) => votes * 2 > present,
  council: (votes, present) => votes * 3 >= present * 2,
};

export const quorumMet: RecordRule = {
  over: 'records',
  ids: ['quorum-met', 'present-counted', 'votes-counted', 'votes-carry'],
  check: ({ activities }) => [
    ...factsOf(activities, 'meeting').flatMap(quorum),
    ...activities.flatMap(votes),
  ],
  examples: {
    ok: [
      {
        records: [
          `facts:
  - { kind: meeting, type: council, members: 30人, present: 21人 }
  - { kind: resolution, subject: 认购股份, votes: { for: 20, abstain: 1 } }`,
        ],
      },
    ],
    notOk: [
      {
        records: ['facts:\n  - { kind: meeting, type: council, members: 30人, present: 19人 }'],
        messages: ['quorum-met'],
      },
      {
        records: ['facts:\n  - { kind: meeting, type: council, members: 30人, present: 31人 }'],
        messages: ['present-counted'],
      },
      {
        records: [
          `facts:
  - { kind: meeting, type: council, members: 30人, present: 21人 }
  - { kind: resolution, subject: 认购股份, votes: { for: 20, against: 2 } }
  - { kind: resolution, subject: 修改细则, votes: { for: 13, against: 8 } }`,
        ],
        messages: ['votes-counted', 'votes-carry'],
      },
    ],
  },
};

function quorum({ activity, fact, path }: Meeting): VFileMessage[] {
  const { members, present, type } = fact;
  if (!members || !present || !CARRIES[type]) return [];
  const values = { actual: present.number, members: members.number };
  const place = placeIn(activity, [...path, 'present']);
  if (present.number > members.number) return [message('present-counted', place, values)];
  if (present.number * 3 >= members.number * 2) return [];
  return [message('quorum-met', place, { ...values, expected: Math.ceil((members.number * 2) / 3) })];
}

/** The votes of a record whose only deciding meeting says how many were present. */
function votes(activity: Activity): VFileMessage[] {
  const [meeting, ...others] = factsOf([activity], 'meeting').filter(({ fact }) => CARRIES[fact.type]);
  const present = meeting?.fact.present?.number;
  if (!meeting || present === undefined || others.length > 0) return [];
  return factsOf([activity], 'resolution', 'personnel').flatMap(({ fact, path }) => {
    if (!fact.votes) return [];
    const place = placeIn(activity, [...path, 'votes']);
    const cast = fact.votes.for + fact.votes.against + fact.votes.abstain;
    if (cast > present) return [message('votes-counted', place, { actual: cast, expected: present })];
    const carried = CARRIES[meeting.fact.type]?.(fact.votes.for, present) ?? true;
    return carried ? [] : [message('votes-carry', place, { actual: fact.votes.for, expected: present })];
  });
}
