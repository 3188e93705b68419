/** `annals review`: answers go into the records, and leave the rest of the file as it was. */

import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { reviewProject } from '../src/cli/review.js';
import { answered } from '../src/review.js';
import { annals, CLI } from './cli/run.js';
import { edit, temporaryProject } from './temporary.js';

const PATH = 'records/2024/03-seminar.yaml';
const RECORD = `# 编者按：这条由导入得来
entry: 3
date: 2024-03   # 原文只写“春天”
title: 举办研讨会
summary: 协会举办研讨会，8为专家参加。
tags: [培训]
facts:
  # 第一件
  - kind: training
    title: 研讨会
    attendance: 8位
  - kind: event
    type: seminar
    title: 误认的活动
  - kind: training
    title: 讲座
source:
  file: chronicle.txt
  line: 3
  label: 3、
  text: 春天，协会举办研讨会，8为专家参加，并有讲座。
review:
  - about: date
    path: [date]
    text: 春天
    at: 0
    grade: guess
    proposed: 2024-04
    candidates: [2024-03, 2024-05]
    note: 原文没有写月份
  - about: misprint
    text: 8为
    at: 10
    proposed: 8位
    note: “为”当是“位”之误
  - about: fact
    path: [facts, 1]
    grade: guess
    note: 事实由常例推得
  - about: name
    path: [facts, 2, title]
    note: 讲座名称
  - about: tags
    path: [tags]
    grade: guess
`;

async function project(t: Parameters<typeof temporaryProject>[0]): Promise<string> {
  const folder = await temporaryProject(t);
  await writeFile(join(folder, PATH), RECORD);
  return folder;
}

/** Answers one after the other, and what was said. */
function answers(...lines: string[]) {
  const said: string[] = [];
  return {
    said,
    dialogue: {
      language: 'zh' as const,
      patient: true,
      ask: async () => lines.shift(),
      say: (text: string) => void said.push(text),
    },
  };
}

test('every answer is written: accepted, mended, removed, written; comments and order stay', async (t) => {
  const folder = await project(t);
  const { dialogue, said } = answers('', '', 'd', '= “春季讲座”', 'k');
  const result = await reviewProject(folder, dialogue);
  t.like(result, { answered: 5, left: 0, messages: [] });
  const expected = RECORD.slice(0, RECORD.indexOf('review:'))
    .replace('date: 2024-03   #', 'date: 2024-04 #')
    .replace('研讨会，8为专家参加。\ntags', '研讨会，8位专家参加。\ntags')
    .replace(/ {2}- kind: event\n.*\n.*\n/, '')
    .replace('title: 讲座', 'title: “春季讲座”');
  t.is(await readFile(join(folder, PATH), 'utf8'), expected);
  t.regex(said.join('\n'), /第 2 件 培训、研修：名称/, 'the later fact moved up, and its point with it');
});

test('the evidence is marked in its line, with what is proposed and the candidates', async (t) => {
  const { dialogue, said } = answers('s', 'q');
  await reviewProject(await project(t), dialogue);
  t.regex(said[0] as string, /1\/5 {2}records\/2024\/03-seminar\.yaml:3 {2}日期 {2}猜测/);
  t.regex(said[0] as string, / {2}原文 \| 春天，协会.*\n +\| \^{4}\n/);
  t.regex(said[0] as string, /现值 {2}2024-03\n {2}建议 {2}2024-04\n {2}1 {2}2024-03\n {2}2 {2}2024-05\n/);
  t.regex(said[1] as string, /2\/5 .*疑似笔误/);
});

