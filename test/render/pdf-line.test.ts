import test from 'ava';
import { baseStyles } from '../../src/document/profile.js';
import type { Fonts } from '../../src/font/face.js';
import { inlineContext, toRuns } from '../../src/render/pdf/inline.js';
import type { TextLine } from '../../src/render/pdf/line.js';
import { composeParagraph } from '../../src/render/pdf/paragraph.js';
import { loadProjectFonts } from '../font/project-fonts.js';
import {
  bare,
  documentOf,
  documentOfSections,
  paragraph,
  pdfWorld,
  renderFacts,
  reportText,
  sequence,
  text,
} from './pdf-samples.js';

const SIZE = 16;
/** The body's 29.6 pt in millimetres. */
const PITCH = (29.6 * 25.4) / 72;
const style = { ...baseStyles.paragraphs.body, size: SIZE, tracking: 0, firstLineIndent: 0 };

/** Lines of a paragraph without indents, `width` characters wide. */
function compose(fonts: Fonts, value: string, width: number, align = style.align): TextLine[] {
  const node = paragraph(value);
  const runs = toRuns([text(value)], inlineContext(fonts, baseStyles, style));
  return composeParagraph({
    node,
    style: { ...style, align },
    runs,
    left: 0,
    right: width * SIZE,
    firstIndent: 0,
  });
}

const textOf = (line: TextLine): string =>
  line.segments.flatMap(({ shapes }) => shapes.map((shape) => shape.text)).join('');

/** Shapes of a line with their left edges in em. */
const placesOf = (line: TextLine): { text: string; x: number }[] =>
  line.segments.flatMap(({ shapes, xs }) =>
    shapes.map(({ text }, i) => ({ text, x: (xs[i] as number) / SIZE })),
  );

/** Where each character of one line begins, in em. */
function edges(fonts: Fonts, value: string): number[] {
  return placesOf(compose(fonts, value, 100)[0] as TextLine).map(({ x }) => Math.round(x * 1000) / 1000);
}

const NO_START = /^[。，、；：！？”’）》〉」』】〕·～/%％…—]/;
const NO_END = /[“‘（《〈「『【〔]$/;

test('no line begins or ends with a mark that may not, and no text is lost, at any width', async (t) => {
  const fonts = await loadProjectFonts(t);
  const random = sequence(7);
  for (let width = 8; width <= 40; width += 1.7) {
    const value = reportText(1500, random);
    const lines = compose(fonts, value, width).map(textOf);
    t.is(bare(lines.join('')), bare(value));
    t.deepEqual(
      lines.filter((line) => NO_START.test(line.replace(/^(——|……)/, '')) || NO_END.test(line)),
      [],
    );
    t.deepEqual(
      lines.filter((line, i) => /[0-9]$/.test(line) && lines[i + 1]?.startsWith('年')),
      [],
    );
  }
});

test('justified lines end where the measure ends; the last one does not', async (t) => {
  const fonts = await loadProjectFonts(t);
  const lines = compose(fonts, reportText(2000, sequence(3)), 28);
  for (const line of lines.slice(0, -1)) {
    t.true(
      Math.abs(line.getWidth() - 28 * SIZE) < 0.01,
      `${textOf(line)} ends at ${line.getWidth() / SIZE} em`,
    );
  }
  t.true((lines.at(-1) as TextLine).getWidth() < 28 * SIZE);
});

test('a dash of two characters is two em wide and is not divided', async (t) => {
  const fonts = await loadProjectFonts(t);
  t.deepEqual(edges(fonts, '国——国'), [0, 1, 3]);
  for (const role of ['song', 'hei', 'kai', 'fang'] as const) {
    const context = { ...inlineContext(fonts, baseStyles, style), role };
    const runs = toRuns([text('国——国')], context);
    const [line] = composeParagraph({
      node: paragraph(''),
      style,
      runs,
      left: 0,
      right: 500,
      firstIndent: 0,
    });
    t.is(Math.round((placesOf(line as TextLine)[2]?.x ?? 0) * 1000), 3000, role);
  }
  const lines = compose(fonts, `${'国'.repeat(9)}——国国`, 10);
  t.deepEqual(lines.map(textOf), ['国'.repeat(9), '——国国']);
});

