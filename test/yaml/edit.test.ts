import test from 'ava';
import fc from 'fast-check';
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

test('values are set and removed; comments, even of what goes, order and the spacing of lists stay', (t) => {
  const source = '# 甲\nb: [一, 二]   # 乙\n# 丙\na:\n  - x # 丁\n  - y\nc: 3\n';
  t.is(
    changeValues(source, [{ at: ['a', 0] }, { at: ['c'], value: 4 }, { at: ['d'], value: { e: [1] } }]),
    '# 甲\nb: [一, 二]   # 乙\n# 丙\na:\n  # 丁\n  - y\nc: 4\nd:\n  e: [1]\n',
  );
  t.is(changeValues('a: { b: 1 }\r\nc: 2\r\n', [{ at: ['c'], value: 3 }]), 'a: { b: 1 }\r\nc: 3\r\n');
});

test('a value goes before an item of a list, or to its end', (t) => {
  const source = 'a:\n  # 甲\n  - b: 1\nc: []\n';
  t.is(
    changeValues(source, [
      { at: ['a', 0], value: { b: 0 }, insert: true },
      { at: ['a', 9], value: { b: 2 }, insert: true },
      { at: ['c', 0], value: { b: 3 } },
    ]),
    'a:\n  # 甲\n  - b: 0\n  - b: 1\n  - b: 2\nc:\n  - b: 3\n',
  );
});

const COMMENTED = `# 0
# 1

# 2
entry: 1 # 3
# 4
tags: [会议, 培训] # 5
facts:
  # 6
  - kind: meeting # 7
    # 8
    evidence:
      text: '甲' # 9
      at: 0
  # 10
  - kind: event # 11
# 12
source: { file: a.txt } # 13
review:
  # 14
  - about: tags # 15
# 16
`;

/** The value of the commented source with parts of it changed, taken out and put in. */
const changed = fc.record(
  {
    entry: fc.constantFrom(1, 2),
    tags: fc.array(fc.constantFrom('会议', '培训', '公益'), { maxLength: 3 }),
    facts: fc.array(
      fc.record(
        {
          kind: fc.constantFrom('meeting', 'event'),
          title: fc.constant('乙'),
          evidence: fc.record({ text: fc.constantFrom('甲', '丙'), at: fc.constantFrom(0, 5) }),
        },
        { requiredKeys: ['kind'] },
      ),
      { maxLength: 3 },
    ),
    source: fc.record({ file: fc.constant('a.txt'), line: fc.constant(1) }, { requiredKeys: ['file'] }),
    review: fc.array(fc.record({ about: fc.constantFrom('tags', 'wording') }), {
      minLength: 1,
      maxLength: 3,
    }),
  },
  { requiredKeys: ['entry', 'facts'] },
);

test('whatever becomes of a record, as a whole or key by key, its comments stay', (t) => {
  const before = parse(COMMENTED) as Readonly<Record<string, unknown>>;
  fc.assert(
    fc.property(changed, fc.boolean(), (value, whole) => {
      const now = JSON.parse(JSON.stringify(value)) as Readonly<Record<string, unknown>>;
      const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
      const changes = whole
        ? [{ at: [], value: now }]
        : keys.map((key) => ({ at: [key], ...(now[key] !== undefined && { value: now[key] }) }));
      const result = changeValues(COMMENTED, changes);
      t.deepEqual(parse(result), now);
      for (let number = 0; number <= 16; number += 1)
        t.regex(result, new RegExp(`# ${number}$`, 'm'), result);
      const lines = (text: string) => text.split('\n').flatMap((line) => line.trim() || []);
      t.deepEqual(lines(changeValues(result, [{ at: [], value: now }])), lines(result));
    }),
    { numRuns: 500, seed: 4 },
  );
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
