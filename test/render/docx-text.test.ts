import test from 'ava';
import type { Block } from '../../src/document/tree.js';
import { inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/docx.js';
import { partOf } from './docx-parts.js';
import { baseStyles, documentOf, paragraphOf, testWorld } from './world.js';

async function written(...children: Block[]) {
  const document = documentOf(...children);
  document.metadata.title = '{name-0} & <标题> \ufffe';
  const { bytes } = await renderer.render(document, baseStyles, await testWorld());
  return { bytes, facts: await inspect(bytes, 'test.docx') };
}

test('braces, markup and what looks like a placeholder of docx stay as they are', async (t) => {
  const text = '{name-0}{1}{} <w:p/> &amp; "引号" ]]>';
  const list: Block = {
    type: 'list',
    ordered: true,
    start: 1,
    children: [{ type: 'listItem', label: '1.', children: [paragraphOf(text)] }],
  };
  const { facts } = await written(paragraphOf(text), list, { type: 'code', value: text });
  t.deepEqual(
    facts.paragraphs.map((paragraph) => paragraph.text),
    [text, text, text],
  );
});

test('what XML cannot hold shows as U+FFFD', async (t) => {
  const { facts } = await written(paragraphOf('甲\ufffe乙\uffff丙\ud800丁\u0007戊\udc00'));
  t.is(facts.paragraphs[0]?.text, '甲\ufffd乙\ufffd丙\ufffd丁\ufffd戊\ufffd');
  t.is(facts.properties.title, '{name-0} & <标题> \ufffd');
});

test('characters beyond the Basic Multilingual Plane survive', async (t) => {
  const { facts } = await written(paragraphOf('𠮷𰻝'));
  t.is(facts.paragraphs[0]?.text, '𠮷𰻝');
});

test('lines and spaces of code are kept, and forced line ends', async (t) => {
  const { facts } = await written(
    { type: 'code', value: 'a\n  b\n\nc' },
    paragraphOf('甲', { type: 'break' }, '乙'),
  );
  t.deepEqual(
    facts.paragraphs.map((paragraph) => paragraph.text),
    ['a', '  b', '', 'c', '甲\n乙'],
  );
});

test('links to headings whose ids are no names of bookmarks', async (t) => {
  const id = '一、总-则 '.repeat(12);
  const { facts } = await written(
    { type: 'heading', depth: 1, id, children: [{ type: 'text', value: '总则' }] },
    { type: 'heading', depth: 1, id: `${id}2`, children: [{ type: 'text', value: '附则' }] },
    paragraphOf({ type: 'link', url: `#${id}2`, children: [{ type: 'text', value: '见附则' }] }),
  );
  t.is(new Set(facts.anchors).size, 2);
  t.true(facts.anchors.every((name) => /^[\p{L}][\p{L}\p{Nd}_]{0,39}$/u.test(name)));
  t.is(facts.links[0]?.anchor, facts.anchors[1]);
});

test('links in notes and in entries of the contents', async (t) => {
  const link = {
    type: 'link',
    url: 'https://example.org/a',
    children: [{ type: 'text', value: '网址' }],
  } as const;
  const anchor = { ...link, children: [...link.children] };
  const { facts, bytes } = await written(
    {
      type: 'contents',
      depth: 1,
      children: [{ type: 'contentsEntry', depth: 1, target: 'a', children: [anchor] }],
    },
    { type: 'heading', depth: 1, id: 'a', children: [anchor] },
    paragraphOf('文', { type: 'footnote', number: 1, children: [paragraphOf(anchor)] }),
  );
  t.deepEqual(
    facts.links.map(({ url, anchor: place }) => url ?? place),
    ['h_a', 'https://example.org/a', 'https://example.org/a'],
  );
  t.regex(
    partOf(bytes, 'word/_rels/footnotes.xml.rels'),
    /Target="https:\/\/example\.org\/a" TargetMode="External"/,
  );
});

test('a document without anything in it is a document', async (t) => {
  const { facts } = await written();
  t.deepEqual(facts.paragraphs.map(({ text }) => text).join(''), '');
});
