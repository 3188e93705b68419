import test from 'ava';
import { CATALOGUE } from '../../src/catalogue.js';
import { RULES } from '../../src/check/index.js';
import type { CheckWorld } from '../../src/check/rule.js';
import { baseStyles } from '../../src/document/profile.js';
import { picturesOf } from '../../src/document/text.js';
import type { Block, Document } from '../../src/document/tree.js';
import { readPictures } from '../../src/project/pictures.js';
import { fixed, fonts, snapshot, worldOf as worldOfRecords } from './example.js';

const document = (children: Block[]): Document => ({
  type: 'document',
  id: 'example',
  kind: 'example',
  metadata: { title: 'Example', author: 'Annals', keywords: [], language: 'zh-CN' },
  children: [{ type: 'section', page: 'body', children }],
});

async function worldOf(example: Document): Promise<CheckWorld> {
  const sources = picturesOf(example).map(({ src }) => src);
  return { styles: baseStyles, fonts, pictures: await readPictures('test/fixtures', sources) };
}

const DOCUMENT_RULES = RULES.filter((rule) => rule.over === 'document');
const RECORD_RULES = RULES.filter((rule) => rule.over === 'records');

for (const rule of DOCUMENT_RULES) {
  const name = rule.ids.join(', ');
  test(`${name}: what is right passes`, async (t) => {
    for (const blocks of rule.examples.ok) {
      const example = document(blocks);
      t.deepEqual(rule.check(example, await worldOf(example)).map(String), []);
    }
  });

  test(`${name}: what is wrong is told, and the document stays as it was`, async (t) => {
    t.true(rule.examples.notOk.length > 0);
    const told = new Set<string>();
    for (const { blocks, messages } of rule.examples.notOk) {
      const example = document(blocks);
      const before = JSON.stringify(example);
      const found = rule.check(example, await worldOf(example)).map((each) => each.ruleId as string);
      t.deepEqual(found, [...messages], before);
      t.is(JSON.stringify(example), before);
      for (const id of found) told.add(id);
    }
    t.deepEqual([...told].sort(), [...rule.ids].sort(), 'every message of the rule has an example');
  });
}

test('a message stands at the text, or at the nearest node above that knows where it came from', (t) => {
  const position = { start: { line: 7, column: 3 }, end: { line: 7, column: 9 } };
  const example = document([
    {
      type: 'paragraph',
      origin: { path: 'records/2024/01.yaml', position },
      children: [{ type: 'open', subject: 'date', children: [] }],
    },
  ]);
  const [found] = DOCUMENT_RULES.flatMap((rule) =>
    rule.check(example, { styles: baseStyles, fonts, pictures: new Map() }),
  );
  t.is(found?.file, 'records/2024/01.yaml');
  t.is(found?.line, 7);
});

for (const rule of RECORD_RULES) {
  const name = `records: ${rule.ids.join(', ')}`;
  test(`${name}: what is right passes`, (t) => {
    for (const example of rule.examples.ok) {
      const { world, problems } = worldOfRecords(example);
      t.deepEqual(problems.map(String), []);
      t.deepEqual(rule.check(world).map(String), [], example.records.join('\n'));
    }
  });

  test(`${name}: what is wrong is told and mended, and the records stay as they were`, (t) => {
    t.true(rule.examples.notOk.length > 0);
    const told = new Set<string>();
    for (const example of rule.examples.notOk) {
      const { world, problems } = worldOfRecords(example);
      t.deepEqual(problems.map(String), []);
      const before = snapshot(world.activities);
      const found = rule.check(world);
      t.deepEqual(
        found.map((each) => each.ruleId as string),
        [...example.messages],
        example.records.join('\n'),
      );
      for (const each of found) t.true(each.line !== undefined && each.file !== undefined, String(each));
      t.is(snapshot(world.activities), before);
      t.deepEqual(fixed(example.records, found), [...(example.fixed ?? example.records)]);
      for (const each of found) told.add(each.ruleId as string);
    }
    t.deepEqual([...told].sort(), [...rule.ids].sort(), 'every message of the rule has an example');
  });
}

test('every rule over records is worded as what should be true, in both languages, and has an id of its own', (t) => {
  const ids = RULES.flatMap((rule) => rule.ids.filter((id) => id !== 'glyph-covered'));
  t.is(new Set(ids).size, ids.length);
  for (const id of ids) {
    t.regex(CATALOGUE[id].zh[0], /\p{Script=Han}/u, id);
    t.regex(CATALOGUE[id].en[0], /[a-z]/, id);
  }
});

const FILLERS = [
  'a',
  '1',
  '“',
  '(',
  '《',
  ' ',
  '会',
  '会 1',
  '，',
  '12月',
  '2022',
  'a@',
  '-1',
  '约1',
  '二〇',
];

test('a text of 100,000 characters takes no rule long, whatever it repeats', (t) => {
  t.timeout(120_000);
  for (const filler of FILLERS) {
    const text = filler.repeat(100_000 / filler.length);
    const { world } = worldOfRecords({ records: ['title: 示例'] });
    const [activity] = world.activities;
    const long = { ...world, activities: activity ? [{ ...activity, summary: text }] : [] };
    for (const rule of RECORD_RULES) t.notThrows(() => rule.check(long));
  }
});
