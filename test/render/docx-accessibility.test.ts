/** What a reader who does not see the page needs of a Word file. */
import test from 'ava';
import { visit } from 'unist-util-visit';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Document } from '../../src/document/tree.js';
import { renderer } from '../../src/render/docx.js';
import { partOf, pathsOf } from './docx-parts.js';
import { OFFICIAL } from './official-documents.js';
import { baseStyles, documentOf, everyNode, paragraphOf, testWorld } from './world.js';

const DOCUMENTS: Readonly<Record<string, Document>> = { 'every-node': everyNode(), ...OFFICIAL };

const rendered = new Map<string, Promise<Uint8Array>>();
const bytesOf = (name: string): Promise<Uint8Array> => {
  const known = rendered.get(name) ?? render(DOCUMENTS[name] as Document);
  rendered.set(name, known);
  return known;
};
const render = async (document: Document) =>
  (await renderer.render(document, baseStyles, await testWorld())).bytes;

/** Elements of these names in all parts that hold text. */
function elements(docx: Uint8Array, ...names: string[]): Element[] {
  const found: Element[] = [];
  for (const path of pathsOf(docx).filter((each) => /word\/(document|header|footer|footnotes)/.test(each))) {
    if (path.endsWith('.rels')) continue;
    visit(fromXml(partOf(docx, path)), (node) => {
      if (node.type === 'element' && names.includes(node.name)) found.push(node);
    });
  }
  return found;
}

const inside = (element: Element, name: string): Element[] => {
  const found: Element[] = [];
  visit(element, (node) => {
    if (node.type === 'element' && node.name === name) found.push(node);
  });
  return found;
};

test('every drawing has alternative text, is marked as decoration, or holds text', async (t) => {
  for (const name of Object.keys(DOCUMENTS)) {
    for (const drawing of elements(await bytesOf(name), 'w:drawing')) {
      const [properties] = inside(drawing, 'wp:docPr') as [Element];
      const described = (properties.attributes.descr ?? '') !== '';
      const decorative = inside(properties, 'adec:decorative').length > 0;
      const text = inside(drawing, 'w:t').length > 0 || inside(drawing, 'w:instrText').length > 0;
      t.true(described || decorative || text, `${name}: ${JSON.stringify(properties.attributes)}`);
      t.false(described && decorative, name);
    }
  }
});

test('language and title', async (t) => {
  for (const name of Object.keys(DOCUMENTS)) {
    const bytes = await bytesOf(name);
    const core = partOf(bytes, 'docProps/core.xml');
    t.regex(core, /<dc:language>zh-CN<\/dc:language>/, name);
    t.regex(core, /<dc:title>[^<]+<\/dc:title>/, name);
    t.regex(
      partOf(bytes, 'word/styles.xml'),
      /<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"\/>/,
      name,
    );
  }
});

test('seals have alternative text, drawn as outlines and as pictures', async (t) => {
  for (const name of Object.keys(OFFICIAL).filter((each) => each.startsWith('signature-sealed'))) {
    const seals = elements(await bytesOf(name), 'wp:docPr').filter(({ attributes }) =>
      attributes.name?.startsWith('Seal'),
    );
    t.true(seals.length > 0, name);
    for (const seal of seals) t.regex(seal.attributes.descr ?? '', /印章$/, name);
  }
});

test('a table says its caption and which rows are its head; one without a head has none', async (t) => {
  const table = (headRows: number) => ({
    type: 'table' as const,
    columns: [{ align: 'left' as const, width: 1 }],
    headRows,
    caption: { type: 'caption' as const, children: paragraphOf('表1 成果').children },
    children: [1, 2, 3].map((each) => ({
      type: 'tableRow' as const,
      children: [{ type: 'tableCell' as const, children: paragraphOf(`第${each}行`).children }],
    })),
  });
  const [first, second] = elements(await render(documentOf(table(2), table(0))), 'w:tbl') as [
    Element,
    Element,
  ];
  t.is(inside(first, 'w:tblHeader').length, 2);
  t.is(inside(second, 'w:tblHeader').length, 0);
  t.is(inside(first, 'w:tblLook')[0]?.attributes['w:firstRow'], '1');
  t.is(inside(second, 'w:tblLook')[0]?.attributes['w:firstRow'], '0');
  for (const each of [first, second]) {
    t.is(inside(each, 'w:tblCaption')[0]?.attributes['w:val'], '表1 成果');
    t.is(inside(each, 'w:tblDescription')[0]?.attributes['w:val'], '表1 成果');
  }
});