test('candidates are chosen by number; an answer that fits no point is asked again, and one that does not hold is refused', async (t) => {
  const folder = await project(t);
  const { dialogue, said } = answers('7', 'ja', '= 2024-13', '2', 'q');
  t.like(await reviewProject(folder, dialogue), { answered: 1, left: 4 });
  t.is(said.filter((text) => text === '没有这样的回答；键入 ? 看可用的回答。').length, 2);
  t.true(said.some((text) => text.startsWith('这样改不行：')));
  t.regex(await readFile(join(folder, PATH), 'utf8'), /^date: 2024-05 # 原文只写“春天”$/m);
});

test('leaving, or the end of the input, keeps what was answered and leaves nothing half-written', async (t) => {
  for (const lines of [['k', 'q'], ['k']]) {
    const folder = await project(t);
    t.like(await reviewProject(folder, answers(...lines).dialogue), { answered: 1, left: 4 });
    const text = await readFile(join(folder, PATH), 'utf8');
    t.is(text.match(/- about:/g)?.length, 4);
    t.is(
      text.replace(/ {2}- about: date\n(?: {4}.*\n)+?(?= {2}- )/, ''),
      RECORD.replace(/ {2}- about: date\n(?: {4}.*\n)+?(?= {2}- )/, ''),
    );
    t.deepEqual(
      (await readdir(join(folder, 'records/2024'))).filter((name) => name.startsWith('.')),
      [],
    );
  }
});

test('a file that changes under the question is not written over', async (t) => {
  const folder = await project(t);
  const lines = ['k', 'q'];
  const said: string[] = [];
  await reviewProject(folder, {
    language: 'en',
    patient: true,
    say: (text) => void said.push(text),
    ask: async () => {
      if (lines.length === 2) await edit(join(folder, PATH), '举办研讨会\n', '举办春季研讨会\n');
      return lines.shift();
    },
  });
  t.true(said.includes('The file has just changed; look again.'));
  t.is(await readFile(join(folder, PATH), 'utf8'), RECORD.replace('举办研讨会\n', '举办春季研讨会\n'));
});

test('the last point of a record without facts is closed, and the record holds', async (t) => {
  for (const facts of ['facts: []\n', '']) {
    const folder = await project(t);
    const plain = RECORD.replace(/facts:\n(?: .*\n)+(?=source)/, facts).replace(
      /review:\n.*/s,
      'review:\n  - about: tags\n    path: [tags]\n',
    );
    await writeFile(join(folder, PATH), plain);
    t.like(await reviewProject(folder, answers('k').dialogue), { answered: 1, left: 0, messages: [] });
    const run = annals(['check'], folder);
    t.is(run.code, 0, run.stderr);
    t.regex(run.stderr, /03-seminar\.yaml(:\d+:\d+)? +提示 +record-facts +没有事实，文件里只用摘要/);
    t.is(annals(['build', 'letter', '--format', 'txt'], folder).code, 0);
    t.regex(await readFile(join(folder, 'output/letter.txt'), 'utf8'), /协会举办研讨会，8为专家参加。/);
  }
});

test('from a pipe', async (t) => {
  const folder = await project(t);
  const run = spawnSync(process.execPath, [CLI, 'review'], {
    cwd: folder,
    input: 'k\nk\n',
    encoding: 'utf8',
  });
  t.is(run.status, 0, run.stderr);
  t.regex(run.stdout, /已核对 2 处，还有 3 处。/);
  t.is((await readFile(join(folder, PATH), 'utf8')).match(/- about:/g)?.length, 3);
  t.regex(annals(['check'], folder).stderr, /review-done .*还有 3 处待核对/);
});

test('a misprint is mended as the person writes it, within the text that repeats it', (t) => {
  const { source } = answered(RECORD, PATH, 1, { type: 'write', text: '$&八位' }) ?? {};
  t.true(source?.includes('summary: 协会举办研讨会，$&八位专家参加。\n'));
  t.true(
    source?.includes('  text: 春天，协会举办研讨会，8为专家参加，并有讲座。\n'),
    'the source stays as printed',
  );
});

test('an answer that a point does not take changes nothing', (t) => {
  t.is(answered(RECORD, PATH, 2, { type: 'accept' }), undefined);
  t.is(answered(RECORD, PATH, 1, { type: 'remove' }), undefined);
  t.is(answered(RECORD, PATH, 9, { type: 'keep' }), undefined);
});
