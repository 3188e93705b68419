import test from 'ava';
import { parse, stringify } from 'yaml';
import { changeValues, replaceTexts } from '../../src/yaml/edit.js';

const replace = (source: string, at: (string | number)[], from: string, text: string) => {
  const value = at.reduce<unknown>(
    (here, key) => (here as Record<string, unknown>)[key],
    parse(source),
  ) as string;
  const start = value.indexOf(from);
  return replaceTexts(source, [{ at, start, end: start + from.length, text }]).source;
};

const SOURCES: Readonly<Record<string, string>> = {
  plain: '# 甲\na: 会议,召开 # 乙\nb:  [ 一,二 ]\n',
  'in quotes': 'a: "会议,召开" # 乙\nb: 1\n',
  'in single quotes': "a: '会议''s,召开'\n",
  'in a literal block': 'a: |\n    第一行\n    会议,召开\n# 乙\n',
  'in a folded block': 'a: >-\n  第一行\n  会议,召开\n',
  'over two lines': 'a: 第一行\n  会议,召开\n',
  'with line ends of Windows': 'a: 会议,召开 # 乙\r\nb: 1\r\n',
};

for (const [name, source] of Object.entries(SOURCES)) {
  test(`characters of a text are replaced ${name}, and nothing else`, (t) => {
    t.is(replace(source, ['a'], ',', '，'), source.replace(',', '，'));
  });
}

test('a change that YAML would read as something else is not made', (t) => {
  const source = 'a: 会议,召开\nb: 1\n';
  t.is(replace(source, ['a'], ',', ': '), source);
  t.is(replace(source, ['a'], ',', ' # '), source);
  const escaped = 'a: "第一\\t会议,召开"\n';
  t.is(replace(escaped, ['a'], ',', '，'), escaped, 'nor one behind an escape, which is not followed');
  t.is(replaceTexts(source, [{ at: ['b'], start: 0, end: 1, text: '2' }]).made.length, 0);
  t.is(replaceTexts(source, [{ at: ['c'], start: 0, end: 1, text: '2' }]).made.length, 0);
});

test('several replacements of a text hold by their offsets; of two that overlap the first is made', (t) => {
  const at = ['a'];
  const { source, made } = replaceTexts('a: 甲,乙,丙\n', [
    { at, start: 1, end: 2, text: '，，' },
    { at, start: 3, end: 4, text: '；' },
    { at, start: 3, end: 5, text: '！' },
  ]);
  t.is(source, 'a: 甲，，乙；丙\n');
  t.is(made.length, 2);
});

test('values are set and removed; comments, order and the spacing of lists stay', (t) => {
  const source = '# 甲\nb: [一, 二]   # 乙\n# 丙\na:\n  - x # 丁\n  - y\nc: 3\n';
  t.is(
    changeValues(source, [{ at: ['a', 0] }, { at: ['c'], value: 4 }, { at: ['d'], value: { e: [1] } }]),
    '# 甲\nb: [一, 二]   # 乙\n# 丙\na:\n  - y\nc: 4\nd:\n  e: [1]\n',
  );
  t.is(changeValues('a: { b: 1 }\r\nc: 2\r\n', [{ at: ['c'], value: 3 }]), 'a: { b: 1 }\r\nc: 3\r\n');
});

/** Numbers that look drawn by lot, the same on every run (Park and Miller's generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const PARTS = [
  '会',
  'a',
  ',',
  ': ',
  ' #',
  '"',
  "'",
  '\\',
  '\n',
  ' ',
  '，',
  '- ',
  '\u{20bb7}',
  '[',
  '&',
  '\t',
];
const STYLES = ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

test('2,000 generated texts: every replacement is made right or not at all', (t) => {
  const number = numbers(7);
  let made = 0;
  for (let run = 0; run < 2000; run += 1) {
    const value = Array.from({ length: 1 + number(12) }, () => PARTS[number(PARTS.length)]).join('');
    const defaultStringType = STYLES[number(STYLES.length)] as (typeof STYLES)[number];
    const source = `# 甲\n${stringify({ b: 1, a: [{ c: value }] }, { defaultStringType, lineWidth: number(2) * 20 })}# 乙\n`;
    // Some texts of blanks alone do not survive the library itself.
    if ((parse(source) as { a: { c: string }[] }).a[0]?.c !== value) continue;
    const at = ['a', 0, 'c'];
    const replacements = [...value.matchAll(/,/g)].map(({ index }) => ({
      at,
      start: index,
      end: index + 1,
      text: '，',
    }));
    const result = replaceTexts(source, replacements);
    const expected = value.split('');
    for (const { start } of result.made) expected[start] = '，';
    t.deepEqual(parse(result.source), { b: 1, a: [{ c: expected.join('') }] }, source);
    t.true(result.source.startsWith('# 甲\n') && result.source.endsWith('# 乙\n'));
    made += result.made.length;
  }
  t.true(made > 500, String(made));
});
