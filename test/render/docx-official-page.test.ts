/** Pages of official documents (GB/T 9704 5, 7.5, 8) in Word: on LibreOffice's pages, and in the terms of Word's dialog. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { PROFILES } from '../../src/document/profile.js';
import type { Document } from '../../src/document/tree.js';
import { oracle } from '../oracle.js';
import { partOf } from './docx-parts.js';
import { OFFICIAL } from './official-documents.js';
import { BLOCK, type MeasuredLine, near, PITCH } from './official-pdf.js';
import { type WordPages, wordFile, wordPages } from './official-word.js';
import { type Box, inkBox, isDark } from './page-ink.js';
import { documentOf, paragraphOf } from './world.js';

const folder = mkdtempSync(join(tmpdir(), 'official-page-'));
test.after.always(() => rmSync(folder, { recursive: true, force: true }));

/** Text of Han characters alone, which no program breaks in other places than between any two. */
const han = documentOf(paragraphOf('协'.repeat(26 + 28 * 50)));
const landscape = OFFICIAL.landscape as Document;
const last = OFFICIAL['landscape-last'] as Document;
const office = PROFILES['gbt9704-office'];

let printed: Promise<ReadonlyMap<string, WordPages>> | undefined;
async function pagesOf(name: 'full' | 'landscape' | 'last' | 'office'): Promise<WordPages> {
  printed ??= wordPages({ full: [han], landscape: [landscape], last: [last], office: [han, office] }, folder);
  return (await printed).get(name) as WordPages;
}

const isNumber = ({ text }: MeasuredLine) => /^—\d+—$/.test(text);
const bodyOf = (pages: WordPages, page: number) =>
  pages.lines.filter((line) => line.page === page && !isNumber(line));

test('22 lines of 28 characters, from 37 mm to 262 mm', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const pages = await pagesOf('full');
  for (const page of [1, 2]) {
    const lines = bodyOf(pages, page);
    t.deepEqual(
      lines.map(({ text }) => text.length),
      page === 1 ? [26, ...Array(21).fill(28)] : Array(22).fill(28),
    );
    const [first, last] = [lines[0], lines.at(-1)] as [MeasuredLine, MeasuredLine];
    near(t, first.top, BLOCK.top, 'upper edge', 0.2);
    near(t, last.bottom, BLOCK.bottom, 'lower edge', 0.2);
    near(t, (last.baseline - first.baseline) / 21, PITCH, 'pitch', 0.01);
    near(t, last.x, BLOCK.left, 'left edge', 0.2);
    near(t, last.right, BLOCK.right, 'right edge', 0.2);
  }
});

test('ink is within a millimetre of the edges', async (t) => {
  if (!oracle('soffice') || !oracle('pdftoppm')) return t.pass();
  const pages = await pagesOf('full');
  const ink = (await inkBox(pages.path, 2, isDark, { bottom: 265 })) as Box;
  for (const side of ['left', 'top', 'right', 'bottom'] as const) near(t, ink[side], BLOCK[side], side, 1);
});

test('page numbers: the dashes 7 mm below the type block, a character in from the outer edge', async (t) => {
  if (!oracle('soffice') || !oracle('pdftoppm')) return t.pass();
  const pages = await pagesOf('full');
  const numbers = pages.lines.filter(isNumber);
  t.deepEqual(
    numbers.map(({ page, text }) => `${page} ${text}`),
    ['1 —1—', '2 —2—', '3 —3—'],
  );
  const [odd, even] = numbers as [MeasuredLine, MeasuredLine];
  const em = (14 * 25.4) / 72;
  near(t, odd.baseline - 0.38 * em, 269, 'middle of the number', 0.2);
  near(t, odd.right, BLOCK.right - em, 'right edge on odd pages', 0.4);
  near(t, even.x, BLOCK.left + em, 'left edge on even pages', 0.2);
  // The ink of the first dash alone.
  const dash = (await inkBox(pages.path, 2, isDark, { top: 264, right: even.x + 0.9 * em })) as Box;
  near(t, (dash.top + dash.bottom) / 2, 269, 'dash', 1);
  t.is(odd.size, 14);
});

