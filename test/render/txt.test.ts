import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { chartRows } from '../../src/document/chart.js';
import { baseStyles } from '../../src/document/profile.js';
import { paragraphsOf } from '../../src/document/text.js';
import type { Block, Document, Inline } from '../../src/document/tree.js';
import { severityOf } from '../../src/message.js';
import type { World } from '../../src/render/renderer.js';
import { renderer as tree } from '../../src/render/tree.js';
import { renderer as txt } from '../../src/render/txt.js';

const everyNode = (): Document =>
  JSON.parse(readFileSync(join('test', 'fixtures', 'documents', 'every-node.json'), 'utf8'));

/** Plain text and the tree need neither fonts nor pictures. */
const world = {
  fonts: { spans: () => [], missing: () => [], faces: () => [] },
  picture: () => {
    throw new Error('not asked for');
  },
  date: new Date(0),
} satisfies World;

async function textOf(document: Document): Promise<string> {
  return new TextDecoder().decode((await txt.render(document, baseStyles, world)).bytes);
}

const documentOf = (...children: Block[]): Document => ({
  type: 'document',
  id: 'd',
  kind: 'k',
  metadata: { title: 't', author: 'a', keywords: [], language: 'zh-CN' },
  children: [{ type: 'section', page: 'body', children }],
});

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const bare = (value: string) => value.replace(/\s/g, '');

test('every paragraph, with its number, stands once and in order', async (t) => {
  const document = everyNode();
  let rest = bare(await textOf(document));
  for (const { label, text } of paragraphsOf(document)) {
    const wanted = bare(label + text);
    const at = rest.indexOf(wanted);
    t.true(at >= 0, `missing or out of order: ${wanted}`);
    rest = rest.slice(at + wanted.length);
  }
});

test('besides the paragraphs there are only descriptions, data, addresses, brackets and digits', async (t) => {
  const document = everyNode();
  const wanted = paragraphsOf(document)
    .map(({ label, text }) => bare(label + text))
    .join('');
  const descriptions = document.children
    .flatMap((section) => section.children)
    .filter((block) => block.type === 'figure' || block.type === 'chart');
  let given = await textOf(document);
  for (const block of descriptions) {
    given = given.replace(`[${block.alt}]\n`, '');
    if (block.type !== 'chart') continue;
    for (const row of chartRows(block)) given = given.replace(`${row.join('\t')}\n`, '');
  }
  given = given
    .replace(/^\s*<[^>]+>$/gm, '')
    .replace(/〔\d{1,2}〕/g, '')
    .replace(/^\s*----$/gm, '');
  t.is(bare(given), wanted);
});

test('lines end with LF, the text with one, and no two blank lines stand together', async (t) => {
  const given = await textOf(everyNode());
  t.regex(given, /[^\n]\n$/);
  t.notRegex(given, /\r|\n\n\n|^\n/);
});

test('a heading has a blank line around, a table tabs, names two ideographic spaces', async (t) => {
  const row = (...cells: string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: [text(cell)] })),
  });
  const column = { align: 'left' as const, width: 1 };
  const given = await textOf(
    documentOf(
      paragraph(text('前')),
      { type: 'heading', depth: 1, id: 'h', number: '一、', children: [text('总则')] },
      paragraph(text('后')),
      { type: 'table', columns: [column, column], headRows: 1, children: [row('甲', '乙'), row('1', '2')] },
      {
        type: 'roster',
        columns: 2,
        children: ['张三', '李四', '王五'].map((name) => ({ type: 'rosterItem', children: [text(name)] })),
      },
    ),
  );
  t.is(given, '前\n\n一、总则\n\n后\n\n甲\t乙\n1\t2\n\n张三\u3000\u3000李四\n王五\n');
});

test('a note follows its paragraph, in a cell too; a link keeps its address', async (t) => {
  const note = (number: number, value: string): Inline => ({
    type: 'footnote',
    number,
    children: [{ type: 'paragraph', children: [text(value)] }],
  });
  const given = await textOf(
    documentOf(
      paragraph(text('前'), note(1, '注'), text('后')),
      paragraph({ type: 'link', url: 'https://example.org/', children: [text('网站')] }),
      {
        type: 'table',
        columns: [],
        headRows: 0,
        children: [
          {
            type: 'tableRow',
            children: [
              { type: 'tableCell', children: [text('甲'), note(2, '二')] },
              { type: 'tableCell', children: [text('乙')] },
            ],
          },
        ],
      },
    ),
  );
  t.is(given, '前后\n〔1〕注\n网站\n<https://example.org/>\n\n甲 〔2〕二\t乙\n');
});

test('what plain text cannot show is reported with its place', async (t) => {
  const origin = {
    path: 'templates/a.md',
    position: { start: { line: 3, column: 1 }, end: { line: 3, column: 9 } },
  };
  const { messages } = await txt.render(
    documentOf(
      { type: 'figure', src: 'a.png', alt: '合影', origin },
      paragraph({ type: 'delete', children: [text('作废')] }),
    ),
    baseStyles,
    world,
  );
  t.deepEqual(
    messages.map((message) => [message.ruleId, severityOf(message)]),
    [
      ['figure-in-words', 'info'],
      ['deletion-shown', 'info'],
    ],
  );
  t.like(messages[0], { file: 'templates/a.md', line: 3, column: 1 });
});

test('the tree is the document again, whatever the order of its keys', async (t) => {
  const document = everyNode();
  const { bytes } = await tree.render(document, baseStyles, world);
  const json = new TextDecoder().decode(bytes);
  t.deepEqual(JSON.parse(json), document);
  t.regex(json, /^\{\n {2}"type": "document",\n/);
  t.true(json.endsWith('}\n'));
  const reversed = JSON.parse(JSON.stringify(document), (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  );
  t.deepEqual((await tree.render(reversed, baseStyles, world)).bytes, bytes);
});

test('readings stand below their paragraph, in brackets', async (t) => {
  const ruby: Inline = { type: 'ruby', reading: 'zhé', children: [text('喆')] };
  t.is(await textOf(documentOf(paragraph(text('周'), ruby, text('到会。')))), '周喆到会。\n[喆 zhé]\n');
});
