import test from 'ava';
import { PROFILES } from '../../src/document/profile.js';
import { oracle } from '../oracle.js';
import { BLOCK, EM, measure, near, PITCH } from './official-pdf.js';
import { inkBox, isDark } from './page-ink.js';
import { documentOf } from './world.js';

test('a full page has 22 lines of 28 characters in the type block of 156 × 225 mm', async (t) => {
  const pdf = await measure(t, 'full');
  for (const page of [1, 2, 3]) {
    const lines = pdf.lines.filter((line) => line.page === page && !/^—\d+—$/.test(line.text));
    t.is(lines.length, 22);
    near(t, lines[0]?.top ?? 0, BLOCK.top, 'first line');
    near(t, lines.at(-1)?.bottom ?? 0, BLOCK.bottom, 'last line');
    near(t, Math.min(...lines.map(({ x }) => x)), BLOCK.left, 'left edge');
    near(t, Math.max(...lines.map(({ right }) => right)), BLOCK.right, 'right edge', EM / 2 + 0.3);
    lines.slice(1).forEach((line, i) => {
      near(t, line.baseline - (lines[i]?.baseline ?? 0), PITCH, 'pitch', 0.05);
    });
  }
  const han = await measure(
    t,
    documentOf({ type: 'paragraph', children: [{ type: 'text', value: '国'.repeat(700) }] }),
  );
  t.is(han.lines[1]?.text, '国'.repeat(28));
  near(t, han.lines[1]?.right ?? 0, BLOCK.right, 'right edge of 28 characters', 0.05);
});

test('ink begins and ends within a millimetre of the type block', async (t) => {
  if (!oracle('pdftoppm')) return t.pass();
  const pdf = await measure(t, 'full');
  const ink = await inkBox(await pdf.path(), 2, isDark, { bottom: BLOCK.bottom + 3 });
  near(t, ink?.top ?? 0, BLOCK.top, 'first ink', 1);
  near(t, ink?.bottom ?? 0, BLOCK.bottom, 'last ink', 1);
  near(t, ink?.left ?? 0, BLOCK.left, 'left', 1);
  near(t, ink?.right ?? 0, BLOCK.right, 'right', 1);
});

test('dashes of page numbers stand 7 mm below the type block, odd right, even left, a character in', async (t) => {
  const pdf = await measure(t, 'full');
  const numbers = pdf.lines.filter((line) => /^—\d+—$/.test(line.text));
  t.deepEqual(
    numbers.map(({ page, text }) => [page, text]),
    [1, 2, 3, 4].map((page) => [page, `—${page}—`]),
  );
  const character = (14 * 25.4) / 72;
  for (const line of numbers) {
    near(t, (line.top + line.bottom) / 2, BLOCK.bottom + 7, 'height');
    if (line.page % 2 === 1) near(t, BLOCK.right - line.right, character, 'right', 0.5);
    else near(t, line.x - BLOCK.left, character, 'left');
    near(t, line.size, 14, 'size', 0.01);
  }
  if (!oracle('pdftoppm')) return;
  const dash = await inkBox(await pdf.path(), 2, isDark, {
    top: BLOCK.bottom + 3,
    right: BLOCK.left + character * 1.9,
  });
  near(t, ((dash?.top ?? 0) + (dash?.bottom ?? 0)) / 2, BLOCK.bottom + 7, 'ink of the dash', 1);
});

test('other profiles keep their own type block, and numbers 7 mm below it', async (t) => {
  for (const name of ['gbt9704-office', 'gbt9704-grid'] as const) {
    const pdf = await measure(t, 'full', PROFILES[name]);
    const lines = pdf.lines.filter((line) => line.page === 2);
    const number = lines.find(({ text }) => text === '—2—');
    const last = Math.max(...lines.filter((line) => line !== number).map(({ bottom }) => bottom));
    t.is(lines.length, 23, name);
    near(t, ((number?.top ?? 0) + (number?.bottom ?? 0)) / 2 - last, 7, name);
  }
});

test('on a sheet turned, the number stands where the other pages have it, and the head of a table repeats', async (t) => {
  const pdf = await measure(t, 'landscape');
  const pages = [2, 3, 4];
  for (const page of pages) {
    const lines = pdf.lines.filter((line) => line.page === page);
    t.true(
      lines.some(({ text }) => text.startsWith('时间事项')),
      `head on page ${page}`,
    );
    t.true(lines.every(({ text }) => text === `—${page}—` || !text.includes('—')));
  }
  if (!oracle('pdftoppm')) return;
  const path = await pdf.path();
  const [odd, even] = [
    await inkBox(path, 5, isDark, { top: 264 }),
    await inkBox(await (await measure(t, 'full')).path(), 2, isDark, { top: 264 }),
  ];
  for (const page of pages) {
    const upright = page % 2 === 1 ? odd : even;
    const turned = await inkBox(path, page, isDark, { right: 34 });
    // The foot of the sheet is on the left: its right is below, and what is low is far left.
    near(t, 297 - (turned?.left ?? 0), upright?.bottom ?? 0, `foot of page ${page}`, 0.4);
    near(t, turned?.top ?? 0, upright?.left ?? 0, `left end on page ${page}`, 0.4);
    near(t, turned?.bottom ?? 0, upright?.right ?? 0, `right end on page ${page}`, 0.4);
  }
});
