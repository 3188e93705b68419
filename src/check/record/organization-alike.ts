/** Names that look alike are told apart by a note, or are spellings of one: they are never merged by themselves. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../../message.js';
import { differInOne, listsOf, nameOf } from '../record-name.js';
import { placeIn } from '../record-text.js';
import type { RecordRule, RecordWorld } from '../rule.js';

/** What names of companies share, and what tells none from another. */
const GENERIC = /有限责任公司|股份有限公司|股份公司|有限公司|公司|集团|股份|有限|实业|上海市|上海/g;

export const organizationAlike: RecordRule = {
  over: 'records',
  ids: ['organization-alike', 'organization-spelled', 'organization-once'],
  check: (world) => [...registered(world), ...twice(world), ...told(world)],
  examples: {
    ok: [
      {
        organization: `organizations:
  - { name: 东铝国际贸易有限公司, note: 与东铝国际贸易集团有限公司不是一家 }
  - { name: 东铝国际贸易集团有限公司 }
  - { name: 上海有色金属交易中心有限公司 }`,
        records: [
          'facts:\n  - kind: award\n    recipients: { type: organization, named: [东铝国际贸易有限公司] }',
        ],
      },
    ],
    notOk: [
      {
        organization: `organizations:
  - { name: 东铝国际贸易有限公司 }
  - { name: 东铝国际贸易集团有限公司 }
  - { name: 海钢电商 }
  - { name: 海钢电商科技股份有限公司 }`,
        records: ['title: 示例'],
        messages: ['organization-alike', 'organization-alike'],
      },
      {
        organization: 'organizations:\n  - { name: 上海东峰铝业股份有限公司 }',
        records: [
          'facts:\n  - kind: award\n    recipients: { type: organization, named: [上海东锋铝业股份有限公司] }',
        ],
        messages: ['organization-spelled'],
      },
      {
        organization:
          'organizations:\n  - { name: 东海铝业公司, aliases: [东铝] }\n  - { name: 华东铝材厂, aliases: [东铝] }',
        records: ['title: 示例'],
        messages: ['organization-once'],
      },
    ],
  },
};

const coreOf = (name: string): string => name.replace(GENERIC, '');

function alike(one: string, other: string): boolean {
  const [a, b] = [coreOf(one), coreOf(other)].sort((x, y) => x.length - y.length) as [string, string];
  if (a.length < 2) return false;
  return a === b || b.startsWith(a) || (a.length >= 4 && differInOne(a, b));
}

/** Pairs of the directory of which neither has a note. */
function registered({ organization, directory }: RecordWorld): VFileMessage[] {
  const { organizations } = organization;
  return organizations.flatMap(({ name, note }, index) =>
    organizations.slice(0, index).flatMap((other) => {
      if (note || other.note || !alike(name, other.name)) return [];
      const position = directory.positionOf(['organizations', index, 'name']);
      return [
        message(
          'organization-alike',
          { path: directory.path, position },
          { actual: name, expected: other.name },
        ),
      ];
    }),
  );
}

/** A name or alias stands for one organisation. */
function twice({ organization, directory }: RecordWorld): VFileMessage[] {
  const known = new Map<string, string>();
  return organization.organizations.flatMap(({ name, aliases }, index) =>
    [name, ...(aliases ?? [])].flatMap((word) => {
      const other = known.get(word);
      known.set(word, other ?? name);
      if (other === undefined) return [];
      const place = {
        path: directory.path,
        position: directory.positionOf(['organizations', index, 'name']),
      };
      return [message('organization-once', place, { actual: word, expected: other })];
    }),
  );
}

/** Names in lists need not be registered; one that is nearly a registered name may be meant to be it. */
function told({ activities, organization }: RecordWorld): VFileMessage[] {
  const known = [organization, ...organization.organizations].flatMap(({ name, aliases }) => [
    name,
    ...(aliases ?? []),
  ]);
  return activities.flatMap(listsOf).flatMap(({ activity, path, list }) =>
    list.type !== 'organization'
      ? []
      : list.named.flatMap((item, index) => {
          const name = nameOf(item);
          if (known.includes(name)) return [];
          const near = known.find((each) => each.length >= 6 && differInOne(each, name));
          const place = placeIn(activity, [...path, 'named', index]);
          return near ? [message('organization-spelled', place, { actual: name, expected: near })] : [];
        }),
  );
}
