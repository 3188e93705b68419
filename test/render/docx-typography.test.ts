/** The intent of Chinese lines in Word's terms (CLREQ; GB/T 15834; ISO/IEC 29500-1, 17.3). */
import { readFileSync } from 'node:fs';
import test from 'ava';
import { resolveStyles } from '../../src/document/style.js';
import type { Block, Document, Inline } from '../../src/document/tree.js';
import { inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/docx.js';
import { partOf, pathsOf } from './docx-parts.js';
import { baseStyles, documentOf, everyNode, paragraphOf, testWorld } from './world.js';

const render = async (document: Document, sheet = baseStyles) =>
  renderer.render(document, sheet, await testWorld());
const bytesOf = async (...children: Block[]) => (await render(documentOf(...children))).bytes;
const bodyOf = async (...children: Block[]) => partOf(await bytesOf(...children), 'word/document.xml');
const text = (value: string): Inline => ({ type: 'text', value });
const ruby = (reading: string, ...children: Inline[]): Inline => ({ type: 'ruby', reading, children });
const rosterOf = (nameWidth: number, ...names: string[]): Block => ({
  type: 'roster',
  columns: 2,
  nameWidth,
  children: names.map((name) => ({ type: 'rosterItem', children: [text(name)] })),
});
const columnsOf = (count: number, ...children: Block[]): Block => ({ type: 'columns', count, children });

/** Paragraph styles of a file: id, and what stands in the style. */
/** Those that say everything for themselves: all but the ones that are another with other edges. */
async function paragraphStyles(): Promise<[string, string][]> {
  const styles = partOf((await render(everyNode())).bytes, 'word/styles.xml');
  return [...styles.matchAll(/<w:style w:type="paragraph"[^>]* w:styleId="(\w+)">(.*?)<\/w:style>/g)]
    .map(([, id = '', content = '']): [string, string] => [id, content])
    .filter(([, content]) => !content.includes('<w:basedOn w:val="TableCell"/>'));
}

test('columns set otherwise take a style of cells, and follow it; items of a timeline hang by their style', async (t) => {
  const { bytes } = await render(everyNode());
  const body = partOf(bytes, 'word/document.xml');
  t.true(body.includes('<w:pStyle w:val="TableCellCenter"/></w:pPr>'));
  t.notRegex(body, /<w:pStyle w:val="TableCell\w*"\/><w:jc/);
  t.true(body.includes('<w:pStyle w:val="TimelineItem"/></w:pPr>'));
  const styles = partOf(bytes, 'word/styles.xml');
  t.regex(
    styles,
    /w:styleId="TableCellCenter"><w:name w:val="表格正文 居中"\/><w:basedOn w:val="TableCell"\/>/,
  );
  t.regex(styles, /w:styleId="TimelineItem">(?:(?!<\/w:style>).)*w:left="1890"[^>]* w:hanging="1890"/);
});

/** Styles that show a rule or nothing. */
const BARE = ['LetterheadLine', 'LetterheadSpace', 'LetterheadRule', 'ThematicBreak', 'SectionEnd'];

const LINE_RULES: readonly [what: string, rule: RegExp][] = [
  ['marks do not begin or end lines where they must not', /<w:kinsoku\/>/],
  ['marks do not hang', /<w:overflowPunct w:val="0"\/>/],
  ['Han and Latin letters stand apart', /<w:autoSpaceDE\/>/],
  ['Han and digits stand apart', /<w:autoSpaceDN\/>/],
  ['no single lines at the head or foot of a page', /<w:widowControl\/>/],
  ['lines do not snap to a grid', /<w:snapToGrid w:val="0"\/>/],
  [
    'fonts are named for all four kinds of character, none by theme',
    /<w:rFonts w:ascii="[^"]+" w:hAnsi="[^"]+" w:eastAsia="[^"]+" w:cs="[^"]+"\/>/,
  ],
];

for (const [what, rule] of LINE_RULES) {
  test(`every paragraph style: ${what}`, async (t) => {
    const styles = (await paragraphStyles()).filter(([id]) => !BARE.includes(id));
    t.true(styles.length > 30);
    for (const [id, content] of styles) t.regex(content, rule, id);
  });
}

test('every paragraph style: the line pitch is exact, but where a picture stands', async (t) => {
  for (const [id, content] of await paragraphStyles()) {
    t.regex(content, id === 'Figure' ? /w:lineRule="atLeast"/ : /w:line="\d+" w:lineRule="exact"/, id);
  }
});

test('every paragraph style: first lines are indented in characters, and in twips beside them', async (t) => {
  const indents = (await paragraphStyles()).map(([id, content]) => {
    const [, characters, twips] = /w:firstLineChars="(-?\d+)" w:firstLine="(\d+)"/.exec(content) ?? [];
    return { id, characters: Number(characters), twips: Number(twips) };
  });
  t.true(indents.filter(({ characters }) => characters === 200).length > 5);
  for (const { id, characters, twips } of indents) t.is(characters > 0, twips > 0, id);
});

test('headings and captions keep with what follows', async (t) => {
  const styles = new Map(await paragraphStyles());
  for (const id of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'TOCHeading', 'Figure'])
    t.regex(styles.get(id) ?? '', /<w:keepNext\/>/, id);
  t.regex(styles.get('Normal') ?? '', /<w:keepNext w:val="0"\/>/);
});

