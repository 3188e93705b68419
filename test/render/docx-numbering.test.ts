import test from 'ava';
import { circledNumber } from '../../src/document/numeral.js';
import { resolveStyles } from '../../src/document/style.js';
import { paragraphsOf } from '../../src/document/text.js';
import type { Block, Heading, List } from '../../src/document/tree.js';
import { inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/docx.js';
import { partOf } from './docx-parts.js';
import { baseStyles, documentOf, paragraphOf, testWorld } from './world.js';

let count = 0;
const heading = (depth: Heading['depth'], number?: string): Heading => ({
  type: 'heading',
  depth,
  id: `h${++count}`,
  ...(number === undefined ? {} : { number }),
  children: [{ type: 'text', value: `标题${depth}` }],
});

const list = (ordered: boolean, start: number, ...labels: string[]): List => ({
  type: 'list',
  ordered,
  start,
  children: labels.map((label) => ({ type: 'listItem', label, children: [paragraphOf('项')] })),
});

/** Labels as Word counts them, and those that stand in the text, beside what the tree asks for. */
async function labelsOf(blocks: Block[], sheet = baseStyles) {
  const document = documentOf(...blocks);
  const { bytes } = await renderer.render(document, sheet, await testWorld());
  const facts = await inspect(bytes, 'test.docx');
  return {
    bytes,
    automatic: facts.paragraphs.map(({ label }) => label ?? ''),
    shown: facts.paragraphs.map(({ label = '', text }) => (label + text).replace(/\s/g, '')),
    wanted: paragraphsOf(document).map(({ label, text }) => label + text),
  };
}

test('headings: Word counts to the numbers of the tree', async (t) => {
  const { automatic, shown, wanted } = await labelsOf([
    heading(1, '一、'),
    heading(2, '（一）'),
    heading(2, '（二）'),
    heading(3, '1.'),
    heading(4, '（1）'),
    heading(1),
    heading(2),
    heading(1, '二、'),
    heading(2, '（一）'),
    heading(3, '1.'),
  ]);
  t.deepEqual(shown, wanted);
  t.deepEqual(automatic, ['一、', '（一）', '（二）', '1.', '（1）', '', '', '二、', '（一）', '1.']);
});

test('headings: numbers that Word would not count to start a list anew', async (t) => {
  const { automatic, shown, wanted } = await labelsOf([
    heading(1, '三、'),
    heading(3, '1.'),
    heading(3, '2.'),
    heading(2, '（一）'),
    heading(2, '（五）'),
    heading(3, '1.'),
    heading(1, '四、'),
    heading(2, '（一）'),
    heading(1, '四、'),
    heading(2, '（二）'),
    heading(1, '一百零五、'),
  ]);
  t.deepEqual(shown, wanted);
  t.false(automatic.includes(''), 'each of them automatic');
});

test('headings: a number of another form is text', async (t) => {
  const { automatic, shown, wanted } = await labelsOf([
    heading(1, '第一章 '),
    heading(1, '一、'),
    heading(2, '附一：'),
    heading(2, '（一）'),
  ]);
  t.deepEqual(
    shown,
    wanted.map((text) => text.replace(/\s/g, '')),
  );
  t.deepEqual(automatic, ['', '一、', '', '（一）']);
});

test('headings: the formats are those of the sheet', async (t) => {
  const sheet = resolveStyles(baseStyles, {
    headingNumbers: [
      { format: 'chinese', pattern: '第%章·' },
      { format: 'decimal', pattern: '%)' },
    ],
  });
  const { automatic, bytes } = await labelsOf(
    [heading(1, '第一章·'), heading(2, '1)'), heading(3, '1.')],
    sheet,
  );
  t.deepEqual(automatic, ['第一章·', '1)', '']);
  t.regex(
    partOf(bytes, 'word/numbering.xml'),
    /第%1章·.*?w:hAnsi="Annals Hei \w{4}"/,
    'the dot in the face of the text',
  );
});

test('a heading in a style of its own is numbered and in the outline', async (t) => {
  const { automatic, bytes } = await labelsOf([
    heading(1, '一、'),
    { ...heading(1, '二、'), style: 'note' },
    heading(1, '三、'),
  ]);
  t.deepEqual(automatic, ['一、', '二、', '三、']);
  t.is((await inspect(bytes, 'test.docx')).outline.length, 3);
});

test('lists: each counts from its start, in its own form', async (t) => {
  const { automatic, shown, wanted } = await labelsOf([
    list(true, 1, '1.', '2.'),
    paragraphOf('间'),
    list(true, 1, '1.', '2.'),
    list(true, 3, '3.', '4.'),
    list(true, 1, '（一）', '（二）'),
    list(true, 9, '九是', '十是', '十一是'),
    list(false, 1, '·', '·'),
    list(false, 1, '■', '■'),
  ]);
  t.deepEqual(shown, wanted);
  t.deepEqual(automatic.filter((label) => label === '').length, 1, 'the paragraph between');
});

const hangingSheet = resolveStyles(baseStyles, {
  paragraphs: { listItem: { leftIndent: 2, firstLineIndent: 0 } },
});

test('lists: labels that Word cannot count are text, before a space, or before a tab where they hang', async (t) => {
  const odd = [
    list(true, 1, '甲、', '乙、'),
    list(true, 1, '1.', '1.'),
    list(false, 1, '·', '—'),
    list(true, 1, ''),
  ];
  const { automatic, shown, wanted, bytes } = await labelsOf(odd);
  t.deepEqual(shown, wanted);
  t.true(automatic.every((label) => label === ''));
  t.regex(partOf(bytes, 'word/document.xml'), /甲、 <\/w:t>/);
  const hanging = await labelsOf(odd, hangingSheet);
  t.deepEqual(hanging.shown, wanted);
  t.regex(partOf(hanging.bytes, 'word/document.xml'), /甲、<\/w:t><\/w:r><w:r><w:tab\/>/);
});

test('lists: labels stand in the first line of a paragraph, or hang in the left indent of the style', async (t) => {
  const levels = async (sheet = baseStyles) => {
    const { bytes } = await labelsOf([list(true, 1, '1.', '2.')], sheet);
    return /<w:multiLevelType w:val="singleLevel"\/>.*?<\/w:lvl>/.exec(
      partOf(bytes, 'word/numbering.xml'),
    )?.[0];
  };
  // Two characters of 15.75 pt.
  t.regex((await levels()) ?? '', /<w:suff w:val="space"\/>.*<w:ind [^>]*w:firstLine="630"/);
  t.regex((await levels(hangingSheet)) ?? '', /<w:ind [^>]*w:hanging="630"/);
});

test('circled numbers: Word counts them to ten, and further ones are text', async (t) => {
  const circled = (from: number, to: number) =>
    list(true, from, ...Array.from({ length: to - from + 1 }, (_, i) => circledNumber(from + i)));
  const { automatic, shown, wanted, bytes } = await labelsOf([circled(1, 10), circled(9, 11)]);
  t.deepEqual(shown, wanted);
  t.deepEqual(automatic, [...'①②③④⑤⑥⑦⑧⑨⑩', '', '', '']);
  t.regex(partOf(bytes, 'word/numbering.xml'), /<w:numFmt w:val="decimalEnclosedCircleChinese"\/>/);
  const sheet = resolveStyles(baseStyles, { headingNumbers: [{ format: 'circled', pattern: '%' }] });
  const headings = Array.from({ length: 12 }, (_, i) => heading(1, circledNumber(i + 1)));
  const counted = await labelsOf(headings, sheet);
  t.deepEqual(counted.shown, counted.wanted);
  t.deepEqual(counted.automatic.slice(9), ['⑩', '', '']);
});

test('lists: an item may begin with something else than a paragraph', async (t) => {
  const table: Block = {
    type: 'table',
    columns: [{ align: 'left', width: 1 }],
    headRows: 0,
    children: [
      { type: 'tableRow', children: [{ type: 'tableCell', children: [{ type: 'text', value: '格' }] }] },
    ],
  };
  const { shown } = await labelsOf([
    { ...list(true, 1, '1.'), children: [{ type: 'listItem', label: '1.', children: [table] }] },
  ]);
  t.deepEqual(shown, ['1.', '格', '']);
});

test('a page break before a list breaks before its first item alone', async (t) => {
  const { bytes } = await labelsOf([paragraphOf('前'), { type: 'pageBreak' }, list(true, 1, '1.', '2.')]);
  t.is(partOf(bytes, 'word/document.xml').match(/<w:pageBreakBefore\/>/g)?.length, 1);
});

test('space before stands above every item of a timeline, and above the first attachment alone', async (t) => {
  const sheet = resolveStyles(baseStyles, { paragraphs: { timelineItem: { before: 10 } } });
  const item = { type: 'timelineItem', label: '1月', children: [paragraphOf('项')] } as const;
  const attachment = { type: 'listItem', label: '1.', children: [paragraphOf('件')] } as const;
  const twice = <T extends { children: readonly Block[] }>(one: T) => [0, 1].map(() => structuredClone(one));
  const { bytes } = await labelsOf(
    [
      { type: 'timeline', children: twice(item) as never },
      { type: 'attachmentList', label: '附件：', children: twice(attachment) as never },
    ],
    sheet,
  );
  const spaced = [...partOf(bytes, 'word/document.xml').matchAll(/<w:pPr>(.*?)<\/w:pPr>/g)].map(
    ([, properties]) => /w:before="0"/.test(properties ?? ''),
  );
  t.deepEqual(spaced, [false, false, false, true]);
});
