import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import test from 'ava';
import { create, type Font } from 'fontkit';
import { mm } from '../../src/document/length.js';
import { resolveStyles } from '../../src/document/style.js';
import { paragraphsOf } from '../../src/document/text.js';
import type { Block, Document } from '../../src/document/tree.js';
import { inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/docx.js';
import { embeddedFonts, partOf, pathsOf } from './docx-parts.js';
import { baseStyles, documentOf, everyNode, paragraphOf, testWorld } from './world.js';

const render = async (document: Document, sheet = baseStyles) =>
  renderer.render(document, sheet, await testWorld());
const bytesOf = async (...children: Block[]) => (await render(documentOf(...children))).bytes;
const bare = (text: string) => text.replace(/\s/g, '');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('every paragraph stands in the file once, in order, with its number', async (t) => {
  const document = everyNode();
  const before = JSON.stringify(document);
  const { bytes, messages } = await render(document);
  const facts = await inspect(bytes, 'every-node.docx');
  // A line of the contents ends with its page.
  const lines = new Set(
    paragraphsOf(document).flatMap(({ label, text, node }) =>
      node.type === 'contentsEntry' ? [bare(label + text)] : [],
    ),
  );
  const withoutPage = (text: string) =>
    lines.has(text.replace(/\d+$/, '')) ? text.replace(/\d+$/, '') : text;
  const written = facts.paragraphs.map(({ label = '', text }) => withoutPage(bare(label + text)));
  const expected = paragraphsOf(document).map(({ label, text }) => bare(label + text));
  // Parts of official documents share lines: number and approvers, the two cells of an imprint.
  t.is(written.join(''), expected.join(''));
  const shared = new Set(expected.filter((text) => !written.includes(text)));
  t.true(shared.size < 6, [...shared].join(' '));
  t.deepEqual(messages, []);
  t.is(JSON.stringify(document), before);
});

test('same document, same bytes: again, after others, and in another process', async (t) => {
  const { bytes } = await render(everyNode());
  await bytesOf(paragraphOf({ type: 'link', url: 'https://example.org/', children: [] }, '别的文件'));
  t.deepEqual((await render(everyNode())).bytes, bytes);
  const script = fileURLToPath(new URL('./render-digest.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: { ...process.env, TZ: 'Pacific/Kiritimati' },
  });
  t.is(stdout.trim(), sha256(bytes));
});

test('headings are in the outline with their numbers, and links lead to them', async (t) => {
  const facts = await inspect((await render(everyNode())).bytes, 'every-node.docx');
  t.deepEqual(
    facts.outline.map(({ title, depth }) => `${depth} ${title}`),
    [
      '1 一、全年工作回顾',
      '2 （一）服务会员企业',
      '3 1.信息服务',
      '4 （1）价格信息',
      '4 （2）统计月报',
      '3 2.培训服务',
      '2 （二）抗击疫情与保供稳链',
      '1 二、监督与自律',
      '2 （一）行业自律',
      '2 （二）评优表彰',
      '1 结束语',
      '1 三、大事记',
      '1 年度活动统计表',
      '1 修订说明',
    ],
  );
  const anchors = facts.links.flatMap(({ anchor }) => (anchor === undefined ? [] : [anchor]));
  t.deepEqual(
    anchors.filter((anchor) => !facts.anchors.includes(anchor)),
    [],
  );
  t.is(anchors.length, 11, 'ten entries of the contents and a link in the text');
  t.true(facts.links.some(({ url }) => url === 'https://example.org/办法?a=1&b=2'));
});

test('properties of the file', async (t) => {
  const facts = await inspect((await render(everyNode())).bytes, 'every-node.docx');
  t.like(facts.properties, {
    title: '关于二〇二二年度工作情况的报告',
    author: '示范有色金属行业协会',
    subject: '年度工作报告',
    keywords: '工作报告, 2022年',
    language: 'zh-CN',
  });
  t.is(Date.parse(facts.properties.created ?? ''), Date.parse('2022-12-31T08:00:00Z'));
});

test('paragraphs go by named styles; Word knows those of its own', async (t) => {
  const facts = await inspect((await render(everyNode())).bytes, 'every-node.docx');
  const styleOf = (text: string) => facts.paragraphs.find((each) => each.text.startsWith(text))?.style;
  t.is(styleOf('全年工作回顾'), 'heading 1');
  t.is(styleOf('关于二〇二二年度'), 'Title');
  t.is(styleOf('各会员单位'), '主送机关');
  t.is(styleOf('安全生产培训'), '列表');
  t.is(styleOf('示协〔2022〕7号'), '签发人');
  t.is(styleOf('会员单位数按在册'), 'footnote text');
  t.is(styleOf('1月18日'), '大事记条目');
  t.is(styleOf('2022年，'), 'Normal');
});

test('a style of a template gets an id and a name of its own', async (t) => {
  const sheet = resolveStyles(baseStyles, {
    paragraphs: { normal: { name: '正文', size: 10 }, 'fore word': { name: '正文' } },
  });
  const children = ['normal', 'fore word', 'unknown'].map((style) => ({ ...paragraphOf(style), style }));
  const facts = await inspect((await render(documentOf(...children), sheet)).bytes, 'test.docx');
  t.deepEqual(
    facts.paragraphs.map(({ style }) => style),
    ['正文2', '正文3', 'Normal'],
  );
});

test('a style says everything for itself: fonts, size, pitch, indents in characters and in twips', async (t) => {
  const styles = partOf(await bytesOf(paragraphOf('正文')), 'word/styles.xml');
  const normal = /<w:style [^>]*w:styleId="Normal">.*?<\/w:style>/.exec(styles)?.[0] ?? '';
  t.regex(normal, /w:ascii="Annals Roman (\w{4})" w:hAnsi="Annals Roman \1" w:eastAsia="Annals FangSong \1"/);
  t.regex(normal, /<w:sz w:val="32"\/>/);
  t.regex(normal, /w:line="592" w:lineRule="exact"/);
  t.regex(normal, /<w:ind w:left="0" w:right="0" w:firstLineChars="200" w:firstLine="630"\/>/);
  t.regex(normal, /<w:spacing w:val="-5"\/>/);
  t.regex(normal, /<w:kinsoku\/><w:overflowPunct w:val="0"\/>/);
  t.regex(styles, /<w:lang w:val="en-US" w:eastAsia="zh-CN"/);
  t.notRegex(styles, /Theme=/);
});

/** Every character map ends with U+FFFF. */
const charactersOf = (font: Font | undefined) =>
  (font?.characterSet ?? [])
    .filter((codePoint) => codePoint !== 0xffff)
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('');

test('fonts: only what is used is embedded, and of it only the characters that stand there', async (t) => {
  const docx = await bytesOf(paragraphOf('协会办事处'));
  const fonts = embeddedFonts(docx);
  t.deepEqual(
    fonts.map(({ name }) => name.slice(0, -5)),
    ['Annals FangSong', 'Annals Song'],
    'the body, and the page number',
  );
  const [fang, song] = fonts.map(({ bytes }) => create(bytes) as Font);
  t.is(fang?.familyName, fonts[0]?.name);
  t.is(charactersOf(fang).replace(/[A-Z]/g, ''), '事会办协处');
  t.is(charactersOf(song).replace(/[A-Z]/g, ''), ' 0123456789—');
  const records = (fang as unknown as { name: { records: Record<string, Record<string, string>> } }).name
    .records;
  t.is(records.fontFamily?.zh, fonts[0]?.name.replace('FangSong', '仿宋'));
  t.true(docx.length < 300_000);
});

test('fonts: LibreOffice leaves out subsets of fewer than 26 glyphs, so that none is as small', async (t) => {
  for (const { name, bytes } of embeddedFonts((await render(everyNode())).bytes)) {
    const font = create(bytes) as Font;
    const drawn = font.characterSet.filter(
      (codePoint) => codePoint !== 0xffff && font.glyphForCodePoint(codePoint).path.commands.length > 0,
    );
    t.true(drawn.length >= 26, name);
  }
});

test('fonts: two documents have no family in common; one has the same each time', async (t) => {
  const families = async (text: string) =>
    embeddedFonts(await bytesOf(paragraphOf(text))).map(({ name }) => name);
  const [first, again, other] = [await families('甲'), await families('甲'), await families('乙')];
  t.deepEqual(first, again);
  t.deepEqual(
    first.filter((name) => other.includes(name)),
    [],
  );
});

test('fonts: the contents have what their leaders and page numbers need', async (t) => {
  const entry = {
    type: 'contentsEntry',
    depth: 1,
    target: 'a',
    children: [{ type: 'text', value: '甲' }],
  } as const;
  const contents: Block = {
    type: 'contents',
    depth: 1,
    children: [{ ...entry, children: [...entry.children] }],
  };
  const hei = embeddedFonts(await bytesOf(contents)).find(({ name }) => name.startsWith('Annals Hei'));
  t.regex(charactersOf(create(hei?.bytes as Buffer) as Font), /\.0123456789/);
});

test('the font table tells Word what stands in, and what the whole font covers', async (t) => {
  const table = partOf(await bytesOf(paragraphOf('一')), 'word/fontTable.xml');
  t.regex(
    table,
    /<w:font w:name="Annals FangSong [0-9A-F]{4}"><w:altName w:val="仿宋_GB2312"\/><w:panose1 w:val="[0-9A-F]{20}"\/><w:charset w:val="86"\/>/,
  );
  t.regex(
    table,
    /<w:embedRegular r:id="rId1" w:fontKey="\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}" w:subsetted="1"\/>/,
  );
  const pages = Number.parseInt(/Annals FangSong \w{4}".*?w:csb0="([0-9A-F]{8})"/.exec(table)?.[1] ?? '', 16);
  t.truthy(pages & 0x40000, 'code page 936');
});

test('quotation marks, dashes and rare characters name their face', async (t) => {
  const xml = partOf(await bytesOf(paragraphOf('见“规划”——周喆2022·A')), 'word/document.xml');
  const runs = [...xml.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>(.*?)<\/w:t>/g)].map(
    ([, properties = '', text]) => `${text} ${/w:ascii="([^"]+) \w{4}"/.exec(properties)?.[1] ?? ''}`.trim(),
  );
  t.deepEqual(runs, [
    '见',
    '“ Annals FangSong',
    '规划',
    '”—— Annals FangSong',
    '周',
    '喆 Annals FangSong Supplement',
    '2022',
    '· Annals FangSong',
    'A',
  ]);
});

test('nested emphasis is one character style that unites them', async (t) => {
  const inner = { type: 'emphasis', children: [{ type: 'text', value: '里' }] } as const;
  const docx = await bytesOf(
    paragraphOf({ type: 'strong', children: [{ ...inner, children: [...inner.children] }] }),
  );
  t.regex(partOf(docx, 'word/document.xml'), /<w:rStyle w:val="StrongEmphasis"\/><\/w:rPr><w:t[^>]*>里/);
  t.regex(
    partOf(docx, 'word/styles.xml'),
    /w:styleId="StrongEmphasis"><w:name w:val="着重\+强调"\/>.*?w:ascii="Annals Hei \w{4}".*?w:eastAsia="Annals Kai \w{4}"/,
  );
});

test('pages: geometry, footers of odd and even pages, none where the set-up has none', async (t) => {
  const { bytes } = await render(everyNode());
  const facts = await inspect(bytes, 'every-node.docx');
  // A twip is 0.018 mm; lines have room for nine more than the type area.
  t.like(facts.geometry[2], {
    width: 210.01,
    height: 297,
    margins: { top: 33.64, right: 25.84, bottom: 33.53, left: 27.99 },
  });
  t.deepEqual(
    facts.furniture.map(({ section, pages, text }) => `${section} ${pages} ${text}`).sort(),
    ['1 default ', '1 even ', '2 default ', '2 even ', '3 default — 1 —', '3 even — 1 —'].sort(),
  );
  const xml = partOf(bytes, 'word/document.xml');
  t.regex(xml, /<w:pgNumType w:start="1"\/>/);
  t.is(xml.match(/<w:vAlign w:val="center"\/><w:docGrid/g)?.length, 1, 'the cover');
  t.regex(partOf(bytes, 'word/footer5.xml'), /w:right="280" .*<w:jc w:val="right"\/>/);
  t.regex(partOf(bytes, 'word/footer6.xml'), /w:left="280" .*<w:jc w:val="left"\/>/);
});

test('a landscape page is as wide as its set-up says', async (t) => {
  const sheet = resolveStyles(baseStyles, { pages: { body: { width: mm(297), height: mm(210) } } });
  const facts = await inspect((await render(documentOf(paragraphOf('横页')), sheet)).bytes, 'test.docx');
  t.like(facts.geometry[0], { width: 297, height: 210.01 });
});

test('tables: head rows repeat, rows stay whole, shares of the width, a caption for screen readers', async (t) => {
  const xml = partOf((await render(everyNode())).bytes, 'word/document.xml');
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/g) ?? [];
  const table = tables.find((each) => each.includes('w:tblCaption')) ?? '';
  t.is(table.match(/<w:tblHeader\/>/g)?.length, 1);
  t.is(table.match(/<w:cantSplit\/>/g)?.length, 34);
  t.regex(table, /<w:tblCaption w:val="表1\u3000年度成果一览"\/>/);
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  t.deepEqual(widths, [804, 1608, 4824, 1608]);
});

