/** Files that LibreOffice writes from a page of its own format: nobody here chose a byte of them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { type Facts, inspect } from '../../src/inspect/index.js';
import { convert, oracle, pdfFonts, pdfPages, pdfText } from '../oracle.js';

const REPORT = join('test', 'fixtures', 'inspect', 'report.fodt');

/** In Latin letters: without a Chinese font LibreOffice draws empty boxes and hides the text behind them. */
const LETTER = join('test', 'fixtures', 'inspect', 'letter.fodt');

interface Written {
  docx: Facts;
  pdf: Facts;
  pdfPath: string;
}

let folder: string | undefined;
let written: Promise<Written> | undefined;

/** A .docx and a .pdf, converted once. */
function write(): Promise<Written> {
  written ??= (async () => {
    folder = mkdtempSync(join(tmpdir(), 'inspect-'));
    const [docxPath] = (await convert([REPORT], folder, 'docx')) as [string];
    const [pdfPath] = (await convert([LETTER], folder, 'pdf')) as [string];
    const facts = async (path: string) => inspect(new Uint8Array(readFileSync(path)));
    return { docx: await facts(docxPath), pdf: await facts(pdfPath), pdfPath };
  })();
  return written;
}

test.after.always(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const bare = (text: string) => text.replace(/\s/g, '');

test('LibreOffice’s .docx: numbers, headings, notes, table, text box', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { docx } = await write();
  t.deepEqual(docx.outline, [
    { title: '一、总体情况', depth: 1 },
    { title: '（一）会员服务', depth: 2 },
    { title: '（二）党建工作', depth: 2 },
    { title: '二、下一步打算', depth: 1 },
    { title: '（一）完善制度', depth: 2 },
  ]);
  const texts = docx.paragraphs
    .map(({ label = '', text }) => bare(label + text))
    .filter((text) => text !== '');
  t.deepEqual(texts, [
    '2022年工作报告',
    '一、总体情况',
    '全年组织活动三十五项。',
    '据本会统计。',
    '（一）会员服务',
    '（二）党建工作',
    '项目',
    '数量',
    '二、下一步打算',
    '（一）完善制度',
    '结语。',
    '框中文字。',
  ]);
  t.is(docx.paragraphs.find(({ note }) => note === 1)?.text.trim(), '据本会统计。');
  t.deepEqual([docx.tables, docx.notes], [1, 1]);
  t.like(docx.properties, { title: '2022年工作报告' });
});

test('LibreOffice’s .pdf: the same words as poppler finds, the same fonts, the same pages', async (t) => {
  if (!oracle('soffice') || !oracle('pdftotext')) return t.pass();
  const { pdf, pdfPath } = await write();
  t.is(pdf.pages, await pdfPages(pdfPath));
  t.true((pdf.pages ?? 0) > 1);
  t.is(bare(pdf.paragraphs.map(({ text }) => text).join('')), bare(await pdfText(pdfPath)));
  t.is(pdf.paragraphs.filter(({ text }) => /^In the course .* noted with thanks\.$/.test(text)).length, 3);
  t.is(pdf.paragraphs.filter(({ text }) => text === 'A short paragraph.').length, 42);
  t.deepEqual(
    pdf.fonts.map(({ name, embedded, subset }) => `${name} ${embedded} ${subset}`).sort(),
    (await pdfFonts(pdfPath))
      .map(({ name, emb, sub }) => `${name.replace(/^[A-Z]{6}\+/, '')} ${emb} ${sub}`)
      .sort(),
  );
});
