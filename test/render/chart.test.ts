/** Charts: native in Word with their data, vectors in the PDF, the same in both. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { strFromU8, unzipSync } from 'fflate';
import { chartTexts } from '../../src/document/chart.js';
import type { Block, Chart } from '../../src/document/tree.js';
import { inspect } from '../../src/inspect/index.js';
import { colorOf } from '../../src/render/chart/palette.js';
import { slicesOf, valueScale } from '../../src/render/chart/scale.js';
import { renderer as docx } from '../../src/render/docx.js';
import { renderer as pdf } from '../../src/render/pdf.js';
import { oracle, pdfFonts, pdfPixels, pdfProblems, pdfText, toPdf } from '../oracle.js';
import { partOf, pathsOf } from './docx-parts.js';
import { collisions, readPages } from './page-text.js';
import { baseStyles, documentOf, paragraphOf, testWorld } from './world.js';

const chartOf = (kind: Chart['kind'], categories: string[], ...values: (number | null)[][]): Chart => ({
  type: 'chart',
  kind,
  alt: '培训最多',
  unit: '次',
  categories,
  series: values.map((each, i) => ({ name: `第${i + 1}组`, values: each })),
  caption: { type: 'caption', children: [{ type: 'text', value: '图题' }] },
});

const MONTHS = [...'一二三四五六七八九十', '十一', '十二'].map((name) => `${name}月`);
const LONG = MONTHS.map((month) => `${month}召开的再生金属专业委员会年会`);

/** Charts at the edges of what data may be. */
const EDGES: Record<string, Chart> = {
  plain: chartOf('column', ['会员大会', '理事会', '培训'], [1, 2, 11]),
  grouped: chartOf('column', ['一季度', '二季度'], [12, 8], [10, null], [0, 13]),
  negative: chartOf('column', ['甲', '乙', '丙'], [-5, 0, 3]),
  'all negative': chartOf('bar', ['甲', '乙'], [-5.5, -3.25]),
  zero: chartOf('column', ['甲', '乙'], [0, 0]),
  single: chartOf('bar', ['培训'], [4]),
  'twelve long names': chartOf(
    'column',
    LONG,
    MONTHS.map((_, i) => i * 131),
  ),
  'twelve long names of a line': chartOf(
    'line',
    LONG,
    MONTHS.map((_, i) => i),
  ),
  lines: chartOf(
    'line',
    MONTHS,
    [3, 5, 4, 6, 8, 7, 6, null, 9, 10, 12, 11],
    [1, 0, 0, 2, 3, 9, 10, 11, 9, 12, 15, 14],
  ),
  pie: chartOf('pie', ['大型', '中型', '小型', '微型'], [62, 118, 203, 7]),
  'pie of one': chartOf('pie', ['甲', '乙'], [3, null]),
  'pie without shares': chartOf('pie', ['甲', '乙'], [0, 0]),
  'pie of two series': chartOf('pie', ['甲'], [1], [2]),
  'no values': chartOf('line', ['甲', '乙'], [null, null]),
  'no series': chartOf('column', ['甲']),
  empty: chartOf('pie', [], []),
};

const render = async (...blocks: Block[]) => {
  const document = documentOf(...blocks);
  const world = await testWorld();
  const [word, page] = await Promise.all([
    docx.render(document, baseStyles, world),
    pdf.render(document, baseStyles, world),
  ]);
  return { word, page };
};

const bare = (text: string): string => text.replace(/\s/g, '');

test('axes have round steps of 1, 2 or 5, zero among them, and room beyond the values', (t) => {
  const ticks = (values: number[], room = 0.1) => valueScale(values, room).ticks;
  t.deepEqual(ticks([1, 2, 11]), [0, 5, 10, 15]);
  t.deepEqual(ticks([0, 0]), [0, 1]);
  t.deepEqual(ticks([]), [0, 1]);
  t.deepEqual(ticks([-12, 3]), [-15, -10, -5, 0, 5]);
  t.deepEqual(ticks([-5, -3]), [-6, -4, -2, 0]);
  t.deepEqual(ticks([0.1, 0.25]), [0, 0.1, 0.2, 0.3]);
  t.deepEqual(ticks([1_234_567.5]), [0, 500_000, 1_000_000, 1_500_000]);
  t.deepEqual(ticks([2]), [0, 1, 2, 3]);
});

test('slices are shares of the whole, and what is not there is none', (t) => {
  const degrees = slicesOf([1, null, 3]).map(({ from, to }) =>
    [from, to].map((angle) => (angle * 180) / Math.PI),
  );
  t.deepEqual(degrees, [
    [0, 90],
    [90, 90],
    [90, 360],
  ]);
});