test('a landscape page bears its number in the left margin, turned, where the other pages have it', async (t) => {
  if (!oracle('soffice') || !oracle('pdftoppm')) return t.pass();
  const { path } = await pagesOf('landscape');
  const em = (14 * 25.4) / 72;
  const within = { left: 15, right: 34 };
  const [even, odd] = [await inkBox(path, 2, isDark, within), await inkBox(path, 3, isDark, within)] as [
    Box,
    Box,
  ];
  near(t, even.top, 28 + em, 'even, from the top', 0.5);
  near(t, 210 - odd.bottom, 26 + em, 'odd, from the bottom', 0.5);
  for (const [page, box] of [
    [2, even],
    [3, odd],
  ] as const) {
    const dash = (await inkBox(path, page, isDark, { ...within, bottom: box.top + 0.9 * em })) as Box;
    near(t, (dash.left + dash.right) / 2, 35 - 7, 'dash', 1);
    t.true(dash.bottom - dash.top > 3 * (dash.right - dash.left), 'turned by a quarter');
  }
});

test('the one page of a landscape section bears its number there, too', async (t) => {
  if (!oracle('soffice') || !oracle('pdftoppm')) return t.pass();
  const { path, pages } = await pagesOf('last');
  t.is(pages, 2);
  const number = (await inkBox(path, 2, isDark, { left: 0, right: 34 })) as Box;
  near(t, (number.left + number.right) / 2, 35 - 7, 'from the left', 1);
  near(t, number.top, 28 + (14 * 25.4) / 72, 'from the top', 0.5);
});

test('a landscape page: its number counts on', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const pages = await pagesOf('landscape');
  const digits = pages.lines.filter(({ text, x, size }) => /^\d$/.test(text) && size === 14 && x < 34);
  t.deepEqual(
    digits.map(({ page, text }) => `${page} ${text}`),
    ['2 2', '3 3', '4 4'],
  );
  t.deepEqual(
    pages.lines.filter(isNumber).map(({ page, text }) => `${page} ${text}`),
    ['1 —1—', '5 —5—'],
  );
  const xml = partOf(await wordFile(landscape), 'word/document.xml');
  t.regex(xml, /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
});

/** The section's margins and grid, in twips. */
async function sectionOf(profile: keyof typeof PROFILES) {
  const docx = await wordFile(han, PROFILES[profile]);
  const xml = partOf(docx, 'word/document.xml');
  const [, ...margins] =
    /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(xml) ?? [];
  return { margins: margins.map(Number), grid: /<w:docGrid [^>]*\/>/.exec(xml)?.[0], docx };
}

test('gbt9704: the margins that put em boxes in their places', async (t) => {
  const { margins, grid } = await sectionOf('gbt9704');
  // 33.64, 25.84, 33.53 and 28 mm.
  t.deepEqual(margins, [1907, 1465, 1901, 1587]);
  t.is(grid, '<w:docGrid w:type="lines" w:linePitch="592"/>');
});

test('gbt9704-office: the numbers that offices type into Word, 22 lines', async (t) => {
  const { margins, grid } = await sectionOf('gbt9704-office');
  // 37, 26, 35 and 28 mm; 28.95 pt.
  t.deepEqual(margins, [2098, 1474, 1984, 1587]);
  t.is(grid, '<w:docGrid w:type="lines" w:linePitch="579"/>');
  if (!oracle('soffice')) return;
  const lines = bodyOf(await pagesOf('office'), 2);
  t.is(lines.length, 22);
  t.true(lines.every(({ text }) => text.length === 27));
});

test('gbt9704-grid: the grid of 28 by 22 that Word’s dialog shows', async (t) => {
  const { margins, grid, docx } = await sectionOf('gbt9704-grid');
  t.deepEqual(margins, [2098, 1474, 1984, 1587]);
  t.is(grid, '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>');
  const styles = partOf(docx, 'word/styles.xml');
  const style = (id: string) => new RegExp(`w:styleId="${id}">.*?</w:style>`).exec(styles)?.[0] ?? '';
  // The grid is of the size of Normal, and says how far apart characters stand.
  t.regex(style('Normal'), /<w:snapToGrid w:val="1"\/>|<w:snapToGrid\/>/);
  t.regex(style('Normal'), /<w:spacing w:val="0"\/>.*<w:sz w:val="32"\/>/);
  t.regex(style('Title'), /<w:pPr>.*<w:snapToGrid w:val="0"\/>.*<w:rPr>.*<w:snapToGrid w:val="0"\/>/);
  t.is(Math.floor((11906 - 1474 - 1587) / 20 / (16 - 849 / 4096)), 28);
  t.is(Math.floor((16838 - 2098 - 1984) / 579), 22);
});
