import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import test from 'ava';
import { create, type Font } from 'fontkit';

const ORIGINAL = 'fonts/fandol/FandolFang-Regular.otf';
const CONVERTED = 'fonts/fandol/FandolFang-Regular.ttf';

test('the fonts are the ones that their page describes', (t) => {
  const page = readFileSync('fonts/fandol/README.md', 'utf8');
  for (const path of [ORIGINAL, CONVERTED]) {
    t.true(page.includes(createHash('sha256').update(readFileSync(path)).digest('hex')), path);
  }
});

test('the converted font has the characters and advances of the original', (t) => {
  const [original, converted] = [ORIGINAL, CONVERTED].map((path) => create(readFileSync(path)) as Font) as [
    Font,
    Font,
  ];
  t.deepEqual(converted.characterSet, original.characterSet);
  const advances = (font: Font) =>
    font.characterSet.map((codePoint) => font.glyphForCodePoint(codePoint).advanceWidth);
  t.deepEqual(advances(converted), advances(original));
});

test('the converted font says what it is: modified, under the GPL, with the exception', (t) => {
  const font = create(readFileSync(CONVERTED)) as Font;
  t.regex(font.getName('description', 'en') ?? '', /^Modified version/);
  t.regex(font.getName('license', 'en') ?? '', /General Public License, version 3.*exception is extended/);
  t.regex(
    readFileSync('fonts/fandol/COPYING', 'utf8'),
    /Version 3, 29 June 2007[\s\S]*As a special exception/,
  );
});
