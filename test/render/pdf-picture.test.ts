import { readFileSync } from 'node:fs';
import test from 'ava';
import { baseStyles } from '../../src/document/profile.js';
import type { Block, Figure, Footnote } from '../../src/document/tree.js';
import { renderer } from '../../src/render/pdf.js';
import type { Picture } from '../../src/render/renderer.js';
import { bare, documentOf, paragraph, pdfWorld, renderFacts, text } from './pdf-samples.js';

const square = readFileSync('test/fixtures/pictures/square.png');
const png = (bytes: Uint8Array): Picture => ({ bytes, mediaType: 'image/png', width: 64, height: 64 });
const svg = (body: string): Picture => ({
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">${body}</svg>`,
  ),
  mediaType: 'image/svg+xml',
  width: 200,
  height: 100,
});

const figure = (src: string): Figure => ({
  type: 'figure',
  src,
  alt: `替代${src}`,
  caption: { type: 'caption', children: [text(`图注${src}`)] },
  origin: {
    path: 'templates/sample.md',
    position: { start: { line: 7, column: 1 }, end: { line: 7, column: 9 } },
  },
});

test('a picture that cannot be shown gives way to its alternative text, with a message at its place', async (t) => {
  const pictures = {
    sound: png(square),
    broken: png(square.subarray(0, square.length - 40)),
    junk: png(new Uint8Array([1, 2, 3])),
    cut: svg('<rect'),
    foreign: svg('<image href="/etc/hostname.png" width="9" height="9"/>'),
  };
  const document = documentOf(...Object.keys(pictures).map(figure));
  const { facts, rendered } = await renderFacts(document, await pdfWorld(t, pictures));
  const given = bare(facts.paragraphs.map((each) => each.text).join(''));
  for (const name of Object.keys(pictures)) {
    t.true(given.includes(`图注${name}`));
    t.is(given.includes(`替代${name}`), name !== 'sound', name);
  }
  t.deepEqual(
    rendered.messages.map((message) => [message.ruleId, message.line]),
    [1, 2, 3, 4].map(() => ['figure-shown', 7]),
  );
});

test('drawings show, their text in a face of the project', async (t) => {
  const pictures = { drawing: svg('<circle cx="50" cy="50" r="40"/><text x="100" y="50">会员ABC</text>') };
  const { facts, rendered } = await renderFacts(documentOf(figure('drawing')), await pdfWorld(t, pictures));
  t.deepEqual(rendered.messages, []);
  t.true(facts.paragraphs.some((each) => bare(each.text).includes('会员ABC')));
  t.true(facts.fonts.every(({ embedded, subset }) => embedded && subset));
});

test('a picture used twice is in the file once', async (t) => {
  const world = await pdfWorld(t, { sound: png(square) });
  const sizes = await Promise.all(
    [1, 8].map(async (count) => {
      const document = documentOf(...Array.from({ length: count }, () => figure('sound')));
      const { bytes } = await renderer.render(document, baseStyles, world);
      return Buffer.from(bytes).toString('latin1').split('/Subtype /Image').length - 1;
    }),
  );
  t.is(sizes[0], sizes[1]);
});

test('a figure is never larger than the page, and its caption stands below it', async (t) => {
  const world = await pdfWorld(t, {
    tall: { ...svg('<rect width="200" height="100"/>'), width: 900, height: 9000 },
  });
  const { rendered, lines } = await renderFacts(documentOf(figure('tall')), world);
  t.is(rendered.pages, 1);
  t.is(lines[0]?.page, 1);
});

test('a picture stands where its style says, in a list, in columns and on facing pages', async (t) => {
  // The text of the drawing begins at its left edge.
  const world = await pdfWorld(t, {
    mark: svg('<rect width="200" height="100"/><text x="0" y="50">A</text>'),
  });
  const picture: Figure = { type: 'figure', src: 'mark', alt: '图' };
  const millimetres = (points: number) => (points * 25.4) / 72;
  const width = 200 * 0.75;
  const { margin, width: page } = baseStyles.pages.body;
  const measure = page - margin.left - margin.right;
  const column = (measure - 2 * 15.75) / 2;
  const item = 6 * 15.75;
  const cases: [Block[], x: number][] = [
    [[picture], margin.left + (measure - width) / 2],
    [
      [
        {
          type: 'timeline',
          children: [{ type: 'timelineItem', label: '1月', children: [paragraph('国'), picture] }],
        },
      ],
      margin.left + item + (measure - item - width) / 2,
    ],
    [
      [{ type: 'columns', count: 2, children: [paragraph('国'.repeat(60)), picture] }],
      margin.left + column + 2 * 15.75 + (column - width) / 2,
    ],
  ];
  for (const [blocks, x] of cases) {
    const { lines } = await renderFacts(documentOf(...blocks), world);
    const mark = lines.find((line) => line.text.includes('A'));
    t.true(
      Math.abs((mark?.x ?? 0) - millimetres(x)) < 0.3,
      `${blocks[0]?.type}: ${mark?.x} for ${millimetres(x)}`,
    );
  }
});

test('a picture waits for the page after notes that leave it no room', async (t) => {
  const world = await pdfWorld(t, {
    tall: { ...svg('<rect width="200" height="100"/>'), width: 400, height: 700 },
  });
  const note: Footnote = { type: 'footnote', number: 1, children: [paragraph('注'.repeat(3500))] };
  const blocks: Block[] = [paragraph([text('国'), note]), { ...figure('tall') }, paragraph('后')];
  const { facts, lines } = await renderFacts(documentOf(...blocks), world);
  const noted = new Set(lines.filter((line) => line.text.includes('注注')).map((line) => line.page));
  const caption = lines.find((line) => line.text.includes('图注'))?.page ?? 0;
  t.true(noted.size > 1);
  t.false(noted.has(caption), 'not on a page of notes');
  t.true(facts.pages !== undefined && caption <= facts.pages);
});

test('a drawing without a size, or with a character by its number that no face has, gives way to words', async (t) => {
  const pictures = {
    empty: { ...svg('<rect width="1" height="1"/>'), width: 0, height: 0 },
    coded: svg('<text x="0" y="50">&#x1F600;</text>'),
    han: svg('<text x="0" y="50">&#x4F1A;员</text>'),
  };
  const { rendered, facts } = await renderFacts(
    documentOf(...Object.keys(pictures).map(figure)),
    await pdfWorld(t, pictures),
  );
  t.deepEqual(
    rendered.messages.map(({ actual }) => actual),
    ['empty', 'coded'],
  );
  t.true(facts.paragraphs.some((each) => bare(each.text).includes('会员')));
});
