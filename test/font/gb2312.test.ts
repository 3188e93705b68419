import test from 'ava';
import { commonCharacters, isInGb2312, signs } from '../../src/font/gb2312.js';

test('level 1 has 3,755 characters, from 啊 to 座', (t) => {
  const characters = [...commonCharacters()];
  t.is(new Set(characters).size, 3755);
  t.deepEqual([characters[0], characters.at(-1)], ['啊', '座']);
});

test('rows 1 to 3 have the marks of Chinese text, numbers and full-width letters', (t) => {
  const found = [...signs()];
  // 94 + 72 + 94 cells (GB/T 2312-1980, 5); those that later standards filled are none of them.
  t.is(new Set(found).size, 260);
  for (const sign of '　、。·—…“”《》〔〕①⑩⒈⒛㈠㈩ⅠⅫ！Ａｚ￥') t.true(found.includes(sign), sign);
  for (const later of '€ⅰⅩⅹ') t.is(found.includes(later), later === 'Ⅹ', later);
});

test('what GB/T 2312 has and what it lacks', (t) => {
  t.deepEqual(
    [...'啊齄、①Ａ喆镕䶮ⅰ€'].map((each) => isInGb2312(each)),
    [true, true, true, true, true, false, false, false, false, false],
  );
});
