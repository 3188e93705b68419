/** Templates beside the trees and messages that they must give. UPDATE=1 rewrites the expectations. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import test from 'ava';
import { readRecords, type SourceFile } from '../../src/activity/read.js';
import { compose } from '../../src/compose/index.js';
import { childrenOf } from '../../src/document/text.js';
import type { Document, DocumentNode } from '../../src/document/tree.js';
import { placeOf } from '../../src/message.js';

const FIXTURES = 'test/fixtures/compose';

const source = (path: string): SourceFile => ({ path, bytes: readFileSync(path) });
const records = readRecords(
  source(`${FIXTURES}/organization.yaml`),
  readdirSync(`${FIXTURES}/records`).map((name) => source(`${FIXTURES}/records/${name}`)),
);

/** Parameters of all cases; a case declares those that it uses. */
const PARAMETERS: Record<string, unknown> = {
  year: 2022,
  entry: 2,
  plan: '明年**三件事**：\n\n1. 甲\n2. 乙 :count{kind=award} {year}',
};

/** A node and what is below it, one line each. */
function outline(node: DocumentNode, depth = 0): string[] {
  const { type, children: _children, origin: _origin, caption: _caption, metadata, ...rest } = node as DocumentNode & Record<string, unknown>;
  const fields = { ...rest, ...(metadata ? (metadata as object) : {}) };
  const shown = Object.entries(fields).flatMap(([key, value]) => (typeof value === 'object' && !Array.isArray(value) ? [] : [`${key}=${JSON.stringify(value)}`]));
  return [`${'  '.repeat(depth)}${type} ${shown.join(' ')}`.trimEnd(), ...childrenOf(node).flatMap((child) => outline(child, depth + 1))];
}

function run(name: string): string {
  const template = source(`${FIXTURES}/cases/${name}`);
  const declared = template.bytes.toString();
  const values = Object.fromEntries(Object.entries(PARAMETERS).filter(([key]) => declared.includes(`\n  ${key}:`)));
  const result = compose({
    id: 'case',
    kind: name.replace('.md', ''),
    template,
    parameters: { values, placeOf: () => ({ path: 'annals.yaml', position: { line: 9, column: 3 } }) },
    records,
  });
  const messages = result.messages.map((each) => `${placeOf(each).replace(`${FIXTURES}/`, '')} ${each.ruleId} ${each.reason}`);
  return `${[...messages, ...(result.document ? outline(result.document) : [])].join('\n')}\n`;
}

test('the fixture records hold', (t) => {
  t.deepEqual(records.messages.map(String), []);
  t.is(records.activities.length, 4);
});

for (const name of readdirSync(`${FIXTURES}/cases`).filter((each) => each.endsWith('.md'))) {
  test(`composes ${name}`, (t) => {
    const expected = `${FIXTURES}/cases/${name.replace('.md', '.txt')}`;
    const actual = run(name);
    if (process.env['UPDATE']) writeFileSync(expected, actual);
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
