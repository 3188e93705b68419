import test from 'ava';
import { orderByStrokes, type SingleNames } from '../../src/activity/name-order.js';

const order = (names: string, single?: SingleNames) =>
  orderByStrokes(names.split(' '), (name) => name, single).ordered.join(' ');

const CASES: readonly [what: string, given: string, expected: string][] = [
  ['strokes of the surname', '黄一 郑一 阮一 范一 陆一 王一', '王一 阮一 陆一 范一 郑一 黄一'],
  ['the same number: 横竖撇点折', '尹一 方一 文一 毛一 王一', '王一 毛一 文一 方一 尹一'],
  ['the same surname: the next characters', '王小明 王大明 王小刚', '王大明 王小刚 王小明'],
  ['names of two characters before longer ones', '张一鸣 张鑫 张三', '张三 张鑫 张一鸣'],
  ['a double surname by its first character alone', '欧阳修 欧文 林一', '林一 欧文 欧阳修'],
  ['a dot is no character', '阿·依古丽 阿二·一', '阿二·一 阿·依古丽'],
  [
    'surnames that the strokes leave tied stay together, as they came',
    '由三 田二 由一 田一',
    '由一 由三 田一 田二',
  ],
  ['the same name twice', '王一 丁一 王一', '丁一 王一 王一'],
];

for (const [what, given, expected] of CASES) {
  test(what, (t) => {
    t.is(order(given), expected);
  });
}

test('names of two characters among the others', (t) => {
  t.is(order('张鑫 张一鸣 张三 张三丰', 'mixed'), '张一鸣 张三 张三丰 张鑫');
});

test('characters without data: the list stays as given, and says which', (t) => {
  const given = ['王晅', '王一', '丁一'];
  t.deepEqual(
    orderByStrokes(given, (name) => name),
    { ordered: given, lacking: ['晅'] },
  );
});

test('characters that no comparison needs may lack data', (t) => {
  t.deepEqual(
    orderByStrokes(['王晅', '丁婳'], (name) => name),
    { ordered: ['丁婳', '王晅'], lacking: [] },
  );
});

test('items keep what else they hold, and nothing is lost', (t) => {
  const items = [
    { name: '王五', post: 1 },
    { name: '丁一', post: 2 },
  ];
  t.deepEqual(orderByStrokes(items, ({ name }) => name).ordered, [items[1], items[0]]);
  t.deepEqual(orderByStrokes([], String).ordered, []);
});

test('names of any length', (t) => {
  const long = '王'.repeat(200_000);
  t.deepEqual(
    orderByStrokes([`${long}丁`, `${long}一`, long], (name) => name).ordered.map((name) => name.at(-1)),
    ['王', '一', '丁'],
  );
});
