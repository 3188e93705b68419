/** What an import adds to the directory: organisations as they are written, and the association's own bodies apart. */
import test from 'ava';
import { parse } from 'yaml';
import { type Organization, organizationSchema } from '../../src/activity/organization.js';
import { directoryOf } from '../../src/import/directory.js';
import { importSources } from '../../src/import/index.js';
import { LookAlikes } from '../../src/import/look-alike.js';
import { ownBody } from '../../src/import/own-body.js';
import type { ImportedRecord } from '../../src/import/record.js';
import { unregistered, withRegistered } from '../../src/import/register.js';
import { organization } from './said.js';

/** Records with facts, as an import gives them. */
const records = (...facts: Record<string, unknown>[]): ImportedRecord[] =>
  facts.map((fact, index) => ({
    entry: index + 1,
    date: '2022-01-01',
    title: '甲',
    summary: '甲',
    tags: ['会议'],
    facts: [fact],
    source: { file: 'a.txt', line: index + 1, text: '甲' },
    review: [],
  }));

const award = (...named: string[]) => ({ kind: 'award', recipients: { type: 'organization', named } });

test('recipients, donors and who was visited are registered as other organisations are', (t) => {
  const { names } = unregistered(
    records(
      award('青竹家具有限公司'),
      { kind: 'donation', donors: [{ type: 'organization', named: ['云杉木业有限公司'] }] },
      { kind: 'visit', organizations: { type: 'organization', named: ['近水竹编厂', { name: '江州银行' }] } },
      { kind: 'award', recipients: { type: 'person', named: ['贺子安'] } },
      { kind: 'letter', senders: ['江州市慈善基金会'] },
    ),
    organization,
  );
  t.deepEqual(names, ['青竹家具有限公司', '云杉木业有限公司', '近水竹编厂', '江州银行', '江州市慈善基金会']);
});

test('names that look alike are told, though both are new and stand in one fact', (t) => {
  const alike = ['远山竹业有限公司', '远山竹业集团有限公司'];
  for (const facts of [[award(...alike)], alike.map((name) => award(name))]) {
    const { names, messages } = unregistered(records(...facts), organization);
    t.deepEqual(names, alike);
    t.deepEqual(
      messages.map(({ ruleId, actual, expected }) => [ruleId, actual, expected]),
      [['import-look-alike', alike[1], [alike[0]]]],
    );
  }
});

test('a review point says so in the record, too', async (t) => {
  const text = '1、3月7日，协会授予远山竹业有限公司、远山竹业集团有限公司“质量标兵”荣誉称号。';
  const { records: read } = await importSources([{ path: 'a.txt', bytes: new TextEncoder().encode(text) }], {
    year: 2022,
    organization,
  });
  t.deepEqual(
    read[0]?.review.filter(({ about }) => about === 'name').map(({ path, candidates }) => [path, candidates]),
    [[['facts', 0, 'recipients', 'named', 1], ['远山竹业有限公司']]],
  );
});

test('the bodies of the association are its own; those of others are not', (t) => {
  const directory = directoryOf(organization);
  const types = (names: readonly string[]) => names.map((name) => ownBody(name, directory)?.type);
  t.deepEqual(types(['党支部', '协会党支部', '江州市竹业协会党支部', '秘书处', '协会竹编专业委员会']), [
    'party',
    'party',
    'party',
    'secretariat',
    'committee',
  ]);
  t.deepEqual(ownBody('协会云杉分会', directory), { name: '云杉分会' });
  t.deepEqual(types(['远山公司党支部', '市委', '江州市竹业协会研究院有限公司', '专业委员会']), [
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

const DIRECTORY = `# 名录
name: 江州市竹业协会
aliases: [本会] # 简称
bodies:
  # 支部
  - name: 党支部
    type: party
tags: [会议]
`;

test('bodies go under bodies and branches, another name of one becomes its alias; comments stay', (t) => {
  const before = organizationSchema.parse(parse(DIRECTORY)) as Organization;
  const found = unregistered(
    records(
      { kind: 'party', host: ['协会党支部'] },
      { kind: 'event', host: ['协会', '协会秘书处', '秘书处', '协会云杉分会'], cohost: ['远山有限公司'] },
    ),
    before,
  );
  const text = withRegistered(DIRECTORY, 'organization.yaml', found, '待核');
  const after = organizationSchema.parse(parse(text)) as Organization;
  t.deepEqual(after.aliases, ['本会', '协会']);
  t.deepEqual(after.bodies, [
    { name: '党支部', type: 'party', aliases: ['协会党支部'] },
    { name: '秘书处', type: 'secretariat', aliases: ['协会秘书处'], note: '待核' },
  ]);
  t.deepEqual(after.branches, [{ name: '云杉分会', aliases: ['协会云杉分会'], note: '待核' }]);
  t.deepEqual(after.organizations, [{ name: '远山有限公司', note: '待核' }]);
  for (const comment of ['# 名录', '# 简称', '# 支部']) t.true(text.includes(comment));
  t.deepEqual(unregistered(records({ kind: 'party', host: ['协会党支部'] }), after).bodies, new Map());
});

test('many names cost no more than their number', (t) => {
  const known = new LookAlikes();
  const began = performance.now();
  for (let index = 0; index < 50_000; index += 1) {
    const name = `${String.fromCharCode(0x4e00 + (index % 5000), 0x5000 + Math.floor(index / 5), 0x6000)}有限公司`;
    t.deepEqual(known.of(name), []);
    known.add(name);
  }
  t.true(performance.now() - began < 10_000);
});
