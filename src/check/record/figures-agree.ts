/** Figures that several records tell of one thing are one: those that annals.yaml names, or sums of them. */
import type { VFileMessage } from 'vfile-message';
import type { Activity } from '../../activity/record.js';
import { message } from '../../message.js';
import type { Path } from '../../yaml.js';
import { placeIn } from '../record-text.js';
import type { RecordRule, RecordWorld } from '../rule.js';

export const figuresAgree: RecordRule = {
  over: 'records',
  needsWhole: true,
  ids: ['figures-agree', 'figure-found'],
  check: (world) => world.settings.agree.flatMap(({ what, figures }) => disagreements(world, what, figures)),
  examples: {
    ok: [
      {
        settings: {
          agree: [
            {
              what: '捐赠单位',
              figures: [
                '2022/1/facts/0/donors/0/total',
                ['2022/2/facts/0/recipients/total', '2022/2/facts/1/units'],
              ],
            },
          ],
        },
        records: [
          'facts:\n  - kind: donation\n    donors: [{ type: organization, total: 13 }]',
          'facts:\n  - kind: award\n    recipients: { type: organization, total: 12 }\n  - kind: training\n    units: 1家',
        ],
      },
    ],
    notOk: [
      {
        settings: {
          agree: [
            {
              what: '捐赠单位',
              figures: ['2022/1/facts/0/donors/0/total', '2022/2/facts/0/recipients/total'],
            },
          ],
        },
        records: [
          'facts:\n  - kind: donation\n    donors: [{ type: organization, total: 13 }]',
          'facts:\n  - kind: award\n    recipients: { type: organization, total: 12 }',
        ],
        messages: ['figures-agree'],
      },
      {
        settings: {
          agree: [{ what: '捐赠单位', figures: ['2022/1/facts/0/units', '2022/1/facts/0/attendance'] }],
        },
        records: ['facts:\n  - kind: training\n    units: 3家'],
        messages: ['figure-found'],
      },
    ],
  },
};

/** A figure of a record, and where it stands. */
interface Figure {
  activity: Activity;
  path: Path;
  number: number;
}

function disagreements(
  world: RecordWorld,
  what: string,
  figures: readonly (string | readonly string[])[],
): VFileMessage[] {
  const sums = figures.map((each) =>
    [each].flat().map((place) => ({ place, figure: figureAt(world, place) })),
  );
  const [lost] = sums.flat().filter(({ figure }) => figure === undefined);
  if (lost) {
    const activity = activityAt(world, lost.place) ?? world.activities[0];
    return activity
      ? [message('figure-found', placeIn(activity, ['entry']), { what, actual: lost.place })]
      : [];
  }
  const [first, ...others] = sums.map((parts) => parts.flatMap(({ figure }) => figure ?? []));
  const sum = (parts: readonly Figure[] = []) => parts.reduce((all, { number }) => all + number, 0);
  return others.flatMap((parts) => {
    const { activity, path } = parts[0] as Figure;
    const entry = first?.[0]?.activity.entry ?? 0;
    const values = { what, actual: sum(parts), expected: sum(first), entry };
    return sum(parts) === sum(first) ? [] : [message('figures-agree', placeIn(activity, path), values)];
  });
}

const activityAt = ({ activities }: RecordWorld, place: string): Activity | undefined => {
  const [year, entry] = place.split('/').map(Number);
  return activities.find((each) => each.date.year === year && each.entry === entry);
};

/** `2022/9/facts/3/donors/0/total`: year, entry, and the way through the record to a number or a count. */
function figureAt(world: RecordWorld, place: string): Figure | undefined {
  const activity = activityAt(world, place);
  const path = place
    .split('/')
    .slice(2)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    activity,
  );
  const number = typeof value === 'number' ? value : (value as { number?: unknown } | undefined)?.number;
  return activity && typeof number === 'number' ? { activity, path, number } : undefined;
}
