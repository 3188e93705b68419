/** Posts of one person stand in order: those of the party first, then the higher before the lower. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../message.js';
import { canonicalNames, type PlacedPerson, peopleOf } from '../record-name.js';
import { placeIn } from '../record-text.js';
import type { RecordRule, RecordWorld } from '../rule.js';

/** Posts from the highest down, a ladder each; an earlier ladder stands before a later one. */
const LADDERS: readonly (readonly string[])[] = [
  ['党委书记', '党组书记', '党委副书记', '党组副书记', '党委常委', '党委委员', '党支部书记', '党支部副书记'],
  [
    '理事长',
    '会长',
    '执行会长',
    '常务副会长',
    '执行副会长',
    '副理事长',
    '副会长',
    '秘书长',
    '副秘书长',
    '常务理事',
    '理事',
  ],
];

export const postOrder: RecordRule = {
  over: 'records',
  ids: ['post-order', 'post-same'],
  check: (world) => [...world.activities.flatMap(peopleOf).flatMap(order), ...same(world)],
  examples: {
    ok: [
      {
        records: [
          'facts:\n  - { kind: speech, type: address, speaker: { name: 张三, title: 党委书记、会长 } }',
          'facts:\n  - { kind: speech, type: address, speaker: { name: 张三, title: 党委书记、会长 } }',
        ],
      },
    ],
    notOk: [
      {
        records: [
          'facts:\n  - { kind: speech, type: address, speaker: { name: 张三, title: 会长、党委书记 } }',
          'facts:\n  - { kind: speech, type: address, speaker: { name: 李四, title: 秘书长、副会长 } }',
        ],
        messages: ['post-order', 'post-order'],
      },
      {
        records: [
          'facts:\n  - { kind: speech, type: address, speaker: { name: 张三, title: 处长 } }',
          'facts:\n  - { kind: speech, type: address, speaker: { name: 张三, title: 综合处处长 } }',
        ],
        messages: ['post-same'],
      },
    ],
  },
};

/** The place of a post in the ladders, from the highest; -1 for a post of neither. */
export const rankOf = (post: string): number => {
  const ladder = LADDERS.findIndex((posts) => posts.includes(post));
  return ladder < 0 ? -1 : ladder * 100 + (LADDERS[ladder] as readonly string[]).indexOf(post);
};

function order({ activity, path, title }: PlacedPerson): VFileMessage[] {
  const ranked = (title ?? '').split('、').filter((post) => rankOf(post) >= 0);
  const sorted = [...ranked].sort((a, b) => rankOf(a) - rankOf(b)).join('、');
  if (sorted === ranked.join('、')) return [];
  const place = placeIn(activity, [...path.slice(0, -1), 'title']);
  return [message('post-order', place, { actual: ranked.join('、'), expected: sorted })];
}

/** One person of one organisation has one title; another may be a change of post, or another wording. */
function same({ activities, organization }: RecordWorld): VFileMessage[] {
  const canonical = canonicalNames(organization);
  const known = new Map<string, { titles: Set<string>; first: string; entry: number }>();
  return activities.flatMap(peopleOf).flatMap(({ activity, path, name, organization: of, title, former }) => {
    if (title === undefined) return [];
    const full = former ? `原${title}` : title;
    const key = `${name} ${canonical(of ?? '')}`;
    const other = known.get(key);
    if (!other) known.set(key, { titles: new Set([full]), first: full, entry: activity.entry });
    if (!other || other.titles.has(full)) return [];
    other.titles.add(full);
    const place = placeIn(activity, [...path.slice(0, -1), 'title']);
    return [message('post-same', place, { name, actual: full, expected: other.first, entry: other.entry })];
  });
}
