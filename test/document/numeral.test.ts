import test from 'ava';
import { capitalAmount, capitalNumber } from '../../src/document/amount.js';
import { chineseNumber, chineseYear, circledNumber, formatNumber } from '../../src/document/numeral.js';

const COUNTS: readonly [number, string, string][] = [
  [0, '零', '零'],
  [2, '二', '贰'],
  [10, '十', '壹拾'],
  [11, '十一', '壹拾壹'],
  [20, '二十', '贰拾'],
  [99, '九十九', '玖拾玖'],
  [100, '一百', '壹佰'],
  [105, '一百零五', '壹佰零伍'],
  [110, '一百一十', '壹佰壹拾'],
  [1005, '一千零五', '壹仟零伍'],
  [1050, '一千零五十', '壹仟零伍拾'],
  // GB/T 15835-2011 5.2.5
  [3052, '三千零五十二', '叁仟零伍拾贰'],
  [10000, '一万', '壹万'],
  [10010, '一万零一十', '壹万零壹拾'],
  [20500, '二万零五百', '贰万零伍佰'],
  [100000, '十万', '壹拾万'],
  [107000, '十万七千', '壹拾万柒仟'],
  [1000001, '一百万零一', '壹佰万零壹'],
  [100000001, '一亿零一', '壹亿零壹'],
  [100010000, '一亿零一万', '壹亿零壹万'],
  [1000100000, '十亿零一十万', '壹拾亿零壹拾万'],
  [
    999999999999,
    '九千九百九十九亿九千九百九十九万九千九百九十九',
    '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖',
  ],
];

for (const [n, words, capitals] of COUNTS) {
  test(`${n} is ${words}, in capitals ${capitals}`, (t) => {
    t.is(chineseNumber(n), words);
    t.is(capitalNumber(n), capitals);
  });
}

test('numbers without words are refused', (t) => {
  for (const n of [-1, 1.5, 1e12, Number.NaN]) t.throws(() => chineseNumber(n), { instanceOf: RangeError });
});

/** First the examples of 《正确填写票据和结算凭证的基本规定》, 四（一） to （四）. */
const AMOUNTS: readonly [number, string | undefined][] = [
  [1409.5, '壹仟肆佰零玖元伍角'],
  [6007.14, '陆仟零柒元壹角肆分'],
  [1680.32, '壹仟陆佰捌拾元零叁角贰分'],
  [107000.53, '壹拾万柒仟元零伍角叁分'],
  [16409.02, '壹万陆仟肆佰零玖元零贰分'],
  [325.04, '叁佰贰拾伍元零肆分'],
  // GB/T 15835-2011 5.2.4, with 整 after 元
  [3504, '叁仟伍佰零肆元整'],
  [39148, '叁万玖仟壹佰肆拾捌元整'],
  [0, '零元整'],
  [0.05, '伍分'],
  [0.5, '伍角'],
  [0.55, '伍角伍分'],
  [1.1, '壹元壹角'],
  [10, '壹拾元整'],
  [10.5, '壹拾元零伍角'],
  [20, '贰拾元整'],
  [105, '壹佰零伍元整'],
  [123.45, '壹佰贰拾叁元肆角伍分'],
  [1005, '壹仟零伍元整'],
  [10000, '壹万元整'],
  [55000, '伍万伍仟元整'],
  [100000001, '壹亿零壹元整'],
  [999999999999, '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整'],
  // What binary fractions make of sums
  [0.1 + 0.2, '叁角'],
  [-1, undefined],
  [1.005, undefined],
  [1e12, undefined],
  [Number.NaN, undefined],
];

for (const [yuan, expected] of AMOUNTS) {
  test(`¥${yuan} is ${expected}`, (t) => {
    t.is(capitalAmount(yuan), expected);
  });
}

test('years are read digit by digit, with 〇', (t) => {
  t.is(chineseYear(2022), '二〇二二');
  t.is(chineseYear(2000), '二〇〇〇');
});

test('circled numbers run through three blocks of Unicode, then stand in brackets', (t) => {
  t.is([0, 1, 10, 20, 21, 35, 36, 50].map(circledNumber).join(''), '⓪①⑩⑳㉑㉟㊱㊿');
  t.is([51, 100, -1, 1.5].map(circledNumber).join(''), '（51）（100）（-1）（1.5）');
  const all = Array.from({ length: 51 }, (_, n) => circledNumber(n));
  t.deepEqual(
    all.map((character) => Number(character.normalize('NFKC'))),
    all.map((_, n) => n),
    'Unicode itself says which number each is',
  );
});

test('levels of headings and lists', (t) => {
  const levels = [
    { format: 'chinese', pattern: '%、' },
    { format: 'chinese', pattern: '（%）' },
    { format: 'decimal', pattern: '%.' },
    { format: 'decimal', pattern: '（%）' },
    { format: 'circled', pattern: '%' },
  ] as const;
  t.deepEqual(
    levels.map((level) => formatNumber(12, level)),
    ['十二、', '（十二）', '12.', '（12）', '⑫'],
  );
});
