import test from 'ava';
import type { Block, Footnote, Inline } from '../../src/document/tree.js';
import type { LineFact } from '../../src/inspect/facts.js';
import {
  bare,
  documentOf,
  documentOfSections,
  paragraph,
  pdfWorld,
  renderFacts,
  text,
  withPage,
} from './pdf-samples.js';

const footnote = (number: number, value: string): Footnote => ({
  type: 'footnote',
  number,
  children: [paragraph(value)],
});

/** Lines whose text has one of the characters. */
const having = (lines: readonly LineFact[], pattern: RegExp): LineFact[] =>
  lines.filter((line) => pattern.test(line.text));

test('a long note begins below its mark and goes on at the foot of the next page, text above both', async (t) => {
  const world = await pdfWorld(t);
  for (let before = 2; before <= 18; before += 3) {
    const spacer = Array.from({ length: before }, () => paragraph('子'));
    const marked = paragraph([text('国国'), footnote(1, `始${'注'.repeat(2600)}终`), text('。')]);
    const { lines, rendered } = await renderFacts(
      documentOf(...spacer, marked, paragraph('后'.repeat(800))),
      world,
    );
    const mark = having(lines, /国/)[0];
    const notes = having(lines, /[始注终]/);
    t.is(mark?.page, 1, 'the mark stays where it is');
    t.true(notes.length > 20);
    t.is(
      notes.filter((line) => line.page === 1).length >= 2,
      true,
      'the note begins on the page of its mark',
    );
    t.true(
      notes.some((line) => line.page === 2),
      'and goes on at the next',
    );
    for (const page of [1, 2]) {
      const body = having(lines, /[子国后]/).filter((line) => line.page === page);
      const here = notes.filter((line) => line.page === page);
      t.true(body.length > 0, `page ${page} has text`);
      t.true(Math.max(...body.map(({ y }) => y)) < Math.min(...here.map(({ y }) => y)));
    }
    t.is(bare(notes.map((line) => line.text).join('')).replace(/^1/, ''), `始${'注'.repeat(2600)}终`);
    t.true((rendered.pages ?? 0) <= 5);
  }
});

test('a short note is not divided: its line moves to the next page with it', async (t) => {
  const world = await pdfWorld(t);
  for (let before = 14; before <= 22; before++) {
    const spacer = Array.from({ length: before }, () => paragraph('子'));
    const marked = paragraph([text('国国'), footnote(1, '注'.repeat(90)), text('。')]);
    const { lines } = await renderFacts(documentOf(...spacer, marked), world);
    t.deepEqual([...new Set(having(lines, /[国注]/).map((line) => line.page))].length, 1, `${before}`);
  }
});

test('several notes of one line stand in the order of their marks', async (t) => {
  const marked: Inline[] = [1, 2, 3, 4].flatMap((number) => [
    text('国国'),
    footnote(number, `${'甲乙丙丁'[number - 1]}${'注'.repeat(60)}`),
  ]);
  const { lines } = await renderFacts(documentOf(paragraph(marked), paragraph('后')), await pdfWorld(t));
  const starts = having(lines, /[甲乙丙丁]/);
  t.is(starts.map((line) => /[甲乙丙丁]/.exec(line.text)?.[0]).join(''), '甲乙丙丁');
  t.deepEqual(
    starts.map(({ y }) => y),
    starts.map(({ y }) => y).sort((a, b) => a - b),
  );
  t.true(starts.every((line) => line.page === 1));
});

test('notes of headings, captions, items and quotations stand at the foot; those of cells and names below their block', async (t) => {
  const noted = (name: string, number: number): Inline[] => [
    text(name),
    footnote(number, `注${name}${'文'.repeat(60)}`),
  ];
  const blocks: Block[] = [
    { type: 'heading', depth: 1, id: 'a', children: noted('甲', 1) },
    {
      type: 'list',
      ordered: true,
      start: 1,
      children: [{ type: 'listItem', label: '1.', children: [paragraph(noted('乙', 2))] }],
    },
    { type: 'blockquote', children: [paragraph(noted('丙', 3))] },
    {
      type: 'table',
      columns: [{ align: 'left', width: 1 }],
      headRows: 0,
      caption: { type: 'caption', children: noted('丁', 4) },
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: noted('戊', 5) }] }],
    },
    { type: 'roster', columns: 2, children: [{ type: 'rosterItem', children: noted('己', 6) }] },
    {
      type: 'figure',
      src: 'test/fixtures/pictures/square.png',
      alt: '图',
      caption: { type: 'caption', children: noted('庚', 7) },
    },
  ];
  const { lines, rendered } = await renderFacts(
    documentOf(...blocks, paragraph('后'.repeat(200))),
    await pdfWorld(t),
  );
  t.deepEqual(rendered.messages, []);
  const note = (name: string) => lines.find((line) => bare(line.text).includes(`注${name}`));
  const names = [...'甲乙丙丁戊己庚'];
  const rest = having(lines, /后/);
  for (const name of names) t.truthy(note(name), name);
  const foot = Math.max(...rest.filter((line) => line.page === 1).map(({ y }) => y));
  for (const name of '甲乙丙丁庚')
    t.true((note(name)?.page ?? 0) > 1 || (note(name)?.y ?? 0) > foot, `${name} at the foot`);
  for (const name of '戊己') t.true((note(name)?.y ?? 999) < (rest[0]?.y ?? 0), `${name} below its block`);
});

test('notes go on over pages that are hardly higher than one, and end with the section', async (t) => {
  const world = await pdfWorld(t);
  const styles = withPage(300, 130, 30);
  const document = documentOfSections(
    {
      type: 'section',
      page: 'body',
      children: [paragraph([text('国'), footnote(1, '注'.repeat(400))]), paragraph('后'.repeat(60))],
    },
    { type: 'section', page: 'body', children: [paragraph('新')] },
  );
  const { lines, rendered } = await renderFacts(document, world, styles);
  t.deepEqual(rendered.messages, []);
  const given = bare(lines.map((line) => line.text).join(''));
  t.is(given.split('注').length - 1, 400);
  t.is(given.split('后').length - 1, 60);
  const last = Math.max(...having(lines, /注/).map((line) => line.page));
  t.true((having(lines, /新/)[0]?.page ?? 0) > last);
});
