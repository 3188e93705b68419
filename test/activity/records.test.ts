/** What the records of 2022 say: facts of the chronicle that no change of a record may lose. */
import { readFileSync } from 'node:fs';
import test from 'ava';
import type { Names } from '../../src/activity/field.js';
import { placeOf } from '../../src/message.js';
import { entry, facts, paths, records } from './records.js';

const nameOf = (item: Names['named'][number]): string => (typeof item === 'string' ? item : item.name);
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const entriesOf = (found: readonly { entry: number }[]) =>
  [...new Set(found.map(({ entry: number }) => number))].sort((a, b) => a - b);
const organization = records.organization as NonNullable<typeof records.organization>;

test('all 35 records and the directory are read without a message', (t) => {
  t.deepEqual(
    records.messages.map((message) => `${placeOf(message)} ${message.reason}`),
    [],
  );
  t.deepEqual(
    entriesOf(records.activities),
    Array.from({ length: 35 }, (_, index) => index + 1),
  );
});

test('every record begins with the modeline for editors, and its file with its number', (t) => {
  for (const path of paths) {
    t.true(
      readFileSync(path, 'utf8').startsWith('# yaml-language-server: $schema=../schema/record.json\n'),
      path,
    );
    const number = Number(/\/(\d\d)-[a-z0-9-]+\.yaml$/.exec(path)?.[1]);
    t.is(entry(number).path, path);
  }
  t.true(
    readFileSync('records/organization.yaml', 'utf8').startsWith(
      '# yaml-language-server: $schema=schema/organization.json\n',
    ),
  );
});

test('134 recipients are announced, 14 of them by name; 120 stay open', (t) => {
  const awards = facts('award');
  const announced = (number: number) =>
    awards.filter((award) => award.entry === number).map(({ recipients }) => recipients.total);
  t.deepEqual(announced(5), [6, 10, 8, 22, 9]);
  t.deepEqual(announced(26), [13, 7, 5]);
  t.deepEqual(announced(29), [12, 13, 4]);
  t.deepEqual(announced(31), [11, 6, 8]);
  t.is(sum(awards.map(({ recipients }) => recipients.total ?? 0)), 134);
  t.is(sum(awards.map(({ recipients }) => recipients.named.length)), 14);
});

test('of the 14 named, five are people, eight are companies and one is a team', (t) => {
  const named = (type: Names['type']) =>
    facts('award').flatMap(({ recipients }) =>
      recipients.type === type ? recipients.named.map(nameOf) : [],
    );
  t.deepEqual(named('person').sort(), ['倪灿坚', '吴小云', '张敏祥', '张景明', '韩苇苇'].sort());
  t.is(named('organization').length, 8);
  t.deepEqual(named('team'), ['上海靖升队']);
});

test('上海华峰铝业股份有限公司 is named in two awards', (t) => {
  const awards = facts('award').filter(({ recipients }) =>
    recipients.named.map(nameOf).includes('上海华峰铝业股份有限公司'),
  );
  t.deepEqual(entriesOf(awards), [5, 29]);
});

test('nine of the 14 awards have a title; the others have only a reason, and a rank where the source gives a range', (t) => {
  const untitled = facts('award').filter(({ title }) => title === undefined);
  t.is(facts('award').length - untitled.length, 9);
  t.deepEqual(
    untitled.map(({ entry: number, rank }) => [number, rank?.to]),
    [
      [29, undefined],
      [29, undefined],
      [29, undefined],
      [31, 11],
      [31, 6],
    ],
  );
  t.true(untitled.every(({ reason }) => reason !== undefined));
});

test('a rank range is as long as its list', (t) => {
  for (const { rank, recipients } of facts('award'))
    if (rank) t.is(rank.to - rank.from + 1, recipients.total ?? 0);
});

test('the donors of entry 9 are those commended in entry 29: 13 units and 4 people', (t) => {
  const donors = facts('donation')
    .flatMap((donation) => donation.donors ?? [])
    .filter(({ total }) => total !== undefined);
  const commended = facts('award').filter((award) => award.entry === 29 && award.reason?.includes('捐'));
  const shape = (lists: Names[]) => lists.map(({ type, total }) => [type, total]);
  t.deepEqual(shape(donors), [
    ['organization', 13],
    ['person', 4],
  ]);
  t.deepEqual(shape(commended.map(({ recipients }) => recipients)), shape(donors));
});

