/** House documents that LibreOffice wrote, and one of our own; what becomes of them on LibreOffice's pages. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { resolveStyles } from '../../src/document/style.js';
import { inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/docx.js';
import { convert, oracle, pdfText, toPdf } from '../oracle.js';
import { baseStyles, documentOf, paragraphOf, testWorld } from '../render/world.js';
import { houseDocx } from './house.js';
import { housed, rules, takenOver } from './take-over.js';

const FIXTURES = join('test', 'fixtures', 'reference');
const NAMES = ['letterhead', 'address-only'] as const;

const folder = mkdtempSync(join(tmpdir(), 'annals-reference-'));
test.after.always(() => rmSync(folder, { recursive: true, force: true }));

let written: Promise<Map<string, Uint8Array>> | undefined;

/** The fixtures as LibreOffice saves them for Word. */
function houses(): Promise<Map<string, Uint8Array>> {
  written ??= convert(
    NAMES.map((name) => join(FIXTURES, `${name}.fodt`)),
    folder,
    'docx',
  ).then(
    (paths) => new Map(paths.map((path, i) => [NAMES[i] as string, new Uint8Array(readFileSync(path))])),
  );
  return written;
}

const house = async (name: (typeof NAMES)[number]) => (await houses()).get(name) as Uint8Array;

/** Two pages: a heading, addressees, and more lines than one page has. */
const document = documentOf(
  { type: 'recipients', children: [{ type: 'text', value: 'To all members:' }] },
  { type: 'heading', depth: 1, id: 'one', children: [{ type: 'text', value: 'A heading' }] },
  ...Array.from({ length: 60 }, (_, i) => paragraphOf(`Paragraph ${i + 1}.`)),
);

test('LibreOffice’s letterhead: styles, page, headers and footers', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { styles } = await takenOver(await house('letterhead'));
  const { body, heading1 } = styles.paragraphs;
  t.like(body, { role: 'kai', size: 14, align: 'justify', linePitch: 26, firstLineIndent: 2 });
  t.deepEqual(body.families, { eastAsian: '楷体', western: 'Liberation Serif' });
  t.like(heading1, {
    role: 'hei',
    latin: 'hei',
    size: 20,
    color: '#005A9C',
    align: 'center',
    firstLineIndent: 0,
  });

  const { docx, messages } = await housed(document, await house('letterhead'));
  const facts = await inspect(docx);
  const { width = 0, height = 0, margins } = facts.geometry[0] ?? {};
  const { top = 0, right = 0, bottom = 0, left = 0 } = margins ?? {};
  t.deepEqual([width, height, top, right, bottom, left].map(Math.round), [210, 297, 40, 24, 22, 32]);
  t.deepEqual(
    facts.furniture.map(({ kind, pages, text }) => `${kind} ${pages} ${text.replace(/ \d$/, ' n')}`),
    [
      'header default Model Society of Metals',
      'header first Letterhead of the Model Society',
      // Even pages have their own with us; LibreOffice's document makes no difference.
      'header even Model Society of Metals',
      'footer default Sheet n',
      'footer first 8 Model Road',
      'footer even Sheet n',
    ],
  );
  t.deepEqual(facts.pictures, [{ description: 'Emblem of the society' }]);
  t.deepEqual(rules(messages), []);
});

test('LibreOffice’s footer without a number, a style by its Chinese name, and text that stays behind', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { styles } = await takenOver(await house('address-only'));
  t.like(styles.paragraphs.recipients, { size: 18, color: '#7A0019', align: 'right' });
  t.like(styles.paragraphs.body, { size: 11, after: 6, linePitch: 1.5 * 1.3 * 11 });
  const { messages } = await housed(document, await house('address-only'));
  t.deepEqual(rules(messages), ['reference-body-empty', 'reference-style-known', 'reference-numbers-pages']);
});

test('a file of our own, its styles changed, is a house document too: our embedded faces are no names', async (t) => {
  const changed = resolveStyles(baseStyles, {
    paragraphs: {
      body: { role: 'kai', size: 14, linePitch: 25 },
      heading1: { align: 'center', color: '#123456' },
    },
    pages: { body: { margin: { top: 100, right: 60, bottom: 90, left: 80 } } },
  });
  const { bytes } = await renderer.render(document, { ...changed, opticalMargins: false }, await testWorld());
  const { styles, parts, messages } = await takenOver(bytes);
  t.like(styles.paragraphs.body, {
    role: 'kai',
    latin: 'latin',
    size: 14,
    linePitch: 25,
    firstLineIndent: 2,
  });
  t.is(styles.paragraphs.body.families, undefined);
  t.like(styles.paragraphs.heading1, { role: 'hei', align: 'center', color: '#123456', outlineLevel: 1 });
  t.like(styles.paragraphs.title, { role: 'biaosong', size: 22 });
  t.deepEqual(styles.pages.body.margin, { top: 100, right: 60, bottom: 90, left: 80 });
  t.true(parts.numbersPages);
  const faces = JSON.stringify([parts.footers, parts.styles, parts.fonts]);
  t.notRegex(faces, /Annals/);
  // Its text is not taken; numbers of headings are the template's; lines that hold no text have styles of ours.
  t.deepEqual(rules(messages), ['reference-body-empty', 'reference-style-whole', 'reference-style-known']);
});

test('LibreOffice shows the letterhead on its pages, and all of our text', async (t) => {
  if (!oracle('soffice') || !oracle('pdftotext')) return t.pass();
  const sources: (readonly [string, Uint8Array])[] = [
    ['of-letterhead', await house('letterhead')],
    ['of-word', houseDocx()],
  ];
  const paths = await Promise.all(
    sources.map(async ([name, source]) => {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, (await housed(document, source)).docx);
      return path;
    }),
  );
  const texts = await Promise.all((await toPdf(paths, folder)).map((path) => pdfText(path)));
  const [society, association] = texts.map((text) =>
    text.split('\f').map((page) => page.replace(/\s+/g, ' ')),
  );
  t.regex(society?.[0] ?? '', /Letterhead of the Model Society/);
  t.regex(society?.[0] ?? '', /8 Model Road/);
  t.regex(society?.[1] ?? '', /Model Society of Metals.*Sheet 2/);
  t.regex(association?.[0] ?? '', /Secretariat, 8 Model Road/);
  t.regex(association?.[1] ?? '', /Model Association, even/);
  for (const pages of [society, association]) {
    const whole = pages?.join(' ') ?? '';
    for (let i = 1; i <= 60; i++) t.true(whole.includes(`Paragraph ${i}.`), `paragraph ${i}`);
  }
});
