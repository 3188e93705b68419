/** Text is text wherever it stands: nothing in it becomes markup, breaks a file or is lost. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { strFromU8, unzipSync } from 'fflate';
import { visit } from 'unist-util-visit';
import { fromXml } from 'xast-util-from-xml';
import type { Facts } from '../../src/inspect/index.js';
import { inspect } from '../../src/inspect/index.js';
import { renderer as word } from '../../src/render/docx.js';
import { renderer as pdf } from '../../src/render/pdf.js';
import { convert, oracle } from '../oracle.js';
import { temporaryFolder } from '../temporary.js';
import { partOf } from './docx-parts.js';
import { type Filled, filled, HOSTILE, wordText } from './hostile-text.js';
import { baseStyles, documentOf, paragraphOf, testWorld } from './world.js';

const bare = (text: string) => text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
const textOf = ({ paragraphs }: Facts) => paragraphs.map(({ text, label = '' }) => label + text).join('\n');

async function wordOf({ document }: Filled): Promise<Uint8Array> {
  return (await word.render(document, baseStyles, await testWorld())).bytes;
}

/** Every XML part of a package, those of packages within it as well. */
function xmlParts(bytes: Uint8Array, within = ''): [string, string][] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, part]) => {
    if (path.endsWith('.xlsx')) return xmlParts(part, `${path}/`);
    return /\.(xml|rels)$/.test(path) ? [[within + path, strFromU8(part)] as [string, string]] : [];
  });
}

/** Alternative texts of all drawings. */
function descriptions(bytes: Uint8Array): string[] {
  const found: string[] = [];
  visit(fromXml(partOf(bytes, 'word/document.xml')), (node) => {
    if (node.type !== 'element' || node.name !== 'wp:docPr') return;
    if (node.attributes.descr) found.push(node.attributes.descr);
  });
  return found;
}

function assertWellFormed(t: ExecutionContext, bytes: Uint8Array): void {
  for (const [path, xml] of xmlParts(bytes)) {
    t.notThrows(() => fromXml(xml), path);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
    t.notRegex(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\ufffd\ufffd\ufffd/u, path);
  }
}

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`Word: ${name}: the same text in every place, and well-formed parts`, async (t) => {
    const given = filled(text);
    const bytes = await wordOf(given);
    assertWellFormed(t, bytes);
    const facts = await inspect(bytes, `${name}.docx`);
    const read = textOf(facts);
    for (const each of given.texts) t.true(read.includes(wordText(each)), `${JSON.stringify(each)}`);
    t.deepEqual(descriptions(bytes).sort(), given.alts.map(wordText).sort());
    const [external, internal] = facts.links;
    // A fragment stands beside the relationship.
    const address = [external?.url, ...(external?.anchor === undefined ? [] : [external.anchor])].join('#');
    t.regex(external?.url ?? '', /^[^\s"<>{}]+$/);
    t.is(
      decodeURIComponent(address.replace(/%(?![0-9A-F]{2})/g, '%25')),
      (given.urls[0] as string).toWellFormed(),
    );
    t.true(facts.anchors.includes(internal?.anchor as string));
    const { title, author, subject, keywords } = given.document.metadata;
    t.like(facts.properties, {
      title: wordText(title),
      author: wordText(author),
      subject: wordText(subject as string),
      keywords: wordText(keywords.join(', ')),
    });
  });

  test(`PDF: ${name}: the same text in every place`, async (t) => {
    const given = filled(text);
    const { bytes } = await pdf.render(given.document, baseStyles, await testWorld());
    const facts = await inspect(bytes, `${name}.pdf`);
    const read = bare(textOf(facts));
    for (const each of given.texts) t.true(read.includes(bare(pdfText(each))), JSON.stringify(each));
    const { title, author } = given.document.metadata;
    t.like(facts.properties, { title: wordText(title), author: wordText(author) });
    const xmp = /<\?xpacket begin.*?<\?xpacket end/s.exec(Buffer.from(bytes).toString('utf8'))?.[0] ?? '';
    t.notThrows(() => fromXml(xmp.replace(/<\?xpacket[^>]*(\?>|$)/g, '').trim()), xmp);
  });
}

/** What a map of a font may not lead to shows as U+FFFD (ISO 19005-2, 6.2.11.7.2). */
const pdfText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not pass
  text.toWellFormed().replace(/[\u0000\ufffe]/g, '\ufffd');

const LONG = '长'.repeat(100_000);

test('Word: a hundred thousand characters in every place', async (t) => {
  const given = filled(LONG);
  const { paragraphs } = await inspect(await wordOf(given), 'long.docx');
  const read = paragraphs.map(({ text }) => text).join('\n');
  for (const each of given.texts) t.true(read.includes(each), each.slice(0, 3));
});

test('PDF: a hundred thousand characters in a paragraph, a cell and a link over many pages', async (t) => {
  const link = {
    type: 'link',
    url: `https://example.org/${LONG}`,
    children: [{ type: 'text', value: LONG }],
  } as const;
  const document = documentOf(
    paragraphOf(LONG),
    {
      type: 'table',
      columns: [{ align: 'left', width: 1 }],
      headRows: 0,
      children: [
        { type: 'tableRow', children: [{ type: 'tableCell', children: paragraphOf(LONG).children }] },
      ],
    },
    paragraphOf({ ...link, children: [...link.children] }),
  );
  const { bytes, messages } = await pdf.render(document, baseStyles, await testWorld());
  t.deepEqual(messages, []);
  // The address is nine characters for one, and stands in the file once.
  t.true(bytes.length < 3_000_000, String(bytes.length));
});

test('LibreOffice reads the same text in every place', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const folder = await temporaryFolder(t);
  const names = ['placeholder', 'markup', 'controls', 'surrogates', 'privateUse', 'field'];
  const given = names.map((name) => filled(HOSTILE[name] as string));
  const paths = names.map((name) => join(folder, `${name}.docx`));
  for (const [i, each] of given.entries()) writeFileSync(paths[i] as string, await wordOf(each));
  // Written anew by LibreOffice: its plain text leaves out shapes and notes.
  const written = await convert(paths, join(folder, 'again'), 'docx');
  for (const [i, name] of names.entries()) {
    const read = textOf(await inspect(readFileSync(written[i] as string), name));
    const lost = given[i]?.texts.filter((each) => !read.includes(wordText(each)));
    t.deepEqual(lost, [], name);
  }
});
