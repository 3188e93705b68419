/** What LibreOffice makes of our files: nobody here wrote its reader. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { mm } from '../../src/document/length.js';
import { resolveStyles } from '../../src/document/style.js';
import { paragraphsOf } from '../../src/document/text.js';
import type { Block, Document, Heading } from '../../src/document/tree.js';
import { type Facts, inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/docx.js';
import { convert, oracle, pdfFonts, pdfText, toPdf } from '../oracle.js';
import { embeddedFonts } from './docx-parts.js';
import { baseStyles, documentOf, everyNode, paragraphOf, testWorld } from './world.js';

const folder = mkdtempSync(join(tmpdir(), 'docx-'));
test.after.always(() => rmSync(folder, { recursive: true, force: true }));

interface Printed {
  docx: Uint8Array;
  path: string;
  facts: Facts;
}

async function print(name: string, document: Document, sheet = baseStyles): Promise<Printed> {
  const { bytes: docx } = await renderer.render(document, sheet, await testWorld());
  writeFileSync(join(folder, `${name}.docx`), docx);
  const [path] = (await toPdf(join(folder, `${name}.docx`), folder)) as [string];
  return { docx, path, facts: await inspect(new Uint8Array(readFileSync(path)), `${name}.pdf`) };
}

let fixture: Promise<Printed> | undefined;
const printed = () => {
  fixture ??= print('every-node', everyNode());
  return fixture;
};

test('shows text in the embedded fonts and no others', async (t) => {
  if (!oracle('soffice') || !oracle('pdffonts')) return t.pass();
  const { docx, path } = await printed();
  const names = (await pdfFonts(path)).map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''));
  const embedded = embeddedFonts(docx).map(({ name }) => `${name.replace(/[^A-Za-z0-9]/g, '')}-Regular`);
  t.deepEqual([...new Set(names)].sort(), embedded.sort());
});

test('shows each of several documents open at once in its own fonts', async (t) => {
  if (!oracle('soffice') || !oracle('pdffonts')) return t.pass();
  const files = ['协会', '办事处章程'].map((text, i) => ({ text, path: join(folder, `open-${i}.docx`) }));
  for (const { text, path } of files) {
    writeFileSync(
      path,
      (await renderer.render(documentOf(paragraphOf(text)), baseStyles, await testWorld())).bytes,
    );
  }
  const paths = files.map(({ path }) => path);
  for (const path of await toPdf(paths, folder)) {
    const names = (await pdfFonts(path)).map(({ name }) => name);
    t.true(
      names.every((name) => /^[A-Z]{6}\+Annals/.test(name)),
      names.join(' '),
    );
  }
});

test('shows the numbers of headings and lists, and every word', async (t) => {
  if (!oracle('soffice') || !oracle('pdftotext')) return t.pass();
  const text = (await pdfText((await printed()).path)).replace(/\s/g, '');
  for (const expected of [
    '一、全年工作回顾',
    '（二）抗击疫情与保供稳链',
    '（2）统计月报',
    '4.继续教育学时登记',
  ]) {
    t.true(text.includes(expected), expected);
  }
  t.true(text.includes('{name-0}'));
  t.is(text.match(/·/g)?.length, 7, 'the bullets');
});

test('numbers pages — 1 —, odd ones at the right, the dashes 7 mm below the type block', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { facts } = await printed();
  const [first, second] = facts.furniture;
  t.is(first?.page, 3, 'neither the cover nor the contents have a number');
  t.is(first?.text, '— 1 —');
  const dash = (first?.line?.y ?? 0) - 0.38 * 14 * (25.4 / 72);
  t.true(Math.abs(dash - (262 + 7)) < 0.3, `dash at ${dash}`);
  const right = (first?.line?.x ?? 0) + (first?.line?.width ?? 0);
  t.true(Math.abs(right - (210 - 26 - 4.94)) < 0.5, `ends at ${right}`);
  t.is(second?.text, '— 2 —');
  t.true(Math.abs((second?.line?.x ?? 0) - (28 + 4.94)) < 0.5, `starts at ${second?.line?.x}`);
});

test('repeats the head of a table, and keeps the signature with the text before it', async (t) => {
  if (!oracle('soffice') || !oracle('pdftotext')) return t.pass();
  const pages = (await pdfText((await printed()).path)).split('\f');
  const table = pages.filter((page) => /铜杆连铸|钛合金增材|镍基合金|稀土永磁/.test(page));
  t.true(table.length > 1);
  t.true(table.every((page) => page.includes('负责人')));
  const signed = pages.find(
    (page) => page.includes('2022 年 12 月 30 日') || page.includes('2022年12月30日'),
  );
  t.true(signed?.includes('以上报告，请予审议。'));
});

test('counts headings and lists as the tree does, where they start anew as well', async (t) => {
  if (!oracle('soffice') || !oracle('pdftotext')) return t.pass();
  const numbers = [
    ...[1, '三、', 3, '1.', 3, '2.', 2, '（一）', 2, '（五）', 3, '1.', 1, '四、', 2, '（一）', 1, '四、'],
    ...[2, '（二）', 1, '十、', 1, '十一、', 1, '二十一、', 1, '一百零五、'],
  ];
  const headings: Block[] = [];
  for (let i = 0; i < numbers.length; i += 2) {
    const [depth, number] = [numbers[i] as Heading['depth'], numbers[i + 1] as string];
    headings.push({ type: 'heading', depth, id: `h${i}`, number, children: [{ type: 'text', value: '题' }] });
  }
  const list = (...labels: string[]): Block => ({
    type: 'list',
    ordered: true,
    start: Number(labels[0]?.slice(0, -1)),
    children: labels.map((label) => ({ type: 'listItem', label, children: [paragraphOf('项')] })),
  });
  const lists = [list('1.', '2.'), list('1.', '2.'), list('9.', '10.')];
  const document = documentOf(...headings, ...lists);
  const text = await pdfText((await print('numbers', document)).path, { layout: true });
  const shown = text.split('\n').map((line) => line.replace(/\s/g, ''));
  t.deepEqual(
    shown.filter((line) => /[题项]$/.test(line)),
    paragraphsOf(document).map((paragraph) => paragraph.label + paragraph.text),
  );
});

const typography = () =>
  JSON.parse(readFileSync('test/fixtures/documents/typography.json', 'utf8')) as Document;

test('keeps emphasis dots, ruby, columns and facing pages, and draws all characters in the embedded fonts', async (t) => {
  if (!oracle('soffice') || !oracle('pdffonts')) return t.pass();
  const sheet = resolveStyles(baseStyles, { pages: { body: { mirrored: true } } });
  const { docx, path } = await print('typography', typography(), sheet);
  const names = (await pdfFonts(path)).map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''));
  const embedded = embeddedFonts(docx).map(({ name }) => `${name.replace(/[^A-Za-z0-9]/g, '')}-Regular`);
  t.deepEqual([...new Set(names)].sort(), embedded.sort());
  const [open] = (await convert([join(folder, 'typography.docx')], folder, 'fodt')) as [string];
  const xml = readFileSync(open, 'utf8');
  t.regex(xml, /style:text-emphasize="dot below"/);
  t.regex(xml, /<text:ruby-base>周<\/text:ruby-base><text:ruby-text[^>]*>Zhōu</);
  t.regex(xml, /<text:ruby-base><text:span[^>]*>喆<\/text:span><\/text:ruby-base><text:ruby-text[^>]*>Zhé</);
  t.regex(xml, /style:page-usage="mirrored"/);
  const counts = [...xml.matchAll(/<style:columns fo:column-count="(\d)"/g)].map(([, count]) => count);
  t.deepEqual([...new Set(counts)].sort(), ['1', '2', '3']);
});

test('facing pages: even pages exchange their margins', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const sheet = resolveStyles(baseStyles, {
    pages: { body: { mirrored: true, margin: { top: mm(35), right: mm(20), bottom: mm(33), left: mm(34) } } },
  });
  const { facts } = await print('facing', documentOf(paragraphOf('协'.repeat(28 * 60))), sheet);
  const left = (page: number) =>
    Math.min(
      ...facts.paragraphs
        .flatMap(({ lines = [] }) => lines)
        .filter((line) => line.page === page)
        .map(({ x }) => x),
    );
  t.deepEqual(
    [1, 2, 3].map((page) => Math.round(left(page))),
    [34, 20, 34],
  );
});

test('columns: their lines stand side by side, as high as one another', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const blocks: Block[] = [
    paragraphOf('前'),
    { type: 'columns', count: 2, children: [paragraphOf('协'.repeat(13 * 10 - 2))] },
    paragraphOf('后'),
  ];
  const { facts } = await print('columns', documentOf(...blocks));
  const lines = facts.paragraphs.flatMap((paragraph) => paragraph.lines ?? []);
  t.deepEqual([...new Set(lines.map(({ page }) => page))], [1]);
  const columns = lines.filter(({ text }) => text.startsWith('协'));
  const pitch = 29.6 * (25.4 / 72);
  const rows = new Set(columns.map(({ y }) => Math.round(y / pitch)));
  t.is(rows.size, 5, 'ten lines in five rows');
  const gutter = 156 / 2 + 28;
  t.true(
    columns.every(({ x, width }) => x + width < gutter || x > gutter),
    'none across the gutter',
  );
});

test('spread names fill their width, and search finds them', async (t) => {
  if (!oracle('soffice') || !oracle('pdftotext')) return t.pass();
  const names = ['康义', '李士龙'];
  const roster: Block = {
    type: 'roster',
    columns: 1,
    nameWidth: 3,
    children: names.map((value) => ({ type: 'rosterItem', children: [{ type: 'text', value }] })),
  };
  const { facts } = await print('names', documentOf(roster));
  const [short, long] = facts.paragraphs.flatMap((paragraph) => paragraph.lines ?? []);
  t.is(short?.text.replace(/\s/g, ''), '康义');
  t.is(long?.text, '李士龙');
  t.true(Math.abs((short?.width ?? 0) - (long?.width ?? 0)) < 0.3, `${short?.width} and ${long?.width} mm`);
});

test('GB/T 9704: 22 lines of 28 characters', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { facts } = await print('grid', documentOf(paragraphOf('协'.repeat(26 + 28 * 40))));
  const lines = facts.paragraphs.flatMap((paragraph) => paragraph.lines ?? []);
  const first = lines.filter(({ page }) => page === 1);
  t.is(first.length, 22);
  t.deepEqual(
    first.map(({ text }) => text.length),
    [26, ...Array(21).fill(28)],
  );
});
