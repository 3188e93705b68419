import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import test, { type ExecutionContext } from 'ava';
import { baseStyles } from '../../src/document/profile.js';
import { childrenOf, inlineText, paragraphsOf, visitNodes } from '../../src/document/text.js';
import type { DocumentNode, Inline } from '../../src/document/tree.js';
import { renderer } from '../../src/render/pdf.js';
import { oracle, pdfFonts, pdfProblems } from '../oracle.js';
import { bare, documentOf, everyNode, paragraph, pdfWorld, renderFacts, text } from './pdf-samples.js';

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The file on disk, for programs from outside; removed after the test. */
function written(t: ExecutionContext, bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'annals-pdf-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'sample.pdf');
  writeFileSync(path, bytes);
  return path;
}

test('every paragraph, with its number, is in the file once, in order; notes at the foot of their page', async (t) => {
  const document = everyNode();
  const notes = new Set<object>();
  visitNodes(document, (node) => {
    if (node.type === 'footnote') for (const child of node.children) notes.add(child);
  });
  const { facts } = await renderFacts(document, await pdfWorld(t));
  const given = bare(facts.paragraphs.map((each) => each.text).join(''));
  let at = 0;
  for (const { node, label, text } of paragraphsOf(document)) {
    // A mark is a digit in the text of the file.
    const wanted = beforeMark(node) ?? bare(label + text);
    const found = given.indexOf(wanted, notes.has(node) ? 0 : at);
    t.true(found >= 0, `missing or out of order: ${wanted}`);
    if (!notes.has(node)) at = found + wanted.length;
  }
});

/** The text up to the mark of a note, where there is one. */
function beforeMark(node: DocumentNode): string | undefined {
  const children = childrenOf(node) as Inline[];
  const mark = children.findIndex((child) => child.type === 'footnote');
  return mark < 0 ? undefined : bare(inlineText(children.slice(0, mark)));
}

test('the outline nests the headings, and the contents have the numbers printed on their pages', async (t) => {
  const { facts, lines } = await renderFacts(everyNode(), await pdfWorld(t));
  t.deepEqual(
    facts.outline.slice(0, 4).map(({ title, depth }) => [title, depth]),
    [
      ['一、全年工作回顾', 1],
      ['（一）服务会员企业', 2],
      ['1.信息服务', 3],
      ['（1）价格信息', 4],
    ],
  );
  const printed = (page: number) => facts.pageLabels?.[page - 1];
  for (const { title, page = 0, depth } of facts.outline) {
    const heading = lines.find((line) => line.page === page && bare(line.text) === title);
    t.truthy(heading, `${title} is on page ${page}`);
    if (depth > 3) continue;
    const entry = lines.find((line) => line.page === 2 && bare(line.text).startsWith(title));
    t.is(bare(entry?.text ?? '').slice(title.length), printed(page) ?? '', title);
  }
});

test('links lead to headings and addresses', async (t) => {
  const { facts } = await renderFacts(everyNode(), await pdfWorld(t));
  t.true(facts.links.some(({ url }) => url === 'https://example.org/%E5%8A%9E%E6%B3%95?a=1&b=2'));
  t.true(facts.links.some(({ anchor }) => anchor === '监督与自律'));
  for (const { anchor } of facts.links) if (anchor) t.true(facts.anchors.includes(anchor), anchor);
});

test('the file says what it is', async (t) => {
  const document = documentOf(paragraph('国'));
  document.metadata = {
    title: '报告 <A&B> “题”',
    author: '协会',
    subject: '主题',
    keywords: ['甲', '乙'],
    language: 'zh-CN',
  };
  const { facts, rendered } = await renderFacts(document, await pdfWorld(t));
  t.like(facts.properties, {
    title: '报告 <A&B> “题”',
    author: '协会',
    subject: '主题',
    keywords: '甲, 乙',
    language: 'zh-CN',
    created: '2022-12-30T00:00:00Z',
  });
  const source = Buffer.from(rendered.bytes).toString('utf8');
  t.true(source.includes('报告 &lt;A&amp;B&gt; “题”'), 'XMP is well-formed');
  t.false(source.includes('/Marked true'), 'does not claim to be tagged');
});

test('the same document gives the same bytes: again, after other documents, in another process', async (t) => {
  const world = await pdfWorld(t);
  const document = everyNode();
  const before = JSON.stringify(document);
  const first = await renderer.render(document, baseStyles, world);
  // Characters that share a glyph: what was rendered before must not show in what follows.
  await renderer.render(documentOf(paragraph('a\u2011b ⋯ • ⼀')), baseStyles, world);
  const second = await renderer.render(document, baseStyles, world);
  t.is(digest(second.bytes), digest(first.bytes));
  t.is(JSON.stringify(document), before, 'the document is as it was');
  t.is(digestElsewhere(), digest(first.bytes));
});

/** Renders the fixture in a process of its own. */
function digestElsewhere(): string {
  const url = (path: string) => JSON.stringify(pathToFileURL(join('build', path)).href);
  const script = `
    import { createHash } from 'node:crypto';
    const { everyNode, pdfWorld } = await import(${url('test/render/pdf-samples.js')});
    const { renderer } = await import(${url('src/render/pdf.js')});
    const { baseStyles } = await import(${url('src/document/profile.js')});
    const world = await pdfWorld({ deepEqual() {} });
    const { bytes } = await renderer.render(everyNode(), baseStyles, world);
    process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
}

test('characters that share a glyph are copied as they were written', async (t) => {
  const world = await pdfWorld(t);
  for (const value of ['甲‧乙⋯', '甲•乙…', 'a\u2011b-c', '⼀一']) {
    const { lines } = await renderFacts(documentOf(paragraph(value)), world);
    t.is(bare(lines[0]?.text ?? ''), value);
  }
});

test('qpdf finds nothing wrong, and every font is an embedded subset with its characters', async (t) => {
  const { bytes } = await renderer.render(everyNode(), baseStyles, await pdfWorld(t));
  const path = written(t, bytes);
  if (oracle('qpdf')) t.is(await pdfProblems(path), '');
  if (oracle('pdffonts')) {
    const fonts = await pdfFonts(path);
    t.true(fonts.length > 3);
    t.deepEqual(
      fonts.filter(({ emb, sub, uni }) => !emb || !sub || !uni),
      [],
    );
    t.is(new Set(fonts.map(({ name }) => name)).size, fonts.length, 'each with a tag of its own');
  }
  t.pass();
});

test('a style is all that decides face, size and colour', async (t) => {
  const styles = structuredClone(baseStyles);
  Object.assign(styles.paragraphs.body, {
    role: 'hei',
    size: 20,
    tracking: 0,
    linePitch: 40,
    firstLineIndent: 0,
  });
  const document = documentOf(paragraph([text('国'.repeat(50))]));
  const { lines } = await renderFacts(document, await pdfWorld(t), styles);
  t.is(lines[0]?.runs[0]?.size, 20);
  t.regex(lines[0]?.runs[0]?.font ?? '', /NotoSansSC/);
  t.is(bare(lines[0]?.text ?? '').length, Math.floor(442.2 / 20));
  t.true(Math.abs((lines[1]?.y ?? 0) - (lines[0]?.y ?? 0) - (40 * 25.4) / 72) < 0.02);
});
