import test from 'ava';
import stringWidth from 'string-width';
import { excerptOf } from '../../src/cli/excerpt.js';
import { message } from '../../src/message.js';

const at = (start: number, end: number, line = 1) =>
  message('mark-once', {
    path: 'a.yaml',
    position: { start: { line, column: start }, end: { line, column: end } },
  });
const lines = (text: string) => () => [text];

/** What the carets of an excerpt stand under. */
function marked([text = '', carets = '']: string[]): string {
  const [from, to] = [carets.indexOf('^'), carets.lastIndexOf('^') + 1];
  let cell = 0;
  return [...text]
    .filter((character) => {
      const starts = cell >= from && cell < to;
      cell += stringWidth(character);
      return starts;
    })
    .join('');
}

test('carets stand under the characters, Chinese ones being two cells wide', (t) => {
  const text = 'summary: 会议在上海,共45人参加';
  const column = text.indexOf(',') + 1;
  t.is(marked(excerptOf(at(column, column + 1), lines(text))), ',');
  const from = text.indexOf('上海') + 1;
  t.is(marked(excerptOf(at(from, from + 2), lines(text))), '上海');
});

test('a long line is cut around the place, at both ends, and not between halves of a character', (t) => {
  for (const filler of ['前后文字', 'words ', '\u{20bb7}\u{20bb7}']) {
    const text = `${filler.repeat(80)}[此处]${filler.repeat(80)}`;
    const from = text.indexOf('此处') + 1;
    const excerpt = excerptOf(at(from, from + 2), lines(text));
    t.is(marked(excerpt), '此处');
    t.true(stringWidth(excerpt[0] as string) <= 112);
    t.true(excerpt[0]?.isWellFormed?.() ?? true);
    t.regex(excerpt[0] as string, /\| ….*…$/u);
  }
});

test('without a place, or without the file, there is no excerpt', (t) => {
  t.deepEqual(excerptOf(message('mark-once', { path: 'a.yaml' }), lines('x')), []);
  t.deepEqual(
    excerptOf(at(1, 2), () => undefined),
    [],
  );
  t.deepEqual(excerptOf(at(1, 2, 9), lines('x')), []);
});
