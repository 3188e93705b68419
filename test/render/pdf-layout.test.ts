import test from 'ava';
import { baseStyles } from '../../src/document/profile.js';
import { resolveStyles, type StyleSheet } from '../../src/document/style.js';
import type { Block, Heading, Section, Table } from '../../src/document/tree.js';
import type { LineFact } from '../../src/inspect/facts.js';
import { missingContent } from '../../src/render/pdf/completeness.js';
import { placesOf } from '../../src/render/pdf/place.js';
import {
  bare,
  documentOf,
  documentOfSections,
  everyNode,
  paragraph,
  pdfWorld,
  renderFacts,
  reportText,
  sequence,
  text,
  withPage,
} from './pdf-samples.js';

const millimetres = (points: number): number => (points * 25.4) / 72;
const origin = (line: number) => ({
  path: 'templates/sample.md',
  position: { start: { line, column: 1 }, end: { line, column: 9 } },
});
const heading = (value: string, depth: Heading['depth'] = 1): Heading => ({
  type: 'heading',
  depth,
  id: value,
  number: '',
  children: [text(value)],
});
const having = (lines: readonly LineFact[], pattern: RegExp): LineFact[] =>
  lines.filter((line) => pattern.test(line.text));

/** The base with facing pages, 40 mm inside and 20 mm outside. */
const facing: StyleSheet = resolveStyles(baseStyles, {
  pages: {
    body: {
      mirrored: true,
      margin: { ...baseStyles.pages.body.margin, left: (40 * 72) / 25.4, right: (20 * 72) / 25.4 },
    },
  },
});

test('facing pages exchange their margins: text, notes, tables, pictures, columns, links', async (t) => {
  const table: Table = {
    type: 'table',
    columns: [{ align: 'left', width: 1 }],
    headRows: 0,
    children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('格')] }] }],
  };
  const page = (name: string): Block[] => [
    { ...paragraph(name), style: 'quote' },
    paragraph([
      text(name.repeat(100)),
      { type: 'footnote', number: 1, children: [paragraph(`注${name}`)] },
      { type: 'link', url: 'https://example.org/', children: [text('链')] },
    ]),
    table,
    { type: 'columns', count: 2, children: [paragraph(name.repeat(100))] },
    { type: 'pageBreak' },
  ];
  const { lines, facts, rendered } = await renderFacts(
    documentOf(...page('甲'), ...page('乙'), ...page('丙')),
    await pdfWorld(t),
    facing,
  );
  t.is(rendered.pages, 3);
  const left = (number: number) =>
    Math.min(...lines.filter((line) => line.page === number).map(({ x }) => x));
  const right = (number: number) =>
    Math.max(...lines.filter((line) => line.page === number).map((line) => line.x + line.width));
  for (const [number, inner] of [
    [1, 40],
    [2, 20],
    [3, 40],
  ] as const) {
    t.true(Math.abs(left(number) - inner) < 0.2, `page ${number}: ${left(number)}`);
    t.true(Math.abs(210 - right(number) - (60 - inner)) < 2, `page ${number}: ${right(number)}`);
    const cell = lines.find((line) => line.page === number && line.text === '格');
    t.true(Math.abs((cell?.x ?? 0) - inner) < 4);
    const note = lines.find((line) => line.page === number && bare(line.text).includes('注'));
    t.true(Math.abs((note?.x ?? 0) - inner) < 2);
  }
  t.is(facts.links.length, 3);
});

test('the printed number follows the margins of its page', async (t) => {
  const { facts } = await renderFacts(
    documentOf(paragraph('国'.repeat(28 * 22 * 2))),
    await pdfWorld(t),
    facing,
  );
  const character = millimetres(14);
  for (const { page = 0, line } of facts.furniture) {
    const right = (line?.x ?? 0) + (line?.width ?? 0);
    // Odd pages have the outer margin on the right, even pages on the left.
    const off = page % 2 === 1 ? 210 - 20 - character - right : (line?.x ?? 0) - 20 - character;
    t.true(Math.abs(off) < 1, `page ${page} is ${off} mm off`);
  }
  t.true(facts.furniture.length >= 2);
});

test('what is kept together and higher than a page is divided, and starts where it stands', async (t) => {
  const styles = structuredClone(baseStyles);
  styles.paragraphs.body.keepTogether = true;
  const value = reportText(1500, sequence(4));
  const { lines, rendered } = await renderFacts(
    documentOf(heading('题'), paragraph(value)),
    await pdfWorld(t),
    styles,
  );
  t.is(rendered.pages, 3);
  t.is(having(lines, /题/)[0]?.page, 1);
  t.is(bare(lines.map((line) => line.text).join('')), bare(`题${value}`));
});

