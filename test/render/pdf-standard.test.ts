import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { fromXml } from 'xast-util-from-xml';
import { toString as textOf } from 'xast-util-to-string';
import { baseStyles } from '../../src/document/profile.js';
import type { Block, Figure, Heading } from '../../src/document/tree.js';
import { build, inspect } from '../../src/index.js';
import { openPdf } from '../../src/inspect/pdf/library.js';
import { severityOf } from '../../src/message.js';
import { renderer } from '../../src/render/pdf.js';
import { PDF_STANDARDS, type PdfStandard } from '../../src/render/pdf-standard.js';
import type { Picture } from '../../src/render/renderer.js';
import { oracle, pdfStructure, type Tag } from '../oracle.js';
import { temporaryFolder } from '../temporary.js';
import { documentOf, everyNode, paragraph, pdfWorld, text } from './pdf-samples.js';

const origin = (line: number) => ({
  path: 'templates/sample.md',
  position: { start: { line, column: 1 }, end: { line, column: 9 } },
});
const heading = (depth: Heading['depth'], line: number): Heading => ({
  ...{ type: 'heading', depth, id: `h${line}`, origin: origin(line) },
  children: [text('标题')],
});
const figure = (src: string, alt: string, line: number): Figure => ({
  ...{ type: 'figure', src, alt, origin: origin(line) },
});

/** The head of a JPEG of four colours, which is all that anybody reads of it here. */
const cmyk: Picture = {
  bytes: Buffer.from('ffd8ffc00014080008000804011100021100031100041100ffd9', 'hex'),
  ...{ mediaType: 'image/jpeg', width: 8, height: 8 },
};

async function said(t: ExecutionContext, pdfStandard: PdfStandard, blocks: Block[]): Promise<string[]> {
  const world = { ...(await pdfWorld(t, { cmyk })), pdfStandard };
  const { messages } = await renderer.render(documentOf(...blocks), baseStyles, world);
  return messages.map((each) => `${severityOf(each)} ${each.ruleId} ${each.file}:${each.line}`);
}

const SQUARE = 'test/fixtures/pictures/square.png';

test('what a standard forbids is an error at its place, where that standard is asked for', async (t) => {
  const blocks = [heading(1, 3), heading(3, 5), figure(SQUARE, '', 7), figure('cmyk', '四色图', 9)];
  const unread = [
    'error pdf-figure-described templates/sample.md:7',
    'error pdf-heading-increment templates/sample.md:5',
  ];
  const colour = ['error pdf-picture-colour templates/sample.md:9'];
  t.deepEqual(await said(t, 'a-2a+ua-1', blocks), [...unread, ...colour]);
  t.deepEqual(await said(t, 'a-3a', blocks), [...unread, ...colour]);
  t.deepEqual(await said(t, 'ua-1', blocks), unread);
  t.deepEqual(await said(t, 'a-2b', blocks), colour);
  t.deepEqual(await said(t, '1.7', blocks), []);
});

test('a file claims what was asked for, and no more', async (t) => {
  const world = await pdfWorld(t);
  const claims: Record<string, unknown> = {};
  for (const pdfStandard of PDF_STANDARDS) {
    const { bytes } = await renderer.render(documentOf(paragraph('正文')), baseStyles, {
      ...world,
      pdfStandard,
    });
    const { tagged, standards } = await inspect(bytes);
    claims[pdfStandard] = [tagged, ...(standards ?? [])];
  }
  t.deepEqual(claims, {
    'a-2a+ua-1': [true, 'PDF/A-2a', 'PDF/UA-1'],
    'a-2a': [true, 'PDF/A-2a'],
    'ua-1': [true, 'PDF/UA-1'],
    'a-3a': [true, 'PDF/A-3a'],
    'a-2b': [true, 'PDF/A-2b'],
    '1.7': [false],
  });
});

test('properties are well-formed XML, whatever the title holds', async (t) => {
  const title = '“A&B” <甲>\u0001]]>';
  const document = { ...everyNode(), metadata: { ...everyNode().metadata, title } };
  const { bytes } = await renderer.render(document, baseStyles, await pdfWorld(t));
  const file = Buffer.from(bytes).toString('utf8');
  const [packet = ''] = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(file) ?? [];
  t.true(textOf(fromXml(packet)).includes('“A&B” <甲>\ufffd]]>'));
  t.is((await inspect(bytes)).properties.title, '“A&B” <甲>\ufffd]]>');
});

test('docs/accessibility.md shows the structure that a reader finds', async (t) => {
  if (!oracle('pdfinfo')) return t.pass();
  const out = await temporaryFolder(t);
  await build({ ids: ['award-notice-materials'], formats: ['pdf'], out });
  const { kids } = await pdfStructure(join(out, 'award-notice-materials.pdf'));
  const [, shown] = /```text\n([\s\S]*?)\n```/.exec(readFileSync('docs/accessibility.md', 'utf8')) ?? [];
  t.deepEqual(
    shown?.split('\n'),
    kids.flatMap((kid) => outline(kid, '')),
  );
});

/** A line for each element, with the beginning of its text. */
function outline(kid: Tag | string, indent: string): string[] {
  if (typeof kid === 'string') return [];
  const text = [...kid.kids.filter((each) => typeof each === 'string').join('')];
  const shown = text.length > 16 ? `${text.slice(0, 16).join('')}…` : text.join('');
  return [
    `${indent}${kid.type} ${shown}`.trimEnd(),
    ...kid.kids.flatMap((each) => outline(each, `${indent}  `)),
  ];
}

test('PDF/A-3 carries the records and the template that it was made from', async (t) => {
  const out = await temporaryFolder(t);
  const { files, messages } = await build({
    ...{ ids: ['work-report-2022'], formats: ['pdf'], pdfStandard: 'a-3a', out },
  });
  t.deepEqual(messages.filter((each) => severityOf(each) === 'error').map(String), []);
  const bytes = readFileSync(join(out, 'work-report-2022.pdf'));
  t.is(files.length, 1);
  const { document, close } = await openPdf(bytes);
  const attachments = Object.values(await document.getAttachments()) as {
    filename: string;
    rawFilename: string;
    content: Uint8Array;
  }[];
  await close();
  const names = attachments.map(({ rawFilename }) => rawFilename);
  t.true(names.includes('records/organization.yaml'));
  t.true(names.some((name) => /^records\/2022\/.*\.yaml$/.test(name)));
  t.is(names.filter((name) => name.endsWith('.md')).length, 1);
  for (const { rawFilename, content } of attachments)
    t.deepEqual(Buffer.from(content), readFileSync(rawFilename.replace(/^annals\//, '')), rawFilename);
});
