import test from 'ava';
import { baseStyles } from '../../src/document/profile.js';
import type { StyleSheet } from '../../src/document/style.js';
import type { Block, Columns, Footnote, Table } from '../../src/document/tree.js';
import type { LineFact } from '../../src/inspect/facts.js';
import { bare, documentOf, paragraph, pdfWorld, renderFacts, text } from './pdf-samples.js';

const columns = (count: number, ...children: Block[]): Columns => ({ type: 'columns', count, children });
const millimetres = (points: number): number => (points * 25.4) / 72;

const { margin, width: pageWidth } = baseStyles.pages.body;
const left = millimetres(margin.left);
const measure = millimetres(pageWidth - margin.left - margin.right);
const em = millimetres(15.75);
const pitch = millimetres(29.6);

/** Lines by column of `count`, judged by where they begin. */
function byColumn(lines: readonly LineFact[], count: number): LineFact[][] {
  const step = (measure + 2 * em) / count;
  return Array.from({ length: count }, (_, k) =>
    lines.filter((line) => Math.floor((line.x - left + em) / step) === k),
  );
}

const flush: StyleSheet = {
  ...baseStyles,
  paragraphs: { ...baseStyles.paragraphs, body: { ...baseStyles.paragraphs.body, firstLineIndent: 0 } },
};

test('columns are equally wide, two characters apart, and on one page equally high', async (t) => {
  const world = await pdfWorld(t);
  for (const count of [2, 3]) {
    const body = paragraph('国'.repeat(13 * 24));
    const { lines } = await renderFacts(documentOf(columns(count, body)), world, flush);
    const found = byColumn(lines, count);
    const width = (measure - (count - 1) * 2 * em) / count;
    const rows = Math.ceil((13 * 24) / Math.floor(width / em + 0.001) / count);
    found.forEach((column, k) => {
      t.true(Math.abs((column[0]?.x ?? 0) - left - k * (width + 2 * em)) < 0.2);
      t.true(Math.abs((column[0]?.y ?? 0) - (found[0]?.[0]?.y ?? 0)) < 0.01, 'columns begin at one height');
      t.true(
        column.length <= rows + 1 && column.length >= rows - 2,
        `${count}: ${column.length} of ${rows} lines`,
      );
      for (const line of column) t.true(line.x + line.width < left + k * (width + 2 * em) + width + 0.5);
    });
  }
});

test('columns are full on earlier pages and balanced on the last; what follows stands below them', async (t) => {
  const world = await pdfWorld(t);
  for (const paragraphs of [30, 33, 40, 55]) {
    const body = Array.from({ length: paragraphs }, () => paragraph('国'.repeat(12 * 2)));
    const { lines, rendered } = await renderFacts(
      documentOf(paragraph('前'), columns(2, ...body), paragraph('后')),
      world,
      flush,
    );
    t.true((rendered.pages ?? 0) >= 2);
    for (let page = 1; page < (rendered.pages ?? 0); page++) {
      const [first = [], second = []] = byColumn(
        lines.filter((line) => line.page === page && line.text.includes('国')),
        2,
      );
      const full = page === 1 ? 21 : 22;
      t.true(
        first.length >= full - 1 && second.length >= full - 1,
        `${first.length} and ${second.length} lines`,
      );
    }
    const last = lines.filter((line) => line.page === rendered.pages);
    const [first = [], second = []] = byColumn(
      last.filter((line) => line.text.includes('国')),
      2,
    );
    t.true(Math.abs(first.length - second.length) <= 2, `${first.length} and ${second.length} lines`);
    const below = last.find((line) => line.text === '后');
    const lowest = Math.max(...[...first, ...second].map((line) => line.y));
    t.true(Math.abs((below?.y ?? 0) - lowest - pitch) < 0.1);
  }
});

test('in columns too no paragraph leaves a line alone, and headings stay with what they head', async (t) => {
  const world = await pdfWorld(t);
  for (let seed = 0; seed < 12; seed++) {
    const body: Block[] = [...'甲乙丙丁戊己庚辛壬癸子丑'].flatMap((name, i): Block[] => [
      ...(i % 3 === seed % 3
        ? [
            {
              type: 'heading' as const,
              depth: 1 as const,
              id: name,
              number: '',
              children: [text(`题${name}`)],
            },
          ]
        : []),
      paragraph(name.repeat(12 * (1 + ((i * 5 + seed) % 7)))),
    ]);
    const { lines, facts } = await renderFacts(documentOf(columns(2, ...body)), world, flush);
    const pages = Math.max(...lines.map((line) => line.page));
    const all = Array.from({ length: pages }, (_, i) =>
      byColumn(
        lines.filter((line) => line.page === i + 1),
        2,
      ),
    ).flat();
    all.forEach((column, k) => {
      const names = column.map((line) => bare(line.text).charAt(0));
      const next = all[k + 1]?.map((line) => bare(line.text).charAt(0)) ?? [];
      t.not(names.at(-1), '题', 'a heading at the foot of a column');
      if (next.length === 0 || names.at(-1) !== next[0]) return;
      t.is(names.at(-2), names.at(-1), `${seed}: first line alone at the foot of column ${k}`);
      t.is(next[1], next[0], `${seed}: last line alone at the head of column ${k + 1}`);
    });
    const order = all
      .flat()
      .map((line) => bare(line.text))
      .join('');
    t.is(order, lines.map((line) => bare(line.text)).join(''), 'drawn in the order of reading');
    for (const { title, page } of facts.outline)
      t.is(lines.find((line) => line.text.includes(title))?.page, page);
  }
});