test('marks that meet share their blanks, and hug the edges of a line', async (t) => {
  const fonts = await loadProjectFonts(t);
  t.deepEqual(edges(fonts, '国，国'), [0, 1, 2]);
  t.deepEqual(edges(fonts, '国。”国'), [0, 1, 1.5, 2.5]);
  t.deepEqual(edges(fonts, '国》、《国'), [0, 1, 1.5, 2, 3]);
  t.deepEqual(edges(fonts, '国：“国'), [0, 1, 1.5, 2.5]);
  t.deepEqual(edges(fonts, '（国'), [-0.5, 0.5]);
});

test('Han and Western letters stand a quarter em apart; marks and Western letters do not', async (t) => {
  const fonts = await loadProjectFonts(t);
  const [, digits, after] = edges(fonts, '国2022国');
  t.is(digits, 1.25);
  t.is(after, 1.25 + 4 * 0.5 + 0.25);
  t.deepEqual(edges(fonts, '国，2022').slice(0, 3), [0, 1, 2]);
});

test('the separator of names is half an em in every face', async (t) => {
  const fonts = await loadProjectFonts(t);
  t.deepEqual(edges(fonts, '国·国'), [0, 1, 1.5]);
});

test('a single character does not make the last line', async (t) => {
  const fonts = await loadProjectFonts(t);
  const lines = compose(fonts, `${'国'.repeat(11)}。`, 10).map(textOf);
  t.deepEqual(lines, ['国'.repeat(9), '国国。']);
});

test('a word longer than the line is cut, a word that fits the next line moves there', async (t) => {
  const fonts = await loadProjectFonts(t);
  const lines = compose(fonts, `国国国国国${'a'.repeat(12)}国${'b'.repeat(60)}`, 10).map(textOf);
  t.is(lines.join(''), `国国国国国${'a'.repeat(12)}国${'b'.repeat(60)}`);
  t.true(lines.slice(1).some((line) => line.includes('a'.repeat(12))));
});

test('a paragraph of a hundred thousand characters keeps them all', async (t) => {
  const fonts = await loadProjectFonts(t);
  const value = reportText(100_000, sequence(11));
  t.is(bare(compose(fonts, value, 28).map(textOf).join('')), bare(value));
  for (const hostile of [
    '，'.repeat(50_000),
    '（'.repeat(50_000),
    'x'.repeat(50_000),
    `${' '.repeat(50_000)}国`,
  ]) {
    t.is(bare(compose(fonts, hostile, 28).map(textOf).join('')), bare(hostile));
  }
});

test('a full page of the body has 22 lines of 28 characters (GB/T 9704 5.2)', async (t) => {
  const { lines } = await renderFacts(documentOf(paragraph('国'.repeat(28 * 22 * 3))), await pdfWorld(t));
  const second = lines.filter((line) => line.page === 2);
  t.is(second.length, 22);
  t.true(second.every((line) => bare(line.text).length === 28));
  const pitches = second.slice(1).map((line, i) => line.y - (second[i]?.y ?? 0));
  t.true(
    pitches.every((pitch) => Math.abs(pitch - PITCH) < 0.02),
    'every baseline 29.6 pt below the last',
  );
});

test('a line that mixes faces keeps its baseline and its pitch', async (t) => {
  const mixed = paragraph([
    text('国'.repeat(30)),
    { type: 'strong', children: [text('国ABC')] },
    text('国'.repeat(60)),
  ]);
  const document = documentOfSections({ type: 'section', page: 'plain', children: [mixed] });
  const { lines } = await renderFacts(document, await pdfWorld(t));
  t.is(new Set(lines.map((line) => line.y)).size, lines.length, 'one baseline a line');
  const pitches = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0));
  t.true(pitches.every((pitch) => Math.abs(pitch - PITCH) < 0.02));
});
