/** The stroke data against the national table, which is sorted by strokes and which nobody here made. */
import { readFileSync } from 'node:fs';
import test from 'ava';
import { strokeClasses, strokeOrder } from '../../src/activity/stroke.js';

/** The three lists of 通用规范汉字表, each in its own order. */
const LISTS = readFileSync('test/fixtures/strokes/general-standard-characters.txt', 'utf8')
  .split(/^# .*\n/m)
  .slice(1)
  .map((list) => [...list.replaceAll('\n', '')]);

test('the table is whole', (t) => {
  t.deepEqual(
    LISTS.map((list) => list.length),
    [3500, 3000, 1605],
  );
});

const known = LISTS.map((list) => list.filter((character) => strokeClasses(character) !== undefined));

test('how many characters have strokes', (t) => {
  t.deepEqual(
    known.map((list) => list.length),
    // 皙 has them in the package, but wrong.
    [3500, 2865, 404],
  );
});

for (const [i, list] of known.entries()) {
  test(`list ${i + 1} of 通用规范汉字表 is in stroke order as it stands`, (t) => {
    // Given backwards, so that what the strokes leave open shows as such and not as agreement.
    const compare = strokeOrder([...list].reverse());
    const wrong = list.slice(1).flatMap((character, at) => {
      const before = list[at] as string;
      const tied = strokeClasses(before) === strokeClasses(character);
      return !tied && compare(before, character) >= 0 ? [before + character] : [];
    });
    t.deepEqual(wrong, []);
  });
}

test('where classes tie, the main form goes before the attached one as in the table; the rest stays as given', (t) => {
  const pairs = known.flatMap((list) =>
    list
      .slice(1)
      .flatMap((character, at) =>
        strokeClasses(character) === strokeClasses(list[at] as string)
          ? [[list[at] as string, character] as const]
          : [],
      ),
  );
  const verdicts = pairs.map(([first, second]) => {
    const forwards = strokeOrder([first, second])(first, second) < 0;
    const backwards = strokeOrder([second, first])(first, second) < 0;
    return forwards && backwards ? 'right' : forwards ? 'as given' : 'wrong';
  });
  const count = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  t.deepEqual([count('right'), count('as given'), count('wrong')], [54, 110, 0]);
});

const inOrder = (characters: string) =>
  [...characters]
    .reverse()
    .sort(strokeOrder([...characters].reverse()))
    .join('');

test('surnames that ICU misplaces', (t) => {
  const surnames = '王毛文方尹阮花苏沈陆陈范金郑赵胡黄韩';
  t.is(inOrder(surnames), surnames);
  t.deepEqual(
    [...'阮陆陈郑范黄'].map((character) => strokeClasses(character)?.length),
    [6, 7, 7, 8, 8, 11],
  );
  t.not(
    [...surnames].sort(new Intl.Collator('zh-u-co-stroke').compare).join(''),
    surnames,
    'ICU has mended its data: the package may no longer be needed',
  );
});

test('the order of characters is one: it has no circles', (t) => {
  const list = known.flat().filter((_, i) => i % 7 === 0);
  const tied = known
    .flat()
    .filter((character) => /^(?:25121|54|354|34)$/.test(strokeClasses(character) ?? ''));
  t.true(tied.length > 8);
  const sorted = [...tied, ...list].sort(strokeOrder([...tied, ...list]));
  t.deepEqual([...sorted].reverse().sort(strokeOrder([...tied, ...list])), sorted);
  const compare = strokeOrder(tied);
  for (const a of tied)
    for (const b of tied)
      for (const c of tied)
        if (a !== b && b !== c && compare(a, b) < 0 && compare(b, c) < 0)
          t.true(compare(a, c) < 0, a + b + c);
});

test('what has no data has none', (t) => {
  for (const character of ['皙', '囍', '𠮷', 'A', '', 'constructor', '__proto__', '鿫']) {
    t.is(strokeClasses(character), undefined, character);
  }
});