test('neighbours on a circle differ in colour, and neighbours of a few in lightness', (t) => {
  for (let count = 2; count < 20; count++) {
    const colors = Array.from({ length: count }, (_, i) => colorOf(i, count));
    for (const [i, color] of colors.entries()) t.not(color, colors[(i + 1) % count], `${count}`);
  }
  const luma = [0, 1, 2, 3, 4, 5].map((i) => {
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colorOf(i, 9).slice(at, at + 2), 16)) as [
      number,
      number,
      number,
    ];
    return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
  });
  for (const [i, each] of luma.slice(1).entries()) t.true(Math.abs(each - (luma[i] as number)) > 0.2);
});

test('Word has the data twice, in the chart and in its workbook, and both are those of the tree', async (t) => {
  const node = chartOf('column', ['A&B <甲>', '{gw-0}'], [12, null], [-0.5, 3]);
  const { word } = await render(node);
  const part = partOf(word.bytes, 'word/charts/chart1.xml');
  const caches = [
    ...part.matchAll(/<c:(tx|cat|val)><c:\w+Ref><c:f>([^<]+)<\/c:f><c:\w+Cache>(.*?)<\/c:\w+Cache>/g),
  ];
  t.deepEqual(
    caches.map(([, role, range, cache]) => [
      role,
      range,
      [...(cache as string).matchAll(/<c:pt idx="(\d)"><c:v>([^<]*)/g)].map(
        ([, i, value]) => `${i}:${value}`,
      ),
    ]),
    [
      ['tx', 'Sheet1!$B$1', ['0:第1组']],
      ['cat', 'Sheet1!$A$2:$A$3', ['0:A&amp;B &lt;甲&gt;', '1:{gw-0}']],
      ['val', 'Sheet1!$B$2:$B$3', ['0:12']],
      ['tx', 'Sheet1!$C$1', ['0:第2组']],
      ['cat', 'Sheet1!$A$2:$A$3', ['0:A&amp;B &lt;甲&gt;', '1:{gw-0}']],
      ['val', 'Sheet1!$C$2:$C$3', ['0:-0.5', '1:3']],
    ],
  );
  const workbook = unzipSync(
    unzipSync(word.bytes)['word/embeddings/Microsoft_Excel_Worksheet1.xlsx'] as Uint8Array,
  );
  const sheet = strFromU8(workbook['xl/worksheets/sheet1.xml'] as Uint8Array);
  const cells = [...sheet.matchAll(/<c r="(\w+)"[^>]*>(?:<is><t[^>]*>|<v>)([^<]*)/g)];
  t.deepEqual(Object.fromEntries(cells.map(([, name, value]) => [name, value])), {
    A1: '（次）',
    B1: '第1组',
    C1: '第2组',
    A2: 'A&amp;B &lt;甲&gt;',
    B2: '12',
    C2: '-0.5',
    A3: '{gw-0}',
    C3: '3',
  });
});

test('a chart in Word is found by its alternative text, and its fonts are embedded', async (t) => {
  const { word } = await render(chartOf('pie', ['龘', '乙'], [1, 2]), paragraphOf('正文'));
  const facts = await inspect(word.bytes);
  t.deepEqual(facts.pictures, [{ description: '培训最多' }]);
  t.deepEqual(
    facts.paragraphs.map(({ text, style }) => `${style}: ${text}`),
    ['图: ', 'caption: 图题', 'Normal: 正文'],
  );
  const faces = [
    ...partOf(word.bytes, 'word/charts/chart1.xml').matchAll(/<a:(?:latin|ea) typeface="([^"]+)"/g),
  ];
  t.deepEqual(
    [...new Set(faces.map(([, name]) => name?.replace(/ \w{4}$/, '')))],
    ['Annals Roman', 'Annals Song'],
  );
  for (const [, name] of faces) {
    t.like(
      facts.fonts.find((font) => font.name === name),
      { embedded: true, used: true },
    );
  }
});

test('parts of charts are in the package under fixed names, with their types', async (t) => {
  const { word } = await render(EDGES.plain as Chart, EDGES.pie as Chart);
  const paths = pathsOf(word.bytes);
  for (const number of [1, 2]) {
    t.true(paths.includes(`word/charts/chart${number}.xml`));
    t.regex(partOf(word.bytes, 'word/document.xml'), new RegExp(`r:id="rIdChart${number}"`));
    t.regex(
      partOf(word.bytes, 'word/_rels/document.xml.rels'),
      new RegExp(`Id="rIdChart${number}" [^>]*/chart" Target="charts/chart${number}.xml"`),
    );
  }
  const types = partOf(word.bytes, '[Content_Types].xml');
  t.regex(types, /PartName="\/word\/charts\/chart2\.xml" ContentType="[^"]*drawingml\.chart\+xml"/);
  t.regex(types, /Extension="xlsx"/);
});

