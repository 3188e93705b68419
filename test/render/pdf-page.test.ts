import test from 'ava';
import { baseStyles, typeBlock } from '../../src/document/profile.js';
import { resolveStyles } from '../../src/document/style.js';
import type { Block, Footnote, Heading, Signature, Table } from '../../src/document/tree.js';
import type { LineFact } from '../../src/inspect/facts.js';
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
  withPage,
} from './pdf-samples.js';

const heading = (value: string, depth: Heading['depth'] = 1): Heading => ({
  type: 'heading',
  depth,
  id: value,
  number: '一、',
  children: [text(value)],
});

const footnote = (number: number, value: string): Footnote => ({
  type: 'footnote',
  number,
  children: [paragraph(value)],
});

const table = (rows: string[][], headRows: number): Table => ({
  type: 'table',
  headRows,
  columns: (rows[0] ?? []).map(() => ({ align: 'left', width: 1 })),
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((value) => ({ type: 'tableCell', children: [text(value)] })),
  })),
});

/** Lines of each page, from the first page on. */
function byPage(lines: LineFact[]): LineFact[][] {
  const pages: LineFact[][] = [];
  for (const line of lines) {
    const page = pages[line.page - 1] ?? [];
    page.push(line);
    pages[line.page - 1] = page;
  }
  return pages;
}

test('no page begins with the last line of a paragraph or ends with the first', async (t) => {
  const world = await pdfWorld(t);
  for (let before = 1; before <= 24; before++) {
    // Paragraphs of one character each, so that a line tells whose it is.
    const blocks = [...'甲乙丙丁戊己庚辛壬癸'].map((name, i) =>
      paragraph(name.repeat(26 + 28 * ((before + i * 3) % 7))),
    );
    const spacer = Array.from({ length: before }, () => paragraph('子'));
    const { lines } = await renderFacts(documentOf(...spacer, ...blocks), world);
    const names = byPage(lines).map((page) => page.map((line) => bare(line.text).charAt(0)));
    names.forEach((page, i) => {
      const next = names[i + 1];
      if (!next || page.at(-1) !== next[0] || page.at(-1) === '子') return;
      t.is(page.at(-2), page.at(-1), `first line alone at the foot of page ${i + 1}`);
      t.is(next[1], next[0], `last line alone at the head of page ${i + 2}`);
    });
  }
});

test('headings stand on the page of what they head', async (t) => {
  const world = await pdfWorld(t);
  for (let before = 14; before <= 24; before++) {
    const spacer = Array.from({ length: before }, () => paragraph('子'));
    const body = paragraph('国'.repeat(100));
    const blocks: Block[] = [...spacer, heading('部分'), heading('章节', 2), body];
    const { lines, rendered } = await renderFacts(documentOf(...blocks), world);
    const pageOf = (value: string) =>
      lines.filter((line) => line.text.includes(value)).map((line) => line.page);
    t.deepEqual(pageOf('部分'), pageOf('章节'));
    t.is(pageOf('章节')[0], pageOf('国')[0]);
    t.true((rendered.pages ?? 0) <= 2);
  }
});

test('a chain of headings higher than a page is not lost', async (t) => {
  const headings = Array.from({ length: 40 }, (_, i) => ({ ...heading(`标题${i}`), number: '' }));
  const { facts } = await renderFacts(documentOf(...headings), await pdfWorld(t));
  t.deepEqual(
    facts.outline.map(({ title }) => title),
    headings.map(({ id }) => id),
  );
});

test('a signature takes the last two lines of the text with it', async (t) => {
  const world = await pdfWorld(t);
  const signature: Signature = {
    type: 'signature',
    form: 'plain',
    children: [
      { type: 'signatory', children: paragraph('某某协会').children },
      { type: 'signatureDate', children: paragraph('2022年12月30日').children },
    ],
  };
  for (let length = 15; length <= 24; length++) {
    const body = paragraph('国'.repeat(26 + 28 * (length - 1)));
    const { lines } = await renderFacts(documentOf(body, signature), world);
    const last = lines.find((line) => line.text.includes('某某协会'))?.page ?? 0;
    t.is(lines.find((line) => bare(line.text).includes('2022年12月30日'))?.page, last);
    t.true(
      lines.filter((line) => line.page === last && line.text.includes('国')).length >= 2,
      `${length} lines`,
    );
  }
});

