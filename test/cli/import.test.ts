/** `annals import` as a user runs it. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { annals, CLI } from './run.js';

const FORMS = resolve('test/fixtures/import/forms');

function project(t: ExecutionContext): string {
  const root = mkdtempSync(join(tmpdir(), 'annals-import-cli-'));
  t.teardown(() => rmSync(root, { recursive: true }));
  t.is(annals(['init', 'p'], root).code, 0);
  rmSync(join(root, 'p/records/2024'), { recursive: true });
  return join(root, 'p');
}

test('a dry run reports and writes nothing; the run writes a project that has no error in its records; again, it writes nothing', (t) => {
  const root = project(t);
  copyFileSync(join(FORMS, '16-awards-of-several-groups.txt'), join(root, 'a.txt'));
  const dry = annals(['import', 'a.txt', '--year', '2024', '--dry-run'], root);
  t.is(dry.code, 0, dry.stderr);
  t.regex(dry.stdout, /读出 2 条记录/);
  t.false(existsSync(join(root, 'records/2024')));
  const run = annals(['import', 'a.txt', '--year', '2024'], root);
  t.is(run.code, 0, run.stderr);
  t.deepEqual(readdirSync(join(root, 'records/2024')).sort(), [
    '.import',
    '01-2024-12-05.yaml',
    '02-2024-12-06.yaml',
  ]);
  const check = annals(['check'], root);
  t.notRegex(check.stderr, /^records\/.*错误/m);
  const again = annals(['import', 'a.txt', '--year', '2024'], root);
  t.regex(again.stdout, /写入 0 个文件/);
});

test('several files, and standard input; English on demand', (t) => {
  const root = project(t);
  copyFileSync(join(FORMS, '29-html.html'), join(root, 'a.html'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, 'import', 'a.html', '-', '--year', '2003', '--lang', 'en', '--out', 'records/2003'],
    {
      cwd: root,
      encoding: 'utf8',
      input: readFileSync(join(FORMS, '25-gb18030.txt')),
    },
  );
  t.is(status, 0, stderr);
  t.regex(stdout, /Found 5 records/);
  t.regex(stderr, /gb18030/);
});

test('a file given twice, or a copy of it, is read once, and a message says so', (t) => {
  const root = project(t);
  writeFileSync(join(root, 'a.txt'), '1、3月5日，协会召开三届二次理事会。\n');
  copyFileSync(join(root, 'a.txt'), join(root, 'b.txt'));
  const { code, stdout, stderr } = annals(['import', 'a.txt', './a.txt', 'b.txt', '--year', '2024'], root);
  t.is(code, 0, stderr);
  t.regex(stdout, /读出 1 条记录/);
  t.is(stderr.match(/只读一次/g)?.length, 2, stderr);
  t.is(annals(['import', '-', '-', '--year', '2024', '--dry-run'], root).code, 1);
});

test('an organisation that an import registers awaits review; the same source a second time writes nothing', (t) => {
  const root = project(t);
  writeFileSync(join(root, 'a.txt'), '1、3月8日，市林业局副局长罗文博一行来协会调研。\n');
  t.is(annals(['import', 'a.txt', '--year', '2024'], root).code, 0);
  const directory = readFileSync(join(root, 'records/organization.yaml'), 'utf8');
  t.regex(directory, /name: 市林业局\n\s+note: 由导入登记/);
  const record = join(root, 'records/2024/01-2024-03-08.yaml');
  t.regex(readFileSync(record, 'utf8'), /“市林业局”没有登记，已加入名录/);
  const again = annals(['import', 'a.txt', '--year', '2024'], root);
  t.regex(again.stdout, /写入 0 个文件/);
  writeFileSync(
    join(root, 'records/organization.yaml'),
    directory.replace(/(name: 市林业局)\n\s+note: 由导入登记.*/, '$1'),
  );
  t.is(annals(['import', 'a.txt', '--year', '2024'], root).code, 0);
  t.notRegex(readFileSync(record, 'utf8'), /没有登记/);
});

test('threads of the bundled program share a long source', (t) => {
  const root = project(t);
  const lines = Array.from({ length: 2100 }, (_, index) => `${index + 1}、3月5日，协会走访会员企业。`);
  writeFileSync(join(root, 'long.txt'), lines.join('\n'));
  const { code, stdout, stderr } = annals(['import', 'long.txt', '--year', '2024', '--dry-run'], root);
  t.is(code, 0, stderr);
  t.regex(stdout, /读出 2100 条记录/);
});

test('a record that a person has broken is told, and never overwritten', (t) => {
  const root = project(t);
  writeFileSync(join(root, 'a.txt'), '1、3月5日，协会召开三届二次理事会。\n');
  annals(['import', 'a.txt', '--year', '2024'], root);
  const path = join(root, 'records/2024/01-2024-03-05.yaml');
  const broken = readFileSync(path, 'utf8').replace('title: ', 'title: “理事会: 会议: ');
  writeFileSync(path, broken);
  const { code, stderr } = annals(['import', 'a.txt', '--year', '2024'], root);
  t.is(code, 1);
  t.regex(stderr, /01-2024-03-05\.yaml:\d+:\d+ +错误/);
  t.is(readFileSync(path, 'utf8'), broken);
});

test('a folder that cannot be written is told', (t) => {
  const root = project(t);
  writeFileSync(join(root, 'a.txt'), '1、3月5日，协会召开三届二次理事会。\n');
  const { code, stderr } = annals(['import', 'a.txt', '--year', '2024', '--out', 'a.txt/records'], root);
  t.is(code, 3, stderr);
  t.notRegex(stderr, /at .*\.js:/);
});

test('wrong years, missing files, files of another form and text without a year are told, and nothing is written', (t) => {
  const root = project(t);
  writeFileSync(join(root, 'a.txt'), '1、3月5日，协会召开三届二次理事会。\n');
  writeFileSync(join(root, 'a.pdf'), '%PDF-1.7\n');
  t.is(annals(['import', 'a.txt', '--year', '22'], root).code, 2);
  t.is(annals(['import', 'none.txt', '--year', '2022'], root).code, 3);
  for (const [argv, says] of [
    [['import', 'a.pdf', '--year', '2022'], /不能导入 PDF/],
    [['import', 'a.txt'], /没有写年份/],
  ] as const) {
    const { code, stderr } = annals(argv, root);
    t.is(code, 1);
    t.regex(stderr, says);
    t.notRegex(stderr, /at .*\.js:/);
  }
  t.false(existsSync(join(root, 'records/2022')));
});