test('same document, same bytes, whatever was rendered before', async (t) => {
  const blocks = Object.values(EDGES);
  const first = await render(...blocks);
  await render(EDGES.lines as Chart, EDGES.plain as Chart);
  const second = await render(...structuredClone(blocks));
  t.deepEqual(Buffer.from(second.word.bytes), Buffer.from(first.word.bytes));
  t.deepEqual(Buffer.from(second.page.bytes), Buffer.from(first.page.bytes));
});

for (const [name, chart] of Object.entries(EDGES)) {
  test(`${name}: the PDF has every text, in order, none on another, and no picture`, async (t) => {
    const { page, word } = await render(paragraphOf('前文'), chart, paragraphOf('后文'));
    t.deepEqual([...page.messages, ...word.messages].map(String), []);
    const { paragraphs, pictures } = await inspect(page.bytes);
    t.deepEqual(pictures, [{ description: '培训最多', page: 1 }]);
    t.false(Buffer.from(page.bytes).includes('/Subtype /Image'));
    const text = bare(paragraphs.map((each) => each.text).join('')).replace(/—\d—/g, '');
    const [head = '', ...rest] = chartTexts(chart).map(bare);
    t.true(text.startsWith(`前文${head}`), text);
    t.true(text.endsWith('图题后文'), text);
    const sorted = (words: string): string => [...words].sort().join('');
    const drawn = text.slice(`前文${head}`.length, -'图题后文'.length);
    // The numbers of the axis come first, and those of several lines stand category by category.
    const tail = drawn.slice(drawn.length - bare(rest.join('')).length);
    t.is(sorted(tail), sorted(bare(rest.join(''))), text);
    t.regex(drawn.slice(0, drawn.length - tail.length), /^[-\d.]*$/);
    for (const each of await readPages(page.bytes)) t.deepEqual(collisions(each), []);
  });
}

test('LibreOffice draws the charts of Word with all their text in our faces, as the PDF has them', async (t) => {
  if (!oracle('soffice') || !oracle('pdftotext') || !oracle('qpdf')) return t.pass();
  const folder = mkdtempSync(join(tmpdir(), 'annals-chart-'));
  const names = ['plain', 'grouped', 'pie', 'twelve long names'] as const;
  const { word } = await render(...names.map((name) => EDGES[name] as Chart));
  const one = await render(EDGES.plain as Chart);
  writeFileSync(join(folder, 'all.docx'), word.bytes);
  writeFileSync(join(folder, 'one.docx'), one.word.bytes);
  writeFileSync(join(folder, 'ours.pdf'), one.page.bytes);
  const files = ['all.docx', 'one.docx'].map((name) => join(folder, name));
  const [path, onePath] = (await toPdf(files, join(folder, 'out'))) as [string, string];
  t.is(await pdfProblems(join(folder, 'ours.pdf')), '');
  const text = bare(await pdfText(path, { raw: true }));
  for (const name of names) {
    for (const each of chartTexts(EDGES[name] as Chart))
      t.true(text.includes(bare(each)), `${name}: ${each}`);
  }
  const fonts = (await pdfFonts(path)).map((font) => font.name);
  t.true(fonts.length > 0 && fonts.every((font) => font.includes('Annals')), fonts.join());
  const [theirs, ours] = [await inkBox(onePath), await inkBox(join(folder, 'ours.pdf'))];
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    // Pixels of a third of a millimetre.
    t.true(Math.abs(theirs[side] - ours[side]) <= 9, `${side}: ${theirs[side]} and ${ours[side]}`);
  }
  rmSync(folder, { recursive: true });
});

/** Where the columns of the first page stand: pixels of the first colour. */
async function inkBox(path: string): Promise<Record<'left' | 'right' | 'top' | 'bottom', number>> {
  const { width, rgb } = await pdfPixels(path, 1, 75);
  const color = [0x1f, 0x3a, 0x5f];
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let at = 0; at < rgb.length; at += 3) {
    if (color.some((part, i) => Math.abs((rgb[at + i] as number) - part) > 3)) continue;
    xs.push((at / 3) % width);
    ys.push(Math.floor(at / 3 / width));
  }
  const bounds = (values: number[]): [number, number] =>
    values.reduce(([low, high], each) => [Math.min(low, each), Math.max(high, each)], [1e9, -1]);
  const [left, right] = bounds(xs);
  const [top, bottom] = bounds(ys);
  return { left, right, top, bottom };
}