test('punctuation is compressed; no part refers to fonts of a theme', async (t) => {
  const { bytes } = await render(everyNode());
  t.regex(partOf(bytes, 'word/settings.xml'), /<w:characterSpacingControl w:val="compressPunctuation"\/>/);
  for (const path of pathsOf(bytes).filter((each) => /^word\/\w+\.xml$/.test(each)))
    t.notRegex(partOf(bytes, path), /w:(?:ascii|hAnsi|eastAsia|cs)Theme=/, path);
});

test('marks that Word would give to the Latin font are Chinese ones', async (t) => {
  const xml = await bodyOf(paragraphOf('他说：“‘规划’——……”，完。'));
  const marks = [...xml.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>(.*?)<\/w:t>/g)].filter(
    ([, , shown = '']) => /[“”‘’—…]/.test(shown),
  );
  t.is(
    marks
      .map(([, , shown]) => shown)
      .join('')
      .replace(/[^“”‘’—…]/g, ''),
    '“‘’——……”',
  );
  for (const [, properties = ''] of marks) {
    const [, face] = /w:ascii="([^"]+)"/.exec(properties) ?? [];
    t.regex(face ?? '', /^Annals FangSong/);
    for (const slot of ['hAnsi', 'eastAsia', 'cs']) t.true(properties.includes(`w:${slot}="${face}"`), slot);
    t.regex(properties, /w:hint="eastAsia"/);
  }
});

test('footnotes are Word’s own', async (t) => {
  const note: Inline = { type: 'footnote', number: 1, children: [paragraphOf('据统计。')] };
  const bytes = await bytesOf(paragraphOf('增长', note, '。'));
  t.regex(partOf(bytes, 'word/document.xml'), /<w:footnoteReference w:id="1"\/>/);
  t.regex(partOf(bytes, 'word/footnotes.xml'), /<w:footnote w:id="1">.*据统计。/);
});

test('emphasis dots are a character style with dots below', async (t) => {
  const strong: Inline = { type: 'strong', children: [text('按时')] };
  const bytes = await bytesOf(paragraphOf({ type: 'dotted', children: [text('务必'), strong] }));
  const styles = partOf(bytes, 'word/styles.xml');
  t.regex(styles, /w:styleId="Dotted"><w:name w:val="着重号"\/>.*?<w:rPr><w:em w:val="underDot"\/><\/w:rPr>/);
  t.regex(styles, /w:styleId="DottedStrong">.*?<w:rFonts [^>]*\/><w:em w:val="underDot"\/><\/w:rPr>/);
  const xml = partOf(bytes, 'word/document.xml');
  t.regex(xml, /<w:rStyle w:val="Dotted"\/><\/w:rPr><w:t[^>]*>务必/);
  t.regex(xml, /<w:rStyle w:val="DottedStrong"\/><\/w:rPr><w:t[^>]*>按时/);
});

