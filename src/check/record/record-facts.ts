/** A record without facts is sound; documents that ask for facts pass it over, which is worth knowing. */
import { message } from '../../message.js';
import { placeIn } from '../record-text.js';
import type { RecordRule } from '../rule.js';

export const recordFacts: RecordRule = {
  over: 'records',
  ids: ['record-facts'],
  check: ({ activities }) =>
    activities
      // Of one under review a person has yet to say what it tells.
      .filter(({ facts, review }) => facts.length === 0 && !review)
      .map((activity) => message('record-facts', placeIn(activity, ['facts']))),
  examples: {
    ok: [{ records: ['facts:\n  - { kind: training }'] }],
    notOk: [{ records: ['facts: []'], messages: ['record-facts'] }],
  },
};
