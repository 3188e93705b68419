import test from 'ava';
import { toBoxes } from '../../src/typeset/box.js';
import { type LineRules, setText } from '../../src/typeset/index.js';
import { justify } from '../../src/typeset/justify.js';
import { Paragraph } from '../../src/typeset/paragraph.js';
import { measure } from './samples.js';

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** The change of each place of a text as one line with `slack` left over, from what the place is by itself. */
function changes(text: string, slack: number): Record<string, number> {
  const paragraph = new Paragraph().addAll(toBoxes(text, measure)).finish();
  const { boxes, count, gaps, natural } = paragraph;
  justify(paragraph, { from: 0, end: count, to: count, last: false }, slack, true);
  const found: Record<string, number> = {};
  for (let k = 1; k < count; k++) {
    const change = rounded((gaps[k] as number) - (natural[k] as number));
    if (change !== 0) found[`${boxes[k - 1]?.text}|${boxes[k]?.text}`] = change;
  }
  return found;
}

/** One place of every step. */
const ALL = '天 A B地（玄）黄，宇。宙C洪';

test('a line is narrowed step by step: word spaces, brackets, pauses, letter gaps, stops (CLREQ)', (t) => {
  const spaces = { ' |A': -0.25, ' |B': -0.25 };
  const brackets = { '地|（': -0.5, '）|黄': -0.5 };
  const pause = { '，|宇': -0.5 };
  const letters = { 'B|地': -0.125, '宙|C': -0.125, 'C|洪': -0.125 };
  t.deepEqual(changes(ALL, -0.25), { ' |A': -0.125, ' |B': -0.125 });
  t.deepEqual(changes(ALL, -0.5), spaces);
  t.deepEqual(changes(ALL, -1), { ...spaces, '地|（': -0.25, '）|黄': -0.25 });
  t.deepEqual(changes(ALL, -1.5), { ...spaces, ...brackets });
  t.deepEqual(changes(ALL, -2), { ...spaces, ...brackets, ...pause });
  t.deepEqual(changes(ALL, -2.375), { ...spaces, ...brackets, ...pause, ...letters });
  t.deepEqual(changes(ALL, -2.875), { ...spaces, ...brackets, ...pause, ...letters, '。|宙': -0.5 });
  t.deepEqual(changes(ALL, -9), changes(ALL, -2.875), 'no further than its marks allow');
});

test('a line is widened step by step: word spaces, letter gaps, then all other places equally (CLREQ)', (t) => {
  const narrow = (text: string) => [...text].length * 0.25;
  const text = '天地A 玄黄';
  const paragraph = new Paragraph()
    .addAll(toBoxes(text, (piece, kind) => (kind === 'space' ? narrow(piece) : measure(piece, kind))))
    .finish();
  const gapsAt = (slack: number) => {
    justify(paragraph, { from: 0, end: paragraph.count, to: paragraph.count, last: false }, slack, true);
    return Array.from(paragraph.gaps.slice(1, paragraph.count), rounded);
  };
  // 天|地, 地|A, A|space, space|玄, 玄|黄
  t.deepEqual(gapsAt(0), [0, 0.25, 0, 0, 0]);
  t.deepEqual(gapsAt(0.125), [0, 0.25, 0, 0.125, 0]);
  t.deepEqual(gapsAt(0.25), [0, 0.25, 0, 0.25, 0]);
  t.deepEqual(gapsAt(0.5), [0, 0.5, 0, 0.25, 0]);
  t.deepEqual(gapsAt(0.9), [0.2, 0.5, 0, 0.25, 0.2]);
  t.deepEqual(gapsAt(1.4), [0.35, 0.6, 0, 0.35, 0.35], 'beyond a quarter em all places widen');
});

test('nothing widens within what is never divided, nor beside connectors while there is another place', (t) => {
  t.deepEqual(changes('天2022%地', 0.5), { '天|2022%': 0.25, '2022%|地': 0.25 });
  t.deepEqual(changes('第三届', 0.1), { '三|届': 0.1 });
  t.deepEqual(changes('天～地黄', 0.1), { '地|黄': 0.1 });
  t.deepEqual(changes('天～地', 0.1), { '天|～': 0.05, '～|地': 0.05 });
  t.deepEqual(changes('（天地）', 0.1), { '天|地': 0.1 });
});

