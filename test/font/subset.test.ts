import test from 'ava';
import { create, type Font } from 'fontkit';
import { memorySource } from '../../src/font/byte-source.js';
import { readFsType, readHeader, type SfntHeader } from '../../src/font/sfnt.js';
import { subsetter } from '../../src/font/subset.js';
import { faceOf, loadProjectFonts } from './project-fonts.js';

const TEXT = '上海有色金属行业协会2022年大事记，一号〔〕ABC';

function characters(text: string): number[] {
  return [...new Set(text)].map((character) => character.codePointAt(0) as number).sort((a, b) => a - b);
}

/** Code points of a font. fontkit counts the end mark of a format 4 table, U+FFFF, which has no glyph. */
function charactersIn(font: Font): number[] {
  return font.characterSet.filter((codePoint) => font.hasGlyphForCodePoint(codePoint)).sort((a, b) => a - b);
}

for (const id of ['noto-serif', 'noto-serif-bold', 'noto-sans', 'wenkai', 'wenkai-light', 'fandol-fang']) {
  test(`a subset of ${id} has the characters asked for, drawn as in the whole font`, async (t) => {
    const face = faceOf(await loadProjectFonts(t), id);
    const subset = create(Buffer.from(await face.subset(TEXT))) as Font;
    t.deepEqual(charactersIn(subset), characters(TEXT));
    for (const codePoint of characters(TEXT)) {
      const glyph = subset.glyphForCodePoint(codePoint);
      const whole = face.open().glyphForCodePoint(codePoint);
      t.is(glyph.path.toSVG(), whole.path.toSVG(), String.fromCodePoint(codePoint));
      t.is(glyph.advanceWidth, whole.advanceWidth);
    }
  });

  test(`a subset of ${id} is TrueType, small, and may be embedded`, async (t) => {
    const bytes = Buffer.from(await faceOf(await loadProjectFonts(t), id).subset(TEXT));
    const header = readHeader(memorySource(bytes), 0) as SfntHeader;
    t.is(header.version, 0x00010000);
    t.true(header.tables.has('glyf'));
    t.true([0, 8].includes(readFsType(memorySource(bytes), header)));
    t.true(bytes.length < 30_000, String(bytes.length));
  });
}

test('the licence of FandolFang stays in its subset', async (t) => {
  const subset = create(
    Buffer.from(await faceOf(await loadProjectFonts(t), 'fandol-fang').subset('仿宋')),
  ) as Font;
  t.regex(subset.getName('license', 'en') ?? '', /font exception/);
});

test('the same characters give the same bytes, in whatever order and in a fresh run', async (t) => {
  const face = faceOf(await loadProjectFonts(t), 'noto-serif');
  const first = await face.subset(TEXT);
  t.is(await face.subset([...TEXT, ...TEXT].reverse().join('')), first);
  const fresh = await subsetter(() => Buffer.from(face.data()))(TEXT);
  t.not(fresh, first);
  t.deepEqual(Buffer.from(fresh), Buffer.from(first));
});

test('characters outside the BMP come through', async (t) => {
  const face = faceOf(await loadProjectFonts(t), 'wenkai');
  const subset = create(Buffer.from(await face.subset('𬭎𬍛'))) as Font;
  t.deepEqual(charactersIn(subset), characters('𬭎𬍛'));
});