test('ruby: the reading in half size above the characters, in schema order', async (t) => {
  const bytes = await bytesOf(paragraphOf('请', ruby('Zhōu Zhé', text('周喆')), '到会。'));
  const xml = partOf(bytes, 'word/document.xml');
  t.is(xml.match(/<w:ruby>/g)?.length, 2, 'a syllable over each character');
  t.regex(
    xml,
    /<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"\/><w:hps w:val="16"\/><w:hpsRaise w:val="29"\/><w:hpsBaseText w:val="32"\/><w:lid w:val="zh-CN"\/><\/w:rubyPr><w:rt>(?:(?!<w:p>).)*<\/w:rt><w:rubyBase>(?:(?!<w:p>).)*<\/w:rubyBase><\/w:ruby><\/w:r>/,
  );
  t.regex(xml, /<w:rt><w:r><w:rPr><w:rStyle w:val="Ruby"\/>.*?<w:sz w:val="16"\/>.*?Zhōu<\/w:t>/);
  const { paragraphs, fonts } = await inspect(bytes);
  t.is(paragraphs[0]?.text, '请周喆到会。');
  t.deepEqual(paragraphs[0]?.ruby, [
    { text: '周', reading: 'Zhōu' },
    { text: '喆', reading: 'Zhé' },
  ]);
  t.true(fonts.some(({ name, used, embedded }) => /^Annals Hei/.test(name) && used && embedded));
});

test('ruby in a smaller paragraph is smaller', async (t) => {
  const xml = await bodyOf({ ...paragraphOf(ruby('zhé', text('喆'))), style: 'caption' });
  t.regex(xml, /<w:hps w:val="12"\/><w:hpsRaise w:val="22"\/><w:hpsBaseText w:val="24"\/>/);
});

test('ruby: a reading of other syllables than characters stands over all of them', async (t) => {
  const { paragraphs } = await inspect(await bytesOf(paragraphOf(ruby('Zhōuzhé', text('周喆')))));
  t.deepEqual(paragraphs[0]?.ruby, [{ text: '周喆', reading: 'Zhōuzhé' }]);
  const strong: Inline = { type: 'strong', children: [text('周喆')] };
  const marked = await bodyOf(paragraphOf(ruby('Zhōu Zhé', strong)));
  t.is(marked.match(/<w:rubyBase><w:r><w:rPr><w:rStyle w:val="Strong"\/>/g)?.length, 2);
});

test('ruby: a line too low for a reading grows', async (t) => {
  const atLeast = /<w:spacing [^>]*w:lineRule="atLeast"\/>/;
  const low = { ...paragraphOf('见', ruby('zhé', text('喆'))), style: 'footnote' };
  t.regex(await bodyOf(low), atLeast);
  t.notRegex(await bodyOf({ ...paragraphOf('见'), style: 'footnote' }), atLeast);
  t.notRegex(await bodyOf(paragraphOf(ruby('zhé', text('喆')))), atLeast);
});

test('ruby that Word cannot hold: nothing is lost, and a message says so', async (t) => {
  const link: Inline = { type: 'link', url: 'https://example.org/', children: [text('喆')] };
  const origin = {
    path: 'templates/a.md',
    position: { start: { line: 3, column: 1 }, end: { line: 3, column: 9 } },
  };
  const { bytes, messages } = await render(
    documentOf(paragraphOf({ ...ruby('zhé', link), origin } as Inline)),
  );
  t.deepEqual(
    messages.map(({ ruleId, file, line }) => [ruleId, file, line]),
    [['ruby-shown', 'templates/a.md', 3]],
  );
  const facts = await inspect(bytes);
  t.is(facts.paragraphs[0]?.text, '喆（zhé）');
  t.is(facts.links[0]?.url, 'https://example.org/');
});

test('names of two characters fill three; the text has no spaces', async (t) => {
  const bytes = await bytesOf(rosterOf(3, '康义', '李士龙', '欧阳文忠', '阿里·木'));
  const xml = partOf(bytes, 'word/document.xml');
  // One character of 15.75 pt, less a quarter of a point as everywhere.
  t.regex(
    xml,
    /<w:r><w:rPr><w:spacing w:val="310"\/><\/w:rPr><w:t[^>]*>康<\/w:t><\/w:r><w:r><w:t[^>]*>义<\/w:t>/,
  );
  t.is(xml.match(/<w:spacing w:val="310"\/>/g)?.length, 1);
  const { paragraphs } = await inspect(bytes);
  t.deepEqual(paragraphs.map((each) => each.text).filter(Boolean), ['康义', '李士龙', '欧阳文忠', '阿里·木']);
});

