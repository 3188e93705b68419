/** Templates beside the trees and messages that they must give. UPDATE=1 rewrites the expectations. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import test from 'ava';
import { compose } from '../../src/compose/index.js';
import { childrenOf } from '../../src/document/text.js';
import type { Document } from '../../src/document/tree.js';
import { placeOf } from '../../src/message.js';
import { composeCase, FIXTURES, records } from './case.js';
import { outline } from './outline.js';

function run(name: string): string {
  const result = composeCase(name);
  const messages = result.messages.map(
    (each) => `${placeOf(each).replace(`${FIXTURES}/`, '')} ${each.ruleId} ${each.reason}`,
  );
  return `${[...messages, ...(result.document ? outline(result.document) : [])].join('\n')}\n`;
}

test('the fixture records hold', (t) => {
  t.deepEqual(records.messages.map(String), []);
  t.is(records.activities.length, 5);
});

for (const name of readdirSync(`${FIXTURES}/cases`).filter((each) => each.endsWith('.md'))) {
  test(`composes ${name}`, (t) => {
    const expected = `${FIXTURES}/cases/${name.replace('.md', '.txt')}`;
    const actual = run(name);
    if (process.env.UPDATE) writeFileSync(expected, actual);
    t.true(existsSync(expected), `${expected} is missing; UPDATE=1 writes it`);
    t.is(actual, readFileSync(expected, 'utf8'));
  });
}

test('text of records and parameters is never markup', (t) => {
  const document = compose({
    id: 'case',
    kind: 'data',
    template: { path: 'data.md', bytes: Buffer.from('---\ntitle: t\n---\n\n::activities{entry=1}\n') },
    parameters: { values: {}, placeOf: () => ({ path: 'annals.yaml' }) },
    records,
  }).document as Document;
  const [paragraph] = document.children[0]?.children ?? [];
  t.is(paragraph?.type, 'paragraph');
  t.deepEqual(
    paragraph && childrenOf(paragraph).map((node) => (node.type === 'text' ? node.value : node.type)),
    ['1月，', '协会获得“示范协会”称号，*不是*强调，::也不是指令，{year}也不是参数。'],
  );
  t.is(paragraph && childrenOf(paragraph)[1]?.origin?.path, `${FIXTURES}/records/01.yaml`);
});

test('a character that no document can hold is told with its place', (t) => {
  const { messages } = compose({
    id: 'case',
    kind: 'data',
    template: { path: 'data.md', bytes: Buffer.from('---\ntitle: t\n---\n\n响铃\u0007与\ufffe\n') },
    parameters: { values: {}, placeOf: () => ({ path: 'annals.yaml' }) },
    records,
  });
  t.deepEqual(
    messages.map((each) => `${placeOf(each)} ${each.reason}`),
    ['data.md:5:1 文字中有无法打印的字符 U+0007', 'data.md:5:1 文字中有无法打印的字符 U+FFFE'],
  );
});
