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
  ];
  for (const [text, number, mode, unit] of counts)
    t.deepEqual(parseCount(text), { number, mode, unit, text });
});

test('a number is a count without a measure word', (t) => {
  t.deepEqual(parseCount(18), { number: 18, mode: 'exact', unit: '', text: '18' });
});

test('what is no count is not read', (t) => {
  for (const text of ['', '三十余人', '近人', '30 40', '1.5人', '-3人', '30人左右以上'])
    t.is(parseCount(text), undefined, text);
});

test('a sum of money is in yuan', (t) => {
  t.deepEqual(parseMoney('5000元'), { yuan: 5000, about: false, text: '5000元' });
  t.deepEqual(parseMoney('5.5万元'), { yuan: 55_000, about: false, text: '5.5万元' });
  t.deepEqual(parseMoney('一万元'), { yuan: 10_000, about: false, text: '一万元' });
  t.deepEqual(parseMoney('约为30万元'), { yuan: 300_000, about: true, text: '约为30万元' });
  t.deepEqual(parseMoney('1.2亿元'), { yuan: 120_000_000, about: false, text: '1.2亿元' });
  t.is(parseMoney('0.07万元')?.yuan, 700);
});

test('what is no sum is not read', (t) => {
  for (const text of ['', '五千', '30万', '5000', '￥5000', '5000美元'])
    t.is(parseMoney(text), undefined, text);
});