test('names over four characters, and names left alone', async (t) => {
  const four = await bodyOf(rosterOf(4, '康义', '李士龙'));
  t.regex(four, /<w:spacing w:val="625"\/><\/w:rPr><w:t[^>]*>康</, 'two characters between two');
  t.regex(four, /<w:spacing w:val="153"\/><\/w:rPr><w:t[^>]*>李士</, 'half a character between three');
  t.notRegex(await bodyOf(rosterOf(0, '康义')), /<w:spacing w:val/);
});

/** Sections of a body: how they begin, and their columns. */
const sectionsOf = (xml: string) =>
  [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([section]) => {
    const [, begins] = /<w:type w:val="(\w+)"\/>/.exec(section) ?? [];
    const [, columns = '1'] = /<w:cols [^>]*w:num="(\d)"/.exec(section) ?? [];
    const own = [/<w:footerReference/, /w:start=/].map((each) => (each.test(section) ? '+' : '-')).join('');
    return `${begins} ${columns} ${own}`;
  });

test('columns are a section without a page break, and one follows so that Word balances them', async (t) => {
  const xml = await bodyOf(
    paragraphOf('前'),
    columnsOf(2, paragraphOf('左'), paragraphOf('右')),
    paragraphOf('后'),
  );
  t.deepEqual(sectionsOf(xml), ['nextPage 1 +-', 'continuous 2 --', 'continuous 1 --']);
  t.regex(xml, /<w:cols w:space="630" w:num="2" w:equalWidth="true"\/>/, 'two characters between');
  t.deepEqual(
    (await inspect(await bytesOf(columnsOf(3, paragraphOf('一'))))).geometry.map(({ columns }) => columns),
    [3, undefined],
  );
});

test('columns at the start, at the end, side by side and before a new page', async (t) => {
  const document = JSON.parse(readFileSync('test/fixtures/documents/typography.json', 'utf8')) as Document;
  const { bytes } = await render(document);
  t.deepEqual(sectionsOf(partOf(bytes, 'word/document.xml')), [
    'nextPage 2 +-',
    'continuous 1 --',
    'continuous 3 --',
    'continuous 2 --',
    'continuous 1 --',
    'nextPage 1 +-',
    'nextPage 2 --',
    'continuous 1 --',
  ]);
});

test('tables and rosters in columns are as wide as a column', async (t) => {
  const xml = await bodyOf(columnsOf(2, rosterOf(3, '康义')));
  const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  // (156 mm - two characters) / 2, less the indent of two characters.
  t.deepEqual(widths, [1739, 1739]);
});

test('facing pages: margins are mirrored where a set-up says so', async (t) => {
  const sheet = resolveStyles(baseStyles, { pages: { body: { mirrored: true } } });
  const document = documentOf(paragraphOf('正文'));
  const { bytes, messages } = await render(document, sheet);
  t.regex(partOf(bytes, 'word/settings.xml'), /<w:saveSubsetFonts\/><w:mirrorMargins\/>/);
  t.deepEqual(messages, []);
  t.notRegex(partOf((await render(document)).bytes, 'word/settings.xml'), /mirrorMargins/);
});

test('facing pages: Word mirrors all pages, and a message names those that should not be', async (t) => {
  const sheet = resolveStyles(baseStyles, { pages: { body: { mirrored: true } } });
  const cover: Document['children'][number] = {
    type: 'section',
    page: 'cover',
    children: [paragraphOf('封面')],
  };
  const document = documentOf(paragraphOf('正文'));
  const { messages } = await render({ ...document, children: [cover, cover, ...document.children] }, sheet);
  t.deepEqual(
    messages.map(({ ruleId, actual }) => `${ruleId} ${actual}`),
    ['page-mirrored cover'],
  );
});
