/** `annals check` as users and CI systems meet it. */
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import type { Log } from 'sarif';
import { fromXml } from 'xast-util-from-xml';
import { check } from '../../src/build.js';
import { REPORTS, type ReportFormat } from '../../src/cli/report/index.js';
import { message } from '../../src/message.js';
import { edit, temporaryProject } from '../temporary.js';
import { annals } from './run.js';

const RECORD = 'records/2024/01-training.yaml';

/** A project with a record that has two faults of marks, and one of dates. */
async function faulty(t: Parameters<typeof temporaryProject>[0]): Promise<string> {
  const project = await temporaryProject(t);
  await edit(
    join(project, RECORD),
    'summary: 协会举办培训，45名学员参加。',
    'summary: 协会举办培训,４５名学员参加（6月18日，星期一）。 # 见签到表',
  );
  return project;
}

async function report(project: string, format: ReportFormat): Promise<string> {
  const { messages } = await check({ directory: project });
  return REPORTS[format](messages, { language: 'zh', version: '1.2.3' });
}

test('people see the line, with carets under what is wrong', async (t) => {
  const run = annals(['check'], await faulty(t));
  t.is(run.code, 0);
  t.regex(
    run.stderr,
    /01-training\.yaml:4:16 +警告 +mark-full-width .*\n +4 \| summary: 协会举办培训,４５名.*\n +\| +\^\n/,
  );
  t.regex(run.stderr, /weekday-right .*“星期一”.*“星期二”/);
});

test('--fix --dry-run shows the changes and writes nothing; --fix writes them and tells what is left', async (t) => {
  const project = await faulty(t);
  const path = join(project, RECORD);
  const before = await readFile(path, 'utf8');
  const dry = annals(['check', '--fix', '--dry-run'], project);
  t.regex(dry.stdout, /^--- records\/2024\/01-training\.yaml\n\+\+\+ .*\n@@ -3,3 \+3,3 @@\n/m);
  t.regex(
    dry.stdout,
    /^-summary: 协会举办培训,４５名.*\n\+summary: 协会举办培训，45名学员参加（6月18日，星期一）。 # 见签到表$/m,
  );
  t.is(await readFile(path, 'utf8'), before);

  const run = annals(['check', '--fix'], project);
  t.regex(run.stderr, /已改正 2 处，在 1 个文件中/);
  t.regex(run.stderr, /weekday-right/);
  t.notRegex(run.stderr, /mark-full-width|digit-half-width/);
  t.is(await readFile(path, 'utf8'), before.replace('培训,４５名', '培训，45名'));
  t.deepEqual(
    (await readdir(join(project, 'records/2024'))).filter((name) => name.includes('.part')),
    [],
  );
  t.regex(annals(['check', '--fix'], project).stderr, /已改正 0 处，在 0 个文件中/);
});

test('--max-warnings: more are as good as an error', async (t) => {
  const project = await faulty(t);
  const count = (await check({ directory: project })).messages.filter(({ fatal }) => fatal === false).length;
  t.true(count >= 3);
  t.is(annals(['check', '--max-warnings', String(count)], project).code, 0);
  const run = annals(['check', '--max-warnings', String(count - 1)], project);
  t.is(run.code, 1);
  t.regex(run.stderr, new RegExp(`有 ${count} 处警告，上限为 ${count - 1}`));
  t.is(annals(['check', '--max-warnings', '-1'], project).code, 2);
});

test('JSON has the place, the wording and the fix of every message, and stdout has nothing else', async (t) => {
  const project = await faulty(t);
  const run = annals(['check', '--report', 'json'], project);
  const { messages } = JSON.parse(run.stdout) as { messages: Record<string, unknown>[] };
  t.is(messages.length, (await check({ directory: project })).messages.length);
  const found = messages.find(({ rule }) => rule === 'digit-half-width');
  t.like(found, {
    severity: 'warning',
    file: RECORD,
    startLine: 4,
    startColumn: 17,
    endLine: 4,
    endColumn: 19,
  });
  t.like(found?.fix, { start: 7, end: 9, text: '45' });
});

test('SARIF: every result has its rule in the table, a level, and a region whose columns are code units', async (t) => {
  const log = JSON.parse(await report(await faulty(t), 'sarif')) as Log;
  t.is(log.version, '2.1.0');
  const [run] = log.runs;
  const rules = run?.tool.driver.rules ?? [];
  t.is(new Set(rules.map(({ id }) => id)).size, rules.length);
  t.true((run?.results?.length ?? 0) >= 3);
  for (const { ruleId, ruleIndex, level, message, locations } of run?.results ?? []) {
    t.is(rules[ruleIndex as number]?.id, ruleId);
    t.true(level === 'error' || level === 'warning' || level === 'note');
    t.true((message.text ?? '') !== '');
    const location = locations?.[0]?.physicalLocation;
    t.regex(location?.artifactLocation?.uri ?? '', /^[\w./%-]+$/);
    t.true((location?.region?.startLine ?? 0) >= 1 && (location?.region?.startColumn ?? 0) >= 1);
  }
  const found = run?.results?.find(({ ruleId }) => ruleId === 'weekday-right');
  t.like(found?.locations?.[0]?.physicalLocation?.region, { startLine: 4, endLine: 4 });
});

