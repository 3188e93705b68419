/** What `annals review` shows, and how it ends: as a secretary reads it, and in pipes. */
import { spawn, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { reviewProject } from '../../src/cli/review.js';
import { temporaryProject } from '../temporary.js';
import { CLI } from './run.js';

const PATH = 'records/2024/03-council.yaml';
const RECORD = `entry: 3
date: 2024-03-05
title: 理事会开会
summary: 协会召开三届二次理事会，21人出席，王某等七人受聘。
tags: [培训]
facts:
  - kind: meeting
    type: council
    term: 3
    attendance: 21人
    attendees:
      - name: 罗文博
        organization: 江州市林业局
        title: 副局长
    attendeesMore: true
  - kind: personnel
    action: appoint
    post: 顾问
    people:
      type: person
      named: [王某]
      total: 7
      unit: 位
source:
  file: chronicle.txt
  line: 3
  text: 3月5日，协会召开三届二次理事会，21人出席，王某等七人受聘。会场很热闹。
`;

const MEETING = '{ kind: meeting, type: council, term: 3, attendance: 22人 }';
const OTHER_FACTS = `[${MEETING}, { kind: training, title: 讲座 }]`;

async function project(t: ExecutionContext, ...points: string[]): Promise<string> {
  const folder = await temporaryProject(t);
  const organization = join(folder, 'records/organization.yaml');
  await writeFile(
    organization,
    `${await readFile(organization, 'utf8')}\norganizations:\n  - name: 江州市林业局\n`,
  );
  await writeFile(join(folder, PATH), `${RECORD}review:\n${points.map((each) => `  - ${each}\n`).join('')}`);
  return folder;
}

/** What a review says to the answers. */
async function said(folder: string, lines: string[], language: 'zh' | 'en' = 'zh', patient = true) {
  const texts: string[] = [];
  const say = (text: string) => void texts.push(text);
  const result = await reviewProject(folder, { language, patient, say, ask: async () => lines.shift() });
  return { text: texts.join('\n'), ...result };
}

test('a fact is shown by its kind and its fields, one a line, as its editor help names them', async (t) => {
  const folder = await project(
    t,
    '{ about: fact, path: [facts, 0], grade: likely }',
    '{ about: fact, path: [facts, 1], grade: likely }',
  );
  const { text } = await said(folder, ['s']);
  t.regex(text, /1\/2 {2}records\/2024\/03-council\.yaml:7 {2}事实 {2}第 1 件 会议 {2}依常例推得/);
  t.true(
    text.includes(
      [
        '  现值',
        '    会议',
        '    类别：理事会',
        '    届：3',
        '    出席人数：21人',
        '    写明姓名的出席者：罗文博（江州市林业局副局长）',
        '    原文在姓名后写“等”',
      ].join('\n'),
    ),
    text,
  );
  t.regex(text, / {4}人事\n {4}事项：聘任\n {4}职务：顾问\n {4}人员：王某等（共 7 位）\n/);
  t.notRegex(text, /[{}]|kind|named/);
});

test('a conflict shows the fields that differ; Enter never replaces all facts, a does', async (t) => {
  const folder = await project(
    t,
    `{ about: conflict, path: [facts], proposed: ${OTHER_FACTS} }`,
    '{ about: conflict, path: [facts, 0, attendance], proposed: 22人, note: 人工改过，原文也改了 }',
  );
  const before = await readFile(join(folder, PATH), 'utf8');
  const { text, answered } = await said(folder, ['', 's', 'q']);
  t.is(answered, 0);
  t.is(await readFile(join(folder, PATH), 'utf8'), before);
  t.regex(text, /现值 {2}2 件事实\n {2}原文所得 {2}2 件事实\n/);
  t.regex(text, /第 1 件 会议\n {4}出席人数\n {6}现值 {2}21人\n {6}原文所得 {2}22人\n/);
  t.regex(text, /现值\n {4}第 2 件 人事\n/);
  t.regex(text, /原文所得\n {4}第 2 件 培训、研修\n {6}名称：讲座\n/);
  t.regex(text, /a 整份换成原文所得/);
  t.regex(text, /回车不替换整份事实/);
  t.regex(text, /第 1 件 会议：出席人数\n(?:.*\n)* {2}现值 {2}21人\n {2}原文所得 {2}22人\n/);
  t.is((await said(folder, ['a'])).answered, 1);
  t.regex(await readFile(join(folder, PATH), 'utf8'), /title: 讲座/);
});

test('what is always refused is not offered; title and tags show how the source begins; ? lists the answers', async (t) => {
  const folder = await project(
    t,
    '{ about: wording, path: [title], grade: guess }',
    '{ about: tags, path: [tags] }',
    '{ about: value, path: [facts, 0, attendance] }',
    '{ about: rest, text: 会场很热闹。, at: 31, note: 这些文字没有取作事实 }',
  );
  const { text } = await said(folder, ['?', 's', 's', 's']);
  const [title = '', tags = '', value = '', rest = ''] = text.trim().split(/\n(?=\d\/4 )/);
  for (const each of [title, tags]) {
    t.regex(each, / {2}原文 {2}3月5日，协会召开三届二次理事会/);
    t.notRegex(each, /d 删去/);
  }
  t.regex(value, /d 删去/);
  t.regex(title, /\n {2}= 文字 {2}改写成这些文字/);
  t.regex(rest, /要取作事实，请在文件里补写：records\/2024\/03-council\.yaml:7/);
  t.regex(rest, /k 不用取，已看过，s 跳过，q 离开/);
  t.notRegex(rest, /= 文字|d 删去/);
});

test('in English: marks, notes and counts', async (t) => {
  const folder = await project(
    t,
    '{ about: wording, path: [title], grade: guess, note: 标题由原文截取，请用自己的话概括 }',
    '{ about: date, path: [date], note: 前所未见的说明 }',
    '{ about: fact, path: [facts, 1] }',
  );
  const { text } = await said(folder, ['k', 's', 'q'], 'en');
  t.regex(text, /note {2}The title was cut from the source; say it in your own words\n/);
  t.regex(text, /note {2}Check the date by the source\n/);
  t.regex(text, /= text: write; k: right as it is; s: skip; q: leave/);
  t.regex(text, /fact 2, personnel\n/);
  t.regex(text, / {4}people: 王某 and more \(7 in all\)\n/);
  t.regex(text, /1 point answered, 2 left\./);
  t.notRegex(text.replaceAll(/source {2}.*/g, ''), /[，；：（）]/);
});

test('an answer that does not fit is not asked for ever where no person sits', async (t) => {
  const folder = await project(t, '{ about: fact, path: [facts, 0] }', '{ about: tags, path: [tags] }');
  const yes = spawnSync('sh', ['-c', `yes nonsense | "${process.execPath}" "${CLI}" review`], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  t.is(yes.signal, null);
  t.is(yes.status, 0, yes.stderr);
  t.is(yes.stdout.match(/没有得到可用的回答/g)?.length, 2);
  t.regex(yes.stdout, /已核对 0 处，还有 2 处。/);
});

test('a person who leaves by Ctrl-C is told what is left', async (t) => {
  const folder = await project(t, '{ about: fact, path: [facts, 0] }', '{ about: tags, path: [tags] }');
  const run = spawn(process.execPath, [CLI, 'review'], { cwd: folder });
  let [out, left] = ['', false];
  run.stdin.write('k\n');
  run.stdout.on('data', (data) => {
    out += data;
    if (!left && /2\/2 .*\n(?:.*\n)*.*q 离开/.test(out)) left = run.kill('SIGINT');
  });
  const code = await new Promise((resolve) => run.on('exit', resolve));
  t.is(code, 0);
  t.regex(out, /已核对 1 处，还有 1 处。/);
});