test('pictures have their alternative text and stay in the type area', async (t) => {
  const figure = { type: 'figure', src: 'wide', alt: '宽图' } as const;
  const wide = { bytes: new Uint8Array([1]), mediaType: 'image/png', width: 4000, height: 1000 } as const;
  const world = { ...(await testWorld()), picture: () => wide };
  const { bytes } = await renderer.render(documentOf(figure), baseStyles, world);
  const xml = partOf(bytes, 'word/document.xml');
  t.regex(xml, /<wp:docPr id="1" name="Picture 1" descr="宽图"/);
  const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
  t.is(Math.round(Number(width) / 36000), 156);
  t.is(Math.round(Number(height) / 36000), 39);
});

test('a picture that Word cannot show alone gives a message, and its alternative text stands there', async (t) => {
  const origin = {
    path: 'templates/a.md',
    position: { start: { line: 3, column: 1 }, end: { line: 3, column: 9 } },
  };
  const drawing = { bytes: new Uint8Array(), mediaType: 'image/svg+xml', width: 10, height: 10 } as const;
  const world = { ...(await testWorld()), picture: () => drawing };
  const document = documentOf({ type: 'figure', src: 'a.svg', alt: '流程示意', origin });
  const { bytes, messages } = await renderer.render(document, baseStyles, world);
  t.deepEqual(
    messages.map(({ ruleId, file, line }) => [ruleId, file, line]),
    [['figure-shown', 'templates/a.md', 3]],
  );
  t.is((await inspect(bytes, 'test.docx')).paragraphs[0]?.text, '流程示意');
});

