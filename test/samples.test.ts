/** The documents that annals.yaml builds, as a user gets them: the same text in both formats, set in our own faces. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { chartTexts } from '../src/document/chart.js';
import { paragraphsOf, visitNodes } from '../src/document/text.js';
import type { Document, DocumentNode } from '../src/document/tree.js';
import { build } from '../src/index.js';
import type { Facts } from '../src/inspect/facts.js';
import { inspect } from '../src/inspect/index.js';
import { severityOf } from '../src/message.js';
import { oracle, pdfFonts, pdfProblems, pdfText, toPdf } from './oracle.js';

const IDS = [
  'work-report-2022',
  'award-decision-anniversary',
  'award-decision-epidemic',
  'award-decision-competition',
  'award-notice-materials',
  'memorial-book-20th',
];

const out = mkdtempSync(join(tmpdir(), 'annals-samples-'));
const built = build({ out, formats: ['docx', 'pdf', 'tree'] });

const path = (id: string, extension: string) => join(out, `${id}.${extension}`);
const tree = (id: string) => JSON.parse(readFileSync(path(id, 'json'), 'utf8')) as Document;
const facts = (id: string, extension: 'docx' | 'pdf'): Promise<Facts> =>
  inspect(readFileSync(path(id, extension)), id);
const bare = (text: string) => text.replace(/\s/g, '');

/** Paragraphs of a document; those of the contents as they must begin, since a page number follows. */
function expected(id: string): { text: string; contents: boolean; drawn: string }[] {
  const document = tree(id);
  const charts = chartsAbove(document);
  return paragraphsOf(document)
    .map(({ label, text, node }) => ({
      text: bare(label + text),
      contents: node.type === 'contentsEntry',
      drawn: charts.get(node) ?? '',
    }))
    .filter(({ text }) => text !== '');
}

/** By its caption, the text of a chart as a PDF has it: all of the data, and the numbers of the axis. */
function chartsAbove(document: Document): Map<DocumentNode, string> {
  const charts = new Map<DocumentNode, string>();
  visitNodes(document, (node) => {
    if (node.type !== 'chart' || !node.caption) return;
    const [head = '', ...texts] = chartTexts(node).map((text) => literal(bare(text)));
    charts.set(node.caption, `${head}\\d+${texts.join('')}`);
  });
  return charts;
}

test.before(async (t) => {
  const { files, messages } = await built;
  t.deepEqual(messages.filter((each) => severityOf(each) === 'error').map(String), []);
  t.is(files.length, IDS.length * 3);
});

test('what only people can say stays open, and nothing else is wrong', async (t) => {
  const { messages } = await built;
  t.deepEqual([...new Set(messages.map((each) => each.ruleId))], ['place-filled']);
});

for (const id of IDS) {
  test(`${id}: every paragraph stands once and in order in Word`, async (t) => {
    const { paragraphs } = await facts(id, 'docx');
    const found = paragraphs
      .map(({ label, text }) => bare((label ?? '') + text))
      .filter((text) => text !== '');
    const wanted = expected(id);
    t.is(found.length, wanted.length);
    wanted.forEach(({ text, contents }, i) => {
      if (contents) t.regex(found[i] as string, new RegExp(`^${literal(text)}\\d*$`));
      else t.is(found[i], text);
    });
  });

  test(`${id}: every paragraph stands once and in order in PDF`, async (t) => {
    const { paragraphs } = await facts(id, 'pdf');
    const found = bare(paragraphs.map(({ label, text }) => (label ?? '') + text).join(''));
    const pattern = expected(id).map(
      ({ text, contents, drawn }) => drawn + literal(text) + (contents ? '[.…·]*\\d+' : ''),
    );
    t.regex(found, new RegExp(`^${pattern.join('')}$`));
  });

  test(`${id}: headings are in Word's outline and the PDF's bookmarks alike`, async (t) => {
    const [word, pdf] = await Promise.all([facts(id, 'docx'), facts(id, 'pdf')]);
    const titles = (each: Facts) => each.outline.map(({ title, depth }) => `${depth} ${bare(title)}`);
    t.true(pdf.outline.length > 0);
    t.deepEqual(titles(word), titles(pdf));
  });

  test(`${id}: language, title and author are in the properties`, async (t) => {
    const { title, author } = tree(id).metadata;
    for (const { properties } of await Promise.all([facts(id, 'docx'), facts(id, 'pdf')])) {
      t.like(properties, { title, author, language: 'zh-CN' });
    }
  });

  test(`${id}: the PDF embeds subsets only, and is sound`, async (t) => {
    const { fonts } = await facts(id, 'pdf');
    t.true(fonts.length > 0);
    for (const font of fonts) t.true(font.embedded && font.subset, font.name);
    if (!oracle('qpdf') || !oracle('pdffonts')) return;
    t.is(await pdfProblems(path(id, 'pdf')), '');
    for (const font of await pdfFonts(path(id, 'pdf'))) t.like(font, { emb: true, sub: true }, font.name);
  });
}

const converted = () =>
  built.then(() =>
    toPdf(
      IDS.map((id) => path(id, 'docx')),
      join(out, 'libreoffice'),
    ),
  );
let conversion: ReturnType<typeof converted> | undefined;
const inLibreOffice = () => {
  conversion ??= converted();
  return conversion;
};

test('LibreOffice shows every character of every Word file', async (t) => {
  if (!oracle('soffice') || !oracle('pdftotext')) return t.pass();
  const files = await inLibreOffice();
  for (const [i, id] of IDS.entries()) {
    const text = bare(await pdfText(files[i] as string, { raw: true })).replace(/—\d+—/g, '');
    const missing = expected(id).filter((each) => !text.includes(each.text));
    t.deepEqual(
      missing.map((each) => each.text),
      [],
      id,
    );
  }
});

test('LibreOffice sets every Word file in the faces that it embeds, all opened in one session', async (t) => {
  if (!oracle('soffice') || !oracle('pdffonts')) return t.pass();
  const files = await inLibreOffice();
  for (const [i, id] of IDS.entries()) {
    const families = (await facts(id, 'docx')).fonts
      .filter((font) => font.embedded)
      .map((font) => bare(font.name));
    const used = (await pdfFonts(files[i] as string)).map(({ name }) =>
      name.replace(/^[A-Z]{6}\+/, '').replace(/-Regular$/, ''),
    );
    t.true(used.length > 0);
    t.deepEqual(
      used.filter((name) => !families.includes(name)),
      [],
      `${id}: ${families.join(', ')}`,
    );
  }
});

test('page numbers of the contents are those of the headings', async (t) => {
  const { paragraphs, outline, pageLabels } = await facts('memorial-book-20th', 'pdf');
  const entries = expected('memorial-book-20th').filter((each) => each.contents);
  const pattern = entries.map(({ text }) => `${literal(text)}[.…·]*(\\d+?)`).join('');
  const text = bare(
    paragraphs
      .filter(({ page }) => page === 2)
      .map((each) => each.text)
      .join(''),
  );
  const printed = new RegExp(`${pattern}$`).exec(text)?.slice(1);
  const pages = outline.map(({ page }) => pageLabels?.[(page as number) - 1]);
  t.true(entries.length > 5);
  t.deepEqual(printed, pages.slice(0, entries.length));
});

test('a Word file of few pages is small', async (t) => {
  for (const id of IDS.filter((each) => each.startsWith('award'))) {
    t.true((await facts(id, 'docx')).bytes < 300_000, id);
  }
});

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