test('GitHub: a command a message, on one line', async (t) => {
  const lines = (await report(await faulty(t), 'github')).split('\n');
  for (const line of lines) t.regex(line, /^::(?:error|warning|notice) (?:\w+=[^,:]+,?)+::./);
  t.true(
    lines.some((line) =>
      line.startsWith(
        `::warning file=${RECORD},line=4,endLine=4,col=16,endColumn=17,title=mark-full-width::`,
      ),
    ),
  );
});

test('JUnit: well-formed, a case a rule, and its counts are those of its cases', async (t) => {
  const { messages } = await check({ directory: await faulty(t) });
  const odd = message('mark-once', { path: 'records/2024/02.yaml' }, { actual: '<&">\u0001' });
  const xml = REPORTS.junit([...messages, odd], { language: 'zh', version: '1.2.3' });
  t.notThrows(() => fromXml(xml));
  const cases = [...xml.matchAll(/<testcase [^>]*name="([^"]+)"/g)].map(([, name]) => name);
  t.is(new Set(cases).size, cases.length);
  t.is(Number(/tests="(\d+)"/.exec(xml)?.[1]), cases.length);
  t.is(Number(/failures="(\d+)"/.exec(xml)?.[1]), (xml.match(/<failure /g) ?? []).length);
  t.regex(
    xml,
    /name="weekday-right"><failure message="1" type="warning">records\/2024\/01-training\.yaml:4:/,
  );
});

test('annals.yaml sets how severe rules are, but for those that rendering relies on', async (t) => {
  const project = await faulty(t);
  const path = join(project, 'annals.yaml');
  const configuration = await readFile(path, 'utf8');
  const rules = async (text: string) => {
    await writeFile(path, `${configuration}\ncheck:\n  rules:\n${text}`);
    return (await check({ directory: project })).messages;
  };
  const found = await rules('    mark-full-width: off\n    weekday-right: error\n    place-filled: info\n');
  const fatal = (id: string) => found.filter(({ ruleId }) => ruleId === id).map((each) => each.fatal);
  t.deepEqual(fatal('mark-full-width'), []);
  t.deepEqual(fatal('weekday-right'), [true]);
  t.true(fatal('place-filled').length > 0 && fatal('place-filled').every((each) => each === undefined));
  const wrong = await rules('    weekday-rihgt: off\n    glyph-covered: off\n');
  t.deepEqual(
    wrong.map(({ ruleId, line }) => `${ruleId} ${line}`),
    [
      `rule-known ${configuration.split('\n').length + 3}`,
      `rule-settable ${configuration.split('\n').length + 4}`,
    ],
  );
  t.regex(String(wrong[0]), /weekday-right/);
});

test('a record suppresses a rule with a reason; without one it is refused, and an idle one is told', async (t) => {
  const project = await faulty(t);
  const path = join(project, RECORD);
  const record = await readFile(path, 'utf8');
  const suppress = async (text: string) => {
    await writeFile(path, `${record}\nsuppress:\n${text}`);
    return (await check({ directory: project })).messages.map((each) => `${each.ruleId} ${each.file}`);
  };
  const told = await suppress(
    '  - { rule: weekday-right, reason: 签到表如此 }\n  - { rule: mark-once, reason: 无 }\n',
  );
  t.false(told.some((each) => each.startsWith('weekday-right')));
  t.true(told.includes(`suppression-used ${RECORD}`));
  t.true((await suppress('  - { rule: weekday-right }\n')).includes(`key-present ${RECORD}`));
  t.true((await suppress('  - { rule: weekdays, reason: 无 }\n')).includes(`rule-known ${RECORD}`));
});

test('a record that does not hold, or a number twice, hides no fault of the others; documents that wait are named', async (t) => {
  const project = await faulty(t);
  const other = join(project, 'records/2024/02-training.yaml');
  await edit(other, 'entry: 2', 'entry: 1');
  await writeFile(join(project, 'records/2024/03-broken.yaml'), 'entry: 3\ntitel: 讲座\n');
  const run = annals(['check'], project);
  t.is(run.code, 1);
  for (const rule of ['entry-once', 'key-known', 'mark-full-width', 'digit-half-width', 'weekday-right'])
    t.regex(run.stderr, new RegExp(`  ${rule}  `), rule);
  t.regex(run.stdout, /检查了 0 份文件、2 条记录。没有检查的文件：letter、open-letter，须先改正上面的错误。/);
});

test('what a record that does not hold may tell is not missed', async (t) => {
  const project = await temporaryProject(t);
  const record = join(project, RECORD);
  await edit(record, 'attendance: 45名', 'attendance: 45名\n    sameAs: 3');
  await appendFile(record, 'suppress:\n  - { rule: same-as-titled, reason: 原文两处不同 }\n');
  await writeFile(join(project, 'records/2024/03.yaml'), 'entry: 3\ntitel: 讲座\n');
  const run = annals(['check'], project);
  t.regex(run.stderr, /key-known/);
  t.notRegex(run.stderr, /same-as-found|suppression-used/);
});