test('a paragraph of the whole page stands on it, and three lines are not parted', async (t) => {
  const world = await pdfWorld(t);
  for (let before = 17; before <= 22; before++) {
    const spacer = Array.from({ length: before }, () => paragraph('子'));
    const { lines } = await renderFacts(documentOf(...spacer, paragraph('国'.repeat(26 + 28 + 10))), world);
    t.is(new Set(having(lines, /国/).map((line) => line.page)).size, 1, `${before}`);
  }
});

test('a chain of kept blocks with a table, a figure and a list at its end stays together', async (t) => {
  const world = await pdfWorld(t);
  const ends: Block[] = [
    {
      type: 'figure',
      src: 'test/fixtures/pictures/square.png',
      alt: '图',
      caption: { type: 'caption', children: [text('终')] },
    },
    {
      type: 'table',
      columns: [{ align: 'left', width: 1 }],
      headRows: 0,
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('终')] }] }],
    },
    {
      type: 'list',
      ordered: true,
      start: 1,
      children: [{ type: 'listItem', label: '1.', children: [paragraph('终')] }],
    },
    { type: 'roster', columns: 2, children: [{ type: 'rosterItem', children: [text('终')] }] },
    { type: 'columns', count: 2, children: [paragraph('终'), paragraph('国')] },
  ];
  for (const end of ends) {
    for (let before = 16; before <= 21; before++) {
      const spacer = Array.from({ length: before }, () => paragraph('子'));
      const { lines } = await renderFacts(documentOf(...spacer, heading('上'), heading('下', 2), end), world);
      const pages = new Set(having(lines, /[上下终]/).map((line) => line.page));
      t.is(pages.size, 1, `${end.type} after ${before} lines`);
    }
  }
});

test('contents of several pages give the numbers of headings in columns, on turned pages and after a restart', async (t) => {
  const names = Array.from({ length: 60 }, (_, i) => `第${i}题`);
  const block = (name: string): Block[] => [heading(name), paragraph('国'.repeat(150))];
  const sections: Section[] = [
    {
      type: 'section',
      page: 'plain',
      children: [
        {
          type: 'contents',
          depth: 1,
          children: names.map((name) => ({
            type: 'contentsEntry',
            depth: 1,
            target: name,
            children: [text(name)],
          })),
        },
      ],
    },
    { type: 'section', page: 'body', firstPageNumber: 1, children: names.slice(0, 30).flatMap(block) },
    {
      type: 'section',
      page: 'wide',
      children: [{ type: 'columns', count: 2, children: names.slice(30, 50).flatMap(block) }],
    },
    { type: 'section', page: 'body', firstPageNumber: 90, children: names.slice(50).flatMap(block) },
  ];
  const styles = resolveStyles(baseStyles, {
    pages: { wide: { width: baseStyles.pages.body.height, height: baseStyles.pages.body.width } },
  });
  const { facts, lines, rendered } = await renderFacts(
    documentOfSections(...sections),
    await pdfWorld(t),
    styles,
  );
  t.deepEqual(rendered.messages, []);
  const labels = facts.pageLabels ?? [];
  t.deepEqual(labels.slice(0, 4), ['i', 'ii', 'iii', '1']);
  t.deepEqual(labels.slice(labels.indexOf('90'), labels.indexOf('90') + 3), ['90', '91', '92']);
  // Entries at the edge of pages that are alike but for their digits pass for headers.
  const all = [...lines, ...facts.furniture.flatMap(({ line }) => line ?? [])];
  for (const name of names) {
    const [entry, title] = all
      .filter((line) => bare(line.text).startsWith(name))
      .sort((a, b) => a.page - b.page);
    t.is(bare(entry?.text ?? ''), `${name}${labels[(title?.page ?? 0) - 1]}`);
    t.is(facts.outline.find((each) => each.title === name)?.page, title?.page);
  }
  const geometry = new Set(facts.geometry.map(({ width }) => Math.round(width)));
  t.deepEqual([...geometry].sort(), [210, 297]);
});

test('pages before the first number, and numbers below one, have labels that a reader accepts', async (t) => {
  const document = documentOfSections(
    { type: 'section', page: 'cover', children: [paragraph('封面')] },
    { type: 'section', page: 'plain', children: [paragraph('前言')] },
    { type: 'section', page: 'body', firstPageNumber: 0, children: [paragraph('国'.repeat(28 * 22 * 2))] },
    { type: 'section', page: 'plain', children: [paragraph('封底')] },
  );
  const { facts } = await renderFacts(document, await pdfWorld(t));
  t.deepEqual(facts.pageLabels, ['i', 'ii', '0', '1', '2', '3'].slice(0, facts.pages));
});

test('columns without a share, and more columns than there is room for, stay within the type area', async (t) => {
  const world = await pdfWorld(t);
  const table = (widths: number[], value: string): Table => ({
    type: 'table',
    headRows: 0,
    columns: widths.map((width) => ({ align: 'left', width })),
    children: [
      { type: 'tableRow', children: widths.map(() => ({ type: 'tableCell', children: [text(value)] })) },
    ],
  });
  for (const widths of [[0, 5, 0], [0, 0], [1, 100, 1], Array.from({ length: 14 }, () => 1)]) {
    const { lines, rendered } = await renderFacts(documentOf(table(widths, '国国国')), world);
    t.deepEqual(rendered.messages, []);
    t.is(
      bare(
        having(lines, /国/)
          .map((line) => line.text)
          .join(''),
      ).length,
      3 * widths.length,
    );
    for (const line of lines) t.true(line.x + line.width < 184 + 1, `${widths}`);
  }
});

