import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import PDFDocument from 'pdfkit';
import { inspect } from '../../src/inspect/index.js';

const SONG = join(
  'node_modules',
  '@expo-google-fonts',
  'noto-serif-sc',
  '400Regular',
  'NotoSerifSC_400Regular.ttf',
);

/** 100 mm in points. */
const TEN_CM = 283.465;

async function pdf(draw: (document: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}) {
  const document = new PDFDocument({ size: 'A4', margin: 72, ...options });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((done) => document.on('end', done));
  draw(document);
  document.end();
  await ended;
  return inspect(new Uint8Array(Buffer.concat(chunks)), 'sample.pdf');
}

test('pages, properties and outline with page numbers', async (t) => {
  const facts = await pdf(
    (document) => {
      const first = document.outline.addItem('一、总则');
      document.text('one').addPage({ size: 'A4', layout: 'landscape' });
      first.addItem('（一）细则');
      document.text('two');
    },
    { lang: 'zh-CN', info: { Title: '题', Author: '协会', CreationDate: new Date('2022-12-31T00:00:00Z') } },
  );
  t.like(facts, { format: 'pdf', pages: 2 });
  t.deepEqual(facts.geometry, [
    { page: 1, width: 210, height: 297 },
    { page: 2, width: 297, height: 210 },
  ]);
  t.like(facts.properties, {
    title: '题',
    author: '协会',
    language: 'zh-CN',
    created: '2022-12-31T00:00:00Z',
  });
  t.deepEqual(facts.outline, [
    { title: '一、总则', depth: 1, page: 1 },
    { title: '（一）细则', depth: 2, page: 2 },
  ]);
});

test('an embedded subset differs from a standard font that is only named', async (t) => {
  const facts = await pdf((document) => {
    document.font('Helvetica').text('standard');
    document.registerFont('song', readFileSync(SONG)).font('song').text('上海有色金属行业协会');
  });
  t.deepEqual(
    facts.fonts.map(({ name, embedded, subset }) => [
      /^NotoSerifSC/.test(name) ? 'song' : name,
      embedded,
      subset,
    ]),
    [
      ['Helvetica', false, false],
      ['song', true, true],
    ],
  );
  t.true(facts.paragraphs.some(({ text }) => text === '上海有色金属行业协会'));
});

test('a line has its place in millimetres and its size in points', async (t) => {
  const facts = await pdf((document) => {
    document.registerFont('song', readFileSync(SONG)).font('song').fontSize(16);
    document.text('有色金属', TEN_CM, TEN_CM, { baseline: 'alphabetic', lineBreak: false });
  });
  const line = facts.paragraphs[0]?.lines?.[0];
  t.deepEqual([line?.x, line?.y, line?.width], [100, 100, 22.58]);
  t.deepEqual(
    line?.runs.map(({ text, size }) => [text, size]),
    [['有色金属', 16]],
  );
});

test('lines join to paragraphs; a new indent or a short line ends one', async (t) => {
  const text = '上海有色金属行业协会组织会员单位召开会议，';
  const facts = await pdf((document) => {
    document.registerFont('song', readFileSync(SONG)).font('song').fontSize(16);
    const put = (line: string, x: number, y: number) => document.text(line, x, y, { lineBreak: false });
    put(text.slice(0, 18), 104, 100);
    put(text.slice(0, 20), 72, 130);
    put('结束。', 72, 160);
    put('第二段。', 104, 190);
  });
  t.deepEqual(
    facts.paragraphs.map((paragraph) => paragraph.text),
    [`${text.slice(0, 18)}${text.slice(0, 20)}结束。`, '第二段。'],
  );
});

test('page numbers stand apart from the text', async (t) => {
  const facts = await pdf(
    (document) => {
      document.font('Helvetica');
      for (const page of [1, 2, 3]) {
        if (page > 1) document.addPage();
        document.text(`body of page ${'i'.repeat(page)}`, 72, 100);
        document.text(`- ${page} -`, 280, 790, { lineBreak: false, height: 20 });
      }
    },
    { margin: 20 },
  );
  t.deepEqual(
    facts.furniture.map(({ kind, text, page }) => [kind, text, page]),
    [
      ['footer', '- 1 -', 1],
      ['footer', '- 2 -', 2],
      ['footer', '- 3 -', 3],
    ],
  );
  t.deepEqual(
    facts.paragraphs.map(({ text }) => text),
    ['body of page i', 'body of page ii', 'body of page iii'],
  );
});

test('an artifact is furniture wherever it stands', async (t) => {
  const facts = await pdf((document) => {
    document.markContent('Artifact');
    document.text('running head', 72, 400);
    document.endMarkedContent();
    document.text('text', 72, 430);
  });
  t.deepEqual(
    facts.furniture.map(({ text }) => text),
    ['running head'],
  );
  t.deepEqual(
    facts.paragraphs.map(({ text }) => text),
    ['text'],
  );
});

test('links and pictures', async (t) => {
  const facts = await pdf((document) => {
    document.text('site', { link: 'https://example.org/' });
    document.addNamedDestination('here');
    document.text('there', { goTo: 'here' });
    document.image(join('test', 'fixtures', 'inspect', 'dot.png'), 100, 300, { width: 20 });
  });
  t.deepEqual(facts.links, [
    { url: 'https://example.org/', page: 1 },
    { anchor: 'here', page: 1 },
  ]);
  t.deepEqual(facts.anchors, ['here']);
  t.deepEqual(facts.pictures, [{ page: 1 }]);
});
