/** What a text must hold for a pattern to match: a pattern is never passed over where it matches. */
import test from 'ava';
import fc from 'fast-check';
import { allMatches, firstMatch, mayMatch } from '../../src/import/prefilter.js';

const PATTERNS = [
  /(?<who>[^。]{0,20}?)(?:当选|连任|任)(?:了)?(?<post>会长|秘书长)/dg,
  /(?<=^|[。；])(?:获|荣获)?“[^”]{1,9}”/g,
  /(?:召开|举行)?了?大会(?!堂)/g,
  /甲+乙*(?:丙|丁戊){1,2}/g,
  /[甲乙丙]丁|戊己/g,
  /(?:甲|)乙?/g,
];

test('a text in which a pattern matches may match', (t) => {
  const letters = fc.constantFrom(...'甲乙丙丁戊己。；“”获荣当选连任会长秘书召开举行了大堂');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 24 }), (characters) => {
      const text = characters.join('');
      for (const pattern of PATTERNS) {
        const matches = [...text.matchAll(pattern)];
        if (matches.length > 0 && !mayMatch(pattern, text)) return false;
        if (JSON.stringify(allMatches(pattern, text)) !== JSON.stringify(matches)) return false;
      }
      return true;
    }),
    { numRuns: 2000, seed: 7 },
  );
  t.pass();
});

test('a text without the words of a pattern is passed over', (t) => {
  t.false(mayMatch(/(?<who>[^。]{0,20}?)(?:当选|连任)(?<post>会长|秘书长)/, '协会会长出席'));
  t.is(firstMatch(/[^。]{0,20}?揭牌/, '协会召开大会'), null);
  t.is(firstMatch(/[^。]{0,20}?揭牌/, '工作站揭牌')?.[0], '工作站揭牌');
});