test('notes of every column stand at the foot of the page, below all columns', async (t) => {
  const world = await pdfWorld(t);
  const footnote = (number: number): Footnote => ({
    type: 'footnote',
    number,
    children: [paragraph(`注${number}${'文'.repeat(70)}`)],
  });
  for (const count of [4, 20, 50]) {
    const body = Array.from({ length: count }, (_, i) =>
      paragraph([text(`国${'国'.repeat(30)}`), ...(i % 3 === 0 ? [footnote(i + 1)] : []), text('。')]),
    );
    const { lines } = await renderFacts(documentOf(columns(2, ...body), paragraph('后')), world, flush);
    const pages = Math.max(...lines.map((line) => line.page));
    for (let page = 1; page <= pages; page++) {
      const here = lines.filter((line) => line.page === page);
      const notes = here.filter((line) => /[注文]/.test(line.text));
      const body = here.filter((line) => line.text.includes('国'));
      if (notes.length > 0)
        t.true(
          Math.min(...notes.map(({ y }) => y)) > Math.max(...body.map(({ y }) => y)),
          `${count}: page ${page}`,
        );
    }
    const starts = lines.filter((line) => /注\d/.test(bare(line.text)));
    t.is(starts.length, Math.ceil(count / 3));
  }
});

test('lists, figures and tables stand in columns; a table that is too wide stands across', async (t) => {
  const world = await pdfWorld(t);
  const table = (name: string, count: number): Table => ({
    type: 'table',
    headRows: 1,
    columns: Array.from({ length: count }, () => ({ align: 'left', width: 1 })),
    children: Array.from({ length: 3 }, () => ({
      type: 'tableRow',
      children: Array.from({ length: count }, () => ({ type: 'tableCell', children: [text(name)] })),
    })),
  });
  const blocks: Block[] = [
    paragraph('前'.repeat(80)),
    {
      type: 'list',
      ordered: true,
      start: 1,
      children: [{ type: 'listItem', label: '1.', children: [paragraph('项'.repeat(30))] }],
    },
    {
      type: 'figure',
      src: 'test/fixtures/pictures/square.png',
      alt: '图',
      caption: { type: 'caption', children: [text('图注')] },
    },
    table('窄', 2),
    paragraph('中'.repeat(80)),
    table('宽', 9),
    paragraph('末'.repeat(80)),
  ];
  const { lines, rendered } = await renderFacts(documentOf(columns(2, ...blocks)), world);
  t.deepEqual(rendered.messages, []);
  const half = left + measure / 2;
  const of = (name: string) => lines.filter((line) => line.text.includes(name));
  for (const name of ['项', '窄', '图注'])
    for (const line of of(name))
      t.true(line.x + line.width < half || line.x > half, `${name} stands in a column`);
  t.true(of('宽').some((line) => line.x < half && line.x + line.width > half));
  const wide = of('宽').map(({ y }) => y);
  t.true(
    Math.max(...[...of('中'), ...of('窄')].map(({ y }) => y)) < Math.min(...wide),
    'what comes before stands above',
  );
  t.true(Math.min(...of('末').map(({ y }) => y)) > Math.max(...wide), 'what follows stands below');
  t.true(of('末').some((line) => line.x > half));
});

test('a signature keeps the end of the columns before it on its page', async (t) => {
  const world = await pdfWorld(t);
  for (let length = 30; length <= 46; length += 2) {
    const body = paragraph('国'.repeat(12 * length));
    const signature: Block = {
      type: 'signature',
      form: 'plain',
      children: [
        { type: 'signatory', children: paragraph('某某协会').children },
        { type: 'signatureDate', children: paragraph('日期').children },
      ],
    };
    const { lines } = await renderFacts(documentOf(columns(2, body), signature), world, flush);
    const page = lines.find((line) => line.text.includes('某某协会'))?.page;
    t.true(
      lines.filter((line) => line.page === page && line.text.includes('国')).length >= 2,
      `${length} lines`,
    );
  }
});