test('Word does not ask before it opens the file', async (t) => {
  const { bytes } = await render(everyNode());
  for (const path of pathsOf(bytes).filter((each) => /\.xml$/.test(each))) {
    t.notRegex(partOf(bytes, path), /w:dirty|w:updateFields/, path);
  }
  const settings = partOf(bytes, 'word/settings.xml');
  t.regex(settings, /<w:embedTrueTypeFonts\/><w:saveSubsetFonts\/>/);
  t.regex(settings, /<w:evenAndOddHeaders\/>/);
  t.regex(settings, /<w:characterSpacingControl w:val="compressPunctuation"\/>/);
  t.regex(
    partOf(bytes, 'word/document.xml'),
    /<w:instrText[^>]*> TOC \\o &quot;1-3&quot; \\h \\z \\u <\/w:instrText>/,
  );
});

test('the package says first what it holds', async (t) => {
  const { bytes } = await render(everyNode());
  const paths = pathsOf(bytes);
  t.is(paths[0], '[Content_Types].xml');
  const types = partOf(bytes, '[Content_Types].xml');
  const endings = new Set([...types.matchAll(/Extension="(\w+)"/g)].map(([, ending]) => ending));
  for (const path of paths) {
    t.true(types.includes(`PartName="/${path}"`) || endings.has(path.split('.').at(-1)), path);
  }
  const relationships = partOf(bytes, 'word/_rels/document.xml.rels');
  for (const [, target = '', mode] of relationships.matchAll(/Target="([^"]+)"( TargetMode="External")?/g)) {
    t.true(mode !== undefined || paths.includes(`word/${target}`), target);
  }
});