test('a note stands at the foot of the page of its mark', async (t) => {
  const world = await pdfWorld(t);
  for (let before = 1; before <= 30; before += 2) {
    const spacer = Array.from({ length: before }, () => paragraph('子'));
    const marked = paragraph([text('国'.repeat(30)), footnote(1, `注文${'注'.repeat(90)}`), text('。')]);
    const { lines } = await renderFacts(documentOf(...spacer, marked, paragraph('后'.repeat(300))), world);
    const note = lines.find((line) => line.text.includes('注文'));
    const above = lines.filter((line) => line.page === note?.page && /[子国后]/.test(line.text));
    t.true(
      above.some((line) => line.text.startsWith('国国')),
      'the line with the mark',
    );
    t.true(above.every((line) => line.y < (note?.y ?? 0)));
  }
});

test('a note longer than a page goes on at the foot of the next', async (t) => {
  const note = footnote(1, reportText(6000, sequence(5)));
  const world = await pdfWorld(t);
  const { rendered } = await renderFacts(
    documentOf(paragraph([text('国'), note]), paragraph('后'.repeat(300))),
    world,
  );
  t.true((rendered.pages ?? 0) >= 3);
});

test('the head of a table stands on each of its pages', async (t) => {
  const rows = Array.from({ length: 70 }, (_, i) => [`行${i}。`, '内容', '数值']);
  const { lines, facts } = await renderFacts(
    documentOf(table([['名称', '说明', '金额'], ...rows], 1)),
    await pdfWorld(t),
  );
  const pages = byPage(lines);
  t.true(pages.length > 1);
  // On later pages it is no part of the text.
  const heads = [...lines, ...facts.furniture.flatMap(({ line }) => line ?? [])];
  const onPages = heads.filter(({ text }) => text.includes('名称')).map(({ page }) => page);
  t.deepEqual(
    onPages,
    Array.from(pages, (_, i) => i + 1),
  );
  t.is(lines.filter(({ text }) => text.includes('名称')).length, 1);
  const all = lines.map((line) => bare(line.text)).join('');
  for (const [row] of rows) t.is(all.split(row as string).length, 2, row);
});

test('rows higher than a page are divided, not lost', async (t) => {
  const random = sequence(9);
  const tall = reportText(2500, random);
  const rows = [
    ['甲', '乙'],
    ['短', tall],
    ['末', '行'],
  ];
  const { facts, rendered } = await renderFacts(documentOf(table(rows, 1)), await pdfWorld(t));
  t.true((rendered.pages ?? 0) > 2);
  const pieces = facts.paragraphs.map((each) => bare(each.text)).join('');
  for (const piece of tall.match(/.{5}/g)?.slice(0, 5) ?? []) t.true(pieces.includes(bare(piece)));
  t.true(pieces.includes('末'));
});

test('generated documents keep every text at several page sizes', async (t) => {
  const world = await pdfWorld(t);
  const random = sequence(21);
  for (const [width, height] of [
    [595, 842],
    [300, 400],
    [420, 300],
    [842, 595],
  ] as const) {
    const blocks = Array.from({ length: 30 }, (_, i): Block => {
      const kind = Math.floor(random() * 6);
      if (kind === 0) return { ...heading(`h${i}`), children: [text(reportText(10, random))] };
      if (kind === 1)
        return table(
          Array.from({ length: 9 }, () => [reportText(4, random), reportText(40, random)]),
          1,
        );
      if (kind === 2)
        return paragraph([text(reportText(60, random)), footnote(i + 1, reportText(90, random))]);
      return paragraph(reportText(200 * random(), random));
    });
    // The renderer counts what it placed, and throws when a text is missing.
    await t.notThrowsAsync(renderFacts(documentOf(...blocks), world, withPage(width, height, 50)));
  }
});

test('sections have their own pages, numbers that restart, and none where the set-up has none', async (t) => {
  const filler = (): Block => paragraph('国'.repeat(28 * 22));
  const document = documentOfSections(
    { type: 'section', page: 'cover', children: [paragraph('封面', 'coverTitle')] },
    { type: 'section', page: 'body', firstPageNumber: 1, children: [filler(), filler()] },
    { type: 'section', page: 'body', children: [filler()] },
    { type: 'section', page: 'body', firstPageNumber: 8, children: [filler()] },
  );
  const { facts, lines } = await renderFacts(document, await pdfWorld(t));
  const numbers = facts.furniture.map(({ page, text }) => [page, bare(text)]);
  t.deepEqual(numbers.slice(0, 4), [
    [2, '—1—'],
    [3, '—2—'],
    [4, '—3—'],
    [5, '—4—'],
  ]);
  t.true(numbers.some(([, number]) => number === '—8—'));
  t.deepEqual(facts.pageLabels?.slice(0, 4), ['i', '1', '2', '3']);
  const cover = lines.find((line) => line.text === '封面');
  t.true(Math.abs((cover?.y ?? 0) - 297 / 2) < 12, 'a cover stands in the middle of its page');
});

