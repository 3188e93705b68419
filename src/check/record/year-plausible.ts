/** What a record tells lies in its time: no honour for a year to come, no plan for days that are past. */
import { dateKey } from '../../activity/date.js';
import { message } from '../../message.js';
import { factsOf } from '../record-name.js';
import { placeIn } from '../record-text.js';
import type { RecordRule } from '../rule.js';

export const yearPlausible: RecordRule = {
  over: 'records',
  ids: ['honour-year', 'schedule-ahead'],
  check: ({ activities }) => [
    ...factsOf(activities, 'honour').flatMap(({ activity, fact, path }) =>
      fact.year !== undefined && fact.year > activity.date.year
        ? [
            message('honour-year', placeIn(activity, [...path, 'year']), {
              actual: fact.year,
              expected: activity.date.year,
            }),
          ]
        : [],
    ),
    ...factsOf(activities, 'event').flatMap(({ activity, fact, path }) =>
      fact.stage !== 'plan'
        ? []
        : (fact.schedule ?? []).flatMap(({ date }, index) =>
            dateKey(date) < dateKey(activity.date) && activity.date.precision === 'day'
              ? [message('schedule-ahead', placeIn(activity, [...path, 'schedule', index, 'date']))]
              : [],
          ),
    ),
  ],
  examples: {
    ok: [
      {
        records: [
          `date: 2022-07-28
facts:
  - { kind: honour, title: 优秀工作站, year: 2021 }
  - { kind: event, type: competition, stage: plan, schedule: [{ date: 2022-09, text: 决赛 }] }`,
        ],
      },
    ],
    notOk: [
      {
        records: ['date: 2022-08-12\nfacts:\n  - { kind: honour, title: 优秀工作站, year: 2023 }'],
        messages: ['honour-year'],
      },
      {
        records: [
          'date: 2022-07-28\nfacts:\n  - { kind: event, type: competition, stage: plan, schedule: [{ date: 2022-06, text: 决赛 }] }',
        ],
        messages: ['schedule-ahead'],
      },
    ],
  },
};
