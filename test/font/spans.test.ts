import test from 'ava';
import type { Role } from '../../src/document/style.js';
import type { Fonts } from '../../src/font/face.js';
import { loadProjectFonts } from './project-fonts.js';

/** Spans as `face:text`, with `~` after the face of Western spans. */
function cut(fonts: Fonts, text: string, role: Role = 'fang', latin: Role = 'latin'): string[] {
  const spans = fonts.spans(text, { role, latin });
  return spans.map((span) => `${span.face.id}${span.eastAsian ? '' : '~'}:${span.text}`);
}

test('Latin letters, digits and ASCII punctuation take the Latin face', async (t) => {
  t.deepEqual(cut(await loadProjectFonts(t), '2022年，A-1级ISO（V2.0）'), [
    'tinos~:2022',
    'fandol-fang:年，',
    'tinos~:A-1',
    'fandol-fang:级',
    'tinos~:ISO',
    'fandol-fang:（',
    'tinos~:V2.0',
    'fandol-fang:）',
  ]);
});

test('signs of ambiguous width take the Chinese face, beside Latin letters too', async (t) => {
  const fonts = await loadProjectFonts(t);
  for (const sign of '“”‘—…·～×℃№①→§°±') {
    t.deepEqual(cut(fonts, `a${sign}b`, 'song'), ['tinos~:a', `noto-serif:${sign}`, 'tinos~:b'], sign);
  }
});

test('letters of other alphabets are Western, their full-width and letter-like forms are not', async (t) => {
  const fonts = await loadProjectFonts(t);
  t.deepEqual(cut(fonts, 'éǎαЖ', 'song'), ['tinos~:éǎαЖ']);
  t.deepEqual(cut(fonts, 'ＡⅢ㎡ー々', 'song'), ['noto-serif:ＡⅢ㎡ー々']);
});

test('a space stays with the character before it', async (t) => {
  const fonts = await loadProjectFonts(t);
  t.deepEqual(cut(fonts, '中国 Annals 纪要'), ['fandol-fang:中国 ', 'tinos~:Annals ', 'fandol-fang:纪要']);
  t.deepEqual(cut(fonts, '张\u3000三', 'song'), ['noto-serif:张\u3000三']);
  t.deepEqual(cut(fonts, '  '), ['tinos~:  ']);
});

test('a space that the face before lacks takes a face that has it', async (t) => {
  t.deepEqual(cut(await loadProjectFonts(t), '长\u2009度'), [
    'fandol-fang:长',
    'tinos~:\u2009',
    'fandol-fang:度',
  ]);
});

test('combining marks and variation selectors stay with their base', async (t) => {
  const fonts = await loadProjectFonts(t);
  t.deepEqual(cut(fonts, 'e\u0301x中', 'song'), ['tinos~:e\u0301x', 'noto-serif:中']);
  t.deepEqual(cut(fonts, '中\ufe00\u{e0100}文', 'fang'), ['fandol-fang:中\ufe00\u{e0100}文']);
  t.deepEqual(fonts.missing('中\ufe00\u{e0100}\u200b文\n', { role: 'fang', latin: 'latin' }), []);
});

test('a character that the face lacks takes the next of its chain', async (t) => {
  const fonts = await loadProjectFonts(t);
  t.deepEqual(cut(fonts, '张喆、李𬭎'), [
    'fandol-fang:张',
    'wenkai-light:喆',
    'fandol-fang:、李',
    'wenkai-light:𬭎',
  ]);
  t.deepEqual(cut(fonts, '“张·三”', 'kai'), [
    'noto-serif:“',
    'wenkai:张',
    'noto-serif:·',
    'wenkai:三',
    'noto-serif:”',
  ]);
});

test('dashes and ellipses are never split over two faces', async (t) => {
  const fonts = await loadProjectFonts(t);
  for (const role of ['song', 'biaosong', 'hei', 'kai', 'fang'] as const) {
    for (const pair of ['——', '……']) {
      const spans = fonts.spans(`a${pair}b`, { role, latin: 'latin' });
      t.is(spans[1]?.text, pair, role);
    }
  }
});

test('the Latin role may be a Chinese one; the spans stay apart for Word', async (t) => {
  t.deepEqual(cut(await loadProjectFonts(t), '一、A类', 'hei', 'hei'), [
    'noto-sans:一、',
    'noto-sans~:A',
    'noto-sans:类',
  ]);
});

test('spans joined are the text, and empty text has none', async (t) => {
  const fonts = await loadProjectFonts(t);
  const text = ' \u0301中a\ud800b\u{20000}𠅤\u{10ffff}——\r\n\t“e\u0301”\u00a0☐ ';
  for (const role of ['fang', 'kai', 'latin'] as const) {
    const spans = fonts.spans(text, { role, latin: 'latin' });
    t.is(spans.map((span) => span.text).join(''), text);
    t.true(spans.every((span) => span.text.length > 0));
  }
  t.deepEqual(fonts.spans('', { role: 'fang', latin: 'latin' }), []);
});

test('missing lists each uncovered code point once, in order, and its span is of the first face', async (t) => {
  const fonts = await loadProjectFonts(t);
  const font = { role: 'fang', latin: 'latin' } as const;
  t.deepEqual(fonts.missing('中☐\u{10ffff}文☐\ud800\u0007a', font), [0x2610, 0x10ffff, 0xd800, 0x0007]);
  t.deepEqual(cut(fonts, '中☐文'), ['fandol-fang:中☐文']);
});

test('an apostrophe belongs to its word; a closing quotation mark does not', async (t) => {
  const fonts = await loadProjectFonts(t);
  const cut = (text: string) => fonts.spans(text, { role: 'song', latin: 'latin' }).map((span) => span.text);
  t.deepEqual(cut('don’t'), ['don’t']);
  t.deepEqual(cut('‘A’级'), ['‘', 'A', '’级']);
});

test('￥ of 仿宋 is not the dollar that FandolFang draws', async (t) => {
  const [span] = (await loadProjectFonts(t)).spans('￥', { role: 'fang', latin: 'latin' });
  t.not(span?.face.id, 'fandol-fang');
});
