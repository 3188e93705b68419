/** What is declared and what is listed agree: ranks, attendance, and counts told in the summary. */
import type { VFileMessage } from 'vfile-message';
import type { Count } from '../../activity/field.js';
import { message } from '../../message.js';
import { factsOf, listsOf, nameOf, type PlacedNames } from '../record-name.js';
import { placeIn } from '../record-text.js';
import type { RecordRule, RecordWorld } from '../rule.js';

/** Chinese counts that stand for a number of recipients. */
const HAN = '零一二三四五六七八九十';
const UNITS = '[位名家个支篇]';

export const countDeclared: RecordRule = {
  over: 'records',
  ids: ['rank-counted', 'attendance-counted', 'count-in-summary', 'names-closed'],
  check: (world) => [...ranks(world), ...attendances(world), ...lists(world)],
  examples: {
    ok: [
      {
        records: [
          `summary: 甲某等6位同志、乙公司等两家企业受表彰，45人到会。
facts:
  - kind: award
    recipients: { type: person, named: [甲某], total: 6 }
    rank: { from: 1, to: 6 }
  - kind: award
    recipients: { type: organization, named: [乙公司], total: 2 }
  - kind: training
    attendance: 45人
    attendees: [{ name: 甲某 }]`,
        ],
      },
    ],
    notOk: [
      {
        records: [
          `facts:
  - kind: award
    recipients: { type: person, named: [甲某], total: 6 }
    rank: { from: 1, to: 5 }`,
        ],
        messages: ['rank-counted'],
      },
      {
        records: [
          `facts:
  - kind: training
    attendance: 1人
    attendees: [{ name: 甲某 }, { name: 乙某 }]`,
        ],
        messages: ['attendance-counted'],
      },
      {
        records: [
          `summary: 甲某等八位同志受表彰。
facts:
  - kind: award
    recipients: { type: person, named: [甲某], total: 6 }`,
        ],
        messages: ['count-in-summary'],
      },
      {
        records: [
          `facts:
  - kind: award
    recipients: { type: person, named: [甲某], total: 1, more: true }`,
        ],
        messages: ['names-closed'],
      },
    ],
  },
};

function ranks({ activities }: RecordWorld): VFileMessage[] {
  return factsOf(activities, 'award').flatMap(({ activity, fact, path }) => {
    const { rank, recipients } = fact;
    if (!rank || recipients.total === undefined) return [];
    const actual = rank.to - rank.from + 1;
    if (actual === recipients.total) return [];
    return [
      message('rank-counted', placeIn(activity, [...path, 'rank']), { actual, expected: recipients.total }),
    ];
  });
}

/** The pairs of a count and what may be listed beside it. */
const COUNTED = [
  ['attendance', 'attendees'],
  ['units', 'organizations'],
] as const;

function attendances({ activities }: RecordWorld): VFileMessage[] {
  return activities.flatMap((activity) =>
    activity.facts.flatMap((fact, index) =>
      COUNTED.flatMap(([key, list]) => {
        const values = fact as Partial<Record<string, unknown>>;
        const count = values[key] as Count | undefined;
        const named = values[list];
        if (!count || !Array.isArray(named) || named.length <= count.number) return [];
        const place = placeIn(activity, ['facts', index, key]);
        return [message('attendance-counted', place, { actual: named.length, expected: count.text })];
      }),
    ),
  );
}

const lists = ({ activities }: RecordWorld): VFileMessage[] =>
  activities.flatMap(listsOf).flatMap((placed) => [...closed(placed), ...summaryCount(placed)]);

/** With all names told there are no more. */
function closed({ activity, path, list }: PlacedNames): VFileMessage[] {
  if (!list.more || list.total === undefined || list.named.length < list.total) return [];
  return [message('names-closed', placeIn(activity, [...path, 'more']), { actual: list.total })];
}

/** `甲某等6位` in the summary, where the list that ends in 甲某 has another total. */
function summaryCount({ activity, path, list }: PlacedNames): VFileMessage[] {
  const last = list.named.at(-1);
  if (last === undefined || list.total === undefined) return [];
  const summary = typeof activity.summary === 'string' ? activity.summary : activity.summary.markdown;
  const name = nameOf(last).replace(/[.*+?^$()[\]{}|\\]/g, '\\$&');
  const found = new RegExp(`${name}等(?:共)?(\\d+|[${HAN}两]{1,3})${UNITS}`).exec(summary);
  const told = found ? numberOf(found[1] as string) : list.total;
  if (told === list.total) return [];
  return [
    message('count-in-summary', placeIn(activity, ['summary']), {
      name: nameOf(last),
      actual: told,
      expected: list.total,
      place: path.join('.'),
    }),
  ];
}

/** 12, 六, 十二 or 二十 as a number. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (each: string | undefined, absent: number) =>
    each === undefined || each === '' ? absent : each === '两' ? 2 : HAN.indexOf(each);
  const [tens, ones] = text.split('十');
  return ones === undefined ? digit(tens, 0) : digit(tens, 1) * 10 + digit(ones, 0);
}