/** Left edges of the boxes of a text on one line, and the right edge of its ink. */
function edges(text: string): number[] {
  const [line] = setText(text, { width: 100, measure });
  return [...(line?.boxes ?? []).map(({ x }) => rounded(x)), rounded(line?.right ?? 0)];
}

const WIDTHS: readonly [text: string, edges: number[], clause: string][] = [
  ['国——国', [0, 1, 3, 4], 'GB/T 15834 5.1.4'],
  ['国……国', [0, 1, 3, 4], 'GB/T 15834 5.1.4'],
  ['国—国', [0, 1, 2, 3], 'GB/T 15834 5.1.6'],
  ['国·国', [0, 1, 1.5, 2.5], 'GB/T 15834 5.1.7'],
  ['国，国', [0, 1, 2, 3], 'GB/T 15834 5.1.1'],
  ['国。', [0, 1, 1.5], 'GB/T 15834 5.1.10'],
  ['国”', [0, 1, 1.5], 'GB/T 15834 5.1.10'],
  ['国！', [0, 1, 1.5], 'GB/T 15834 5.1.10'],
  ['国，”国', [0, 1, 1.5, 2.5, 3.5], 'CLREQ, adjacent marks'],
  ['国）（国', [0, 1, 1.5, 2.5, 3.5], 'CLREQ, adjacent marks'],
  ['国（《国', [0, 1, 1.5, 2.5, 3.5], 'CLREQ, adjacent marks'],
  ['国》、《国', [0, 1, 1.5, 2, 3, 4], 'CLREQ, three marks within two em'],
  ['国！？国', [0, 1, 1.5, 2, 3], 'GB/T 15834 5.1.2: two of them one em'],
  ['国！！！国', [0, 1, 1.5, 2, 3, 4], 'GB/T 15834 5.1.2: three of them two em'],
  ['“国', [-0.5, 0.5, 1.5], 'CLREQ, line start'],
  ['国A国', [0, 1.25, 2, 3], 'CLREQ 中西间距'],
  ['国，A', [0, 1, 2, 2.5], 'CLREQ 中西间距: none beside marks'],
  ['（A）', [-0.5, 0.5, 1, 1.5], 'CLREQ 中西间距: none within brackets'],
];

for (const [text, expected, clause] of WIDTHS) {
  test(`${text}: ${clause}`, (t) => {
    t.deepEqual(edges(text), expected);
  });
}

const linesOf = (text: string, width: number, rules: LineRules): string[] =>
  setText(text, { width, measure, ...rules }).map((line) => line.text);

test('the levels of prohibition: none, basic, gb, strict', (t) => {
  const pause = '天地玄黄宇宙洪荒，日月盈昃';
  t.deepEqual(linesOf(pause, 8, { prohibition: 'none' }), ['天地玄黄宇宙洪荒', '，日月盈昃']);
  t.false(linesOf(pause, 8, { prohibition: 'basic' })[1]?.startsWith('，'));
  const dash = '天地玄黄宇宙洪荒——日月盈昃辰宿列张';
  t.true(linesOf(dash, 8, { prohibition: 'gb' })[1]?.startsWith('——'));
  t.false(linesOf(dash, 8, { prohibition: 'strict' })[1]?.startsWith('——'));
  const solidus = '天地玄黄宇宙洪／荒日月盈昃辰宿列张';
  t.true(linesOf(solidus, 8, { prohibition: 'basic' })[0]?.endsWith('／'));
  t.false(linesOf(solidus, 8, { prohibition: 'gb' })[0]?.endsWith('／'));
});

test('a pause hangs beyond the margin only where it is asked for, and not after another mark', (t) => {
  const width = 8;
  const text = '天地玄黄宇宙洪荒，日月盈昃';
  const plain = setText(text, { width, measure });
  t.true(plain.every((line) => line.boxes.every(({ x, width: w }) => x + w <= width + 0.5 + 1e-9)));
  const hanging = setText(text, { width, measure, hanging: true });
  t.is(hanging[0]?.text, '天地玄黄宇宙洪荒，');
  t.is(hanging[0]?.boxes.at(-1)?.x, 8);
  t.false(
    setText('天地玄黄宇宙洪”。日月盈昃', { width, measure, hanging: true })[0]?.boxes.some(({ x }) => x >= 8),
  );
});
