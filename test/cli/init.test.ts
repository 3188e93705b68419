import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { temporaryFolder } from '../temporary.js';
import { annals } from './run.js';

test('init makes a project that builds at once, both formats, nothing wrong', async (t) => {
  const folder = await temporaryFolder(t);
  t.is(annals(['init', '新项目'], folder).code, 0);
  const project = join(folder, '新项目');
  const run = annals(['build'], project);
  t.is(run.code, 0, run.stderr);
  const ids = [...(await readFile(join(project, 'annals.yaml'), 'utf8')).matchAll(/^ {2}([\w-]+):/gm)].map(
    (match) => match[1],
  );
  t.deepEqual(
    await readdir(join(project, 'output')),
    ids.flatMap((id) => [`${id}.docx`, `${id}.pdf`]).sort(),
  );
});

test('every modeline of the new project leads to a schema that is there', async (t) => {
  const folder = await temporaryFolder(t);
  annals(['init', '.'], folder);
  const files = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.yaml'));
  t.true(files.length >= 3);
  for (const file of files) {
    const schema =
      /^# yaml-language-server: \$schema=(\S+)\n/.exec(await readFile(join(folder, file), 'utf8'))?.[1] ?? '';
    const text = await readFile(join(folder, file, '..', schema), 'utf8');
    t.like(JSON.parse(text), { type: 'object' }, file);
  }
});

test('init overwrites nothing', async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'mine'));
  await writeFile(join(folder, 'mine/letter.txt'), 'mine');
  const run = annals(['init', 'mine'], folder);
  t.is(run.code, 2);
  t.regex(run.stderr, /directory-empty.*“mine”/);
  t.deepEqual(await readdir(join(folder, 'mine')), ['letter.txt']);
});

test('without the samples, check says in annals.yaml which entry has no record, and of which year there are none', async (t) => {
  const folder = await temporaryFolder(t);
  annals(['init', '.'], folder);
  const records = join(folder, 'records/2024');
  for (const name of await readdir(records)) await rm(join(records, name));
  const empty = annals(['check'], folder);
  t.regex(empty.stderr, /annals\.yaml:\d+:14 +错误 +entry-recorded +2024 年没有第 3 条记录\n/);
  t.is(empty.stderr.match(/year-recorded +2024 年还没有记录/g)?.length, 2);
  t.notRegex(empty.stderr, /award-decision\.md|“”|\{entry\}/);
  await writeFile(
    join(records, '3.yaml'),
    'entry: 3\ndate: 2024-03-01\ntitle: 走访\nsummary: 协会走访老会员。\ntags: [会议治理]\n',
  );
  t.regex(
    annals(['check'], folder).stderr,
    /annals\.yaml:\d+:14 +错误 +entry-tells +2024 年第 3 条记录里没有这份文件要的内容（kind=award）/,
  );
});
