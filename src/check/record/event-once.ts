/** An event has one record; a second that tells of it says so with sameAs. */
import type { VFileMessage } from 'vfile-message';
import type { Fact } from '../../activity/fact.js';
import { message } from '../../message.js';
import { bareTitle, factsOf } from '../record-name.js';
import { placeIn } from '../record-text.js';
import type { RecordRule, RecordWorld } from '../rule.js';

export const eventOnce: RecordRule = {
  over: 'records',
  ids: ['event-once'],
  check: repeated,
  examples: {
    ok: [
      {
        records: [
          'entry: 1\nfacts:\n  - { kind: event, type: forum, title: “绿色论坛” }',
          'entry: 2\nfacts:\n  - { kind: event, type: forum, title: 绿色论坛, sameAs: 1 }',
          'entry: 3\nfacts:\n  - { kind: meeting, type: council, term: 5, session: 1 }',
          'entry: 4\nfacts:\n  - { kind: meeting, type: council, term: 5, session: 2 }',
        ],
      },
    ],
    notOk: [
      {
        records: [
          'entry: 1\nfacts:\n  - { kind: event, type: forum, title: “绿色论坛” }',
          'entry: 2\nfacts:\n  - { kind: event, type: forum, title: 绿色论坛 }',
        ],
        messages: ['event-once'],
      },
      {
        records: [
          'entry: 1\nfacts:\n  - { kind: meeting, type: council, body: 理事会, term: 5, session: 1 }',
          'entry: 2\nfacts:\n  - { kind: meeting, type: council, body: 理事会, term: 5, session: 1 }',
        ],
        messages: ['event-once'],
      },
    ],
  },
};

function repeated({ activities }: RecordWorld): VFileMessage[] {
  const seen = new Map<string, number>();
  const facts = factsOf(activities, 'meeting', 'event', 'training', 'party', 'document', 'honour');
  return facts.flatMap(({ activity, fact, path }) => {
    const what = fact.sameAs === undefined ? identityOf(fact) : undefined;
    if (what === undefined) return [];
    const key = `${activity.date.year} ${what}`;
    const other = seen.get(key);
    seen.set(key, other ?? activity.entry);
    if (other === undefined || other === activity.entry) return [];
    return [message('event-once', placeIn(activity, path), { actual: other })];
  });
}

/** What two tellings of one event share; undefined for what nothing tells from others. */
function identityOf(fact: Fact): string | undefined {
  if (fact.kind === 'meeting' && fact.term !== undefined && fact.session !== undefined)
    return `${fact.type} ${fact.body ?? ''} ${fact.term} ${fact.session}`;
  const title = 'title' in fact ? fact.title : undefined;
  return title === undefined ? undefined : `${fact.kind} ${bareTitle(title)}`;
}
