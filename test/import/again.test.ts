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

async function importInto(root: string, text: string) {
  const { records } = await importSources([{ path: 'a.txt', bytes: new TextEncoder().encode(text) }], {
    year: 2022,
  });
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
