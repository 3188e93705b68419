/**
 * People in running text: one form of address, a post in full, and posts from the higher to the lower in a
 * list of people of one organisation.
 */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../message.js';
import { canonicalNames, type PlacedPerson, peopleOf } from '../record-name.js';
import { matches, overTexts, placeIn } from '../record-text.js';
import type { RecordRule, RecordWorld } from '../rule.js';
import { rankOf } from './post-order.js';

const POST =
  '(?:副|常务副|执行)?(?:会长|理事长|秘书长|监事长|主任|主席|书记|处长|局长|院长|所长|总经理|董事长|教授)';
const NAME = '[\\p{Script=Han}·]{2,4}?';
/** 会长徐明会长, 徐明会长同志, 徐明先生同志 */
const TWICE = new RegExp(
  `(?<=^|[，。；、：）由请和与])(?:\\p{Script=Han}{0,12}?${POST}${NAME}${POST}(?!单位)|${NAME}${POST}(?:同志|先生|女士)|${NAME}(?:先生|女士)同志|${NAME}同志(?:先生|女士))(?=[，。；、等和与及在出作致讲发到参主为一]|$)`,
  'gu',
);
/** 王总, 李局: a surname with a post cut short. */
const SHORT =
  /(?<=^|[，。；、：由请和与])[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾][总局处董工](?=[，。；、等和与出作致一]|$)/g;

export const addressFormed: RecordRule = {
  over: 'records',
  ids: ['address-once', 'address-full', 'people-ranked'],
  check: (world) => [
    ...overTexts(function* (value) {
      yield* matches(value, TWICE, () => ({ rule: 'address-once' }));
      yield* matches(value, SHORT, () => ({ rule: 'address-full' }));
    })(world),
    ...world.activities.flatMap((activity) => ranked(peopleOf(activity), world)),
  ],
  examples: {
    ok: [
      {
        records: [
          `summary: 会长徐明、秘书长王平同志出席，市发展改革委处长李宁致辞，总工程师周立作报告。
facts:
  - kind: visit
    direction: out
    people: [{ name: 徐明, title: 会长 }, { name: 王平, title: 秘书长 }]`,
        ],
      },
    ],
    notOk: [
      {
        records: ['summary: 会长徐明会长出席，徐明会长同志讲话，王平先生同志致辞。'],
        messages: ['address-once', 'address-once', 'address-once'],
      },
      { records: ['summary: 由王总、李局出席。'], messages: ['address-full', 'address-full'] },
      {
        records: [
          `facts:
  - kind: visit
    direction: out
    people: [{ name: 王平, title: 秘书长 }, { name: 徐明, title: 会长 }]`,
        ],
        messages: ['people-ranked'],
      },
    ],
  },
};

/** People of one list who have posts of one ladder in one organisation, lower before higher. */
function ranked(people: readonly PlacedPerson[], { organization }: RecordWorld): VFileMessage[] {
  const canonical = canonicalNames(organization);
  const listOf = ({ path, organization: of }: PlacedPerson): string =>
    [...path.filter((key) => key !== 'name').slice(0, -1), canonical(of ?? organization.name)].join('/');
  return people.flatMap((person, index) => {
    const before = people[index - 1];
    if (!before || listOf(before) !== listOf(person)) return [];
    const [high, low] = [person, before].map(({ title, former }) => (former ? -1 : rankOf(title ?? '')));
    if (high === undefined || low === undefined || high < 0 || low <= high) return [];
    return [
      message('people-ranked', placeIn(person.activity, person.path), {
        actual: `${before.title}${before.name}、${person.title}${person.name}`,
        name: person.name,
      }),
    ];
  });
}