test('the donations: 10,000 and 5,000 yuan by name, 55,000 in all, goods of about 300,000', (t) => {
  const cash = facts('donation').map(({ cash: money, total }) => [money?.yuan, total ?? false]);
  t.deepEqual(cash, [
    [10_000, false],
    [5_000, false],
    [undefined, false],
    [55_000, true],
  ]);
  const goods = facts('donation').at(-1)?.inKind;
  t.is(goods?.yuan, 300_000);
  t.true(goods?.about);
});

test('the competition: 14 units entered teams, 6 + 8 units shared cases, two cases each', (t) => {
  const final = facts('event').find(({ stage }) => stage === 'final');
  const statistic = (label: string) => final?.statistics?.find((each) => each.label === label)?.count.number;
  const cases = facts('publication').filter(({ type }) => type === 'case-study');
  t.deepEqual(
    cases.map(({ from }) => from?.number),
    [6, 8],
  );
  t.deepEqual(
    cases.map(({ count }) => count?.number),
    [12, 16],
  );
  t.is(statistic('团体赛报名单位'), sum(cases.map(({ from }) => from?.number ?? 0)));
  t.is(sum(cases.map(({ count }) => count?.number ?? 0)), 2 * (statistic('团体赛报名单位') ?? 0));
  t.is(statistic('个人赛报名人数'), 156);
});

test('the six teams that the notice promises are the six that the final ranks', (t) => {
  const promised = facts('event')
    .find(({ stage }) => stage === 'plan')
    ?.statistics?.find(({ label }) => label.includes('优秀团队'));
  const ranked = facts('award').find(({ recipients }) => recipients.type === 'team');
  t.is(promised?.count.number, 6);
  t.is(ranked?.rank?.to, 6);
});

test('two congresses, one council, one meeting of presidents, with term and session', (t) => {
  const held = (type: string) =>
    facts('meeting')
      .filter((meeting) => meeting.type === type)
      .map(({ entry: number, term, session }) => [number, term, session]);
  t.deepEqual(held('congress'), [
    [5, 5, 3],
    [29, 5, 4],
  ]);
  t.deepEqual(held('council'), [[27, 5, 6]]);
  t.deepEqual(held('presidents'), [[25, 5, 3]]);
  t.deepEqual(held('branch-congress'), [[6, undefined, undefined]]);
});

test('the directory gives each body the term and session of its last meeting', (t) => {
  for (const body of organization.bodies.filter(({ term }) => term !== undefined)) {
    const last = facts('meeting')
      .filter((meeting) => meeting.body === body.name)
      .at(-1);
    t.deepEqual([last?.term, last?.session], [body.term, body.session], body.name);
  }
});

test('honours, letters, trainings, party activities: as many as the chronicle tells', (t) => {
  t.deepEqual(entriesOf(facts('honour')), [1, 3, 21]);
  t.deepEqual(entriesOf(facts('letter')), [12, 20]);
  t.deepEqual(entriesOf(facts('training')), [7, 22, 28]);
  t.deepEqual(entriesOf(facts('party')), [16, 32]);
});

test('three visits in, one out to twelve companies and more, one discussion joined', (t) => {
  const visits = (direction: string) => facts('visit').filter((visit) => visit.direction === direction);
  t.deepEqual(entriesOf(visits('in')), [2, 14, 15]);
  t.deepEqual(entriesOf(visits('joint')), [8]);
  const [out, ...others] = visits('out');
  t.is(others.length, 0);
  t.is(out?.organizations?.named.length, 12);
  t.true(out?.organizations?.more);
  t.is(out?.organizations?.total, undefined);
});

test('nine senior engineers and 26 engineers in two reviews', (t) => {
  const count = (level: string) =>
    sum(
      facts('qualification').flatMap(({ results }) =>
        results.filter((result) => result.level === level).map((result) => result.count.number),
      ),
    );
  t.is(count('高级工程师'), 9);
  t.is(count('工程师'), 26);
});

test('the council adds three vice-chairing units with their people, and one more of each as members', (t) => {
  const changes = facts('personnel').filter((change) => change.entry === 27);
  const people = (action: string, post: string) =>
    changes
      .filter((change) => change.action === action && change.post === post)
      .flatMap((change) => change.people?.named.map(nameOf) ?? []);
  t.deepEqual(people('add', '副会长'), ['张廷锋', '苏友明', '白若冰']);
  t.deepEqual(people('add', '理事'), ['韩俊']);
  t.deepEqual(people('adjust', '理事'), ['李琦', '李延军']);
  const removed = changes.filter(({ action }) => action === 'remove');
  t.deepEqual(
    removed.map(({ unitPost }) => unitPost),
    ['副会长单位', '理事单位'],
  );
  t.true(removed.every(({ confirmBy }) => confirmBy === '下一次会员大会'));
});

