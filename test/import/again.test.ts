/** Importing a corrected source: what a person wrote stays, what only the source changed is taken. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { parse } from 'yaml';
import { importSources } from '../../src/import/index.js';
import { planRecords, writePlan } from '../../src/import/write.js';

const SOURCE = `1、3月5日，协会召开三届二次理事会，21人出席。
2、3月9日，协会授予青竹家具有限公司等7家企业“质量标兵”荣誉称号。
3、4月2日，协会荣获“先进商会”称号。
`;

function folder(t: ExecutionContext): string {
  const path = mkdtempSync(join(tmpdir(), 'annals-import-'));
  t.teardown(() => rmSync(path, { recursive: true }));
  return path;
}

async function importInto(root: string, text: string, path = 'a.txt') {
  const { records } = await importSources([{ path, bytes: new TextEncoder().encode(text) }], { year: 2022 });
  const plan = await planRecords(root, 'records/2022', records);
  const { messages } = await writePlan(root, plan);
  return {
    paths: plan.files.map(({ path }) => path),
    rules: [...plan.messages, ...messages].map(({ ruleId }) => ruleId),
  };
}

const FIRST = 'records/2022/01-2022-03-05.yaml';
const SECOND = 'records/2022/02-2022-03-09.yaml';
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');
const edit = (root: string, path: string, from: string, to: string) =>
  writeFileSync(join(root, path), read(root, path).replace(from, to));

/** What the tests look at in a record. */
interface Told {
  title: string;
  entry: number;
  facts: { attendance?: string; recipients?: { total: number } }[];
  source: { text: string };
  review: { about: string; path?: unknown[]; proposed?: unknown }[];
}
const told = (root: string, path: string) => parse(read(root, path)) as Told;

test('the same source again writes nothing', async (t) => {
  const root = folder(t);
  await importInto(root, SOURCE);
  t.deepEqual(await importInto(root, SOURCE), { paths: [], rules: [] });
  t.is(readdirSync(join(root, 'records/2022')).filter((name) => name.endsWith('.yaml')).length, 3);
});

