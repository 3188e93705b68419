import test from 'ava';
import { type CountMode, parseCount, parseMoney } from '../../src/activity/quantity.js';

test('a count keeps its figure, its exactness, its measure word and its wording', (t) => {
  const counts: [string, number, CountMode, string][] = [
    ['18', 18, 'exact', ''],
    ['25位', 25, 'exact', '位'],
    ['18名', 18, 'exact', '名'],
    ['近300人', 300, 'near', '人'],
    ['约30家', 30, 'about', '家'],
    ['约为30家', 30, 'about', '家'],
    ['30余人', 30, 'over', '人'],
    ['200多篇', 200, 'over', '篇'],
    ['超过100人', 100, 'over', '人'],
    ['共6个', 6, 'total', '个'],
    ['共计20家', 20, 'total', '家'],
    ['六人', 6, 'exact', '人'],
    ['十二位', 12, 'exact', '位'],
    ['两家', 2, 'exact', '家'],
    ['六十余人', 60, 'over', '人'],
    ['三十多人', 30, 'over', '人'],
    ['百余人', 100, 'over', '人'],
    ['近百人', 100, 'near', '人'],
    ['约二十家', 20, 'about', '家'],
    ['一百零六人', 106, 'exact', '人'],
    ['一千二百册', 1200, 'exact', '册'],
    ['三万余人', 30_000, 'over', '人'],
    ['一万零五百元', 10_500, 'exact', '元'],
    ['两万三千张', 23_000, 'exact', '张'],
    ['五千零三十棵', 5030, 'exact', '棵'],
  ];
  for (const [text, number, mode, unit] of counts)
    t.deepEqual(parseCount(text), { number, mode, unit, text });
});

test('a number is a count without a measure word', (t) => {
  t.deepEqual(parseCount(18), { number: 18, mode: 'exact', unit: '', text: '18' });
});

test('what is no count is not read', (t) => {
  for (const text of [
    '',
    '近人',
    '数十人',
    '一二人',
    '六七十人',
    '三百五百人',
    '零人',
    '一百二人',
    '两万三人',
    '千百人',
    '三十十人',
    '30 40',
    '1.5人',
    '-3人',
    '30人左右以上',
  ])
    t.is(parseCount(text), undefined, text);
});

test('a sum of money is in yuan', (t) => {
  t.deepEqual(parseMoney('5000元'), { yuan: 5000, about: false, text: '5000元' });
  t.deepEqual(parseMoney('5.5万元'), { yuan: 55_000, about: false, text: '5.5万元' });
  t.deepEqual(parseMoney('一万元'), { yuan: 10_000, about: false, text: '一万元' });
  t.is(parseMoney('二十万元')?.yuan, 200_000);
  t.is(parseMoney('三千五百元')?.yuan, 3500);
  t.is(parseMoney('五千万元')?.yuan, 50_000_000);
  t.deepEqual(parseMoney('约为30万元'), { yuan: 300_000, about: true, text: '约为30万元' });
  t.deepEqual(parseMoney('1.2亿元'), { yuan: 120_000_000, about: false, text: '1.2亿元' });
  t.is(parseMoney('0.07万元')?.yuan, 700);
});

test('what is no sum is not read', (t) => {
  for (const text of ['', '五千', '一二万元', '30万', '5000', '￥5000', '5000美元'])
    t.is(parseMoney(text), undefined, text);
});