test('a very long word in a cell is cut, and stays in its cell', async (t) => {
  const long = 'abcdefghij'.repeat(30);
  const table: Table = {
    type: 'table',
    headRows: 0,
    columns: [
      { align: 'left', width: 1 },
      { align: 'left', width: 3 },
    ],
    children: [
      {
        type: 'tableRow',
        children: [
          { type: 'tableCell', children: [text(long)] },
          { type: 'tableCell', children: [text('国')] },
        ],
      },
    ],
  };
  const { lines, rendered } = await renderFacts(documentOf(table), await pdfWorld(t));
  t.deepEqual(
    rendered.messages.map(({ ruleId }) => ruleId),
    ['line-end-allowed'],
  );
  t.is(
    bare(
      having(lines, /[a-j]/)
        .map((line) => line.text)
        .join(''),
    ).replace('国', ''),
    long,
  );
  for (const line of having(lines, /[a-j]/))
    t.true((line.runs[0]?.x ?? 0) + (line.runs[0]?.width ?? 0) < 28 + 156 / 4);
});

test('a table head higher than half a page does not repeat, and nothing of it is lost', async (t) => {
  const head = reportText(1800, sequence(3));
  const row = (first: string, second: string) => ({
    type: 'tableRow' as const,
    children: [first, second].map((value) => ({ type: 'tableCell' as const, children: [text(value)] })),
  });
  const table: Table = {
    type: 'table',
    headRows: 2,
    columns: [
      { align: 'left', width: 1 },
      { align: 'left', width: 1 },
    ],
    children: [
      row('头', head),
      row('次', '头'),
      ...Array.from({ length: 40 }, (_, i) => row(`行${i}`, '值')),
    ],
  };
  const { lines, rendered } = await renderFacts(documentOf(table), await pdfWorld(t));
  t.deepEqual(rendered.messages, []);
  const given = bare(lines.map((line) => line.text).join(''));
  for (let i = 0; i < 40; i++) t.true(given.includes(`行${i}`));
  t.is(given.split('次').length, 2);
});

test('a line higher than its page is shown, with a message at its place', async (t) => {
  const styles = withPage(400, 200, 60);
  styles.paragraphs = { ...styles.paragraphs, body: { ...styles.paragraphs.body, linePitch: 100 } };
  const { lines, rendered } = await renderFacts(
    documentOf({ ...paragraph('国国'), origin: origin(5) }),
    await pdfWorld(t),
    styles,
  );
  t.true(lines.some((line) => line.text.includes('国')));
  t.deepEqual(
    rendered.messages.map(({ ruleId, line, file }) => [ruleId, line, file]),
    [['line-inside', 5, 'templates/sample.md']],
  );
});

test('a text that is not on the pages is a message at its place, or at the place of what it stands in', (t) => {
  const document = documentOf(
    { ...paragraph('丢失的文字'), origin: origin(3) },
    {
      type: 'list',
      ordered: true,
      start: 1,
      origin: origin(8),
      children: [{ type: 'listItem', label: '1.', children: [] }],
    },
    {
      type: 'figure',
      src: 'a.png',
      alt: '图',
      caption: { type: 'caption', children: [text('图注')] },
      origin: origin(9),
    },
  );
  const messages = missingContent(document, [], placesOf(document));
  t.deepEqual(
    messages.map((message) => [message.ruleId, message.actual, message.line, message.fatal]),
    [
      ['text-placed', '丢失的文字', 3, true],
      ['text-placed', '1.', 8, true],
      ['text-placed', 'a.png', 9, true],
      ['text-placed', '图注', 9, true],
    ],
  );
});

test('every kind of text, label and number of the fixture is looked for', (t) => {
  const document = everyNode();
  const messages = missingContent(document, [], placesOf(document));
  const missed = messages.map(({ actual }) => actual);
  for (const kind of ['附件：', '1.']) t.true(missed.includes(kind), kind);
  t.true(messages.length > 300);
});

test('lines that must end where they should not are counted and told with their place', async (t) => {
  // Of nine marks that may not start a line, five fit: the others must start one all the same.
  const marks = { ...paragraph('。！'.repeat(9)), origin: origin(7) };
  const { rendered } = await renderFacts(documentOf(marks), await pdfWorld(t), withPage(140, 400, 30));
  const told = rendered.messages.map(({ ruleId, line, reason }) => [ruleId, line, /\d+ 行/.test(reason)]);
  t.deepEqual(told, [['line-end-allowed', 7, true]]);
});
