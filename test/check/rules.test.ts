import test from 'ava';
import { RULES } from '../../src/check/index.js';
import type { CheckWorld } from '../../src/check/rule.js';
import { baseStyles } from '../../src/document/profile.js';
import { picturesOf } from '../../src/document/text.js';
import type { Block, Document } from '../../src/document/tree.js';
import { readPictures } from '../../src/project/pictures.js';

const document = (children: Block[]): Document => ({
  type: 'document',
  id: 'example',
  kind: 'example',
  metadata: { title: 'Example', author: 'Annals', keywords: [], language: 'zh-CN' },
  children: [{ type: 'section', page: 'body', children }],
});

/** Fonts that cover everything but the private use area. */
const fonts: CheckWorld['fonts'] = {
  missing: (text) =>
    [...text]
      .map((character) => character.codePointAt(0) as number)
      .filter((point) => point >= 0xe000 && point <= 0xf8ff),
};

async function worldOf(example: Document): Promise<CheckWorld> {
  const sources = picturesOf(example).map(({ src }) => src);
  return { styles: baseStyles, fonts, pictures: await readPictures('test/fixtures', sources) };
}

for (const rule of RULES) {
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
  const [found] = RULES.flatMap((rule) =>
    rule.check(example, { styles: baseStyles, fonts, pictures: new Map() }),
  );
  t.is(found?.file, 'records/2024/01.yaml');
  t.is(found?.line, 7);
});
