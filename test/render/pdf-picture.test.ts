import { readFileSync } from 'node:fs';
import test from 'ava';
import { baseStyles } from '../../src/document/style.js';
import type { Figure } from '../../src/document/tree.js';
import { renderer } from '../../src/render/pdf.js';
import type { Picture } from '../../src/render/renderer.js';
import { bare, documentOf, pdfWorld, renderFacts, text } from './pdf-samples.js';

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