test('by date: mornings first, a month without a day at its end, the year without a month last', (t) => {
  t.deepEqual(
    records.activities.map(({ entry: number }) => number),
    [2, 1, ...Array.from({ length: 33 }, (_, index) => index + 3)],
  );
  t.is(entry(4).date.half, 'morning');
  t.is(entry(5).date.half, 'afternoon');
  t.deepEqual(entry(26).date.end, { year: 2022, month: 9, day: 28 });
});

test('four days have more than one entry', (t) => {
  const days = new Map<string, number>();
  for (const { date } of records.activities) {
    if (date.day) days.set(`${date.month}-${date.day}`, (days.get(`${date.month}-${date.day}`) ?? 0) + 1);
  }
  t.deepEqual(
    [...days].filter(([, count]) => count > 1),
    [
      ['3-1', 3],
      ['7-28', 2],
      ['9-8', 2],
      ['11-11', 3],
    ],
  );
});

/** The full name that a name of the records stands for. */
function resolve(name: string): string | undefined {
  const all = [organization, ...organization.organizations, ...organization.bodies, ...organization.branches];
  return all.find((each) => each.name === name || each.aliases?.includes(name))?.name;
}

test('short and full names of one organisation are one organisation', (t) => {
  const same = [
    ['市经信委', '上海市经信委', '上海市经济和信息化委员会'],
    ['市发改委', '上海市发改委', '上海市发展改革委员会', '上海市发展和改革委员会'],
    ['市商务委', '上海市商务委'],
    ['市工经联', '上海市工业经济联合会'],
    ['国电投铝业有限公司', '国电投铝业集团', '国家电投集团铝业国际贸易有限公司'],
    ['江铜国贸', '江铜国际贸易有限公司'],
    ['有色协会', '协会', '上海有色金属行业协会'],
  ];
  for (const names of same) {
    t.is(new Set(names.map(resolve)).size, 1, names.join());
    t.not(resolve(names[0] as string), undefined);
  }
});

test('companies of similar names are not taken for one', (t) => {
  t.not(resolve('中铝国际贸易有限公司'), resolve('中铝国际贸易集团有限公司'));
  t.not(resolve('帅翼驰新材料集团有限公司'), resolve('上海帅翼驰实业有限公司'));
});

test('no name or alias of the directory stands for two organisations', (t) => {
  const all = [organization, ...organization.organizations, ...organization.bodies, ...organization.branches];
  const names = all.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
  t.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
});

test('every company and team that is named in a list is registered', (t) => {
  const lists = (value: unknown): Names[] => {
    if (typeof value !== 'object' || value === null) return [];
    return 'named' in value ? [value as Names] : Object.values(value).flatMap(lists);
  };
  const companies = records.activities
    .flatMap(({ facts: all }) => lists(all))
    .filter(({ type }) => type === 'organization');
  for (const name of companies.flatMap(({ named }) => named.map(nameOf)))
    t.not(resolve(name), undefined, name);
});

test('a person keeps the same post wherever the chronicle gives it', (t) => {
  const posts = [4, 5, 26].flatMap((number) =>
    facts('speech').flatMap(({ entry: at, speaker }) =>
      at === number && typeof speaker === 'object' && speaker.name === '王健' ? [speaker.title] : [],
    ),
  );
  t.deepEqual(new Set(posts), new Set(['党委常委、副会长']));
  for (const { name, title } of organization.people) t.not(title, undefined, name);
});

test('a fact that is told elsewhere names an entry that tells it', (t) => {
  const repeated = records.activities.flatMap(({ facts: all }) =>
    all.filter(({ sameAs }) => sameAs !== undefined),
  );
  t.deepEqual(
    repeated.map(({ sameAs }) => sameAs),
    [31, 30],
  );
  for (const { kind, sameAs } of repeated)
    t.true(entry(sameAs as number).facts.some((fact) => fact.kind === kind));
});

test('each theme of the work report has records; honours only add a second tag', (t) => {
  const themes = organization.tags.filter((tag) => tag !== '荣誉');
  t.is(themes.length, 8);
  const first = records.activities.map(({ tags }) => tags[0] as string);
  t.deepEqual([...new Set(first)].sort(), [...themes].sort());
});
