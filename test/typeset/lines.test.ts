import test from 'ava';
import { breakText, type SetLine, setText } from '../../src/typeset/index.js';
import { chronicle, generated, measure, sequence, twin, WIDTHS } from './samples.js';

/** CLREQ, basic level; —— and …… may start a line, a single — may not. */
const NO_START =
  /^(?:[。．，、；：！？‼⁇⁈⁉”’）》〉」』】〕］｝〗·・‧～〜–／/,.;:!?)\]}々％‰℃°]|—(?!—)|…(?!…))/u;
const NO_END = /[“‘（《〈「『【〔［｛〖([{]$/u;
const TOLERANCE = 1e-6;

const TEXTS: readonly { name: string; texts: () => string[] | undefined }[] = [
  { name: 'the chronicle', texts: chronicle },
  { name: 'a chronicle in our own words', texts: twin },
  {
    name: 'generated text',
    texts: () => Array.from({ length: 12 }, (_, i) => generated(60 + i * 90, sequence(i + 1))),
  },
];

/** Pairs and words that stand on both sides of a line end. */
function divided(lines: readonly string[]): string[] {
  return lines.flatMap((line, i) => {
    const seam = `${line}\n${lines[i + 1] ?? ''}`;
    const torn =
      /([—…])\n\1|第\n[\d一二三四五六七八九十]|[A-Za-z\d]\n[A-Za-z\d]|[\d]\n[.%％℃]|[￥$]\n\d|〕\n\d|〕\d+\n号/u;
    return torn.test(seam) ? [seam] : [];
  });
}

type PlacedBox = SetLine['boxes'][number];

/** Marks have their ink in one half of their em. */
const inkStart = ({ text, x }: PlacedBox): number => (NO_END.test(text) && text.length === 1 ? x + 0.5 : x);
/** A word space is a quarter em at least. */
const inkEnd = ({ text, x, width }: PlacedBox): number => {
  if (text === ' ') return x + 0.25;
  return /^[、，；：。．！？”’）》〉」』】〕］｝〗]$/u.test(text) ? x + width - 0.5 : x + width;
};

/** Neighbours whose ink overlaps. */
function overlaps({ boxes }: SetLine): string[] {
  return boxes.slice(1).flatMap((box, i) => {
    const before = boxes[i] as PlacedBox;
    return inkStart(box) < inkEnd(before) - TOLERANCE ? [`${before.text}${box.text}`] : [];
  });
}

for (const { name, texts } of TEXTS) {
  for (const firstIndent of [0, 2]) {
    test(`${name} keeps the rules at 53 widths, first line ${firstIndent} em in`, (t) => {
      const paragraphs = texts();
      if (!paragraphs) return t.pass(t.log(`skipped: ${name} is not here`) ?? undefined);
      for (const width of WIDTHS) {
        for (const text of paragraphs) {
          const set = setText(text, { width, firstIndent, measure });
          const lines = set.map((line) => line.text);
          const at = `${width} em: ${text.slice(0, 12)}`;
          t.is(lines.join(''), text, at);
          t.deepEqual(
            set.flatMap((line) => line.breaches),
            [],
            at,
          );
          t.deepEqual(
            lines.slice(1).filter((line) => NO_START.test(line)),
            [],
            at,
          );
          t.deepEqual(
            lines.slice(0, -1).filter((line) => NO_END.test(line)),
            [],
            at,
          );
          t.deepEqual(divided(lines), [], at);
          t.deepEqual(
            set.filter((line) => line.right > width + TOLERANCE).map((line) => line.text),
            [],
            at,
          );
          t.deepEqual(set.flatMap(overlaps), [], at);
        }
      }
    });
  }
}

test('lines but the last end at the margin wherever something can widen', (t) => {
  for (const width of [12, 20, 28, 40]) {
    for (const text of twin()) {
      const set = setText(text, { width, firstIndent: 2, measure });
      for (const line of set.slice(0, -1)) t.true(Math.abs(line.right - width) < TOLERANCE, line.text);
      t.true((set.at(-1)?.right ?? 0) <= width + TOLERANCE);
    }
  }
});

/** What Typst 0.14 and Chromium do at these widths: a figure from its unit 47 and 50 times, 第 from its number 8 and 5, short last lines 27 and 44. */
const COUNTED_WIDTHS = [8, 10, 12, 15, 18, 20, 24, 28, 32, 36, 40];
const UNIT = /^[年月日时分秒个名家次项届位期号版人元万亿吨度级章节条款页篇间]/u;

const isShort = (line: string): boolean =>
  [...line].length <= 2 && (line.match(/\p{Script=Han}/gu)?.length ?? 0) <= 1;

for (const { name, texts } of TEXTS.slice(0, 2)) {
  test(`${name}: figures with their units, 第 with its number, last lines of two characters`, (t) => {
    const paragraphs = texts();
    if (!paragraphs) return t.pass(t.log(`skipped: ${name} is not here`) ?? undefined);
    const counts = { unit: 0, ordinal: 0, short: 0, breaches: 0 };
    for (const width of COUNTED_WIDTHS) {
      for (const text of paragraphs) {
        const { lines, breaches } = breakText(text, { width, firstIndent: 2, measure });
        counts.breaches += Object.values(breaches).reduce((sum, count) => sum + count, 0);
        if (lines.length > 1 && isShort(lines.at(-1) ?? '')) counts.short++;
        lines.slice(1).forEach((line, i) => {
          if (/\d$/.test(lines[i] ?? '') && UNIT.test(line)) counts.unit++;
          if (/第$/u.test(lines[i] ?? '')) counts.ordinal++;
        });
      }
    }
    t.log(counts);
    t.true(counts.unit < 10);
    t.deepEqual({ ...counts, unit: 0 }, { unit: 0, ordinal: 0, short: 0, breaches: 0 });
  });
}
