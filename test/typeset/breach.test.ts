import test from 'ava';
import { breakText } from '../../src/typeset/index.js';
import { generated, measure, sequence } from './samples.js';

const NONE = { margin: 0, pair: 0, prohibition: 0, unit: 0 };

const set = (text: string, width: number) => breakText(text, { width, measure });

test('what is longer than the line is divided at the lowest rule, and counted', (t) => {
  const cases: readonly [text: string, width: number, breaches: Partial<typeof NONE>][] = [
    ['x'.repeat(40), 10, { unit: 1 }],
    [`国国国${'x'.repeat(30)}国国国`, 10, { unit: 1 }],
    ['，'.repeat(30), 10, { prohibition: 1 }],
    ['（'.repeat(30), 10, { prohibition: 1 }],
    ['…'.repeat(24), 10, { pair: 2 }],
    ['——', 1, { pair: 1 }],
    ['国国', 0.8, { margin: 2 }],
    [`国${'）'.repeat(12)}……国`, 8, {}],
  ];
  for (const [text, width, breaches] of cases) {
    const { lines, breaches: found } = set(text, width);
    t.is(lines.join(''), text);
    t.deepEqual(found, { ...NONE, ...breaches }, `${text.slice(0, 10)} at ${width} em`);
  }
});

test('a mark gives way before a pair, a unit before a mark', (t) => {
  // The pair could stay whole only over the margin; a mark begins a line instead of that.
  const dashes = set('——，，，，，，，，——', 2);
  t.is(dashes.breaches.pair, 0);
  t.is(dashes.breaches.margin, 0);
  t.true(dashes.breaches.prohibition > 0);
  const units = set('第1，第2，第3，第4，', 1.5);
  t.is(units.breaches.margin, 0);
  t.is(units.breaches.prohibition, 0);
  t.true(units.breaches.unit > 0);
});

test('words with hyphens and long addresses are parted where they may be', (t) => {
  const { lines, breaches } = set('见https://www.example.org/association/annals/2022/chronicle.html一文', 14);
  t.deepEqual(breaches, NONE);
  t.true(
    lines.slice(0, -1).every((line) => /[/]$/.test(line) || /\p{Script=Han}$/u.test(line)),
    lines.join('|'),
  );
  t.deepEqual(set('GB/T 9704、2022/3/1、COVID-19'.repeat(9), 8).breaches, NONE);
});

const HAN = '协会有色金属行业企业会员服务工作';
const HOSTILE: Readonly<Record<string, string>> = {
  'half a million characters': Array.from({ length: 500_000 }, (_, i) =>
    i % 17 === 16 ? '，' : HAN[(i * 7) % HAN.length],
  ).join(''),
  'a hundred thousand pauses': '，'.repeat(100_000),
  'a hundred thousand brackets': '（'.repeat(100_000),
  'a hundred thousand marks of all kinds': '”“。（…—、'.repeat(14_300),
  'a word of half a million letters': 'x'.repeat(500_000),
  'a hundred thousand spaces': `国${' '.repeat(100_000)}国`,
  'a hundred thousand numbers': '1年'.repeat(100_000),
  'lone surrogates': `${'\ud800'.repeat(9_000)}国${'\udc00国'.repeat(9_000)}`,
  'emoji, joined and with skin tones and flags': '👨‍👩‍👧🇨🇳👍🏽'.repeat(5_000),
  'ideographs of Ext B to H': '𠀀𪜀𫝀𫠠𬺰𰀀𱍐'.repeat(9_000),
  'bidi controls': '国\u202e\u2066a\u2069'.repeat(20_000),
  'zero-width characters': '\u200b\u200d\ufeff'.repeat(40_000),
  'combining marks': `a${'\u0301'.repeat(100_000)}`,
  'forced line ends': '国\n'.repeat(20_000),
};

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`${name}: nothing is lost`, (t) => {
    for (const width of [8, 28]) t.true(set(text, width).lines.join('') === text);
  });
}

test('joined emoji and flags are not divided', (t) => {
  for (const width of [1, 2, 3]) {
    t.deepEqual(set('👨‍👩‍👧', width).lines, ['👨‍👩‍👧']);
    t.deepEqual(set('🇨🇳', width).lines, ['🇨🇳']);
  }
});

test('random text at widths that are too narrow keeps every character and the margin', (t) => {
  const random = sequence(5);
  for (let i = 0; i < 40; i++) {
    const text = generated(120, random);
    const { lines, breaches } = set(text, 1 + random() * 6);
    t.is(lines.join(''), text);
    t.is(breaches.margin, 0);
  }
});
