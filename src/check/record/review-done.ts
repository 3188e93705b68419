/** What an import left for a person to look at has been looked at. */
import { message } from '../../message.js';
import { placeIn } from '../record-text.js';
import type { RecordRule } from '../rule.js';

export const reviewDone: RecordRule = {
  over: 'records',
  ids: ['review-done'],
  check: ({ activities }) =>
    activities.flatMap((activity) =>
      activity.review
        ? [message('review-done', placeIn(activity, ['review']), { actual: activity.review.length })]
        : [],
    ),
  examples: {
    ok: [{ records: ['title: 举办培训'] }],
    notOk: [
      {
        records: ['review:\n  - { about: date, path: [date], note: 原文只写上半年 }'],
        messages: ['review-done'],
      },
    ],
  },
};
