/**
 * Records that are wrong, each beside the messages that it must give: `path:line:column rule reason`,
 * one a line, none for a file that works. `UPDATE=1` rewrites the expectations.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import test from 'ava';
import type { VFileMessage } from 'vfile-message';
import { readRecords } from '../../src/activity/read.js';
import { placeOf, word } from '../../src/message.js';
import { LIMITS } from '../../src/yaml.js';

const FOLDER = 'test/fixtures/broken';
const names = readdirSync(FOLDER)
  .filter((name) => /^\d\d-.*\.yaml$/.test(name))
  .map((name) => name.slice(0, -'.yaml'.length));

const source = (name: string) => ({ path: `${name}.yaml`, bytes: readFileSync(`${FOLDER}/${name}.yaml`) });

/** Fixtures named `NN-organization-…` stand for `organization.yaml`, all others for a record. */
function messagesOf(name: string): VFileMessage[] {
  const isDirectory = /^\d\d-organization-(?!unknown)/.test(name);
  return isDirectory
    ? readRecords(source(name), []).messages
    : readRecords(source('organization'), [source(name)]).messages;
}

const printed = (message: VFileMessage) => `${placeOf(message)} ${message.ruleId} ${message.reason}\n`;

for (const name of names) {
  test(`the messages of ${name}`, (t) => {
    const path = `${FOLDER}/${name}.txt`;
    const actual = messagesOf(name).map(printed).join('');
    if (process.env.UPDATE === '1') writeFileSync(path, actual);
    t.true(existsSync(path), `${path} is missing: run with UPDATE=1 and look at what it says`);
    t.is(actual, readFileSync(path, 'utf8'));
  });
}

test('every broken file has an error, every file that works has none', (t) => {
  for (const name of names) {
    t.is(
      messagesOf(name).some(({ fatal }) => fatal === true),
      !name.includes('-works-'),
      name,
    );
  }
});

test('there are no expectations without their file', (t) => {
  const expectations = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  t.deepEqual(expectations.map((name) => name.slice(0, -'.txt'.length)).sort(), [...names].sort());
});

test('every message says in both languages what is wrong and how to mend it', (t) => {
  for (const message of names.flatMap(messagesOf)) {
    const zh = word(message, 'zh');
    const en = word(message, 'en');
    for (const wording of [zh.reason, zh.remedy, en.reason, en.remedy]) {
      t.not(wording, '');
      t.notRegex(wording, /\{\w+\}|undefined|\[object|NaN/, wording);
    }
    t.regex(zh.reason, /\p{Script=Han}/u);
    t.regex(zh.remedy, /\p{Script=Han}/u);
    t.regex(en.reason, /^Unexpected /);
  }
});

test('a Chinese reader meets no English sentence of a library', (t) => {
  for (const message of names.flatMap(messagesOf)) {
    t.notRegex(message.reason, /[a-z]+ [a-z]+ [a-z]+/, message.reason);
  }
});

test('a file beyond the limit is refused by its size, before it is parsed', (t) => {
  const bytes = new TextEncoder().encode(`title: ${'字'.repeat(LIMITS.bytes / 3)}\n`);
  const { messages } = readRecords(source('organization'), [{ path: 'large.yaml', bytes }]);
  t.deepEqual(messages.map(printed), [
    `large.yaml file-small 文件有 ${bytes.length} 字节，上限为 ${LIMITS.bytes} 字节\n`,
  ]);
});

test('a file of deep indentation within the size limit is refused, not followed', (t) => {
  const lines = Array.from({ length: 1300 }, (_, depth) => `${' '.repeat(depth)}a:`);
  const bytes = new TextEncoder().encode(lines.join('\n'));
  t.true(bytes.length < LIMITS.bytes);
  const { messages } = readRecords(source('organization'), [{ path: 'deep.yaml', bytes }]);
  t.deepEqual(
    messages.map((message) => message.ruleId),
    ['nesting-shallow'],
  );
});

test('a record that is cut off anywhere, or lacks a character anywhere, has messages and never throws', (t) => {
  const text = readFileSync('records/2022/05-anniversary-congress.yaml', 'utf8');
  const read = (name: string, broken: string) =>
    readRecords(source('organization'), [{ path: `${name}.yaml`, bytes: new TextEncoder().encode(broken) }]);
  for (let at = 0; at < text.length; at += 23) {
    t.notThrows(() => read('cut', text.slice(0, at)));
    t.notThrows(() => read('gap', text.slice(0, at) + text.slice(at + 1)));
    t.notThrows(() => read('comma', `${text.slice(0, at)}，${text.slice(at)}`));
  }
});