test('a corrected count is taken; a title by hand, its comment and an answered point stay', async (t) => {
  const root = folder(t);
  await importInto(root, SOURCE);
  const before = told(root, FIRST);
  edit(
    root,
    FIRST,
    /^title: .*$/m.exec(read(root, FIRST))?.[0] ?? '',
    'title: 理事会研究年度计划 # 会长定的',
  );
  const point = /\n {2}- about: tags\n(?: {4}.*\n)+/.exec(read(root, FIRST))?.[0] as string;
  edit(root, FIRST, point, '\n');
  const { rules } = await importInto(root, SOURCE.replace('21人', '23人'));
  t.deepEqual(rules, []);
  const after = told(root, FIRST);
  t.is(before.facts[0]?.attendance, '21人');
  t.is(after.facts[0]?.attendance, '23人');
  t.is(after.title, '理事会研究年度计划');
  t.regex(read(root, FIRST), /# 会长定的/);
  t.regex(after.source.text, /23人/);
  t.false(after.review.some(({ about }) => about === 'tags'));
});

test('what both changed stays as the person has it, and the other is a point for review', async (t) => {
  const root = folder(t);
  await importInto(root, SOURCE);
  edit(root, SECOND, 'total: 7', 'total: 8');
  const { rules } = await importInto(root, SOURCE.replace('等7家', '等9家'));
  t.deepEqual(rules, ['import-conflict']);
  const { facts, review } = told(root, SECOND);
  t.is(facts[0]?.recipients?.total, 8);
  t.deepEqual(
    review.filter(({ about }) => about === 'conflict').map(({ path, proposed }) => [path, proposed]),
    [[['facts', 0, 'recipients', 'total'], 9]],
  );
});

test('an entry put in before others keeps their edits, though their numbers move', async (t) => {
  const root = folder(t);
  await importInto(root, SOURCE);
  edit(root, SECOND, /^title: .*$/m.exec(read(root, SECOND))?.[0] ?? '', 'title: 表彰质量标兵');
  const shifted = SOURCE.split('\n');
  shifted.splice(1, 0, '2、3月7日，协会印发《关于春检的通知》。');
  await importInto(
    root,
    shifted.join('\n').replace('\n2、3月9日', '\n3、3月9日').replace('\n3、4月2日', '\n4、4月2日'),
  );
  const { title, entry } = told(root, SECOND);
  t.is(title, '表彰质量标兵');
  t.is(entry, 3);
});

/** The records of a folder: their numbers and what their sources say, in the order of the numbers. */
function numbered(root: string): [number, string][] {
  const names = readdirSync(join(root, 'records/2022')).filter((name) => name.endsWith('.yaml'));
  const records = names.map((name) => told(root, `records/2022/${name}`));
  return records.map(({ entry, source }): [number, string] => [entry, source.text]).sort(([a], [b]) => a - b);
}

test('a second chronicle gets the next free numbers, and overwrites nothing', async (t) => {
  const root = folder(t);
  const [one, two] = [
    '1、1月5日，协会召开会长办公会。\n2、2月6日，协会捐款2万元。',
    '1、4月5日，协会走访远山公司。\n2、5月6日，协会党支部举办党课。',
  ];
  await importInto(root, one, 'q1.txt');
  t.deepEqual((await importInto(root, two, 'q2.txt')).rules, ['import-numbered']);
  const all: [number, string][] = [
    [1, '1月5日，协会召开会长办公会。'],
    [2, '2月6日，协会捐款2万元。'],
    [3, '4月5日，协会走访远山公司。'],
    [4, '5月6日，协会党支部举办党课。'],
  ];
  t.deepEqual(numbered(root), all);
  t.deepEqual(await importInto(root, two, 'q2.txt'), { paths: [], rules: [] });
  t.deepEqual(await importInto(root, one, 'q1.txt'), { paths: [], rules: [] });
  await importInto(root, `${one}\n3、3月7日，协会荣获“先进商会”称号。`, 'q1.txt');
  t.deepEqual(numbered(root), [...all, [5, '3月7日，协会荣获“先进商会”称号。']]);
  rmSync(join(root, 'records/2022/01-2022-01-05.yaml'));
  t.deepEqual(await importInto(root, two, 'q2.txt'), { paths: [], rules: [] });
});

test('standard input, given something else each time, overwrites nothing and misses nothing', async (t) => {
  const root = folder(t);
  await importInto(root, '1、1月5日，协会召开会长办公会。', '-');
  t.deepEqual((await importInto(root, '1、4月5日，协会召开会长办公会。', '-')).rules, ['import-numbered']);
  t.is(numbered(root).length, 2);
  t.deepEqual((await importInto(root, '1、1月5日，协会召开会长办公会。', '-')).paths, []);
});

test('an entry that another source has word for word is not told twice', async (t) => {
  const root = folder(t);
  await importInto(root, SOURCE);
  const { paths, rules } = await importInto(root, SOURCE, 'b.txt');
  t.deepEqual(paths, []);
  t.deepEqual(rules, ['import-elsewhere', 'import-elsewhere', 'import-elsewhere']);
});

const LONG = [
  '1月8日，协会召开三届二次理事会，21人出席。',
  '1月20日，协会向远山镇小学捐款2万元。',
  '2月3日，协会走访青竹家具有限公司。',
  '2月17日，协会举办竹材检验培训班，30人参加。',
  '3月2日，协会秘书长江月带队走访云杉木业有限公司，了解生产情况。',
  '3月15日，协会印发《关于春检的通知》。',
  '4月1日，协会党支部举办党课。',
  '4月18日，协会荣获“先进商会”称号。',
  '5月6日，协会举办竹业论坛，200人参加。',
  '5月20日，协会走访近水竹编厂。',
  '6月9日，协会授予青竹家具有限公司等7家企业“质量标兵”荣誉称号。',
  '6月21日，协会召开会长会议。',
  '7月1日，协会召开会员大会，120人出席。',
];
const chronicle = (texts: readonly string[]) => texts.map((text, at) => `${at + 1}、${text}\n`).join('');

test('entries put in, changed and reworded: each record keeps its event and its file, no number stands twice', async (t) => {
  const root = folder(t);
  await importInto(root, chronicle(LONG));
  edit(root, 'records/2022/11-2022-06-09.yaml', 'total: 7', 'total: 8');
  const next = LONG.map((text) => text.replace('7家', '9家'));
  next[4] = '3月2日，江月秘书长一行到云杉木业有限公司调研生产情况。';
  next.splice(2, 0, '1月28日，协会捐赠竹笋一批，折价3万元。');
  const { rules } = await importInto(root, chronicle(next));
  t.deepEqual(rules, ['import-renumbered', 'import-conflict']);
  t.deepEqual(
    numbered(root),
    next.map((text, at) => [at + 1, text]),
  );
  const edited = told(root, 'records/2022/11-2022-06-09.yaml');
  t.is(edited.entry, 12);
  t.is(edited.facts[0]?.recipients?.total, 8);
  t.deepEqual(
    edited.review.filter(({ about }) => about === 'conflict').map(({ proposed }) => proposed),
    [9],
  );
  t.is(told(root, 'records/2022/05-2022-03-02.yaml').entry, 6);
  t.deepEqual(await importInto(root, chronicle(next)), { paths: [], rules: [] });
});

test('an event goes on in its file, though another of nearly the same words takes its number', async (t) => {
  const root = folder(t);
  const [first, second] = ['4月5日，协会走访远山公司。', '5月6日，协会党支部举办党课。'];
  await importInto(root, chronicle([first, second]));
  const next = [first, '4月30日，协会党支部举办党课。', '5月6日，协会党支部举办党课，18人参加。'];
  await importInto(root, chronicle(next));
  t.deepEqual(
    numbered(root),
    next.map((text, at) => [at + 1, text]),
  );
  t.is(told(root, 'records/2022/02-2022-05-06.yaml').entry, 3);
  t.is(told(root, 'records/2022/02-2022-04-30.yaml').entry, 2);
});

test('a record whose entry is gone keeps its number, and no other gets it', async (t) => {
  const root = folder(t);
  await importInto(root, chronicle(LONG));
  const next = LONG.filter((_, at) => at !== 4);
  t.deepEqual((await importInto(root, chronicle(next))).rules, ['import-gone']);
  t.deepEqual(
    numbered(root),
    LONG.map((text, at) => [at + 1, text]),
  );
  rmSync(join(root, 'records/2022/05-2022-03-02.yaml'));
  t.deepEqual(await importInto(root, chronicle(next)), { paths: [], rules: [] });
});

test('a number that a person gave stays', async (t) => {
  const root = folder(t);
  await importInto(root, chronicle(LONG));
  edit(root, 'records/2022/13-2022-07-01.yaml', 'entry: 13', 'entry: 20');
  await importInto(root, chronicle(LONG));
  t.is(told(root, 'records/2022/13-2022-07-01.yaml').entry, 20);
  await importInto(root, chronicle(['1月2日，协会印发《关于开会的通知》。', ...LONG]));
  t.is(told(root, 'records/2022/13-2022-07-01.yaml').entry, 20);
  t.is(new Set(numbered(root).map(([entry]) => entry)).size, 14);
});

test('comments stay wherever they stand, when only the source changes', async (t) => {
  const root = folder(t);
  await importInto(root, SOURCE);
  const lines = read(root, FIRST).split('\n');
  const commented = lines.flatMap((line, at) => {
    const indent = /^[ -]*/.exec(line)?.[0].replace('-', ' ') ?? '';
    return line === '' || line.startsWith('#') ? [line] : [`${indent}# 批注${at}。`, line];
  });
  writeFileSync(join(root, FIRST), `# 卷首。\n${commented.join('\n')}`);
  t.deepEqual(await importInto(root, SOURCE), { paths: [], rules: [] });
  await importInto(root, SOURCE.replace('21人', '23人'));
  const now = read(root, FIRST);
  t.is(told(root, FIRST).facts[0]?.attendance, '23人');
  for (const [comment] of commented.join('\n').matchAll(/# .*/g)) t.true(now.includes(comment), comment);
  t.true(now.startsWith('# 卷首。\n# yaml-language-server'));
});

test('an entry that the source no longer has stays, and a message says so', async (t) => {
  const root = folder(t);
  await importInto(root, SOURCE);
  const { rules } = await importInto(root, SOURCE.split('\n').slice(0, 2).join('\n'));
  t.deepEqual(rules, ['import-gone']);
});

test('a record by hand is never overwritten', async (t) => {
  const root = folder(t);
  const own = 'entry: 2\ndate: 2022-03-09\ntitle: 手写\nsummary: 手写\ntags: [会议]\nfacts: []\n';
  mkdirSync(join(root, 'records/2022'), { recursive: true });
  writeFileSync(join(root, 'records/2022/own.yaml'), own);
  const { rules } = await importInto(root, SOURCE);
  t.deepEqual(rules, ['import-own-kept']);
  t.is(read(root, 'records/2022/own.yaml'), own);
});

test('an entry of another day than a record by hand of its number gets a number of its own', async (t) => {
  const root = folder(t);
  const own = 'entry: 2\ndate: 2022-03-08\ntitle: 手写\nsummary: 手写\ntags: [会议]\nfacts: []\n';
  mkdirSync(join(root, 'records/2022'), { recursive: true });
  writeFileSync(join(root, 'records/2022/own.yaml'), own);
  t.deepEqual((await importInto(root, SOURCE)).rules, ['import-numbered']);
  t.is(read(root, 'records/2022/own.yaml'), own);
  t.deepEqual(
    ['01-2022-03-05', '03-2022-03-09', '04-2022-04-02'].map(
      (name) => told(root, `records/2022/${name}.yaml`).entry,
    ),
    [1, 3, 4],
  );
});