test('page numbers stand outside: odd right, even left, one character in, 7 mm below the type block', async (t) => {
  const { facts } = await renderFacts(documentOf(paragraph('国'.repeat(28 * 22 * 3))), await pdfWorld(t));
  const character = (14 * 25.4) / 72;
  const { top, height } = typeBlock(baseStyles.pages.body, baseStyles);
  // The dashes stand in the middle of the em box, 0.38 em above the baseline.
  const baseline = ((top + height + 0.38 * 14) * 25.4) / 72 + 7;
  for (const { page = 0, line } of facts.furniture) {
    const right = (line?.x ?? 0) + (line?.width ?? 0);
    const off = page % 2 === 1 ? 210 - 26 - character - right : (line?.x ?? 0) - 28 - character;
    // A stretched dash begins a little inside its box.
    t.true(Math.abs(off) < 1, `page ${page} is ${off} mm off`);
    t.true(Math.abs((line?.y ?? 0) - baseline) < 0.05);
  }
  t.is(facts.furniture.length, 4);
});

test('a page break after a page break makes no empty page, nor does one at the end', async (t) => {
  const blocks: Block[] = [
    { type: 'pageBreak' },
    paragraph('甲'),
    { type: 'pageBreak' },
    { type: 'attachment', children: [paragraph('乙')] },
    { type: 'pageBreak' },
  ];
  const { lines, rendered } = await renderFacts(documentOf(...blocks), await pdfWorld(t));
  t.is(rendered.pages, 2);
  t.deepEqual(
    lines.map(({ text, page }) => [text, page]),
    [
      ['甲', 1],
      ['乙', 2],
    ],
  );
});

test('labels hang before their text, whose lines begin below one another', async (t) => {
  const items = (labels: string[]) =>
    labels.map((label) => ({ label, children: [paragraph('国'.repeat(40)), paragraph('后'.repeat(40))] }));
  const blocks: Block[] = [
    {
      type: 'list',
      ordered: true,
      start: 1,
      children: items(['1.', '2.']).map((item) => ({ type: 'listItem', ...item })),
    },
    {
      type: 'timeline',
      children: items(['1月18日', '9月26日至28日']).map((item) => ({ type: 'timelineItem', ...item })),
    },
    {
      type: 'attachmentList',
      label: '附件：',
      children: items(['1.', '2.']).map((item) => ({ type: 'listItem', ...item })),
    },
  ];
  const character = (15.75 * 25.4) / 72;
  const hanging = resolveStyles(baseStyles, {
    paragraphs: { listItem: { leftIndent: 2, firstLineIndent: 0 } },
  });
  for (const [block, least] of blocks.map((each, i) => [each, [2, 6, 5.5][i] as number] as const)) {
    const { lines } = await renderFacts(documentOf(block, paragraph('末')), await pdfWorld(t), hanging);
    const text = lines.filter((line) => /[国后]/.test(line.text) && !/[0-9]/.test(line.text));
    const edges = new Set(text.map((line) => Math.round(line.x * 10)));
    t.is(edges.size, 1, block.type);
    t.true((text[0]?.x ?? 0) >= 28 + least * character - 0.1, block.type);
    t.is(lines.filter((line) => /^(附件：)?[0-9]/.test(bare(line.text))).length, 2, block.type);
  }
});

test('labels run in where the style has no left indent: turned lines begin at the edge', async (t) => {
  const list: Block = {
    type: 'list',
    ordered: true,
    start: 1,
    children: [
      { type: 'listItem', label: '1.', children: [paragraph('国'.repeat(40)), paragraph('后'.repeat(40))] },
    ],
  };
  const { lines } = await renderFacts(documentOf(list), await pdfWorld(t));
  const indented = 28 + (2 * 15.75 * 25.4) / 72;
  t.deepEqual(
    lines.slice(0, 4).map((line) => Math.round(line.x)),
    [indented, 28, indented, 28].map(Math.round),
  );
  t.regex(bare(lines[0]?.text ?? ''), /^1\.国+$/);
});
